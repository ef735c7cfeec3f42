/** The server's HTTP interface for what happened to a map, and the map as it was. */
import type { Answer } from "../map/map-api.js";
import { attempt, request } from "../map/map-api.js";
import type { Changes, Snapshot, Statement } from "../map/model.js";

/** A change: who did what when. */
export interface Entry {
  readonly revision: number;
  /** By which id the author is known. */
  readonly by: string;
  readonly name: string;
  readonly at: string;
  /** A sentence without its subject. */
  readonly words: string;
  /** The statement that it is about. */
  readonly node?: string | null;
}

export interface Contributor {
  readonly id: string;
  readonly name: string;
  readonly changes: number;
}

export interface HistoryPage {
  /** The map's latest. */
  readonly revision: number;
  readonly people: readonly Contributor[];
  /** The newest first. */
  readonly changes: readonly Entry[];
}

/** Nodes to put and to take away, and the title that the map then has. */
export interface Turned extends Changes {
  readonly title: string;
}

/** One change, what leads to its revision from the one before, and what leads back. */
export interface PastStep {
  readonly change: Entry;
  readonly after: Turned;
  readonly before: Turned;
}

/** What happened to one statement; it is absent where it was not on the map. */
export interface NodeEvent {
  readonly change: Entry;
  readonly before?: Statement | null;
  readonly after?: Statement | null;
}

export const pageSize = 100;

export class HistoryApi {
  private readonly base: string;

  constructor(mapId: string) {
    this.base = `/api/maps/${encodeURIComponent(mapId)}/history`;
  }

  /** Changes before a revision, null for the latest; of one person, or of all. */
  page(before: number | null, by: string | null): Promise<Answer<HistoryPage>> {
    const query = new URLSearchParams({ limit: String(pageSize) });
    if (before !== null) {
      query.set("before", String(before));
    }
    if (by !== null) {
      query.set("by", by);
    }
    return get(`${this.base}?${query}`);
  }

  snapshot(revision: number): Promise<Answer<Snapshot>> {
    return get(`${this.base}/${revision}`);
  }

  /** The changes after `from` up to `to`, the oldest first. */
  steps(from: number, to: number): Promise<Answer<readonly PastStep[]>> {
    return get(`${this.base}/steps?from=${from}&to=${to}`);
  }

  node(statement: string): Promise<Answer<readonly NodeEvent[]>> {
    return get(`${this.base}/nodes/${encodeURIComponent(statement)}`);
  }
}

function get<T>(path: string): Promise<Answer<T>> {
  return attempt(() => request("GET", path));
}

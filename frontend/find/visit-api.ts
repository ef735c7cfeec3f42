/**
 * The server's HTTP interface for what is new on a map, and who did what. Nothing here is worth troubling
 * anybody about: what cannot be had is null, and asked for again on the next occasion.
 */
import { attempt, request } from "../map/map-api.js";

export type What = "added" | "changed" | "moved";

/** Something new; `argument` is where the statement is a premise, null if the statement itself is other. */
export interface News {
  readonly statement: string;
  readonly argument?: string | null;
  readonly what: What;
  readonly by: string;
  readonly at: string;
}

export interface VisitReply {
  readonly mark: number;
  readonly revision: number;
  readonly news: readonly News[];
}

/** Who added a statement and who changed it last, as places among the people; times in seconds since 1970. */
export type ProvenanceRow = readonly [
  statement: string,
  addedBy: number,
  addedAt: number,
  changedBy?: number,
  changedAt?: number,
];

export interface ProvenanceReply {
  readonly revision: number;
  /** The first is whoever asks. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly statements: readonly ProvenanceRow[];
}

export class VisitApi {
  private readonly base: string;

  constructor(mapId: string) {
    this.base = `/api/maps/${encodeURIComponent(mapId)}`;
  }

  news(): Promise<VisitReply | null> {
    return get(`${this.base}/visit`);
  }

  /** Of what was touched after a revision; of everything after 0. */
  provenance(after: number): Promise<ProvenanceReply | null> {
    return get(`${this.base}/provenance?after=${after}`);
  }

  /** Tells what is shown; answers whether it got through. `leaving` lets it outlive the page. */
  async show(revision: number, { seen = false, leaving = false } = {}): Promise<boolean> {
    try {
      const response = await fetch(`${this.base}/visit`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(seen ? { revision, seen } : { revision }),
        keepalive: leaving,
      });
      return response.ok;
    } catch {
      return false;
    }
  }
}

async function get<T>(path: string): Promise<T | null> {
  const answer = await attempt(() => request<T>("GET", path));
  return answer.ok ? answer.value : null;
}

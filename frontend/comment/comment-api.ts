/** The server's HTTP interface for what people say about the statements of a map. */
import type { Answer } from "../map/map-api.js";
import { attempt, request } from "../map/map-api.js";

/** What somebody says; of what was taken away there are no words. */
export interface Comment {
  readonly id: string;
  readonly statement: string;
  /** Of whoever wrote it. */
  readonly name: string;
  /** Whether this page may word it anew. */
  readonly mine: boolean;
  readonly text?: string | null;
  readonly at: string;
  readonly editedAt?: string | null;
  /** The name of whoever took it away. */
  readonly removedBy?: string | null;
  /** Whether this page may take it away, or put it back. */
  readonly removable: boolean;
}

/** What happened after the number that was asked with; `seq` is the number of the latest of it. */
export interface News {
  readonly seq: number;
  readonly comments: readonly Comment[];
}

export class CommentApi {
  private readonly base: string;

  constructor(mapId: string) {
    this.base = `/api/maps/${encodeURIComponent(mapId)}/comments`;
  }

  after(seq: number): Promise<Answer<News>> {
    return attempt(() => request("GET", `${this.base}?after=${seq}`));
  }

  write(id: string, statement: string, text: string, seq: number): Promise<Answer<News>> {
    return attempt(() => request("PUT", `${this.base}/${id}?after=${seq}`, { statement, text }));
  }

  remove(id: string, seq: number): Promise<Answer<News>> {
    return attempt(() => request("DELETE", `${this.base}/${id}?after=${seq}`));
  }

  putBack(id: string, seq: number): Promise<Answer<News>> {
    return attempt(() => request("POST", `${this.base}/${id}/restore?after=${seq}`));
  }
}

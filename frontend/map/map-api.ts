/** The server's HTTP interface for one map. Answers are values; only a broken network throws. */
import type { Clash } from "../live/clashes.js";
import type { Participant, Sent } from "../live/presence.js";
import type { ParagraphTuple } from "../shared/paragraphs.js";
import type { ReadMap } from "./map-reader.js";
import { MapReader } from "./map-reader.js";
import type { ArticleRef, Delta } from "./model.js";
import type { Request } from "./unsaved.js";
import type { ViewState } from "./view-state.js";

export interface UndoState {
  readonly undo?: string | null;
  readonly redo?: string | null;
}

/** `sentences` are start and end of the text's sentences, in order. */
export interface ArticleText {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly author: string;
  readonly source: string;
  readonly text: string;
  readonly paragraphs: readonly ParagraphTuple[];
  readonly sentences: readonly (readonly [number, number])[];
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly status: number;
      readonly detail: string;
      /** Whose change it ran into. */
      readonly clash?: Clash | undefined;
    };

export class MapApi {
  private readonly base: string;

  constructor(mapId: string) {
    this.base = `/api/maps/${encodeURIComponent(mapId)}`;
  }

  /** The map, read while it arrives. */
  async snapshot(): Promise<Answer<ReadMap>> {
    const response = await fetch(this.base, { headers: { Accept: "application/json" } });
    if (!response.ok || !response.body) {
      return answer(Promise.resolve(response));
    }
    const reader = new MapReader();
    const chunks = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let chunk = await chunks.read(); !chunk.done; chunk = await chunks.read()) {
      reader.take(chunk.value);
    }
    performance.mark("map-data");
    try {
      return { ok: true, value: reader.end() };
    } catch {
      return { ok: false, status: 502, detail: "The server did not send the whole map." };
    }
  }

  undoState(): Promise<Answer<UndoState>> {
    return request("GET", `${this.base}/undo`);
  }

  /** Who worded a statement as it is, or removed the node. */
  clash(node: string): Promise<Answer<Clash>> {
    return request("GET", `${this.base}/nodes/${encodeURIComponent(node)}/clash`);
  }

  viewState(): Promise<Answer<ViewState>> {
    return request("GET", `${this.base}/view`);
  }

  /** With `keepalive` it is sent even if the page goes away meanwhile. */
  async keepViewState(state: ViewState, keepalive: boolean): Promise<Answer<null>> {
    const response = await fetch(`${this.base}/view`, {
      method: "PUT",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify(state),
      keepalive,
    });
    return response.ok ? { ok: true, value: null } : answer(Promise.resolve(response));
  }

  send({ kind, ...body }: Request): Promise<Answer<Delta>> {
    return request("POST", `${this.base}/${kind}`, body);
  }

  /** Says what this page does, also while it is being left; answers who else is there, or null. */
  async presence(sent: Sent): Promise<readonly Participant[] | null> {
    try {
      const response = await fetch(`${this.base}/presence`, {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify(sent),
        keepalive: true,
      });
      return response.ok ? ((await response.json()) as Participant[]) : null;
    } catch {
      return null;
    }
  }

  static article(article: ArticleRef): Promise<Answer<ArticleText>> {
    return request("GET", `/api/articles/${encodeURIComponent(article.id)}/revisions/${article.revision}`);
  }
}

/** A network failure is an answer too: status 0. */
export async function attempt<T>(request: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await request();
  } catch {
    return { ok: false, status: 0, detail: "The server cannot be reached." };
  }
}

/** Asks the server. Only a broken network throws. */
export function request<T>(
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  const init: RequestInit = { method, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    init.headers = { Accept: "application/json", "Content-Type": "application/json" };
    init.body = JSON.stringify(body);
  }
  return answer(fetch(path, init));
}

async function answer<T>(request: Promise<Response>): Promise<Answer<T>> {
  const response = await request;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) {
    return { ok: true, value: body as T };
  }
  // A success without JSON comes from something between us and the server: try again later.
  const status = response.ok ? 502 : response.status;
  return {
    ok: false,
    status,
    detail: detailOf(body) ?? `The server answered with status ${status}.`,
    clash: clashOf(body),
  };
}

function clashOf(body: unknown): Clash | undefined {
  return typeof body === "object" && body !== null && "clash" in body ? (body.clash as Clash) : undefined;
}

function detailOf(body: unknown): string | null {
  const detail = typeof body === "object" && body !== null && "detail" in body ? body.detail : null;
  return typeof detail === "string" && detail !== "" ? detail : null;
}

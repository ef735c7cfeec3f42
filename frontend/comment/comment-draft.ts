/** Keeps a half-typed comment in the browser's tab, while pages and servers come and go. */

export interface CommentDraft {
  /** Of the comment that it will be, or that it words anew. */
  readonly id: string;
  readonly text: string;
}

function keyOf(mapId: string, statement: string): string {
  return `disputatio.comment.${mapId}.${statement}`;
}

export function readCommentDraft(mapId: string, statement: string): CommentDraft | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(mapId, statement)) ?? "null");
    const { id, text } = (stored ?? {}) as Partial<Record<keyof CommentDraft, unknown>>;
    return typeof id === "string" && typeof text === "string" ? { id, text } : null;
  } catch {
    return null;
  }
}

/** Null to forget it. */
export function keepCommentDraft(mapId: string, statement: string, draft: CommentDraft | null): void {
  try {
    if (draft) {
      sessionStorage.setItem(keyOf(mapId, statement), JSON.stringify(draft));
    } else {
      sessionStorage.removeItem(keyOf(mapId, statement));
    }
  } catch {
    // The user has forbidden it, or there is no room: then it lives as long as the page.
  }
}

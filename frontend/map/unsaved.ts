/** Changes that the server has not answered yet, kept in the browser's tab while pages come and go. */
import type { Operation } from "./operations.js";

/** A change as it is sent; the id is made here, so that sending it again has no second effect. */
export type Request =
  | { readonly kind: "changes"; readonly id: string; readonly operations: readonly Operation[] }
  | { readonly kind: "undo" | "redo"; readonly id: string }
  | { readonly kind: "restore"; readonly id: string; readonly revision: number }
  | {
      readonly kind: "history/restore";
      readonly id: string;
      readonly revision: number;
      readonly node: string;
      readonly branch: boolean;
    };

export class Unsaved {
  private readonly key: string;

  constructor(mapId: string) {
    this.key = `disputatio.unsaved.${mapId}`;
  }

  /** The oldest first. */
  all(): Request[] {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(this.key) ?? "[]");
      return Array.isArray(stored) ? stored.filter(isRequest) : [];
    } catch {
      return [];
    }
  }

  add(request: Request): void {
    this.store([...this.all().filter(({ id }) => id !== request.id), request]);
  }

  remove(request: Request): void {
    this.store(this.all().filter(({ id }) => id !== request.id));
  }

  private store(requests: readonly Request[]): void {
    try {
      if (requests.length > 0) {
        sessionStorage.setItem(this.key, JSON.stringify(requests));
      } else {
        sessionStorage.removeItem(this.key);
      }
    } catch {
      // The user has forbidden it, or there is no room: then they live as long as the page.
    }
  }
}

function isRequest(value: unknown): value is Request {
  if (typeof value !== "object" || value === null || !("id" in value) || !("kind" in value)) {
    return false;
  }
  return (
    typeof value.id === "string" &&
    (value.kind === "undo" ||
      value.kind === "redo" ||
      (value.kind === "restore" && "revision" in value) ||
      (value.kind === "history/restore" && "revision" in value && "node" in value) ||
      (value.kind === "changes" && "operations" in value))
  );
}

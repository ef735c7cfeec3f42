/** Keeps the New map screen's draft in the browser until it is a map. */
import type { NewMapDraft } from "./new-map-draft.js";
import { emptyDraft, fieldNames, isBlank } from "./new-map-draft.js";

const key = "disputatio.new-map";

/** Longer texts take the browser noticeably long to store; most would not fit anyway. */
const storableLength = 2_000_000;

/** The draft of an earlier visit, or an empty one. */
export function storedDraft(storage: Storage | null = browserStorage()): NewMapDraft {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    return isDraft(stored) ? stored : emptyDraft();
  } catch {
    return emptyDraft();
  }
}

/** A text that does not fit is left out; the other fields are kept all the same. */
export function store(draft: NewMapDraft, storage: Storage | null = browserStorage()): void {
  if (isBlank(draft)) {
    forget(storage);
    return;
  }
  if (draft.text.length > storableLength || !put(draft, storage)) {
    put({ ...draft, text: "" }, storage);
  }
}

export function forget(storage: Storage | null = browserStorage()): void {
  try {
    storage?.removeItem(key);
  } catch {
    // Then there is nothing to forget.
  }
}

function put(draft: NewMapDraft, storage: Storage | null): boolean {
  try {
    storage?.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Null where the user has forbidden it. */
function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is NewMapDraft {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const entries = new Map<string, unknown>(Object.entries(value));
  return (
    typeof entries.get("sent") === "boolean" &&
    ["id", ...fieldNames].every((name) => typeof entries.get(name) === "string")
  );
}

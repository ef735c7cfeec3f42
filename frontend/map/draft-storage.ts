/** Keeps what somebody is typing in the browser's tab, while pages and servers come and go. */
import type { Draft } from "./draft.js";

export interface StoredDrafts {
  readonly drafts: readonly Draft[];
  /** The id of the one that the keyboard is in. */
  readonly active: string | null;
}

const none: StoredDrafts = { drafts: [], active: null };

export class DraftStorage {
  private readonly key: string;

  constructor(mapId: string) {
    this.key = `disputatio.drafts.${mapId}`;
  }

  read(): StoredDrafts {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
      return typeof stored === "object" && stored !== null ? checked(stored) : none;
    } catch {
      return none;
    }
  }

  write(stored: StoredDrafts): void {
    try {
      if (stored.drafts.length > 0) {
        sessionStorage.setItem(this.key, JSON.stringify(stored));
      } else {
        sessionStorage.removeItem(this.key);
      }
    } catch {
      // The user has forbidden it, or there is no room: then they live as long as the page.
    }
  }
}

function checked(stored: { drafts?: unknown; active?: unknown }): StoredDrafts {
  return {
    drafts: Array.isArray(stored.drafts) ? stored.drafts.filter(isDraft) : [],
    active: typeof stored.active === "string" ? stored.active : null,
  };
}

const relations = ["reason", "objection", "undercut", "copremise", "contention"];
const kinds = ["CLAIM", "EVIDENCE", "QUESTION"];
const origins = ["VERBATIM", "PARAPHRASE", "RECONSTRUCTED", "OWN"];

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const entries = new Map<string, unknown>(Object.entries(value));
  const are = (type: string, ...names: string[]): boolean =>
    names.every((name) => typeof entries.get(name) === type);
  const isOneOf = (name: string, values: readonly string[]): boolean =>
    values.includes(String(entries.get(name)));
  if (!are("string", "id", "text", "error") || !are("number", "room") || !isText(entries.get("sent"))) {
    return false;
  }
  if (!isStatementOrNone(entries.get("was"))) {
    return false;
  }
  return entries.get("what") === "reword"
    ? are("string", "before")
    : entries.get("what") === "new" &&
        are("string", "argument") &&
        isOneOf("relation", relations) &&
        isOneOf("kind", kinds) &&
        isOneOf("origin", origins) &&
        ["string", "undefined"].includes(typeof entries.get("lost")) &&
        ["passages", "sources"].every((name) => isListOrNone(entries.get(name))) &&
        isTarget(entries.get("target"));
}

function isTarget(value: unknown): boolean {
  if (value === null) {
    return true;
  }
  return (
    typeof value === "object" &&
    "statement" in value &&
    typeof value.statement === "string" &&
    "argument" in value &&
    isText(value.argument)
  );
}

function isStatementOrNone(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === "object" &&
      value !== null &&
      "anchors" in value &&
      Array.isArray(value.anchors) &&
      "citations" in value &&
      Array.isArray(value.citations))
  );
}

function isListOrNone(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

function isText(value: unknown): boolean {
  return value === null || typeof value === "string";
}

/** What is being typed in the outline: new lines, and statements being reworded. The browser's tab keeps it. */
import type { Place } from "../map/occurrence.js";
import { keyOf } from "../map/occurrence.js";
import { newId } from "../shared/uuid.js";
import type { Addable } from "./outline-rows.js";

export interface TypedLine {
  readonly id: string;
  readonly relation: Addable | "edit";
  /** What is reworded, or what the new statement will hang on; null for a contention. */
  readonly on: Place | null;
  readonly text: string;
  /** What a statement said when its rewording began. */
  readonly was: string;
  readonly saving: boolean;
  /** Why it is not saved, in a sentence; empty while nothing is known against it. */
  readonly problem: string;
}

const relations = ["edit", "reason", "objection", "undercut", "copremise", "contention"];

export class TypedLines {
  private readonly key: string;
  private readonly storage: Storage | null;
  private readonly lines = new Map<string, TypedLine>();

  /** With what an earlier page in this tab was left with. */
  constructor(mapId: string, storage: Storage | null = tabStorage()) {
    this.key = `disputatio.outline.${mapId}`;
    this.storage = storage;
    for (const line of this.stored()) {
      this.lines.set(line.id, line);
    }
  }

  all(): TypedLine[] {
    return [...this.lines.values()];
  }

  get(id: string): TypedLine | undefined {
    return this.lines.get(id);
  }

  /** The rewording of a statement, if one has begun. */
  editOf(statement: string): TypedLine | undefined {
    return this.all().find(({ relation, on }) => relation === "edit" && on?.statement === statement);
  }

  /** The same line if it has begun already. */
  begin(relation: TypedLine["relation"], on: Place | null, was = ""): TypedLine {
    const key = on && keyOf(on);
    const begun = this.all().find(
      (line) => line.relation === relation && !line.saving && (line.on && keyOf(line.on)) === key,
    );
    if (begun) {
      return begun;
    }
    const line: TypedLine = { id: newId(), relation, on, text: was, was, saving: false, problem: "" };
    this.lines.set(line.id, line);
    this.store();
    return line;
  }

  change(id: string, changed: Partial<TypedLine>): void {
    const line = this.lines.get(id);
    if (line) {
      this.lines.set(id, { ...line, ...changed });
      this.store();
    }
  }

  end(id: string): void {
    this.lines.delete(id);
    this.store();
  }

  private store(): void {
    // What is being saved is kept by the client until the server answers.
    const kept = this.all().filter(({ text, was, saving }) => !saving && text !== was);
    try {
      if (kept.length > 0) {
        this.storage?.setItem(this.key, JSON.stringify(kept));
      } else {
        this.storage?.removeItem(this.key);
      }
    } catch {
      // Without room, or where it is forbidden, they live as long as the page.
    }
  }

  /** What is found there is read with care: it can be anything. */
  private stored(): TypedLine[] {
    try {
      const found: unknown = JSON.parse(this.storage?.getItem(this.key) ?? "[]");
      return Array.isArray(found)
        ? found.filter(isLine).map((line) => ({ ...line, saving: false, problem: "" }))
        : [];
    } catch {
      return [];
    }
  }
}

function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function isLine(value: unknown): value is TypedLine {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const entries = new Map<string, unknown>(Object.entries(value));
  return (
    ["id", "text", "was"].every((name) => typeof entries.get(name) === "string") &&
    relations.includes(String(entries.get("relation"))) &&
    isPlace(entries.get("on"))
  );
}

function isPlace(value: unknown): value is Place | null {
  if (value === null) {
    return true;
  }
  if (typeof value !== "object") {
    return false;
  }
  const { statement, argument } = value as { statement?: unknown; argument?: unknown };
  return typeof statement === "string" && (argument === null || typeof argument === "string");
}

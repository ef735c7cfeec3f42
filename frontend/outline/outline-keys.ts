/** What a key does on a row of the outline. */
import type { Occurrence } from "../map/occurrence.js";
import type { Key } from "../map/keyboard.js";
import type { Addable, NodeRow, Row } from "./outline-rows.js";

export type OutlineAction =
  | { readonly do: "add"; readonly relation: Addable }
  | { readonly do: "go"; readonly to: "previous" | "next" | "first" | "last" }
  | {
      readonly do:
        "out" | "in" | "siblings" | "fold" | "edit" | "comment" | "remove" | "menu" | "undo" | "redo";
    };

const letters: Readonly<Record<string, OutlineAction>> = {
  p: { do: "add", relation: "reason" },
  o: { do: "add", relation: "objection" },
  u: { do: "add", relation: "undercut" },
  l: { do: "add", relation: "copremise" },
  n: { do: "add", relation: "contention" },
  c: { do: "comment" },
  f: { do: "fold" },
  "*": { do: "siblings" },
};

const others: Readonly<Record<string, OutlineAction>> = {
  ArrowUp: { do: "go", to: "previous" },
  ArrowDown: { do: "go", to: "next" },
  Home: { do: "go", to: "first" },
  End: { do: "go", to: "last" },
  ArrowLeft: { do: "out" },
  ArrowRight: { do: "in" },
  Enter: { do: "edit" },
  F2: { do: "edit" },
  Delete: { do: "remove" },
  Backspace: { do: "remove" },
  ContextMenu: { do: "menu" },
};

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** Null for keys that are the browser's. Letters and signs only if switched on. */
export function outlineAction(key: Key, letterKeys: boolean, rightToLeft = false): OutlineAction | null {
  if (key.altKey) {
    return null;
  }
  if (key.ctrlKey || key.metaKey) {
    const letter = key.key.toLowerCase();
    if (letter === "z") {
      return { do: key.shiftKey ? "redo" : "undo" };
    }
    return letter === "y" && !key.shiftKey ? { do: "redo" } : null;
  }
  if (key.key === "F10" && key.shiftKey) {
    return { do: "menu" };
  }
  const named = rightToLeft ? (mirrored[key.key] ?? key.key) : key.key;
  return others[named] ?? (letterKeys ? (letters[key.key.toLowerCase()] ?? null) : null);
}

/** The node that Left and Right lead to; "fold" where they fold or unfold instead, null where they do nothing. */
export function sideways(row: NodeRow, way: "out" | "in"): Occurrence | "fold" | null {
  const { occurrence, folded } = row;
  const hasChildren = occurrence.children.length > 0;
  if (way === "out") {
    return hasChildren && !folded ? "fold" : occurrence.parent;
  }
  return folded ? "fold" : (occurrence.children[0] ?? null);
}

/** The next row of a node in that direction, from the row with this index. */
export function nextRow(
  rows: readonly Row[],
  index: number,
  to: "previous" | "next" | "first" | "last",
): NodeRow | undefined {
  switch (to) {
    case "first":
      return rows.find((row) => row.type === "node");
    case "last":
      return rows.findLast((row) => row.type === "node");
    case "previous":
      return rows.slice(0, Math.max(0, index)).findLast((row) => row.type === "node");
    case "next":
      return rows.slice(index + 1).find((row) => row.type === "node");
  }
}

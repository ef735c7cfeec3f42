/** What a key does in the map. */
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence } from "./occurrence.js";
import type { CommandName } from "../shared/events.js";
import type { Direction } from "./tree-layout.js";

export type Way = "parent" | "child" | "previous" | "next" | "first" | "last";

export type Action =
  | { readonly do: "command"; readonly name: CommandName }
  | { readonly do: "go"; readonly way: Way }
  | { readonly do: "depth"; readonly levels: number }
  | { readonly do: "extend"; readonly way: Way }
  | { readonly do: "reorder"; readonly by: 1 | -1 }
  | { readonly do: "all" | "fold" | "fold-siblings" | "open-siblings" | "focus" | "overview" }
  | { readonly do: "find" | "next-hit" | "previous-hit" | "next-new" }
  | { readonly do: "undo" | "redo" | "larger" | "smaller" | "menu" | "cancel" };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether it leaves the map as it is, and needs nothing that a map of the past has not. */
export function looksOnly(action: Action): boolean {
  switch (action.do) {
    case "go":
    case "depth":
    case "fold":
    case "fold-siblings":
    case "open-siblings":
    case "focus":
    case "overview":
    case "larger":
    case "smaller":
    case "menu":
      return true;
    default:
      return false;
  }
}

const letters: Readonly<Record<string, Action>> = {
  p: { do: "command", name: "add-reason" },
  o: { do: "command", name: "add-objection" },
  u: { do: "command", name: "add-undercut" },
  l: { do: "command", name: "add-copremise" },
  n: { do: "command", name: "add-contention" },
  m: { do: "command", name: "move" },
  c: { do: "command", name: "comment" },
  f: { do: "fold" },
  z: { do: "focus" },
  v: { do: "overview" },
  "*": { do: "open-siblings" },
  "/": { do: "find" },
  ".": { do: "next-new" },
  "?": { do: "command", name: "shortcuts" },
  "+": { do: "larger" },
  "=": { do: "larger" },
  "-": { do: "smaller" },
};

/** With Shift; as single letters they are switched off with the others. */
const shifted: Readonly<Record<string, Action>> = {
  p: { do: "command", name: "present" },
  f: { do: "fold-siblings" },
};

const others: Readonly<Record<string, Action>> = {
  Enter: { do: "command", name: "edit" },
  F2: { do: "command", name: "edit" },
  Delete: { do: "command", name: "remove" },
  Backspace: { do: "command", name: "remove" },
  Home: { do: "go", way: "first" },
  End: { do: "go", way: "last" },
  ContextMenu: { do: "menu" },
  Escape: { do: "cancel" },
};

const arrows: Readonly<Record<Direction, Readonly<Record<string, Way>>>> = {
  down: { ArrowUp: "parent", ArrowDown: "child", ArrowLeft: "previous", ArrowRight: "next" },
  right: { ArrowLeft: "parent", ArrowRight: "child", ArrowUp: "previous", ArrowDown: "next" },
};

/** Null for keys that are the browser's. Single letters and signs only if switched on. */
export function actionFor(key: Key, letterKeys: boolean, direction: Direction): Action | null {
  if (key.altKey) {
    const by = { ArrowUp: -1, ArrowDown: 1 } as const;
    const isPlain = !key.ctrlKey && !key.metaKey && !key.shiftKey;
    return isPlain && (key.key === "ArrowUp" || key.key === "ArrowDown")
      ? { do: "reorder", by: by[key.key] }
      : null;
  }
  if (key.ctrlKey || key.metaKey) {
    const letter = key.key.toLowerCase();
    if (letter === "a" && !key.shiftKey) {
      return { do: "all" };
    }
    if (letter === "z") {
      return { do: key.shiftKey ? "redo" : "undo" };
    }
    return letter === "y" && !key.shiftKey ? { do: "redo" } : null;
  }
  if (key.key === "F10" && key.shiftKey) {
    return { do: "menu" };
  }
  if (key.key === "F3") {
    return { do: key.shiftKey ? "previous-hit" : "next-hit" };
  }
  const way = arrows[direction][key.key];
  if (way) {
    return { do: key.shiftKey ? "extend" : "go", way };
  }
  return others[key.key] ?? (letterKeys ? letterAction(key) : null);
}

function letterAction({ key, shiftKey }: Key): Action | null {
  if (/^[0-9]$/.test(key)) {
    return { do: "depth", levels: key === "0" ? Infinity : Number(key) };
  }
  const letter = key.toLowerCase();
  return (shiftKey && shifted[letter]) || (letters[letter] ?? null);
}

/** The neighbour in that direction among what is shown; rows are levels of the tree. */
export function neighbour(
  tree: ArgumentTree,
  shown: readonly Occurrence[],
  from: Occurrence,
  way: Way,
): Occurrence | null {
  switch (way) {
    case "parent":
      return from.parent;
    case "child": {
      const [first] = from.children;
      return first && shown.includes(first) ? first : homeOf(tree, from);
    }
    case "first":
      return shown[0] ?? null;
    case "last":
      return shown.at(-1) ?? null;
    case "previous":
    case "next": {
      const row = shown.filter((occurrence) => occurrence.level === from.level);
      return row[row.indexOf(from) + (way === "next" ? 1 : -1)] ?? null;
    }
  }
}

/** A reference leads on to where its statement is drawn in full. */
function homeOf(tree: ArgumentTree, from: Occurrence): Occurrence | null {
  return from.reference ? (tree.homes.get(from.statement.id) ?? null) : null;
}

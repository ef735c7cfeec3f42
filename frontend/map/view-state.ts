/** What somebody has open of a map, as the server keeps it (V1–V3 of the map module's rules), and as folds. */
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence } from "./occurrence.js";
import { keyOf } from "./occurrence.js";
import type { Folds } from "./folds.js";
import { foldsFor, trimmed } from "./folds.js";
import type { Direction } from "./tree-layout.js";

/** A branch is its statement's id, or where that is a reference, its id and its argument's with `@` between. */
export interface ViewState {
  /** 0 for everything; absent when nobody chose. */
  readonly depth?: number;
  readonly opened: readonly string[];
  readonly folded: readonly string[];
  readonly direction?: "DOWN" | "RIGHT";
}

export const untouched: ViewState = { opened: [], folded: [] };

/** The server takes no more branches than this. */
export const mostBranches = 5_000;

const deepest = 200;

export function isViewState(value: unknown): value is ViewState {
  if (typeof value !== "object" || value === null || !("opened" in value) || !("folded" in value)) {
    return false;
  }
  const { depth, direction } = value as { depth?: unknown; direction?: unknown };
  return (
    areNames(value.opened) &&
    areNames(value.folded) &&
    (depth === undefined || (typeof depth === "number" && depth >= 0)) &&
    (direction === undefined || direction === "DOWN" || direction === "RIGHT")
  );
}

/** The folds with which a map comes back. Branches that are gone are passed over. */
export function foldsOf(state: ViewState, tree: ArgumentTree): Folds {
  const usual = foldsFor(tree.size);
  const own = new Map<string, boolean>();
  for (const [names, folded] of [
    [state.opened, false],
    [state.folded, true],
  ] as const) {
    for (const name of names) {
      const occurrence = named(tree, name);
      if (occurrence) {
        own.set(occurrence.key, folded);
      }
    }
  }
  return { depth: state.depth === undefined ? usual.depth : state.depth || Infinity, own };
}

/** What there is to remember: what differs from how the map would be seen for the first time. */
export function stateOf(folds: Folds, direction: Direction | null, tree: ArgumentTree): ViewState {
  const usual = foldsFor(tree.size);
  const opened: string[] = [];
  const folded: string[] = [];
  // The latest are at the end.
  for (const [key, isFolded] of [...trimmed(folds, tree).own].slice(-mostBranches)) {
    const occurrence = tree.byKey.get(key);
    if (occurrence) {
      (isFolded ? folded : opened).push(nameOf(tree, occurrence));
    }
  }
  return {
    ...(folds.depth === usual.depth ? {} : { depth: folds.depth > deepest ? 0 : folds.depth }),
    opened,
    folded,
    ...(direction ? { direction: direction === "down" ? "DOWN" : "RIGHT" } : {}),
  };
}

export function directionOf(state: ViewState): Direction | null {
  return state.direction ? (state.direction === "DOWN" ? "down" : "right") : null;
}

function named(tree: ArgumentTree, name: string): Occurrence | undefined {
  return name.includes("@") ? tree.byKey.get(name) : tree.homes.get(name);
}

function nameOf(tree: ArgumentTree, { statement, step, key }: Occurrence): string {
  return tree.homes.get(statement.id)?.key === key
    ? statement.id
    : keyOf({ statement: statement.id, argument: step?.argument.id ?? null });
}

function areNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}

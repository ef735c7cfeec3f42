/** The outline's lines from top to bottom, from the tree and what is folded. */
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Occurrence, Place, Step } from "../map/occurrence.js";
import { keyOf } from "../map/occurrence.js";
import type { Folds } from "../map/folds.js";
import { isFolded } from "../map/folds.js";

export type Addable = "reason" | "objection" | "undercut" | "copremise" | "contention";

/** A new statement that is being typed, and where it will stand. */
export interface NewLine {
  readonly id: string;
  readonly relation: Addable;
  /** What it will hang on; null for a contention. */
  readonly on: Place | null;
}

/** A piece of the bracket around co-premises, beside a row; `level` is that of the premises. */
export interface Rail {
  readonly level: number;
  readonly step: Step;
  readonly part: "start" | "through" | "end";
}

interface Line {
  readonly key: string;
  /** From 1, as deep as in the tree. */
  readonly level: number;
  readonly rails: readonly Rail[];
}

export interface NodeRow extends Line {
  readonly type: "node";
  readonly occurrence: Occurrence;
  readonly folded: boolean;
}

export interface NewRow extends Line {
  readonly type: "new";
  readonly line: NewLine;
}

export type Row = NodeRow | NewRow;

/**
 * Each node before what is below it, and new lines where their statements will stand: a reason behind the other
 * arguments about its conclusion, a co-premise behind the step's last premise, an undercut behind the other undercuts
 * of its step, a contention at the end. A new line whose place is gone stands at the end too.
 */
export function rowsOf(tree: ArgumentTree, folds: Folds, lines: readonly NewLine[]): Row[] {
  const rows: Row[] = [];
  const hanging = new Map<string, NewLine[]>();
  const free: NewLine[] = [];
  for (const line of lines) {
    const place = placeFor(tree, line);
    if (place) {
      hanging.set(place, [...(hanging.get(place) ?? []), line]);
    } else {
      free.push(line);
    }
  }
  const write = (spot: Spot, { key }: Occurrence, level: number, rails: readonly Rail[]): void => {
    for (const line of hanging.get(spotKey(spot, key)) ?? []) {
      rows.push({ type: "new", key: line.id, level, rails, line });
    }
  };
  const visit = (occurrence: Occurrence, outer: readonly Rail[]): void => {
    const { key, level, children } = occurrence;
    const folded = isFolded(folds, occurrence);
    const rail = railOf(occurrence);
    const rails = rail ? [...outer, rail] : outer;
    rows.push({ type: "node", key, level, rails, occurrence, folded });
    const inner: readonly Rail[] =
      rail && rail.part !== "end" ? [...outer, { ...rail, part: "through" }] : outer;
    // What is about the statement comes before what undercuts the step that it is the last premise of.
    const about = occurrence.steps.reduce((sum, step) => sum + step.premises.length, 0);
    const shown = folded ? [] : children;
    for (const child of shown.slice(0, about)) {
      visit(child, inner);
    }
    write("about", occurrence, level + 1, inner);
    for (const child of shown.slice(about)) {
      visit(child, inner);
    }
    write("below", occurrence, level + 1, inner);
    write("beside", occurrence, level, outer);
  };
  for (const contention of tree.contentions) {
    visit(contention, []);
  }
  for (const line of free) {
    rows.push({ type: "new", key: line.id, level: 1, rails: [], line });
  }
  return rows;
}

type Spot = "about" | "below" | "beside";

function spotKey(spot: Spot, key: string): string {
  return `${spot} ${key}`;
}

function placeFor(tree: ArgumentTree, { relation, on }: NewLine): string | null {
  const found = on && (tree.byKey.get(keyOf(on)) ?? tree.homes.get(on.statement));
  if (!found || relation === "contention") {
    return null;
  }
  if (relation === "reason" || relation === "objection") {
    const home = tree.homes.get(found.statement.id);
    return home ? spotKey("about", home.key) : null;
  }
  const last = found.step?.premises.at(-1);
  return last ? spotKey(relation === "undercut" ? "below" : "beside", last.key) : null;
}

function railOf(occurrence: Occurrence): Rail | null {
  const { step, level } = occurrence;
  if (!step || step.premises.length < 2) {
    return null;
  }
  const part =
    step.premises[0] === occurrence ? "start" : step.premises.at(-1) === occurrence ? "end" : "through";
  return { level, step, part };
}

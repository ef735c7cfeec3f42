/** The order of siblings, and the operations that give a node another place in it. */
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence, Step } from "./occurrence.js";
import { isStep } from "./occurrence.js";
import { isBeingAdded, isPlacedByDraft } from "./draft.js";
import type { Level } from "./drop.js";
import type { Operation } from "./operations.js";
import { severalBetween } from "./position.js";

/** Siblings in order: premises and contentions by their statements' ids, arguments by their own. */
export interface Row {
  readonly level: Level;
  readonly siblings: readonly { readonly id: string; readonly position: string }[];
  /** The argument whose premises they are. */
  readonly argument: string | null;
}

/** The row in which a card stands, at one of its levels. */
export function rowOf(tree: ArgumentTree, card: Occurrence, level: Level): Row {
  const row = wholeRowOf(tree, card, level);
  // What is being written stands behind everything, and the server knows nothing of it.
  return { ...row, siblings: row.siblings.filter(({ position }) => !isPlacedByDraft(position)) };
}

function wholeRowOf(tree: ArgumentTree, card: Occurrence, level: Level): Row {
  const { step } = card;
  if (level === "premise" && step) {
    const order = new Map(step.argument.premises.map((premise) => [premise.statement, premise.position]));
    const siblings = step.premises.map(({ statement }) => ({
      id: statement.id,
      position: order.get(statement.id) ?? "",
    }));
    return { level, siblings, argument: step.argument.id };
  }
  if (level === "argument" && step) {
    return { level, siblings: stepsBeside(step).map(({ argument }) => argument), argument: null };
  }
  return {
    level: "contention",
    siblings: tree.contentions.map(({ statement }) => statement),
    argument: null,
  };
}

export interface Places {
  /** For what is placed, in its order. */
  readonly positions: readonly string[];
  /** Where siblings had the same position, so that nothing fits between them, all get new ones. */
  readonly renumbered: readonly Operation[];
}

/**
 * Positions beside a card. `own` says by which id each of what is placed is in the row already, null if it
 * comes from elsewhere. Null if everything is there already.
 */
export function placesIn(
  row: Row,
  card: Occurrence,
  side: "before" | "after",
  own: readonly (string | null)[],
): Places | null {
  const { siblings } = row;
  const target = row.level === "argument" ? card.step?.argument.id : card.statement.id;
  const at = siblings.findIndex(({ id }) => id === target) + (side === "after" ? 1 : 0);
  const placed = new Set(own);
  const low = siblings.slice(0, at).filter(({ id }) => !placed.has(id));
  const high = siblings.slice(at).filter(({ id }) => !placed.has(id));
  const after = [...low.map(({ id }) => id), ...own, ...high.map(({ id }) => id)];
  if (after.length === siblings.length && after.every((id, index) => id === siblings[index]?.id)) {
    return null;
  }
  const before = low.at(-1)?.position ?? null;
  const next = high[0]?.position ?? null;
  if (before === null || next === null || before < next) {
    return { positions: severalBetween(before, next, own.length), renumbered: [] };
  }
  const fresh = severalBetween(null, null, after.length);
  const renumbered = [...low, ...high].map(({ id }): Operation => {
    const position = fresh[after.indexOf(id)] ?? "";
    return row.argument === null
      ? { op: "reorder", node: id, position }
      : { op: "reorderPremise", argument: row.argument, statement: id, position };
  });
  return { positions: fresh.slice(low.length, low.length + own.length), renumbered };
}

/**
 * The neighbour beside which a card goes when it is moved one place earlier or later; null at the end. A
 * premise at the end of its frame takes the frame along.
 */
export function neighbourAt(
  tree: ArgumentTree,
  card: Occurrence,
  by: 1 | -1,
): { readonly target: Occurrence; readonly level: Level } | null {
  const side = by > 0 ? "after" : "before";
  const levels: readonly Level[] = card.step ? ["premise", "argument"] : ["contention"];
  for (const level of levels) {
    const target = neighbourBeside(tree, card, side, level);
    if (target && !isBeingAdded(target.statement)) {
      return { target, level };
    }
  }
  return null;
}

/** The card on the other side of the place beside a card; null at the end. */
export function neighbourBeside(
  tree: ArgumentTree,
  card: Occurrence,
  side: "before" | "after",
  level: Level,
): Occurrence | null {
  const by = side === "after" ? 1 : -1;
  const { step } = card;
  if (level === "contention" || !step) {
    return tree.contentions[tree.contentions.indexOf(card) + by] ?? null;
  }
  if (level === "premise") {
    return step.premises[step.premises.indexOf(card) + by] ?? null;
  }
  const steps = stepsBeside(step);
  return steps[steps.indexOf(step) + by]?.premises[0] ?? null;
}

function stepsBeside(step: Step): readonly Step[] {
  return isStep(step.target) ? step.target.undercuts : step.target.steps;
}

/**
 * What dropping cards and frames on a card or beside one can mean, and the operations for it.
 *
 * D1 On a card there is a zone for each relation that is possible there.
 * D2 Beside a card is a place among its siblings: what comes from the same conclusion keeps its relation, what
 *    comes from elsewhere takes the sibling's.
 * D3 What the page knows to be impossible is said before dropping: onto itself, below itself, too deep. The
 *    server knows the rest.
 */
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence, Step } from "./occurrence.js";
import { isStep } from "./occurrence.js";
import type { Row } from "./drop-order.js";
import { placesIn, rowOf } from "./drop-order.js";
import type { Operation, Target } from "./operations.js";

export type Dragged =
  | { readonly what: "card"; readonly occurrence: Occurrence }
  | { readonly what: "frame"; readonly step: Step };

export type Zone = "reason" | "objection" | "copremise" | "undercut";

/** Among the premises of its frame, the arguments about its conclusion, or the contentions. */
export type Level = "premise" | "argument" | "contention";

/** Where something is dropped. */
export type Drop =
  | { readonly at: "zone"; readonly target: Occurrence; readonly zone: Zone }
  | {
      readonly at: "beside";
      readonly target: Occurrence;
      readonly side: "before" | "after";
      readonly level: Level;
    }
  | { readonly at: "free" };

/** The server has this limit as well. */
export const mostLevels = 200;

export const zoneWords: Readonly<Record<Zone, string>> = {
  reason: "Reason",
  objection: "Objection",
  copremise: "Co-premise",
  undercut: "Undercut",
};

/** D1, in the order in which they are shown; none where it cannot be dropped. */
export function zonesOn(dragged: readonly Dragged[], target: Occurrence): Zone[] {
  const sets = dragged.map((item) => zonesFor(item, target));
  return (["reason", "objection", "copremise", "undercut"] as const).filter(
    (zone) => sets.length > 0 && sets.every((zones) => zones.includes(zone)),
  );
}

function zonesFor(dragged: Dragged, target: Occurrence): Zone[] {
  const hit = target.step?.argument.id;
  if (dragged.what === "frame") {
    const own = dragged.step.premises.some((premise) => premise.statement.id === target.statement.id);
    return own ? [] : hit && hit !== dragged.step.argument.id ? [...plain, "undercut"] : [...plain];
  }
  const { occurrence } = dragged;
  if (occurrence.statement.id === target.statement.id) {
    return [];
  }
  if (!hit) {
    return [...plain];
  }
  const together = occurrence.step?.argument.id === hit;
  if (!together) {
    return [...plain, "copremise", "undercut"];
  }
  // The only premise of an argument cannot undercut its own step, but one of several can.
  return occurrence.step.premises.length > 1 ? [...plain, "undercut"] : [...plain];
}

const plain: readonly Zone[] = ["reason", "objection"];

/** D3: why it cannot be dropped there, as far as the page knows; null if nothing speaks against it. */
export function refusalOf(dragged: readonly Dragged[], drop: Drop): string | null {
  if (drop.at === "free") {
    return dragged.some((item) => item.what === "frame" && item.step.premises.length > 1)
      ? "Premises stand free one by one"
      : null;
  }
  const above = aboveOf(drop);
  const isOver = (item: Dragged): boolean =>
    item.what === "card"
      ? above.some((node) => !isStep(node) && node.statement.id === item.occurrence.statement.id)
      : above.some((node) =>
          isStep(node)
            ? node.argument.id === item.step.argument.id
            : item.step.premises.some(({ statement }) => statement.id === node.statement.id),
        );
  if (dragged.some(isOver)) {
    return "Not below itself";
  }
  if (drop.at === "beside" && drop.level !== "argument" && dragged.some(isLargeFrame)) {
    return drop.level === "premise" ? "A frame cannot join another frame" : "Premises stand free one by one";
  }
  const level = drop.at === "zone" && plain.includes(drop.zone) ? drop.target.level + 1 : drop.target.level;
  return level + Math.max(...dragged.map(heightOf)) - 1 > mostLevels
    ? `More than ${mostLevels} levels deep`
    : null;
}

function isLargeFrame(item: Dragged): boolean {
  return item.what === "frame" && item.step.premises.length > 1;
}

/** What would stand above it, along the lines that are drawn. */
function aboveOf(drop: Exclude<Drop, { at: "free" }>): (Occurrence | Step)[] {
  const { step } = drop.target;
  let start: Occurrence | Step | null | undefined;
  if (drop.at === "zone") {
    start = plain.includes(drop.zone) ? drop.target : step;
  } else {
    start = drop.level === "premise" ? step : drop.level === "argument" ? step?.target : null;
  }
  const above: (Occurrence | Step)[] = [];
  for (let node = start ?? null; node; node = isStep(node) ? node.target : node.step) {
    above.push(node);
  }
  return above;
}

/** How many levels it takes. */
function heightOf(dragged: Dragged): number {
  let row: readonly Occurrence[] =
    dragged.what === "card" ? [dragged.occurrence] : [...dragged.step.premises];
  let height = 0;
  while (row.length > 0) {
    height++;
    row = row.flatMap((occurrence) => occurrence.children);
  }
  return height;
}

/** The change that the drop makes; null if it changes nothing. `newId` makes ids for new arguments. */
export function dropped(
  tree: ArgumentTree,
  dragged: readonly Dragged[],
  drop: Drop,
  newId: () => string,
): Operation[] | null {
  const operations =
    drop.at === "beside"
      ? besides(tree, dragged, drop, newId)
      : dragged.flatMap((item) => onto(item, drop, newId));
  return operations.length > 0 ? operations : null;
}

function onto(item: Dragged, drop: Exclude<Drop, { at: "beside" }>, newId: () => string): Operation[] {
  if (drop.at === "free") {
    const only = item.what === "card" ? item.occurrence : item.step.premises[0];
    return only?.step ? [moved(only, { at: "free" })] : [];
  }
  const { target, zone } = drop;
  const hit = target.step?.argument.id;
  const conclusion = zone === "undercut" ? hit : target.statement.id;
  const polarity = zone === "reason" ? "SUPPORT" : "ATTACK";
  if (conclusion === undefined) {
    return [];
  }
  if (zone === "copremise") {
    return item.what === "card" && hit !== undefined
      ? [moved(item.occurrence, { at: "with", argument: hit })]
      : [];
  }
  return item.what === "frame"
    ? [{ op: "retarget", argument: item.step.argument.id, conclusion, polarity }]
    : [moved(item.occurrence, { at: "under", conclusion, polarity, argument: newId() })];
}

// D2
function besides(
  tree: ArgumentTree,
  dragged: readonly Dragged[],
  drop: Extract<Drop, { at: "beside" }>,
  newId: () => string,
): Operation[] {
  const row = rowOf(tree, drop.target, drop.level);
  const own = dragged.map((item) => idIn(row, item));
  const places = placesIn(row, drop.target, drop.side, own);
  const moves = dragged.flatMap((item, index) => {
    const position = places?.positions[index];
    return position === undefined ? [] : [beside(item, drop, row, position, newId)];
  });
  return places ? [...places.renumbered, ...moves] : [];
}

/** By which id it is in the row already; null if it comes from elsewhere. */
function idIn(row: Row, item: Dragged): string | null {
  const occurrence = item.what === "card" ? item.occurrence : item.step.premises[0];
  const whole = item.what === "frame" || occurrence?.step?.premises.length === 1;
  const id =
    row.level === "argument"
      ? whole
        ? occurrence?.step?.argument.id
        : undefined
      : item.what === "card" && (row.level === "premise") === (occurrence?.step !== null)
        ? occurrence?.statement.id
        : undefined;
  return id !== undefined && row.siblings.some((sibling) => sibling.id === id) ? id : null;
}

function beside(
  item: Dragged,
  { target, level }: Extract<Drop, { at: "beside" }>,
  row: Row,
  position: string,
  newId: () => string,
): Operation {
  const own = idIn(row, item);
  const argument = target.step?.argument;
  if (own !== null) {
    return level === "premise"
      ? { op: "reorderPremise", argument: argument?.id ?? "", statement: own, position }
      : { op: "reorder", node: own, position };
  }
  if (level === "argument" && argument) {
    const { conclusion, polarity } = argument;
    return item.what === "frame"
      ? { op: "retarget", argument: item.step.argument.id, conclusion, polarity, position }
      : moved(item.occurrence, { at: "under", conclusion, polarity, argument: newId(), position });
  }
  const [first] = item.what === "frame" ? item.step.premises : [item.occurrence];
  if (!first) {
    throw new Error("an argument without premises");
  }
  return moved(
    first,
    level === "premise" && argument
      ? { at: "with", argument: argument.id, position }
      : { at: "free", position },
  );
}

function moved(occurrence: Occurrence, to: Target): Operation {
  const from = occurrence.step?.argument.id ?? null;
  return { op: "move", statement: occurrence.statement.id, from, to };
}

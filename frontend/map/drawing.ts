/** What of the laid-out tree is to be drawn: cards, frames and lines, as far as they are in a view. */
import type { Box } from "../shared/geometry.js";
import { overlaps } from "../shared/geometry.js";
import type { Occurrence, Relation, Step } from "./occurrence.js";
import { linesOf } from "./edges.js";
import type { Branch, TreeLayout } from "./tree-layout.js";
import { turned, visitIn } from "./tree-layout.js";

export type MapBranch = Branch<Occurrence, Step>;
export type MapLayout = TreeLayout<Occurrence, Step>;

export interface DrawnCard {
  readonly occurrence: Occurrence;
  readonly box: Box;
  /** How many are folded away below it; 0 when it is open. */
  readonly hidden: number;
}

/** The frame around the premises of one argument. */
export interface DrawnFrame {
  readonly step: Step;
  readonly box: Box;
  readonly cards: readonly Box[];
}

/** The line of an argument; its path is relative to x and y. */
export interface DrawnLine {
  readonly step: Step;
  readonly relation: Relation;
  readonly path: Float32Array;
  readonly x: number;
  readonly y: number;
}

export interface InView {
  readonly cards: DrawnCard[];
  readonly frames: DrawnFrame[];
  readonly lines: DrawnLine[];
}

/** With no more cards than this all are on the page: for screen readers, and to be found in it. */
export const mostKept = 200;

const nowhere: Box = { x: 1e12, y: 1e12, width: 0, height: 0 };
const everywhere: Box = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

/**
 * What is in the region, if there is one, and the cards that must be there wherever they are; in the tree's order, so that cards
 * which stay on the page also stay in place among the others.
 */
export function seenIn(
  layout: MapLayout,
  region: Box | null,
  always: ReadonlySet<Occurrence>,
  hiddenBelow: (occurrence: Occurrence) => number,
): InView {
  const { direction } = layout;
  const view = region ?? nowhere;
  const all = region !== null && layout.count <= mostKept;
  const cards: DrawnCard[] = [];
  const frames: DrawnFrame[] = [];
  const lines: DrawnLine[] = [];
  visitIn(
    all ? everywhere : view,
    layout,
    (branch, breadth, depth) => {
      const at = (box: Box): Box => turned({ ...box, x: box.x + breadth, y: box.y + depth }, direction);
      branch.premises.forEach((occurrence, index) => {
        const box = at(branch.cards[index] ?? branch.box);
        if (all || always.has(occurrence) || overlaps(box, view)) {
          cards.push({ occurrence, box, hidden: hiddenBelow(occurrence) });
        }
      });
      if (branch.step && branch.cards.length > 1) {
        const box = at(branch.box);
        if (overlaps(box, view)) {
          frames.push({ step: branch.step, box, cards: branch.cards.map(at) });
        }
      }
      const [x, y] = direction === "down" ? [breadth, depth] : [depth, breadth];
      for (const { to, path, box } of linesOf(branch, direction)) {
        if (to.step && overlaps({ ...box, x: box.x + x, y: box.y + y }, view)) {
          lines.push({ step: to.step, relation: to.premises[0]?.relation ?? "reason", path, x, y });
        }
      }
      return true;
    },
    all ? undefined : branchesOf(layout, always),
  );
  return { cards, frames, lines };
}

function branchesOf(layout: MapLayout, occurrences: ReadonlySet<Occurrence>): Set<MapBranch> {
  const branches = new Set<MapBranch>();
  for (const occurrence of occurrences) {
    let branch: MapBranch | null = branchOf(layout, occurrence) ?? null;
    for (; branch && !branches.has(branch); branch = branch.parent) {
      branches.add(branch);
    }
  }
  return branches;
}

/** The branch that holds the card: as premise, or as a root by itself. */
export function branchOf(layout: MapLayout, occurrence: Occurrence): MapBranch | undefined {
  const root = layout.rootOf(occurrence);
  return root ?? (occurrence.step ? layout.branchOf(occurrence.step) : undefined);
}

/** At most so many children of a node are kept on the page though they are not in view. */
const mostChildren = 40;

/** The occurrence itself and those that the arrow keys lead to. */
export function relatives(occurrence: Occurrence | null): Set<Occurrence> {
  const near = new Set<Occurrence>();
  for (let above = occurrence; above; above = above.parent) {
    near.add(above);
  }
  for (const child of occurrence?.children.slice(0, mostChildren) ?? []) {
    near.add(child);
  }
  const siblings = occurrence?.parent?.children ?? [];
  const at = occurrence ? occurrence.index - 1 : -1;
  for (const beside of siblings.slice(Math.max(0, at - 1), at + 2)) {
    near.add(beside);
  }
  return near;
}

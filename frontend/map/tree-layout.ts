/**
 * From a tree of cards with sizes to boxes.
 *
 * L1 No two cards overlap, and no card lies in a frame that is not its own.
 * L2 Siblings stand in order; a conclusion stands in the middle above (or left of) what is about it.
 * L3 Co-premises share a frame: below one another if only the last has something below it, else side by
 *    side, and what is about a premise hangs below that premise.
 * L4 What undercuts an argument stands beside it, a little lower.
 * L5 A branch that did not change is not laid out again: its relative layout is kept from before.
 */
import type { Box, Size } from "../shared/geometry.js";
import { union } from "../shared/geometry.js";
import type { Outline } from "./contour.js";
import { distance, hung, joined, nothing, packed, shifted } from "./contour.js";
import { framed } from "./frame-layout.js";

export type Direction = "down" | "right";

export interface CardNode {
  readonly key: string;
  readonly size: Size;
  readonly steps: readonly StepNode[];
}

export interface StepNode {
  readonly key: string;
  readonly premises: readonly CardNode[];
  readonly undercuts: readonly StepNode[];
}

/** An argument, or a contention alone, in its place. */
export interface Placed {
  readonly key: string;
  /** Of the frame, or of the only card. */
  readonly box: Box;
  readonly cards: readonly { readonly key: string; readonly box: Box }[];
  /** For each card, what is about it. */
  readonly below: readonly (readonly Placed[])[];
  readonly beside: readonly Placed[];
  /** Around all of it. */
  readonly extent: Box;
}

export interface Layout {
  readonly direction: Direction;
  readonly roots: readonly Placed[];
  readonly extent: Box;
  /** For the next layout of the same tree. */
  readonly branches: ReadonlyMap<string, Branch>;
}

export const gaps = { sibling: 22, level: 58, undercut: 26, undercutDepth: 30, root: 64 };

/** Further apart than this, contentions go into the next row. */
const rowBreadth = { down: 2_000, right: 1_600 };

/** A laid-out branch, relative to the middle of its box's upper edge; breadth and depth, not x and y. */
export interface Branch {
  readonly node: StepNode;
  readonly direction: Direction;
  readonly outline: Outline;
  readonly least: number;
  readonly most: number;
  readonly box: Box;
  readonly cards: readonly Box[];
  readonly below: readonly (readonly At[])[];
  readonly beside: readonly At[];
}

interface At {
  readonly branch: Branch;
  readonly breadth: number;
  readonly depth: number;
}

/** The key of a contention's own place, which is no argument's. */
export function rootKey(cardKey: string): string {
  return `root ${cardKey}`;
}

export function layOut(contentions: readonly CardNode[], direction: Direction, before?: Layout): Layout {
  const branches = new Map<string, Branch>();
  const kept = before?.direction === direction ? before.branches : new Map<string, Branch>();
  const roots = contentions.map((card) =>
    branchOf({ key: rootKey(card.key), premises: [card], undercuts: [] }, direction, kept, branches),
  );
  const placed = rows(roots, rowBreadth[direction]).map((at) => place(at, 0, 0, direction));
  return { direction, roots: placed, extent: union(placed.map((root) => root.extent)), branches };
}

function branchOf(
  node: StepNode,
  direction: Direction,
  kept: ReadonlyMap<string, Branch>,
  made: Map<string, Branch>,
): Branch {
  // Loops instead of map, here and in `place`: a long chain of replies is deep, and the stack is not.
  const below: Branch[][] = [];
  const beside: Branch[] = [];
  for (const premise of node.premises) {
    const row: Branch[] = [];
    for (const step of premise.steps) {
      row.push(branchOf(step, direction, kept, made));
    }
    below.push(row);
  }
  for (const undercut of node.undercuts) {
    beside.push(branchOf(undercut, direction, kept, made));
  }
  const former = kept.get(node.key);
  const branch =
    former && isSame(former, node, below, beside) ? former : laidOut(node, direction, below, beside);
  made.set(node.key, branch);
  return branch;
}

// L5
function isSame(former: Branch, node: StepNode, below: readonly (readonly Branch[])[], beside: Branch[]) {
  return (
    former.node.premises.length === node.premises.length &&
    former.node.premises.every((premise, index) => {
      const now = node.premises[index];
      return (
        premise.key === now?.key &&
        premise.size.width === now.size.width &&
        premise.size.height === now.size.height
      );
    }) &&
    former.below.every((row, index) => sameBranches(row, below[index] ?? [])) &&
    sameBranches(former.beside, beside)
  );
}

function sameBranches(before: readonly At[], now: readonly Branch[]): boolean {
  return before.length === now.length && before.every((at, index) => at.branch === now[index]);
}

function laidOut(
  node: StepNode,
  direction: Direction,
  below: readonly (readonly Branch[])[],
  beside: readonly Branch[],
): Branch {
  const forests = below.map(forestOf);
  const frame = framed(
    node.premises.map((premise) => premise.size),
    forests.map((forest) => forest.outline),
    direction,
    gaps.sibling,
  );
  const depth = frame.box.height + gaps.level;
  const hanging = forests.reduce<Outline>(
    (all, forest, index) => joined(all, shifted(forest.outline, frame.forests[index] ?? 0, 0)),
    nothing,
  );
  let outline = hung(frame.box.width, depth, hanging, { breadth: 0, depth });
  const rows = forests.map((forest, index) =>
    forest.at.map((at) => ({ ...at, breadth: at.breadth + (frame.forests[index] ?? 0), depth })),
  );
  const undercuts = beside.map((branch) => {
    const lowered = shifted(branch.outline, 0, gaps.undercutDepth);
    const breadth = distance(outline, lowered) + gaps.undercut;
    outline = joined(outline, shifted(lowered, breadth, 0));
    return { branch, breadth, depth: gaps.undercutDepth };
  });
  const all = [...rows.flat(), ...undercuts];
  return {
    node,
    direction,
    outline,
    least: Math.min(frame.box.x, ...all.map((at) => at.breadth + at.branch.least)),
    most: Math.max(frame.box.x + frame.box.width, ...all.map((at) => at.breadth + at.branch.most)),
    box: frame.box,
    cards: frame.cards,
    below: rows,
    beside: undercuts,
  };
}

/** Branches side by side, the first and the last as far from the middle. */
function forestOf(branches: readonly Branch[]): { at: At[]; outline: Outline } {
  const outlines = branches.map((branch) => branch.outline);
  const offsets = packed(outlines, gaps.sibling);
  const middle = (offsets.at(-1) ?? 0) / 2;
  const at = branches.map((branch, index) => ({
    branch,
    breadth: (offsets[index] ?? 0) - middle,
    depth: 0,
  }));
  const outline = at.reduce<Outline>(
    (all, { branch, breadth }) => joined(all, shifted(branch.outline, breadth, 0)),
    nothing,
  );
  return { at, outline };
}

/** Contentions in rows, so that many free ones do not make one endless line. */
function rows(roots: readonly Branch[], limit: number): At[] {
  const placed: At[] = [];
  let depth = 0;
  for (let start = 0; start < roots.length;) {
    let end = start;
    let total = 0;
    for (let next = roots[end]; next; next = roots[++end]) {
      total += next.most - next.least + gaps.root;
      if (end > start && total > limit) {
        break;
      }
    }
    const row = roots.slice(start, end);
    const outlines = row.map((root) => root.outline);
    const offsets = packed(outlines, gaps.root);
    const left = Math.min(...row.map((root, index) => (offsets[index] ?? 0) + root.least));
    row.forEach((branch, index) => placed.push({ branch, breadth: (offsets[index] ?? 0) - left, depth }));
    depth += Math.max(...outlines.map((outline) => outline.bottom));
    start = end;
  }
  return placed;
}

function place({ branch, breadth, depth }: At, toBreadth: number, toDepth: number, way: Direction): Placed {
  const b = breadth + toBreadth;
  const d = depth + toDepth;
  const shift = (box: Box): Box => turned({ ...box, x: box.x + b, y: box.y + d }, way);
  const below: Placed[][] = [];
  const beside: Placed[] = [];
  for (const row of branch.below) {
    const placed: Placed[] = [];
    for (const at of row) {
      placed.push(place(at, b, d, way));
    }
    below.push(placed);
  }
  for (const at of branch.beside) {
    beside.push(place(at, b, d, way));
  }
  const box = shift(branch.box);
  return {
    key: branch.node.key,
    box,
    cards: branch.node.premises.map((premise, index) => ({
      key: premise.key,
      box: shift(branch.cards[index] ?? branch.box),
    })),
    below,
    beside,
    extent: union([box, ...below.flat().map((sub) => sub.extent), ...beside.map((sub) => sub.extent)]),
  };
}

/** From breadth and depth to x and y, and back. */
function turned(box: Box, direction: Direction): Box {
  return direction === "down" ? box : { x: box.y, y: box.x, width: box.height, height: box.width };
}

/** Visits what lies at least partly in the view, skipping whole branches outside it. */
export function visitIn(view: Box, placed: readonly Placed[], visit: (placed: Placed) => void): void {
  for (const one of placed) {
    const { extent } = one;
    // Wider by the gap above a branch, because the line to it runs there.
    const outside =
      extent.x - gaps.level > view.x + view.width ||
      extent.y - gaps.level > view.y + view.height ||
      extent.x + extent.width + gaps.level < view.x ||
      extent.y + extent.height + gaps.level < view.y;
    if (!outside) {
      visit(one);
      for (const row of one.below) {
        visitIn(view, row, visit);
      }
      visitIn(view, one.beside, visit);
    }
  }
}

/**
 * From a tree of cards with sizes to boxes.
 *
 * L1 No two cards overlap, and no card lies in a frame that is not its own.
 * L2 Siblings stand in order; a conclusion stands in the middle above (or left of) what is about it, to half
 *    a pixel: cards stand on whole ones, where text is sharp.
 * L3 Co-premises share a frame: below one another if only the last has something below it, else side by
 *    side, and what is about a premise hangs below that premise.
 * L4 What undercuts an argument stands beside it, a little lower.
 * L5 A branch is laid out by itself, and placed relative to what it hangs on. After a change only the branches
 *    from there to the root are laid out again.
 */
import type { Box, Size } from "../shared/geometry.js";
import type { Outline } from "./contour.js";
import { distance, hung, joined, nothing, packed, shifted } from "./contour.js";
import { framed } from "./frame-layout.js";

export type Direction = "down" | "right";

/** How a tree of cards (C) and the arguments about them (S) looks at the moment. */
export interface Shape<C, S> {
  size(card: C): Size;
  premises(step: S): readonly C[];
  /** What is drawn about a card: nothing when that is folded away. */
  steps(card: C): readonly S[];
  undercuts(step: S): readonly S[];
}

export const gaps = { sibling: 22, level: 58, undercut: 26, undercutDepth: 30, root: 64 };

/** Further apart than this, contentions go into the next row. */
const rowBreadth = { down: 2_000, right: 1_600 };

/**
 * An argument with everything below and beside it, or a contention with that. In breadth (across, as x) and depth
 * (away from the root, as y), relative to the middle of its box's upper edge.
 */
export class Branch<C, S> {
  /** Null for a contention by itself. */
  readonly step: S | null;
  readonly premises: readonly C[];
  /** Of the frame, or of the only card. */
  readonly box: Box;
  readonly cards: readonly Box[];
  /** For each card, what is about it. */
  readonly rows: readonly (readonly Branch<C, S>[])[];
  readonly undercuts: readonly Branch<C, S>[];
  readonly outline: Outline;
  /** From where to where all of it reaches across. */
  least: number;
  most: number;
  /** How many cards there are in all of it. */
  count: number;

  /** Where it hangs, and where its origin is relative to that one's; a root's is absolute. */
  parent: Branch<C, S> | null = null;
  breadth = 0;
  depth = 0;
  /** The lines to what hangs on it, made when they are first drawn. */
  lines: readonly Line<C, S>[] | null = null;

  constructor(
    step: S | null,
    premises: readonly C[],
    parts: Pick<Branch<C, S>, "box" | "cards" | "rows" | "undercuts" | "outline">,
  ) {
    this.step = step;
    this.premises = premises;
    this.box = parts.box;
    this.cards = parts.cards;
    this.rows = parts.rows;
    this.undercuts = parts.undercuts;
    this.outline = parts.outline;
    this.least = this.box.x;
    this.most = this.box.x + this.box.width;
    this.count = premises.length;
    for (const row of this.rows) {
      this.hold(row);
    }
    this.hold(this.undercuts);
  }

  private hold(children: readonly Branch<C, S>[]): void {
    for (const child of children) {
      child.parent = this;
      this.count += child.count;
      this.least = Math.min(this.least, child.breadth + child.least);
      this.most = Math.max(this.most, child.breadth + child.most);
    }
  }

  *children(): Iterable<Branch<C, S>> {
    for (const row of this.rows) {
      yield* row;
    }
    yield* this.undercuts;
  }

  /** How deep it reaches, the room below its last cards included. */
  get bottom(): number {
    return this.outline.bottom;
  }
}

/** A line from what a branch holds to another that hangs on it. */
export interface Line<C, S> {
  readonly to: Branch<C, S>;
  /** x and y in turns, relative to the branch: a start, then two handles and an end for each curve. */
  readonly path: Float32Array;
  readonly box: Box;
}

/** A card alone. */
interface Leaf {
  readonly box: Box;
  readonly cards: readonly Box[];
  readonly rows: readonly (readonly never[])[];
  readonly undercuts: readonly never[];
  readonly outline: Outline;
}

export class TreeLayout<C extends object, S extends object> {
  readonly direction: Direction;
  roots: readonly Branch<C, S>[] = [];
  extent: Box = { x: 0, y: 0, width: 0, height: 0 };

  private readonly shape: Shape<C, S>;
  private readonly ofSteps = new Map<S, Branch<C, S>>();
  private readonly ofRoots = new Map<C, Branch<C, S>>();
  private readonly leaves = new Map<number, Leaf>();

  constructor(shape: Shape<C, S>, direction: Direction) {
    this.shape = shape;
    this.direction = direction;
  }

  /** Lays out what is new or has been invalidated, and places the roots. */
  layOut(contentions: readonly C[]): void {
    const roots: Branch<C, S>[] = [];
    for (const card of contentions) {
      roots.push(this.rootBranch(card));
    }
    place(roots, rowBreadth[this.direction]);
    this.roots = roots;
    this.extent = this.across(roots);
  }

  /** To be laid out again, with all that it hangs on. */
  invalidate(what: { readonly step: S } | { readonly root: C }): void {
    const start = "step" in what ? this.ofSteps.get(what.step) : this.ofRoots.get(what.root);
    for (let branch = start ?? null; branch; branch = branch.parent) {
      const [card] = branch.premises;
      const known = branch.step ? this.ofSteps.get(branch.step) : card && this.ofRoots.get(card);
      if (known !== branch) {
        return; // so is everything above it
      }
      if (branch.step) {
        this.ofSteps.delete(branch.step);
      } else if (card) {
        this.ofRoots.delete(card);
      }
    }
  }

  /** Where the argument is drawn; undefined while it is folded away or not laid out. */
  branchOf(step: S): Branch<C, S> | undefined {
    return this.ofSteps.get(step);
  }

  rootOf(card: C): Branch<C, S> | undefined {
    return this.ofRoots.get(card);
  }

  /** Whether a branch is part of the layout as it is now. */
  isPlaced(branch: Branch<C, S>): boolean {
    for (let at = branch; ; at = at.parent) {
      const [card] = at.premises;
      const known = at.step ? this.ofSteps.get(at.step) : card && this.ofRoots.get(card);
      // What is folded away still knows what it hung on, but that has been laid out again since.
      if (known !== at) {
        return false;
      }
      if (!at.parent) {
        return this.roots.includes(at);
      }
    }
  }

  /** How many cards are laid out. */
  get count(): number {
    return this.roots.reduce((sum, root) => sum + root.count, 0);
  }

  /** A box of a branch, on the map. */
  onMap(branch: Branch<C, S>, box: Box): Box {
    let { x, y } = box;
    for (let at: Branch<C, S> | null = branch; at; at = at.parent) {
      x += at.breadth;
      y += at.depth;
    }
    return turned({ ...box, x, y }, this.direction);
  }

  private rootBranch(card: C): Branch<C, S> {
    let branch = this.ofRoots.get(card);
    if (!branch) {
      branch = this.laidOut(null, [card]);
      this.ofRoots.set(card, branch);
    }
    branch.parent = null;
    return branch;
  }

  private branch(step: S): Branch<C, S> {
    let branch = this.ofSteps.get(step);
    if (!branch) {
      branch = this.laidOut(step, this.shape.premises(step));
      this.ofSteps.set(step, branch);
    }
    return branch;
  }

  private branches(steps: readonly S[]): Branch<C, S>[] {
    // A loop instead of map: a long chain of replies is deep, and the stack is not.
    const branches: Branch<C, S>[] = [];
    for (const step of steps) {
      branches.push(this.branch(step));
    }
    return branches;
  }

  private laidOut(step: S | null, premises: readonly C[]): Branch<C, S> {
    const [only] = premises;
    if (only && premises.length === 1 && this.shape.steps(only).length === 0) {
      if (!step || this.shape.undercuts(step).length === 0) {
        return new Branch<C, S>(step, premises, this.leaf(this.shape.size(only)));
      }
    }
    const rows: Branch<C, S>[][] = [];
    const sizes: Size[] = [];
    for (const premise of premises) {
      rows.push(this.branches(this.shape.steps(premise)));
      sizes.push(this.shape.size(premise));
    }
    const undercuts = step ? this.branches(this.shape.undercuts(step)) : [];
    const forests = rows.map(forestOf);
    const frame = framed(sizes, forests, this.direction, gaps.sibling);
    const depth = frame.box.height + gaps.level;
    let hanging = nothing;
    rows.forEach((row, index) => {
      const shift = frame.forests[index] ?? 0;
      for (const branch of row) {
        branch.breadth += shift;
        branch.depth = depth;
      }
      hanging = joined(hanging, forests[index] ?? nothing, shift);
    });
    let outline = hung(frame.box.width, depth, hanging, { breadth: 0, depth });
    for (const branch of undercuts) {
      const lowered = shifted(branch.outline, 0, gaps.undercutDepth);
      branch.breadth = distance(outline, lowered) + gaps.undercut;
      branch.depth = gaps.undercutDepth;
      outline = joined(outline, lowered, branch.breadth);
    }
    return new Branch<C, S>(step, premises, { box: frame.box, cards: frame.cards, rows, undercuts, outline });
  }

  /** Most of a large map are leaves, and many are as large as others: they share what does not change. */
  private leaf(size: Size): Leaf {
    const key = size.width * 2 ** 15 + size.height;
    let leaf = this.leaves.get(key);
    if (!leaf) {
      const { box, cards } = framed([size], [nothing], this.direction, gaps.sibling);
      const depth = box.height + gaps.level;
      const outline = hung(box.width, depth, nothing, { breadth: 0, depth });
      leaf = { box, cards, rows: [[]], undercuts: [], outline };
      this.leaves.set(key, leaf);
    }
    return leaf;
  }

  private across(roots: readonly Branch<C, S>[]): Box {
    let least = Infinity;
    let most = -Infinity;
    let bottom = 0;
    for (const root of roots) {
      least = Math.min(least, root.breadth + root.least);
      most = Math.max(most, root.breadth + root.most);
      bottom = Math.max(bottom, root.depth + root.bottom - gaps.level);
    }
    return least === Infinity
      ? { x: 0, y: 0, width: 0, height: 0 }
      : turned({ x: least, y: 0, width: most - least, height: bottom }, this.direction);
  }
}

/** Puts branches side by side, the first and the last as far from the middle; answers the outline of all. */
function forestOf<C, S>(branches: readonly Branch<C, S>[]): Outline {
  const [first] = branches;
  if (!first) {
    return nothing;
  }
  if (branches.length === 1) {
    first.breadth = 0;
    return first.outline;
  }
  const offsets = packed(
    branches.map((branch) => branch.outline),
    gaps.sibling,
  );
  const middle = Math.round((offsets.at(-1) ?? 0) / 2);
  let all = nothing;
  branches.forEach((branch, index) => {
    branch.breadth = (offsets[index] ?? 0) - middle;
    all = joined(all, branch.outline, branch.breadth);
  });
  return all;
}

/** Contentions in rows, so that many free ones do not make one endless line. */
function place<C, S>(roots: readonly Branch<C, S>[], limit: number): void {
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
    const offsets = packed(
      row.map((root) => root.outline),
      gaps.root,
    );
    const left = Math.min(...row.map((root, index) => (offsets[index] ?? 0) + root.least));
    let deepest = 0;
    row.forEach((root, index) => {
      root.breadth = (offsets[index] ?? 0) - left;
      root.depth = depth;
      deepest = Math.max(deepest, root.bottom);
    });
    depth += deepest;
    start = end;
  }
}

/** From breadth and depth to x and y, and back. */
export function turned(box: Box, direction: Direction): Box {
  return direction === "down" ? box : { x: box.y, y: box.x, width: box.height, height: box.width };
}

/**
 * What a walk over the branches in a view does with each; breadth and depth are those of its origin on the map.
 * Answers false to end the walk.
 */
export type Visit<C, S> = (branch: Branch<C, S>, breadth: number, depth: number) => boolean;

/**
 * Visits the branches that lie at least partly in the view, in the tree's order, skipping whole branches outside
 * it, and those that are wanted wherever they are: they must come with all that they hang on.
 */
export function visitIn<C, S>(
  view: Box,
  { roots, direction }: { readonly roots: readonly Branch<C, S>[]; readonly direction: Direction },
  visit: Visit<C, S>,
  wanted: ReadonlySet<Branch<C, S>> = new Set(),
): void {
  const { x: left, y: top, width, height } = turned(view, direction);
  const right = left + width;
  const bottom = top + height;
  const walk = (branch: Branch<C, S>, fromBreadth: number, fromDepth: number): boolean => {
    const breadth = fromBreadth + branch.breadth;
    const depth = fromDepth + branch.depth;
    const isIn =
      breadth + branch.least <= right &&
      breadth + branch.most >= left &&
      depth <= bottom &&
      depth + branch.bottom >= top;
    if (!isIn && !wanted.has(branch)) {
      return true;
    }
    if (!visit(branch, breadth, depth)) {
      return false;
    }
    for (const row of branch.rows) {
      for (const child of row) {
        if (!walk(child, breadth, depth)) {
          return false;
        }
      }
    }
    for (const undercut of branch.undercuts) {
      if (!walk(undercut, breadth, depth)) {
        return false;
      }
    }
    return true;
  };
  for (const root of roots) {
    if (!walk(root, 0, 0)) {
      return;
    }
  }
}

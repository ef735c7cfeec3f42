/**
 * A tree as an icicle: a row for each level, in it a slice for each node, under its parent's, the broader the more
 * nodes are in its branch.
 *
 * I1 A branch's breadth is its share of what is in its parent's branch; children fill their parent's slice.
 * I2 What is narrower than a pixel is merged with what is beside it, into a run of up to two pixels that knows how many
 *    of each relation it holds. So a row costs as many steps as it has pixels, however many nodes the tree has.
 * I3 Breadths are numbers from 0 to 1 of the whole tree; a window of them is what is looked at.
 */
import type { Occurrence, Relation } from "../map/occurrence.js";

/** One level of the tree. All lists go along with `nodes`, which stand in the tree's order. */
interface Row {
  readonly nodes: Occurrence[];
  readonly starts: number[];
  readonly ends: number[];
  /** How many of each relation there are before each node; one more entry than nodes. */
  readonly before: Readonly<Record<Relation, number[]>>;
}

export interface Icicle {
  readonly rows: readonly Row[];
  readonly count: number;
  readonly at: ReadonlyMap<string, Slice>;
}

export interface Slice {
  readonly occurrence: Occurrence;
  /** From 0. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** How many nodes are in its branch, itself included. */
  readonly size: number;
}

/** The breadths that are looked at, and the first row of them, which can be a fraction in between. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly row: number;
}

/** Pixels. */
const runWidth = 2;

export const everything: Window = { start: 0, end: 1, row: 0 };

/** Nodes beside each other that are too narrow to be seen by themselves. */
export interface Run {
  readonly count: number;
  readonly shares: Readonly<Record<Relation, number>>;
}

/** What is drawn from x to x + width: one node, or a run. */
export type Piece =
  | { readonly x: number; readonly width: number; readonly node: Occurrence; readonly run: null }
  | { readonly x: number; readonly width: number; readonly node: null; readonly run: Run };

export function icicleOf(contentions: readonly Occurrence[]): Icicle {
  const sizes = sizesOf(contentions);
  const rows: Row[] = [];
  const at = new Map<string, Slice>();
  const sizeOf = (occurrence: Occurrence): number => sizes.get(occurrence) ?? 1;
  const place = (siblings: readonly Occurrence[], start: number, end: number, row: number): Slice[] => {
    const total = siblings.reduce((sum, sibling) => sum + sizeOf(sibling), 0);
    let sum = 0;
    return siblings.map((occurrence) => {
      const size = sizeOf(occurrence);
      const from = start + ((end - start) * sum) / total;
      sum += size;
      return { occurrence, row, size, start: from, end: start + ((end - start) * sum) / total };
    });
  };
  let level = place(contentions, 0, 1, 0);
  while (level.length > 0) {
    rows.push(rowOf(level));
    const below: Slice[] = [];
    for (const slice of level) {
      at.set(slice.occurrence.key, slice);
      below.push(...place(slice.occurrence.children, slice.start, slice.end, slice.row + 1));
    }
    level = below;
  }
  return { rows, count: at.size, at };
}

/** The window in which a slice is as broad as can be; its row is the first. */
export function windowOf(slice: Slice | null): Window {
  return slice ? { start: slice.start, end: slice.end, row: slice.row } : everything;
}

/** From one window to another; `part` goes from 0 to 1. */
export function between(from: Window, to: Window, part: number): Window {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  return { start: mix(from.start, to.start), end: mix(from.end, to.end), row: mix(from.row, to.row) };
}

/** What there is to draw of a row in so many pixels (I2), from left to right. */
export function piecesOf(icicle: Icicle, row: number, window: Window, width: number): Piece[] {
  const { nodes, starts, ends, before } = icicle.rows[row] ?? {
    nodes: [],
    starts: [],
    ends: [],
    before: null,
  };
  const pieces: Piece[] = [];
  if (!before || width <= 0) {
    return pieces;
  }
  const scale = width / (window.end - window.start);
  const toX = (breadth: number): number => (breadth - window.start) * scale;
  let index = firstAfter(ends, window.start, 0);
  while (index < nodes.length) {
    const node = nodes[index];
    const x = toX(starts[index] ?? 0);
    const end = toX(ends[index] ?? 0);
    if (!node || x >= width) {
      break;
    }
    if (end - x >= 1) {
      pieces.push({ x, width: end - x, node, run: null });
      index++;
      continue;
    }
    // To the end of the two pixels in which it begins, or to what is broad enough by itself, or to a gap.
    const runLimit = (Math.floor(Math.max(0, x) / runWidth) + 1) * runWidth;
    const limit = window.start + runLimit / scale;
    let next = Math.max(index + 1, firstAfter(starts, limit, index, true));
    const last = next - 1;
    if (last > index && toX(ends[last] ?? 0) - toX(starts[last] ?? 0) >= 1) {
      next = last;
    }
    const runEnd = toX(ends[next - 1] ?? 0);
    pieces.push({ x, width: runEnd - x, ...partOf(nodes, before, index, next) });
    index = next;
  }
  return pieces;
}

/** The node at a place of a row, or null between them. */
export function nodeAt(icicle: Icicle, row: number, breadth: number): Occurrence | null {
  const { nodes, starts, ends } = icicle.rows[row] ?? { nodes: [], starts: [], ends: [] };
  const index = firstAfter(ends, breadth, 0);
  return (starts[index] ?? Infinity) <= breadth ? (nodes[index] ?? null) : null;
}

function partOf(
  nodes: readonly Occurrence[],
  before: Row["before"],
  from: number,
  to: number,
): { readonly node: Occurrence; readonly run: null } | { readonly node: null; readonly run: Run } {
  const [node] = to - from === 1 ? nodes.slice(from, to) : [];
  if (node) {
    return { node, run: null };
  }
  const share = (relation: Relation): number =>
    ((before[relation][to] ?? 0) - (before[relation][from] ?? 0)) / (to - from);
  return {
    node: null,
    run: {
      count: to - from,
      shares: {
        contention: share("contention"),
        reason: share("reason"),
        objection: share("objection"),
        undercut: share("undercut"),
      },
    },
  };
}

function rowOf(level: readonly Slice[]): Row {
  const before: Record<Relation, number[]> = { contention: [0], reason: [0], objection: [0], undercut: [0] };
  const counted: Record<Relation, number> = { contention: 0, reason: 0, objection: 0, undercut: 0 };
  for (const { occurrence } of level) {
    counted[occurrence.relation]++;
    before.contention.push(counted.contention);
    before.reason.push(counted.reason);
    before.objection.push(counted.objection);
    before.undercut.push(counted.undercut);
  }
  return {
    nodes: level.map(({ occurrence }) => occurrence),
    starts: level.map(({ start }) => start),
    ends: level.map(({ end }) => end),
    before,
  };
}

function sizesOf(contentions: readonly Occurrence[]): Map<Occurrence, number> {
  const inOrder: Occurrence[] = [];
  const waiting = [...contentions];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    inOrder.push(next);
    waiting.push(...next.children);
  }
  const sizes = new Map<Occurrence, number>();
  // Children come after their parents, so from the end each finds its children counted.
  for (const occurrence of inOrder.reverse()) {
    sizes.set(
      occurrence,
      occurrence.children.reduce((sum, child) => sum + (sizes.get(child) ?? 0), 1),
    );
  }
  return sizes;
}

/** The first index whose number is greater than the limit, or with `orEqual` not less than it; from an index on. */
function firstAfter(sorted: readonly number[], limit: number, from: number, orEqual = false): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = sorted[middle] ?? 0;
    if (number > limit || (orEqual && number === limit)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

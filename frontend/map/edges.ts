/**
 * The lines of the map: from a conclusion to each argument about it, and from an undercut to the argument
 * that it hits. That one ends on the argument, which is a frame, or the line of its only premise.
 */
import type { Box, Point } from "../shared/geometry.js";
import type { Curve } from "./curve.js";
import { around, flat, pointOn, turnedCurve } from "./curve.js";
import type { Branch, Direction, Line } from "./tree-layout.js";

/**
 * How far above a card an undercut hits the line of an argument that has no frame: the undercut stands lower,
 * and above a card only the gap between two levels is sure to be free.
 */
const hitAbove = 20;

/** How far below a frame's upper edge an undercut's line meets it. */
const frameHit = 16;

/** Several lines leave one card this far apart. */
const spread = 16;

/** Between two levels the lines run in lanes that begin so far below the upper and end so far above the lower. */
const lanes = { below: 14, above: 26, apart: 8 };

/** How far its turns into a lane and out of it reach. */
const turn = 36;

/** The lines from the cards of a branch to what is about them, and from what undercuts these; relative to the branch. */
export function linesOf<C, S>(branch: Branch<C, S>, direction: Direction): readonly Line<C, S>[] {
  if (!branch.lines) {
    const lines: Line<C, S>[] = [];
    const add = (to: Branch<C, S>, curves: readonly Curve[]): void => {
      const seen = direction === "right" ? curves.map(turnedCurve) : curves;
      lines.push({ to, path: flat(seen), box: around(seen) });
    };
    branch.rows.forEach((row, index) => {
      const card = branch.cards[index] ?? branch.box;
      const lower = branch.box.y + branch.box.height;
      const all = linesDown(card, lower, row.map(boxFrom));
      row.forEach((child, order) => {
        const curves = all[order] ?? [];
        add(child, curves);
        undercutsOf(child, curves, child, false, add);
      });
    });
    branch.lines = lines;
  }
  return branch.lines;
}

/** `at` is where the branch that is hit stands relative to the one whose lines these are. */
function undercutsOf<C, S>(
  hit: Branch<C, S>,
  curves: readonly Curve[],
  at: { readonly breadth: number; readonly depth: number },
  isUndercut: boolean,
  add: (to: Branch<C, S>, curves: readonly Curve[]) => void,
): void {
  for (const undercut of hit.undercuts) {
    const place = { breadth: at.breadth + undercut.breadth, depth: at.depth + undercut.depth };
    const own = upTo(
      moved(undercut.box, place),
      hitOn(moved(hit.box, at), hit.cards.length > 1, curves, isUndercut),
    );
    add(undercut, own);
    undercutsOf(undercut, own, place, true, add);
  }
}

function boxFrom<C, S>(branch: Branch<C, S>): Box {
  return moved(branch.box, branch);
}

function moved(box: Box, { breadth, depth }: { readonly breadth: number; readonly depth: number }): Box {
  return { ...box, x: box.x + breadth, y: box.y + depth };
}

function hitOn(target: Box, isFrame: boolean, curves: readonly Curve[], isUndercut: boolean): Point {
  const curve = isUndercut ? curves[0] : curves.at(-1);
  return isFrame || !curve
    ? { x: target.x + target.width, y: target.y + frameHit }
    : passing(curve, target.y - hitAbove);
}

/** Where a turn passes a height, at the latest just before it runs level. */
function passing(curve: Curve, y: number): Point {
  const [level, end] = curve[0].y < curve[3].y ? [0, 1] : [1, 0];
  let low = end;
  let high = end + (level - end) * 0.7;
  for (let round = 0; round < 12; round++) {
    const middle = (low + high) / 2;
    if (pointOn(curve, middle).y > y) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return pointOn(curve, high);
}

/**
 * From the lower edge of the conclusion, past its frame's, to the upper edge of each argument about it: down,
 * along a lane between the levels, and down again. On each side the lane is the higher the further out the line
 * goes, so that no two cross.
 */
function linesDown(card: Box, lower: number, children: readonly Box[]): Curve[][] {
  const step = Math.min(spread, (card.width * 0.6) / children.length);
  const ends = children.map((child, order) => {
    const to = { x: child.x + child.width / 2, y: child.y };
    const x = card.x + card.width / 2 + (order - (children.length - 1) / 2) * step;
    // What stands almost below gets a straight line.
    return { from: { x: Math.abs(to.x - x) < step / 2 ? to.x : x, y: card.y + card.height }, to };
  });
  const toLeft = ends.filter(({ from, to }) => to.x < from.x).length;
  const most = Math.max(toLeft, children.length - toLeft);
  return ends.map(({ from, to }, order) => {
    const lane = order < toLeft ? order : children.length - 1 - order;
    return through(from, to, laneAt(lower, to.y, lane, most));
  });
}

/** The lanes lie around the middle between the levels. */
function laneAt(upper: number, lower: number, lane: number, of: number): number {
  const first = upper + lanes.below;
  const last = Math.max(first, lower - lanes.above);
  const apart = Math.min(lanes.apart, of > 1 ? (last - first) / (of - 1) : 0);
  return (first + last) / 2 + (lane - (of - 1) / 2) * apart;
}

/** A turn into the lane, the lane, and a turn out of it; straight where the end is just below. */
function through(from: Point, to: Point, lane: number): Curve[] {
  const reach = Math.min(turn, Math.abs(to.x - from.x) / 2) * Math.sign(to.x - from.x);
  const into = { x: from.x + reach, y: lane };
  const out = { x: to.x - reach, y: lane };
  const [end, near, across, begin] = turnInto(to, out);
  return [turnInto(from, into), straight(into, out), [begin, across, near, end]];
}

/** From the upper edge of the undercut, up and across. */
function upTo(undercut: Box, hit: Point): Curve[] {
  const from = { x: undercut.x + undercut.width / 2, y: undercut.y };
  const into = { x: from.x - Math.min(turn, from.x - hit.x), y: hit.y };
  return [turnInto(from, into), straight(into, hit)];
}

/** A quarter of a turn, from down or up to sideways. */
function turnInto(from: Point, into: Point): Curve {
  const near = (end: number, start: number): number => end + (start - end) * 0.35;
  return [from, { x: from.x, y: near(into.y, from.y) }, { x: near(from.x, into.x), y: into.y }, into];
}

function straight(from: Point, to: Point): Curve {
  const at = (share: number): Point => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  return [from, at(1 / 3), at(2 / 3), to];
}

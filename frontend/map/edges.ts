/**
 * The lines of the map: from a conclusion to each argument about it, and from an undercut to the argument
 * that it hits. That one ends on the argument, which is a frame, or the line of its only premise.
 */
import type { Box, Point } from "../shared/geometry.js";
import type { Relation } from "./argument-tree.js";
import type { Direction, Placed } from "./tree-layout.js";

/** A cubic Bézier curve. */
export type Curve = readonly [Point, Point, Point, Point];

export interface Edge {
  readonly key: string;
  readonly relation: Relation;
  readonly curve: Curve;
}

/** Where on its line an undercut hits an argument that has no frame: near its card. */
const hitAt = 0.74;

/** Where on the undercut's own line another undercut hits it. */
const hitUndercutAt = 0.3;

/** How far below a frame's upper edge an undercut's line meets it. */
const frameHit = 16;

/** Several lines leave one card this far apart. */
const spread = 16;

export function edgesOf(
  roots: readonly Placed[],
  direction: Direction,
  relationOf: (argument: string) => Relation,
): Edge[] {
  const edges: Edge[] = [];
  const flip = direction === "right";

  function about(placed: Placed): void {
    placed.below.forEach((row, index) => {
      const card = placed.cards[index];
      row.forEach((child, order) => {
        const curve = downTo(
          turned(card?.box ?? placed.box, flip),
          turned(placed.box, flip),
          turned(child.box, flip),
          { order, of: row.length },
        );
        add(child, curve);
      });
    });
  }

  function add(placed: Placed, curve: Curve): void {
    const relation = relationOf(placed.key);
    edges.push({ key: placed.key, relation, curve: flip ? turnedCurve(curve) : curve });
    about(placed);
    for (const undercut of placed.beside) {
      const target = turned(placed.box, flip);
      const hit =
        placed.cards.length > 1
          ? { x: target.x + target.width, y: target.y + frameHit }
          : pointOn(curve, relation === "undercut" ? hitUndercutAt : hitAt);
      add(undercut, upTo(turned(undercut.box, flip), hit));
    }
  }

  roots.forEach(about);
  return edges;
}

/** From the lower edge of the conclusion, past its frame's, to the upper edge of what is about it. */
function downTo(card: Box, frame: Box, child: Box, at: { order: number; of: number }): Curve {
  const step = Math.min(spread, (card.width * 0.6) / at.of);
  const from = {
    x: card.x + card.width / 2 + (at.order - (at.of - 1) / 2) * step,
    y: card.y + card.height,
  };
  const to = { x: child.x + child.width / 2, y: child.y };
  // The further out, the higher it runs, so that the lines to many children fan out and do not bundle.
  const lower = frame.y + frame.height;
  const inwards = to.x < from.x ? at.order : at.of - 1 - at.order;
  const share = at.of < 3 ? 0.5 : 0.3 + (0.45 * inwards) / (at.of - 1);
  const middle = lower + share * (to.y - lower);
  return [from, { x: from.x, y: middle }, { x: to.x, y: middle }, to];
}

/** From the upper edge of the undercut, up and across. */
function upTo(undercut: Box, hit: Point): Curve {
  const from = { x: undercut.x + undercut.width / 2, y: undercut.y };
  const near = { x: hit.x + Math.max(24, (from.x - hit.x) * 0.5), y: hit.y };
  return [from, { x: from.x, y: Math.min(hit.y, from.y - 12) }, near, hit];
}

export function pointOn(curve: Curve, t: number): Point {
  const s = 1 - t;
  const along = (axis: "x" | "y"): number =>
    s * s * s * curve[0][axis] +
    3 * s * s * t * curve[1][axis] +
    3 * s * t * t * curve[2][axis] +
    t * t * t * curve[3][axis];
  return { x: along("x"), y: along("y") };
}

/** A box that the curve does not leave. */
export function around(curve: Curve): Box {
  const xs = curve.map((point) => point.x);
  const ys = curve.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(1, Math.max(...xs) - x), height: Math.max(1, Math.max(...ys) - y) };
}

/**
 * The part of a very long curve that runs through the region and a little further: browsers take long to paint
 * dashes that nobody sees. Our curves go one way, so each coordinate is passed once.
 */
export function cut(curve: Curve, region: Box): Curve {
  const { width, height } = around(curve);
  if (Math.max(width, height) < longCurve) {
    return curve;
  }
  const axis = width > height ? "x" : "y";
  const length = axis === "x" ? region.width : region.height;
  const ends = [passing(curve, axis, region[axis]), passing(curve, axis, region[axis] + length)];
  return between(curve, Math.min(...ends), Math.max(...ends));
}

const longCurve = 4_000;

/** When the curve passes the coordinate: 0 or 1 if that is before its beginning or behind its end. */
function passing(curve: Curve, axis: "x" | "y", value: number): number {
  const rising = curve[3][axis] > curve[0][axis];
  let low = 0;
  let high = 1;
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    if (pointOn(curve, middle)[axis] < value === rising) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low < 1e-6 ? 0 : high > 1 - 1e-6 ? 1 : (low + high) / 2;
}

/** De Casteljau's division, twice. */
function between(curve: Curve, from: number, to: number): Curve {
  const mix = (a: Point, b: Point, t: number): Point => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  });
  const upTo = ([a, b, c, d]: Curve, t: number): Curve => {
    const ab = mix(a, b, t);
    const bc = mix(b, c, t);
    const abc = mix(ab, bc, t);
    return [a, ab, abc, mix(abc, mix(bc, mix(c, d, t), t), t)];
  };
  const first = upTo(curve, to);
  const [a, b, c, d] = upTo([first[3], first[2], first[1], first[0]], 1 - (to > 0 ? from / to : 0));
  return [d, c, b, a];
}

export function pathOf(curve: Curve, origin: Point): string {
  const [from, out, near, to] = curve.map(
    ({ x, y }) => `${Math.round((x + origin.x) * 10) / 10} ${Math.round((y + origin.y) * 10) / 10}`,
  );
  return `M ${from ?? ""} C ${out ?? ""}, ${near ?? ""}, ${to ?? ""}`;
}

function turned(box: Box, flip: boolean): Box {
  return flip ? { x: box.y, y: box.x, width: box.height, height: box.width } : box;
}

function turnedCurve([a, b, c, d]: Curve): Curve {
  const swap = ({ x, y }: Point): Point => ({ x: y, y: x });
  return [swap(a), swap(b), swap(c), swap(d)];
}

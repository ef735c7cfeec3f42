/** What lines are made of. */
import type { Box, Point } from "../shared/geometry.js";

/** A cubic Bézier curve. */
export type Curve = readonly [Point, Point, Point, Point];

export function pointOn(curve: Curve, t: number): Point {
  const s = 1 - t;
  const along = (axis: "x" | "y"): number =>
    s * s * s * curve[0][axis] +
    3 * s * s * t * curve[1][axis] +
    3 * s * t * t * curve[2][axis] +
    t * t * t * curve[3][axis];
  return { x: along("x"), y: along("y") };
}

/** A box that the curves do not leave. */
export function around(curves: readonly Curve[]): Box {
  const points = curves.flat();
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(1, Math.max(...xs) - x), height: Math.max(1, Math.max(...ys) - y) };
}

/** Curves that each begin where the one before ends, as x and y in turns: the start, then handles and end of each. */
export function flat(curves: readonly Curve[]): Float32Array {
  const path = new Float32Array(2 + 6 * curves.length);
  const [first] = curves;
  if (first) {
    path[0] = first[0].x;
    path[1] = first[0].y;
  }
  let at = 2;
  for (const [, out, near, to] of curves) {
    for (const { x, y } of [out, near, to]) {
      path[at++] = x;
      path[at++] = y;
    }
  }
  return path;
}

/** With x and y exchanged. */
export function turnedCurve([a, b, c, d]: Curve): Curve {
  const swap = ({ x, y }: Point): Point => ({ x: y, y: x });
  return [swap(a), swap(b), swap(c), swap(d)];
}

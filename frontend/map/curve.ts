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

/**
 * The part of a very long curve that runs through the region and a little further: browsers take long to paint
 * dashes that nobody sees. Our curves go one way, so each coordinate is passed once.
 */
export function cut(curve: Curve, region: Box): Curve {
  const { width, height } = around([curve]);
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

/** A curve that does not begin where the one before it ends begins anew. */
export function pathOf(curves: readonly Curve[], origin: Point): string {
  const words = ({ x, y }: Point): string =>
    `${Math.round((x + origin.x) * 10) / 10} ${Math.round((y + origin.y) * 10) / 10}`;
  let end = "";
  const parts: string[] = [];
  for (const [from, out, near, to] of curves) {
    if (words(from) !== end) {
      parts.push(`M ${words(from)}`);
    }
    end = words(to);
    parts.push(`C ${words(out)}, ${words(near)}, ${end}`);
  }
  return parts.join(" ");
}

/** With x and y exchanged. */
export function turnedCurve([a, b, c, d]: Curve): Curve {
  const swap = ({ x, y }: Point): Point => ({ x: y, y: x });
  return [swap(a), swap(b), swap(c), swap(d)];
}

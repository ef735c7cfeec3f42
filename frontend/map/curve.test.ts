import { expect, test } from "vitest";
import type { Point } from "../shared/geometry.js";
import type { Curve } from "./curve.js";
import { around, cut, pathOf, pointOn } from "./curve.js";

const p = (x: number, y: number): Point => ({ x, y });

test("a curve stays in the box around it", () => {
  const curve: Curve = [p(0, 0), p(0, 30), p(-70, 30), p(-70, 60)];
  const box = around([curve]);
  for (let t = 0; t <= 1; t += 0.1) {
    const { x } = pointOn(curve, t);
    expect(x).toBeGreaterThanOrEqual(box.x - 1e-9);
    expect(x).toBeLessThanOrEqual(box.x + box.width + 1e-9);
  }
});

test("a path goes on where the curve before it ends, and begins anew elsewhere", () => {
  const first: Curve = [p(0, 0), p(0, 1), p(1, 1), p(1, 2)];
  const next: Curve = [p(1, 2), p(1, 3), p(1, 4), p(1, 5)];
  expect(pathOf([first, next], p(0, 0))).toBe("M 0 0 C 0 1, 1 1, 1 2 C 1 3, 1 4, 1 5");
  expect(pathOf([next, first], p(0, 0))).toBe("M 1 2 C 1 3, 1 4, 1 5 M 0 0 C 0 1, 1 1, 1 2");
});

test("paths are moved by the origin", () => {
  expect(pathOf([[p(0, 0), p(0, 1), p(1, 1), p(1, 2)]], p(10, 20))).toBe("M 10 20 C 10 21, 11 21, 11 22");
});

test("a very long curve is cut to the region, and runs where it ran", () => {
  const long = [p(0, 0), p(0, 30), p(90_000, 30), p(90_000, 60)] as const;
  for (const curve of [long, [...long].reverse() as unknown as typeof long]) {
    const part = cut(curve, { x: 40_000, y: 0, width: 1_000, height: 500 });
    const xs = part.map((point) => point.x);
    expect(Math.min(...xs)).toBeCloseTo(40_000, 0);
    expect(Math.max(...xs)).toBeCloseTo(41_000, 0);
    for (const point of [part[0], pointOn(part, 0.5), part[3]]) {
      const nearest = Array.from({ length: 4_001 }, (_, index) => pointOn(curve, index / 4_000)).reduce(
        (best, on) => (Math.abs(on.x - point.x) < Math.abs(best.x - point.x) ? on : best),
      );
      expect(point.y).toBeCloseTo(nearest.y, 1);
    }
  }
  const short = [p(0, 0), p(0, 30), p(90, 30), p(90, 60)] as const;
  expect(cut(short, { x: 40, y: 0, width: 10, height: 10 })).toBe(short);
});

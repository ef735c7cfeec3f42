import { expect, test } from "vitest";
import type { Point } from "../shared/geometry.js";
import type { Curve } from "./curve.js";
import { around, flat, pointOn } from "./curve.js";

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

test("curves that join are one path of numbers", () => {
  const first: Curve = [p(0, 0), p(0, 1), p(1, 1), p(1, 2)];
  const next: Curve = [p(1, 2), p(1, 3), p(1, 4), p(1, 5)];
  expect([...flat([first, next])]).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 1, 3, 1, 4, 1, 5]);
});

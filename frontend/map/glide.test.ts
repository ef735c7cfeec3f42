import { expect, test } from "vitest";
import { boxBetween, eased, glideFor, pathBetween, viewBetween } from "./glide.js";

test("a glide begins where things were, ends where they are, and slows down", () => {
  expect(eased(0)).toBe(0);
  expect(eased(glideFor)).toBe(1);
  expect(eased(2 * glideFor)).toBe(1);
  const steps = [0.25, 0.5, 0.75].map((share) => eased(share * glideFor));
  expect(steps[0]).toBeCloseTo(0.409, 2);
  expect(steps[1]).toBeCloseTo(0.802, 2);
  expect(steps[2]).toBeCloseTo(0.961, 2);
});

test("half way is in the middle", () => {
  const box = { x: 0, y: 0, width: 10, height: 20 };
  expect(boxBetween(box, { x: 10, y: 20, width: 20, height: 20 }, 0.5)).toEqual({
    x: 5,
    y: 10,
    width: 15,
    height: 20,
  });
  expect(viewBetween({ x: 0, y: 0, zoom: 1 }, { x: 4, y: 8, zoom: 2 }, 0.25)).toEqual({
    x: 1,
    y: 2,
    zoom: 1.25,
  });
});

test("a line moves from where it was on the page, whatever its numbers are relative to", () => {
  const from = { path: new Float32Array([0, 0, 1, 1]), x: 100, y: 50 };
  const to = { path: new Float32Array([0, 0, 2, 2]), x: 0, y: 0 };
  const half = pathBetween(from, to, 0.5);
  expect([...half.path]).toEqual([50, 25, 51.5, 26.5]);
  expect(half.x).toBe(0);
  const other = { path: new Float32Array(8), x: 0, y: 0 };
  expect(pathBetween(other, to, 0.5)).toBe(to);
});

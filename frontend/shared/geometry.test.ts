import { expect, test } from "vitest";
import { contains, overlaps, union } from "./geometry.js";

const unit = { x: 0, y: 0, width: 10, height: 10 };

test("boxes that only touch do not overlap", () => {
  expect(overlaps(unit, { ...unit, x: 10 })).toBe(false);
  expect(overlaps(unit, { ...unit, x: 9 })).toBe(true);
});

test("the union of no boxes is empty", () => {
  expect(union([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  expect(union([unit, { ...unit, x: 20 }])).toEqual({ x: 0, y: 0, width: 30, height: 10 });
});

test("a box contains its top left corner but not its bottom right one", () => {
  expect(contains(unit, { x: 0, y: 0 })).toBe(true);
  expect(contains(unit, { x: 10, y: 10 })).toBe(false);
});

import { expect, test } from "vitest";
import { between, severalBetween } from "./position.js";

// The same values as in Java's PositionTest (M3).
test.each([
  [null, null, "a0"],
  [null, "a0", "Zz"],
  [null, "Zz", "Zy"],
  ["a0", null, "a1"],
  ["a1", null, "a2"],
  ["a0", "a1", "a0V"],
  ["a1", "a2", "a1V"],
  ["a0V", "a1", "a0l"],
  ["Zz", "a0", "ZzV"],
  ["Zz", "a1", "a0"],
  [null, "Y00", "Xzzz"],
  ["bzz", null, "c000"],
  ["a0", "a0V", "a0G"],
  ["a0", "a0G", "a08"],
  ["b125", "b129", "b127"],
  ["a0", "a1V", "a1"],
  ["Zz", "a01", "a0"],
  [null, "a0V", "a0"],
  [null, "b999", "b99"],
  ["aV", "aV0V", "aV0G"],
])("between %s and %s is %s", (low, high, expected) => {
  expect(between(low, high)).toBe(expected);
});

test("there is room before every position", () => {
  let first = `A${"0".repeat(25)}1`;
  for (let i = 0; i < 100; i++) {
    const earlier = between(null, first);
    expect(earlier < first).toBe(true);
    first = earlier;
  }
});

test("positions that are not in order are a mistake of the caller", () => {
  expect(() => between("a1", "a1")).toThrow(RangeError);
});

test("several fit into one gap, in order", () => {
  const positions = severalBetween("a0", "a1", 30);
  const all = ["a0", ...positions, "a1"];
  expect([...all].sort()).toEqual(all);
  expect(new Set(all).size).toBe(32);
});

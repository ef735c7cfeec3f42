import { expect, test } from "vitest";
import { median, quantile, short, spread } from "./statistics.js";

test("the median is the middle one, or between the two in the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("of a hundred values ninety-five are at most the 95 % quantile", () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(quantile(values, 0.95)).toBe(95);
  expect(quantile([7], 0.95)).toBe(7);
});

test("numbers are told with the digits that count", () => {
  expect(short(0.123)).toBe("0.12");
  expect(short(16.66)).toBe("16.7");
  expect(short(1_234.5)).toBe("1235");
  expect(short(2)).toBe("2");
  expect(short(NaN)).toBe("-");
});

test("a spread is the median with the least and the most", () => {
  expect(spread([1, 30, 2])).toBe("2 (1–30)");
});

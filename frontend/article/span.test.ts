import { expect, test } from "vitest";
import { cutsPair, lastBefore, trimmed } from "./span.js";

test("white space around what is selected is not part of it", () => {
  expect(trimmed("one  two \n three", { start: 3, end: 10 })).toEqual({ start: 5, end: 8 });
  expect(trimmed("one \n\u00a0 two", { start: 3, end: 6 })).toBeNull();
  expect(trimmed("one", { start: -5, end: 99 })).toEqual({ start: 0, end: 3 });
});

test("half an emoji is taken as the whole", () => {
  const text = "a😀b😀";
  expect(cutsPair(text, 2)).toBe(true);
  expect(cutsPair(text, 1)).toBe(false);
  expect(trimmed(text, { start: 2, end: 5 })).toEqual({ start: 1, end: 6 });
});

test("the last span that starts at or before an offset", () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
  ];
  expect([0, 2, 5, 6, 100].map((offset) => lastBefore(spans, offset))).toEqual([-1, 0, 0, 1, 1]);
});

import { expect, test } from "vitest";
import { textCount, wordCount } from "./text-count.js";

test.each([
  ["", "0 words · 0 characters"],
  ["One", "1 word · 3 characters"],
  ["Two lines\nwithout a blank one", "6 words · 29 characters"],
  ["First,\nstill first.\n\n \nSecond.\n", "4 words · 31 characters"],
  ["Straße – “5 %”\u00a0… e\u0301té 👩‍🔬", "3 words · 27 characters"],
])("%j is %s", (text, count) => {
  expect(textCount(text)).toBe(count);
});

test("dashes and signs are no words", () => {
  expect(wordCount("– … > * 👩‍🔬")).toBe(0);
});

test("a text over the limit is counted in characters only", () => {
  expect(textCount("a b".repeat(2_000_000))).toBe("6,000,000 of at most 5,000,000 characters");
});

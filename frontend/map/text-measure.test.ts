import { expect, test, vi } from "vitest";
import { TextMeasure } from "./text-measure.js";

const tenEach = (text: string) => text.length * 10;
const lines = (text: string, width: number) => new TextMeasure(tenEach).lines(text, "font", width);

test("words go to the next line when they do not fit", () => {
  expect(lines("aaa bbb", 70)).toBe(1);
  expect(lines("aaa bbb", 69)).toBe(2);
  expect(lines("aaa bbb ccc ddd", 70)).toBe(2);
});

test("an empty text takes one line, and spaces around count nothing", () => {
  expect(lines("", 70)).toBe(1);
  expect(lines("  aaa \n bbb  ", 70)).toBe(1);
});

test("lines break behind hyphens and between ideographs", () => {
  expect(lines("aaaa-bbbb", 60)).toBe(2);
  expect(lines("国連は承認した", 40)).toBe(2);
});

test("a word longer than a line is broken", () => {
  expect(lines("aaaaaaaaaa", 40)).toBe(3);
});

test("each word is measured once", () => {
  const widthOf = vi.fn(tenEach);
  const measure = new TextMeasure(widthOf);
  measure.lines("a a a", "font", 100);
  measure.lines("a a", "font", 100);
  expect(widthOf).toHaveBeenCalledTimes(2);
});

test("what the page says counts, until the font changes", () => {
  const measure = new TextMeasure(tenEach);
  expect(measure.lines("aaa", "font", 100)).toBe(1);
  expect(measure.correct("aaa", "font", 100, 2)).toBe(true);
  expect(measure.correct("aaa", "font", 100, 2)).toBe(false);
  expect(measure.lines("aaa", "font", 100)).toBe(2);
  measure.forget();
  expect(measure.lines("aaa", "font", 100)).toBe(1);
});

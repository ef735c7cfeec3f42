import { expect, test, vi } from "vitest";
import { TextMeasure } from "./text-measure.js";

const tenEach = (text: string) => text.length * 10;
const lines = (text: string, width: number) => new TextMeasure(tenEach).at("font", width).lines(text);

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
  measure.at("font", 100).lines("a a a");
  measure.at("font", 80).lines("a a");
  expect(widthOf).toHaveBeenCalledTimes(2);
});

test("what the page says counts", () => {
  const setting = new TextMeasure(tenEach).at("font", 100);
  expect(setting.known("aaa")).toBeUndefined();
  expect(setting.lines("aaa")).toBe(1);
  expect(setting.correct("aaa", 2)).toBe(true);
  expect(setting.correct("aaa", 2)).toBe(false);
  expect(setting.lines("aaa")).toBe(2);
  expect(setting.known("aaa")).toBe(2);
});

test("the lines themselves are as many as were counted, and hold all the words", () => {
  const text =
    "Each of these words, long-winded or not, stands on a line; Donaudampfschifffahrtsgesellschaft on several.";
  for (const width of [60, 100, 170, 400]) {
    const setting = new TextMeasure(tenEach).at("font", width);
    const broken = setting.broken(text);
    expect(broken).toHaveLength(setting.lines(text));
    expect(broken.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
});

import { expect, test } from "vitest";
import { paragraphAt, paragraphStarts } from "./paragraphs.js";

test("blank lines separate paragraphs, single line ends do not", () => {
  expect(paragraphStarts("One\nstill one.\n\nTwo.\n \n\nThree.")).toEqual([0, 16, 24]);
});

test("without blank lines each line is a paragraph", () => {
  expect(paragraphStarts("One.\nTwo.\n")).toEqual([0, 5]);
  expect(paragraphStarts("")).toEqual([]);
});

test("an offset is in the paragraph that began last before it", () => {
  const starts = [0, 16, 24];
  expect([0, 15, 16, 23, 24, 99].map((offset) => paragraphAt(starts, offset))).toEqual([1, 1, 2, 2, 3, 3]);
});

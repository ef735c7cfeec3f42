import { expect, test } from "vitest";
import { paragraphNumber, paragraphsOf } from "./paragraphs.js";

test("an offset is called by its paragraph, or the one before it", () => {
  const paragraphs = paragraphsOf([
    [0, 5, 0, 0],
    [7, 20, 1, 1],
    [22, 30, 2, 1],
    [32, 40, 0, 1],
  ]);
  expect([0, 7, 21, 22, 35, 99].map((offset) => paragraphNumber(paragraphs, offset))).toEqual([
    1, 1, 1, 2, 2, 2,
  ]);
});

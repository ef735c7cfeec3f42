import { expect, test } from "vitest";
import { readingOf, shortened } from "./lettering.js";

test.each([
  ["A square", "ltr"],
  ["“1.” שלום and more", "rtl"],
  ["123 مرحبا", "rtl"],
  ["\u200fLatin letters", "rtl"],
  ["\u200eשלום", "ltr"],
  ["广场 שלום", "ltr"],
  ["2 + 2 = 4", "ltr"],
  ["", "ltr"],
])("%j reads %s", (text, reading) => {
  expect(readingOf(text)).toBe(reading);
});

/** Every letter is 10 wide. */
const context = {
  measureText: (words: string) => ({ width: words.length * 10 }),
} as unknown as CanvasRenderingContext2D;

test("what fits is left alone, and what does not ends in an ellipsis", () => {
  expect(shortened(context, "premises", 80)).toBe("premises");
  expect(shortened(context, "premises", 79)).toBe("premis…");
  expect(shortened(context, "premises", 5)).toBe("…");
});

import { expect, test } from "vitest";
import { plainSpacing, spacingOf } from "./text-spacing.js";

const plain = { fontSize: "15px", letterSpacing: "normal", wordSpacing: "0px", lineHeight: "21px" };

test("a style that spaces nothing is what cards are made for", () => {
  expect(spacingOf(plain, 21)).toEqual(plainSpacing);
});

test("what is added to letters, words and lines is known in shares", () => {
  const spaced = { ...plain, letterSpacing: "1.8px", wordSpacing: "2.4px", lineHeight: "31.5px" };
  const { letter, word, line } = spacingOf(spaced, 21);
  expect(letter).toBeCloseTo(0.12);
  expect(word).toBeCloseTo(0.16);
  expect(line).toBeCloseTo(1.5);
});

test("narrower lines do not make cards smaller", () => {
  expect(spacingOf({ ...plain, lineHeight: "15px" }, 21).line).toBe(1);
  expect(spacingOf({ ...plain, lineHeight: "normal" }, 21).line).toBe(1);
});

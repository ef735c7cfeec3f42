import { expect, test } from "vitest";
import { excerpt } from "./words.js";

test("a short text is shown whole, on one line", () => {
  expect(excerpt(" One\n two ")).toBe("One two");
});

test("a long text is cut between characters", () => {
  expect(excerpt("😀".repeat(61))).toBe(`${"😀".repeat(59)}…`);
});

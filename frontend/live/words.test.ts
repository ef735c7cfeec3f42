import { expect, test } from "vitest";
import { colourOf, excerpt, initials, typingWords } from "./words.js";

test("a short text is shown whole, on one line", () => {
  expect(excerpt(" One\n two ")).toBe("One two");
});

test("a long text is cut between characters", () => {
  expect(excerpt("😀".repeat(61))).toBe(`${"😀".repeat(59)}…`);
});

test("somebody is shown by two letters and a colour that stays", () => {
  expect(initials("Heron")).toBe("HE");
  expect(initials("😀")).toBe("😀");
  expect(colourOf("6f1c")).toBe(colourOf("6f1c"));
  expect(colourOf("6f1c")).toMatch(/^var\(--d-person-[0-7]\)$/);
});

test("who is typing is told in words", () => {
  expect(typingWords([])).toBe("");
  expect(typingWords(["Otter"])).toBe("Otter is typing…");
  expect(typingWords(["Otter", "Heron"])).toBe("Otter and Heron are typing…");
  expect(typingWords(["Otter", "Heron", "Lynx"])).toBe("3 people are typing…");
});

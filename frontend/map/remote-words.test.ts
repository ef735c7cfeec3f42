import { expect, test } from "vitest";
import type { RemoteChange } from "./remote-words.js";
import { remoteWords } from "./remote-words.js";

const added: RemoteChange = {
  name: "Otter",
  words: "added the objection “The shops will suffer”",
  touched: ["argument", "o"],
};
const numberOf = (statement: string) => ({ o: "1.2.3", p: "1.4" })[statement];
const by = (name: string): RemoteChange => ({ name, words: "did something", touched: [] });

test("one change is told with its author and the node's number", () => {
  // N1
  expect(remoteWords([added], numberOf)).toBe("Otter added the objection “The shops will suffer”: 1.2.3.");
});

test("a change about no node, or about several, is told without a number", () => {
  // N1
  expect(remoteWords([{ ...added, touched: [] }], numberOf)).toMatch(/suffer”\.$/);
  expect(remoteWords([{ ...added, touched: ["o", "p"] }], numberOf)).toMatch(/suffer”\.$/);
});

test("of what is not known as much is told as is", () => {
  expect(remoteWords([{ name: "", words: "", touched: [] }], numberOf)).toBe("Somebody changed the map.");
});

test("several changes are counted", () => {
  // N2
  expect(remoteWords([by("Otter"), by("Otter")], numberOf)).toBe("2 changes by Otter.");
  expect(remoteWords(["Otter", "Lynx", "Otter"].map(by), numberOf)).toBe("3 changes by Otter and Lynx.");
  expect(remoteWords(["A", "B", "C"].map(by), numberOf)).toBe("3 changes by A, B and C.");
  expect(remoteWords(["A", "B", "C", "D"].map(by), numberOf)).toBe("4 changes by A, B and 2 others.");
});

test("nothing is told of nothing", () => {
  expect(remoteWords([], numberOf)).toBe("");
});

import { expect, test } from "vitest";
import { emptyDraft, faultsOf, isBlank, reworded, textLimit } from "./new-map-draft.js";

const draft = { ...emptyDraft(), title: "T", text: "Words." };

test("a draft that was sent keeps its id as long as it says the same", () => {
  const sent = { ...draft, sent: true };
  expect(reworded(sent, { title: "T", text: "Words." })).toEqual(sent);
  const other = reworded(sent, { text: "Other words." });
  expect(other.id).not.toBe(sent.id);
  expect(other.sent).toBe(false);
});

test("a draft that was never sent keeps its id whatever it says", () => {
  expect(reworded(draft, { text: "Other words." }).id).toBe(draft.id);
});

test("title and text are required, and both are told at once", () => {
  expect(Object.keys(faultsOf({ ...draft, title: " ", text: "\n\t" }))).toEqual(["title", "text"]);
  expect(faultsOf(draft)).toEqual({});
});

test("a text over the limit is a fault that says how long it is", () => {
  expect(faultsOf({ ...draft, text: "a".repeat(textLimit) })).toEqual({});
  expect(faultsOf({ ...draft, text: "a".repeat(textLimit + 1) }).text).toContain("5,000,001 characters");
});

test("white space is nothing worth keeping", () => {
  expect(isBlank(emptyDraft())).toBe(true);
  expect(isBlank({ ...emptyDraft(), author: " \n" })).toBe(true);
  expect(isBlank({ ...emptyDraft(), source: "x" })).toBe(false);
});

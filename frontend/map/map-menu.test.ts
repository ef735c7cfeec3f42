import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { allowed, itemsFor, pastItemsFor, pasteItemsFor, readingChoices } from "./map-menu.js";
import { modelOf } from "./model.js";

const { homes } = treeOf(
  modelOf(
    snapshot(
      ["a", "b", "c"].map((id) => statement(id)),
      [argument("x", ["b"], "SUPPORT", "a"), argument("y", ["c"], "ATTACK", "x")],
    ),
  ),
);

function words(id: string, folded = false): string[] {
  const occurrence = homes.get(id);
  return occurrence ? itemsFor(occurrence, folded).map((item) => item.words) : [];
}

test("a contention has no step to undercut, to join or to flip", () => {
  expect(words("a")).toEqual([
    "Edit",
    "Add reason",
    "Add objection",
    "Comment",
    "Move…",
    "Move earlier",
    "Move later",
    "Use again as a premise…",
    "Fold",
    "Fold or unfold siblings",
    "Unfold everything below",
    "Fold everything below",
    "Focus on this branch",
    "Copy link to this node",
    "Cut",
    "Copy",
    "Paste as…",
    "Remove",
  ]);
});

test("what is pasted can undercut or join where there is a step", () => {
  const a = homes.get("a");
  const b = homes.get("b");
  const choices = (occurrence: typeof a) => (occurrence ? pasteItemsFor(occurrence).length : 0);
  expect([choices(a), choices(b)]).toEqual([3, 5]);
});

test("a reason can be flipped to an objection, an undercut cannot", () => {
  expect(words("b")).toContain("Flip to objection");
  expect(words("b", true)).toContain("Unfold");
  expect(words("c").some((item) => item.startsWith("Flip"))).toBe(false);
});

// J13
test("of a map as it was, whoever may only read is offered nothing to restore", () => {
  const a = homes.get("a");
  const items = a ? pastItemsFor(a, false) : [];
  const restoring = (some: typeof items): string[] =>
    some.map(({ choice }) => choice).filter((choice) => choice.startsWith("restore"));
  expect(restoring(items)).toEqual(["restore", "restore-branch"]);
  const left = [...allowed(items, readingChoices(false))];
  expect(restoring(left)).toEqual([]);
  expect(left).toHaveLength(items.length - 2);
});

import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { itemsFor } from "./map-menu.js";
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
    "Move…",
    "Use again as a premise…",
    "Fold",
    "Fold or unfold siblings",
    "Unfold everything below",
    "Fold everything below",
    "Focus on this branch",
    "Copy link to this node",
    "Remove",
  ]);
});

test("a reason can be flipped to an objection, an undercut cannot", () => {
  expect(words("b")).toContain("Flip to objection");
  expect(words("b", true)).toContain("Unfold");
  expect(words("c").some((item) => item.startsWith("Flip"))).toBe(false);
});

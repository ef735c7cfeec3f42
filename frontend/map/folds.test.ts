import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { countBelow, depthOf, foldsFor, isFolded, openedTo, toDepth, toggled, unfolded } from "./folds.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

const ids = ["a", "b", "c", "d", "e"];
const chain = ids.slice(1).map((id, index) => argument(`x${index}`, [id], "SUPPORT", ids[index] ?? ""));
const tree = treeOf(
  modelOf(
    snapshot(
      ids.map((id) => statement(id)),
      chain,
    ),
  ),
);
const shown = (folds: ReturnType<typeof toDepth>) =>
  unfolded(tree, folds).map((occurrence) => occurrence.statement.id);

test("small maps are open, large ones down to the third level", () => {
  expect(shown(foldsFor(60))).toEqual(ids);
  expect(shown(foldsFor(61))).toEqual(["a", "b", "c"]);
  expect(depthOf(tree)).toBe(5);
});

test("folding hides everything below, opening brings it back", () => {
  const b = tree.homes.get("b");
  if (!b) {
    throw new Error("b");
  }
  const folded = toggled(toDepth(Infinity), b);
  expect(shown(folded)).toEqual(["a", "b"]);
  expect(countBelow(b)).toBe(3);
  expect(shown(toggled(folded, b))).toEqual(ids);
});

test("what is to be seen is opened down to, and no further", () => {
  const d = tree.homes.get("d");
  const folds = toDepth(1);
  expect(d && shown(openedTo(folds, d))).toEqual(["a", "b", "c", "d"]);
  const open = toDepth(Infinity);
  expect(d && openedTo(open, d)).toBe(open);
});

test("what has nothing below it is never folded", () => {
  const e = tree.homes.get("e");
  expect(e && isFolded(toDepth(1), e)).toBe(false);
});

import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import {
  branchFolded,
  branchOpened,
  branchToDepth,
  countBelow,
  depthOf,
  foldsFor,
  isFolded,
  openedTo,
  siblingsOpened,
  siblingsToggled,
  toDepth,
  toggled,
  trimmed,
  unfolded,
} from "./folds.js";
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

const wide = treeOf(
  modelOf(
    snapshot(
      ["r", "a", "b", "c", "a1", "b1", "b2"].map((id) => statement(id)),
      [
        argument("ra", ["a"], "SUPPORT", "r", { position: "a" }),
        argument("rb", ["b"], "SUPPORT", "r", { position: "b" }),
        argument("rc", ["c"], "ATTACK", "r", { position: "c" }),
        argument("aa", ["a1"], "SUPPORT", "a"),
        argument("bb", ["b1"], "SUPPORT", "b"),
        argument("bbb", ["b2"], "SUPPORT", "b1"),
      ],
    ),
  ),
);
const at = (id: string) => {
  const found = wide.homes.get(id);
  if (!found) {
    throw new Error(id);
  }
  return found;
};
const seen = (folds: ReturnType<typeof toDepth>) =>
  unfolded(wide, folds).map((occurrence) => occurrence.statement.id);

test("siblings are folded together, and opened together when all of them are folded", () => {
  const siblings = at("r").children;
  const folded = siblingsToggled(toDepth(Infinity), at("a"), siblings);
  expect(seen(folded)).toEqual(["r", "a", "b", "c"]);
  expect(seen(siblingsToggled(folded, at("a"), siblings))).toHaveLength(7);
  // One that has nothing below it looks at the others.
  expect(seen(siblingsToggled(folded, at("c"), siblings))).toHaveLength(7);
  expect(seen(siblingsOpened(toDepth(2), siblings))).toEqual(["r", "a", "a1", "b", "b1", "c"]);
});

test("a branch is opened down to its leaves, and folded down to its root", () => {
  expect(seen(branchOpened(toDepth(1), at("r")))).toHaveLength(7);
  const folded = branchFolded(toDepth(Infinity), at("r"));
  expect(seen(folded)).toEqual(["r"]);
  expect(seen(toggled(folded, at("r")))).toEqual(["r", "a", "b", "c"]);
});

test("what the depth says anyway is no exception", () => {
  // F3
  const folds = toDepth(2);
  expect(toggled(toggled(folds, at("a")), at("a")).own.size).toBe(0);
  expect([...branchOpened(folds, at("b")).own]).toEqual([
    ["b@rb", false],
    ["b1@bb", false],
  ]);
  expect([...branchFolded(folds, at("r")).own]).toEqual([["r@", true]]);
});

test("exceptions of what is gone, has nothing below it, or is as the depth says are dropped", () => {
  const own = new Map([
    ["gone@", true],
    ["c@rc", true],
    ["a@ra", true],
    ["r@", true],
  ]);
  expect([...trimmed({ depth: 2, own }, wide).own]).toEqual([["r@", true]]);
});

test("a branch by itself is opened to a depth of its own", () => {
  const folds = branchToDepth(toDepth(1), at("b"), 2);
  expect(unfolded(wide, folds, at("b")).map((occurrence) => occurrence.statement.id)).toEqual(["b", "b1"]);
  expect(seen(folds)).toEqual(["r"]);
  expect(seen(branchToDepth(toDepth(Infinity), at("b"), 1))).toEqual(["r", "a", "a1", "b", "c"]);
});

import { expect, test } from "vitest";
import type { Occurrence } from "../map/occurrence.js";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { between, everything, icicleOf, nodeAt, piecesOf, windowOf } from "./icicle.js";

/** r with a (reason, with a1 and a2 below it) and b (objection); s alone. */
const tree = treeOf(
  modelOf(
    snapshot(
      ["r", "s", "a", "b", "a1", "a2"].map((id) => statement(id)),
      [
        argument("ra", ["a"], "SUPPORT", "r", { position: "a" }),
        argument("rb", ["b"], "ATTACK", "r", { position: "b" }),
        argument("aa", ["a1"], "SUPPORT", "a", { position: "a" }),
        argument("ab", ["a2"], "SUPPORT", "a", { position: "b" }),
      ],
    ),
  ),
);
const icicle = icicleOf(tree.contentions);

function slice(id: string) {
  const found = icicle.at.get(tree.homes.get(id)?.key ?? "");
  if (!found) {
    throw new Error(id);
  }
  return found;
}

/** So many reasons for one contention; every third is an objection. */
function wide(count: number) {
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  const model = modelOf(
    snapshot(
      [statement("r"), ...names.map((name) => statement(name))],
      names.map((name, index) =>
        argument(`x${name}`, [name], index % 3 === 2 ? "ATTACK" : "SUPPORT", "r", {
          position: String(index).padStart(6, "0"),
        }),
      ),
    ),
  );
  return icicleOf(treeOf(model).contentions);
}

test("children fill their parent, each as its branch is large", () => {
  // I1
  expect(icicle.count).toBe(6);
  expect([slice("r").start, slice("r").end, slice("r").size]).toEqual([0, 5 / 6, 5]);
  expect([slice("s").start, slice("s").end, slice("s").size]).toEqual([5 / 6, 1, 1]);
  expect([slice("a").start, slice("a").row]).toEqual([0, 1]);
  expect(slice("a").end).toBeCloseTo((5 / 6) * 0.75);
  expect(slice("b").end).toBeCloseTo(5 / 6);
  expect(slice("a2").end).toBeCloseTo(slice("a").end);
  expect(icicle.rows).toHaveLength(3);
});

test("a row is drawn from left to right, in the window that is looked at", () => {
  expect(piecesOf(icicle, 0, everything, 600).map(({ x, width }) => [x, width])).toEqual([
    [0, 500],
    [500, 100],
  ]);
  const zoomed = piecesOf(icicle, 1, windowOf(slice("r")), 400);
  expect(zoomed.map(({ node, x, width }) => [node?.statement.id, Math.round(x), Math.round(width)])).toEqual([
    ["a", 0, 300],
    ["b", 300, 100],
  ]);
  expect(piecesOf(icicle, 7, everything, 600)).toEqual([]);
});

test("what is narrower than a pixel is merged, and nothing is lost by it", () => {
  // I2
  const many = wide(5_000);
  const pieces = piecesOf(many, 1, everything, 100);
  expect(pieces.length).toBeLessThan(2 * 100);
  const count = pieces.reduce((sum, { run }) => sum + (run?.count ?? 1), 0);
  expect(count).toBe(5_000);
  expect(pieces[0]?.run?.shares.reason).toBeCloseTo(2 / 3, 1);
  expect(pieces[0]?.run?.shares.objection).toBeCloseTo(1 / 3, 1);
  let end = 0;
  for (const { x, width } of pieces) {
    expect(x).toBeCloseTo(end);
    end = x + width;
  }
  expect(end).toBeCloseTo(100);
});

test("a window at the end of a wide row is found at once, and drawn to its edge", () => {
  const many = wide(5_000);
  const last = [...many.at.values()].at(-1);
  const pieces = piecesOf(many, 1, { start: 1 - 10 / 5_000, end: 1, row: 1 }, 300);
  expect(pieces.map(({ node }) => node?.key).at(-1)).toBe(last?.occurrence.key);
  expect(pieces.length).toBeLessThanOrEqual(11);
});

test("the node at a place, and none beside", () => {
  const id = (occurrence: Occurrence | null): string | undefined => occurrence?.statement.id;
  expect(id(nodeAt(icicle, 0, 0.9))).toBe("s");
  expect(id(nodeAt(icicle, 1, 0))).toBe("a");
  expect(id(nodeAt(icicle, 1, 0.9))).toBeUndefined();
  expect(id(nodeAt(icicle, 2, 0.1))).toBe("a1");
  expect(id(nodeAt(icicle, 3, 0.1))).toBeUndefined();
});

test("a zoom goes from one window to the other", () => {
  expect(windowOf(null)).toEqual(everything);
  expect(between(everything, { start: 0.5, end: 1, row: 2 }, 0.5)).toEqual({ start: 0.25, end: 1, row: 1 });
});

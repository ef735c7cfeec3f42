import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { toDepth } from "../map/folds.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { nextRow, outlineAction, sideways } from "./outline-keys.js";
import type { NodeRow } from "./outline-rows.js";
import { rowsOf } from "./outline-rows.js";

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const tree = treeOf(
  modelOf(
    snapshot(
      [statement("c"), statement("p"), statement("q")],
      [argument("1", ["p"], "SUPPORT", "c"), argument("2", ["q"], "ATTACK", "p")],
    ),
  ),
);

function row(index: number, depth = Infinity): NodeRow {
  const found = rowsOf(tree, toDepth(depth), [])[index];
  if (found?.type !== "node") {
    throw new Error(`no row ${index}`);
  }
  return found;
}

// O7
test("letters act only where they are switched on, and never with a modifier", () => {
  expect(outlineAction({ ...none, key: "u" }, true)).toEqual({ do: "add", relation: "undercut" });
  expect(outlineAction({ ...none, key: "u" }, false)).toBeNull();
  expect(outlineAction({ ...none, key: "p", ctrlKey: true }, true)).toBeNull();
  expect(outlineAction({ ...none, key: "F2" }, false)).toEqual({ do: "edit" });
  expect(outlineAction({ ...none, key: "z", ctrlKey: true, shiftKey: true }, false)).toEqual({ do: "redo" });
});

// O7
test("left and right are out and in, the other way round where one reads so", () => {
  expect(outlineAction({ ...none, key: "ArrowLeft" }, true)).toEqual({ do: "out" });
  expect(outlineAction({ ...none, key: "ArrowLeft" }, true, true)).toEqual({ do: "in" });
});

// O7
test("out folds what is open and then leads to the parent; in unfolds, then leads to the first child", () => {
  expect(sideways(row(1), "out")).toBe("fold");
  expect(sideways(row(2), "out")).toBe(tree.byKey.get("p@1"));
  expect(sideways(row(0), "in")).toBe(tree.byKey.get("p@1"));
  expect(sideways(row(0, 1), "in")).toBe("fold");
  expect(sideways(row(2), "in")).toBeNull();
  expect(sideways(row(0, 1), "out")).toBeNull();
});

// O7
test("up and down lead past lines that are being typed", () => {
  const rows = rowsOf(tree, toDepth(Infinity), [
    { id: "new", relation: "copremise", on: { statement: "p", argument: "1" } },
    { id: "end", relation: "contention", on: null },
  ]);
  expect(nextRow(rows, 0, "next")?.key).toBe("p@1");
  expect(nextRow(rows, 2, "next")).toBeUndefined();
  expect(nextRow(rows, 0, "previous")).toBeUndefined();
  expect([nextRow(rows, 1, "first")?.key, nextRow(rows, 1, "last")?.key]).toEqual(["c@", "q@2"]);
});

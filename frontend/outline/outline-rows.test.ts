import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import type { Folds } from "../map/folds.js";
import { toDepth } from "../map/folds.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import type { NewLine, Row } from "./outline-rows.js";
import { rowsOf } from "./outline-rows.js";

/** A contention c with co-premises p and q, whose step u undercuts, an objection o, and r below p. */
const tree = treeOf(
  modelOf(
    snapshot(
      ["c", "p", "q", "u", "o", "r", "d"].map((id) => statement(id, { position: id === "d" ? "b" : "a" })),
      [
        argument("pq", ["p", "q"], "SUPPORT", "c", { position: "a" }),
        argument("o1", ["o"], "ATTACK", "c", { position: "b" }),
        argument("u1", ["u"], "ATTACK", "pq"),
        argument("r1", ["r"], "SUPPORT", "p"),
        argument("x1", ["p"], "SUPPORT", "d", { position: "z" }),
      ],
    ),
  ),
);

const open = toDepth(Infinity);

function told(rows: readonly Row[]): string[] {
  return rows.map((row) => (row.type === "node" ? row.occurrence.number : `${row.line.id} at ${row.level}`));
}

function written(relation: NewLine["relation"], statementId: string, argumentId: string | null): string[] {
  return told(
    rowsOf(tree, open, [{ id: "new", relation, on: { statement: statementId, argument: argumentId } }]),
  );
}

// O1
test("every node is a row, in the tree's order", () => {
  expect(told(rowsOf(tree, open, []))).toEqual(tree.inOrder.map(({ number }) => number));
});

// O1
test("what is below a folded node has no row", () => {
  const folds: Folds = { depth: Infinity, own: new Map([["c@", true]]) };
  expect(told(rowsOf(tree, folds, []))).toEqual(["1", "2", "2.1"]);
});

// O1
test("a bracket goes from the first co-premise to the last, past what is below the first", () => {
  const rails = rowsOf(tree, open, []).map((row) => row.rails.map(({ level, part }) => `${part} ${level}`));
  const numbers = told(rowsOf(tree, open, []));
  expect(Object.fromEntries(numbers.map((number, index) => [number, rails[index]]))).toEqual({
    "1": [],
    "1.1": ["start 2"],
    "1.1.1": ["through 2"],
    "1.2": ["end 2"],
    "1.2.1": [],
    "1.3": [],
    "2": [],
    "2.1": [],
  });
});

// O3
test("a new reason stands behind the other arguments about its conclusion", () => {
  expect(written("reason", "c", null).slice(0, 8)).toEqual([
    "1",
    "1.1",
    "1.1.1",
    "1.2",
    "1.2.1",
    "1.3",
    "new at 2",
    "2",
  ]);
});

// O3
test("a new reason for a last premise stands before what undercuts its step", () => {
  expect(written("reason", "q", "pq").slice(3, 6)).toEqual(["1.2", "new at 3", "1.2.1"]);
});

// O3
test("a new undercut stands behind the other undercuts of its step, from whichever premise it was begun", () => {
  for (const premise of ["p", "q"]) {
    expect(written("undercut", premise, "pq").slice(3, 6)).toEqual(["1.2", "1.2.1", "new at 3"]);
  }
});

// O3
test("a new co-premise stands behind the last one, and what is below it", () => {
  expect(written("copremise", "p", "pq").slice(3, 7)).toEqual(["1.2", "1.2.1", "new at 2", "1.3"]);
});

// O2
test("what is added to a reference stands where the statement stands in full", () => {
  expect(written("reason", "p", "x1").slice(1, 4)).toEqual(["1.1", "1.1.1", "new at 3"]);
});

// O4
test("what hangs on something that is gone is not lost: it stands at the end", () => {
  expect(written("reason", "gone", null).at(-1)).toBe("new at 1");
  expect(written("undercut", "c", null).at(-1)).toBe("new at 1");
});

// O3
test("a new line below a folded node is shown all the same", () => {
  const folds: Folds = { depth: Infinity, own: new Map([["c@", true]]) };
  const rows = rowsOf(tree, folds, [
    { id: "new", relation: "reason", on: { statement: "c", argument: null } },
  ]);
  expect(told(rows)).toEqual(["1", "new at 2", "2", "2.1"]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ArgumentTree } from "./argument-tree.js";
import type { Relation } from "./occurrence.js";
import { treeOf } from "./argument-tree.js";
import { placeOf } from "./occurrence.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import type { Snapshot } from "./model.js";
import { modelOf } from "./model.js";

interface Golden {
  snapshot: Snapshot;
  expected: {
    statement: string;
    argument: string | null;
    number: string;
    reference: boolean;
    relation: Relation;
  }[];
}

const golden = JSON.parse(readFileSync("src/test/resources/wire/tree.json", "utf8")) as Golden;

/** b is a reason for a, c undercuts that step, d undercuts c's. */
const model = modelOf(
  snapshot(
    ["a", "b", "c", "d"].map((id) => statement(id)),
    [
      argument("x", ["b"], "SUPPORT", "a"),
      argument("y", ["c"], "ATTACK", "x"),
      argument("z", ["d"], "ATTACK", "y"),
    ],
  ),
);

function numbers(tree: ArgumentTree): string[] {
  return tree.inOrder.map((occurrence) => `${occurrence.number} ${occurrence.statement.id}`);
}

// T1 T2 T3 T4
test("the tree is the one in the golden file", () => {
  const tree = treeOf(modelOf(golden.snapshot));
  const found = tree.inOrder.map((occurrence) => ({
    ...placeOf(occurrence),
    number: occurrence.number,
    reference: occurrence.reference,
    relation: occurrence.relation,
  }));
  expect(found).toEqual(golden.expected);
});

// T4
test("what undercuts a step is a child of the step's last premise", () => {
  const tree = treeOf(model);
  expect(numbers(tree)).toEqual(["1 a", "1.1 b", "1.1.1 c", "1.1.1.1 d"]);
  expect(tree.homes.get("c")).toMatchObject({ level: 3, index: 1, siblings: 1, relation: "undercut" });
  expect(tree.homes.get("c")?.parent?.statement.id).toBe("b");
});

test("levels, places among siblings and parents fit together", () => {
  for (const occurrence of treeOf(modelOf(golden.snapshot)).inOrder) {
    expect(occurrence.children.map((child) => child.index)).toEqual(
      occurrence.children.map((_, index) => index + 1),
    );
    for (const child of occurrence.children) {
      expect(child.parent).toBe(occurrence);
      expect(child.level).toBe(occurrence.level + 1);
      expect(child.siblings).toBe(occurrence.children.length);
    }
  }
});

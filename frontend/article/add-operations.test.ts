import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { additionOf } from "./add-operations.js";
import { anchorAt } from "./passages.js";

const text = "One  goes\n\non. Two.";
const anchor = anchorAt("anchor", { id: "article", revision: 1, text }, { start: 0, end: 14 });
const tree = treeOf(
  modelOf(snapshot([statement("a"), statement("b")], [argument("1", ["b"], "SUPPORT", "a")])),
);
const b = tree.homes.get("b") ?? null;

test("without a selected statement a claim becomes a contention", () => {
  const { operations, place } = additionOf("claim", anchor, null);
  expect(operations).toEqual([
    {
      op: "addStatement",
      statement: place.statement,
      kind: "CLAIM",
      origin: "VERBATIM",
      text: "One goes on.",
    },
    { op: "attachAnchor", statement: place.statement, anchor },
  ]);
  expect(place.argument).toBeNull();
});

test.each([
  ["claim", "CLAIM", "SUPPORT"],
  ["evidence", "EVIDENCE", "SUPPORT"],
  ["counterargument", "CLAIM", "ATTACK"],
] as const)("%s goes below the selected statement", (action, kind, polarity) => {
  const { operations, place } = additionOf(action, anchor, b);
  expect(operations[0]).toMatchObject({ op: "addStatement", kind });
  expect(operations[2]).toEqual({
    op: "addArgument",
    argument: place.argument,
    polarity,
    conclusion: "b",
    premises: [place.statement],
  });
});

test("a passage is added to the selected statement, which stays selected", () => {
  expect(additionOf("passage", anchor, b)).toEqual({
    operations: [{ op: "attachAnchor", statement: "b", anchor }],
    place: { statement: "b", argument: "1" },
  });
});

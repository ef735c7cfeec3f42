import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { newWords, relationWords, tagWords, togetherWords } from "./outline-words.js";

const tree = treeOf(
  modelOf(
    snapshot(
      [
        statement("c"),
        statement("p"),
        statement("q", { origin: "RECONSTRUCTED", kind: "EVIDENCE" }),
        statement("u"),
        statement("w", { kind: "QUESTION", position: "z" }),
      ],
      [
        argument("pq", ["p", "q"], "ATTACK", "c", { scheme: "EXPERT_OPINION" }),
        argument("u1", ["u"], "ATTACK", "pq"),
      ],
    ),
  ),
);

// O1
test("relations are told in words", () => {
  expect(tree.inOrder.map(relationWords)).toEqual([
    "Contention",
    "Premise with 1.2",
    "Premise with 1.1",
    "Undercuts the step from 1.1 and 1.2 to 1",
    "Question",
  ]);
});

// O1
test("the bracket says what its premises are together", () => {
  const step = tree.steps.get("pq");
  expect(step && togetherWords(step)).toBe("Objection to 1 · together · from expert opinion");
});

// O1
test("kind and origin are told where they are out of the ordinary", () => {
  expect(tree.inOrder.map(tagWords)).toEqual([[], [], ["implicit", "evidence"], [], []]);
});

// O3
test("a new line says what it will be", () => {
  const target = tree.inOrder[1];
  const words = (relation: Parameters<typeof newWords>[0]["relation"]) =>
    newWords({ id: "x", relation, on: null }, target);
  expect(words("objection")).toBe("New objection to 1.1");
  expect(words("copremise")).toBe("New premise with 1.1, 1.2");
  expect(words("undercut")).toBe("New undercut of the step from 1.1, 1.2");
  expect(newWords({ id: "x", relation: "reason", on: null }, undefined)).toBe("New contention");
});

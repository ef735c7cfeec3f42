import { expect, test } from "vitest";
import type { TypedLine } from "./typed-lines.js";
import type { Occurrence } from "../map/occurrence.js";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import {
  additionOf,
  countGoing,
  isContested,
  lostNode,
  placeProblem,
  rewordingOf,
  textProblem,
} from "./outline-operations.js";

const tree = treeOf(
  modelOf(
    snapshot(
      ["c", "p", "q", "u", "o", "r"].map((id) => statement(id)),
      [
        argument("pq", ["p", "q"], "SUPPORT", "c", { position: "a" }),
        argument("o1", ["o"], "ATTACK", "c", { position: "b" }),
        argument("u1", ["u"], "ATTACK", "o1"),
        argument("uq", ["r"], "ATTACK", "pq"),
      ],
    ),
  ),
);

function node(number: string): Occurrence {
  const found = tree.inOrder.find((occurrence) => occurrence.number === number);
  if (!found) {
    throw new Error(`no ${number}`);
  }
  return found;
}

test("an objection speaks against the statement, an undercut against its step", () => {
  expect(additionOf("objection", "No.", node("1.1")).operations).toMatchObject([
    { op: "addStatement", text: "No.", origin: "OWN" },
    { op: "addArgument", polarity: "ATTACK", conclusion: "p" },
  ]);
  const undercut = additionOf("undercut", "So what?", node("1.1"));
  expect(undercut.operations[1]).toMatchObject({
    polarity: "ATTACK",
    conclusion: "pq",
    premises: [undercut.place.statement],
    argument: undercut.place.argument,
  });
});

test("a co-premise joins the step", () => {
  const { operations, place } = additionOf("copremise", "And.", node("1.1"));
  expect(operations[1]).toEqual({ op: "addPremise", argument: "pq", statement: place.statement });
  expect(place.argument).toBe("pq");
});

// O4
test("without what it should hang on, it becomes a contention", () => {
  const { operations, place } = additionOf("reason", "Why?", null);
  expect(operations).toHaveLength(1);
  expect(place.argument).toBeNull();
});

test("a contention has no step to undercut or to join", () => {
  expect(placeProblem("undercut", node("1"))).toContain("against a step");
  expect(placeProblem("copremise", node("1"))).toContain("Co-premises");
  expect(placeProblem("reason", node("1"))).toBe("");
  expect(placeProblem("reason", null)).toBe("Select a statement first.");
});

test("a statement has words, but not too many", () => {
  expect(textProblem(" \n")).toBe("A statement needs words.");
  expect(textProblem("x".repeat(5_000))).toBe("");
  expect(textProblem("x".repeat(5_001))).toBe("The statement has 5,001 characters; at most 5,000 fit.");
});

test("quoted words that are changed are a paraphrase, and quoted again when they are put back", () => {
  const quote = { exact: "takings\nfell", prefix: "", suffix: "" };
  const anchor = { id: "x", article: "a", revision: 1, quote, position: { start: 0, end: 12 } };
  const quoted = statement("s", { origin: "VERBATIM", anchors: [anchor] });
  expect(rewordingOf(quoted, "Takings rose.", quoted.text)).toMatchObject({ origin: "PARAPHRASE" });
  expect(rewordingOf({ ...quoted, origin: "PARAPHRASE" }, "takings fell", "")).toMatchObject({
    origin: "VERBATIM",
  });
  expect(rewordingOf(statement("s"), "Mine.", "Once")).toMatchObject({ origin: "OWN", before: "Once" });
});

test("the undercuts of a step go with its only premise, not with one of several", () => {
  expect(countGoing(node("1.3"))).toBe(1);
  expect(countGoing(node("1.2"))).toBe(0);
  expect(countGoing(node("1"))).toBe(5);
});

function line(more: Partial<TypedLine>): TypedLine {
  const on = { statement: "b", argument: "x" };
  return { id: "1", relation: "edit", on, text: "Mine.", was: "Once.", saving: false, problem: "", ...more };
}

// O4 Y1
test("a wording that somebody else changed is contested, unless to the same", () => {
  expect(isContested(line({}), "Theirs.")).toBe(true);
  expect(isContested(line({}), "Once.")).toBe(false);
  expect(isContested(line({ text: "Theirs. " }), "Theirs.")).toBe(false);
  expect(isContested(line({ relation: "reason" }), "Theirs.")).toBe(false);
});

// O4 Y2
test("what a line was written on is lost when that is gone: the statement, or for an undercut the step", () => {
  const gone = { homes: new Set(["a"]), steps: new Set<string>() };
  const there = { homes: new Set(["a", "b"]), steps: new Set(["x"]) };
  expect([lostNode(gone, line({})), lostNode(there, line({}))]).toEqual(["b", null]);
  expect(lostNode(gone, line({ relation: "undercut" }))).toBe("x");
  expect(lostNode(there, line({ relation: "copremise" }))).toBeNull();
  expect(lostNode(gone, line({ relation: "contention", on: null }))).toBeNull();
});

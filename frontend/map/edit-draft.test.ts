import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import type { Draft } from "./draft.js";
import { draftNodes } from "./draft.js";
import {
  besides,
  conflictOf,
  isTouched,
  knownIn,
  nameOfDraft,
  operationsFor,
  placeOfDraft,
  problemOf,
  siblingOf,
} from "./edit-draft.js";
import { argument, newDraft, rewording, snapshot, statement } from "./map-fixtures.js";
import type { Anchor } from "./model.js";
import { modelOf } from "./model.js";

const quote: Anchor = {
  id: "q",
  article: "article",
  revision: 1,
  quote: { exact: "The ferry\nis  late.", prefix: "", suffix: "" },
  position: { start: 0, end: 19 },
};
const model = modelOf(
  snapshot(
    [statement("a"), statement("b", { origin: "PARAPHRASE", anchors: [quote] }), statement("c")],
    [argument("x", ["b"], "SUPPORT", "a"), argument("y", ["c"], "ATTACK", "x")],
  ),
);
const onB = { statement: "b", argument: "x" };

function operations(draft: Draft) {
  return operationsFor(model, model, draft);
}

function treeWith(draft: Draft) {
  const tree = treeOf(model);
  tree.showDraft(draftNodes(model, [draft]));
  return tree;
}

function name(draft: Draft): string {
  const card = treeWith(draft).homes.get(draft.id);
  return card ? nameOfDraft(draft, card) : "";
}

test("a statement needs words, and not too many", () => {
  expect(problemOf(" \n ")).toBe("A statement needs words.");
  expect(problemOf("Words")).toBe("");
  expect(problemOf(`${"x".repeat(5_000)} `)).toBe("");
  expect(problemOf("x".repeat(5_001))).toBe("The statement has 5,001 characters; at most 5,000 fit.");
});

test("only words that differ from what was there can be lost", () => {
  expect(isTouched(rewording("a", { text: "Text of a " }))).toBe(false);
  expect(isTouched(rewording("a", { text: "" }))).toBe(true);
  expect(isTouched(newDraft({ text: " " }))).toBe(false);
  expect(isTouched(newDraft({ text: "x" }))).toBe(true);
});

test("each relation is added by its operations", () => {
  const add = { op: "addStatement", statement: "n", kind: "EVIDENCE", origin: "RECONSTRUCTED", text: "Word" };
  const more = { target: onB, text: " Word ", kind: "EVIDENCE", origin: "RECONSTRUCTED" } as const;
  const argued = { op: "addArgument", argument: "new-argument", premises: ["n"] };
  const of = (relation: "reason" | "objection" | "undercut" | "copremise" | "contention") =>
    operations(newDraft({ ...more, relation }));
  expect(of("contention")).toEqual([add]);
  expect(of("reason")).toEqual([add, { ...argued, polarity: "SUPPORT", conclusion: "b" }]);
  expect(of("objection")).toEqual([add, { ...argued, polarity: "ATTACK", conclusion: "b" }]);
  expect(of("undercut")).toEqual([add, { ...argued, polarity: "ATTACK", conclusion: "x" }]);
  expect(of("copremise")).toEqual([add, { op: "addPremise", argument: "x", statement: "n" }]);
});

test("its place is where these operations put it", () => {
  const of = (relation: "undercut" | "copremise" | "contention") =>
    placeOfDraft(model, newDraft({ relation, target: onB })).argument;
  expect(of("undercut")).toBe("new-argument");
  expect(of("copremise")).toBe("x");
  expect(of("contention")).toBeNull();
});

// E5
test("without its target it is added alone; with one that waits for the server, on that", () => {
  const draft = newDraft({ relation: "reason", target: { statement: "m", argument: null }, text: "Word" });
  expect(operations(draft)).toHaveLength(1);
  const tree = treeWith(newDraft({ id: "m", text: "Earlier", sent: "change" }));
  expect(operationsFor(model, knownIn(tree), draft)).toHaveLength(2);
});

test("quoted words that are changed are a paraphrase; put back, they are quoted again", () => {
  const origin = (id: string, text: string) => {
    const [operation] = operations(rewording(id, { text }));
    return operation?.op === "reword" ? operation.origin : null;
  };
  expect(origin("b", "The ferry is late. ")).toBe("VERBATIM");
  expect(origin("b", "It is late.")).toBe("PARAPHRASE");
  expect(origin("a", "Other")).toBe("OWN");
  expect(operations(rewording("a", { text: " Text of a" }))).toEqual([]);
});

// E4
test("other words beside a statement are of its kind, and tied to the same passages and sources", () => {
  const source = { id: "s", title: "Timetable", author: "", date: "", url: "", page: "3", note: "" };
  const evidence = statement("b", {
    kind: "EVIDENCE",
    origin: "VERBATIM",
    anchors: [quote],
    citations: [source],
  });
  const map = modelOf(snapshot([statement("a"), evidence], [argument("x", ["b"], "SUPPORT", "a")]));
  const tree = treeOf(map);
  const home = tree.homes.get("b");
  if (!home) {
    throw new Error("it is not on the map");
  }
  const separate = besides(home, " It is late. ");
  const id = separate.id;
  const [anchor, citation] = [separate.passages?.[0], separate.sources?.[0]];
  expect(anchor).toEqual({ ...quote, id: expect.any(String) as string });
  expect(anchor?.id).not.toBe(quote.id);
  expect(citation).toEqual({ ...source, id: expect.any(String) as string });
  expect(citation?.id).not.toBe(source.id);
  expect(operationsFor(map, knownIn(tree), separate)).toEqual([
    { op: "addStatement", statement: id, kind: "EVIDENCE", origin: "PARAPHRASE", text: "It is late." },
    { op: "attachAnchor", statement: id, anchor },
    { op: "cite", statement: id, citation },
    { op: "addArgument", argument: separate.argument, polarity: "SUPPORT", conclusion: "a", premises: [id] },
  ]);
  expect(besides(home, "The ferry is late.").origin).toBe("VERBATIM");
  tree.showDraft(draftNodes(map, [{ ...separate, sent: "change" }]));
  expect(tree.homes.get(id)?.statement).toMatchObject({ kind: "EVIDENCE", anchors: [anchor] });
});

// E4
test("another wording since the beginning is a conflict, unless it is the same", () => {
  expect(conflictOf(model, rewording("a", { text: "Mine" }))).toBeNull();
  expect(conflictOf(model, rewording("a", { before: "Once", text: "Mine" }))).toBe("Text of a");
  expect(conflictOf(model, rewording("a", { before: "Once", text: "Text of a" }))).toBeNull();
  expect(conflictOf(model, newDraft())).toBeNull();
});

test("drafts are called by what they are and what they are about", () => {
  expect(name(rewording("b"))).toBe("Statement 1.1");
  expect(name(newDraft())).toBe("New contention");
  expect(name(newDraft({ relation: "objection", target: onB }))).toBe("New objection to 1.1");
  expect(name(newDraft({ relation: "reason", target: onB }))).toBe("New reason for 1.1");
  expect(name(newDraft({ relation: "copremise", target: onB }))).toBe("New co-premise with 1.1");
  expect(name(newDraft({ relation: "undercut", target: onB }))).toBe(
    "New undercut of the step from 1.1 to 1",
  );
});

test("a sibling is about the same", () => {
  const { homes } = treeOf(model);
  const of = (id: string) => {
    const card = homes.get(id);
    return card && siblingOf(card);
  };
  expect(of("a")).toEqual({ relation: "contention", target: null });
  expect(of("b")).toEqual({ relation: "reason", target: { statement: "a", argument: null } });
  expect(of("c")).toEqual({ relation: "undercut", target: onB });
});

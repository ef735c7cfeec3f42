import { expect, test } from "vitest";
import type { ArgumentTree } from "./argument-tree.js";
import { treeOf } from "./argument-tree.js";
import type { Draft } from "./draft.js";
import { draftNodes, isBeingAdded, roomOf, standing } from "./draft.js";
import { argument, newDraft, rewording, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

const model = modelOf(
  snapshot([statement("a"), statement("b"), statement("c")], [argument("x", ["b"], "SUPPORT", "a")]),
);
const onB = { statement: "b", argument: "x" };

function drawn(...drafts: Draft[]): ArgumentTree {
  const tree = treeOf(model);
  tree.showDraft(draftNodes(model, drafts));
  return tree;
}

function numbers(tree: ArgumentTree): string[] {
  return tree.inOrder.map(({ number, statement: { id } }) => `${number} ${id}`);
}

test("a new statement hangs last where it will be", () => {
  const at = (relation: "reason" | "undercut" | "copremise" | "contention") =>
    drawn(newDraft({ relation, target: onB })).homes.get("n")?.number;
  expect(at("reason")).toBe("1.1.1");
  expect(at("undercut")).toBe("1.1.1");
  expect(at("copremise")).toBe("1.2");
  expect(at("contention")).toBe("3");
});

test("several are drawn in the order in which they were begun, and hang on each other", () => {
  const tree = drawn(
    newDraft({ id: "z", argument: "1", relation: "reason", target: onB }),
    newDraft({ id: "y", argument: "2", relation: "objection", target: onB }),
    newDraft({ id: "w", argument: "3", relation: "reason", target: { statement: "z", argument: "1" } }),
  );
  expect(numbers(tree)).toEqual(["1 a", "1.1 b", "1.1.1 z", "1.1.1.1 w", "1.1.2 y", "2 c"]);
  tree.showDraft(null);
  expect(numbers(tree)).toEqual(numbers(treeOf(model)));
});

test("two co-premises join the same argument", () => {
  const more = { relation: "copremise", target: onB } as const;
  const tree = drawn(newDraft({ id: "z", ...more }), newDraft({ id: "y", ...more }));
  expect(tree.steps.get("x")?.premises.map((premise) => premise.statement.id)).toEqual(["b", "z", "y"]);
});

// E5
test("a new statement whose target is gone stands free", () => {
  const lost = newDraft({ relation: "reason", target: { statement: "gone", argument: null } });
  expect(drawn(lost).homes.get("n")?.number).toBe("3");
  expect(standing(model, lost)).toBe("contention");
  expect(standing(model, newDraft({ relation: "undercut", target: onB }))).toBe("undercut");
});

test("a rewording keeps the old words in the tree and makes room on the card", () => {
  const card = drawn(rewording("b", { text: "New", room: 120 })).homes.get("b");
  expect(card?.statement.text).toBe("Text of b");
  expect(card && roomOf(card.statement)).toBe(120);
  expect(card && isBeingAdded(card.statement)).toBe(false);
});

// E2
test("what is sent shows as it will be", () => {
  const sent = { text: " New ", sent: "change", room: 120 };
  const tree = drawn(rewording("b", sent), newDraft(sent));
  for (const id of ["b", "n"]) {
    const card = tree.homes.get(id)?.statement;
    expect(card?.text).toBe("New");
    expect(card && [roomOf(card), isBeingAdded(card)]).toEqual([null, false]);
  }
});

test("what the map has meanwhile is drawn as the map has it", () => {
  const known = drawn(newDraft({ id: "c", text: "Other" }), rewording("gone"));
  expect(known.homes.get("c")?.statement.text).toBe("Text of c");
  expect(numbers(known)).toEqual(numbers(treeOf(model)));
});

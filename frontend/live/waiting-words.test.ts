import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import type { Operation } from "../map/operations.js";
import type { Request } from "../map/unsaved.js";
import { waitingNodes, waitingWords } from "./waiting-words.js";

const tree = treeOf(
  modelOf(
    snapshot([statement("a"), statement("b"), statement("c")], [argument("x", ["b", "c"], "SUPPORT", "a")]),
  ),
);

function changes(...operations: Operation[]): Request {
  return { kind: "changes", id: "1", operations };
}

const added: Operation = {
  op: "addStatement",
  statement: "n",
  kind: "CLAIM",
  origin: "OWN",
  text: "New words",
};

function hung(conclusion: string, polarity: "SUPPORT" | "ATTACK"): Operation {
  return { op: "addArgument", argument: "y", polarity, conclusion, premises: ["n"] };
}

test("what waits is told in the words of its command, with the number of the node", () => {
  const words = (request: Request): string => waitingWords(request, tree);
  expect(words({ kind: "undo", id: "1" })).toBe("Undo");
  expect(words({ kind: "restore", id: "1", revision: 7 })).toBe("Bring back what change 7 removed");
  expect(words(changes(added))).toBe("Add the contention “New words”");
  expect(words(changes(added, hung("a", "SUPPORT")))).toBe("Add the reason “New words”");
  expect(words(changes(added, hung("a", "ATTACK")))).toBe("Add the objection “New words”");
  expect(words(changes(added, hung("x", "ATTACK")))).toBe("Add the undercut “New words”");
  expect(words(changes({ op: "reword", statement: "c", text: "Better", origin: "OWN" }))).toBe(
    "Reword 1.2 to “Better”",
  );
  expect(words(changes({ op: "setPolarity", argument: "x", polarity: "ATTACK" }))).toBe(
    "Make 1.1 an objection",
  );
  expect(words(changes({ op: "remove", statement: "gone", from: null, scope: "BRANCH" }))).toBe(
    "Remove what is gone",
  );
});

test("several of a kind are counted", () => {
  const remove = (id: string): Operation => ({ op: "remove", statement: id, from: "x", scope: "BRANCH" });
  expect(waitingWords(changes(remove("b"), remove("c")), tree)).toBe("Remove 1.1 and 1 more");
});

test("it shows on the cards that will change; a step's premises stand for it", () => {
  const turned: Operation = { op: "setPolarity", argument: "x", polarity: "ATTACK" };
  expect([...waitingNodes([changes(turned)], tree)]).toEqual(["b", "c"]);
  expect([...waitingNodes([changes(added, hung("a", "ATTACK")), { kind: "undo", id: "2" }], tree)]).toEqual([
    "n",
  ]);
});

import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import type { Argument, Statement } from "../map/model.js";
import { modelOf } from "../map/model.js";
import { restoredWords, standingWords } from "./restored-words.js";

const tree = (statements: readonly Statement[], all: readonly Argument[]) =>
  treeOf(modelOf(snapshot(statements, all)));

const past = tree([statement("a"), statement("b")], [argument("x", ["b"], "SUPPORT", "a")]);
const b = past.homes.get("b");

function told(now: ReturnType<typeof tree>, wasThere = false, branch = false): string {
  if (!b) {
    throw new Error("b is not in the tree");
  }
  return restoredWords({ then: b, revision: 4, wasThere, branch }, now);
}

test("it is said where something has come back to", () => {
  expect(told(past)).toBe("“Text of b” is back where it was, as 1.1.");
  expect(told(past, false, true)).toBe("“Text of b” with its branch is back where it was, as 1.1.");
  expect(told(past, true)).toBe("“Text of b” is as it was at revision 4 again.");
});

test("it is said that what has nothing to hang on stands free", () => {
  expect(told(tree([statement("b")], []))).toBe(
    "“Text of b” is back. What it hung on is not on the map any more, so it stands free, as 1.",
  );
});

test("a statement of the past is found on the map of today", () => {
  expect(b && standingWords(b, past)).toBe("On the map as 1.1");
  expect(b && standingWords(b, tree([statement("a")], []))).toBe("Not on the map now");
  expect(b && standingWords(b, tree([statement("b", { text: "Other" })], []))).toBe("Now 1, in other words");
  expect(b && standingWords(b, null)).toBe("");
});

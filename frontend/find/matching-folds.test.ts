import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { unfolded } from "../map/folds.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { matchingFolds } from "./matching-folds.js";

const tree = treeOf(
  modelOf(
    snapshot(
      ["a", "b", "c", "d", "e", "f"].map((id) => statement(id)),
      [
        argument("x", ["b"], "SUPPORT", "a"),
        argument("y", ["c"], "SUPPORT", "b"),
        argument("z", ["d"], "SUPPORT", "a", { position: "b" }),
        argument("k", ["e"], "SUPPORT", "d"),
      ],
    ),
  ),
);

function shown(...matches: string[]): string {
  const nodes = matches.flatMap((id) => tree.homes.get(id) ?? []);
  return unfolded(tree, matchingFolds(nodes))
    .map((occurrence) => occurrence.statement.id)
    .join("");
}

test("matches and what they stand below are open, other branches are folded", () => {
  expect(shown("c")).toBe("abcdf");
  expect(shown("b")).toBe("abdf");
  expect(shown("c", "e")).toBe("abcdef");
  expect(shown()).toBe("af");
});

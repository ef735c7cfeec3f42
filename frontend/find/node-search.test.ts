import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { NodeSearch } from "./node-search.js";
import { termsOf } from "./text-match.js";

const tree = treeOf(
  modelOf(
    snapshot(
      [
        statement("a", { text: "Čaj is healthy" }),
        statement("b", { text: "Healthy drinks: 1.2 of them" }),
        statement("c", { text: "Tea" }),
      ],
      [argument("x", ["b", "c"], "SUPPORT", "a")],
    ),
  ),
);
const nodes = tree.inOrder;

function found(words: string, search = new NodeSearch()): string[] {
  return search.find(nodes, termsOf(words)).map((occurrence) => occurrence.number);
}

test("words in any order, without accents", () => {
  expect(found("caj")).toEqual(["1"]);
  expect(found("HEALTHY")).toEqual(["1", "1.1"]);
  expect(found("drinks healthy")).toEqual(["1.1"]);
  expect(found("nothing")).toEqual([]);
});

test("a number finds its statement first", () => {
  expect(found("1.2")).toEqual(["1.2", "1.1"]); // Q5
  expect(found("1.2.")).toEqual(["1.2"]);
  expect(found("1.3")).toEqual([]);
});

test("typing on, and back, finds what a new search would", () => {
  const search = new NodeSearch();
  for (const words of [
    "h",
    "he",
    "healthy",
    "healthy d",
    "healthy",
    "t",
    "te",
    '"healthy',
    "1",
    "1.",
    "1.2",
  ]) {
    expect(found(words, search), words).toEqual(found(words));
  }
});

test("another wording is found", () => {
  const search = new NodeSearch();
  expect(found("tea", search)).toEqual(["1.2"]);
  const reworded = treeOf(modelOf(snapshot([statement("c", { text: "Coffee" })], [])));
  expect(search.find(reworded.inOrder, ["tea"])).toEqual([]);
  expect(search.find(reworded.inOrder, ["coffee"])).toHaveLength(1);
});

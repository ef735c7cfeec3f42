import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import type { Changes, Statement } from "../map/model.js";
import { modelOf, put } from "../map/model.js";
import { anchorAt, areSame, choose, passagesOf } from "./passages.js";

const text = "Moscow craved recognition. The accord grants it. Is that wise?";
const article = { id: "article", revision: 1, text };

function anchored(id: string, words: string, more: Partial<Statement> = {}): Statement {
  const start = text.indexOf(words);
  return statement(id, {
    anchors: [anchorAt(`@${id}`, article, { start, end: start + words.length })],
    ...more,
  });
}

function passages(statements: Statement[], argumentsOfMap: ReturnType<typeof argument>[] = [], shown = text) {
  const model = modelOf(snapshot(statements, argumentsOfMap));
  return passagesOf(model, treeOf(model), shown);
}

test("passages come in reading order, each with its statement", () => {
  const { found, lost } = passages([anchored("b", "The accord"), anchored("a", "Moscow")]);
  expect(found.map(({ start, home, anchor }) => [start, home.statement.id, anchor])).toEqual([
    [0, "a", "@a"],
    [27, "b", "@b"],
  ]);
  expect(lost).toEqual([]);
});

test("a passage looks like what its statement is", () => {
  const { found } = passages(
    [
      anchored("c", "Moscow"),
      anchored("e", "craved", { kind: "EVIDENCE" }),
      anchored("o", "recognition"),
      anchored("q", "Is that", { kind: "QUESTION" }),
      anchored("u", "wise"),
    ],
    [
      argument("1", ["e"], "SUPPORT", "c"),
      argument("2", ["o"], "ATTACK", "c"),
      argument("3", ["u"], "ATTACK", "1"),
    ],
  );
  expect(found.map(({ kind }) => kind)).toEqual(["claim", "evidence", "objection", "question", "undercut"]);
});

test("a passage whose words stand elsewhere now is lost, not misplaced", () => {
  const { found, lost } = passages([anchored("a", "The accord")], [], `A new start. ${text}`);
  expect(found).toEqual([]);
  expect(lost.map(({ statement: { id } }) => id)).toEqual(["a"]);
});

test("of overlapping passages the shortest is chosen, then the next longer one, then again the first", () => {
  const { found } = passages([anchored("long", "Moscow craved recognition"), anchored("short", "craved")]);
  const chosen = (selected: string | null) => choose(found, selected)?.home.statement.id;
  expect([chosen(null), chosen("short"), chosen("long")]).toEqual(["short", "long", "short"]);
  expect(choose([], null)).toBeNull();
});

test("an anchor holds the words and what is around them", () => {
  expect(anchorAt("id", article, { start: 7, end: 13 })).toEqual({
    id: "id",
    article: "article",
    revision: 1,
    quote: { exact: "craved", prefix: "Moscow ", suffix: " recognition. The accord grants " },
    position: { start: 7, end: 13 },
  });
});

test("what is around an anchor begins and ends with whole characters", () => {
  for (const character of ["😀", "e\u0301", "👩‍👩‍👧", "👍🏽"]) {
    for (let padding = 24; padding <= 32; padding++) {
      const filler = "-".repeat(padding);
      const shown = `${character}${filler}X${filler}${character}`;
      const start = character.length + padding;
      const { prefix, suffix } = anchorAt("id", { ...article, text: shown }, { start, end: start + 1 }).quote;
      const fits = padding + character.length <= 32;
      expect(prefix).toBe(fits ? character + filler : filler);
      expect(suffix).toBe(fits ? filler + character : filler);
    }
  }
});

test("passages look the same until one comes, goes, or its statement becomes something else", () => {
  const model = modelOf(snapshot([anchored("a", "Moscow"), statement("b")], []));
  const tree = treeOf(model);
  const before = passagesOf(model, tree, text);
  const after = (changes: Partial<Changes>) => {
    const all = { statements: [], arguments: [], removed: [], ...changes };
    put(model, all);
    tree.update(all);
    return areSame(before, passagesOf(model, tree, text));
  };
  expect(after({ statements: [statement("b", { text: "Other words" })] })).toBe(true);
  expect(after({ statements: [anchored("a", "Moscow", { text: "Other words" })] })).toBe(true);
  expect(after({ statements: [anchored("a", "Moscow", { kind: "EVIDENCE" })] })).toBe(false);
  expect(after({ statements: [anchored("a", "Moscow")] })).toBe(true);
  expect(after({ statements: [anchored("b", "wise")] })).toBe(false);
  expect(after({ removed: ["b"] })).toBe(true);
  expect(after({ statements: [anchored("a", "The accord")] })).toBe(false);
});

import { describe, expect, test } from "vitest";
import { folded, narrows, occursIn, spansIn, termsOf } from "./text-match.js";

function marked(text: string, words: string): string {
  const spans = spansIn(folded(text), termsOf(words));
  let marks = "";
  let at = 0;
  for (const { start, end } of spans) {
    marks += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marks + text.slice(at);
}

function finds(text: string, words: string): boolean {
  return occursIn(folded(text), termsOf(words));
}

describe("terms", () => {
  test.each([
    ["", []],
    ["  ", []],
    ["Two  words", ["two", "words"]],
    ["a a", ["a"]],
    ['"Two words" more', ["two words", "more"]],
    ["“Two words”", ["two words"]],
    ['"not closed ', ["not closed"]],
    ['"" x', ["x"]],
  ])("of %j", (words, terms) => {
    expect(termsOf(words)).toEqual(terms); // Q2
  });

  test("more of them, or longer ones, find less", () => {
    expect(narrows(["tax", "car"], ["tax"])).toBe(true);
    expect(narrows(["taxes"], ["tax"])).toBe(true);
    expect(narrows(["tax"], ["taxes"])).toBe(false);
    expect(narrows(["tax"], ["tax", "car"])).toBe(false);
    expect(narrows(["tax"], [])).toBe(true);
  });
});

describe("Q1", () => {
  test.each([
    ["Žluťoučký kůň", "zlutoucky kun"],
    ["RÉSUMÉ", "resume"],
    ["resume", "Résumé"],
    ["e\u0301tude", "etude"],
    ["don’t", "don't"],
    ["two\n\twords", '"two  words"'],
    ["İstanbul", "istanbul"],
  ])("%j has %j", (text, words) => {
    expect(finds(text, words)).toBe(true);
  });
});

describe("Q2", () => {
  test("all words must occur, a phrase as it stands", () => {
    expect(finds("a car pays a tax", "tax car")).toBe(true);
    expect(finds("a car pays", "tax car")).toBe(false);
    expect(finds("a car pays a tax", '"car pays"')).toBe(true);
    expect(finds("a car pays a tax", '"pays car"')).toBe(false);
  });
});

describe("spans", () => {
  test.each([
    ["Taxes tax", "tax", "[Tax]es [tax]"], // Q3
    ["a car pays a tax", "tax car", "a [car] pays a [tax]"],
    ["abcd", "abc bcd", "[abc]d"],
    ["čaj a čaj", "caj", "[čaj] a [čaj]"],
    ["e\u0301te\u0301 fini", "ete fini", "[e\u0301te\u0301] [fini]"],
    ["😀 e\u0301 😀 tax 😀", "tax", "😀 e\u0301 😀 [tax] 😀"],
    ["ﷺ x\u0301y", "y", "ﷺ x\u0301[y]"],
    ["nothing", "tax", "nothing"],
  ])("in %j of %j", (text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });

  test("only within a stretch, and not over its end", () => {
    expect(spansIn(folded("tax tax tax"), ["tax"], { start: 2, end: 9 })).toEqual([{ start: 4, end: 7 }]);
  });
});

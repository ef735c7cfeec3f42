import { expect, test } from "vitest";
import type { PassageKind } from "./coverage.js";
import { coverageOf, percent, unmapped, wordsOf } from "./coverage.js";

const text = "It’s a well-known naïve cafe\u0301, 3.5 times 😀 over.";

function passage(words: string, kind: PassageKind) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind };
}

test("words have letters or digits; apostrophes and hyphens do not end them", () => {
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "It’s",
    "a",
    "well-known",
    "naïve",
    "cafe\u0301",
    "3.5",
    "times",
    "over",
  ]);
});

test("the share of words that passages have, by kind", () => {
  const { words, mapped, byKind } = coverageOf(wordsOf(text), [
    passage("times", "evidence"),
    passage("a well-known naïve", "claim"),
  ]);
  expect([words, mapped, byKind.get("claim"), byKind.get("evidence")]).toEqual([8, 4, 3, 1]);
});

test("a word in several passages counts once", () => {
  const { mapped, byKind } = coverageOf(wordsOf(text), [
    passage("well-known naïve", "objection"),
    passage("a well-known", "claim"),
    passage("naïve", "undercut"),
  ]);
  expect([mapped, byKind.get("claim"), byKind.get("objection"), byKind.get("undercut")]).toEqual([
    3,
    2,
    1,
    undefined,
  ]);
});

test("percent is 0 or 100 only for none or all", () => {
  expect([percent(0, 9), percent(1, 9999), percent(9998, 9999), percent(9, 9), percent(0, 0)]).toEqual([
    0, 1, 99, 100, 0,
  ]);
});

test("sentences that no passage touches", () => {
  const sentences = [0, 10, 20, 30].map((start) => ({ start, end: start + 9 }));
  expect(unmapped(sentences, [])).toEqual(sentences);
  expect(
    unmapped(sentences, [
      { start: 25, end: 31 },
      { start: 2, end: 4 },
      { start: 19, end: 20 },
    ]).map(({ start }) => start),
  ).toEqual([10]);
});

test("a hundred thousand words and two thousand passages take no time to speak of", () => {
  const words = wordsOf("accord ".repeat(100_000));
  const passages = Array.from({ length: 2000 }, (_, index) => ({
    start: index * 300,
    end: index * 300 + 500,
    kind: "claim" as const,
  }));
  const begun = performance.now();
  expect(coverageOf(words, passages).mapped).toBeGreaterThan(80_000);
  expect(performance.now() - begun).toBeLessThan(1000);
});

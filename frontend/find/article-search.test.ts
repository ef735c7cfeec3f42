import { expect, test } from "vitest";
import { ArticleSearch } from "./article-search.js";

const text = "Cars pay a tax. A tax on café chairs.\n\nNo taxes.";
const sentences = [
  { start: 0, end: 15 },
  { start: 16, end: 37 },
  { start: 39, end: 48 },
];
const search = new ArticleSearch(text, sentences);

function hits(...terms: string[]): string[][] {
  return search.find(terms).map((hit) => hit.map(({ start, end }) => text.slice(start, end)));
}

test("a word is found at each place", () => {
  expect(hits("tax")).toEqual([["tax"], ["tax"], ["tax"]]); // Q6
});

test("a phrase is found over the end of a sentence", () => {
  expect(hits("tax. a tax")).toEqual([["tax. A tax"]]); // Q6
});

test("several words are found in the sentences that have them all", () => {
  expect(hits("tax", "cafe")).toEqual([["tax", "café"]]); // Q6
  expect(hits("cars", "chairs")).toEqual([]);
});

test("words that overlap are all there", () => {
  expect(hits("taxes", "axes")).toEqual([["taxes"]]);
});

test("nothing is searched for", () => {
  expect(hits()).toEqual([]);
});

test("the sentence around a hit, or the hit itself if it is longer", () => {
  expect(search.sentenceOf({ start: 18, end: 21 })).toEqual(sentences[1]);
  expect(search.sentenceOf({ start: 11, end: 21 })).toEqual({ start: 11, end: 21 });
});

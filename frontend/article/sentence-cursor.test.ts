import { expect, test } from "vitest";
import { extended, moved } from "./sentence-cursor.js";

const sentences = [0, 10, 20, 30].map((start) => ({ start, end: start + 9 }));
const [first, second, third, fourth] = sentences;

test("without a selection it begins with the first sentence in view", () => {
  expect(moved(sentences, null, 1, 12)).toEqual(second);
  expect(moved(sentences, null, 1, 99)).toEqual(fourth);
  expect(moved([], null, 1, 0)).toBeNull();
});

test("it goes from sentence to sentence and stops at the ends", () => {
  expect(moved(sentences, second ?? null, 1, 0)).toEqual(third);
  expect(moved(sentences, second ?? null, -1, 0)).toEqual(first);
  expect(moved(sentences, fourth ?? null, 1, 0)).toEqual(fourth);
  expect(moved(sentences, first ?? null, -1, 0)).toEqual(first);
});

test("from some words it goes to the sentence after or before theirs", () => {
  expect(moved(sentences, { start: 12, end: 14 }, 1, 0)).toEqual(third);
  expect(moved(sentences, { start: 12, end: 24 }, -1, 0)).toEqual(first);
});

test("it grows and shrinks at the end that it grew at", () => {
  const grown = extended(sentences, { start: 10, end: 19 }, 1, true);
  expect(grown).toEqual({ span: { start: 10, end: 29 }, forwards: true });
  expect(extended(sentences, grown.span, -1, grown.forwards).span).toEqual(second);
  const back = extended(sentences, { start: 10, end: 19 }, -1, true);
  expect(back).toEqual({ span: { start: 0, end: 19 }, forwards: false });
  expect(extended(sentences, back.span, 1, back.forwards).span).toEqual(second);
});

test("some words grow to whole sentences", () => {
  expect(extended(sentences, { start: 12, end: 14 }, 1, true).span).toEqual({ start: 10, end: 29 });
});

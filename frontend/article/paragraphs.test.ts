import { expect, test } from "vitest";
import { paragraphNumber, paragraphsOf } from "./paragraphs.js";

const long = `${"A sentence that goes on and on. ".repeat(6)}End.`;

function shape(text: string) {
  return paragraphsOf(text).map(({ start, end, number, above }) => [text.slice(start, end), number, above]);
}

test("blank lines part paragraphs, and are counted", () => {
  expect(shape("One is here.\n\nTwo is here.\n \n\n\nThree is.\n")).toEqual([
    ["One is here.", 1, 0],
    ["Two is here.", 2, 1],
    ["Three is.", 3, 3],
  ]);
});

test("headings have no number", () => {
  expect(shape(`The Title\n\nBy Somebody\n\n${long}\n\nIs it so?`).map(([, number]) => number)).toEqual([
    null,
    null,
    1,
    2,
  ]);
});

test("a text of headings alone is numbered", () => {
  expect(shape("one\n\ntwo").map(([, number]) => number)).toEqual([1, 2]);
});

test("long lines are paragraphs without a blank line between them", () => {
  expect(shape(`> caption\n${long}\n${long}`)).toEqual([
    ["> caption", null, 0],
    [long, 1, 0],
    [long, 2, 0],
  ]);
});

test("short lines stay together", () => {
  expect(shape("Roses are red,\n\tviolets are blue.\n\nEnd.")).toEqual([
    ["Roses are red,\n\tviolets are blue.", 1, 0],
    ["End.", 2, 1],
  ]);
});

test("every character that is not blank is in one paragraph", () => {
  const text = `\n\n x\n${long}\r\n\n\u00a0\n\n  y 😀 \n\n\n`;
  const kept = paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
  expect(kept.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

test("an offset has the number of its paragraph", () => {
  const paragraphs = paragraphsOf("One is here.\n\nHeading\n\nTwo is here.");
  expect([0, 5, 16, 30].map((offset) => paragraphNumber(paragraphs, offset))).toEqual([1, 1, 1, 2]);
});

test("an empty text has none", () => {
  expect(paragraphsOf("")).toEqual([]);
});

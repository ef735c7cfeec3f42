import { expect, test } from "vitest";
import { argument, statement } from "../map/map-fixtures.js";
import { marksOf } from "./step-marks.js";

const change = { revision: 2, by: "o", name: "Otter", at: "2026-11-03T14:05:00Z", words: "did" };
const nothing = { title: "A map", statements: [], arguments: [], removed: [] };
const x = argument("x", ["b"], "SUPPORT", "a");

test("what a change did to each statement is one word", () => {
  const step = {
    change,
    before: { ...nothing, statements: [statement("r"), statement("k"), statement("s")], removed: ["n", "y"] },
    after: {
      ...nothing,
      statements: [
        statement("n"),
        statement("r", { text: "Other" }),
        statement("k", { kind: "EVIDENCE" }),
        statement("s", { origin: "PARAPHRASE" }),
      ],
      arguments: [argument("y", ["n"], "SUPPORT", "r")],
    },
  };
  expect(Object.fromEntries(marksOf(step))).toEqual({
    n: "added",
    r: "reworded",
    k: "retyped",
    s: "changed",
  });
});

test("premises tell what happened to their argument", () => {
  const marks = (now: typeof x) =>
    marksOf({ change, before: { ...nothing, arguments: [x] }, after: { ...nothing, arguments: [now] } });
  expect([...marks({ ...x, conclusion: "c" })]).toEqual([["b", "moved"]]);
  expect([...marks({ ...x, polarity: "ATTACK" })]).toEqual([["b", "turned"]]);
  expect([...marks({ ...x, title: "Name" })]).toEqual([["b", "changed"]]);
  expect([...marks(argument("x", ["b", "c"], "SUPPORT", "a"))]).toEqual([
    ["b", "changed"],
    ["c", "moved"],
  ]);
});

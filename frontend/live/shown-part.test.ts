import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { toDepth } from "../map/folds.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import type { ShownPart } from "./shown-part.js";
import { partOf, partWords, sameFolds } from "./shown-part.js";

const tree = treeOf(
  modelOf(snapshot([statement("a"), statement("b")], [argument("x", ["b"], "SUPPORT", "a")])),
);
const part: ShownPart = {
  folds: { depth: Infinity, own: new Map([["a@", true]]) },
  card: "b@x",
  across: -12.5,
  down: 0,
  zoom: 0.8,
  screen: { width: 900, height: 700 },
};

// Z1
test("what one tells is what the other sees", () => {
  expect(partWords(part)).toBe("0|b@x,-12.5,0,0.8,900,700|-a@");
  expect(partOf(partWords(part), tree)).toEqual(part);
  const plain = { ...part, folds: toDepth(3) };
  expect(partOf(partWords(plain), tree)).toEqual(plain);
});

// Z2
test("of very many folds the latest are told", () => {
  const own = new Map(
    Array.from({ length: 500 }, (_, index) => [`${index}-${"i".repeat(36)}@`, true] as const),
  );
  const words = partWords({ ...part, folds: { depth: 3, own } });
  expect(words.length).toBeLessThanOrEqual(3_000);
  expect(words.length).toBeGreaterThan(2_900);
  expect(words).toContain("-499-");
  expect(words).not.toContain("-0-i");
});

// Z3
test("branches that are not there are passed over", () => {
  expect(partOf("3|b@x,0,0,1,900,700|+gone@;-a@", tree)?.folds.own).toEqual(new Map([["a@", true]]));
});

// Z3
test("what is not understood is no part of a map", () => {
  for (const words of [
    "",
    "3",
    "3|b@x|",
    "3|b@x,0,0,0,900,700|",
    "3|b@x,0,x,1,900,700|",
    "-1|b@x,0,0,1,9,7|",
  ]) {
    expect(partOf(words, tree), words).toBeNull();
  }
});

test("folds are the same whatever their order", () => {
  const one = {
    depth: 3,
    own: new Map([
      ["a", true],
      ["b", false],
    ]),
  };
  const other = {
    depth: 3,
    own: new Map([
      ["b", false],
      ["a", true],
    ]),
  };
  expect(sameFolds(one, other)).toBe(true);
  expect(sameFolds(one, { ...other, depth: 2 })).toBe(false);
  expect(
    sameFolds(one, {
      depth: 3,
      own: new Map([
        ["a", true],
        ["b", true],
      ]),
    }),
  ).toBe(false);
});

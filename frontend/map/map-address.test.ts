import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { addressOf, addressPlace, placed, searchOf } from "./map-address.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

const s = "00000000-0000-4000-8000-000000000001";
const a = "00000000-0000-4000-8000-00000000000a";
const branch = { statement: s, argument: null };
const node = { statement: s, argument: a };

test("what is written is read again", () => {
  expect(searchOf({ node, branch })).toBe(`?node=${s}.${a}&branch=${s}`);
  expect(addressOf(searchOf({ node, branch }))).toEqual({ node, branch });
  expect(addressOf(`?node=${s}.${a}`)).toEqual({ node, branch: null });
  expect(searchOf({ node: null, branch: null })).toBe("");
});

test("what else the address says stays", () => {
  // A4
  expect(searchOf({ node: branch, branch: null }, `?branch=${s}&debug=1`)).toBe(`?debug=1&node=${s}`);
});

test.each([["1.2"], [`${s}.`], [`${s}.${a}.${a}`], [s.toUpperCase() + "x"], ["<b>"]])(
  "%s is no place",
  (text) => {
    expect(addressOf(`?node=${encodeURIComponent(text)}`).node).toBeNull();
  },
);

test("a place is named without its argument where it is the statement's home", () => {
  // A1
  const tree = treeOf(
    modelOf(
      snapshot(
        ["r", "b", "q"].map((name) => statement(name)),
        [argument("x", ["b"], "SUPPORT", "r"), argument("y", ["b"], "ATTACK", "q")],
      ),
    ),
  );
  const [home, reference] = ["b@x", "b@y"].map((key) =>
    placed(tree, { statement: "b", argument: key.slice(2) }),
  );
  expect(home && addressPlace(tree, home)).toEqual({ statement: "b", argument: null });
  expect(reference && addressPlace(tree, reference)).toEqual({ statement: "b", argument: "y" });
  expect(placed(tree, { statement: "b", argument: null })).toBe(home);
  expect(placed(tree, { statement: "b", argument: "gone" })).toBe(home);
  expect(placed(tree, { statement: "gone", argument: null })).toBeNull();
});

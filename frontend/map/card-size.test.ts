import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { cardSize, formOf, hasMeta } from "./card-size.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

const tree = treeOf(
  modelOf(
    snapshot(
      [
        statement("a", { text: "short" }),
        statement("b", { text: "word ".repeat(12) }),
        statement("c", { text: "word ".repeat(500) }),
      ],
      [
        argument("x", ["b"], "SUPPORT", "a"),
        argument("y", ["c"], "ATTACK", "a"),
        argument("z", ["c"], "ATTACK", "b", { position: "b" }),
      ],
    ),
  ),
);

function card(key: string) {
  const occurrence = tree.byKey.get(key);
  if (!occurrence) {
    throw new Error(key);
  }
  return occurrence;
}

test("contentions are wide, references small", () => {
  expect(formOf(card("a@"))).toBe("contention");
  expect(formOf(card("b@x"))).toBe("full");
  expect(formOf(card("c@z"))).toBe("reference");
  expect(cardSize(card("c@z"), 1).width).toBe(200);
});

test("a card grows with its lines and for what is said below them", () => {
  const contention = cardSize(card("a@"), 1);
  expect(contention).toEqual({ width: 308, height: 10 + 20 + 4 + 24 + 22 + 12 });
  expect(hasMeta(card("c@y"))).toBe(false);
  expect(cardSize(card("b@x"), 3).height).toBe(10 + 20 + 4 + 3 * 21 + 22 + 12);
});

test("a very long text is cut", () => {
  expect(cardSize(card("c@y"), 40).height).toBe(10 + 20 + 4 + 10 * 21 + 12);
});

test("lines that somebody's own style makes higher have room", () => {
  const [usual, high] = [cardSize(card("b@x"), 3), cardSize(card("b@x"), 3, 1.5)];
  expect(high.height - usual.height).toBe(Math.ceil(3 * 21 * 0.5));
});

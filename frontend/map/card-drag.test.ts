/** What is dragged, and where to, while others change the map. */
import { expect, test } from "vitest";
import type { ArgumentTree } from "./argument-tree.js";
import { treeOf } from "./argument-tree.js";
import { dropNow, present } from "./card-drag.js";
import type { Dragged } from "./drop.js";
import { argument, delta, snapshot, statement } from "./map-fixtures.js";
import type { Delta, MapModel } from "./model.js";
import { apply, modelOf } from "./model.js";

let model: MapModel;

function map(): ArgumentTree {
  model = modelOf(
    snapshot(
      ["a", "b", "c"].map((id) => statement(id)),
      [argument("x", ["b"], "SUPPORT", "a"), argument("y", ["c"], "ATTACK", "a")],
    ),
  );
  return treeOf(model);
}

function others(tree: ArgumentTree, change: Partial<Delta>): void {
  const step = delta(model.revision, change);
  apply(model, step);
  tree.update(step);
}

function card(tree: ArgumentTree, id: string): Extract<Dragged, { what: "card" }> {
  const occurrence = tree.homes.get(id);
  if (!occurrence) {
    throw new Error(`${id} is not on the map`);
  }
  return { what: "card", occurrence };
}

// G2
test("what others move is dragged on from where it is, what they remove no more", () => {
  const tree = map();
  const items = [card(tree, "b"), card(tree, "c")];
  const step = tree.steps.get("y");
  others(tree, { arguments: [argument("z", ["b"], "ATTACK", "c")], removed: ["x"] });
  expect(present(tree, items)).toEqual([card(tree, "b"), card(tree, "c")]);
  expect(card(tree, "b").occurrence.step?.argument.id).toBe("z");
  others(tree, { removed: ["c", "y", "z"] });
  expect(present(tree, items)).toEqual([card(tree, "b")]);
  expect(step && present(tree, [{ what: "frame", step }])).toEqual([]);
});

// G3
test("a drop stands as long as what it is aimed at is where it was", () => {
  const tree = map();
  const target = card(tree, "c").occurrence;
  const drop = { at: "zone", target, zone: "reason" } as const;
  others(tree, { statements: [statement("c", { text: "Other words" })] });
  expect(dropNow(tree, drop)).toMatchObject({ target: { statement: { text: "Other words" } } });
  others(tree, { removed: ["c", "y"] });
  expect(dropNow(tree, drop)).toBeNull();
  expect(dropNow(tree, { at: "free" })).toEqual({ at: "free" });
});

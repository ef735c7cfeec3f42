import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { foldsFor } from "./folds.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { distinct } from "./map-spots.js";
import { modelOf } from "./model.js";
import { Scene } from "./scene.js";

test("of spots that would lie on one another one is drawn", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 1, y: -1 },
    { x: 10, y: 0 },
    { x: 0, y: 10 },
  ];
  expect(distinct(points, 4)).toEqual([points[0], points[2], points[3]]);
});

test("what is folded away is seen on what it is folded away below", () => {
  const tree = treeOf(
    modelOf(
      snapshot(
        ["a", "b", "c"].map((id) => statement(id)),
        [argument("x", ["b"], "SUPPORT", "a"), argument("y", ["c"], "ATTACK", "b")],
      ),
    ),
  );
  const scene = new Scene(() => ({ width: 200, height: 80 }));
  scene.resize({ width: 1_000, height: 700 });
  scene.folds = { ...foldsFor(3), own: new Map([["b@x", true]]) };
  scene.draw(tree, null);
  const [a, b, c] = tree.inOrder;
  expect(c && scene.boxOf(c.key)).toBeNull();
  expect(c && scene.shownBoxOf(c)).toEqual(b && scene.boxOf(b.key));
  expect(a && scene.shownBoxOf(a)).toEqual(a && scene.boxOf(a.key));
});

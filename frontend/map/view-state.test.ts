import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { foldsFor, toDepth, toggled, unfolded } from "./folds.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";
import { directionOf, foldsOf, isViewState, mostBranches, stateOf, untouched } from "./view-state.js";

// b hangs on r and is used again against q, where something undercuts the step: a reference with a child.
const tree = treeOf(
  modelOf(
    snapshot(
      ["r", "q", "b", "c", "u"].map((id) => statement(id)),
      [
        argument("x", ["b"], "SUPPORT", "r"),
        argument("y", ["b"], "ATTACK", "q"),
        argument("z", ["c"], "SUPPORT", "b"),
        argument("w", ["u"], "ATTACK", "y"),
      ],
    ),
  ),
);

/** Contentions with a reason each. */
function forest(count: number) {
  const names = Array.from({ length: count }, (_, index) => `${index}`);
  return treeOf(
    modelOf(
      snapshot(
        names.flatMap((name) => [statement(name), statement(`r${name}`)]),
        names.map((name) => argument(`x${name}`, [`r${name}`], "SUPPORT", name)),
      ),
    ),
  );
}

const usual = foldsFor(tree.inOrder.length);

function at(key: string) {
  const found = tree.byKey.get(key);
  if (!found) {
    throw new Error(key);
  }
  return found;
}

test("a map that nobody touched has nothing to remember", () => {
  expect(stateOf(usual, null, tree)).toEqual(untouched);
  expect(foldsOf(untouched, tree)).toEqual(usual);
});

test("what was folded and which way it grew come back", () => {
  const folds = toggled(toggled(usual, at("b@x")), at("b@y"));
  const state = stateOf(folds, "right", tree);
  expect(state).toEqual({ opened: [], folded: ["b", "b@y"], direction: "RIGHT" });
  expect(foldsOf(state, tree)).toEqual(folds);
  expect(directionOf(state)).toBe("right");
  expect(directionOf(untouched)).toBeNull();
});

test("a chosen depth comes back with what was opened below it", () => {
  const folds = toggled(toDepth(1), at("r@"));
  const state = stateOf(folds, null, tree);
  expect(state).toEqual({ depth: 1, opened: ["r"], folded: [] });
  const shown = unfolded(tree, foldsOf(state, tree)).map(({ key }) => key);
  expect(shown).toContain("b@x");
  expect(shown).not.toContain("b@y");
  // All levels of a map that would be shown in part.
  expect(stateOf(toDepth(Infinity), null, forest(31))).toEqual({ depth: 0, opened: [], folded: [] });
  expect(foldsOf({ depth: 0, opened: [], folded: [] }, forest(31)).depth).toBe(Infinity);
});

test("branches that are gone are passed over", () => {
  expect(foldsOf({ opened: ["gone"], folded: ["gone@x", "b"] }, tree).own).toEqual(new Map([["b@x", true]]));
});

test("of too many exceptions the latest are kept", () => {
  const many = forest(mostBranches + 1);
  const own = new Map(many.contentions.map(({ key }) => [key, true]));
  const { folded } = stateOf({ depth: 3, own }, null, many);
  expect(folded).toHaveLength(mostBranches);
  expect(folded.at(-1)).toBe(many.contentions.at(-1)?.statement.id);
});

test.each([
  [{ opened: [], folded: [] }, true],
  [{ depth: 3, opened: ["a"], folded: [], direction: "DOWN" }, true],
  [{ opened: [] }, false],
  [{ opened: [1], folded: [] }, false],
  [{ depth: -1, opened: [], folded: [] }, false],
  [{ opened: [], folded: [], direction: "UP" }, false],
  [null, false],
])("%j is a view: %s", (value, is) => {
  expect(isViewState(value)).toBe(is);
});

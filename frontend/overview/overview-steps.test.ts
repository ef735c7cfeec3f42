import { expect, test } from "vitest";
import type { Occurrence } from "../map/occurrence.js";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { icicleOf } from "./icicle.js";
import type { Step } from "./overview-steps.js";
import { isWithin, neighbourOf, stepFor } from "./overview-steps.js";

/** r and s, each with two reasons; the first of r's has one more. */
const tree = treeOf(
  modelOf(
    snapshot(
      ["r", "s", "a", "b", "c", "d", "e"].map((id) => statement(id)),
      [
        argument("1", ["a"], "SUPPORT", "r", { position: "a" }),
        argument("2", ["b"], "SUPPORT", "r", { position: "b" }),
        argument("3", ["c"], "SUPPORT", "s", { position: "a" }),
        argument("4", ["d"], "SUPPORT", "s", { position: "b" }),
        argument("5", ["e"], "SUPPORT", "a"),
      ],
    ),
  ),
);
const icicle = icicleOf(tree.contentions);

function at(id: string): Occurrence {
  const found = tree.homes.get(id);
  if (!found) {
    throw new Error(id);
  }
  return found;
}

const go = (from: string, step: Step) => neighbourOf(icicle, at(from), step)?.statement.id ?? null;

test("up and down the levels", () => {
  expect(stepFor("ArrowDown")).toBe("child");
  expect(stepFor("x")).toBeNull();
  expect(go("r", "child")).toBe("a");
  expect(go("e", "child")).toBeNull();
  expect(go("e", "parent")).toBe("a");
  expect(go("r", "parent")).toBeNull();
});

test("along a level, from branch to branch", () => {
  expect(go("a", "next")).toBe("b");
  expect(go("b", "next")).toBe("c");
  expect(go("c", "previous")).toBe("b");
  expect(go("d", "next")).toBeNull();
  expect(go("r", "next")).toBe("s");
  expect(go("a", "previous")).toBeNull();
});

test("to the first and the last of the siblings", () => {
  expect(go("b", "first")).toBe("a");
  expect(go("c", "last")).toBe("d");
  expect(go("r", "last")).toBe("s");
});

test("what is in a branch", () => {
  const slice = (id: string) => icicle.at.get(at(id).key) ?? null;
  const [a, e, b, r] = [slice("a"), slice("e"), slice("b"), slice("r")];
  expect(e && isWithin(e, a)).toBe(true);
  expect(b && isWithin(b, a)).toBe(false);
  expect(r && isWithin(r, a)).toBe(false);
  expect(r && isWithin(r, null)).toBe(true);
});

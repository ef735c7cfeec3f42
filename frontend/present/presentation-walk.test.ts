import { beforeEach, expect, test } from "vitest";
import type { ArgumentTree } from "../map/argument-tree.js";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { wholeMap } from "./presentation-path.js";
import { PresentationWalk } from "./presentation-walk.js";

/** 1 c ← 1.1 r ← 1.1.1 b; 1 ← objection 1.2 o. 2 d. The arguments are called as their premises, in capitals. */
function treeWith(...premises: readonly string[]): ArgumentTree {
  const about: Readonly<Record<string, string>> = { r: "c", b: "r", o: "c" };
  return treeOf(
    modelOf(
      snapshot(
        ["c", "d", ...premises].map((id) => statement(id, { position: id })),
        premises.map((id) =>
          argument(id.toUpperCase(), [id], id === "o" ? "ATTACK" : "SUPPORT", about[id] ?? "c", {
            position: id === "o" ? "z" : "a",
          }),
        ),
      ),
    ),
  );
}

let walk: PresentationWalk;

beforeEach(() => {
  walk = new PresentationWalk();
  walk.begin(treeWith("r", "b", "o"), wholeMap, null);
});

const at = (): string | undefined => walk.slide?.id;

test("next and previous walk the path to its ends", () => {
  expect(at()).toBe("c");
  expect(walk.step("previous")).toBe(false);
  const seen = [at()];
  while (walk.step("next")) {
    seen.push(at());
  }
  expect(seen).toEqual(["c", "R", "B", "O", "d"]);
  walk.step("first");
  expect(at()).toBe("c");
  walk.step("last");
  expect(at()).toBe("d");
});

test("up and down lead to what a slide is about and to what is about it", () => {
  expect(walk.step("child")).toBe(true);
  expect(at()).toBe("R");
  expect(walk.step("parent")).toBe(true);
  expect(at()).toBe("c");
  expect(walk.step("parent")).toBe(false);
});

test("only a slide with something below it can be skipped", () => {
  walk.goTo("1.1");
  expect(walk.step("skip")).toBe(true);
  expect(at()).toBe("O");
  expect(walk.canStep("skip")).toBe(false);
});

test("another path keeps the slide", () => {
  // P4
  walk.goTo("1.1");
  walk.choose("branch");
  expect(walk.path.map(({ id }) => id)).toEqual(["R", "B"]);
  expect(at()).toBe("R");
  walk.choose("map");
  expect(walk.path).toHaveLength(5);
  expect(at()).toBe("R");
});

test("the main points of a slide deep down are its contention's; the place is the one that it is below", () => {
  // P4
  walk.goTo("1.1.1");
  walk.choose("main");
  expect(walk.path.map(({ id }) => id)).toEqual(["c", "R", "O"]);
  expect(at()).toBe("R");
});

test("a number beside the path opens the whole map; one that is not there changes nothing", () => {
  walk.goTo("1.1");
  walk.choose("branch");
  expect(walk.goTo("9.9")).toBe(false);
  expect(walk.path).toHaveLength(2);
  expect(walk.goTo("1.2")).toBe(true);
  expect(at()).toBe("O");
  expect(walk.scope).toEqual(wholeMap);
});

test("a change of the map keeps the slide and the path", () => {
  // P3
  walk.goTo("1.1");
  walk.choose("branch");
  walk.follow(treeWith("r", "b"));
  expect(at()).toBe("R");
  expect(walk.scope).toEqual({ show: "branch", root: "R" });
  walk.follow(treeWith("o"));
  expect(walk.scope).toEqual(wholeMap);
});

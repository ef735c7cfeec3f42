import { describe, expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import type { ArgumentTree } from "../map/argument-tree.js";
import { draftNodes } from "../map/draft.js";
import { argument, newDraft, snapshot, statement } from "../map/map-fixtures.js";
import type { Argument } from "../map/model.js";
import { modelOf } from "../map/model.js";
import {
  pastBranch,
  pathOf,
  placeAfter,
  siblingsOf,
  slideIdOf,
  slidesOf,
  trailOf,
  wholeMap,
  withNumber,
} from "./presentation-path.js";

const first = statement("first", { position: "a" });
const second = statement("second", { position: "b" });
const all = ["p", "q", "r", "s", "t", "u"].map((id) => statement(id));

/** 1 first ← [1.1 p + 1.2 q] ← 1.1.1 s; the step undercut by 1.2.1 u; 1 ← objection 1.3 r ← 1.3.1 t. 2 second. */
const steps: readonly Argument[] = [
  argument("linked", ["p", "q"], "SUPPORT", "first", { position: "a" }),
  argument("against", ["r"], "ATTACK", "first", { position: "b" }),
  argument("below-p", ["s"], "SUPPORT", "p"),
  argument("below-r", ["t"], "SUPPORT", "r"),
  argument("undercut", ["u"], "ATTACK", "linked"),
];

function treeWith(except: readonly string[] = []): ArgumentTree {
  const left = steps.filter(({ id }) => !except.includes(id));
  const premises = new Set(left.flatMap((step) => step.premises.map((premise) => premise.statement)));
  return treeOf(modelOf(snapshot([first, second, ...all.filter(({ id }) => premises.has(id))], left)));
}

const slides = slidesOf(treeWith());
const path = pathOf(slides, wholeMap);
const ids = (of: readonly { readonly id: string }[]): string[] => of.map(({ id }) => id);

test("co-premises are one slide, undercuts come after what is below the premises", () => {
  // P1, P2
  expect(ids(path)).toEqual(["first", "linked", "below-p", "undercut", "against", "below-r", "second"]);
  expect(path[1]?.premises.map(({ number }) => number)).toEqual(["1.1", "1.2"]);
});

test("a branch is a slide and all below it; the main points are what is directly about it", () => {
  // P4
  expect(ids(pathOf(slides, { show: "branch", root: "linked" }))).toEqual(["linked", "below-p", "undercut"]);
  expect(ids(pathOf(slides, { show: "main", root: "first" }))).toEqual(["first", "linked", "against"]);
  expect(ids(pathOf(slides, { show: "branch", root: "gone" }))).toEqual(ids(path));
});

describe("after a change of the map", () => {
  const at = (id: string): number => ids(path).indexOf(id);
  const after = (place: string, ...gone: string[]): string | undefined => {
    const next = pathOf(slidesOf(treeWith(gone)), wholeMap);
    return next[placeAfter(path, at(place), next)]?.id;
  };

  test("the slide is the same, wherever it stands now", () => {
    // P3
    expect(after("against", "linked", "below-p", "undercut")).toBe("against");
  });

  test("the next one left takes the place of one that is gone", () => {
    // P3
    expect(after("below-p", "below-p")).toBe("undercut");
    expect(after("second")).toBe("second");
  });

  test("an emptied map has no place but the first", () => {
    expect(placeAfter(path, 3, [])).toBe(0);
  });
});

test("skipping a branch leads past everything below the slide", () => {
  expect(pastBranch(path, ids(path).indexOf("linked"))).toBe(ids(path).indexOf("against"));
  expect(pastBranch(path, ids(path).indexOf("first"))).toBe(ids(path).indexOf("second"));
  expect(pastBranch(path, ids(path).indexOf("second"))).toBeNull();
});

test("a number leads to the slide that shows its node", () => {
  expect(withNumber(slides, "1.2")?.id).toBe("linked");
  expect(withNumber(slides, "1.3.1")?.id).toBe("below-r");
  expect(withNumber(slides, "9")).toBeNull();
});

test("siblings speak in the same way about the same thing", () => {
  expect(ids(siblingsOf(slides[0] ?? expect.fail(), slides))).toEqual(["first", "second"]);
  expect(ids(siblingsOf(path[1] ?? expect.fail(), slides))).toEqual(["linked"]);
});

test("the trail leads from the contention down", () => {
  expect(ids(trailOf(path[2] ?? expect.fail()))).toEqual(["first", "linked", "below-p"]);
});

test("every occurrence is on the slide with its id", () => {
  const tree = treeWith();
  const shown = pathOf(slidesOf(tree), wholeMap);
  for (const occurrence of tree.inOrder) {
    expect(shown.find(({ id }) => id === slideIdOf(occurrence))?.premises).toContain(occurrence);
  }
});

test("what is just being written is not presented", () => {
  const model = modelOf(snapshot([first], []));
  const tree = treeOf(model);
  const target = { statement: "first", argument: null };
  tree.showDraft(draftNodes(model, [newDraft({ relation: "reason", target })]));
  expect(ids(pathOf(slidesOf(tree), wholeMap))).toEqual(["first"]);
});

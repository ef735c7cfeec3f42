import { flextree } from "d3-flextree";
import { expect, test } from "vitest";
import type { Box } from "../shared/geometry.js";
import { overlaps } from "../shared/geometry.js";
import type { CardNode, StepNode } from "./layout-fixtures.js";
import { everyPlaced, layOut, placedRoots, randomTree } from "./layout-fixtures.js";
import type { Branch, Direction } from "./tree-layout.js";
import { gaps, visitIn } from "./tree-layout.js";

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

const middle = (box: Box, direction: Direction) =>
  direction === "down" ? box.x + box.width / 2 : box.y + box.height / 2;

const directions: Direction[] = ["down", "right"];
const seeds = Array.from({ length: 30 }, (_, index) => index + 1);

// L1
test.each(directions)("nothing overlaps, growing %s", (direction) => {
  for (const seed of seeds) {
    const placed = everyPlaced(layOut(randomTree(seed, 120, false), direction));
    const cards = placed.flatMap((one) => one.cards);
    const clashes = [
      ...pairs(placed).filter(([one, other]) => overlaps(one.box, other.box)),
      ...pairs(cards).filter(([one, other]) => overlaps(one.box, other.box)),
    ];
    expect(clashes, `seed ${seed}`).toEqual([]);
    const outside = placed.filter((one) => one.cards.some((card) => !isInside(card.box, one.box)));
    expect(outside, `seed ${seed}`).toEqual([]);
  }
});

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}

// L1
test("a card is at least as large as was asked for", () => {
  for (const seed of seeds) {
    const sizes = new Map<string, CardNode["size"]>();
    const note = (card: CardNode): void => {
      sizes.set(card.key, card.size);
      const step = ({ premises, undercuts }: StepNode): void => {
        premises.forEach(note);
        undercuts.forEach(step);
      };
      card.steps.forEach(step);
    };
    const roots = randomTree(seed, 80, false);
    roots.forEach(note);
    for (const { key, box } of everyPlaced(layOut(roots, "right")).flatMap((placed) => placed.cards)) {
      expect(box.width).toBeGreaterThanOrEqual(sizes.get(key)?.width ?? Infinity);
      expect(box.height).toBeGreaterThanOrEqual(sizes.get(key)?.height ?? Infinity);
    }
  }
});

// L2
test.each(directions)("siblings stand in order, their conclusion in the middle, growing %s", (direction) => {
  for (const seed of seeds) {
    for (const { below, box, cards } of everyPlaced(layOut(randomTree(seed, 120, false), direction))) {
      const middles = below.flat().map((child) => middle(child.box, direction));
      expect(middles).toEqual([...middles].sort((a, b) => a - b));
      if (cards.length === 1 && middles.length > 0) {
        const between = ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2;
        expect(Math.abs(between - middle(box, direction))).toBeLessThanOrEqual(0.5);
      }
    }
  }
});

const size = { width: 200, height: 80 };
const leaf = (key: string): CardNode => ({ key, size, steps: [] });
const reason = (key: string, ...premises: CardNode[]): StepNode => ({ key, premises, undercuts: [] });
const frameOf = (first: CardNode, second: CardNode) =>
  placedRoots(layOut([{ ...leaf("root"), steps: [reason("frame", first, second)] }], "down"))[0]
    ?.below[0]?.[0];

// L3
test("premises stand below one another when only the last has something below it", () => {
  const [first, second] = frameOf(leaf("a"), { ...leaf("b"), steps: [reason("x", leaf("c"))] })?.cards ?? [];
  expect(first?.box.x).toBe(second?.box.x);
  expect(first?.box.y).toBeLessThan(second?.box.y ?? 0);
});

// L3
test("premises stand side by side, each above what is about it", () => {
  const frame = frameOf(
    { ...leaf("a"), steps: [reason("x", leaf("c"))] },
    { ...leaf("b"), steps: [reason("y", leaf("d"))] },
  );
  expect(frame?.cards[0]?.box.y).toBe(frame?.cards[1]?.box.y);
  frame?.cards.forEach((card, index) => {
    const child = frame.below[index]?.[0];
    expect(child && middle(child.box, "down")).toBe(middle(card.box, "down"));
  });
});

// L4
test("an undercut stands beside what it undercuts, a little lower", () => {
  const hit: StepNode = { key: "x", premises: [leaf("a")], undercuts: [reason("y", leaf("b"))] };
  const placed = placedRoots(layOut([{ ...leaf("root"), steps: [hit] }], "down"))[0]?.below[0]?.[0];
  const undercut = placed?.beside[0]?.box;
  expect(undercut?.x).toBe((placed?.box.x ?? 0) + size.width + gaps.undercut);
  expect(undercut?.y).toBe((placed?.box.y ?? 0) + gaps.undercutDepth);
});

// L5
test("laying out again after an edit gives what laying out afresh gives, and keeps other branches", () => {
  for (const seed of seeds) {
    const roots = randomTree(seed, 100, false);
    const layout = layOut(roots, "down");
    const root = roots[0];
    if (!root) {
      throw new Error("no root");
    }
    const before = new Set<Branch<CardNode, StepNode>>(branchesOf(layout.roots));
    root.steps.push({ key: "new", premises: [{ ...leaf("new card"), steps: [] }], undercuts: [] });
    layout.invalidate({ root });
    layout.layOut(roots);
    expect(placedRoots(layout)).toEqual(placedRoots(layOut(roots, "down")));
    expect(branchesOf(layout.roots).filter((branch) => !before.has(branch))).toHaveLength(2);
  }
});

// L5
test("what is deep in a tree is laid out again with all that it hangs on", () => {
  for (const seed of seeds) {
    const roots = randomTree(seed, 100, false);
    const layout = layOut(roots, "right");
    const deepest = branchesOf(layout.roots).at(-1);
    const card = deepest?.premises[0];
    if (!deepest?.step || !card) {
      continue;
    }
    Object.assign(card, { size: { width: 400, height: 300 } });
    layout.invalidate({ step: deepest.step });
    expect(layout.isPlaced(deepest)).toBe(false);
    layout.layOut(roots);
    expect(placedRoots(layout)).toEqual(placedRoots(layOut(roots, "right")));
  }
});

test("a branch that is folded away is not placed, though it is kept", () => {
  const step = reason("x", leaf("c"));
  const root = { ...leaf("root"), steps: [step] };
  const layout = layOut([root], "down");
  const branch = layout.branchOf(step);
  root.steps = [];
  layout.invalidate({ root });
  layout.layOut([root]);
  expect(layout.branchOf(step)).toBe(branch);
  expect(branch && layout.isPlaced(branch)).toBe(false);
  expect(layout.count).toBe(1);
});

function branchesOf(roots: readonly Branch<CardNode, StepNode>[]): Branch<CardNode, StepNode>[] {
  return roots.flatMap((root) => [root, ...branchesOf([...root.children()])]);
}

test("plain trees are about as narrow as those of d3-flextree, and exactly as deep", () => {
  const flex = flextree<CardNode>({
    children: (card) => card.steps.flatMap((step) => step.premises),
    nodeSize: ({ data }) => [data.size.width + gaps.sibling, data.size.height + gaps.level],
  });
  for (const seed of seeds) {
    const [root] = randomTree(seed, 200, true);
    if (!root) {
      throw new Error("no root");
    }
    const layout = layOut([root], "down");
    const boxes = new Map(everyPlaced(layout).map((placed) => [placed.cards[0]?.key, placed.box]));
    const theirs = flex(flex.hierarchy(root)).descendants();
    for (const node of theirs) {
      expect(boxes.get(node.data.key)?.y).toBe(node.y);
    }
    const left = Math.min(...theirs.map((node) => node.x - node.data.size.width / 2));
    const right = Math.max(...theirs.map((node) => node.x + node.data.size.width / 2));
    expect(layout.extent.width).toBeLessThanOrEqual((right - left) * 1.02);
  }
});

test("a small symmetric tree is symmetric, as with d3-flextree", () => {
  const wide = (key: string) => ({ ...leaf(key), size: { width: 500, height: 50 } });
  const inner: CardNode = { ...leaf("inner"), steps: [reason("i1", leaf("l1")), reason("i2", leaf("l2"))] };
  const root = {
    ...leaf("root"),
    steps: [reason("a", wide("left")), reason("b", inner), reason("c", wide("right"))],
  };
  const flex = flextree<CardNode>({
    children: (card) => card.steps.flatMap((step) => step.premises),
    nodeSize: ({ data }) => [data.size.width + gaps.sibling, data.size.height + gaps.level],
  });
  const boxes = new Map(everyPlaced(layOut([root], "down")).map((one) => [one.cards[0]?.key, one.box]));
  const origin = middle(boxes.get("root") ?? { x: 0, y: 0, width: 0, height: 0 }, "down");
  for (const node of flex(flex.hierarchy(root)).descendants()) {
    const box = boxes.get(node.data.key);
    expect(box && middle(box, "down") - origin).toBeCloseTo(node.x, 6);
  }
});

test("many free contentions stand in rows", () => {
  const free = Array.from({ length: 40 }, (_, index) => leaf(`c${index}`));
  const { extent } = layOut(free, "down");
  expect(extent.width).toBeLessThanOrEqual(2_000);
  expect(extent.height).toBeGreaterThan(3 * size.height);
});

test("a long chain and a wide fan are laid out without trouble", () => {
  let chain = leaf("end");
  for (let index = 0; index < 1_500; index++) {
    chain = { ...leaf(`n${index}`), steps: [reason(`s${index}`, chain)] };
  }
  expect(everyPlaced(layOut([chain], "down"))).toHaveLength(1_501);
  const fan = Array.from({ length: 5_000 }, (_, index) => reason(`f${index}`, leaf(`l${index}`)));
  expect(layOut([{ ...leaf("root"), steps: fan }], "down").extent.width).toBe(5_000 * 222 - 22);
});

test("only what is in the view is visited", () => {
  const layout = layOut(randomTree(3, 400, false), "down");
  const view = { x: layout.extent.x, y: layout.extent.y, width: 800, height: 600 };
  const seen = new Set<Branch<CardNode, StepNode>>();
  visitIn(view, layout, (branch) => seen.add(branch).size > 0);
  for (const branch of branchesOf(layout.roots)) {
    if (overlaps(layout.onMap(branch, branch.box), view)) {
      expect(seen.has(branch)).toBe(true);
    }
  }
  expect(seen.size).toBeLessThan(100);
});

/**
 * Ten thousand trees of every shape, the same on every run. A fault names the tree: grow it again with
 * `growTree(shape, seed, count)`.
 */
import { flextree } from "d3-flextree";
import { expect, test, vi } from "vitest";
import type { Box } from "../shared/geometry.js";
import { union } from "../shared/geometry.js";
import type { Picture } from "./layout-faults-fixtures.js";
import { boxFaults, lineFaults, orderFaults, pictureOf } from "./layout-faults-fixtures.js";
import type { CardNode } from "./layout-fixtures.js";
import { randomFrom } from "./layout-fixtures.js";
import type { ShapeName } from "./random-tree-fixtures.js";
import { growTree, plainShapes, shapeNames } from "./random-tree-fixtures.js";
import type { Direction } from "./tree-layout.js";
import { gaps } from "./tree-layout.js";

// Other work on the machine must not matter.
vi.setConfig({ testTimeout: 120_000 });

const perShape = Math.ceil(10_000 / shapeNames.length);

/** How far lines keep from what they do not belong to. */
const clearance = 6;

const directions = ["down", "right"] as const;
const cases = shapeNames.flatMap((shape) => directions.map((direction) => [shape, direction] as const));

function faultsOf(shape: ShapeName, seed: number, count: number, direction: Direction): string[] {
  const picture = pictureOf(growTree(shape, seed, count), direction);
  const faults = [...boxFaults(picture), ...orderFaults(picture), ...lineFaults(picture, clearance)];
  return faults.map((fault) => `growTree("${shape}", ${seed}, ${count}) ${direction}: ${fault}`);
}

/** Most trees are small, some have a hundred cards. */
function countOf(seed: number): number {
  return 2 + Math.floor(99 * randomFrom(seed)() ** 3);
}

// L1, L2, L4
test.each(cases)("%s trees, growing %s", (shape, direction) => {
  const seeds = Array.from({ length: perShape }, (_, index) => index + 1);
  expect(seeds.flatMap((seed) => faultsOf(shape, seed, countOf(seed), direction))).toEqual([]);
});

// L1, L2, L4
test.each(cases)("a large %s tree, growing %s", (shape, direction) => {
  expect(faultsOf(shape, 1, 1_500, direction)).toEqual([]);
});

// L2
test.each(plainShapes)("%s trees are as compact as those of d3-flextree", (shape) => {
  const flex = flextree<CardNode>({
    children: (card) => card.steps.flatMap((step) => step.premises),
    nodeSize: ({ data }) => [data.size.width + gaps.sibling, data.size.height + gaps.level],
  });
  for (let seed = 1; seed <= 100; seed++) {
    const roots = growTree(shape, seed, 2 + (seed % 100));
    const theirs = flex(flex.hierarchy(roots[0] ?? { key: "", size: { width: 0, height: 0 }, steps: [] }));
    const boxes = theirs
      .descendants()
      .map(({ x, y, data: { size } }) => ({ ...size, x: x - size.width / 2, y }));
    const ours = union(pictureOf(roots, "down").placed.map(({ box }) => box));
    expect(ours.width, `seed ${seed}`).toBeLessThanOrEqual(union(boxes).width * 1.1);
    expect(ours.height, `seed ${seed}`).toBeLessThanOrEqual(union(boxes).height * 1.1);
  }
});

/** The picture with the box of one argument, and its only card's, somewhere else. */
function moved(picture: Picture, key: string, to: (box: Box) => Box): Picture {
  const placed = picture.placed.map((one) =>
    one.key === key
      ? { ...one, box: to(one.box), cards: one.cards.map((card) => ({ ...card, box: to(card.box) })) }
      : one,
  );
  return { ...picture, placed };
}

test("the checks find a card on another, one out of place, and one in a line's way", () => {
  const size = { width: 200, height: 80 };
  const reason = (name: string) => ({
    key: name,
    premises: [{ key: `card ${name}`, size, steps: [] }],
    undercuts: [],
  });
  const root: CardNode = { key: "root", size, steps: [reason("a"), reason("b"), reason("c")] };
  const picture = pictureOf([root], "down");
  const boxOf = (key: string): Box =>
    picture.placed.find((one) => one.key === key)?.box ?? { x: 0, y: 0, ...size };
  expect([...boxFaults(picture), ...orderFaults(picture), ...lineFaults(picture)]).toEqual([]);

  expect(boxFaults(moved(picture, "a", () => boxOf("b")))).toEqual(["a overlaps b"]);
  const out = moved(picture, "a", (box) => ({ ...box, x: box.x + 40 }));
  expect(boxFaults(out)).toEqual(["a overlaps b"]);
  const inTheWay = moved(picture, "c", (box) => ({
    ...boxOf("b"),
    width: box.width,
    y: boxOf("b").y - 30,
    height: 20,
  }));
  expect(lineFaults(inTheWay)).toContain("the line of b runs through card c");
  const turnedRound = picture.placed.map((one) => ({
    ...one,
    below: one.below.map((row) => row.toReversed()),
  }));
  expect(orderFaults({ ...picture, placed: turnedRound })).toEqual(["what is about root is out of order"]);
  const aside = picture.placed.map((one) => ({
    ...one,
    cards: one.cards.map((card) => ({ ...card, box: { ...card.box, x: card.box.x + 9 } })),
  }));
  expect(orderFaults({ ...picture, placed: aside })).toEqual([
    "root is 9.0 off the middle of what is about it",
  ]);
});

import { expect, test } from "vitest";
import type { Box } from "../shared/geometry.js";
import { contains, overlaps } from "../shared/geometry.js";
import { pageWords, tilesOf } from "./tiles.js";

function card(x: number, y: number, width = 100, height = 50): Box {
  return { x, y, width, height };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    contains(outer, inner) &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

const page = { width: 320, height: 220 };

test("what fits one page is one page", () => {
  const tiles = tilesOf([card(0, 0), card(200, 150)], page, 10);
  expect(tiles).toEqual([
    { x: -10, y: -10, width: 320, height: 220, index: 0, left: [], right: [], above: [], below: [] },
  ]);
});

// P1
test("a card that the edge would cut is whole on the next page, and does not stick out on this one", () => {
  const tiles = tilesOf([card(0, 0), card(250, 0), card(380, 0)], page, 10);
  expect(tiles.map(({ x, width }) => [x, width])).toEqual([
    [-10, 120],
    [240, 250],
  ]);
});

// P1, P2
test("of any map each card is whole on one page, pages are no larger than paper, and none is empty", () => {
  // Numbers that look like chance, and are the same each time.
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let round = 0; round < 60; round++) {
    const cards = Array.from({ length: 1 + next(60) }, () =>
      card(next(3_000), next(1_500), 40 + next(200), 20 + next(150)),
    );
    const tiles = tilesOf(cards, page, 10);
    for (const one of cards) {
      expect(tiles.some((tile) => isWithin(one, tile))).toBe(true);
    }
    for (const tile of tiles) {
      expect(tile.width).toBeLessThanOrEqual(page.width);
      expect(tile.height).toBeLessThanOrEqual(page.height);
      expect(cards.some((one) => isWithin(one, tile))).toBe(true);
    }
    expect(tiles.length).toBeLessThanOrEqual(cards.length);
  }
});

// P1
test("a card larger than a page is on several, with all of it on one or the other", () => {
  const tiles = tilesOf([card(0, 0, 100, 500)], page, 10);
  expect(tiles.length).toBeGreaterThan(2);
  for (let y = 0; y < 500; y++) {
    expect(tiles.some((tile) => overlaps(tile, { x: 50, y, width: 1, height: 1 }))).toBe(true);
  }
});

// P3
test("pages know their neighbours", () => {
  const grid = [0, 1, 2].flatMap((column) => [0, 1].map((row) => card(column * 300, row * 200, 290, 190)));
  const tiles = tilesOf(grid, page, 10);
  expect(tiles.map(({ left, right, above, below }) => ({ left, right, above, below }))).toMatchObject([
    { left: [], right: [1], above: [] },
    { left: [0], right: [2], above: [] },
    { left: [1], right: [], above: [] },
    { left: [], right: [4], below: [] },
    { left: [3], right: [5], below: [] },
    { left: [4], right: [], below: [] },
  ]);
  expect(tiles[0]?.below).toContain(3);
  expect(tiles[4]?.above).toContain(1);
});

test("numbers of pages are told in short", () => {
  expect(pageWords([2])).toBe("3");
  expect(pageWords([0, 1, 2, 5, 7, 8])).toBe("1–3, 6, 8–9");
});

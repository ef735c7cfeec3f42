import { expect, test } from "vitest";
import type { Outline, Span } from "./contour.js";
import { distance, hung, joined, nothing, packed, shifted } from "./contour.js";

const box = (breadth: number, depth: number): Outline => hung(breadth, depth, nothing, { breadth: 0, depth });

function edges(side: Span | null): [number, number, number][] {
  const all: [number, number, number][] = [];
  let breadth = 0;
  let depth = 0;
  for (let span = side; span; span = span.next) {
    all.push([span.from + depth, span.to + depth, span.edge + breadth]);
    breadth += span.breadth;
    depth += span.depth;
  }
  return all;
}

test("what hangs below a box continues its sides", () => {
  const outline = hung(40, 10, shifted(box(100, 20), 5, 0), { breadth: 0, depth: 10 });
  expect(edges(outline.left)).toEqual([
    [0, 10, -20],
    [10, 30, -45],
  ]);
  expect(outline.bottom).toBe(30);
});

test("joined outlines have the left side of one and the right side of the other, the deeper one below", () => {
  const both = joined(box(20, 50), shifted(box(20, 30), 60, 0));
  expect(edges(both.left)).toEqual([[0, 50, -10]]);
  expect(edges(both.right)).toEqual([
    [0, 30, 70],
    [30, 50, 10],
  ]);
});

test("an outline that begins lower leaves the one behind it alone above", () => {
  const both = joined(box(20, 50), shifted(box(20, 10), 60, 20));
  expect(edges(both.right)).toEqual([
    [0, 20, 10],
    [20, 30, 70],
    [30, 50, 10],
  ]);
});

test("distance counts only where both are", () => {
  const wideBelow = hung(20, 10, box(200, 10), { breadth: 0, depth: 10 });
  expect(distance(wideBelow, box(20, 10))).toBe(20);
  expect(distance(wideBelow, box(20, 11))).toBe(110);
  expect(distance(box(20, 10), shifted(box(20, 10), 0, 10))).toBe(-Infinity);
});

test("a small one between two that touch below stands in the middle", () => {
  const wideBelow = hung(20, 10, box(200, 10), { breadth: 0, depth: 10 });
  expect(packed([wideBelow, box(20, 10), wideBelow], 10)).toEqual([0, 105, 210]);
});

test("least steps are kept", () => {
  expect(packed([box(20, 10), nothing, box(20, 10)], 10, [0, 70, 80])).toEqual([0, 70, 150]);
});

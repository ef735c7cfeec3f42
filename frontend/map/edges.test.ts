import { expect, test } from "vitest";
import type { Curve } from "./curve.js";
import { pointOn } from "./curve.js";
import type { Point } from "../shared/geometry.js";
import { contains, grow } from "../shared/geometry.js";
import type { CardNode, Edge, StepNode } from "./layout-fixtures.js";
import { everyEdge, everyPlaced, layOut, placedRoots, randomTree } from "./layout-fixtures.js";
import type { Direction } from "./tree-layout.js";

const leaf = (key: string): CardNode => ({ key, size: { width: 200, height: 80 }, steps: [] });
const step = (key: string, premises: CardNode[], ...undercuts: StepNode[]): StepNode => ({
  key,
  premises,
  undercuts,
});

function drawn(direction: Direction, ...steps: StepNode[]) {
  const layout = layOut([{ ...leaf("root"), steps }], direction);
  const edges = everyEdge(layout);
  const edge = (key: string): Edge => {
    const found = edges.find((one) => one.key === key);
    if (!found) {
      throw new Error(key);
    }
    return found;
  };
  return { root: placedRoots(layout)[0], edges, edge };
}

function lastOf({ curves }: Edge): Curve {
  const last = curves.at(-1);
  if (!last) {
    throw new Error("a line of nothing");
  }
  return last;
}

const endOf = (edge: Edge) => lastOf(edge)[3];

/** From a point to the nearest of many on the curve. */
function distanceTo(curve: Curve, { x, y }: Point): number {
  const points = Array.from({ length: 201 }, (_, index) => pointOn(curve, index / 200));
  return Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)));
}

test("a line goes from the conclusion's lower edge to the upper edge of what is about it", () => {
  const { root, edge } = drawn("down", step("r", [leaf("a")]));
  const child = root?.below[0]?.[0]?.box;
  const from = edge("r").curves[0]?.[0];
  const to = endOf(edge("r"));
  expect(from?.y).toBe(80);
  expect(to).toEqual({ x: (child?.x ?? 0) + 100, y: child?.y });
});

test("an undercut's line ends on the line of the only premise", () => {
  const { edge } = drawn("down", step("r", [leaf("a")], step("u", [leaf("b")])));
  const end = endOf(edge("u"));
  expect(end.y).toBeCloseTo(endOf(edge("r")).y - 20, 0);
  expect(distanceTo(lastOf(edge("r")), end)).toBeLessThan(0.5);
});

test("an undercut's line ends on the frame of several premises", () => {
  const { root, edge } = drawn("down", step("r", [leaf("a"), leaf("b")], step("u", [leaf("c")])));
  const frame = root?.below[0]?.[0]?.box;
  expect(endOf(edge("u")).x).toBe((frame?.x ?? 0) + (frame?.width ?? 0));
});

test("an undercut of an undercut ends on the undercut's line", () => {
  const { edge } = drawn("down", step("r", [leaf("a")], step("u", [leaf("b")], step("uu", [leaf("c")]))));
  const [first] = edge("u").curves;
  const end = endOf(edge("uu"));
  expect(end.y).toBeCloseTo((first?.[0].y ?? 0) - 20, 0);
  expect(first && distanceTo(first, end)).toBeLessThan(0.5);
});

test("to the right it is the same, with x and y exchanged", () => {
  const { edge } = drawn("right", step("r", [leaf("a")], step("u", [leaf("b")])));
  expect(edge("r").curves[0]?.[0].x).toBe(200);
  expect(endOf(edge("u")).x).toBeCloseTo(endOf(edge("r")).x - 20, 0);
  expect(distanceTo(lastOf(edge("r")), endOf(edge("u")))).toBeLessThan(0.5);
});

test.each<Direction>(["down", "right"])("no line runs through a card, growing %s", (direction) => {
  for (let seed = 1; seed <= 20; seed++) {
    const layout = layOut(randomTree(seed, 100, false), direction);
    const placed = everyPlaced(layout);
    const cards = placed.flatMap((one) => one.cards);
    const hit = everyEdge(layout).filter(({ curves }) =>
      curves
        .flatMap((curve) => Array.from({ length: 41 }, (_, index) => pointOn(curve, index / 40)))
        .some((point) => cards.some(({ box }) => contains(grow(box, -2), point))),
    );
    expect(
      hit.map((edge) => edge.key),
      `seed ${seed}`,
    ).toEqual([]);
  }
});

test.each<Direction>(["down", "right"])("lines from one card do not cross, growing %s", (direction) => {
  const many = Array.from({ length: 9 }, (_, index) => step(`s${index}`, [leaf(`c${index}`)]));
  const { edges } = drawn(direction, ...many);
  const along = direction === "down" ? "y" : "x";
  const lanes = edges.map(({ curves }) => curves[1]?.[0][along] ?? 0);
  expect(lanes.slice(0, 4)).toEqual(lanes.slice(0, 4).toSorted((a, b) => a - b));
  expect(lanes.slice(5)).toEqual(lanes.slice(5).toSorted((a, b) => b - a));
  expect(new Set(lanes.slice(0, 4)).size).toBe(4);
});

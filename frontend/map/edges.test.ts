import { expect, test } from "vitest";
import type { Relation } from "./argument-tree.js";
import type { Edge } from "./edges.js";
import { around, cut, edgesOf, pathOf, pointOn } from "./edges.js";
import type { CardNode, Direction, StepNode } from "./tree-layout.js";
import { layOut } from "./tree-layout.js";

const leaf = (key: string): CardNode => ({ key, size: { width: 200, height: 80 }, steps: [] });
const step = (key: string, premises: CardNode[], ...undercuts: StepNode[]): StepNode => ({
  key,
  premises,
  undercuts,
});
const relations: Record<string, Relation> = { u: "undercut", uu: "undercut", o: "objection" };

function drawn(direction: Direction, ...steps: StepNode[]) {
  const layout = layOut([{ ...leaf("root"), steps }], direction);
  const edges = edgesOf(layout.roots, direction, (key) => relations[key] ?? "reason");
  const edge = (key: string): Edge => {
    const found = edges.find((one) => one.key === key);
    if (!found) {
      throw new Error(key);
    }
    return found;
  };
  return { root: layout.roots[0], edges, edge };
}

test("a line goes from the conclusion's lower edge to the upper edge of what is about it", () => {
  const { root, edge } = drawn("down", step("r", [leaf("a")]));
  const child = root?.below[0]?.[0]?.box;
  const [from, , , to] = edge("r").curve;
  expect(from.y).toBe(80);
  expect(to).toEqual({ x: (child?.x ?? 0) + 100, y: child?.y });
});

test("an undercut's line ends on the line of the only premise", () => {
  const { edge } = drawn("down", step("r", [leaf("a")], step("u", [leaf("b")])));
  const end = edge("u").curve[3];
  const on = pointOn(edge("r").curve, 0.74);
  expect(end).toEqual(on);
  expect(end.y).toBeLessThan(edge("r").curve[3].y);
});

test("an undercut's line ends on the frame of several premises", () => {
  const { root, edge } = drawn("down", step("r", [leaf("a"), leaf("b")], step("u", [leaf("c")])));
  const frame = root?.below[0]?.[0]?.box;
  expect(edge("u").curve[3].x).toBe((frame?.x ?? 0) + (frame?.width ?? 0));
});

test("an undercut of an undercut ends on the undercut's line", () => {
  const { edge } = drawn("down", step("r", [leaf("a")], step("u", [leaf("b")], step("uu", [leaf("c")]))));
  expect(edge("uu").curve[3]).toEqual(pointOn(edge("u").curve, 0.3));
});

test("to the right it is the same, with x and y exchanged", () => {
  const { edge } = drawn("right", step("r", [leaf("a")], step("u", [leaf("b")])));
  expect(edge("r").curve[0].x).toBe(200);
  expect(edge("u").curve[3]).toEqual(pointOn(edge("r").curve, 0.74));
});

test("a curve stays in the box around it", () => {
  const { edges } = drawn("down", step("r", [leaf("a")]), step("o", [leaf("b")]));
  for (const { curve } of edges) {
    const box = around(curve);
    for (let t = 0; t <= 1; t += 0.1) {
      const point = pointOn(curve, t);
      expect(point.x).toBeGreaterThanOrEqual(box.x - 1e-9);
      expect(point.x).toBeLessThanOrEqual(box.x + box.width + 1e-9);
    }
  }
});

test("paths are moved by the origin", () => {
  const p = (x: number, y: number) => ({ x, y });
  expect(pathOf([p(0, 0), p(0, 1), p(1, 1), p(1, 2)], p(10, 20))).toBe("M 10 20 C 10 21, 11 21, 11 22");
});

test("a very long curve is cut to the region, and runs where it ran", () => {
  const p = (x: number, y: number) => ({ x, y });
  const long = [p(0, 0), p(0, 30), p(90_000, 30), p(90_000, 60)] as const;
  for (const curve of [long, [...long].reverse() as unknown as typeof long]) {
    const part = cut(curve, { x: 40_000, y: 0, width: 1_000, height: 500 });
    const xs = part.map((point) => point.x);
    expect(Math.min(...xs)).toBeCloseTo(40_000, 0);
    expect(Math.max(...xs)).toBeCloseTo(41_000, 0);
    for (const point of [part[0], pointOn(part, 0.5), part[3]]) {
      const nearest = Array.from({ length: 4_001 }, (_, index) => pointOn(curve, index / 4_000)).reduce(
        (best, on) => (Math.abs(on.x - point.x) < Math.abs(best.x - point.x) ? on : best),
      );
      expect(point.y).toBeCloseTo(nearest.y, 1);
    }
  }
  const short = [p(0, 0), p(0, 30), p(90, 30), p(90, 60)] as const;
  expect(cut(short, { x: 40, y: 0, width: 10, height: 10 })).toBe(short);
});

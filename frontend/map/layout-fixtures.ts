/** Trees to lay out in tests, and where everything of them came to stand. */
import type { Box, Size } from "../shared/geometry.js";
import type { Curve } from "./curve.js";
import { linesOf } from "./edges.js";
import type { Branch, Direction, Shape } from "./tree-layout.js";
import { TreeLayout, turned, visitIn } from "./tree-layout.js";

export interface CardNode {
  readonly key: string;
  readonly size: Size;
  readonly steps: readonly StepNode[];
}

export interface StepNode {
  readonly key: string;
  readonly premises: readonly CardNode[];
  readonly undercuts: readonly StepNode[];
}

export type PlainLayout = TreeLayout<CardNode, StepNode>;

/** An argument, or a contention alone, in its place on the map. */
export interface Placed {
  readonly key: string;
  /** Of the frame, or of the only card. */
  readonly box: Box;
  readonly cards: readonly { readonly key: string; readonly box: Box }[];
  /** For each card, what is about it. */
  readonly below: readonly (readonly Placed[])[];
  readonly beside: readonly Placed[];
}

const shape: Shape<CardNode, StepNode> = {
  size: (card) => card.size,
  premises: (step) => step.premises,
  steps: (card) => card.steps,
  undercuts: (step) => step.undercuts,
};

export function layOut(contentions: readonly CardNode[], direction: Direction): PlainLayout {
  const layout = new TreeLayout(shape, direction);
  layout.layOut(contentions);
  return layout;
}

export function placedRoots(layout: PlainLayout): Placed[] {
  return layout.roots.map((root) => placed(layout, root));
}

function placed(layout: PlainLayout, branch: Branch<CardNode, StepNode>): Placed {
  return {
    key: branch.step?.key ?? "",
    box: layout.onMap(branch, branch.box),
    cards: branch.premises.map(({ key }, index) => ({
      key,
      box: layout.onMap(branch, branch.cards[index] ?? branch.box),
    })),
    below: branch.rows.map((row) => row.map((child) => placed(layout, child))),
    beside: branch.undercuts.map((child) => placed(layout, child)),
  };
}

const everywhere: Box = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

export function everyPlaced(layout: PlainLayout): Placed[] {
  const all: Placed[] = [];
  const add = (one: Placed): void => {
    all.push(one);
    for (const child of [...one.below.flat(), ...one.beside]) {
      add(child);
    }
  };
  placedRoots(layout).forEach(add);
  return all;
}

export interface Edge {
  readonly key: string;
  readonly curves: readonly Curve[];
}

export function everyEdge(layout: PlainLayout): Edge[] {
  const edges: Edge[] = [];
  visitIn(everywhere, layout, (branch, breadth, depth) => {
    const at = turned({ x: breadth, y: depth, width: 0, height: 0 }, layout.direction);
    for (const { to, path } of linesOf(branch, layout.direction)) {
      const points: { x: number; y: number }[] = [];
      for (let index = 0; index < path.length; index += 2) {
        points.push({ x: (path[index] ?? 0) + at.x, y: (path[index + 1] ?? 0) + at.y });
      }
      const curves: Curve[] = [];
      for (let index = 0; index + 3 < points.length; index += 3) {
        curves.push(points.slice(index, index + 4) as unknown as Curve);
      }
      edges.push({ key: to.step?.key ?? "", curves });
    }
    return true;
  });
  return edges;
}

/** Small, fast and the same everywhere: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Growing extends CardNode {
  readonly steps: GrowingStep[];
}

interface GrowingStep extends StepNode {
  readonly premises: Growing[];
  readonly undercuts: GrowingStep[];
}

/** Grows a tree of cards; `plain` means one premise each and no undercuts. */
export function randomTree(seed: number, count: number, plain: boolean): Growing[] {
  const random = randomFrom(seed);
  const card = (index: number): Growing => ({
    key: `c${index}`,
    size: { width: 120 + Math.floor(random() * 160), height: 40 + Math.floor(random() * 160) },
    steps: [],
  });
  const cards = [card(0)];
  const steps: GrowingStep[] = [];
  const roots = cards.slice();
  while (cards.length < count) {
    const added = card(cards.length);
    const kind = plain ? 0 : random();
    const host = cards[Math.floor(random() * cards.length)];
    const step = steps[Math.floor(random() * steps.length)];
    if (kind > 0.97) {
      roots.push(added);
    } else if (kind > 0.8 && step) {
      step.premises.push(added);
    } else {
      const made: GrowingStep = { key: `s${cards.length}`, premises: [added], undercuts: [] };
      (kind > 0.65 && step ? step.undercuts : host?.steps)?.push(made);
      steps.push(made);
    }
    cards.push(added);
  }
  return roots;
}

/** The tree with its folds, as boxes and lines. */
import type { Box, Size } from "../shared/geometry.js";
import { overlaps } from "../shared/geometry.js";
import type { ArgumentTree, Occurrence, Step } from "./argument-tree.js";
import { around } from "./curve.js";
import type { Edge } from "./edges.js";
import { edgesOf } from "./edges.js";
import type { Folds } from "./folds.js";
import { countBelow, isFolded, unfolded } from "./folds.js";
import type { CardNode, Direction, Layout, Placed, StepNode } from "./tree-layout.js";
import { layOut, visitIn } from "./tree-layout.js";

export interface DrawnCard {
  readonly occurrence: Occurrence;
  readonly box: Box;
  /** How many are folded away below it; 0 when it is open. */
  readonly hidden: number;
}

/** The frame around the premises of one argument. */
export interface DrawnFrame {
  readonly step: Step;
  readonly placed: Placed;
}

export interface Drawing {
  readonly layout: Layout;
  readonly shown: readonly Occurrence[];
  readonly cards: ReadonlyMap<string, DrawnCard>;
  readonly frames: readonly DrawnFrame[];
  readonly edges: readonly Edge[];
}

export function drawingOf(
  tree: ArgumentTree,
  folds: Folds,
  sizeOf: (occurrence: Occurrence) => Size,
  direction: Direction,
  branch: Occurrence | null,
  before?: Drawing,
): Drawing {
  const steps = new Map<string, Step>();
  const occurrences = new Map<string, Occurrence>();
  const card = (occurrence: Occurrence): CardNode => {
    occurrences.set(occurrence.key, occurrence);
    const open = !isFolded(folds, occurrence);
    return {
      key: occurrence.key,
      size: sizeOf(occurrence),
      steps: open ? occurrence.steps.map(stepNode) : [],
    };
  };
  const stepNode = (step: Step): StepNode => {
    steps.set(step.argument.id, step);
    const last = step.premises.at(-1);
    const open = !last || !isFolded(folds, last);
    return {
      key: step.argument.id,
      premises: step.premises.map(card),
      undercuts: open ? step.undercuts.filter((undercut) => undercut.premises.length > 0).map(stepNode) : [],
    };
  };
  const layout = layOut((branch ? [branch] : tree.contentions).map(card), direction, before?.layout);
  const cards = new Map<string, DrawnCard>();
  const frames: DrawnFrame[] = [];
  visitIn(everywhere, layout.roots, (placed) => {
    for (const { key, box } of placed.cards) {
      const occurrence = occurrences.get(key);
      if (occurrence) {
        cards.set(key, { occurrence, box, hidden: isFolded(folds, occurrence) ? countBelow(occurrence) : 0 });
      }
    }
    const step = steps.get(placed.key);
    if (step && placed.cards.length > 1) {
      frames.push({ step, placed });
    }
  });
  const relationOf = (argument: string) => steps.get(argument)?.premises[0]?.relation ?? "reason";
  const edges = edgesOf(layout.roots, direction, relationOf);
  return { layout, shown: unfolded(tree, folds, branch), cards, frames, edges };
}

const everywhere: Box = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

export interface InView {
  readonly cards: DrawnCard[];
  readonly frames: DrawnFrame[];
  readonly edges: Edge[];
}

/** With no more cards than this all are on the page: for screen readers, and to be found in it. */
export const mostKept = 200;

/** What to put on the page: what is in the view, and what must be there wherever it is. */
export function cull(drawing: Drawing, view: Box, always: ReadonlySet<string>): InView {
  const keys = new Set(drawing.cards.size <= mostKept ? drawing.cards.keys() : always);
  visitIn(view, drawing.layout.roots, (placed) => {
    for (const card of placed.cards) {
      if (overlaps(card.box, view)) {
        keys.add(card.key);
      }
    }
  });
  // In the tree's order, so that cards which stay on the page also stay in place among the others.
  const cards: DrawnCard[] = [];
  for (const occurrence of drawing.shown) {
    const card = keys.has(occurrence.key) && drawing.cards.get(occurrence.key);
    if (card) {
      cards.push(card);
    }
  }
  return {
    cards,
    frames: drawing.frames.filter((frame) => overlaps(frame.placed.box, view)),
    edges: drawing.edges.filter((edge) => overlaps(around(edge.curves), view)),
  };
}

/** The occurrence itself and those that the arrow keys lead to. */
export function relatives(drawing: Drawing, occurrence: Occurrence | null): Set<string> {
  const keys = new Set<string>();
  for (let above = occurrence?.parent; above; above = above.parent) {
    keys.add(above.key);
  }
  for (const near of occurrence ? [occurrence, ...occurrence.children] : []) {
    keys.add(near.key);
  }
  const siblings = occurrence?.parent?.children ?? [];
  const at = occurrence ? siblings.indexOf(occurrence) : -1;
  for (const beside of siblings.slice(Math.max(0, at - 1), at + 2)) {
    keys.add(beside.key);
  }
  return new Set([...keys].filter((key) => drawing.cards.has(key)));
}

/** Trees to lay out in tests. */
import type { CardNode, Layout, Placed, StepNode } from "./tree-layout.js";
import { visitIn } from "./tree-layout.js";

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

export function everyPlaced(layout: Layout): Placed[] {
  const all: Placed[] = [];
  visitIn({ x: -1e9, y: -1e9, width: 2e9, height: 2e9 }, layout.roots, (placed) => all.push(placed));
  return all;
}

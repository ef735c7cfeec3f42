/**
 * Several nodes at once, beside the one in hand.
 *
 * N1 What is marked survives every change of the map that it survives itself.
 * N2 What hangs on a marked node goes with it and is not acted on once more.
 * N3 Fewer than two marked nodes are none: then there is only the node in hand.
 */
import type { Occurrence, Step } from "./occurrence.js";
import { isStep } from "./occurrence.js";
import type { Dragged } from "./drop.js";

export class MarkedNodes {
  private marked = new Set<string>();

  get keys(): ReadonlySet<string> {
    return this.marked;
  }

  get size(): number {
    return this.marked.size;
  }

  has(key: string): boolean {
    return this.marked.has(key);
  }

  /** Marks a node, together with the one in hand, or unmarks it. Answers which is in hand then. */
  toggle(key: string, inHand: string | null): string | null {
    if (this.marked.size === 0 && inHand !== null) {
      this.marked.add(inHand);
    }
    if (this.marked.delete(key)) {
      const left = [...this.marked].at(-1) ?? null;
      this.settle();
      return key === inHand ? left : inHand;
    }
    this.marked.add(key);
    this.settle();
    return key;
  }

  add(keys: Iterable<string>): void {
    for (const key of keys) {
      this.marked.add(key);
    }
    this.settle();
  }

  replace(keys: Iterable<string>): void {
    this.marked = new Set(keys);
    this.settle();
  }

  /** One step along: back onto what is marked unmarks what is left behind. */
  extend(from: string, to: string): void {
    if (this.marked.has(to)) {
      this.marked.delete(from);
      this.settle();
    } else {
      this.add([from, to]);
    }
  }

  /** Answers whether anything was marked. */
  clear(): boolean {
    const some = this.marked.size > 0;
    this.marked.clear();
    return some;
  }

  /** N1. Answers whether something dropped out. */
  keep(exists: (key: string) => boolean): boolean {
    const before = this.marked.size;
    this.marked = new Set([...this.marked].filter(exists));
    const lost = this.marked.size < before;
    this.settle();
    return lost;
  }

  // N3
  private settle(): void {
    if (this.marked.size === 1) {
      this.marked.clear();
    }
  }
}

/** From one node to another: siblings as far as they are, else whatever is shown between them. */
export function rangeOf(shown: readonly Occurrence[], from: Occurrence, to: Occurrence): Occurrence[] {
  const row =
    from.parent === to.parent ? shown.filter((occurrence) => occurrence.parent === from.parent) : shown;
  const ends = [row.indexOf(from), row.indexOf(to)].sort((a, b) => a - b);
  const [first = -1, last = -1] = ends;
  return first < 0 ? [to] : row.slice(first, last + 1);
}

/** N2: those that do not hang on another of them, in the order of the tree. */
export function topmost(nodes: Iterable<Occurrence>): Occurrence[] {
  const all = new Set(nodes);
  const known = new Map<Occurrence, boolean>();
  /** Whether it is one of them or goes with one. */
  const goes = (node: Occurrence): boolean => {
    let answer = known.get(node);
    if (answer === undefined) {
      answer = all.has(node) || hangs(node);
      known.set(node, answer);
    }
    return answer;
  };
  const goesWhole = (step: Step): boolean => step.premises.every(goes);
  const hangs = ({ step }: Occurrence): boolean =>
    step !== null && (isStep(step.target) ? goesWhole(step.target) || up(step.target) : goes(step.target));
  const up = (step: Step): boolean =>
    isStep(step.target) ? goesWhole(step.target) || up(step.target) : goes(step.target);
  return [...all].filter((node) => !hangs(node)).sort(byNumber);
}

function byNumber(a: Occurrence, b: Occurrence): number {
  const [left, right] = [a.number.split("."), b.number.split(".")];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = Number(left[i] ?? 0) - Number(right[i] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** For moving: arguments all of whose premises are there as a whole, other nodes one by one. */
export function itemsOf(nodes: readonly Occurrence[]): Dragged[] {
  const all = new Set(nodes);
  const items: Dragged[] = [];
  for (const occurrence of nodes) {
    const { step } = occurrence;
    if (!step || step.premises.length === 1 || !step.premises.every((premise) => all.has(premise))) {
      items.push({ what: "card", occurrence });
    } else if (step.premises[0] === occurrence) {
      items.push({ what: "frame", step });
    }
  }
  return items;
}

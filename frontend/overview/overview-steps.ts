/** Where the keys lead in the overview. */
import type { Occurrence } from "../map/occurrence.js";
import type { Icicle, Slice } from "./icicle.js";

export type Step = "parent" | "child" | "previous" | "next" | "first" | "last";

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "parent",
  ArrowDown: "child",
  ArrowLeft: "previous",
  ArrowRight: "next",
  Home: "first",
  End: "last",
};

export function stepFor(key: string): Step | null {
  return steps[key] ?? null;
}

/** The neighbour in that direction; beyond the last sibling comes the next branch. Null where the tree ends. */
export function neighbourOf(icicle: Icicle, from: Occurrence, step: Step): Occurrence | null {
  const { parent } = from;
  switch (step) {
    case "parent":
      return parent;
    case "child":
      return from.children[0] ?? null;
    case "first":
    case "last": {
      const siblings = parent?.children ?? icicle.rows[0]?.nodes ?? [];
      return siblings.at(step === "first" ? 0 : -1) ?? null;
    }
    case "previous":
    case "next": {
      const slice = icicle.at.get(from.key);
      const row = slice && icicle.rows[slice.row];
      return row ? (row.nodes[indexIn(row.starts, slice) + (step === "next" ? 1 : -1)] ?? null) : null;
    }
  }
}

/** Whether a slice is the branch itself or below it; everything is below null. */
export function isWithin(slice: Slice, branch: Slice | null): boolean {
  return !branch || (slice.row >= branch.row && slice.start >= branch.start && slice.end <= branch.end);
}

function indexIn(starts: readonly number[], { start }: Slice): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

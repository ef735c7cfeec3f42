/** Folds that show what matches, and what it stands below, and nothing else that can be folded away. */
import type { Occurrence } from "../map/occurrence.js";
import type { Folds } from "../map/folds.js";

export function matchingFolds(matches: readonly Occurrence[]): Folds {
  const own = new Map<string, boolean>();
  for (const match of matches) {
    for (let above = match.parent; above && !own.has(above.key); above = above.parent) {
      own.set(above.key, false);
    }
  }
  return { depth: 1, own };
}

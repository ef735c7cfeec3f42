/** Which branches are folded away: by depth, except for those that somebody folded or opened. */
import type { ArgumentTree, Occurrence } from "./argument-tree.js";

export interface Folds {
  /** Down to this level everything is open. */
  readonly depth: number;
  readonly own: ReadonlyMap<string, boolean>;
}

/** Small maps are open; of large ones one sees the upper three levels. */
export function foldsFor(count: number): Folds {
  return toDepth(count <= 60 ? Infinity : 3);
}

export function toDepth(depth: number): Folds {
  return { depth, own: new Map() };
}

export function isFolded(folds: Folds, occurrence: Occurrence): boolean {
  return occurrence.children.length > 0 && (folds.own.get(occurrence.key) ?? occurrence.level >= folds.depth);
}

export function toggled(folds: Folds, occurrence: Occurrence): Folds {
  return { ...folds, own: new Map(folds.own).set(occurrence.key, !isFolded(folds, occurrence)) };
}

/** So that the occurrence can be seen; the same folds when it can be already. */
export function openedTo(folds: Folds, occurrence: Occurrence): Folds {
  const own = new Map(folds.own);
  let changed = false;
  for (let above = occurrence.parent; above; above = above.parent) {
    if (isFolded(folds, above)) {
      own.set(above.key, false);
      changed = true;
    }
  }
  return changed ? { ...folds, own } : folds;
}

/** The occurrences that are not folded away, in order. */
export function unfolded(tree: ArgumentTree, folds: Folds): Occurrence[] {
  const shown: Occurrence[] = [];
  let hiddenBelow = Infinity;
  for (const occurrence of tree.inOrder) {
    if (occurrence.level <= hiddenBelow) {
      shown.push(occurrence);
      hiddenBelow = isFolded(folds, occurrence) ? occurrence.level : Infinity;
    }
  }
  return shown;
}

/** How many are folded away below it. */
export function countBelow(occurrence: Occurrence): number {
  return occurrence.children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

export function depthOf(tree: ArgumentTree): number {
  return tree.inOrder.reduce((most, occurrence) => Math.max(most, occurrence.level), 0);
}

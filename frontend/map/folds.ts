/**
 * Which branches are folded away: by depth, except for those that somebody folded or opened.
 *
 * F1 Down to the depth everything is open, below it all is folded; a small map's depth is infinite.
 * F2 What somebody folds or opens is an exception from that; choosing a depth forgets the exceptions.
 * F3 Only what differs from the depth's rule is kept as an exception.
 */
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence } from "./occurrence.js";

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
  if (occurrence.children.length === 0) {
    return false;
  }
  // Asked for every card of a large map: without exceptions the key is not needed, without a limit the level.
  const own = folds.own.size > 0 ? folds.own.get(occurrence.key) : undefined;
  return own ?? (folds.depth !== Infinity && occurrence.level >= folds.depth);
}

export function toggled(folds: Folds, occurrence: Occurrence): Folds {
  return withFolded(folds, [occurrence], !isFolded(folds, occurrence));
}

/** Folds the occurrence with its siblings, or opens them all if none of them is open. */
export function siblingsToggled(
  folds: Folds,
  occurrence: Occurrence,
  siblings: readonly Occurrence[],
): Folds {
  const foldable = siblings.filter(({ children }) => children.length > 0);
  const sample = occurrence.children.length > 0 ? [occurrence] : foldable;
  const open = sample.some((sibling) => !isFolded(folds, sibling));
  return withFolded(folds, foldable, open);
}

/** As `*` does in trees: opens what is beside the occurrence, and it. */
export function siblingsOpened(folds: Folds, siblings: readonly Occurrence[]): Folds {
  return withFolded(folds, siblings, false);
}

/** Opens the occurrence and everything below it. */
export function branchOpened(folds: Folds, occurrence: Occurrence): Folds {
  return withFolded(folds, branchOf(occurrence), false);
}

/** Folds the occurrence and everything below it, so that opening it shows one level. */
export function branchFolded(folds: Folds, occurrence: Occurrence): Folds {
  return withFolded(folds, branchOf(occurrence), true);
}

/** Opens a branch down to so many levels, and folds what is below them. */
export function branchToDepth(folds: Folds, occurrence: Occurrence, levels: number): Folds {
  return withFolded(folds, branchOf(occurrence), ({ level }) => level - occurrence.level + 1 >= levels);
}

/** Without exceptions for what the tree does not have any more, and without those that are none (F3). */
export function trimmed(folds: Folds, tree: ArgumentTree): Folds {
  const own = new Map<string, boolean>();
  for (const [key, folded] of folds.own) {
    const occurrence = tree.byKey.get(key);
    if (occurrence && occurrence.children.length > 0 && folded !== occurrence.level >= folds.depth) {
      own.set(key, folded);
    }
  }
  return { ...folds, own };
}

function withFolded(
  folds: Folds,
  occurrences: Iterable<Occurrence>,
  folded: boolean | ((occurrence: Occurrence) => boolean),
): Folds {
  const own = new Map(folds.own);
  for (const occurrence of occurrences) {
    const { key, level, children } = occurrence;
    const isNow = typeof folded === "boolean" ? folded : folded(occurrence);
    // Behind what was folded or opened before it.
    own.delete(key);
    if (children.length > 0 && isNow !== level >= folds.depth) {
      own.set(key, isNow);
    }
  }
  return { ...folds, own };
}

function* branchOf(occurrence: Occurrence): Generator<Occurrence> {
  const waiting = [occurrence];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    waiting.push(...next.children);
  }
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

/** The occurrences that are not folded away, in order; of the focus' branch only, if there is one. */
export function unfolded(tree: ArgumentTree, folds: Folds, focus: Occurrence | null = null): Occurrence[] {
  const shown: Occurrence[] = [];
  const show = (occurrence: Occurrence): void => {
    shown.push(occurrence);
    if (!isFolded(folds, occurrence)) {
      // What undercuts the focus' own step is a child of it, but not of its branch.
      const children =
        occurrence === focus ? focus.steps.flatMap(({ premises }) => premises) : occurrence.children;
      children.forEach(show);
    }
  };
  (focus ? [focus] : tree.contentions).forEach(show);
  return shown;
}

/** How many are folded away below it. */
export function countBelow(occurrence: Occurrence): number {
  return occurrence.children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

/** How many levels the tree has; it is not asked for more than `most`. */
export function depthOf(tree: ArgumentTree, most = Infinity): number {
  let depth = 0;
  const look = (occurrence: Occurrence, level: number): void => {
    depth = Math.max(depth, level);
    for (const child of occurrence.children) {
      if (depth >= most) {
        return;
      }
      look(child, level + 1);
    }
  };
  for (const contention of tree.contentions) {
    look(contention, 1);
  }
  return depth;
}

/** How many levels a branch has, itself included. */
export function levelsOf(branch: Occurrence): number {
  let most = 1;
  for (const { level } of branchOf(branch)) {
    most = Math.max(most, level - branch.level + 1);
  }
  return most;
}

/** The occurrences that are folded in only one of two ways to fold; nothing to go by if the depths differ. */
export function* foldedOtherwise(before: Folds, now: Folds, tree: ArgumentTree): Iterable<Occurrence> {
  if (before === now || before.depth !== now.depth) {
    return;
  }
  for (const [one, other] of [
    [before.own, now.own],
    [now.own, before.own],
  ] as const) {
    for (const [key, folded] of one) {
      const occurrence = other.get(key) === folded ? undefined : tree.byKey.get(key);
      if (occurrence) {
        yield occurrence;
      }
    }
  }
}

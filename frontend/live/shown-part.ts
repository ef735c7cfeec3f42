/**
 * Which part of a map somebody sees, in few characters: what is folded, and which card is how far from the middle of
 * their screen. Whoever follows them sees the same card in the same place, however their screen and fonts are.
 *
 * Z1 It is `depth|card,across,down,zoom,width,height|folds`: depth 0 for everything, a card by its key, the offset of
 *    the screen's middle from the card's in the map's pixels, the screen's size in CSS pixels, and each branch that
 *    somebody folded (`-`) or opened (`+`) by its key, the latest last, with `;` between.
 * Z2 It is never longer than the server takes. What does not fit are the branches folded or opened first.
 * Z3 Cards and branches that are not there are passed over; what is not understood is no part of a map.
 */
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Folds } from "../map/folds.js";
import type { Size } from "../shared/geometry.js";

export interface ShownPart {
  readonly folds: Folds;
  readonly card: string;
  readonly across: number;
  readonly down: number;
  readonly zoom: number;
  readonly screen: Size;
}

const longest = 3_000;

export function partWords(part: ShownPart): string {
  const { folds, card, screen } = part;
  const numbers = [part.across, part.down, part.zoom, screen.width, screen.height].map((number) =>
    String(Number(number.toFixed(3))),
  );
  const head = `${folds.depth === Infinity ? 0 : folds.depth}|${[card, ...numbers].join(",")}|`;
  let branches = "";
  for (const [key, folded] of [...folds.own].reverse()) {
    const longer = `${folded ? "-" : "+"}${key}${branches === "" ? "" : ";"}${branches}`;
    if (head.length + longer.length > longest) {
      break;
    }
    branches = longer;
  }
  return head + branches;
}

export function partOf(words: string, tree: ArgumentTree): ShownPart | null {
  const [depth, place, branches] = words.split("|");
  const [card, ...texts] = (place ?? "").split(",");
  const [across = NaN, down = NaN, zoom = NaN, width = NaN, height = NaN] = texts.map(Number);
  if (
    branches === undefined ||
    card === undefined ||
    !/^\d{1,3}$/.test(depth ?? "") ||
    ![across, down, zoom, width, height].every(Number.isFinite) ||
    Math.min(zoom, width, height) <= 0
  ) {
    return null;
  }
  const own = new Map<string, boolean>();
  for (const branch of branches.split(";")) {
    const key = branch.slice(1);
    if (tree.byKey.get(key)) {
      own.set(key, branch.startsWith("-"));
    }
  }
  return {
    folds: { depth: Number(depth) || Infinity, own },
    card,
    across,
    down,
    zoom,
    screen: { width, height },
  };
}

/** Whether two ways to fold are the same. */
export function sameFolds(one: Folds, other: Folds): boolean {
  return (
    one.depth === other.depth &&
    one.own.size === other.own.size &&
    [...one.own].every(([key, folded]) => other.own.get(key) === folded)
  );
}

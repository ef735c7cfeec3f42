/** Where the premises of one argument stand in its frame; an argument with one premise has no frame. */
import type { Box, Size } from "../shared/geometry.js";
import type { Outline } from "./contour.js";
import { packed } from "./contour.js";
import type { Direction } from "./tree-layout.js";

export const frameSizes = { header: 34, padding: 12, between: 26 };

/** How much further apart premises may be moved so that each stands above what is about it. */
const mostWidening = 160;

/** In breadth (as x) and depth (as y), relative to the middle of the frame's upper edge. */
export interface Framed {
  readonly box: Box;
  readonly cards: readonly Box[];
  /** The middle of what hangs below each premise. */
  readonly forests: readonly number[];
}

export function framed(
  sizes: readonly Size[],
  forests: readonly Outline[],
  direction: Direction,
  gap: number,
): Framed {
  const [only] = sizes;
  if (sizes.length === 1 && only) {
    const { width, height } = turnedSize(only, direction);
    const box = { x: -width / 2, y: 0, width, height };
    return { box, cards: [box], forests: [0] };
  }
  const stacked = direction === "down" && forests.slice(0, -1).every((forest) => forest.left === null);
  return stacked ? inColumn(sizes) : sideBySide(sizes, forests, direction, gap);
}

/** Only for a tree that grows down. */
function inColumn(sizes: readonly Size[]): Framed {
  const { header, padding, between } = frameSizes;
  const width = Math.max(...sizes.map((size) => size.width));
  let y = header;
  const cards = sizes.map((size) => {
    const card = { x: -width / 2, y, width, height: size.height };
    y += size.height + between;
    return card;
  });
  const box = { x: -width / 2 - padding, y: 0, width: width + 2 * padding, height: y - between + padding };
  return { box, cards, forests: sizes.map(() => 0) };
}

/** Along the breadth: in a row when the tree grows down, else in a column. */
function sideBySide(
  sizes: readonly Size[],
  forests: readonly Outline[],
  direction: Direction,
  gap: number,
): Framed {
  const { header, padding, between } = frameSizes;
  const turned = sizes.map((size) => turnedSize(size, direction));
  const steps = turned.map((size, index) => (size.width + (turned[index - 1]?.width ?? 0)) / 2 + between);
  const close = steps.map((_, index) => steps.slice(1, index + 1).reduce((sum, step) => sum + step, 0));
  const wanted = packed(forests, gap, steps);
  const used = forests.flatMap((forest, index) => (forest.left ? [index] : []));
  const first = used[0] ?? 0;
  const last = used.at(-1) ?? 0;
  const span = (centres: readonly number[]) => (centres[last] ?? 0) - (centres[first] ?? 0);
  const extra = span(wanted) - span(close);
  const share = extra <= mostWidening ? 1 : mostWidening / extra;
  const centres = close.map((centre, index) => centre + share * ((wanted[index] ?? centre) - centre));
  const depth = Math.max(...turned.map((size) => size.height));
  const upper = direction === "down" ? padding : header;
  const start = (centres[0] ?? 0) - (turned[0]?.width ?? 0) / 2 - upper;
  const end = (centres.at(-1) ?? 0) + (turned.at(-1)?.width ?? 0) / 2 + padding;
  const middle = (start + end) / 2;
  const top = direction === "down" ? header : padding;
  const above = ((centres[first] ?? 0) + (centres[last] ?? 0)) / 2;
  const below = ((wanted[first] ?? 0) + (wanted[last] ?? 0)) / 2;
  return {
    box: { x: start - middle, y: 0, width: end - start, height: top + depth + padding },
    cards: turned.map((size, index) => ({
      x: (centres[index] ?? 0) - size.width / 2 - middle,
      y: top,
      width: size.width,
      height: depth,
    })),
    forests: wanted.map((offset) => offset - below + above - middle),
  };
}

function turnedSize(size: Size, direction: Direction): Size {
  return direction === "down" ? size : { width: size.height, height: size.width };
}

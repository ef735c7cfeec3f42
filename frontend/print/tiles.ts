/**
 * How a drawing is divided into pages. Lengths are those of the drawing.
 *
 * P1 Each card is whole on at least one page, unless it is larger than a page.
 * P2 Pages go along rows, from left to right; rows from top to bottom. There is none without a card of its own.
 * P3 A page knows which pages go on to the left, right, above and below it.
 */
import type { Box, Size } from "../shared/geometry.js";

export interface Tile extends Box {
  /** From 0, in the order of the pages. */
  readonly index: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly above: readonly number[];
  readonly below: readonly number[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** How much of a card that is larger than a page is on both of the pages that it is cut by. */
const overlap = 40;

/** The pages for these cards; `around` is shown beyond them on all sides, as far as a page has room. */
export function tilesOf(cards: readonly Box[], page: Size, around: number): Tile[] {
  const room = { width: page.width - 2 * around, height: page.height - 2 * around };
  const upright = (card: Box): Span => ({ from: card.y, to: card.y + card.height });
  const lying = (card: Box): Span => ({ from: card.x, to: card.x + card.width });
  const boxes: (Box & { readonly row: number })[] = [];
  let rest = cards;
  windows(cards.map(upright), room.height).forEach((rowSpan, row) => {
    const here = rest.filter((card) => isIn(upright(card), rowSpan, room.height));
    rest = rest.filter((card) => upright(card).to > rowSpan.to);
    for (const { from, to } of windows(here.map(lying), room.width)) {
      boxes.push({
        row,
        x: from - around,
        y: rowSpan.from - around,
        width: to - from + 2 * around,
        height: rowSpan.to - rowSpan.from + 2 * around,
      });
    }
  });
  return boxes.map(({ row, ...box }, index) => {
    const beside = (other: number): number[] => (boxes[other]?.row === row ? [other] : []);
    const facing = (otherRow: number): number[] =>
      boxes.flatMap((other, at) =>
        other.row === otherRow && other.x < box.x + box.width && box.x < other.x + other.width ? [at] : [],
      );
    return {
      ...box,
      index,
      left: beside(index - 1),
      right: beside(index + 1),
      above: facing(row - 1),
      below: facing(row + 1),
    };
  });
}

/** Whether something is of this row: within it, or, if it is larger than a page, partly. */
function isIn(span: Span, row: Span, size: number): boolean {
  return span.to - span.from > size ? span.from < row.to && row.from < span.to : span.to <= row.to;
}

/** As few stretches of at most this size as have each span whole in one of them. */
function windows(spans: readonly Span[], size: number): Span[] {
  let rest = spans.flatMap((span) => pieces(span, size)).sort((a, b) => a.from - b.from);
  const found: Span[] = [];
  for (let first = rest[0]; first; first = rest[0]) {
    const { from } = first;
    const to = rest.reduce((most, span) => (span.to <= from + size ? Math.max(most, span.to) : most), from);
    found.push({ from, to });
    rest = rest.filter((span) => span.to > from + size);
  }
  return found;
}

function pieces({ from, to }: Span, size: number): Span[] {
  if (to - from <= size) {
    return [{ from, to }];
  }
  return [{ from, to: from + size }, ...pieces({ from: from + Math.max(1, size - overlap), to }, size)];
}

/** Numbers of pages, as people read them: for example "3, 5–7". */
export function pageWords(indices: readonly number[]): string {
  const words: string[] = [];
  for (let at = 0; at < indices.length; at++) {
    const first = indices[at] ?? 0;
    while ((indices[at + 1] ?? -1) === (indices[at] ?? 0) + 1) {
      at++;
    }
    const last = indices[at] ?? 0;
    words.push(first === last ? `${first + 1}` : `${first + 1}–${last + 1}`);
  }
  return words.join(", ");
}

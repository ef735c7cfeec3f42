/** An article's paragraphs, as the server divides and numbers them (rule A9 of the article module). */
export interface Paragraph {
  /** UTF-16 code units of the article's text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** By which people refer to it; null for headings and the like. */
  readonly number: number | null;
  /** How many blank lines are above it. */
  readonly above: number;
}

/** Start, end, number (0 for none) and blank lines above. */
export type ParagraphTuple = readonly [number, number, number, number];

export function paragraphsOf(tuples: readonly ParagraphTuple[]): Paragraph[] {
  return tuples.map(([start, end, number, above]) => ({
    start,
    end,
    number: number === 0 ? null : number,
    above,
  }));
}

/** The number of the paragraph that an offset is in, or of the one before it; at least 1. */
export function paragraphNumber(paragraphs: readonly Paragraph[], offset: number): number {
  let found = 1;
  for (const { start, number } of paragraphs) {
    if (start > offset) {
      break;
    }
    found = number ?? found;
  }
  return found;
}

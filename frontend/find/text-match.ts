/**
 * Finds words in texts.
 *
 * Q1 Upper and lower case, accents, the shape of quotation marks and the kind of white space make no
 *    difference.
 * Q2 Several words must all occur, in any order; words in quotation marks must occur as they stand. A quotation
 *    mark that is not closed yet quotes the rest.
 * Q3 A word is found wherever its letters stand, within other words too.
 */
import type { Span } from "../article/span.js";

/** What is searched for, folded as texts are; nothing is searched for when there are none. */
export type Terms = readonly string[];

export function termsOf(words: string): Terms {
  const terms: string[] = [];
  for (const [, quoted, word] of folded(words).text.matchAll(/"([^"]*)(?:"|$)|([^\s"]+)/g)) {
    const term = (quoted ?? word ?? "").trim();
    if (term !== "" && !terms.includes(term)) {
      terms.push(term);
    }
  }
  return terms;
}

/** Whether everything that these terms find the others find as well. */
export function narrows(terms: Terms, others: Terms): boolean {
  return others.every((other) => terms.some((term) => term.includes(other)));
}

/** A text as it is searched, and where its letters stand in the text as it is written (Q1). */
export interface FoldedText {
  readonly text: string;
  /** From which folded offset on the written one is so much further; by folded offset. */
  readonly shifts: readonly { readonly from: number; readonly by: number }[];
}

const beyondAscii = /[^\0-\x7f]/u;

export function folded(text: string): FoldedText {
  if (!beyondAscii.test(text)) {
    return { text: text.toLowerCase().replace(/\s/g, " "), shifts: [] };
  }
  const parts: string[] = [];
  const shifts: { from: number; by: number }[] = [];
  let length = 0;
  let written = 0;
  for (const [run] of text.matchAll(/[\0-\x7f]+|[^\0-\x7f]\p{M}*/gu)) {
    const part =
      run.length === 1 || beyondAscii.test(run) ? plain(run) : run.toLowerCase().replace(/\s/g, " ");
    parts.push(part);
    length += part.length;
    written += run.length;
    if (written - length !== (shifts.at(-1)?.by ?? 0)) {
      shifts.push({ from: length, by: written - length });
    }
  }
  return { text: parts.join(""), shifts };
}

function plain(letter: string): string {
  return letter
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s/g, " ");
}

/** Whether all terms occur. */
export function occursIn({ text }: FoldedText, terms: Terms): boolean {
  return terms.every((term) => text.includes(term));
}

/**
 * Where the terms stand in the text as it is written, in order, without overlaps.
 *
 * @param within offsets of the folded text
 */
export function spansIn(
  of: FoldedText,
  terms: Terms,
  within: Span = { start: 0, end: of.text.length },
): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const term of terms) {
    let at = of.text.indexOf(term, within.start);
    while (at >= 0 && at + term.length <= within.end) {
      found.push({ start: at, end: at + term.length });
      at = of.text.indexOf(term, at + term.length);
    }
  }
  if (terms.length > 1) {
    found.sort((a, b) => a.start - b.start || b.end - a.end);
  }
  const spans: { start: number; end: number }[] = [];
  let shift = 0;
  const writtenAt = (offset: number): number => {
    while (shift < of.shifts.length && (of.shifts[shift]?.from ?? 0) <= offset) {
      shift++;
    }
    return offset + (of.shifts[shift - 1]?.by ?? 0);
  };
  let last = -1;
  for (const { start, end } of found) {
    if (start >= last) {
      spans.push({ start: writtenAt(start), end: writtenAt(end) });
      last = end;
    }
  }
  return spans;
}

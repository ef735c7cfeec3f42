/** A stretch of a text short enough for a list, with what was found in it. */
import type { Span } from "../article/span.js";
import { cutsPair } from "../article/span.js";

export interface Part {
  readonly text: string;
  readonly found: boolean;
}

const before = 36;
const longest = 150;

/**
 * Begins shortly before the first word found and says with "…" that something was left out. Without anything
 * found it is the text's beginning.
 *
 * @param spans what was found, in order
 * @param within offsets of the text to keep to
 */
export function excerptOf(text: string, spans: readonly Span[], within: Span): Part[] {
  const first = spans[0]?.start ?? within.start;
  const start = first - within.start <= before ? within.start : wordAt(text, first - before, first);
  const end = within.end - start <= longest ? within.end : wordBefore(text, start + longest, spans[0]?.end);
  const parts: Part[] = [];
  const add = (part: string, found: boolean): void => {
    if (part !== "") {
      parts.push({ text: part, found });
    }
  };
  let at = start;
  add(start > within.start ? "…" : "", false);
  for (const span of spans) {
    if (span.start >= at && span.start < end) {
      add(text.slice(at, span.start), false);
      at = Math.min(span.end, end);
      add(text.slice(span.start, at), true);
    }
  }
  add(text.slice(at, end), false);
  add(end < within.end ? "…" : "", false);
  return parts;
}

/** The beginning of a word at or after the offset, but not after the limit. */
function wordAt(text: string, offset: number, limit: number): number {
  const space = text.slice(offset, limit).search(/\s/);
  const at = space < 0 ? offset : offset + space + 1;
  return cutsPair(text, at) ? at + 1 : at;
}

/** The end of a word at or before the offset, but not before what was found ends. */
function wordBefore(text: string, offset: number, least = 0): number {
  const space = text.lastIndexOf(" ", offset);
  const at = Math.max(space > offset - 30 ? space : offset, Math.min(least, offset + 200));
  return cutsPair(text, at) ? at + 1 : at;
}

/** A stretch of the article's text: UTF-16 code units, the end exclusive, as in Java. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the offset falls between the two halves of a surrogate pair. */
export function cutsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

/** Without white space at its ends and with whole characters only; null when nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  let start = Math.max(0, span.start);
  let end = Math.min(text.length, span.end);
  start = cutsPair(text, start) ? start - 1 : start;
  end = cutsPair(text, end) ? end + 1 : end;
  while (start < end && /\s/.test(text.charAt(start))) {
    start++;
  }
  while (end > start && /\s/.test(text.charAt(end - 1))) {
    end--;
  }
  return start < end ? { start, end } : null;
}

/** The index of the last item that starts at or before the offset; -1 when all start after it. */
export function lastBefore(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

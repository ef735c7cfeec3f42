/**
 * An article's paragraphs, as start offsets. Blank lines separate them; a text without blank lines has one on
 * each line.
 */
export function paragraphStarts(text: string): number[] {
  const separator = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n+/g;
  const starts: number[] = [];
  let from = 0;
  const add = (to: number): void => {
    if (text.slice(from, to).trim() !== "") {
      starts.push(from);
    }
  };
  for (const match of text.matchAll(separator)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return starts;
}

/** The number, from 1, of the paragraph that an offset is in; 0 before the first. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

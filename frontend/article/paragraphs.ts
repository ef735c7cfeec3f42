/**
 * The article's text as it is set: paragraph by paragraph, with the blank lines between them counted.
 *
 * Blank lines part paragraphs. Between them, lines that are longer than a wrapped line would be are
 * paragraphs each; else the lines belong together (verse, addresses, wrapped text).
 */
import type { Span } from "./span.js";
import { lastBefore } from "./span.js";

export interface Paragraph extends Span {
  /** By which people refer to it; null for headings and the like. */
  readonly number: number | null;
  /** How many blank lines are above it. */
  readonly above: number;
}

const longestWrapped = 120;
const longestHeading = 100;

export function paragraphsOf(text: string): Paragraph[] {
  const blocks = stretches(text);
  const prose = blocks.filter((block) => !isHeading(text, block));
  const numbered = new Set(prose.length > 0 ? prose : blocks);
  let number = 0;
  return blocks.map((block) => ({ ...block, number: numbered.has(block) ? ++number : null }));
}

/** The number of the paragraph that an offset is in, or of the one before it. */
export function paragraphNumber(paragraphs: readonly Paragraph[], offset: number): number | null {
  for (let index = lastBefore(paragraphs, offset); index >= 0; index--) {
    const number = paragraphs[index]?.number;
    if (number) {
      return number;
    }
  }
  return null;
}

type Block = Span & { readonly above: number };

function stretches(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: Span[] = [];
  let blank = 0;
  const close = () => {
    if (lines.some((line) => line.end - line.start > longestWrapped)) {
      blocks.push(...lines.map((line, index) => ({ ...line, above: index === 0 ? blank : 0 })));
    } else {
      const first = lines.at(0);
      const last = lines.at(-1);
      if (first && last) {
        blocks.push({ start: first.start, end: last.end, above: blank });
      }
    }
    blank = lines.length > 0 ? 0 : blank;
    lines = [];
  };
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (/\S/.test(text.slice(start, end))) {
      lines.push({ start, end });
    } else {
      close();
      blank++;
    }
    start = end + 1;
  }
  close();
  return blocks;
}

/** One short line that does not end as a sentence does. */
function isHeading(text: string, block: Block): boolean {
  const words = text.slice(block.start, block.end);
  return (
    words.length <= longestHeading && !words.includes("\n") && !/[.!?…:;。！？]["'”’»)\]]*\s*$/.test(words)
  );
}

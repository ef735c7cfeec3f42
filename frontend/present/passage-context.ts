/** A passage as it is quoted beside a slide: within its paragraph, or as much of it as has room. */
import type { Anchor } from "../map/model.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphNumber } from "../shared/paragraphs.js";

export interface Quote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** By which people refer to the paragraph; null when the passage is not where it was. */
  readonly paragraph: number | null;
}

/** How much of a paragraph stands before and after a passage, in UTF-16 code units. */
const context = 260;

/** `text` is the article's. A passage whose words are not there any more is quoted as it was kept. */
export function quoteOf({ quote, position }: Anchor, text: string, paragraphs: readonly Paragraph[]): Quote {
  const end = position.start + quote.exact.length;
  if (quote.exact === "" || !text.startsWith(quote.exact, position.start)) {
    return {
      before: quote.prefix === "" ? "" : `…${quote.prefix}`,
      words: quote.exact,
      after: quote.suffix === "" ? "" : `${quote.suffix}…`,
      paragraph: null,
    };
  }
  const first = paragraphs.findLast((paragraph) => paragraph.start <= position.start);
  const last = paragraphs.find((paragraph) => paragraph.end >= end);
  return {
    before: ending(text.slice(first?.start ?? position.start, position.start)),
    words: quote.exact,
    after: beginning(text.slice(end, last?.end ?? end)),
    paragraph: paragraphNumber(paragraphs, position.start),
  };
}

function ending(text: string): string {
  if (text.length <= context) {
    return text;
  }
  const space = text.indexOf(" ", text.length - context);
  return space < 0 ? text : `…${text.slice(space)}`;
}

function beginning(text: string): string {
  if (text.length <= context) {
    return text;
  }
  const space = text.lastIndexOf(" ", context);
  return space <= 0 ? text : `${text.slice(0, space)} …`;
}

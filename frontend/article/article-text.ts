/** The article's text in the page: one block with one text node a paragraph, exactly as it was pasted. */
import type { Paragraph } from "../shared/paragraphs.js";
import type { Span } from "./span.js";
import { lastBefore, meets } from "./span.js";
import type { Shown } from "./text-offsets.js";
import { TextOffsets } from "./text-offsets.js";

/** A paragraph and where it is in the page. */
export interface Block extends Paragraph, Shown {
  readonly element: HTMLElement;
}

const charactersInALine = 50;
const mostBlankLines = 4;

export class ArticleTextView {
  readonly element: HTMLElement;
  readonly blocks: readonly Block[];
  readonly offsets: TextOffsets;

  constructor(text: string, paragraphs: readonly Paragraph[]) {
    this.element = document.createElement("div");
    this.element.className = "article-text";
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "document");
    this.element.setAttribute("aria-label", "Text of the article");
    this.blocks = paragraphs.map((paragraph) => blockOf(paragraph, text));
    this.element.append(...this.blocks.map((block) => block.element));
    this.offsets = new TextOffsets(text, this.blocks);
  }

  /** The blocks that show some of this. */
  blocksOf(span: Span): Block[] {
    return this.blocks.slice(Math.max(0, lastBefore(this.blocks, span.start))).filter(untilPast(span));
  }

  /** Of these spans those whose words are at a point of the window. */
  at<T extends Span>(x: number, y: number, target: EventTarget | null, spans: readonly T[]): T[] {
    const element = target instanceof Element ? target.closest(".article-block") : null;
    const block = this.blocks.find((candidate) => candidate.element === element);
    return block ? spans.filter((span) => meets(span, block) && this.boxes(span, block).some(has(x, y))) : [];
  }

  /** The boxes of a span's lines in the window, as far as it is in this block. */
  boxes(span: Span, block: Span = span): DOMRect[] {
    const start = Math.max(span.start, block.start);
    const end = Math.min(span.end, block.end);
    const range = start < end ? this.offsets.rangeOf({ start, end }) : null;
    return range ? Array.from(range.getClientRects()) : [];
  }
}

function blockOf(paragraph: Paragraph, text: string): Block {
  const element = document.createElement("div");
  element.className = paragraph.number === null ? "article-block article-heading" : "article-block";
  if (paragraph.number !== null) {
    element.dataset["number"] = String(paragraph.number);
  }
  const lines = Math.ceil((paragraph.end - paragraph.start) / charactersInALine);
  element.style.setProperty("--lines", String(lines));
  element.style.setProperty("--above", String(Math.min(paragraph.above, mostBlankLines)));
  const words = document.createElement("p");
  words.dir = "auto";
  const node = document.createTextNode(text.slice(paragraph.start, paragraph.end));
  words.append(node);
  element.append(words);
  return { ...paragraph, node, element };
}

function untilPast(span: Span): (block: Block) => boolean {
  return (block) => block.start < span.end && meets(block, span);
}

function has(x: number, y: number): (box: DOMRect) => boolean {
  return (box) => x >= box.left && x <= box.right && y >= box.top - 2 && y <= box.bottom + 2;
}

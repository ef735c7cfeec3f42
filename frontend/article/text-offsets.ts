/** Between places in the page and offsets in the article's text; no other file walks the DOM for that. */
import type { Span } from "./span.js";
import { lastBefore, trimmed } from "./span.js";

/** A text node that shows this stretch of the text. */
export interface Shown extends Span {
  readonly node: Text;
}

export class TextOffsets {
  private readonly text: string;
  private readonly shown: readonly Shown[];

  /** @param shown in the order of the text; what lies between two of them is not in the page */
  constructor(text: string, shown: readonly Shown[]) {
    this.text = text;
    this.shown = shown;
  }

  /** A stretch of the text as a range of the page; null when nothing is shown. */
  rangeOf(span: Span): Range | null {
    const start = this.pointOf(span.start, true);
    const end = this.pointOf(span.end, false);
    if (!start || !end) {
      return null;
    }
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** What of the text is selected, without white space around it; null when nothing is. */
  selected(selection: Selection | null): Span | null {
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return null;
    }
    const range = selection.getRangeAt(0);
    return trimmed(this.text, {
      start: this.offsetOf(range.startContainer, range.startOffset),
      end: this.offsetOf(range.endContainer, range.endOffset),
    });
  }

  /** Selects a stretch of the text in the page. */
  select(span: Span, selection: Selection | null): void {
    const start = this.pointOf(span.start, true);
    const end = this.pointOf(span.end, false);
    if (start && end) {
      selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    }
  }

  /** The offset of a place in the page; places outside of the text count as its start or its end. */
  offsetOf(node: Node, offset: number): number {
    const place = document.createRange();
    place.setStart(node, offset);
    let low = 0;
    let high = this.shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const candidate = this.shown[middle];
      if (candidate && place.comparePoint(candidate.node, 0) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const before = this.shown[low - 1];
    if (!before) {
      return 0;
    }
    return before.node === node ? before.start + offset : before.end;
  }

  /** An offset between two text nodes belongs to the next when it starts something, else to the one before. */
  private pointOf(offset: number, starts: boolean): { node: Text; offset: number } | null {
    const index = Math.max(0, lastBefore(this.shown, starts ? offset : Math.max(0, offset - 1)));
    const here = this.shown[index];
    const next = starts && here && offset > here.end ? this.shown[index + 1] : undefined;
    if (next) {
      return { node: next.node, offset: 0 };
    }
    return here ? { node: here.node, offset: Math.min(offset, here.end) - here.start } : null;
  }
}

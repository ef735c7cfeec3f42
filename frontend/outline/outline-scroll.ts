/** Which rows are in the document, and where; keeps in place what somebody reads or edits. */
import type { Row } from "./outline-rows.js";
import type { Span } from "./row-window.js";
import { RowWindow } from "./row-window.js";

/** So much above and below the viewport is in the document, in CSS pixels. */
const beyond = 600;

/** With less than this left of it others are brought in; rows are made in a few frames, not in each. */
const least = 200;

/** Kept free above and below a row that is brought into view. */
const margin = 48;

interface Seen {
  readonly key: string;
  /** Below the viewport's top edge. */
  readonly offset: number;
}

export class OutlineScroll {
  readonly window = new RowWindow();
  private seen: readonly Seen[] = [];
  private wanted: string | null = null;
  private width = 0;
  private placed: Span = { from: 0, to: 0 };

  /** Remembers what is where on the screen; call before the rows become others. `hand` is kept first of all. */
  remember(scroller: HTMLElement | null, rows: readonly Row[], hand: string | null): void {
    if (!scroller) {
      return;
    }
    const { scrollTop, clientHeight } = scroller;
    const { from, to } = this.window.between(scrollTop, scrollTop + clientHeight);
    const seen = rows.slice(from, to).map(({ key }, index) => ({
      key,
      offset: this.window.top(from + index) - scrollTop,
    }));
    // The uppermost may be cut off by the edge: the first one to be seen whole counts.
    const whole = seen.filter(({ offset }) => offset >= 0);
    this.seen = [...seen.filter(({ key }) => key === hand), ...whole, ...seen];
  }

  /** The rows to be in the document. */
  span(scroller: HTMLElement | null): Span {
    const top = scroller?.scrollTop ?? 0;
    const height = scroller?.clientHeight ?? 800;
    return this.window.between(top - beyond, top + height + beyond);
  }

  /** Whether the rows in the document will do where it is scrolled to. */
  reaches({ scrollTop, clientHeight }: HTMLElement): boolean {
    const { from, to } = this.window.between(scrollTop - least, scrollTop + clientHeight + least);
    return from >= this.placed.from && to <= this.placed.to;
  }

  /** Brings the row into view with the next placing. */
  want(key: string): void {
    this.wanted = key;
  }

  /** Measures and places the rows in the document. Answers whether others belong there now. */
  place(scroller: HTMLElement): boolean {
    const list = scroller.querySelector<HTMLElement>("[role=tree]");
    if (!list) {
      return false;
    }
    if (list.clientWidth !== this.width) {
      this.width = list.clientWidth;
      this.window.forget();
    }
    const before = this.span(scroller);
    const elements = [...list.querySelectorAll<HTMLElement>(":scope > .row")];
    for (const [element, height] of elements.map((one) => [one, one.offsetHeight] as const)) {
      this.window.measure(element.dataset["key"] ?? "", height);
    }
    list.style.height = `${this.window.height}px`;
    for (const element of elements) {
      element.style.top = `${this.window.top(this.window.indexOf(element.dataset["key"] ?? ""))}px`;
    }
    this.keepStill(scroller);
    this.bringIntoView(scroller);
    this.placed = before;
    const after = this.span(scroller);
    return after.from < before.from || after.to > before.to;
  }

  private keepStill(scroller: HTMLElement): void {
    for (const { key, offset } of this.seen) {
      const index = this.window.indexOf(key);
      if (index >= 0) {
        const top = this.window.top(index) - offset;
        if (Math.abs(top - scroller.scrollTop) >= 1) {
          scroller.scrollTop = top;
        }
        return;
      }
    }
  }

  private bringIntoView(scroller: HTMLElement): void {
    const key = this.wanted;
    const index = key === null ? -1 : this.window.indexOf(key);
    this.wanted = null;
    if (key === null || index < 0) {
      return;
    }
    const top = this.window.top(index);
    const bottom = this.window.top(index + 1);
    const { scrollTop, clientHeight } = scroller;
    if (top < scrollTop + margin || bottom - top > clientHeight - 2 * margin) {
      scroller.scrollTop = Math.max(0, top - margin);
    } else if (bottom > scrollTop + clientHeight - margin) {
      scroller.scrollTop = bottom - clientHeight + margin;
    }
    // It stays there when what is around it has been measured.
    this.seen = [{ key, offset: top - scroller.scrollTop }];
  }
}

/** What is selected in the article's text, by pointer or by keyboard, and where it is in the window. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Box } from "../shared/geometry.js";
import type { ArticleTextView } from "./article-text.js";
import { reveal } from "./reveal.js";
import { extended, moved } from "./sentence-cursor.js";
import type { Span } from "./span.js";

/** The text in which something can be selected. */
export interface Selectable {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly view: ArticleTextView;
  readonly scroller: HTMLElement;
}

/** So long the browser may still be changing its selection. */
const settling = 50;

export class TextSelection implements ReactiveController {
  span: Span | null = null;
  /** The words in the window, as far as they are in view; null when they are not. */
  words: Box | null = null;
  /** What the keyboard selected, to be read aloud. */
  spoken = "";
  pressing = false;

  private readonly host: ReactiveControllerHost;
  /** Whether the focus is where losing the browser's selection does not mean giving it up. */
  private readonly held: () => boolean;
  private on: Selectable | null = null;
  private forwards = true;
  private pending: number | undefined;

  constructor(host: ReactiveControllerHost, held: () => boolean) {
    this.host = host;
    this.held = held;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("selectionchange", this.settle);
    document.addEventListener("pointerdown", this.press);
    document.addEventListener("pointerup", this.release);
    document.addEventListener("pointercancel", this.release);
    window.addEventListener("resize", this.measure);
  }

  hostDisconnected(): void {
    document.removeEventListener("selectionchange", this.settle);
    document.removeEventListener("pointerdown", this.press);
    document.removeEventListener("pointerup", this.release);
    document.removeEventListener("pointercancel", this.release);
    window.removeEventListener("resize", this.measure);
    window.clearTimeout(this.pending);
  }

  /** From now on it is about this text, or none. */
  attend(on: Selectable | null): void {
    this.on = on;
    this.span = this.words = null;
  }

  /** Selects this and brings it into view. */
  select(span: Span): void {
    if (this.on) {
      const { view, scroller } = this.on;
      view.offsets.select(span, document.getSelection());
      view.element.focus({ preventScroll: true });
      reveal(view, scroller, span, "nearest");
      this.span = span;
      this.measure();
    }
  }

  clear(): void {
    this.span = this.words = null;
    document.getSelection()?.removeAllRanges();
    this.host.requestUpdate();
  }

  /** What a key does that is pressed in the text; false if nothing. */
  onKey(event: KeyboardEvent): boolean {
    const down = event.key === "ArrowDown";
    const right = event.key === "ArrowRight";
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    if (down || event.key === "ArrowUp") {
      this.step(down ? 1 : -1, event.shiftKey);
      return true;
    }
    if ((right || event.key === "ArrowLeft") && !event.shiftKey) {
      this.step(right ? 1 : -1, false);
      return true;
    }
    if (event.key === "Escape" && this.span) {
      this.clear();
      return true;
    }
    return false;
  }

  readonly measure = (): void => {
    const range = this.span && this.on?.view.offsets.rangeOf(this.span);
    const before = this.words;
    this.words = null;
    if (range && this.on) {
      const bounds = this.on.scroller.getBoundingClientRect();
      const { left, top, right, bottom } = range.getBoundingClientRect();
      const from = Math.max(top, bounds.top);
      const to = Math.min(bottom, bounds.bottom);
      this.words = from < to ? { x: left, y: from, width: right - left, height: to - from } : null;
    }
    if (before || this.words) {
      this.host.requestUpdate();
    }
  };

  private readonly settle = (): void => {
    window.clearTimeout(this.pending);
    this.pending = window.setTimeout(() => {
      this.take();
    }, settling);
  };

  private take(): void {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const view = this.on?.view;
    const span = view && range?.intersectsNode(view.element) ? view.offsets.selected(selection) : null;
    if (this.pressing || (!span && this.held())) {
      return;
    }
    if (span?.start !== this.span?.start || span?.end !== this.span?.end) {
      this.span = span;
      this.host.requestUpdate();
    }
    this.measure();
  }

  private readonly press = (event: PointerEvent): void => {
    this.pressing = this.on !== null && event.composedPath().includes(this.on.view.element);
  };

  private readonly release = (): void => {
    this.pressing = false;
    this.settle();
  };

  private step(step: -1 | 1, extend: boolean): void {
    if (!this.on) {
      return;
    }
    const { sentences, text } = this.on;
    const next =
      this.span && extend
        ? extended(sentences, this.span, step, this.forwards)
        : { span: moved(sentences, this.span, step, this.firstInView()), forwards: true };
    this.forwards = next.forwards;
    if (next.span) {
      const hint = this.spoken === "" ? " – Enter: what to make of it" : "";
      this.spoken = text.slice(next.span.start, next.span.end) + hint;
      this.select(next.span);
    }
  }

  private firstInView(): number {
    const top = this.on?.scroller.getBoundingClientRect().top ?? 0;
    const first = this.on?.view.blocks.find(
      (block) => block.element.getBoundingClientRect().bottom > top + 8,
    );
    return first?.start ?? 0;
  }
}

/** Marks in the margin beside sentences that nothing refers to; made only for paragraphs in view. */
import type { ArticleTextView, Block } from "./article-text.js";
import type { Span } from "./span.js";
import { meets } from "./span.js";

const words = "Nothing on the map refers to this sentence yet. Click to select it.";

export class MarginMarks {
  private readonly view: ArticleTextView;
  private readonly chosen: (sentence: Span) => void;
  private readonly inView = new Set<Block>();
  private readonly observer: IntersectionObserver;
  private readonly resized: ResizeObserver;
  private sentences: readonly Span[] = [];

  constructor(view: ArticleTextView, scroller: Element, chosen: (sentence: Span) => void) {
    this.view = view;
    this.chosen = chosen;
    const blocks = new Map<Element, Block>(view.blocks.map((block) => [block.element, block]));
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = blocks.get(target);
          if (block && isIntersecting) {
            this.inView.add(block);
            this.draw(block);
          } else if (block) {
            this.inView.delete(block);
          }
        }
      },
      { root: scroller, rootMargin: "200px" },
    );
    for (const block of view.blocks) {
      this.observer.observe(block.element);
    }
    this.resized = new ResizeObserver(() => {
      this.drawAll();
    });
    this.resized.observe(view.element);
  }

  show(sentences: readonly Span[]): void {
    this.sentences = sentences;
    this.drawAll();
  }

  disconnect(): void {
    this.observer.disconnect();
    this.resized.disconnect();
  }

  private drawAll(): void {
    for (const block of this.inView) {
      this.draw(block);
    }
  }

  /** The paragraph itself is left alone: moving it would undo selections and highlights in it. */
  private draw(block: Block): void {
    const { top } = block.element.getBoundingClientRect();
    for (const mark of block.element.querySelectorAll(".article-unmapped")) {
      mark.remove();
    }
    let drawn = -Infinity;
    for (const sentence of this.sentences.filter((candidate) => meets(candidate, block))) {
      const boxes = this.view.boxes(sentence, block);
      // Two sentences that share a line share its mark.
      const from = Math.max(drawn, Math.min(...boxes.map((box) => box.top)) - top);
      const to = Math.max(...boxes.map((box) => box.bottom)) - top;
      if (boxes.length > 0 && to > from) {
        block.element.append(this.markOf(sentence, from, to));
        drawn = to;
      }
    }
  }

  private markOf(sentence: Span, from: number, to: number): HTMLElement {
    const mark = document.createElement("span");
    mark.className = "article-unmapped";
    mark.title = words;
    mark.setAttribute("aria-hidden", "true");
    mark.style.top = `${from}px`;
    mark.style.height = `${to - from}px`;
    mark.addEventListener("click", () => {
      this.chosen(sentence);
    });
    return mark;
  }
}

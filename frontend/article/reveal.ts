/** Scrolls to words of the text, if they are not in view already. */
import type { ArticleTextView } from "./article-text.js";
import type { Span } from "./span.js";

const margin = 24;

/** @param where a third down from the top, or no further than needed */
export function reveal(
  view: ArticleTextView,
  scroller: HTMLElement,
  span: Span,
  where: "third" | "nearest" = "third",
): void {
  const block = view.blocksOf(span)[0];
  if (!block) {
    return;
  }
  // Paragraphs that have never been in view have an estimated height: come near first, then measure.
  const first = boxOf(view, span);
  const near =
    first && Math.abs(first.top - scroller.getBoundingClientRect().top) < 2 * scroller.clientHeight;
  if (!near) {
    block.element.scrollIntoView({ block: "start" });
  }
  const box = boxOf(view, span);
  const frame = scroller.getBoundingClientRect();
  if (!box || (box.top >= frame.top + margin && box.bottom <= frame.bottom - margin)) {
    return;
  }
  const above = box.top < frame.top + margin;
  const top =
    where === "third"
      ? box.top - frame.top - frame.height / 3
      : above || box.height > frame.height - 2 * margin
        ? box.top - frame.top - margin
        : box.bottom - frame.bottom + margin;
  const still = !near || matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({ top, behavior: still || where === "nearest" ? "instant" : "smooth" });
}

function boxOf(view: ArticleTextView, span: Span): DOMRect | null {
  return view.offsets.rangeOf(span)?.getBoundingClientRect() ?? null;
}

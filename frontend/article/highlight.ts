/**
 * Paints passages with the CSS Custom Highlight API: the text in the page stays one node a paragraph, so
 * copying, finding and reading it aloud are as without. Where the browser has no such API nothing is
 * painted; the list of passages says the same in words.
 */
import type { PassageKind } from "./coverage.js";
import type { Span } from "./span.js";
import type { TextOffsets } from "./text-offsets.js";

type Layer = PassageKind | "hover" | "selected" | "found" | "flash";

/** What lies over what. */
const priorities: Record<Layer, number> = {
  claim: 1,
  question: 2,
  evidence: 3,
  objection: 4,
  undercut: 5,
  hover: 6,
  selected: 7,
  found: 8,
  flash: 9,
};

const flashMilliseconds = 1600;
const pulses = 3;

export class Highlights {
  private readonly offsets: TextOffsets;
  private readonly painted = new Map<Layer, Range[]>();
  private flashing: number | undefined;

  constructor(offsets: TextOffsets) {
    this.offsets = offsets;
  }

  /** All passages, each in the look of its kind. */
  show(passages: readonly (Span & { readonly kind: PassageKind })[]): void {
    for (const kind of ["claim", "question", "evidence", "objection", "undercut"] as const) {
      this.paint(
        kind,
        passages.filter((passage) => passage.kind === kind),
      );
    }
  }

  select(spans: readonly Span[]): void {
    this.paint("selected", spans);
  }

  hover(spans: readonly Span[]): void {
    this.paint("hover", spans);
  }

  /** What was searched for. */
  find(spans: readonly Span[]): void {
    this.paint("found", spans);
  }

  /** Draws the eye to a place for a moment. */
  flash(spans: readonly Span[]): void {
    window.clearInterval(this.flashing);
    this.paint("flash", spans);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const turns = still ? 1 : 2 * pulses - 1;
    let turn = 0;
    this.flashing = window.setInterval(() => {
      turn++;
      this.paint("flash", turn % 2 === 0 ? spans : []);
      if (turn >= turns) {
        window.clearInterval(this.flashing);
      }
    }, flashMilliseconds / turns);
  }

  clear(): void {
    window.clearInterval(this.flashing);
    for (const layer of this.painted.keys()) {
      this.paint(layer, []);
    }
  }

  private paint(layer: Layer, spans: readonly Span[]): void {
    const highlight = highlightOf(layer);
    const before = this.painted.get(layer) ?? [];
    if (!highlight || (before.length === 0 && spans.length === 0)) {
      return;
    }
    for (const range of before) {
      highlight.delete(range);
    }
    const ranges = spans.map((span) => this.offsets.rangeOf(span)).filter((range) => range !== null);
    for (const range of ranges) {
      highlight.add(range);
    }
    this.painted.set(layer, ranges);
  }
}

/** Shared by all texts in the page, as the registry is. */
function highlightOf(layer: Layer): Highlight | null {
  if (typeof Highlight === "undefined" || typeof CSS === "undefined" || !("highlights" in CSS)) {
    return null;
  }
  const name = `article-${layer}`;
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priorities[layer];
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

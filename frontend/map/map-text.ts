/** Sizes of cards on this page: measured on a canvas, corrected by what the page made of them. */
import type { Size } from "../shared/geometry.js";
import type { ArgumentTree, Occurrence } from "./argument-tree.js";
import { cardSize, fontOf, formOf, formSizes } from "./card-size.js";
import { TextMeasure } from "./text-measure.js";

export class MapText {
  private readonly measure = new TextMeasure();
  private family = "system-ui, sans-serif";
  private readonly checked = new Map<string, string>();

  readonly sizeOf = (occurrence: Occurrence): Size => cardSize(occurrence, this.measure, this.family);

  /** Loads the element's fonts; what was measured before they are there is forgotten. */
  async useFontsOf(element: HTMLElement): Promise<void> {
    this.family = getComputedStyle(element).fontFamily || this.family;
    const fonts = Object.keys(formSizes).map((form) => fontOf(form as keyof typeof formSizes, this.family));
    // A font that cannot be had is replaced by the next of the family, which is measured as well.
    await Promise.allSettled(fonts.map((font) => document.fonts.load(font)));
    this.measure.forget();
    this.checked.clear();
  }

  /** Compares the cards on the page with what was reckoned. Answers whether some must be drawn again. */
  check(cards: Iterable<HTMLElement>, tree: ArgumentTree): boolean {
    let news = false;
    for (const card of cards) {
      const occurrence = tree.byKey.get(card.dataset["key"] ?? "");
      const text = card.querySelector<HTMLElement>(".text");
      if (!occurrence || !text || this.checked.get(occurrence.key) === occurrence.statement.text) {
        continue;
      }
      this.checked.set(occurrence.key, occurrence.statement.text);
      const form = formOf(occurrence);
      const { textWidth, lineHeight, mostLines } = formSizes[form];
      const lines = Math.round(text.offsetHeight / lineHeight);
      const reckoned = this.measure.lines(occurrence.statement.text, fontOf(form, this.family), textWidth);
      if (lines > 0 && lines !== Math.min(reckoned, mostLines)) {
        news =
          this.measure.correct(occurrence.statement.text, fontOf(form, this.family), textWidth, lines) ||
          news;
      }
    }
    return news;
  }
}

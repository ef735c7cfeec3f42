/**
 * Sizes of cards on this page: measured on a canvas, corrected by what the page made of them.
 *
 * A large map is drawn before all of its texts are measured: the sizes of most cards are guessed at first, and
 * measured when the page has nothing better to do.
 */
import type { Size } from "../shared/geometry.js";
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence } from "./occurrence.js";
import type { CardForm } from "./card-size.js";
import { cardSize, fontOf, formOf, formSizes } from "./card-size.js";
import { whenIdle } from "./idle.js";
import type { TextSetting } from "./text-measure.js";
import { TextMeasure, canvasWidth } from "./text-measure.js";
import type { TextSpacing } from "./text-spacing.js";
import { plainSpacing } from "./text-spacing.js";

/** So many texts are measured while a map is laid out; more would be noticed. Of a new map that has more, none. */
const mostAtOnce = 80;

/** How long measuring may take until the page can do something else, in milliseconds. */
const slice = 8;

/** An average character of Inter, as a share of the font size. */
const characterWidth = 0.53;

export class MapText {
  private family = "system-ui, sans-serif";
  private fonts: Readonly<Record<CardForm, string>> = fontsOf(this.family);
  private spacing = plainSpacing;
  private settings: Readonly<Record<CardForm, TextSetting>> = settingsOf(this.fonts, this.spacing);
  private readonly checked = new Map<string, string>();
  private guessed: Occurrence[] = [];
  private atOnce = mostAtOnce;

  readonly sizeOf = (occurrence: Occurrence): Size =>
    cardSize(occurrence, this.linesOf(occurrence), this.spacing.line);

  /** Loads the element's fonts; what was measured before they are there is forgotten. */
  async useFontsOf(element: HTMLElement): Promise<void> {
    this.family = getComputedStyle(element).fontFamily || this.family;
    this.fonts = fontsOf(this.family);
    // A font that cannot be had is replaced by the next of the family, which is measured as well.
    await Promise.allSettled(Object.values(this.fonts).map((font) => document.fonts.load(font)));
    this.forget();
  }

  /** What was measured with other spacing is forgotten. */
  useSpacing(spacing: TextSpacing): void {
    this.spacing = spacing;
    this.forget();
  }

  private forget(): void {
    this.settings = settingsOf(this.fonts, this.spacing);
    this.checked.clear();
    this.guessed = [];
  }

  /** The lines of a card's text, as many as the card shows. */
  brokenText(occurrence: Occurrence): string[] {
    const form = formOf(occurrence);
    const { mostLines } = formSizes[form];
    const lines = this.settings[form].broken(occurrence.statement.text);
    return lines.length > mostLines
      ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ""}…`]
      : lines;
  }

  fontFor(form: CardForm): string {
    return this.fonts[form];
  }

  get fontFamily(): string {
    return this.family;
  }

  /** From now on some texts are measured at once again, of a tree of so many statements. */
  beginLayout(size: number): void {
    this.atOnce = this.settings.full.isCold && size > mostAtOnce ? 0 : mostAtOnce;
  }

  get hasGuessed(): boolean {
    return this.guessed.length > 0;
  }

  /** Measures those of the cards that were guessed. Answers which of them are not as large as guessed. */
  measureNow(occurrences: Iterable<Occurrence>): Occurrence[] {
    const wrong: Occurrence[] = [];
    for (const occurrence of occurrences) {
      const form = formOf(occurrence);
      const { text } = occurrence.statement;
      const setting = this.settings[form];
      if (setting.known(text) === undefined && setting.lines(text) !== guess(text, form)) {
        wrong.push(occurrence);
      }
    }
    return wrong;
  }

  /**
   * Measures what was guessed, in the page's free time, and then calls with what is not as large as guessed.
   * Guesses that are made meanwhile are for the next time.
   */
  measureLater(done: (wrong: readonly Occurrence[]) => void): void {
    const { guessed } = this;
    if (guessed.length === 0) {
      return;
    }
    this.guessed = [];
    const wrong: Occurrence[] = [];
    let at = 0;
    const go = (): void => {
      const start = performance.now();
      while (at < guessed.length && performance.now() - start < slice) {
        wrong.push(...this.measureNow(guessed.slice(at, at + 50)));
        at += 50;
      }
      if (at < guessed.length) {
        whenIdle(go);
      } else if (wrong.length > 0) {
        done(wrong);
      }
    };
    whenIdle(go);
  }

  /** Compares the cards on the page with what was reckoned. Answers those that are as large as was not thought. */
  check(cards: Iterable<HTMLElement>, tree: ArgumentTree): Occurrence[] {
    const wrong: Occurrence[] = [];
    for (const card of cards) {
      const occurrence = tree.byKey.get(card.dataset["key"] ?? "");
      const text = card.querySelector<HTMLElement>(".text");
      if (!occurrence || !text || this.checked.get(occurrence.key) === occurrence.statement.text) {
        continue;
      }
      this.checked.set(occurrence.key, occurrence.statement.text);
      const form = formOf(occurrence);
      const { lineHeight, mostLines } = formSizes[form];
      const lines = Math.round(text.offsetHeight / (lineHeight * this.spacing.line));
      const reckoned = this.settings[form].lines(occurrence.statement.text);
      if (
        lines > 0 &&
        lines !== Math.min(reckoned, mostLines) &&
        this.settings[form].correct(occurrence.statement.text, lines)
      ) {
        wrong.push(occurrence);
      }
    }
    return wrong;
  }

  private linesOf(occurrence: Occurrence): number {
    const form = formOf(occurrence);
    const { text } = occurrence.statement;
    const setting = this.settings[form];
    const known = setting.known(text);
    if (known !== undefined) {
      return known;
    }
    if (this.atOnce <= 0) {
      this.guessed.push(occurrence);
      return guess(text, form);
    }
    this.atOnce--;
    return setting.lines(text);
  }
}

function settingsOf(
  fonts: Readonly<Record<CardForm, string>>,
  { letter, word }: TextSpacing,
): Record<CardForm, TextSetting> {
  const measure = new TextMeasure(canvasWidth(letter, word));
  const at = (form: CardForm): TextSetting => measure.at(fonts[form], formSizes[form].textWidth);
  return { contention: at("contention"), full: at("full"), reference: at("reference") };
}

function fontsOf(family: string): Record<CardForm, string> {
  return {
    contention: fontOf("contention", family),
    full: fontOf("full", family),
    reference: fontOf("reference", family),
  };
}

function guess(text: string, form: CardForm): number {
  const { textWidth, fontSize } = formSizes[form];
  return Math.max(1, Math.ceil((text.length * characterWidth * fontSize) / (textWidth * 0.93)));
}

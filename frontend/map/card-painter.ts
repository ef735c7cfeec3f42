/** Draws cards on a canvas where there are too many for the page, or while the zoom changes. */
import type { Point } from "../shared/geometry.js";
import type { Paragraph } from "../shared/paragraphs.js";
import type { Occurrence } from "./argument-tree.js";
import { cardSizes, formOf, formSizes, hasMeta } from "./card-size.js";
import { isBeingAdded } from "./draft.js";
import type { DrawnCard } from "./drawing.js";
import type { Ink } from "./ink.js";
import { toneOf } from "./ink.js";
import type { MapText } from "./map-text.js";
import { backingWords, countsOf, kindWord, signOf } from "./tree-words.js";

type Context = CanvasRenderingContext2D;

/** Below this zoom a text is grey lines, because nobody could read it. */
export const leastText = 0.3;

/** The numbers are the ones in `card-styles.ts`. */
const left = 17;
const radius = 9;

/** What a picture of a card shows besides the card. */
export interface PaintedContext {
  readonly selected: string | null;
  /** Whether a card is one of several that are marked. */
  readonly marked: (occurrence: Occurrence) => boolean;
  readonly homeOf: (occurrence: Occurrence) => Occurrence | undefined;
  /** Of the article's text; empty while it is not there. */
  readonly paragraphs: readonly Paragraph[];
}

/** Keeps the lines of texts from one frame to the next. */
export class CardPainter {
  private readonly text: MapText;
  private readonly broken = new Map<
    Occurrence,
    { readonly text: string; readonly lines: readonly string[] }
  >();

  constructor(text: MapText) {
    this.text = text;
  }

  /** When the fonts are others. */
  forget(): void {
    this.broken.clear();
  }

  paint(context: Context, cards: readonly DrawnCard[], ink: Ink, zoom: number, beside: PaintedContext): void {
    for (const card of cards) {
      const { occurrence } = card;
      this.body(context, card, ink, zoom, occurrence.key === beside.selected || beside.marked(occurrence));
    }
    if (zoom >= leastText) {
      for (const card of cards) {
        this.words(context, card, ink, beside);
      }
    } else {
      greyLines(context, cards, ink, this);
    }
  }

  linesOf(occurrence: Occurrence): readonly string[] {
    const { text } = occurrence.statement;
    let known = this.broken.get(occurrence);
    if (known?.text !== text) {
      known = { text, lines: this.text.brokenText(occurrence) };
      if (this.broken.size > mostBroken) {
        this.broken.clear();
      }
      this.broken.set(occurrence, known);
    }
    return known.lines;
  }

  private body(context: Context, card: DrawnCard, ink: Ink, zoom: number, selected: boolean): void {
    const { occurrence, box } = card;
    const { statement, relation, reference } = occurrence;
    const evidence = statement.kind === "EVIDENCE";
    const tone = ink.tones[relation];
    context.beginPath();
    context.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, radius);
    context.fillStyle = evidence ? ink.evidence.back : ink.card;
    context.fill();
    context.lineWidth = Math.max(1, 0.8 / zoom);
    context.strokeStyle = relation === "contention" ? tone.strong : evidence ? ink.evidence.strong : ink.line;
    const implicit = statement.origin === "RECONSTRUCTED" || isBeingAdded(statement);
    const dash = reference ? [1, 2] : implicit ? [4, 3] : [];
    if (dash.length > 0) {
      context.setLineDash(dash);
      context.strokeStyle = ink.muted;
    } else if (evidence) {
      context.globalAlpha = 0.4;
    }
    context.stroke();
    context.globalAlpha = 1;
    context.setLineDash([]);
    context.beginPath();
    context.roundRect(box.x, box.y, 5, box.height, [radius, 0, 0, radius]);
    context.fillStyle = tone.strong;
    context.fill();
    if (selected) {
      context.beginPath();
      context.roundRect(box.x - 2, box.y - 2, box.width + 4, box.height + 4, radius + 2);
      context.lineWidth = Math.max(2, 2 / zoom);
      context.strokeStyle = ink.tones.contention.strong;
      context.stroke();
    }
  }

  private words(
    context: Context,
    { occurrence, box, hidden }: DrawnCard,
    ink: Ink,
    { homeOf, paragraphs }: PaintedContext,
  ): void {
    const { statement, relation, number, reference } = occurrence;
    const form = formOf(occurrence);
    const { lineHeight, fontSize } = formSizes[form];
    const family = this.text.fontFamily;
    const headMiddle = box.y + cardSizes.top + cardSizes.head / 2;
    let x = box.x + left;
    context.textBaseline = "middle";
    const sign = signOf(relation) || (statement.kind === "QUESTION" ? "?" : "");
    if (sign !== "") {
      context.beginPath();
      context.arc(x + 8, headMiddle, 8, 0, 2 * Math.PI);
      context.fillStyle = ink.tones[relation].strong;
      context.fill();
      context.fillStyle = ink.card;
      context.font = `700 13px ${family}`;
      context.textAlign = "center";
      context.fillText(sign, x + 8, headMiddle + 0.5);
      x += 23;
    }
    context.textAlign = "left";
    context.fillStyle = statement.origin === "RECONSTRUCTED" ? ink.muted : toneOf(ink, occurrence).strong;
    context.font = `600 11px ${family}`;
    context.letterSpacing = "0.55px";
    const kind = kindWord(occurrence).toUpperCase();
    context.fillText(kind, x, headMiddle + 0.5);
    if (reference) {
      x += context.measureText(kind).width + 11;
      context.letterSpacing = "0px";
      context.fillStyle = ink.tones.contention.strong;
      context.font = `400 12px ${family}`;
      context.fillText(`see ${homeOf(occurrence)?.number ?? ""}`, x, headMiddle + 0.5);
    }
    context.letterSpacing = "0px";
    context.textAlign = "right";
    context.fillStyle = ink.muted;
    context.font = `400 12px ${family}`;
    context.fillText(number, box.x + box.width - 14, headMiddle + 0.5);
    context.textAlign = "left";
    context.fillStyle = reference ? ink.muted : ink.text;
    context.font = this.text.fontFor(form);
    context.textBaseline = "alphabetic";
    let y = box.y + cardSizes.top + cardSizes.head + cardSizes.gap + (lineHeight + fontSize * 0.72) / 2;
    const backward = isRightToLeft(statement.text);
    context.direction = backward ? "rtl" : "ltr";
    context.textAlign = "start";
    const start = box.x + left + (backward ? formSizes[form].textWidth : 0);
    for (const line of this.linesOf(occurrence)) {
      context.fillText(line, start, y);
      y += lineHeight;
    }
    context.direction = "ltr";
    if (hasMeta(occurrence)) {
      const below = box.y + box.height - cardSizes.bottom - metaHeight / 2;
      meta(context, occurrence, ink, family, { x: box.x + left, y: below }, paragraphs);
    }
    if (hidden > 0) {
      context.font = `600 12px ${family}`;
      context.textAlign = "center";
      context.fillStyle = ink.tones.contention.strong;
      context.fillText(`+${hidden}`, box.x + box.width / 2, box.y + box.height + 4);
    }
  }
}

const mostBroken = 2_000;

const metaHeight = 16;
const metaGap = 9;

/** Where it is in the article, and what speaks for and against it. */
function meta(
  context: Context,
  occurrence: Occurrence,
  ink: Ink,
  family: string,
  at: Point,
  paragraphs: readonly Paragraph[],
): void {
  const { reasons, objections, undercuts } = countsOf(occurrence);
  let { x } = at;
  const write = (words: string, weight: number, colour: string): void => {
    if (words !== "") {
      context.font = `${weight} 12px ${family}`;
      context.fillStyle = colour;
      context.fillText(words, x, at.y);
      x += context.measureText(words).width + metaGap;
    }
  };
  context.textBaseline = "middle";
  write(backingWords(occurrence, paragraphs), 400, ink.muted);
  write(reasons > 0 ? `+${reasons}` : "", 600, ink.tones.reason.strong);
  write(objections > 0 ? `−${objections}` : "", 600, ink.tones.objection.strong);
  write(undercuts > 0 ? `×${undercuts}` : "", 600, ink.tones.undercut.strong);
  context.textBaseline = "alphabetic";
}

/** As `dir=auto` finds it: by the first letter that has a direction. */
function isRightToLeft(text: string): boolean {
  const first = /[\p{L}\u200e\u200f]/u.exec(text)?.[0] ?? "";
  return /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/u.test(first);
}

/** One rectangle a line, as long as the line is. */
function greyLines(context: Context, cards: readonly DrawnCard[], ink: Ink, painter: CardPainter): void {
  context.fillStyle = ink.muted;
  context.globalAlpha = 0.45;
  for (const { occurrence, box } of cards) {
    const { lineHeight, fontSize, textWidth } = formSizes[formOf(occurrence)];
    let y = box.y + cardSizes.top + cardSizes.head + cardSizes.gap + lineHeight * 0.3;
    for (const line of painter.linesOf(occurrence)) {
      context.fillRect(box.x + left, y, Math.min(textWidth, line.length * fontSize * 0.52), lineHeight * 0.4);
      y += lineHeight;
    }
  }
  context.globalAlpha = 1;
}

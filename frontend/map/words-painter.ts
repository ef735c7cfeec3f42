/** Writes on the pictures of cards what the cards on the page say. The numbers are the ones in `card-styles.ts`. */
import type { Box } from "../shared/geometry.js";
import type { Occurrence } from "./occurrence.js";
import { cardSizes, formOf, formSizes, hasMeta } from "./card-size.js";
import { isBeingAdded } from "./draft.js";
import type { DrawnCard } from "./drawing.js";
import type { Ink } from "./ink.js";
import { toneOf } from "./ink.js";
import { readingOf, shortened, writeMiddle } from "./lettering.js";
import type { CardContext } from "./map-card.js";
import type { MapText } from "./map-text.js";
import type { Direction } from "./tree-layout.js";
import { countsOf, kindWord, signOf, backingWords } from "./tree-words.js";

type Context = CanvasRenderingContext2D;

/** From a card's left edge to its text, and from its right edge to its number. */
export const textLeft = 18;
const numberRight = 15;

/** The edge of a card takes a pixel above its padding. */
const edge = 1;

export interface Wording {
  readonly text: MapText;
  readonly about: CardContext | null;
  readonly selected: boolean;
  readonly badge: string;
  readonly comments: number;
}

export function paintWords(
  context: Context,
  card: DrawnCard,
  lines: readonly string[],
  ink: Ink,
  wording: Wording,
): void {
  const { occurrence, box } = card;
  const form = formOf(occurrence);
  const { lineHeight, fontSize, textWidth } = formSizes[form];
  const family = wording.text.fontFamily;
  paintHead(context, card, ink, wording);
  context.fillStyle = occurrence.reference || isBeingAdded(occurrence.statement) ? ink.muted : ink.text;
  context.font = wording.text.fontFor(form);
  const reading = readingOf(occurrence.statement.text);
  context.direction = reading;
  context.textAlign = "start";
  const start = box.x + textLeft + (reading === "rtl" ? textWidth : 0);
  let y = box.y + edge + cardSizes.top + cardSizes.head + cardSizes.gap;
  for (const line of lines) {
    writeMiddle(context, line, start, y + lineHeight / 2, fontSize);
    y += lineHeight;
  }
  context.direction = "ltr";
  if (hasMeta(occurrence)) {
    paintMeta(context, occurrence, box.x + textLeft, y + 14, ink, wording);
  }
  if (wording.badge !== "") {
    paintBadge(context, wording.badge, box, ink, family);
  }
}

function paintHead(context: Context, { occurrence, box }: DrawnCard, ink: Ink, wording: Wording): void {
  const { statement, relation, number, reference } = occurrence;
  const family = wording.text.fontFamily;
  const isDraft = isBeingAdded(statement);
  const middle = box.y + edge + cardSizes.top + cardSizes.head / 2;
  let x = box.x + textLeft;
  let right = box.x + box.width - numberRight;
  const sign = signOf(relation) || (statement.kind === "QUESTION" ? "?" : "");
  if (sign !== "") {
    context.beginPath();
    context.arc(x + 8, middle, 8, 0, 2 * Math.PI);
    context.fillStyle = ink.tones[relation].strong;
    context.fill();
    context.fillStyle = ink.card;
    context.font = `700 13px ${family}`;
    context.textAlign = "center";
    writeMiddle(context, sign, x + 8, middle, 13);
    x += 23;
  }
  if (wording.selected && !isDraft) {
    context.fillStyle = ink.tones.contention.strong;
    context.font = `700 14px ${family}`;
    context.textAlign = "center";
    writeMiddle(context, "⋯", right - 6, middle, 14);
    right -= 27;
  }
  if (wording.comments > 0) {
    right -= paintBubble(context, String(wording.comments), right, middle, ink, family) + 7;
  }
  context.fillStyle = ink.muted;
  context.font = `400 12px ${family}`;
  context.textAlign = "right";
  writeMiddle(context, number, right, middle + 0.5, 12);
  right -= context.measureText(number).width + 7;
  context.textAlign = "left";
  const home = reference ? wording.about?.homeOf(occurrence) : undefined;
  const see = home ? `see ${home.number}` : "";
  const seeWidth = see === "" ? 0 : context.measureText(see).width + 15;
  context.fillStyle = statement.origin === "RECONSTRUCTED" ? ink.muted : toneOf(ink, occurrence).strong;
  context.font = `600 11px ${family}`;
  context.letterSpacing = "0.55px";
  const kind = (isDraft ? `new ${relation}` : kindWord(occurrence)).toUpperCase();
  const shown = shortened(context, kind, right - x - seeWidth);
  writeMiddle(context, shown, x, middle, 11);
  x += context.measureText(shown).width;
  context.letterSpacing = "0px";
  if (see !== "") {
    context.fillStyle = ink.tones.contention.strong;
    context.font = `400 12px ${family}`;
    writeMiddle(context, see, x + 11, middle, 12);
    context.fillRect(x + 11, middle + 6, seeWidth - 15, 1);
  }
}

function paintMeta(
  context: Context,
  occurrence: Occurrence,
  left: number,
  middle: number,
  ink: Ink,
  { about, text }: Wording,
): void {
  let x = left;
  const put = (words: string, colour: string, weight: number): void => {
    if (words !== "") {
      context.fillStyle = colour;
      context.font = `${weight} 12px ${text.fontFamily}`;
      writeMiddle(context, words, x, middle, 12);
      x += context.measureText(words).width + 9;
    }
  };
  const { reasons, objections, undercuts } = countsOf(occurrence);
  const count = (sign: string, number: number): string => (number === 0 ? "" : `${sign}${number}`);
  context.textAlign = "left";
  put(backingWords(occurrence, about?.paragraphs ?? []), ink.muted, 400);
  put(count("+", reasons), ink.tones.reason.strong, 600);
  put(count("−", objections), ink.tones.objection.strong, 600);
  put(count("×", undercuts), ink.tones.undercut.strong, 600);
}

/** How often something was said about a statement; answers how wide that is. */
function paintBubble(
  context: Context,
  words: string,
  right: number,
  middle: number,
  ink: Ink,
  family: string,
): number {
  context.font = `600 11px ${family}`;
  const width = Math.max(8, context.measureText(words).width) + 10;
  context.beginPath();
  context.roundRect(right - width + 0.5, middle - 7.5, width - 1, 15, [7, 7, 7, 1]);
  context.lineWidth = 1;
  context.strokeStyle = ink.muted;
  context.stroke();
  context.fillStyle = ink.muted;
  context.textAlign = "center";
  writeMiddle(context, words, right - width / 2, middle, 11);
  return width;
}

function paintBadge(context: Context, badge: string, box: Box, ink: Ink, family: string): void {
  context.font = `600 11.5px ${family}`;
  const words = shortened(context, badge, box.width - 44);
  const width = context.measureText(words).width + 18;
  const right = box.x + box.width - 13;
  pill(context, right - width, box.y - 10, width, 20, ink.badge.back, ink.badge.edge);
  context.fillStyle = ink.badge.strong;
  context.textAlign = "left";
  writeMiddle(context, words, right - width + 9, box.y, 11.5);
}

export interface FoldLook {
  readonly family: string;
  readonly direction: Direction;
  readonly selected: boolean;
}

/** How many are folded away, or on the card in hand that they can be. */
export function paintFold(
  context: Context,
  { occurrence, box, hidden }: DrawnCard,
  ink: Ink,
  { family, direction, selected }: FoldLook,
): void {
  if (hidden === 0 && !(selected && occurrence.children.length > 0)) {
    return;
  }
  const words = hidden > 0 ? `+${hidden}` : "−";
  const x = direction === "down" ? box.x + box.width / 2 : box.x + box.width - edge;
  const y = direction === "down" ? box.y + box.height - edge : box.y + box.height / 2;
  context.font = `600 12px ${family}`;
  const width = Math.max(32, context.measureText(words).width - 8);
  pill(context, x - width / 2, y - 10, width, 20, ink.card, ink.line);
  context.fillStyle = ink.tones.contention.strong;
  context.textAlign = "center";
  writeMiddle(context, words, x, y, 12);
}

function pill(
  context: Context,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke: string,
): void {
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, height / 2);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = stroke;
  context.stroke();
}

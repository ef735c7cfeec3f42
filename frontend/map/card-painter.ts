/**
 * Draws cards on a canvas where there are too many for the page, or while the zoom changes. They look as those on
 * the page do: the numbers are the ones in `card-styles.ts`.
 */
import type { Occurrence } from "./occurrence.js";
import type { Decoration } from "./card-decorations.js";
import { cardSizes, formOf, formSizes } from "./card-size.js";
import { isBeingAdded } from "./draft.js";
import type { DrawnCard } from "./drawing.js";
import type { Ink } from "./ink.js";
import { leastText } from "./lettering.js";
import type { CardContext } from "./map-card.js";
import type { MapText } from "./map-text.js";
import type { Direction } from "./tree-layout.js";
import { paintFold, paintWords, textLeft } from "./words-painter.js";

type Context = CanvasRenderingContext2D;

const radius = 9;

const barWidth = 5;

/** The bar is dashed as the line above the card is. */
const barDashes: Partial<Record<string, readonly [number, number]>> = { objection: [9, 4], undercut: [4, 4] };

const plain: Decoration = { classes: [], badge: "", spoken: "" };

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

  paint(
    context: Context,
    cards: readonly DrawnCard[],
    ink: Ink,
    zoom: number,
    direction: Direction,
    about: CardContext | null,
  ): void {
    const family = this.text.fontFamily;
    for (const card of cards) {
      const { occurrence, hidden } = card;
      const decoration = about?.decorations.of(occurrence, hidden) ?? plain;
      const selected = occurrence.key === about?.selected;
      context.globalAlpha = opacityOf(decoration, about?.dragged.has(occurrence.key) === true, selected);
      paintRings(context, card, ink, zoom, decoration, selected);
      paintBody(context, card, ink, zoom, decoration);
      if (zoom >= leastText) {
        const lines = this.linesOf(occurrence);
        paintWords(context, card, lines, ink, {
          text: this.text,
          about,
          selected,
          badge: decoration.badge,
          comments: decoration.comments ?? 0,
        });
        paintFold(context, card, ink, { family, direction, selected });
      }
      context.globalAlpha = 1;
    }
    if (zoom < leastText) {
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
}

const mostBroken = 2_000;

function opacityOf({ classes }: Decoration, dragged: boolean, selected: boolean): number {
  if (dragged) {
    return 0.45;
  }
  return classes.includes("cut") ? 0.5 : classes.includes("unmatched") && !selected ? 0.38 : 1;
}

/** What lies around a card that is in hand, marked or found. */
function paintRings(
  context: Context,
  { box }: DrawnCard,
  ink: Ink,
  zoom: number,
  { classes }: Decoration,
  selected: boolean,
): void {
  const ring = (from: number, to: number, colour: string): void => {
    const middle = (from + to) / 2;
    context.beginPath();
    context.roundRect(
      box.x - middle,
      box.y - middle,
      box.width + 2 * middle,
      box.height + 2 * middle,
      radius + middle,
    );
    context.lineWidth = Math.max(to - from, 2 / zoom);
    context.strokeStyle = colour;
    context.stroke();
  };
  if (classes.includes("found")) {
    ring(3, 4, ink.evidence.strong);
    ring(0, 3, ink.mark);
  } else if (classes.includes("marked")) {
    ring(0, 2, ink.selection);
  } else if (selected) {
    ring(0, 6, ink.glow);
  }
  if (selected) {
    ring(1, 3, ink.selection);
  }
}

function paintBody(
  context: Context,
  { occurrence, box }: DrawnCard,
  ink: Ink,
  zoom: number,
  { classes }: Decoration,
): void {
  const { statement, relation, reference } = occurrence;
  const evidence = statement.kind === "EVIDENCE";
  const tone = ink.tones[relation];
  const isDraft = isBeingAdded(statement);
  const implicit = statement.origin === "RECONSTRUCTED";
  context.beginPath();
  context.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, radius);
  context.fillStyle = reference ? ink.reference : evidence ? ink.evidence.back : ink.card;
  context.fill();
  context.lineWidth = Math.max(isDraft ? 2 : 1, 0.6 / zoom);
  context.strokeStyle = classes.includes("found")
    ? ink.evidence.strong
    : classes.includes("marked")
      ? ink.selection
      : isDraft
        ? tone.strong
        : reference || implicit
          ? ink.faint
          : evidence
            ? ink.evidence.edge
            : relation === "contention"
              ? tone.strong
              : ink.line;
  context.setLineDash(
    reference ? [1, 1] : isDraft ? [6, 4] : implicit || classes.includes("cut") ? [3, 2] : [],
  );
  context.stroke();
  context.setLineDash([]);
  paintBar(context, occurrence.relation, box, zoom, tone.strong);
}

function paintBar(
  context: Context,
  relation: string,
  { x, y, height }: DrawnCard["box"],
  zoom: number,
  colour: string,
): void {
  const dash = zoom < leastText ? undefined : barDashes[relation];
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y, barWidth, height, [radius, 0, 0, radius]);
  if (!dash) {
    context.fill();
    return;
  }
  context.save();
  context.clip();
  context.beginPath();
  const [on, off] = dash;
  for (let from = 0; from < height; from += on + off) {
    context.rect(x - 1, y + from, barWidth + 2, on);
  }
  context.fill();
  context.restore();
}

/** One rectangle a line, as long as the line is. */
function greyLines(context: Context, cards: readonly DrawnCard[], ink: Ink, painter: CardPainter): void {
  context.fillStyle = ink.muted;
  context.globalAlpha = 0.45;
  for (const { occurrence, box } of cards) {
    const { lineHeight, fontSize, textWidth } = formSizes[formOf(occurrence)];
    let y = box.y + cardSizes.top + cardSizes.head + cardSizes.gap + lineHeight * 0.3;
    for (const line of painter.linesOf(occurrence)) {
      const width = Math.min(textWidth, line.length * fontSize * 0.52);
      context.fillRect(box.x + textLeft, y, width, lineHeight * 0.4);
      y += lineHeight;
    }
  }
  context.globalAlpha = 1;
}

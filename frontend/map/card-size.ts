/** How large a card is, from what is on it. The numbers are the ones in `card-styles.ts`. */
import type { Size } from "../shared/geometry.js";
import type { Occurrence } from "./occurrence.js";
import { roomOf } from "./draft.js";

export type CardForm = "contention" | "full" | "reference";

interface FormSizes {
  readonly width: number;
  /** Inside the bar and the padding. */
  readonly textWidth: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly weight: number;
  /** What does not fit ends in an ellipsis. */
  readonly mostLines: number;
}

export const formSizes: Readonly<Record<CardForm, FormSizes>> = {
  contention: { width: 308, textWidth: 276, fontSize: 16.5, lineHeight: 24, weight: 600, mostLines: 10 },
  full: { width: 252, textWidth: 220, fontSize: 15, lineHeight: 21, weight: 400, mostLines: 10 },
  reference: { width: 200, textWidth: 168, fontSize: 13, lineHeight: 18, weight: 400, mostLines: 2 },
};

export const cardSizes = { top: 10, head: 20, gap: 4, meta: 22, bottom: 12 };

export function formOf(occurrence: Occurrence): CardForm {
  return occurrence.reference ? "reference" : occurrence.step ? "full" : "contention";
}

export function hasMeta(occurrence: Occurrence): boolean {
  const { statement, reference, children } = occurrence;
  return (
    !reference && (children.length > 0 || statement.anchors.length > 0 || statement.citations.length > 0)
  );
}

export function fontOf(form: CardForm, family: string): string {
  const { weight, fontSize } = formSizes[form];
  return `${weight} ${fontSize}px ${family}`;
}

/** `lines` are those of its text, more than it shows perhaps; `stretch` is how much higher they are than usual. */
export function cardSize(occurrence: Occurrence, lines: number, stretch = 1): Size {
  const { width, lineHeight, mostLines } = formSizes[formOf(occurrence)];
  const room = occurrence.reference ? null : roomOf(occurrence.statement);
  if (room !== null) {
    return { width, height: room };
  }
  const { top, head, gap, meta, bottom } = cardSizes;
  const text = Math.ceil(Math.min(mostLines, lines) * lineHeight * stretch);
  return { width, height: top + head + gap + text + (hasMeta(occurrence) ? meta : 0) + bottom };
}

/** The theme's colours, for what is drawn on a canvas. */
import type { Occurrence, Relation } from "./occurrence.js";

export interface Ink {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly canvas: string;
  readonly card: string;
  /** The edge of what is implicit or stands elsewhere. */
  readonly faint: string;
  /** What a card is on that stands elsewhere in full. */
  readonly reference: string;
  /** Around the card in hand, and wider around it. */
  readonly selection: string;
  readonly glow: string;
  /** Around cards that were searched for. */
  readonly mark: string;
  /** What is new is said on it. */
  readonly badge: Tone;
  /** The colour of a relation, and what it is on. */
  readonly tones: Readonly<Record<Relation, Tone>>;
  readonly evidence: Tone;
}

export interface Tone {
  readonly strong: string;
  readonly back: string;
  /** Around what is on the back. */
  readonly edge: string;
}

const forcedTone: Tone = { strong: "CanvasText", back: "Canvas", edge: "CanvasText" };

/** Where people force their own colours on pages, relations differ by sign and line style alone. */
const forced: Ink = {
  text: "CanvasText",
  muted: "CanvasText",
  line: "CanvasText",
  canvas: "Canvas",
  card: "Canvas",
  faint: "CanvasText",
  reference: "Canvas",
  selection: "Highlight",
  glow: "transparent",
  mark: "Canvas",
  badge: forcedTone,
  tones: { contention: forcedTone, reason: forcedTone, objection: forcedTone, undercut: forcedTone },
  evidence: forcedTone,
};

export function inkOf(element: Element): Ink {
  if (matchMedia("(forced-colors: active)").matches) {
    return forced;
  }
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--d-${name}`).trim() || "#888888";
  const mix = (one: string, share: number, other: string): string =>
    `color-mix(in srgb, ${one} ${share}%, ${other})`;
  const tone = (name: string): Tone => ({
    strong: colour(name),
    back: colour(`${name}-bg`),
    edge: mix(colour(name), 55, "transparent"),
  });
  const card = colour("card");
  const accent = colour("accent");
  const evidence = tone("evidence");
  return {
    text: colour("ink"),
    muted: colour("muted"),
    line: colour("line"),
    canvas: colour("canvas"),
    card,
    faint: mix(colour("muted"), 70, card),
    reference: mix(card, 60, colour("canvas")),
    selection: accent,
    glow: mix(accent, 20, "transparent"),
    mark: colour("mark"),
    badge: { strong: colour("on-accent"), back: accent, edge: card },
    tones: {
      contention: tone("accent"),
      reason: tone("support"),
      objection: tone("attack"),
      undercut: tone("undercut"),
    },
    evidence: { ...evidence, edge: mix(evidence.strong, 38, evidence.back) },
  };
}

/** What a card's bar and sign are in. */
export function toneOf(ink: Ink, { statement, relation }: Occurrence): Tone {
  return statement.kind === "EVIDENCE" ? ink.evidence : ink.tones[relation];
}

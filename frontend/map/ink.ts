/** The theme's colours, for what is drawn on a canvas. */
import type { Occurrence, Relation } from "./argument-tree.js";

export interface Ink {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly canvas: string;
  readonly card: string;
  /** The colour of a relation, and what it is on. */
  readonly tones: Readonly<Record<Relation, Tone>>;
  readonly evidence: Tone;
}

export interface Tone {
  readonly strong: string;
  readonly back: string;
}

/** Where people force their own colours on pages, relations differ by sign and line style alone. */
const forced: Ink = {
  text: "CanvasText",
  muted: "CanvasText",
  line: "CanvasText",
  canvas: "Canvas",
  card: "Canvas",
  tones: {
    contention: { strong: "CanvasText", back: "Canvas" },
    reason: { strong: "CanvasText", back: "Canvas" },
    objection: { strong: "CanvasText", back: "Canvas" },
    undercut: { strong: "CanvasText", back: "Canvas" },
  },
  evidence: { strong: "CanvasText", back: "Canvas" },
};

export function inkOf(element: Element): Ink {
  if (matchMedia("(forced-colors: active)").matches) {
    return forced;
  }
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--d-${name}`).trim() || "#888888";
  const tone = (name: string): Tone => ({ strong: colour(name), back: colour(`${name}-bg`) });
  return {
    text: colour("ink"),
    muted: colour("muted"),
    line: colour("line"),
    canvas: colour("canvas"),
    card: colour("card"),
    tones: {
      contention: tone("accent"),
      reason: tone("support"),
      objection: tone("attack"),
      undercut: tone("undercut"),
    },
    evidence: tone("evidence"),
  };
}

/** What a card's bar and sign are in. */
export function toneOf(ink: Ink, { statement, relation }: Occurrence): Tone {
  return statement.kind === "EVIDENCE" ? ink.evidence : ink.tones[relation];
}

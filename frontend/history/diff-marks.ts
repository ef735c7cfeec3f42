/** How statements differ between two revisions, as cards say it: in words and signs, not by colour alone. */
import { html } from "lit";
import type { Occurrence } from "../map/occurrence.js";
import type { Decoration } from "../map/card-decorations.js";
import { markedWords } from "../shared/worded-difference.js";
import type { Difference, Way } from "./map-diff.js";

export const signs: Readonly<Record<Way, string>> = {
  added: "+",
  removed: "−",
  reworded: "✎",
  moved: "↷",
  retyped: "⇄",
  otherwise: "≈",
};

export const wayWords: Readonly<Record<Way, string>> = {
  added: "added",
  removed: "removed",
  reworded: "reworded",
  moved: "moved",
  retyped: "retyped",
  otherwise: "changed otherwise",
};

export function differenceMark({ statement }: Occurrence, difference: Difference): Decoration {
  const words = difference.ways.map((way) => wayWords[way]).join(", ");
  const sign = difference.ways.map((way) => signs[way]).join(" ");
  const isReworded = difference.ways.includes("reworded") && difference.before && difference.after;
  const isRemoved = difference.ways.includes("removed");
  return {
    classes: ["differs", ...difference.ways.map((way) => `is-${way}`)],
    badge: `${sign} ${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    spoken: words,
    ...(isReworded && { text: markedWords(difference.before.text, difference.after.text) }),
    ...(isRemoved && { text: html`<del>${statement.text}</del>` }),
  };
}

/** Where something differs below a card that is folded. */
export function hiddenMark(count: number): Decoration {
  const words = count === 1 ? "1 differs below" : `${count} differ below`;
  return { classes: ["differs-below"], badge: `● ${words}`, spoken: words };
}

/** What a slide says besides its statements: to the eyes and to screen readers. */
import type { Relation } from "../map/occurrence.js";
import { isStep } from "../map/occurrence.js";
import { countWords, plural, stepPhrase } from "../map/tree-words.js";
import type { Slide } from "./presentation-path.js";
import { siblingsOf } from "./presentation-path.js";

export function relationOf({ premises }: Slide): Relation {
  return premises[0].relation;
}

/** For example "Objection to 1.2" or "Undercuts the step from 2.1 and 2.2 to 2". */
export function headline(slide: Slide): string {
  const { step, premises } = slide;
  if (!step) {
    return premises[0].statement.kind === "QUESTION" ? "Question" : "Contention";
  }
  if (isStep(step.target)) {
    return `Undercuts ${stepPhrase(step.target)}`;
  }
  return `${relationOf(slide) === "reason" ? "Reason for" : "Objection to"} ${step.target.number}`;
}

/** For example "2 of 3 reasons"; nothing for an only one. */
export function positionWords(slide: Slide, slides: readonly Slide[]): string {
  const siblings = siblingsOf(slide, slides);
  return siblings.length < 2
    ? ""
    : `${siblings.indexOf(slide) + 1} of ${plural(siblings.length, relationOf(slide))}`;
}

/** For example "2 reasons, 1 objection". */
export function belowWords({ children }: Slide): string {
  const count = (relation: Relation): number =>
    children.filter((child) => relationOf(child) === relation).length;
  return countWords({
    reasons: count("reason"),
    objections: count("objection"),
    undercuts: count("undercut"),
  }).join(", ");
}

/** A title or a scheme, if somebody gave the argument one. */
export function argumentWords({ step }: Slide): string {
  const { title, scheme } = step?.argument ?? {};
  return title ? title : scheme ? `from ${scheme.toLowerCase().replaceAll("_", " ")}` : "";
}

/** The whole slide, as it is read to somebody who does not see it. */
export function spokenWords(slide: Slide, slides: readonly Slide[]): string {
  const position = positionWords(slide, slides);
  const opening = [headline(slide), position].filter((words) => words !== "").join(", ");
  const texts = slide.premises.map(({ number, statement }) => `${number} ${sentence(statement.text)}`);
  const below = belowWords(slide);
  return [`${opening}.`, texts.join(" Together with: "), below === "" ? "" : `Below: ${below}.`]
    .filter((words) => words !== "")
    .join(" ");
}

function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

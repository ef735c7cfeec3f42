/** What the outline says about a node, beside its text. */
import type { Occurrence, Step } from "../map/occurrence.js";
import { isStep } from "../map/occurrence.js";
import { relationPhrase } from "../map/tree-words.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphNumber } from "../shared/paragraphs.js";
import type { NewLine } from "./outline-rows.js";

/** For example "Reason for 1", "Premise with 1.2" or "Undercuts the step from 1.1 to 1". */
export function relationWords(occurrence: Occurrence): string {
  const { step, statement } = occurrence;
  if (!step) {
    return statement.kind === "QUESTION" ? "Question" : "Contention";
  }
  const others = step.premises.filter((premise) => premise !== occurrence);
  return others.length > 0
    ? `Premise with ${others.map(({ number }) => number).join(", ")}`
    : capital(relationPhrase(occurrence));
}

/** Above the premises of one argument: what they are together. */
export function togetherWords(step: Step): string {
  const { title, scheme, polarity } = step.argument;
  const first = step.premises[0];
  // The phrase names the other premises too; here it is about all of them.
  const phrase = first ? relationPhrase(first).replace(/ together with .*$/, "") : "";
  const words = [capital(phrase), "together"];
  if (isStep(step.target) && phrase === "") {
    words[0] = polarity === "SUPPORT" ? "Reason" : "Objection";
  }
  if (scheme) {
    words.push(`from ${scheme.toLowerCase().replaceAll("_", " ")}`);
  }
  if (title) {
    words.unshift(title);
  }
  return words.join(" · ");
}

/** Kind and origin, as far as the relation does not say them. */
export function tagWords({ statement, step }: Occurrence): string[] {
  const words: string[] = [];
  if (statement.origin === "RECONSTRUCTED") {
    words.push("implicit");
  }
  if (statement.kind === "EVIDENCE") {
    words.push("evidence");
  } else if (statement.kind === "QUESTION" && step) {
    words.push("question");
  }
  return words;
}

/** In which paragraphs of the article it stands, and whether a source is cited. */
export function sourceWords({ statement }: Occurrence, paragraphs: readonly Paragraph[]): string[] {
  const { anchors, citations } = statement;
  const numbers = new Set(anchors.map((anchor) => paragraphNumber(paragraphs, anchor.position.start)));
  const passages = [...numbers].sort((a, b) => a - b);
  const words = passages.length > 0 ? [`¶${passages.join(", ")}`] : [];
  if (citations.length > 0) {
    words.push(citations.length === 1 ? "source cited" : `${citations.length} sources cited`);
  }
  return words;
}

/** What a new line will be, for example "New reason for 1.2"; `target` is what it hangs on. */
export function newWords({ relation }: NewLine, target: Occurrence | undefined): string {
  if (!target || relation === "contention") {
    return "New contention";
  }
  const { number, step } = target;
  switch (relation) {
    case "reason":
      return `New reason for ${number}`;
    case "objection":
      return `New objection to ${number}`;
    case "copremise":
      return `New premise with ${(step?.premises ?? [target]).map((premise) => premise.number).join(", ")}`;
    case "undercut": {
      const premises = (step?.premises ?? [target]).map((premise) => premise.number).join(", ");
      return `New undercut of the step from ${premises}`;
    }
  }
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

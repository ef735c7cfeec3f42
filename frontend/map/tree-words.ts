/** What the tree says in words: to screen readers, on cards and on frames. */
import type { Occurrence, Relation, Step } from "./occurrence.js";
import { isStep } from "./occurrence.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphNumber } from "../shared/paragraphs.js";

export interface Counts {
  readonly reasons: number;
  readonly objections: number;
  readonly undercuts: number;
}

/** What speaks for and against a statement here. Undercuts count at the argument's last premise. */
export function countsOf(occurrence: Occurrence): Counts {
  const reasons = occurrence.steps.filter((step) => step.argument.polarity === "SUPPORT").length;
  const last = occurrence.step !== null && occurrence.step.premises.at(-1) === occurrence;
  return {
    reasons,
    objections: occurrence.steps.length - reasons,
    undercuts: last ? occurrence.step.undercuts.length : 0,
  };
}

/** For example "objection to 1.2", or "undercuts the step from 2.1 and 2.2 to 2". */
export function relationPhrase(occurrence: Occurrence): string {
  const { step } = occurrence;
  if (!step) {
    return "contention";
  }
  const others = step.premises.filter((premise) => premise !== occurrence).map((premise) => premise.number);
  const together = others.length > 0 ? ` together with ${listed(others)}` : "";
  if (isStep(step.target)) {
    return `undercuts ${stepPhrase(step.target)}${together}`;
  }
  const word = occurrence.relation === "reason" ? "reason for" : "objection to";
  return `${word} ${step.target.number}${together}`;
}

/** For example "the step from 2.1 and 2.2 to 2". */
export function stepPhrase(step: Step): string {
  const from = listed(step.premises.map((premise) => premise.number));
  const to = isStep(step.target) ? stepPhrase(step.target) : step.target.number;
  return `the step from ${from} to ${to}`;
}

/** The word above a card's text. */
export function kindWord(occurrence: Occurrence): string {
  const { statement, step, relation } = occurrence;
  const word =
    statement.kind === "EVIDENCE"
      ? "evidence"
      : statement.kind === "QUESTION"
        ? "question"
        : step && step.premises.length > 1
          ? "premise"
          : relation;
  return statement.origin === "RECONSTRUCTED" ? `implicit ${word}` : word;
}

export function signOf(relation: Relation): string {
  return { contention: "", reason: "+", objection: "−", undercut: "×" }[relation];
}

/** The accessible name of a card; it begins with the number and the text. */
export function nameOf(occurrence: Occurrence, home: Occurrence | undefined): string {
  const { statement } = occurrence;
  const counts = countsOf(occurrence);
  const parts = [`${occurrence.number} ${statement.text}`, relationPhrase(occurrence)];
  if (occurrence.reference && home) {
    parts.push(`shown in full at ${home.number}`);
  }
  parts.push(statement.kind.toLowerCase());
  if (statement.origin === "RECONSTRUCTED") {
    parts.push("implicit");
  }
  parts.push(...countWords(counts));
  return parts.join(", ");
}

export function countWords(counts: Counts): string[] {
  return [
    counted(counts.reasons, "reason"),
    counted(counts.objections, "objection"),
    counted(counts.undercuts, "undercut"),
  ].filter((words) => words !== "");
}

function counted(count: number, noun: string): string {
  return count === 0 ? "" : plural(count, noun);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The words on a frame: its title, or what it is and which pattern it follows. */
export function frameWords(step: Step): string {
  if (step.argument.title) {
    return step.argument.title;
  }
  const word = isStep(step.target)
    ? "Undercut"
    : step.argument.polarity === "SUPPORT"
      ? "Reason"
      : "Objection";
  const scheme = step.argument.scheme;
  return scheme ? `${word} · from ${scheme.toLowerCase().replaceAll("_", " ")}` : word;
}

function listed(words: readonly string[]): string {
  return words.length < 3
    ? words.join(" and ")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** Below a card's text: where in the article it stands, and whether a source is cited. */
export function backingWords({ statement }: Occurrence, paragraphs: readonly Paragraph[]): string {
  const { anchors, citations } = statement;
  const numbers = new Set(anchors.map((anchor) => paragraphNumber(paragraphs, anchor.position.start)));
  const passages = [...numbers].filter((number) => number > 0).sort((a, b) => a - b);
  const words = passages.length > 0 ? [`¶${passages.join(", ")}`] : [];
  if (citations.length > 0) {
    words.push(citations.length === 1 ? "source cited" : `${citations.length} sources cited`);
  }
  return words.join(" · ");
}

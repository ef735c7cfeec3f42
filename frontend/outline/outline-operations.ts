/** What typing and removing in the outline do to the map. */
import type { Occurrence, Place } from "../map/occurrence.js";
import type { Origin, Statement } from "../map/model.js";
import type { Operation } from "../map/operations.js";
import { newId } from "../shared/uuid.js";
import type { Addable } from "./outline-rows.js";
import type { TypedLine } from "./typed-lines.js";

export interface Addition {
  readonly operations: readonly Operation[];
  /** Where the new statement is once they are accepted. */
  readonly place: Place;
}

/** A statement as long as the server takes it, in UTF-16 code units. */
const longest = 5_000;

/** Why this is no statement, in a sentence; empty if it is one. */
export function textProblem(text: string): string {
  if (text.trim() === "") {
    return "A statement needs words.";
  }
  return text.length > longest
    ? `The statement has ${text.length.toLocaleString("en")} characters; at most ${longest.toLocaleString("en")} fit.`
    : "";
}

/** Why such a line cannot be begun there, in a sentence; empty if it can. */
export function placeProblem(relation: Addable, on: Occurrence | null): string {
  if (relation === "contention") {
    return "";
  }
  if (!on) {
    return "Select a statement first.";
  }
  if (on.step) {
    return "";
  }
  switch (relation) {
    case "undercut":
      return "An undercut speaks against a step. Select a reason or an objection.";
    case "copremise":
      return "Co-premises support something together. Select a reason or an objection.";
    case "reason":
    case "objection":
      return "";
  }
}

/** A new statement there; as a contention where what it should hang on is gone. */
export function additionOf(relation: Addable, text: string, on: Occurrence | null): Addition {
  const statement = newId();
  const argument = newId();
  const operations: Operation[] = [{ op: "addStatement", statement, kind: "CLAIM", origin: "OWN", text }];
  if (!on || relation === "contention" || placeProblem(relation, on) !== "") {
    return { operations, place: { statement, argument: null } };
  }
  const step = on.step?.argument.id ?? "";
  if (relation === "copremise") {
    operations.push({ op: "addPremise", argument: step, statement });
    return { operations, place: { statement, argument: step } };
  }
  operations.push({
    op: "addArgument",
    argument,
    polarity: relation === "reason" ? "SUPPORT" : "ATTACK",
    conclusion: relation === "undercut" ? step : on.statement.id,
    premises: [statement],
  });
  return { operations, place: { statement, argument } };
}

/** `before` is the wording that it started from. */
export function rewordingOf(statement: Statement, text: string, before: string): Operation {
  return { op: "reword", statement: statement.id, text, origin: originOf(statement, text), before };
}

/** Whether somebody else changed the wording that is being changed, and not to the same. */
export function isContested({ relation, was, text }: TypedLine, now: string): boolean {
  return relation === "edit" && now !== was && now !== text.trim();
}

/** The node that a line was written on and that is not there any more; null if it is, or there was none. */
export function lostNode(
  tree: { readonly homes: { has(id: string): boolean }; readonly steps: { has(id: string): boolean } },
  { relation, on }: TypedLine,
): string | null {
  if (!on) {
    return null;
  }
  const hangsOnStep = relation === "undercut" || relation === "copremise";
  if (hangsOnStep) {
    return on.argument === null || tree.steps.has(on.argument) ? null : on.argument;
  }
  return tree.homes.has(on.statement) ? null : on.statement;
}

/** Quoted words that are changed are a paraphrase; put back, they are quoted again. */
function originOf({ origin, anchors }: Statement, text: string): Origin {
  if (origin !== "VERBATIM" && origin !== "PARAPHRASE") {
    return origin;
  }
  const quoted = anchors.some((anchor) => collapsed(anchor.quote.exact) === collapsed(text));
  return quoted ? "VERBATIM" : "PARAPHRASE";
}

function collapsed(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

export function removalOf(place: Place, scope: "BRANCH" | "ALONE"): Operation {
  return { op: "remove", statement: place.statement, from: place.argument, scope };
}

/** How many statements go with this use of one, if its whole branch goes. */
export function countGoing(removed: Occurrence): number {
  const alone = removed.step?.premises.length === 1;
  // What undercuts the step goes only with the step's last premise.
  const open = removed.children.filter((child) => child.step?.target === removed || alone);
  const going = new Set<string>();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!next.reference) {
      going.add(next.statement.id);
    }
    open.push(...next.children);
  }
  return going.size;
}

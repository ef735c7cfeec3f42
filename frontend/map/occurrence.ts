/** Where statements and arguments are drawn in the tree; see `argument-tree.ts` for the rules. */
import type { Argument, Statement } from "./model.js";

export type Relation = "contention" | "reason" | "objection" | "undercut";

/** A place in the map: a statement as premise of an argument, or as contention (argument null). */
export interface Place {
  readonly statement: string;
  readonly argument: string | null;
}

/** A statement at one of its places. */
export interface Occurrence {
  readonly key: string;
  readonly statement: Statement;
  /** The step that it is a premise of; null for a contention. */
  readonly step: Step | null;
  readonly number: string;
  readonly relation: Relation;
  readonly reference: boolean;
  /** The arguments about the statement; none for a reference. */
  readonly steps: readonly Step[];
  /** As a screen reader counts: what undercuts an argument is below the argument's last premise. */
  readonly parent: Occurrence | null;
  readonly children: readonly Occurrence[];
  readonly level: number;
  readonly index: number;
  readonly siblings: number;
  /** The tree's version since which it is there. */
  readonly since: number;
}

/** An argument where it is drawn. */
export interface Step {
  readonly argument: Argument;
  readonly premises: readonly Occurrence[];
  readonly undercuts: readonly Step[];
  /** What it is for or against. */
  readonly target: Occurrence | Step;
}

export function keyOf(place: Place): string {
  return `${place.statement}@${place.argument ?? ""}`;
}

export function placeOf(occurrence: Occurrence): Place {
  return { statement: occurrence.statement.id, argument: occurrence.step?.argument.id ?? null };
}

/** What to select should an occurrence go, the best first: a sibling, or what it was for or against. */
export function keysNear(occurrence: Occurrence): string[] {
  const near: string[] = [];
  for (let at: Occurrence | null = occurrence; at; at = at.parent) {
    const siblings = at.parent?.children ?? [];
    for (const beside of [siblings[at.index], siblings[at.index - 2], at.parent]) {
      if (beside) {
        near.push(beside.key);
      }
    }
  }
  return near;
}

export function isStep(target: Occurrence | Step): target is Step {
  return "premises" in target;
}

/** Whether it is the branch's root or hangs on that: what undercuts the root's own step does not. */
export function isWithin(occurrence: Occurrence, branch: Occurrence): boolean {
  let at: Occurrence | Step = occurrence;
  while (at.key !== branch.key) {
    const { step }: Occurrence = at;
    if (!step) {
      return false;
    }
    let target: Occurrence | Step = step.target;
    while (isStep(target)) {
      target = target.target;
    }
    at = target;
  }
  return true;
}

/** The occurrence that the premises of a step are children of. */
export function above(step: Step): Occurrence | undefined {
  return isStep(step.target) ? step.target.premises.at(-1) : step.target;
}

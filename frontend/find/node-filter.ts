/**
 * Which statements have what somebody looks for.
 *
 * Q7 Within a group of traits one of those chosen is enough; of each group in which something is chosen, a
 *    statement must have one.
 * Q8 A claim has no support when no reason is given for it; evidence has no source when nothing is cited.
 * Q9 An objection or undercut is unanswered when nothing attacks one of its premises and nothing undercuts it;
 *    a question when nothing is said about it.
 * Q10 The count beside a trait tells how many would be left if it were the only one chosen in its group.
 */
import type { Occurrence } from "../map/occurrence.js";

export type Group = "role" | "kind" | "origin" | "author" | "mark" | "gap";

/** What is chosen, by group; nothing chosen lets everything pass. */
export type Filter = Readonly<Partial<Record<Group, ReadonlySet<string>>>>;

export const noFilter: Filter = {};

const groups: readonly Group[] = ["role", "kind", "origin", "author", "mark", "gap"];

/** What a map does not say about a statement. */
export interface Knowledge {
  /** Who added it; null when it is not known. */
  readonly authorOf: (statement: string) => string | null;
  /** For example "new" or "mine". */
  readonly marksOf: (occurrence: Occurrence) => readonly string[];
  readonly homeOf: (statement: string) => Occurrence | undefined;
}

export function traitsOf(occurrence: Occurrence, group: Group, knowledge: Knowledge): readonly string[] {
  const { statement, relation } = occurrence;
  switch (group) {
    case "role":
      return [relation];
    case "kind":
      return [statement.kind];
    case "origin":
      return [statement.origin];
    case "author": {
      const author = knowledge.authorOf(statement.id);
      return author === null ? [] : [author];
    }
    case "mark":
      return knowledge.marksOf(occurrence);
    case "gap":
      return gapsOf(occurrence, knowledge);
  }
}

function gapsOf(occurrence: Occurrence, knowledge: Knowledge): string[] {
  const { statement, steps } = occurrence;
  const gaps: string[] = [];
  if (statement.kind === "CLAIM" && !steps.some(({ argument }) => argument.polarity === "SUPPORT")) {
    gaps.push("no-support"); // Q8
  }
  if (statement.kind === "EVIDENCE" && statement.citations.length === 0) {
    gaps.push("no-source");
  }
  if (isUnanswered(occurrence, knowledge)) {
    gaps.push("unanswered");
  }
  return gaps;
}

/** Q9 */
function isUnanswered({ statement, steps, step, relation }: Occurrence, knowledge: Knowledge): boolean {
  if (statement.kind === "QUESTION" && steps.length === 0) {
    return true;
  }
  if (!step || (relation !== "objection" && relation !== "undercut")) {
    return false;
  }
  return (
    step.undercuts.length === 0 &&
    !step.premises.some((premise) =>
      knowledge.homeOf(premise.statement.id)?.steps.some(({ argument }) => argument.polarity === "ATTACK"),
    )
  );
}

export function isChosen(filter: Filter, group: Group, trait: string): boolean {
  return filter[group]?.has(trait) ?? false;
}

export function isEmpty(filter: Filter): boolean {
  return groups.every((group) => (filter[group]?.size ?? 0) === 0);
}

export function toggledTrait(filter: Filter, group: Group, trait: string): Filter {
  const chosen = new Set(filter[group]);
  if (!chosen.delete(trait)) {
    chosen.add(trait);
  }
  return { ...filter, [group]: chosen };
}

/** Q7 */
export function passes(occurrence: Occurrence, filter: Filter, knowledge: Knowledge): boolean {
  return groups.every((group) => passesGroup(occurrence, group, filter, knowledge));
}

function passesGroup(occurrence: Occurrence, group: Group, filter: Filter, knowledge: Knowledge): boolean {
  const chosen = filter[group];
  return (
    !chosen || chosen.size === 0 || traitsOf(occurrence, group, knowledge).some((trait) => chosen.has(trait))
  );
}

export type TraitCounts = Readonly<Record<Group, ReadonlyMap<string, number>>>;

/** Q10. Traits that no statement has are not there. */
export function countTraits(nodes: readonly Occurrence[], filter: Filter, knowledge: Knowledge): TraitCounts {
  const counts = Object.fromEntries(groups.map((group) => [group, new Map<string, number>()])) as Record<
    Group,
    Map<string, number>
  >;
  for (const occurrence of nodes) {
    const failed = groups.filter((group) => !passesGroup(occurrence, group, filter, knowledge));
    for (const group of groups) {
      const counted = failed.length === 0 || (failed.length === 1 && failed[0] === group) ? 1 : 0;
      for (const trait of traitsOf(occurrence, group, knowledge)) {
        counts[group].set(trait, (counts[group].get(trait) ?? 0) + counted);
      }
    }
  }
  return counts;
}

/** The groups of traits and the traits, in the words of the filter. */
import type { Group } from "./node-filter.js";

export const groupWords: readonly (readonly [Group, string])[] = [
  ["gap", "Missing"],
  ["mark", "Mark"],
  ["role", "Role"],
  ["kind", "Kind"],
  ["origin", "Says it"],
  ["author", "Added by"],
];

const traits: Readonly<Record<Exclude<Group, "author">, Readonly<Record<string, string>>>> = {
  gap: { "no-support": "No support", "no-source": "No source", unanswered: "Unanswered" },
  mark: { new: "New", changed: "Changed", mine: "Mine", commented: "Commented" },
  role: { contention: "Contention", reason: "Reason", objection: "Objection", undercut: "Undercut" },
  kind: { CLAIM: "Claim", EVIDENCE: "Evidence", QUESTION: "Question" },
  origin: { VERBATIM: "Quoted", PARAPHRASE: "Paraphrased", RECONSTRUCTED: "Implicit", OWN: "Our own" },
};

/** The traits to offer of a group, in order, with their words: those that some statement has, or that are chosen. */
export function traitsToOffer(
  group: Group,
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string> | undefined,
  names: ReadonlyMap<string, string>,
): (readonly [trait: string, words: string])[] {
  if (group === "author") {
    return [...new Set([...counts.keys(), ...(chosen ?? [])])]
      .map((author) => [author, names.get(author) ?? "Somebody"] as const)
      .sort(([, a], [, b]) => a.localeCompare(b));
  }
  return Object.entries(traits[group]).filter(([trait]) => counts.has(trait) || chosen?.has(trait));
}

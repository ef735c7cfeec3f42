/** What somebody does at the map, in a few words. */
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Participant } from "./presence.js";
import { excerpt } from "./words.js";

/** What one has of the map and its article to name things by. */
export interface Known {
  readonly tree: ArgumentTree | null;
  /** The article's text; null while it is not there. */
  readonly text: string | null;
  /** One's own page. */
  readonly page: string;
}

/** For example "writing at 1.2", "reading “…” in the article", "at 1.2 “…”". */
export function doingWords(person: Participant, known: Known): string {
  const { tree, text, page } = known;
  const at = (statement: string | null | undefined): string | null =>
    (statement != null && tree?.homes.get(statement)?.number) || null;
  if (person.typing) {
    const where = at(person.writing);
    return where === null ? "writing" : `writing at ${where}`;
  }
  if (person.follows === page) {
    return "following you";
  }
  if (person.passage) {
    const words = text?.slice(person.passage.start, person.passage.end);
    return words ? `has “${excerpt(words)}” selected in the article` : "reading the article";
  }
  const number = at(person.statement);
  const words = person.statement != null ? tree?.homes.get(person.statement)?.statement.text : undefined;
  return number === null || words === undefined ? "looking at the map" : `at ${number} “${excerpt(words)}”`;
}

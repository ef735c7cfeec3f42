/**
 * What others did to the map, in words for those who do not see it happen.
 *
 * N1 One change is told as it is in the history, with the number of the node that it is about.
 * N2 Several at once are counted and told with their authors: nobody can listen to a crowd.
 * N3 At most one sentence in a few seconds; none while something is being typed, but afterwards.
 */
import { plural } from "./tree-words.js";

/** A change that somebody else made. */
export interface RemoteChange {
  /** Of its author; empty if not known. */
  readonly name: string;
  /** A sentence without its subject; empty if not known. */
  readonly words: string;
  /** The ids of the nodes that it is about. */
  readonly touched: readonly string[];
}

/** One sentence; empty for no changes. `numberOf` answers a statement's number, if it is there. */
export function remoteWords(
  changes: readonly RemoteChange[],
  numberOf: (statement: string) => string | undefined,
): string {
  const [only] = changes;
  if (changes.length > 1 || !only) {
    return only ? `${plural(changes.length, "change")} by ${authors(changes)}.` : "";
  }
  const numbers = [...new Set(only.touched.map(numberOf))].filter((number) => number !== undefined);
  const where = numbers.length === 1 ? `: ${String(numbers[0])}` : "";
  return `${nameOf(only)} ${only.words === "" ? "changed the map" : only.words}${where}.`;
}

function authors(changes: readonly RemoteChange[]): string {
  const names = [...new Set(changes.map(nameOf))];
  if (names.length > 3) {
    return `${names.slice(0, 2).join(", ")} and ${names.length - 2} others`;
  }
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

function nameOf({ name }: RemoteChange): string {
  return name === "" ? "Somebody" : name;
}

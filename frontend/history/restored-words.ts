/** What restoring a statement did, told plainly: also where it has not come to where it was. */
import { excerpt } from "../live/words.js";
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Occurrence } from "../map/occurrence.js";

export interface Restored {
  /** Where it stood on the map as it was. */
  readonly then: Occurrence;
  readonly revision: number;
  /** Whether it was on the map before it was restored. */
  readonly wasThere: boolean;
  readonly branch: boolean;
}

/** @param tree - the map as it is now */
export function restoredWords({ then, revision, wasThere, branch }: Restored, tree: ArgumentTree): string {
  const now = tree.homes.get(then.statement.id);
  const quoted = `“${excerpt(then.statement.text)}”`;
  const all = branch ? " with its branch" : "";
  if (wasThere || !now) {
    return `${quoted}${all} is as it was at revision ${revision} again.`;
  }
  return then.step && !now.step
    ? `${quoted}${all} is back. What it hung on is not on the map any more, so it stands free, as ${now.number}.`
    : `${quoted}${all} is back where it was, as ${now.number}.`;
}

/** How a statement of the past stands to the map as it is now. */
export function standingWords(then: Occurrence, tree: ArgumentTree | null): string {
  const now = tree?.homes.get(then.statement.id);
  if (!tree) {
    return "";
  }
  if (!now) {
    return "Not on the map now";
  }
  return now.statement.text === then.statement.text
    ? `On the map as ${now.number}`
    : `Now ${now.number}, in other words`;
}

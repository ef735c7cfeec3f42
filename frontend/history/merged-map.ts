/**
 * Two revisions of a map drawn as one: the later, and in it what is gone of the earlier where it stood.
 *
 * J6 What was removed hangs on what it hung on, if that is there now or was removed as well; otherwise it stands free.
 * J7 A reworded statement says what is the same, what went and what came in one text.
 */
import type { Argument, MapModel, Premise, Statement } from "../map/model.js";
import { wordDiff } from "../shared/word-diff.js";
import type { MapDiff } from "./map-diff.js";

export function mergedMap(before: MapModel, after: MapModel, diff: MapDiff): MapModel {
  const statements = new Map(after.statements);
  const all = new Map(after.arguments);
  for (const difference of diff.differences.values()) {
    if (!difference.after && difference.before) {
      statements.set(difference.id, difference.before);
    } else if (difference.after && difference.ways.includes("reworded")) {
      statements.set(difference.id, {
        ...difference.after,
        text: textOfBoth(difference.before, difference.after),
      });
    }
  }
  for (const argument of inOrder(before, statements)) {
    const gone = argument.premises.filter(({ statement }) => !after.statements.has(statement));
    const present = after.arguments.get(argument.id);
    if (gone.length > 0 && present) {
      all.set(argument.id, { ...present, premises: byPlace([...present.premises, ...gone]) });
    } else if (gone.length > 0 && (statements.has(argument.conclusion) || all.has(argument.conclusion))) {
      all.set(argument.id, { ...argument, premises: gone });
    }
  }
  return { ...after, statements, arguments: all };
}

/** J7 */
export function textOfBoth(before: Statement | null, after: Statement): string {
  return wordDiff(before?.text ?? "", after.text)
    .map(({ text }) => text)
    .join("");
}

/** Each argument after the one that it undercuts. */
function inOrder(model: MapModel, statements: ReadonlyMap<string, Statement>): Argument[] {
  const ordered = new Set<Argument>();
  const add = (argument: Argument | undefined): void => {
    if (argument && !ordered.has(argument)) {
      if (!statements.has(argument.conclusion)) {
        add(model.arguments.get(argument.conclusion));
      }
      ordered.add(argument);
    }
  };
  model.arguments.forEach(add);
  return [...ordered];
}

function byPlace(premises: readonly Premise[]): Premise[] {
  return [...premises].sort((a, b) =>
    a.position === b.position ? (a.statement < b.statement ? -1 : 1) : a.position < b.position ? -1 : 1,
  );
}

/** What one change did to the statements that are on the map after it, in a word each. */
import type { Argument, Statement } from "../map/model.js";
import type { PastStep } from "./history-api.js";

export function marksOf({ after, before }: PastStep): Map<string, string> {
  const marks = new Map<string, string>();
  const added = new Set(before.removed);
  for (const argument of after.arguments) {
    const old = before.arguments.find(({ id }) => id === argument.id);
    for (const { statement } of argument.premises) {
      if (!old?.premises.some((premise) => premise.statement === statement)) {
        marks.set(statement, "moved");
      } else if (!marks.has(statement)) {
        marks.set(statement, wordFor(old, argument));
      }
    }
  }
  for (const statement of after.statements) {
    const old = before.statements.find(({ id }) => id === statement.id);
    marks.set(statement.id, added.has(statement.id) ? "added" : changedWord(old, statement));
  }
  return marks;
}

function wordFor(old: Argument, now: Argument): string {
  return old.conclusion !== now.conclusion ? "moved" : old.polarity !== now.polarity ? "turned" : "changed";
}

function changedWord(old: Statement | undefined, now: Statement): string {
  return old && old.text !== now.text ? "reworded" : old && old.kind !== now.kind ? "retyped" : "changed";
}

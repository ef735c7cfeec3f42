/** What the rows of an outline need to know of it. */
import { countBelow } from "../map/folds.js";
import type { MapOutline } from "./map-outline.js";
import type { RowContext } from "./outline-row.js";

export function contextOf(outline: MapOutline): RowContext {
  // Accessors, because the rows are drawn long after this is made.
  return {
    get selected() {
      return outline.client?.selected()?.key ?? null;
    },
    get tabStop() {
      const { client, rows } = outline;
      let seen = client?.selected() ?? null;
      while (seen && !outline.rowOf(seen.key)) {
        seen = seen.parent;
      }
      return seen?.key ?? rows.find(({ type }) => type === "node")?.key ?? null;
    },
    get paragraphs() {
      return outline.paragraphs;
    },
    homeOf: ({ statement }) => outline.client?.tree?.homes.get(statement.id),
    lineOf: (row) =>
      row.type === "new"
        ? outline.typed?.get(row.line.id)
        : row.occurrence.reference
          ? undefined
          : outline.typed?.editOf(row.occurrence.statement.id),
    targetOf: ({ line }) => (line.on ? outline.occurrenceAt(line.on) : undefined),
    companyOf: (occurrence) => outline.company.wordsOf(occurrence),
    commentsOf: ({ statement }) => outline.client?.comments.countOf(statement.id) ?? 0,
    conflictOf: (line, now) => outline.conflicts.template(line, now),
    lostOf: (line) => outline.conflicts.lost(line),
    hiddenBelow: ({ occurrence, folded }) => (folded ? countBelow(occurrence) : 0),
  };
}

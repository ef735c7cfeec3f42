/** What the buttons beside a selection do to the map. */
import type { Occurrence, Place } from "../map/occurrence.js";
import type { Anchor } from "../map/model.js";
import type { Operation } from "../map/operations.js";
import { newId } from "../shared/uuid.js";

export type AddAction = "claim" | "evidence" | "counterargument" | "passage";

export interface Addition {
  readonly operations: readonly Operation[];
  /** What to select when they are accepted. */
  readonly place: Place;
}

/** A new statement hangs below the selected one; without one it becomes a contention. */
export function additionOf(action: AddAction, anchor: Anchor, selected: Occurrence | null): Addition {
  if (action === "passage" && selected) {
    const place = { statement: selected.statement.id, argument: selected.step?.argument.id ?? null };
    return { operations: [{ op: "attachAnchor", statement: place.statement, anchor }], place };
  }
  const statement = newId();
  const operations: Operation[] = [
    {
      op: "addStatement",
      statement,
      kind: action === "evidence" ? "EVIDENCE" : "CLAIM",
      origin: "VERBATIM",
      text: anchor.quote.exact.replace(/\s+/g, " ").trim(),
    },
    { op: "attachAnchor", statement, anchor },
  ];
  if (!selected) {
    return { operations, place: { statement, argument: null } };
  }
  const argument = newId();
  operations.push({
    op: "addArgument",
    argument,
    polarity: action === "counterargument" ? "ATTACK" : "SUPPORT",
    conclusion: selected.statement.id,
    premises: [statement],
  });
  return { operations, place: { statement, argument } };
}

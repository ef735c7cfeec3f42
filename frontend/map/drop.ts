/** What dropping a card or a frame on a card can mean, and the operation for it. */
import type { Occurrence, Step } from "./argument-tree.js";
import type { Operation } from "./operations.js";

export type Dragged =
  | { readonly what: "card"; readonly occurrence: Occurrence }
  | { readonly what: "frame"; readonly step: Step };

export type Zone = "reason" | "objection" | "copremise" | "undercut";

export const zoneWords: Readonly<Record<Zone, string>> = {
  reason: "Reason",
  objection: "Objection",
  copremise: "Co-premise",
  undercut: "Undercut",
};

/** In the order in which they are shown; none where it cannot be dropped. The server knows about circles. */
export function zonesOn(dragged: Dragged, target: Occurrence): Zone[] {
  const hit = target.step?.argument.id;
  if (dragged.what === "frame") {
    const own = dragged.step.premises.some((premise) => premise.statement.id === target.statement.id);
    return own ? [] : hit && hit !== dragged.step.argument.id ? [...plain, "undercut"] : [...plain];
  }
  const { occurrence } = dragged;
  if (occurrence.statement.id === target.statement.id) {
    return [];
  }
  if (!hit) {
    return [...plain];
  }
  const together = occurrence.step?.argument.id === hit;
  if (!together) {
    return [...plain, "copremise", "undercut"];
  }
  // The only premise of an argument cannot undercut its own step, but one of several can.
  return occurrence.step.premises.length > 1 ? [...plain, "undercut"] : [...plain];
}

const plain: readonly Zone[] = ["reason", "objection"];

/** `argument` is the id for an argument that the drop makes. */
export function dropped(
  dragged: Dragged,
  zone: Zone,
  target: Occurrence,
  argument: string,
): Operation | null {
  const hit = target.step?.argument.id;
  const conclusion = zone === "undercut" ? hit : target.statement.id;
  const polarity = zone === "reason" ? "SUPPORT" : "ATTACK";
  if (conclusion === undefined) {
    return null;
  }
  if (dragged.what === "frame") {
    return zone === "copremise"
      ? null
      : { op: "retarget", argument: dragged.step.argument.id, conclusion, polarity };
  }
  if (zone !== "copremise") {
    return moved(dragged.occurrence, { at: "under", conclusion, polarity, argument });
  }
  return hit === undefined ? null : moved(dragged.occurrence, { at: "with", argument: hit });
}

/** On the empty canvas; only a premise can be set free. */
export function setFree(dragged: Dragged): Operation | null {
  return dragged.what === "card" && dragged.occurrence.step
    ? moved(dragged.occurrence, { at: "free" })
    : null;
}

function moved(occurrence: Occurrence, to: Extract<Operation, { op: "move" }>["to"]): Operation {
  const from = occurrence.step?.argument.id ?? null;
  return { op: "move", statement: occurrence.statement.id, from, to };
}

/** What a drop would make, in words and as a relation. */
import type { Occurrence, Relation } from "./occurrence.js";
import { isStep } from "./occurrence.js";
import type { Dragged, Drop } from "./drop.js";
import { stepPhrase } from "./tree-words.js";

/** The card that what is dropped would hang on; of a step its last premise, as readers count. */
export function hangsOn(drop: Drop): Occurrence | null {
  if (drop.at === "free") {
    return null;
  }
  const { target } = drop;
  const up = target.step?.target;
  const parent = up === undefined ? null : isStep(up) ? (up.premises.at(-1) ?? null) : up;
  return drop.at === "zone" ? (drop.zone === "copremise" ? parent : target) : parent;
}

/** What it would be there; null where it stays what it is, and has no place yet. */
export function relationAt(drop: Drop, dragged: readonly Dragged[]): Relation | null {
  switch (drop.at) {
    case "free":
      return "contention";
    case "zone":
      return drop.zone === "copremise" ? drop.target.relation : drop.zone;
    case "beside":
      return drop.level === "argument" && staysAt(drop, dragged)
        ? (ownRelation(dragged) ?? drop.target.relation)
        : drop.target.relation;
  }
}

export function verdictOf(drop: Drop | null, dragged: readonly Dragged[], changes: boolean): string {
  if (!drop) {
    return "Drop it on another card";
  }
  if (!changes) {
    return drop.at === "free" ? "Drop it on a card, or beside one" : "Stays where it is";
  }
  switch (drop.at) {
    case "free":
      return "Free-standing contention";
    case "zone":
      return zoneVerdict(drop);
    case "beside":
      return besideVerdict(drop, dragged);
  }
}

function zoneVerdict({ zone, target }: Extract<Drop, { at: "zone" }>): string {
  switch (zone) {
    case "reason":
      return `Reason for ${target.number}`;
    case "objection":
      return `Objection to ${target.number}`;
    case "copremise":
      return `Co-premise with ${target.number}`;
    case "undercut":
      return target.step ? `Undercuts ${stepPhrase(target.step)}` : "Undercut";
  }
}

function besideVerdict(drop: Extract<Drop, { at: "beside" }>, dragged: readonly Dragged[]): string {
  const { target, side, level } = drop;
  const place = `${side} ${target.number}`;
  if (staysAt(drop, dragged)) {
    return capital(place);
  }
  if (level === "contention") {
    return `Contention ${place}`;
  }
  if (level === "premise") {
    return `Co-premise ${place}`;
  }
  const on = hangsOn(drop)?.number ?? "";
  const words = { reason: `Reason for ${on}`, objection: `Objection to ${on}`, undercut: "Undercut" };
  return target.relation === "contention" ? capital(place) : `${words[target.relation]}, ${place}`;
}

/** Whether all of it has the same conclusion already, or the same frame. */
function staysAt({ target, level }: Extract<Drop, { at: "beside" }>, dragged: readonly Dragged[]): boolean {
  return dragged.every((item) => {
    const step = item.what === "card" ? item.occurrence.step : item.step;
    switch (level) {
      case "contention":
        return !step;
      case "premise":
        return item.what === "card" && step?.argument.id === target.step?.argument.id;
      case "argument":
        return (
          step?.argument.conclusion === target.step?.argument.conclusion &&
          (item.what === "frame" || step?.premises.length === 1)
        );
    }
  });
}

function ownRelation(dragged: readonly Dragged[]): Relation | null {
  const relations = new Set(
    dragged.map((item) => (item.what === "card" ? item.occurrence : item.step.premises[0])?.relation),
  );
  const [only] = relations;
  return relations.size === 1 && only ? only : null;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

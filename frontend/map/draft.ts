/** A node that is being written: drawn where it will hang, though the server does not know it yet. */
import type { Place } from "./argument-tree.js";
import type { Argument, Changes, MapModel, Statement } from "./model.js";

export interface Draft {
  readonly relation: "reason" | "objection" | "undercut" | "copremise" | "contention";
  readonly target: Place | null;
  readonly text: string;
}

export const draftId = "draft";

/** Sorts behind every position that the server gives out. */
const last = "\uffff";

/** The nodes that show the draft in the tree; null when there is none, or its target is gone. */
export function draftNodes(model: MapModel, draft: Draft | null): Changes | null {
  if (!draft) {
    return null;
  }
  const statement: Statement = {
    id: draftId,
    kind: "CLAIM",
    origin: "OWN",
    text: draft.text === "" ? "…" : draft.text,
    position: last,
    anchors: [],
    citations: [],
  };
  const argument = draft.relation === "contention" ? null : argumentFor(model, draft);
  if (draft.relation !== "contention" && !argument) {
    return null;
  }
  return { statements: [statement], arguments: argument ? [argument] : [], removed: [] };
}

function argumentFor(model: MapModel, draft: Draft): Argument | null {
  const premise = { statement: draftId, position: last, placed: Number.MAX_SAFE_INTEGER };
  const beside = draft.target?.argument ? (model.arguments.get(draft.target.argument) ?? null) : null;
  if (draft.relation === "copremise") {
    return beside && { ...beside, premises: [...beside.premises, premise] };
  }
  const conclusion = draft.relation === "undercut" ? beside?.id : draft.target?.statement;
  if (!conclusion || !(model.statements.has(conclusion) || model.arguments.has(conclusion))) {
    return null;
  }
  return {
    id: draftId,
    polarity: draft.relation === "reason" ? "SUPPORT" : "ATTACK",
    conclusion,
    premises: [premise],
    position: last,
  };
}

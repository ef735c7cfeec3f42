/** A node that is being written: drawn where it will hang, though the server does not know it yet. */
import type { Place } from "./argument-tree.js";
import type { Argument, MapModel, Statement } from "./model.js";

export interface Draft {
  readonly relation: "reason" | "objection" | "undercut" | "copremise" | "contention";
  readonly target: Place | null;
  readonly text: string;
}

export const draftId = "draft";

/** Sorts behind every position that the server gives out. */
const last = "\uffff";

/** The map as it would be with the draft; as it is when the draft's target is gone. */
export function withDraft(model: MapModel, draft: Draft | null): MapModel {
  if (!draft) {
    return model;
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
    return model;
  }
  return {
    ...model,
    statements: new Map(model.statements).set(draftId, statement),
    arguments: argument ? new Map(model.arguments).set(argument.id, argument) : model.arguments,
  };
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

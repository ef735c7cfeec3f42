/** What a draft means: what it is called, whether it can be saved, and the operations that save it. */
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence, Place } from "./occurrence.js";
import { isStep, placeOf } from "./occurrence.js";
import type { Draft, DraftRelation, Known, NewStatement, Rewording } from "./draft.js";
import { standing } from "./draft.js";
import type { MapModel, Origin, Statement } from "./model.js";
import { newId } from "../shared/uuid.js";
import type { Operation } from "./operations.js";
import { relationPhrase } from "./tree-words.js";

/** Characters that fit into a statement; the server knows the same limit. */
export const textLimit = 5_000;

/** Why this is no statement; empty if it is one. */
export function problemOf(text: string): string {
  const { length } = text.trim();
  if (length === 0) {
    return "A statement needs words.";
  }
  const [typed, limit] = [length, textLimit].map((count) => count.toLocaleString("en"));
  return length > textLimit ? `The statement has ${typed} characters; at most ${limit} fit.` : "";
}

/** Whether there is anything to lose. */
export function isTouched(draft: Draft): boolean {
  return draft.text.trim() !== (draft.what === "reword" ? draft.before.trim() : "");
}

/** What somebody else made of the statement since this rewording began; null if nothing or the same. */
export function conflictOf(model: MapModel, draft: Draft): string | null {
  const now = draft.what === "reword" ? model.statements.get(draft.id)?.text : undefined;
  return draft.what === "new" || now === undefined || now === draft.before || now === draft.text.trim()
    ? null
    : now;
}

/** The node that a draft was written on, or of which it was a wording, and that is not there any more. */
export function lostNode(known: Known, draft: Draft): string | null {
  if (draft.what === "reword") {
    return null;
  }
  if (draft.lost !== undefined) {
    return draft.id;
  }
  const { relation, target } = draft;
  return relation === standing(known, draft) || target === null
    ? null
    : relation === "undercut" || relation === "copremise"
      ? target.argument
      : target.statement;
}

/** What it says of a draft whose place somebody removed. */
export function lostWords(draft: Draft, who: string): string {
  return draft.what === "new" && draft.lost !== undefined
    ? `${who} removed this statement. Saved, your words become a contention.`
    : `${who} removed what this was written on. Saved, it becomes a contention.`;
}

/** A draft that nobody has sent yet, and nothing is wrong with. */
export const untouched = { sent: null, error: "", room: 0 } as const;

/** E4: other words for a node as a statement of its own beside it. */
export function besides(node: Occurrence, text: string): NewStatement {
  const ids = { id: newId(), argument: newId() };
  return { what: "new", ...ids, ...siblingOf(node), ...like(node.statement, text), ...untouched };
}

/** E6: the words for a statement that is not there any more. */
export function freed({ id, text, before, was }: Rewording): NewStatement {
  return {
    what: "new",
    id,
    argument: newId(),
    relation: "contention",
    target: null,
    ...(was ? like(was, text) : { kind: "CLAIM", origin: "OWN", text }),
    lost: before,
    was,
    ...untouched,
  };
}

/** E6: the statement is there again. */
export function rejoined({ id, text, room, was }: NewStatement, before: string): Rewording {
  return { what: "reword", id, before, text, was, ...untouched, room };
}

/** Other words of the same kind, tied to the same passages and with the same sources. */
function like(
  statement: Statement,
  text: string,
): Pick<NewStatement, "kind" | "origin" | "text" | "passages" | "sources"> {
  return {
    kind: statement.kind,
    origin: originAfter(statement, text),
    text,
    passages: statement.anchors.map((anchor) => ({ ...anchor, id: newId() })),
    sources: statement.citations.map((citation) => ({ ...citation, id: newId() })),
  };
}

/** What the tree shows, drafts among it: what waits for the server can be written on already. */
export function knownIn(tree: ArgumentTree): Known {
  return { statements: tree.homes, arguments: tree.steps };
}

/** The place in which the draft's statement is, or will be. */
export function placeOfDraft(known: Known, draft: NewStatement): Place {
  const relation = standing(known, draft);
  const argument = relation === "copremise" ? (draft.target?.argument ?? null) : draft.argument;
  return { statement: draft.id, argument: relation === "contention" ? null : argument };
}

/** None if the wording is already so. */
export function operationsFor(model: MapModel, known: Known, draft: Draft): Operation[] {
  return draft.what === "new" ? adding(known, draft) : rewording(model, draft);
}

function rewording(model: MapModel, draft: Rewording): Operation[] {
  const statement = model.statements.get(draft.id);
  const text = draft.text.trim();
  return !statement || statement.text === text
    ? []
    : [
        {
          op: "reword",
          statement: draft.id,
          text,
          origin: originAfter(statement, text),
          before: draft.before,
        },
      ];
}

function adding(known: Known, draft: NewStatement): Operation[] {
  const { id, kind, origin, target, passages = [], sources = [] } = draft;
  const add: Operation[] = [
    { op: "addStatement", statement: id, kind, origin, text: draft.text.trim() },
    ...passages.map((anchor): Operation => ({ op: "attachAnchor", statement: id, anchor })),
    ...sources.map((citation): Operation => ({ op: "cite", statement: id, citation })),
  ];
  const relation = standing(known, draft);
  if (relation === "copremise" && target?.argument) {
    return [...add, { op: "addPremise", argument: target.argument, statement: id }];
  }
  const conclusion = relation === "undercut" ? target?.argument : target?.statement;
  if (relation === "contention" || !conclusion) {
    return add;
  }
  const polarity = relation === "reason" ? "SUPPORT" : "ATTACK";
  return [...add, { op: "addArgument", argument: draft.argument, polarity, conclusion, premises: [id] }];
}

/** Quoted words that are changed are a paraphrase; put back, they are quoted again. */
function originAfter(statement: Statement, text: string): Origin {
  const { origin, anchors } = statement;
  if (origin !== "VERBATIM" && origin !== "PARAPHRASE") {
    return origin;
  }
  return anchors.some(({ quote }) => collapsed(quote.exact) === collapsed(text)) ? "VERBATIM" : "PARAPHRASE";
}

function collapsed(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** For example "Statement 1.2", "New objection to 1.2" or "New undercut of the step from 2.1 to 2". */
export function nameOfDraft(draft: Draft, occurrence: Occurrence): string {
  if (draft.what === "reword") {
    return `Statement ${occurrence.number}`;
  }
  const others = occurrence.step?.premises.filter((premise) => premise !== occurrence) ?? [];
  return others.length > 0
    ? `New co-premise with ${others.map(({ number }) => number).join(", ")}`
    : `New ${relationPhrase(occurrence).replace(/^undercuts /, "undercut of ")}`;
}

/** What stands beside a node as the same: another reason for the same statement, for example. */
export function siblingOf(occurrence: Occurrence): { relation: DraftRelation; target: Place | null } {
  const { step, relation } = occurrence;
  if (!step) {
    return { relation: "contention", target: null };
  }
  const about = isStep(step.target) ? step.target.premises.at(-1) : step.target;
  return { relation, target: about ? placeOf(about) : null };
}

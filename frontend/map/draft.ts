/**
 * Words that somebody is typing: a new statement, drawn where it will hang though the server does not know it
 * yet, or another wording of one that is there.
 */
import type { Place } from "./occurrence.js";
import type {
  Anchor,
  Argument,
  Changes,
  Citation,
  MapModel,
  Origin,
  Statement,
  StatementKind,
} from "./model.js";

export type DraftRelation = "reason" | "objection" | "undercut" | "copremise" | "contention";

interface Typed {
  readonly text: string;
  /** The id of the change with which it was sent; null while it is being written. */
  readonly sent: string | null;
  /** Why it was not accepted; empty if it was not refused. */
  readonly error: string;
  /** How high the editor on the card is, in the map's pixels; 0 while that is not known. */
  readonly room: number;
  /** The statement as it was when somebody began to reword it, should it go meanwhile (E6). */
  readonly was?: Statement | undefined;
}

/** `id` and `argument` are the ids that it will have, so that its card is the same one before and after. */
export interface NewStatement extends Typed {
  readonly what: "new";
  readonly id: string;
  readonly argument: string;
  readonly relation: DraftRelation;
  readonly target: Place | null;
  readonly kind: StatementKind;
  readonly origin: Origin;
  /** Set if it was a rewording of the statement with this id, which is gone: the wording it began with (E6). */
  readonly lost?: string | undefined;
  /** What it comes with if it was a rewording that became a statement of its own (E4, E6). */
  readonly passages?: readonly Anchor[] | undefined;
  readonly sources?: readonly Citation[] | undefined;
}

/** `id` is the statement's, `before` its wording when somebody began to change it. */
export interface Rewording extends Typed {
  readonly what: "reword";
  readonly id: string;
  readonly before: string;
}

export type Draft = NewStatement | Rewording;

/** A statement on whose card somebody is writing. */
interface Written extends Statement {
  readonly room: number;
  readonly isNew: boolean;
}

/** Whether the server does not know it and somebody is still writing it. */
export function isBeingAdded(statement: Statement): boolean {
  return "isNew" in statement && statement.isNew === true;
}

/** How high the editor on a statement's card is; null if there is none. */
export function roomOf(statement: Statement): number | null {
  const { room } = statement as Partial<Written>;
  return room === undefined || room === 0 ? null : room;
}

/** Sorts behind every position that the server gives out. */
const last = "\uffff";

/** Whether a node stands here only until the server gives it a position. */
export function isPlacedByDraft(position: string): boolean {
  return position.startsWith(last);
}

/** What there is to hang a statement on. */
export interface Known {
  readonly statements: { has(id: string): boolean };
  readonly arguments: { has(id: string): boolean };
}

/** The nodes that show the drafts in the tree; null when there are none. */
export function draftNodes(model: MapModel, drafts: readonly Draft[]): Changes | null {
  if (drafts.length === 0) {
    return null;
  }
  const drawn = new Drawn(model);
  drafts.forEach((draft, index) => {
    const statement = model.statements.get(draft.id);
    if (draft.what === "new" && !statement) {
      const position = last + String(index).padStart(4, "0");
      const argument = argumentFor(drawn, draft, position);
      drawn.statements.put(added(draft, position));
      if (argument) {
        drawn.arguments.put(argument);
      }
    } else if (draft.what === "reword" && statement) {
      drawn.statements.put(reworded(statement, draft));
    }
  });
  return { statements: drawn.statements.over, arguments: drawn.arguments.over, removed: [] };
}

/** The map with what is drawn over it. */
class Drawn implements Known {
  readonly statements: Layer<Statement>;
  readonly arguments: Layer<Argument>;

  constructor(model: MapModel) {
    this.statements = new Layer(model.statements);
    this.arguments = new Layer(model.arguments);
  }
}

class Layer<T extends { readonly id: string }> {
  private readonly below: ReadonlyMap<string, T>;
  private readonly nodes = new Map<string, T>();

  constructor(below: ReadonlyMap<string, T>) {
    this.below = below;
  }

  get over(): T[] {
    return [...this.nodes.values()];
  }

  put(node: T): void {
    this.nodes.set(node.id, node);
  }

  get(id: string): T | undefined {
    return this.nodes.get(id) ?? this.below.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }
}

/** How it will hang on the map: as it was meant to, or free if what it was about is gone. */
export function standing(known: Known, draft: NewStatement): DraftRelation {
  const { target, relation } = draft;
  const hangs =
    relation === "undercut" || relation === "copremise"
      ? known.arguments.has(target?.argument ?? "")
      : known.statements.has(target?.statement ?? "");
  return hangs ? relation : "contention";
}

function reworded(statement: Statement, draft: Rewording): Statement {
  if (draft.sent !== null) {
    return { ...statement, text: draft.text.trim() };
  }
  const written: Written = { ...statement, room: draft.room, isNew: false };
  return written;
}

function added(draft: NewStatement, position: string): Statement {
  const statement: Statement = {
    id: draft.id,
    kind: draft.kind,
    origin: draft.origin,
    text: draft.text.trim() || "…",
    position,
    anchors: draft.passages ?? [],
    citations: draft.sources ?? [],
  };
  const written: Written = { ...statement, room: draft.room, isNew: true };
  return draft.sent === null ? written : statement;
}

function argumentFor(drawn: Drawn, draft: NewStatement, position: string): Argument | null {
  const premise = { statement: draft.id, position, placed: Number.MAX_SAFE_INTEGER };
  const relation = standing(drawn, draft);
  const beside = drawn.arguments.get(draft.target?.argument ?? "");
  if (relation === "copremise") {
    return beside ? { ...beside, premises: [...beside.premises, premise] } : null;
  }
  const conclusion = relation === "undercut" ? beside?.id : draft.target?.statement;
  return relation === "contention" || conclusion === undefined
    ? null
    : {
        id: draft.argument,
        polarity: relation === "reason" ? "SUPPORT" : "ATTACK",
        conclusion,
        premises: [premise],
        position,
      };
}

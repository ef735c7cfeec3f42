/** Maps for tests. */
import type { NewStatement, Rewording } from "./draft.js";
import type { Argument, Delta, Polarity, Snapshot, Statement } from "./model.js";

export function statement(id: string, more: Partial<Statement> = {}): Statement {
  return {
    id,
    kind: "CLAIM",
    origin: "OWN",
    text: `Text of ${id}`,
    position: "a",
    anchors: [],
    citations: [],
    ...more,
  };
}

/** Premises are placed at revision 1, in the order given. */
export function argument(
  id: string,
  premises: readonly string[],
  polarity: Polarity,
  conclusion: string,
  more: Partial<Argument> = {},
): Argument {
  return {
    id,
    polarity,
    conclusion,
    premises: premises.map((premise, index) => ({ statement: premise, position: `p${index}`, placed: 1 })),
    position: "a",
    ...more,
  };
}

export function snapshot(
  statements: readonly Statement[],
  argumentsOfMap: readonly Argument[],
  revision = 1,
): Snapshot {
  return {
    id: "map",
    title: "A map",
    revision,
    article: { id: "article", revision: 1 },
    statements,
    arguments: argumentsOfMap,
  };
}

export function delta(base: number | null, more: Partial<Delta> = {}): Delta {
  return {
    id: "change",
    revision: (base ?? 0) + 1,
    base,
    title: "A map",
    statements: [],
    arguments: [],
    removed: [],
    undo: "Undo adding",
    redo: null,
    ...more,
  };
}

export function newDraft(more: Partial<NewStatement> = {}): NewStatement {
  return {
    what: "new",
    id: "n",
    argument: "new-argument",
    relation: "contention",
    target: null,
    kind: "CLAIM",
    origin: "OWN",
    text: "",
    sent: null,
    error: "",
    room: 0,
    ...more,
  };
}

export function rewording(id: string, more: Partial<Rewording> = {}): Rewording {
  const text = `Text of ${id}`;
  return { what: "reword", id, before: text, text, sent: null, error: "", room: 0, ...more };
}

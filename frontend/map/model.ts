/** The map as the server tells it: statements, arguments, and what one change did to them. */

export type StatementKind = "CLAIM" | "EVIDENCE" | "QUESTION";
export type Origin = "VERBATIM" | "PARAPHRASE" | "RECONSTRUCTED" | "OWN";
export type Polarity = "SUPPORT" | "ATTACK";

/** Where in an article a statement stands; offsets are UTF-16 code units, the end is exclusive. */
export interface Anchor {
  readonly id: string;
  readonly article: string;
  readonly revision: number;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly position: { readonly start: number; readonly end: number };
}

export interface Citation {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly url: string;
  readonly page: string;
  readonly note: string;
}

export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly origin: Origin;
  readonly text: string;
  readonly position: string;
  readonly anchors: readonly Anchor[];
  readonly citations: readonly Citation[];
}

/** `placed` is the map's revision at which the premise was put here. */
export interface Premise {
  readonly statement: string;
  readonly position: string;
  readonly placed: number;
}

/** Its conclusion is a statement, or an argument that it undercuts. */
export interface Argument {
  readonly id: string;
  readonly polarity: Polarity;
  readonly conclusion: string;
  readonly premises: readonly Premise[];
  readonly title?: string | null;
  readonly scheme?: string | null;
  readonly position: string;
}

export interface ArticleRef {
  readonly id: string;
  readonly revision: number;
}

export interface Snapshot {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly article: ArticleRef;
  readonly statements: readonly Statement[];
  readonly arguments: readonly Argument[];
}

/** What a change did. `base` is null when the server had the change already: then load the map again. */
export interface Delta {
  readonly id: string;
  readonly revision: number;
  readonly base?: number | null;
  readonly title: string;
  readonly statements: readonly Statement[];
  readonly arguments: readonly Argument[];
  readonly removed: readonly string[];
  readonly undo?: string | null;
  readonly redo?: string | null;
}

/** A map at one revision. Never changed in place: a delta makes a new one. */
export interface MapModel {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly article: ArticleRef;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly arguments: ReadonlyMap<string, Argument>;
}

export function modelOf(snapshot: Snapshot): MapModel {
  return {
    id: snapshot.id,
    title: snapshot.title,
    revision: snapshot.revision,
    article: snapshot.article,
    statements: new Map(snapshot.statements.map((statement) => [statement.id, statement])),
    arguments: new Map(snapshot.arguments.map((argument) => [argument.id, argument])),
  };
}

/** The model after the delta; null when the delta does not lead on from this revision. */
export function applied(model: MapModel, delta: Delta): MapModel | null {
  if (delta.base !== model.revision) {
    return null;
  }
  const statements = new Map(model.statements);
  const argumentsAfter = new Map(model.arguments);
  for (const id of delta.removed) {
    statements.delete(id);
    argumentsAfter.delete(id);
  }
  for (const statement of delta.statements) {
    statements.set(statement.id, statement);
  }
  for (const argument of delta.arguments) {
    argumentsAfter.set(argument.id, argument);
  }
  return {
    ...model,
    title: delta.title,
    revision: delta.revision,
    statements,
    arguments: argumentsAfter,
  };
}

/** Siblings stand by position, then by id, both compared code unit by code unit. */
export function byPosition(
  a: { readonly position: string; readonly id: string },
  b: { readonly position: string; readonly id: string },
): number {
  return compare(a.position, b.position) || compare(a.id, b.id);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

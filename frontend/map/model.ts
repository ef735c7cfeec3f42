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

/**
 * What changes did: it leads on from any revision from `base` on. `base` is null when the server had the
 * change already: then load the map again.
 */
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

/** A map at its latest revision. Deltas change it in place: copying ten thousand nodes for each edit takes too long. */
export interface MapModel {
  readonly id: string;
  readonly article: ArticleRef;
  title: string;
  revision: number;
  readonly statements: Map<string, Statement>;
  readonly arguments: Map<string, Argument>;
}

/** Nodes that are put in place of what had their ids, and the ids of what is gone. */
export interface Changes {
  readonly statements: readonly Statement[];
  readonly arguments: readonly Argument[];
  readonly removed: readonly string[];
}

export function modelOf(snapshot: Snapshot): MapModel {
  return {
    id: snapshot.id,
    title: snapshot.title,
    revision: snapshot.revision,
    article: snapshot.article,
    statements: byId(snapshot.statements),
    arguments: byId(snapshot.arguments),
  };
}

function byId<T extends { readonly id: string }>(nodes: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const node of nodes) {
    map.set(node.id, node);
  }
  return map;
}

/** Takes the model to the delta's revision; answers false, and changes nothing, if it does not lead on from here. */
export function apply(model: MapModel, delta: Delta): boolean {
  const { base, revision } = delta;
  if (base === undefined || base === null || base > model.revision || revision <= model.revision) {
    return false;
  }
  put(model, delta);
  model.title = delta.title;
  model.revision = delta.revision;
  return true;
}

export function put(model: MapModel, { statements, arguments: argumentsPut, removed }: Changes): void {
  for (const id of removed) {
    model.statements.delete(id);
    model.arguments.delete(id);
  }
  for (const statement of statements) {
    model.statements.set(statement.id, statement);
  }
  for (const argument of argumentsPut) {
    model.arguments.set(argument.id, argument);
  }
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

/**
 * Branches that are copied or cut: what goes onto the clipboard, and the operations that paste it.
 *
 * P1 What is copied are the marked nodes with all that hangs on them. An argument goes as a whole, with its
 *    name, pattern and undercuts, if all its premises are copied; else its premise goes alone.
 * P2 What is pasted gets new ids, and keeps its order. Passages come along onto a map about the same article.
 * P3 A paste is one change. What has no place there by itself (an undercut where there is no step) becomes
 *    what comes nearest to it: nothing is left out.
 */
import type { Occurrence, Relation, Step } from "./occurrence.js";
import type { Dragged } from "./drop.js";
import { itemsOf } from "./node-set.js";
import type { Argument, MapModel, Polarity, Statement } from "./model.js";
import { byPosition, compare } from "./model.js";
import type { Operation } from "./operations.js";

export interface Clip {
  readonly version: 1;
  /** Where it is from; empty for what was read from text. */
  readonly map: string;
  readonly article: string;
  /** Set when it was cut: whoever pastes it first moves it. */
  readonly cut: { readonly token: string; readonly places: readonly string[] } | null;
  readonly roots: readonly Root[];
  readonly statements: readonly Statement[];
  readonly arguments: readonly Argument[];
}

/** An argument, or a statement alone; and what it was. */
export interface Root {
  readonly statement: string | null;
  readonly argument: string | null;
  readonly relation: Relation;
}

/** As what something is pasted; null: as what it was, or else as a reason. */
export type PasteAs = "reason" | "objection" | "undercut" | "copremise" | "contention" | null;

/** P1. Nodes that do not hang on one another, in order. */
export function clipOf(model: MapModel, nodes: readonly Occurrence[], cut: Clip["cut"]): Clip {
  const statements = new Map<string, Statement>();
  const all = new Map<string, Argument>();
  const addStep = (step: Step): void => {
    all.set(step.argument.id, step.argument);
    step.premises.forEach(add);
    step.undercuts.forEach(addStep);
  };
  const add = (occurrence: Occurrence): void => {
    statements.set(occurrence.statement.id, occurrence.statement);
    occurrence.steps.forEach(addStep);
  };
  const roots = itemsOf(nodes).map((item): Root => {
    const step = wholeStep(item);
    if (step) {
      addStep(step);
      return { statement: null, argument: step.argument.id, relation: relationOf(item) };
    }
    const card = item.what === "card" ? item.occurrence : item.step.premises[0];
    if (card) {
      add(card);
    }
    return { statement: card?.statement.id ?? null, argument: null, relation: relationOf(item) };
  });
  return {
    version: 1,
    map: model.id,
    article: model.article.id,
    cut,
    roots,
    statements: [...statements.values()],
    arguments: [...all.values()],
  };
}

function wholeStep(item: Dragged): Step | null {
  if (item.what === "frame") {
    return item.step;
  }
  const { step } = item.occurrence;
  return step?.premises.length === 1 ? step : null;
}

function relationOf(item: Dragged): Relation {
  return (item.what === "card" ? item.occurrence : item.step.premises[0])?.relation ?? "contention";
}

/** Where it is pasted: a statement, and the argument in which it is a premise; null for nowhere in particular. */
export interface PasteTarget {
  readonly statement: string;
  readonly argument: string | null;
}

/** P2, P3. */
export function pasting(
  clip: Clip,
  as: PasteAs,
  target: PasteTarget | null,
  article: string,
  newId: () => string,
): Operation[] {
  const ids = idsFor(clip, newId);
  const idOf = (old: string): string => ids.get(old) ?? old;
  const operations = clip.statements.flatMap((statement) =>
    adding(statement, idOf(statement.id), clip.article === article, newId),
  );
  const roots = new Map(clip.roots.map((root) => [root.argument, root]));
  const dissolved = new Map<string, string>();
  for (const root of clip.roots) {
    const place = placeFor(as ?? usual(root.relation, target), target);
    const argument = clip.arguments.find(({ id }) => id === root.argument);
    const premises = argument ? premisesOf(argument) : [root.statement ?? ""];
    if (place.at === "under" && argument) {
      operations.push(...arguing(argument, idOf(argument.id), premises.map(idOf), place));
      continue;
    }
    if (place.at === "under") {
      const { conclusion, polarity } = place;
      operations.push({
        op: "addArgument",
        argument: newId(),
        polarity,
        conclusion,
        premises: premises.map(idOf),
      });
    } else if (place.at === "with") {
      operations.push(
        ...premises.map((premise): Operation => ({
          op: "addPremise",
          argument: place.argument,
          statement: idOf(premise),
        })),
      );
    }
    // P3: the step itself is no more, so what undercut it objects to its premise.
    if (argument) {
      dissolved.set(argument.id, premises[0] ?? "");
    }
  }
  const rest = clip.arguments.filter(({ id }) => !roots.has(id));
  for (const argument of inOrder(rest)) {
    const conclusion = dissolved.get(argument.conclusion) ?? argument.conclusion;
    operations.push(
      ...arguing(argument, idOf(argument.id), premisesOf(argument).map(idOf), {
        conclusion: idOf(conclusion),
        polarity: argument.polarity,
      }),
    );
  }
  return operations;
}

type Landing =
  | { readonly at: "under"; readonly conclusion: string; readonly polarity: Polarity }
  | { readonly at: "with"; readonly argument: string }
  | { readonly at: "free" };

function usual(relation: Relation, target: PasteTarget | null): NonNullable<PasteAs> {
  return target === null
    ? "contention"
    : relation === "objection"
      ? "objection"
      : relation === "undercut"
        ? "undercut"
        : "reason";
}

/** P3: without a step there is nothing to undercut or to join. */
function placeFor(as: NonNullable<PasteAs>, target: PasteTarget | null): Landing {
  if (target === null || as === "contention") {
    return { at: "free" };
  }
  switch (as) {
    case "reason":
      return { at: "under", conclusion: target.statement, polarity: "SUPPORT" };
    case "objection":
      return { at: "under", conclusion: target.statement, polarity: "ATTACK" };
    case "undercut":
      return { at: "under", conclusion: target.argument ?? target.statement, polarity: "ATTACK" };
    case "copremise":
      return target.argument === null
        ? { at: "under", conclusion: target.statement, polarity: "SUPPORT" }
        : { at: "with", argument: target.argument };
  }
}

/**
 * Of uses that are placed at once, the one whose argument has the smallest id is the home: so ids are given in
 * the order in which the uses were placed.
 */
function idsFor(clip: Clip, newId: () => string): Map<string, string> {
  const placed = (argument: Argument): number =>
    Math.min(...argument.premises.map((premise) => premise.placed));
  const old = [...clip.arguments].sort((a, b) => placed(a) - placed(b) || compare(a.id, b.id));
  const fresh = old.map(newId).sort(compare);
  const ids = new Map(old.map(({ id }, index) => [id, fresh[index] ?? ""]));
  for (const { id } of clip.statements) {
    ids.set(id, newId());
  }
  return ids;
}

function adding(statement: Statement, id: string, sameArticle: boolean, newId: () => string): Operation[] {
  const { kind, origin, text, anchors, citations } = statement;
  return [
    { op: "addStatement", statement: id, kind, origin, text },
    ...(sameArticle ? anchors : []).map((anchor): Operation => ({
      op: "attachAnchor",
      statement: id,
      anchor: { ...anchor, id: newId() },
    })),
    ...citations.map((citation): Operation => ({
      op: "cite",
      statement: id,
      citation: { ...citation, id: newId() },
    })),
  ];
}

function arguing(
  { title, scheme }: Argument,
  argument: string,
  premises: readonly string[],
  { conclusion, polarity }: { readonly conclusion: string; readonly polarity: Polarity },
): Operation[] {
  const operations: Operation[] = [{ op: "addArgument", argument, polarity, conclusion, premises }];
  if (title) {
    operations.push({ op: "setTitle", argument, title });
  }
  if (scheme) {
    operations.push({ op: "setScheme", argument, scheme });
  }
  return operations;
}

export function premisesOf({ premises }: Argument): string[] {
  return [...premises]
    .sort((a, b) => compare(a.position, b.position) || compare(a.statement, b.statement))
    .map(({ statement }) => statement);
}

/** Siblings by their positions, and each behind what it undercuts. */
function inOrder(argumentsOfClip: readonly Argument[]): Argument[] {
  const waiting = [...argumentsOfClip].sort(byPosition);
  const undercutting = new Map(waiting.map((argument) => [argument.id, argument]));
  const depth = (argument: Argument): number => {
    let levels = 0;
    let target = undercutting.get(argument.conclusion);
    while (target && levels <= waiting.length) {
      levels++;
      target = undercutting.get(target.conclusion);
    }
    return levels;
  };
  const depths = new Map(waiting.map((argument) => [argument, depth(argument)]));
  return waiting.sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
}

/** A clip as it came from the clipboard: what is none is null, whoever wrote it. */
export function parseClip(json: string): Clip | null {
  try {
    const clip = JSON.parse(json) as Partial<Clip> | null;
    return clip?.version === 1 &&
      Array.isArray(clip.roots) &&
      Array.isArray(clip.statements) &&
      Array.isArray(clip.arguments)
      ? (clip as Clip)
      : null;
  } catch {
    return null;
  }
}

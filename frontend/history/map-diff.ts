/**
 * What makes one revision of a map differ from another.
 *
 * J4 The changes, put into the one, make the other.
 * J5 A statement differs in one or more ways: it was added or removed; reworded, when its words are others; retyped,
 *    when its kind is, or it speaks for what it spoke against; moved, when it speaks about something else; or
 *    otherwise, when only what goes with it has changed.
 */
import type { Argument, Changes, MapModel, Statement } from "../map/model.js";

export const ways = ["added", "removed", "reworded", "moved", "retyped", "otherwise"] as const;

export type Way = (typeof ways)[number];

export interface Difference {
  readonly id: string;
  readonly ways: readonly Way[];
  /** Null if it was not there. */
  readonly before: Statement | null;
  readonly after: Statement | null;
  /** What about it has changed otherwise, in words. */
  readonly details: readonly string[];
}

export interface MapDiff {
  readonly changes: Changes;
  /** By statement. */
  readonly differences: ReadonlyMap<string, Difference>;
  readonly counts: Readonly<Record<Way, number>>;
}

interface Uses {
  readonly model: MapModel;
  readonly of: ReadonlyMap<string, readonly Argument[]>;
}

export function diffOf(before: MapModel, after: MapModel): MapDiff {
  const changes = changesBetween(before, after);
  const differences = new Map<string, Difference>();
  const counts = { added: 0, removed: 0, reworded: 0, moved: 0, retyped: 0, otherwise: 0 };
  const old = usesIn(before);
  const now = usesIn(after);
  for (const id of concerned(changes, before, after)) {
    const difference = differenceOf(id, old, now);
    if (difference) {
      differences.set(id, difference);
      for (const way of difference.ways) {
        counts[way]++;
      }
    }
  }
  return { changes, differences, counts };
}

/** J4 */
export function changesBetween(before: MapModel, after: MapModel): Changes {
  const gone = (old: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): string[] =>
    [...old.keys()].filter((id) => !now.has(id));
  const others = <T>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): T[] =>
    [...now].filter(([id, node]) => !same(old.get(id), node)).map(([, node]) => node);
  return {
    statements: others(before.statements, after.statements),
    arguments: others(before.arguments, after.arguments),
    removed: [...gone(before.statements, after.statements), ...gone(before.arguments, after.arguments)],
  };
}

/** The statements that changed, and the premises of arguments that did. */
function concerned(changes: Changes, before: MapModel, after: MapModel): Set<string> {
  const ids = new Set(changes.statements.map(({ id }) => id));
  for (const id of [...changes.removed, ...changes.arguments.map((argument) => argument.id)]) {
    if (before.statements.has(id)) {
      ids.add(id);
    }
    for (const argument of [before.arguments.get(id), after.arguments.get(id)]) {
      for (const { statement } of argument?.premises ?? []) {
        ids.add(statement);
      }
    }
  }
  return ids;
}

function usesIn(model: MapModel): Uses {
  const of = new Map<string, Argument[]>();
  for (const argument of model.arguments.values()) {
    for (const { statement } of argument.premises) {
      const uses = of.get(statement);
      if (uses) {
        uses.push(argument);
      } else {
        of.set(statement, [argument]);
      }
    }
  }
  return { model, of };
}

function differenceOf(id: string, old: Uses, now: Uses): Difference | null {
  const before = old.model.statements.get(id) ?? null;
  const after = now.model.statements.get(id) ?? null;
  if (!before || !after) {
    const way = after ? "added" : "removed";
    return before || after ? { id, ways: [way], before, after, details: [] } : null;
  }
  const found: Way[] = [];
  if (before.text !== after.text) {
    found.push("reworded");
  }
  const [was, is] = [old.of.get(id) ?? [], now.of.get(id) ?? []];
  if (conclusions(was) !== conclusions(is)) {
    found.push("moved");
  }
  if (before.kind !== after.kind || hasTurned(was, is)) {
    found.push("retyped");
  }
  const details = detailsOf(id, before, after, was, is);
  if (found.length === 0 && details.length > 0) {
    found.push("otherwise");
  }
  return found.length > 0 ? { id, ways: found, before, after, details } : null;
}

function conclusions(uses: readonly Argument[]): string {
  return uses
    .map(({ conclusion }) => conclusion)
    .sort()
    .join(" ");
}

/** Whether it speaks for something that it spoke against, or the other way round. */
function hasTurned(was: readonly Argument[], is: readonly Argument[]): boolean {
  return is.some(
    ({ conclusion, polarity }) =>
      was.some((use) => use.conclusion === conclusion) &&
      !was.some((use) => use.conclusion === conclusion && use.polarity === polarity),
  );
}

function detailsOf(
  id: string,
  before: Statement,
  after: Statement,
  was: readonly Argument[],
  is: readonly Argument[],
): string[] {
  const details: string[] = [];
  const note = (words: string, isOther: boolean): void => {
    if (isOther) {
      details.push(words);
    }
  };
  note("who says it", before.origin !== after.origin);
  note("passages", !same(before.anchors, after.anchors));
  note("sources", !same(before.citations, after.citations));
  const kept = is.flatMap((use) => {
    const old = was.find((one) => one.id === use.id);
    return old ? [[old, use] as const] : [];
  });
  const premiseOf = (use: Argument) => use.premises.find(({ statement }) => statement === id)?.position;
  note(
    "order",
    (was.length === 0 && is.length === 0 && before.position !== after.position) ||
      kept.some(
        ([old, use]) =>
          old.conclusion === use.conclusion &&
          (old.position !== use.position || premiseOf(old) !== premiseOf(use)),
      ),
  );
  note(
    "name of the argument",
    kept.some(([old, use]) => (old.title ?? "") !== (use.title ?? "")),
  );
  note(
    "scheme",
    kept.some(([old, use]) => (old.scheme ?? "") !== (use.scheme ?? "")),
  );
  note("argument", kept.length < Math.max(was.length, is.length) && conclusions(was) === conclusions(is));
  return details;
}

/** Both come from the same server, which writes them in the same order. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

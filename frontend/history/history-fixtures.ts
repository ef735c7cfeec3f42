/** A random history for tests: a map at each of its revisions, and a server that tells of it. */
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import type { Argument, Changes, MapModel, Snapshot, Statement } from "../map/model.js";
import { modelOf } from "../map/model.js";
import type { Answer } from "../map/map-api.js";
import type { PastStep } from "./history-api.js";
import { changesBetween } from "./map-diff.js";
import type { Past } from "./replay.js";

export function randomFrom(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** The maps at revisions 0 to `length`. Arguments speak only for what is older than their premises. */
export function randomHistory(seed: number, length: number): Snapshot[] {
  const random = randomFrom(seed);
  const statements = new Map<string, Statement>();
  const all = new Map<string, Argument>();
  const one = <T>(values: Iterable<T>): T | undefined => {
    const list = [...values];
    return list[random(Math.max(1, list.length))];
  };
  const drop = (id: string): void => {
    statements.delete(id);
    for (const each of [...all.values()]) {
      const premises = each.premises.filter((premise) => premise.statement !== id);
      if (premises.length === 0 || each.conclusion === id) {
        all.delete(each.id);
      } else if (premises.length < each.premises.length) {
        all.set(each.id, { ...each, premises });
      }
    }
  };
  const revisions = [snapshot([], [], 0)];
  for (let revision = 1; revision <= length; revision++) {
    const known = one(statements.values());
    const used = one(all.values());
    switch (known ? random(7) : 0) {
      case 1:
        statements.set(known?.id ?? "", { ...statement(known?.id ?? ""), text: `Other ${revision}` });
        break;
      case 2:
        drop(known?.id ?? "");
        break;
      case 3:
        if (used) {
          all.set(used.id, { ...used, polarity: used.polarity === "ATTACK" ? "SUPPORT" : "ATTACK" });
        }
        break;
      case 4:
        if (used && known && known.id < (used.premises[0]?.statement ?? "")) {
          all.set(used.id, { ...used, conclusion: known.id });
        }
        break;
      default: {
        const id = `s${String(revision).padStart(5, "0")}`;
        statements.set(id, statement(id, { position: `a${random(9)}` }));
        if (known) {
          all.set(`a${revision}`, argument(`a${revision}`, [id], "SUPPORT", known.id));
        }
      }
    }
    revisions.push({
      ...snapshot([...statements.values()], [...all.values()], revision),
      title: revision % 10 === 0 ? `Title ${revision}` : (revisions.at(-1)?.title ?? ""),
    });
  }
  return revisions;
}

/** The nodes as they can be compared, whatever order they came in. */
export function nodesOf(model: MapModel | Snapshot): object {
  const sorted = <T extends { readonly id: string }>(nodes: Iterable<T>): T[] =>
    [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const values = <T>(nodes: readonly T[] | ReadonlyMap<string, T>): Iterable<T> => nodes.values();
  return {
    revision: model.revision,
    title: model.title,
    statements: sorted(values<Statement>(model.statements)),
    arguments: sorted(values<Argument>(model.arguments)),
  };
}

/** A server that has these revisions, counts what it is asked, and can be cut off. */
export class FakePast implements Past {
  asked: string[] = [];
  isCut = false;
  private readonly revisions: readonly Snapshot[];

  constructor(revisions: readonly Snapshot[]) {
    this.revisions = revisions;
  }

  async snapshot(revision: number): Promise<Answer<Snapshot>> {
    this.asked.push(`at ${revision}`);
    return this.answer(this.revisions[revision]);
  }

  async steps(from: number, to: number): Promise<Answer<readonly PastStep[]>> {
    this.asked.push(`${from}-${to}`);
    const steps: PastStep[] = [];
    for (let revision = from + 1; revision <= to; revision++) {
      const [before, after] = [this.at(revision - 1), this.at(revision)];
      steps.push({
        change: { revision, by: "o", name: "Otter", at: "2026-11-03T14:05:00Z", words: `did ${revision}` },
        after: { title: after.title, ...changesBetween(modelOf(before), modelOf(after)) },
        before: { title: before.title, ...changesBetween(modelOf(after), modelOf(before)) },
      });
    }
    return this.answer(steps);
  }

  private at(revision: number): Snapshot {
    const found = this.revisions[revision];
    if (!found) {
      throw new Error(`There is no revision ${revision}.`);
    }
    return found;
  }

  private answer<T>(value: T | undefined): Promise<Answer<T>> {
    return Promise.resolve(
      this.isCut || value === undefined
        ? { ok: false, status: 0, detail: "The server cannot be reached." }
        : { ok: true, value },
    );
  }
}

export function noChanges(changes: Changes): boolean {
  return changes.statements.length + changes.arguments.length + changes.removed.length === 0;
}

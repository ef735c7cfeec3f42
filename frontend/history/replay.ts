/**
 * A map at any of its revisions, led from one to the other.
 *
 * J1 Whatever way one comes to a revision, the model is what its log up to there makes.
 * J2 A near revision is reached by the steps between, forth or back, which cost what they changed; a far one of a
 *    map that is not larger than that is loaded whole.
 * J3 The past does not change: no step is asked for twice.
 */
import type { Answer } from "../map/map-api.js";
import type { Changes, MapModel, Snapshot } from "../map/model.js";
import { modelOf, put } from "../map/model.js";
import type { PastStep, Turned } from "./history-api.js";

/** Steps are asked for in runs that begin at multiples of this. */
export const runLength = 100;

/** What the server answers. */
export interface Past {
  snapshot(revision: number): Promise<Answer<Snapshot>>;
  steps(from: number, to: number): Promise<Answer<readonly PastStep[]>>;
}

/** How the model came to where it is: changed in place, or made anew (null). */
export type Turn =
  | { readonly ok: true; readonly changes: Changes | null; readonly step: PastStep | null }
  | { readonly ok: false; readonly detail: string };

interface Run {
  readonly to: number;
  readonly steps: Promise<Answer<readonly PastStep[]>>;
}

export class Replay {
  model: MapModel | null = null;
  private readonly past: Past;
  private readonly runs = new Map<number, Run>();

  constructor(past: Past) {
    this.past = past;
  }

  /**
   * `latest` is the map's revision as far as is known; a revision beyond is not asked for. `turned` hears at once of
   * what has changed in the model.
   */
  async goTo(
    revision: number,
    latest: number,
    turned: (changes: Changes) => void = () => undefined,
  ): Promise<Turn> {
    const { model } = this;
    const distance = model ? Math.abs(revision - model.revision) : Infinity;
    if (!model || distance > 3 * runLength + model.statements.size / 4) {
      const [snapshot, step] = await Promise.all([
        this.past.snapshot(revision),
        this.stepTo(revision, latest),
      ]);
      if (!snapshot.ok) {
        return snapshot;
      }
      this.model = modelOf(snapshot.value);
      return { ok: true, changes: null, step };
    }
    const [from, to] = [Math.min(model.revision, revision), Math.max(model.revision, revision)];
    const steps = await this.between(from, to, latest);
    if (!steps.ok) {
      return steps;
    }
    const forth = revision >= model.revision;
    const turns = forth
      ? steps.value.map(({ after }) => after)
      : steps.value.map(({ before }) => before).reverse();
    const changes = combined(turns);
    put(model, changes);
    model.title = turns.at(-1)?.title ?? model.title;
    model.revision = revision;
    turned(changes);
    return { ok: true, changes, step: await this.stepTo(revision, latest) };
  }

  /** The step that led to a revision; null for the beginning, or if it cannot be had. */
  private async stepTo(revision: number, latest: number): Promise<PastStep | null> {
    const steps = revision > 0 ? await this.between(revision - 1, revision, latest) : null;
    return steps?.ok ? (steps.value[0] ?? null) : null;
  }

  /** The steps after `from` up to `to`. */
  private async between(from: number, to: number, latest: number): Promise<Answer<readonly PastStep[]>> {
    const begins: number[] = [];
    for (let begin = from - (from % runLength); begin < to; begin += runLength) {
      begins.push(begin);
    }
    const found: PastStep[] = [];
    for (const run of await Promise.all(begins.map((begin) => this.run(begin, to, latest)))) {
      if (!run.ok) {
        return run;
      }
      found.push(...run.value.filter(({ change }) => change.revision > from && change.revision <= to));
    }
    return { ok: true, value: found };
  }

  private async run(begin: number, needed: number, latest: number): Promise<Answer<readonly PastStep[]>> {
    const end = begin + runLength;
    let run = this.runs.get(begin);
    if (!run || run.to < Math.min(needed, end)) {
      const to = Math.min(end, Math.max(latest, needed));
      run = { to, steps: this.past.steps(begin, to) };
      this.runs.set(begin, run);
    }
    const answer = await run.steps;
    if (!answer.ok && this.runs.get(begin) === run) {
      this.runs.delete(begin);
    }
    return answer;
  }
}

/** What several changes do one after the other, as one. */
export function combined(turns: readonly Changes[]): Changes {
  const statements = new Map<string, Turned["statements"][number]>();
  const all = new Map<string, Turned["arguments"][number]>();
  const removed = new Set<string>();
  for (const turn of turns) {
    for (const id of turn.removed) {
      statements.delete(id);
      all.delete(id);
      removed.add(id);
    }
    for (const statement of turn.statements) {
      removed.delete(statement.id);
      statements.set(statement.id, statement);
    }
    for (const argument of turn.arguments) {
      removed.delete(argument.id);
      all.set(argument.id, argument);
    }
  }
  return { statements: [...statements.values()], arguments: [...all.values()], removed: [...removed] };
}

/**
 * The map in the order in which people read it, with the numbers by which they call the statements.
 *
 * T1 A statement that is premise of nothing is a contention; contentions are numbered 1, 2, 3.
 * T2 A statement is drawn in full at its home, the use with the smallest (placed, argument); every other
 *    use is a reference, and nothing hangs below it.
 * T3 The premises about a statement are counted through, argument by argument: N.1, N.2, N.3.
 * T4 What undercuts an argument is numbered below the argument's last premise, behind that premise's own.
 *
 * Java's `map.ArgumentTree` does the same; both are tested with `wire/tree.json`.
 */
import type { Argument, MapModel, Premise, Statement } from "./model.js";
import { byPosition, compare } from "./model.js";

export type Relation = "contention" | "reason" | "objection" | "undercut";

/** A place in the map: a statement as premise of an argument, or as contention (argument null). */
export interface Place {
  readonly statement: string;
  readonly argument: string | null;
}

export interface Occurrence {
  readonly key: string;
  readonly statement: Statement;
  /** The step that it is a premise of; null for a contention. */
  readonly step: Step | null;
  readonly number: string;
  readonly relation: Relation;
  readonly reference: boolean;
  /** The arguments about the statement; none for a reference. */
  readonly steps: readonly Step[];
  /** As a screen reader counts: what undercuts an argument is below the argument's last premise. */
  readonly parent: Occurrence | null;
  readonly children: readonly Occurrence[];
  readonly level: number;
  readonly index: number;
  readonly siblings: number;
}

/** An argument where it is drawn. */
export interface Step {
  readonly argument: Argument;
  readonly premises: readonly Occurrence[];
  readonly undercuts: readonly Step[];
  /** What it is for or against. */
  readonly target: Occurrence | Step;
}

export interface ArgumentTree {
  readonly contentions: readonly Occurrence[];
  /** Each before what is below it. */
  readonly inOrder: readonly Occurrence[];
  readonly byKey: ReadonlyMap<string, Occurrence>;
  /** Where each argument is drawn, by its id. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Where each statement is drawn in full. */
  readonly homes: ReadonlyMap<string, Occurrence>;
}

export function keyOf(place: Place): string {
  return `${place.statement}@${place.argument ?? ""}`;
}

export function placeOf(occurrence: Occurrence): Place {
  return { statement: occurrence.statement.id, argument: occurrence.step?.argument.id ?? null };
}

export function isStep(target: Occurrence | Step): target is Step {
  return "premises" in target;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Writable<Omit<Occurrence, "steps" | "children">> & { steps: Step[]; children: Occurrence[] };

export function treeOf(model: MapModel): ArgumentTree {
  return new TreeBuilder(model).build();
}

class TreeBuilder {
  private readonly model: MapModel;
  private readonly about = new Map<string, Argument[]>();
  private readonly home = new Map<string, { argument: string; placed: number }>();
  private readonly byKey = new Map<string, Occurrence>();
  private readonly steps = new Map<string, Step>();
  private readonly homes = new Map<string, Occurrence>();

  constructor(model: MapModel) {
    this.model = model;
    for (const argument of model.arguments.values()) {
      const others = this.about.get(argument.conclusion);
      if (others) {
        others.push(argument);
      } else {
        this.about.set(argument.conclusion, [argument]);
      }
      for (const premise of argument.premises) {
        const home = this.home.get(premise.statement);
        const earlier =
          !home ||
          premise.placed < home.placed ||
          (premise.placed === home.placed && compare(argument.id, home.argument) < 0);
        if (earlier) {
          this.home.set(premise.statement, { argument: argument.id, placed: premise.placed });
        }
      }
    }
    for (const siblings of this.about.values()) {
      siblings.sort(byPosition);
    }
  }

  build(): ArgumentTree {
    const free = [...this.model.statements.values()].filter((statement) => !this.home.has(statement.id));
    const contentions = free
      .sort(byPosition)
      .map((statement, index) => this.occurrence(statement, null, String(index + 1)));
    const inOrder: Occurrence[] = [];
    place(contentions, null, 1, inOrder);
    return { contentions, inOrder, byKey: this.byKey, steps: this.steps, homes: this.homes };
  }

  private occurrence(statement: Statement, step: Step | null, number: string): Draft {
    const reference = step !== null && this.home.get(statement.id)?.argument !== step.argument.id;
    const made: Draft = {
      key: keyOf({ statement: statement.id, argument: step?.argument.id ?? null }),
      statement,
      step,
      number,
      relation: relationOf(step),
      reference,
      steps: [],
      parent: null,
      children: [],
      level: 1,
      index: 0,
      siblings: 0,
    };
    this.byKey.set(made.key, made);
    if (!reference) {
      this.homes.set(statement.id, made);
      for (const argument of this.about.get(statement.id) ?? []) {
        made.steps.push(this.step(argument, made, made));
      }
    }
    return made;
  }

  /** `above` is whose number the premises continue, and whose children they are. */
  private step(argument: Argument, target: Occurrence | Step, above: Draft): Step {
    const premises: Draft[] = [];
    const undercuts: Step[] = [];
    const step: Step = { argument, premises, undercuts, target };
    this.steps.set(argument.id, step);
    for (const premise of [...argument.premises].sort(byPremise)) {
      const statement = this.model.statements.get(premise.statement);
      if (statement) {
        const number = `${above.number}.${above.children.length + 1}`;
        const occurrence = this.occurrence(statement, step, number);
        premises.push(occurrence);
        above.children.push(occurrence);
      }
    }
    const last = premises.at(-1);
    if (last) {
      for (const undercut of this.about.get(argument.id) ?? []) {
        undercuts.push(this.step(undercut, step, last));
      }
    }
    return step;
  }
}

function byPremise(a: Premise, b: Premise): number {
  return compare(a.position, b.position) || compare(a.statement, b.statement);
}

function relationOf(step: Step | null): Relation {
  if (!step) {
    return "contention";
  }
  if (isStep(step.target)) {
    return "undercut";
  }
  return step.argument.polarity === "SUPPORT" ? "reason" : "objection";
}

function place(
  siblings: readonly Occurrence[],
  parent: Occurrence | null,
  level: number,
  list: Occurrence[],
) {
  siblings.forEach((occurrence, index) => {
    Object.assign(occurrence, { parent, level, index: index + 1, siblings: siblings.length });
    list.push(occurrence);
    place(occurrence.children, occurrence, level + 1, list);
  });
}

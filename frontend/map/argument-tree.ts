/**
 * The map in the order in which people read it, with the numbers by which they call the statements.
 *
 * T1 A statement that is premise of nothing is a contention; contentions are numbered 1, 2, 3.
 * T2 A statement is drawn in full at its home, the use with the smallest (placed, argument); every other
 *    use is a reference, and nothing hangs below it.
 * T3 The premises about a statement are counted through, argument by argument: N.1, N.2, N.3.
 * T4 What undercuts an argument is numbered below the argument's last premise, behind that premise's own.
 * T5 A change of the map changes the tree in place, where it must: what stays is the same object, and the
 *    tree is the one that would be made of the map afresh.
 *
 * Java's `map.ArgumentTree` does the same, except for T5; both are tested with `wire/tree.json`.
 */
import { ArgumentUses } from "./argument-uses.js";
import type { Argument, Changes, MapModel, Premise, Statement } from "./model.js";
import { byPosition, compare } from "./model.js";
import { Made, MadeStep, none } from "./tree-nodes.js";

export type Relation = "contention" | "reason" | "objection" | "undercut";

/** A place in the map: a statement as premise of an argument, or as contention (argument null). */
export interface Place {
  readonly statement: string;
  readonly argument: string | null;
}

/** A statement at one of its places. */
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
  /** The tree's version since which it is there. */
  readonly since: number;
}

/** An argument where it is drawn. */
export interface Step {
  readonly argument: Argument;
  readonly premises: readonly Occurrence[];
  readonly undercuts: readonly Step[];
  /** What it is for or against. */
  readonly target: Occurrence | Step;
}

/** What an update altered: steps, and contentions by themselves, whose own cards or arguments are others now. */
export type Altered = ReadonlySet<Step | Occurrence>;

/** What can be looked up; a Map is one. */
export interface Lookup<T> {
  get(key: string): T | undefined;
  has(key: string): boolean;
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

/** Whether it is the branch's root or hangs on that: what undercuts the root's own step does not. */
export function isWithin(occurrence: Occurrence, branch: Occurrence): boolean {
  let at: Occurrence | Step = occurrence;
  while (at.key !== branch.key) {
    const { step }: Occurrence = at;
    if (!step) {
      return false;
    }
    let target: Occurrence | Step = step.target;
    while (isStep(target)) {
      target = target.target;
    }
    at = target;
  }
  return true;
}

/** The occurrence that the premises of a step are children of. */
export function above(step: Step): Occurrence | undefined {
  return isStep(step.target) ? step.target.premises.at(-1) : step.target;
}

export function treeOf(model: MapModel): ArgumentTree {
  return new ArgumentTree(model);
}

export class ArgumentTree {
  contentions: readonly Occurrence[] = [];
  /** Where each argument is drawn, by its id. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Where each statement is drawn in full. */
  readonly homes: ReadonlyMap<string, Occurrence>;
  readonly byKey: Lookup<Occurrence>;
  /** Counts the changes. */
  version = 0;
  /** What the latest of them altered. */
  private readonly latest: Altered[] = [];

  private readonly model: MapModel;
  private readonly index: ArgumentUses;
  private readonly stepsById = new Map<string, MadeStep>();
  private readonly homesById = new Map<string, Made>();
  /** Shown over the model's nodes: what is being written. */
  private draft: Changes | null = null;
  private roots: Made[] = [];
  private order: Occurrence[] | null = null;

  constructor(model: MapModel) {
    this.model = model;
    this.steps = this.stepsById;
    this.homes = this.homesById;
    this.byKey = {
      get: (key) => this.find(key),
      has: (key) => this.find(key) !== undefined,
    };
    this.index = new ArgumentUses(model.arguments.values());
    for (const statement of model.statements.values()) {
      if (!this.index.isUsed(statement.id)) {
        this.roots.push(this.grown(new Made(statement, null, false, this.version)));
      }
    }
    this.arrangeRoots();
  }

  /** Each before what is below it. Costs as much as the tree is large, once after each change. */
  get inOrder(): readonly Occurrence[] {
    if (!this.order) {
      const order: Occurrence[] = [];
      const add = (occurrence: Occurrence): void => {
        order.push(occurrence);
        for (const child of occurrence.children) {
          add(child);
        }
      };
      this.contentions.forEach(add);
      this.order = order;
    }
    return this.order;
  }

  /** Shows nodes as if the model had them, instead of those shown so before; null for none. */
  showDraft(draft: Changes | null): Altered {
    const before = this.draft;
    this.draft = draft;
    const { statements, arguments: all } = this.model;
    const back = <T extends { readonly id: string }>(
      nodes: readonly T[],
      model: ReadonlyMap<string, T>,
    ): T[] => nodes.flatMap(({ id }) => model.get(id) ?? []);
    const gone = [...(before?.statements ?? []), ...(before?.arguments ?? [])].map(({ id }) => id);
    return this.update({
      statements: [...back(before?.statements ?? [], statements), ...(draft?.statements ?? [])],
      arguments: [...back(before?.arguments ?? [], all), ...(draft?.arguments ?? [])],
      removed: gone.filter((id) => !statements.has(id) && !all.has(id)),
    });
  }

  /** Follows a change that the model has made already (T5). */
  update({ statements, arguments: argumentsPut, removed }: Changes): Altered {
    this.version++;
    this.order = null;
    const altered = new Set<MadeStep | Made>();
    // Whatever is about these, or has these as premises, is looked at again.
    const conclusions = new Set<string>();
    const placed = new Set<string>();
    const changed = new Set<string>();
    for (const id of removed) {
      if (this.stepsById.has(id) || this.index.argument(id)) {
        this.note(this.index.remove(id), conclusions, placed);
        changed.add(id);
      } else {
        placed.add(id);
      }
    }
    for (const argument of argumentsPut) {
      this.note(this.index.remove(argument.id), conclusions, placed);
      this.index.add(argument);
      this.note(argument, conclusions, placed);
      changed.add(argument.id);
    }
    for (const statement of statements) {
      placed.add(statement.id);
    }
    this.follow(changed, conclusions, placed, altered);
    this.latest.push(altered);
    if (this.latest.length > mostRemembered) {
      this.latest.shift();
    }
    return altered;
  }

  /** What has been altered since a version; null when that is too long ago to know. */
  alteredSince(version: number): Altered | null {
    const changes = this.version - version;
    if (changes > this.latest.length) {
      return null;
    }
    const altered = new Set<Step | Occurrence>();
    for (const change of changes > 0 ? this.latest.slice(-changes) : []) {
      for (const one of change) {
        altered.add(one);
      }
    }
    return altered;
  }

  private note(argument: Argument | undefined, conclusions: Set<string>, placed: Set<string>): void {
    if (argument) {
      conclusions.add(argument.conclusion);
      for (const { statement } of argument.premises) {
        placed.add(statement);
      }
    }
  }

  private follow(
    changed: ReadonlySet<string>,
    conclusions: Set<string>,
    placed: ReadonlySet<string>,
    altered: Set<MadeStep | Made>,
  ): void {
    // Premises first: whether a use is the home decides whether anything hangs on it.
    const steps = new Set<string>(changed);
    for (const id of placed) {
      for (const { id: use } of this.index.uses(id)) {
        steps.add(use);
      }
    }
    this.replant(placed, altered, conclusions);
    for (const id of steps) {
      const argument = this.index.argument(id);
      if (!argument) {
        this.stepsById.delete(id);
        continue;
      }
      const step = this.stepsById.get(id);
      if (step) {
        step.argument = argument;
        this.fillStep(step, altered);
      }
      conclusions.add(argument.conclusion);
    }
    const linked = new Set<Made>();
    for (const id of conclusions) {
      const home = this.homesById.get(id);
      const hit = this.stepsById.get(id);
      if (home) {
        this.hang(home);
        altered.add(home.step ?? home);
        linked.add(home);
      } else if (hit) {
        hit.undercuts = this.stepsAbout(id, hit);
        altered.add(hit);
      }
    }
    for (const one of altered) {
      const parent = one instanceof MadeStep ? (above(one) as Made | undefined) : one;
      if (parent) {
        linked.add(parent);
      }
      if (one instanceof MadeStep) {
        one.premises.forEach((premise) => linked.add(premise));
      }
    }
    linked.forEach((occurrence) => {
      occurrence.link();
    });
  }

  /** The contentions again, as far as these statements are concerned. */
  private replant(
    placed: ReadonlySet<string>,
    altered: Set<MadeStep | Made>,
    conclusions: Set<string>,
  ): void {
    let moved = false;
    for (const id of placed) {
      const statement = this.statement(id);
      const home = this.homesById.get(id);
      const isRoot = home !== undefined && home.step === null;
      const free = statement !== undefined && !this.index.isUsed(id);
      if (isRoot && !free) {
        this.roots.splice(this.roots.indexOf(home), 1);
        this.homesById.delete(id);
        conclusions.add(id);
        moved = true;
      } else if (free) {
        if (isRoot) {
          home.statement = statement;
          altered.add(home);
        } else {
          const root = new Made(statement, null, false, this.version);
          this.homesById.set(id, root);
          this.roots.push(root);
          altered.add(root);
          conclusions.add(id);
        }
        moved = true;
      } else if (!statement) {
        this.homesById.delete(id);
      }
    }
    if (moved) {
      this.arrangeRoots();
    }
  }

  private arrangeRoots(): void {
    this.roots.sort((a, b) => byPosition(a.statement, b.statement));
    const roots = [...this.roots];
    roots.forEach((root, at) => {
      root.parent = null;
      root.index = at + 1;
      root.beside = roots;
    });
    this.contentions = roots;
  }

  private statement(id: string): Statement | undefined {
    return this.draft?.statements.find((one) => one.id === id) ?? this.model.statements.get(id);
  }

  private find(key: string): Occurrence | undefined {
    const at = key.lastIndexOf("@");
    const statement = key.slice(0, at);
    if (at === key.length - 1) {
      const home = this.homesById.get(statement);
      return home && home.step === null ? home : undefined;
    }
    return this.stepsById.get(key.slice(at + 1))?.premises.find((one) => one.statement.id === statement);
  }

  /** With everything that hangs on it, for a tree that is made afresh. */
  private grown(occurrence: Made): Made {
    const { id } = occurrence.statement;
    if (!occurrence.reference) {
      this.homesById.set(id, occurrence);
      if (this.index.about(id).length > 0) {
        occurrence.steps = this.stepsAbout(id, occurrence);
      }
    }
    occurrence.link();
    return occurrence;
  }

  private hang(home: Made): void {
    home.steps = home.reference ? none : this.stepsAbout(home.statement.id, home);
  }

  private stepsAbout(id: string, target: Made | MadeStep): MadeStep[] {
    const steps: MadeStep[] = [];
    for (const argument of this.index.about(id)) {
      let step = this.stepsById.get(argument.id);
      if (step) {
        step.target = target;
      } else {
        step = new MadeStep(argument, target);
        this.stepsById.set(argument.id, step);
        this.fillStep(step, null);
        step.undercuts = this.stepsAbout(argument.id, step);
        step.premises.at(-1)?.link();
      }
      steps.push(step);
    }
    return steps;
  }

  /** The premises of a step; those that it has already stay the same objects. */
  private fillStep(step: MadeStep, altered: Set<MadeStep | Made> | null): void {
    const before = step.premises;
    const premises: Made[] = [];
    const ordered =
      step.argument.premises.length > 1
        ? [...step.argument.premises].sort(byPremise)
        : step.argument.premises;
    for (const premise of ordered) {
      const statement = this.statement(premise.statement);
      if (statement) {
        premises.push(this.premise(step, statement, before));
      }
    }
    step.premises = premises;
    altered?.add(step);
  }

  private premise(step: MadeStep, statement: Statement, before: readonly Made[]): Made {
    const reference = this.index.home(statement.id) !== step.argument.id;
    const old = before.find((one) => one.statement.id === statement.id);
    if (!old) {
      return this.grown(new Made(statement, step, reference, this.version));
    }
    old.statement = statement;
    if (old.reference !== reference || (!reference && this.homesById.get(statement.id) !== old)) {
      old.reference = reference;
      if (!reference) {
        this.homesById.set(statement.id, old);
      }
      this.hang(old);
      old.link();
    }
    return old;
  }
}

/** Whoever missed more changes than this looks at the whole tree again. */
const mostRemembered = 40;

function byPremise(a: Premise, b: Premise): number {
  return compare(a.position, b.position) || compare(a.statement, b.statement);
}

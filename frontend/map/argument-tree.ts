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
 * T6 What hangs on a statement is made when it is first asked for: of a large map people see little at a time.
 *
 * Java's `map.ArgumentTree` does the same, except for T5 and T6; both are tested with `wire/tree.json`.
 */
import { ArgumentUses } from "./argument-uses.js";
import type { Argument, Changes, MapModel, Premise, Statement } from "./model.js";
import { byPosition, compare } from "./model.js";
import type { Grower } from "./tree-nodes.js";
import { Made, MadeStep } from "./tree-nodes.js";

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

export class ArgumentTree implements Grower {
  contentions: readonly Occurrence[] = [];
  /** Where each argument is drawn, by its id. */
  readonly steps: Lookup<Step>;
  /** Where each statement is drawn in full. */
  readonly homes: Lookup<Occurrence>;
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
    this.steps = lookup((id) => this.stepOf(id));
    this.homes = lookup((id) => this.homeOf(id));
    this.byKey = lookup((key) => this.find(key));
    this.index = new ArgumentUses(model.arguments.values());
    for (const statement of model.statements.values()) {
      if (!this.index.isUsed(statement.id)) {
        this.roots.push(this.root(statement));
      }
    }
    this.arrangeRoots();
  }

  /** How many statements there are. */
  get size(): number {
    return this.model.statements.size;
  }

  /** How many occurrences are below it; counted without making them (T6). */
  countBelow(occurrence: Occurrence): number {
    const { step, statement, reference } = occurrence;
    const own = reference ? 0 : this.index.countAbout(statement.id);
    const isLast = step !== null && step.premises.at(-1) === occurrence;
    return own + (isLast ? this.index.countAbout(step.argument.id) : 0);
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
    this.replant(placed, altered);
    for (const id of steps) {
      const argument = this.index.argument(id);
      if (!argument) {
        this.stepsById.delete(id);
        continue;
      }
      const step = this.stepsById.get(id);
      if (step) {
        step.argument = argument;
        this.fill(step);
        altered.add(step);
      }
      conclusions.add(argument.conclusion);
    }
    for (const id of placed) {
      this.forget(id);
      conclusions.add(id);
    }
    for (const id of conclusions) {
      this.rehang(id, altered);
    }
    // Numbers and parents, once everything is where it belongs.
    const around = new Set<Made>();
    for (const one of altered) {
      const parent = one instanceof MadeStep ? (above(one) as Made | undefined) : one;
      for (const made of [parent, ...(one instanceof MadeStep ? one.premises : [])]) {
        if (made?.hasGrown) {
          around.add(made);
        }
      }
    }
    around.forEach((made) => {
      this.grow(made);
    });
  }

  /** A statement's home is known no more if the statement has left it. */
  private forget(id: string): void {
    const home = this.homesById.get(id);
    if (home?.step) {
      const { step } = home;
      const stands = this.stepsById.get(step.argument.id) === step && step.premises.includes(home);
      if (!stands || home.reference) {
        this.homesById.delete(id);
      }
    }
  }

  /** Hangs what is about a node on it again, if some of that has been made. */
  private rehang(id: string, altered: Set<MadeStep | Made>): void {
    const isMade = this.isMade(id);
    const home = isMade ? this.homeOf(id) : this.homesById.get(id);
    if (home) {
      if (isMade || home.hasGrown) {
        this.grow(home);
      }
      altered.add(home.step ?? home);
      return;
    }
    const hit = isMade ? this.stepOf(id) : this.stepsById.get(id);
    const last = hit?.premises.at(-1);
    if (hit && last) {
      if (isMade || last.hasGrown) {
        this.grow(last);
      }
      altered.add(hit);
    }
  }

  /** Whether some argument about the node has been made. */
  private isMade(id: string): boolean {
    return this.index.about(id).some((argument) => this.stepsById.has(argument.id));
  }

  /** The contentions again, as far as these statements are concerned. */
  private replant(placed: ReadonlySet<string>, altered: Set<MadeStep | Made>): void {
    let moved = false;
    for (const id of placed) {
      const statement = this.statement(id);
      const home = this.homesById.get(id);
      const isRoot = home !== undefined && home.step === null;
      const free = statement !== undefined && !this.index.isUsed(id);
      if (isRoot && !free) {
        this.roots.splice(this.roots.indexOf(home), 1);
        this.homesById.delete(id);
        moved = true;
      } else if (free) {
        if (isRoot) {
          home.statement = statement;
          altered.add(home);
        } else {
          const root = this.root(statement);
          this.roots.push(root);
          altered.add(root);
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

  private find(key: string): Made | undefined {
    const at = key.lastIndexOf("@");
    const statement = key.slice(0, at);
    if (at === key.length - 1) {
      const home = this.homesById.get(statement);
      return home?.step === null ? home : undefined;
    }
    return this.stepOf(key.slice(at + 1))?.premises.find((one) => one.statement.id === statement);
  }

  /** Makes the way to the statement, if it has not been made. */
  private homeOf(id: string): Made | undefined {
    const home = this.homesById.get(id);
    const use = home ? undefined : this.index.home(id);
    return use === undefined ? home : this.stepOf(use)?.premises.find((one) => one.statement.id === id);
  }

  private stepOf(id: string): MadeStep | undefined {
    const argument = this.index.argument(id);
    if (argument && !this.stepsById.has(id)) {
      const { conclusion } = argument;
      const below = this.index.argument(conclusion)
        ? this.stepOf(conclusion)?.premises.at(-1)
        : this.homeOf(conclusion);
      if (below) {
        this.grow(below);
      }
    }
    return this.stepsById.get(id);
  }

  private root(statement: Statement): Made {
    const root = new Made(statement, null, false, this.version, this);
    this.homesById.set(statement.id, root);
    return root;
  }

  /** Makes what hangs on an occurrence, or hangs it there again. */
  grow(made: Made): void {
    const about = made.reference ? [] : this.stepsAbout(made.statement.id, made);
    const { step } = made;
    if (step && made.isLast) {
      step.against = this.stepsAbout(step.argument.id, step);
    }
    made.hold(about);
  }

  private stepsAbout(id: string, target: Made | MadeStep): MadeStep[] {
    const steps: MadeStep[] = [];
    for (const argument of this.index.about(id)) {
      let step = this.stepsById.get(argument.id);
      if (step) {
        step.target = target;
      } else {
        step = new MadeStep(argument, target, this);
        this.stepsById.set(argument.id, step);
        this.fill(step);
      }
      steps.push(step);
    }
    return steps;
  }

  /** The premises of a step; those that it has already stay the same objects. */
  private fill(step: MadeStep): void {
    const before = step.premises;
    const { premises } = step.argument;
    const made: Made[] = [];
    const moved: Made[] = [];
    for (const premise of premises.length > 1 ? [...premises].sort(byPremise) : premises) {
      const statement = this.statement(premise.statement);
      if (statement) {
        made.push(this.premise(step, statement, before, moved));
      }
    }
    step.premises = made;
    const last = made.at(-1);
    if (last && last !== before.at(-1) && step.against) {
      moved.push(last);
    }
    moved.forEach((one) => {
      this.grow(one);
    });
  }

  /** `moved` gets it if it has to be grown at once, because what hangs on it has been made elsewhere. */
  private premise(step: MadeStep, statement: Statement, before: readonly Made[], moved: Made[]): Made {
    const { id } = statement;
    const reference = this.index.home(id) !== step.argument.id;
    const old = before.length > 0 ? before.find((one) => one.statement.id === id) : undefined;
    const made = old ?? new Made(statement, step, reference, this.version, this);
    const isOther = old !== undefined && old.reference !== reference;
    made.statement = statement;
    made.reference = reference;
    if (!reference && this.homesById.get(id) !== made) {
      this.homesById.set(id, made);
      if (this.isMade(id)) {
        moved.push(made);
      }
    }
    if (isOther && made.hasGrown && !moved.includes(made)) {
      moved.push(made);
    }
    return made;
  }
}

function lookup<T>(get: (key: string) => T | undefined): Lookup<T> {
  return { get, has: (key) => get(key) !== undefined };
}

/** Whoever missed more changes than this looks at the whole tree again. */
const mostRemembered = 40;

function byPremise(a: Premise, b: Premise): number {
  return compare(a.position, b.position) || compare(a.statement, b.statement);
}

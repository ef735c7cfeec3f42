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
import type { Entry } from "./argument-uses.js";
import { ArgumentUses } from "./argument-uses.js";
import type { Argument, Changes, MapModel, Statement } from "./model.js";
import { byPosition } from "./model.js";
import type { Occurrence, Step } from "./occurrence.js";
import { above } from "./occurrence.js";
import type { Grower } from "./tree-nodes.js";
import { Made, MadeStep } from "./tree-nodes.js";

/** What an update altered: steps, and contentions by themselves, whose own cards or arguments are others now. */
export type Altered = ReadonlySet<Step | Occurrence>;

/** What can be looked up; a Map is one. */
export interface Lookup<T> {
  get(key: string): T | undefined;
  has(key: string): boolean;
}

/** `uses` belongs to the tree from then on. */
export function treeOf(model: MapModel, uses = ArgumentUses.of(model)): ArgumentTree {
  return new ArgumentTree(model, uses);
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
  /** Shown over the model's nodes: what is being written. */
  private draft: Changes | null = null;
  private roots: Made[] = [];
  private order: Occurrence[] | null = null;

  constructor(model: MapModel, index: ArgumentUses) {
    this.model = model;
    this.index = index;
    this.steps = lookup((id) => this.stepOf(this.index.get(id)));
    this.homes = lookup((id) => this.homeOf(this.index.get(id)));
    this.byKey = lookup((key) => this.find(key));
    for (const [statement, entry] of this.index.free()) {
      this.roots.push(this.root(statement, entry));
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
      const entry = this.index.get(id);
      if (entry?.argument) {
        this.note(this.index.remove(id), conclusions, placed);
        changed.add(id);
      } else {
        if (entry) {
          entry.statement = this.drafted(id);
        }
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
      this.index.put(this.drafted(statement.id) ?? statement);
      placed.add(statement.id);
    }
    this.follow(changed, conclusions, placed, altered);
    this.index.forget(removed);
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

  private note(argument: Argument | null, conclusions: Set<string>, placed: Set<string>): void {
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
      for (const use of this.index.get(id)?.uses ?? []) {
        steps.add(use.id);
      }
    }
    this.replant(placed, altered);
    for (const id of steps) {
      const entry = this.index.get(id);
      if (!entry?.argument) {
        if (entry) {
          entry.step = null;
        }
        continue;
      }
      const { argument, step } = entry;
      if (step) {
        step.argument = argument;
        this.fill(step);
        altered.add(step);
      }
      conclusions.add(argument.conclusion);
    }
    for (const id of placed) {
      this.leave(this.index.get(id));
      conclusions.add(id);
    }
    for (const id of conclusions) {
      this.rehang(this.index.get(id), altered);
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
  private leave(entry: Entry | undefined): void {
    const { home } = entry ?? {};
    if (entry && home?.step) {
      const { step } = home;
      const stands = this.index.get(step.argument.id)?.step === step && step.premises.includes(home);
      if (!stands || home.reference) {
        entry.home = null;
      }
    }
  }

  /** Hangs what is about a node on it again, if some of that has been made. */
  private rehang(entry: Entry | undefined, altered: Set<MadeStep | Made>): void {
    if (!entry) {
      return;
    }
    const { isArgued } = entry;
    const home = isArgued ? this.homeOf(entry) : entry.home;
    if (home) {
      if (isArgued || home.hasGrown) {
        this.grow(home);
      }
      altered.add(home.step ?? home);
      return;
    }
    const hit = isArgued ? this.stepOf(entry) : entry.step;
    const last = hit?.premises.at(-1);
    if (hit && last) {
      if (isArgued || last.hasGrown) {
        this.grow(last);
      }
      altered.add(hit);
    }
  }

  /** The contentions again, as far as these statements are concerned. */
  private replant(placed: ReadonlySet<string>, altered: Set<MadeStep | Made>): void {
    let moved = false;
    for (const id of placed) {
      const entry = this.index.get(id);
      if (!entry) {
        continue;
      }
      const { statement, home } = entry;
      const isRoot = home !== null && home.step === null;
      const free = statement !== null && !entry.isUsed;
      if (isRoot && !free) {
        this.roots.splice(this.roots.indexOf(home), 1);
        entry.home = null;
        moved = true;
      } else if (free) {
        if (isRoot) {
          home.statement = statement;
          altered.add(home);
        } else {
          const root = this.root(statement, entry);
          this.roots.push(root);
          altered.add(root);
        }
        moved = true;
      } else if (!statement) {
        entry.home = null;
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

  private drafted(id: string): Statement | null {
    return this.draft?.statements.find((one) => one.id === id) ?? null;
  }

  private find(key: string): Made | null {
    const at = key.lastIndexOf("@");
    const statement = key.slice(0, at);
    if (at === key.length - 1) {
      const home = this.index.get(statement)?.home ?? null;
      return home?.step === null ? home : null;
    }
    const step = this.stepOf(this.index.get(key.slice(at + 1)));
    return step?.premises.find((one) => one.statement.id === statement) ?? null;
  }

  /** Makes the way to the statement, if it has not been made. */
  private homeOf(entry: Entry | undefined): Made | null {
    if (!entry || entry.home) {
      return entry?.home ?? null;
    }
    const use = entry.homeArgument;
    const step = use && this.stepOf(use);
    return step?.premises.find((one) => one.statement.id === entry.id) ?? null;
  }

  private stepOf(entry: Entry | undefined): MadeStep | null {
    if (entry?.argument && !entry.step) {
      const conclusion = this.index.get(entry.argument.conclusion);
      const below = conclusion?.argument ? this.stepOf(conclusion)?.premises.at(-1) : this.homeOf(conclusion);
      if (below) {
        this.grow(below);
      }
    }
    return entry?.step ?? null;
  }

  private root(statement: Statement, entry: Entry): Made {
    const root = new Made(entry, statement, null, false, this.version, this);
    entry.home = root;
    return root;
  }

  /** Makes what hangs on an occurrence, or hangs it there again. */
  grow(made: Made): void {
    const about = made.reference ? noSteps : this.stepsAbout(made.entry, made);
    const { step } = made;
    if (step && made.isLast) {
      step.against = this.stepsAbout(step.entry, step);
    }
    made.hold(about);
  }

  private stepsAbout({ about }: Entry, target: Made | MadeStep): readonly MadeStep[] {
    if (about.length === 0) {
      return noSteps;
    }
    const steps: MadeStep[] = [];
    for (const entry of about) {
      let { step } = entry;
      if (step) {
        step.target = target;
      } else if (entry.argument) {
        step = new MadeStep(entry, entry.argument, target, this);
        entry.step = step;
        this.fill(step);
      }
      if (step) {
        steps.push(step);
      }
    }
    return steps;
  }

  /** The premises of a step; those that it has already stay the same objects. */
  private fill(step: MadeStep): void {
    const before = step.premises;
    const made: Made[] = [];
    const moved: Made[] = [];
    for (const entry of step.entry.premises) {
      if (entry.statement) {
        made.push(this.premise(step, entry, entry.statement, moved));
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
  private premise(step: MadeStep, entry: Entry, statement: Statement, moved: Made[]): Made {
    const reference = entry.homeArgument !== step.entry;
    const before = step.premises;
    const old = before.length > 0 ? before.find((one) => one.entry === entry) : undefined;
    const made = old ?? new Made(entry, statement, step, reference, this.version, this);
    const isOther = old !== undefined && old.reference !== reference;
    made.statement = statement;
    made.reference = reference;
    if (!reference && entry.home !== made) {
      entry.home = made;
      if (entry.isArgued) {
        moved.push(made);
      }
    }
    if (isOther && made.hasGrown && !moved.includes(made)) {
      moved.push(made);
    }
    return made;
  }
}

const noSteps: readonly MadeStep[] = [];

function lookup<T>(find: (key: string) => T | null): Lookup<T> {
  return { get: (key) => find(key) ?? undefined, has: (key) => find(key) !== null };
}

/** Whoever missed more changes than this looks at the whole tree again. */
const mostRemembered = 40;

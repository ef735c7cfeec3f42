/** What the tree is made of, as the tree itself may change it. */
import type { Occurrence, Relation, Step } from "./occurrence.js";
import { keyOf } from "./occurrence.js";
import type { Entry } from "./argument-uses.js";
import type { Argument, Statement } from "./model.js";

const none: readonly MadeStep[] = [];
const childless: readonly Made[] = [];

/** Makes what hangs on an occurrence, when that is first asked for. */
export interface Grower {
  grow(made: Made): void;
}

export class MadeStep implements Step {
  readonly entry: Entry;
  argument: Argument;
  premises: readonly Made[] = childless;
  target: Made | MadeStep;
  /** What undercuts it; null until its last premise has grown. */
  against: readonly MadeStep[] | null = null;
  private readonly tree: Grower;

  constructor(entry: Entry, argument: Argument, target: Made | MadeStep, tree: Grower) {
    this.entry = entry;
    this.argument = argument;
    this.target = target;
    this.tree = tree;
  }

  get undercuts(): readonly MadeStep[] {
    const last = this.premises.at(-1);
    if (last && !this.against) {
      this.tree.grow(last);
    }
    return this.against ?? none;
  }
}

export class Made implements Occurrence {
  readonly entry: Entry;
  statement: Statement;
  readonly step: MadeStep | null;
  reference: boolean;
  parent: Made | null = null;
  index = 0;
  /** Itself and its siblings. */
  beside: readonly Made[] = childless;
  readonly since: number;
  /** Whether what hangs on it has been made. */
  hasGrown = false;

  private readonly tree: Grower;
  private about: readonly MadeStep[] = none;
  private below: readonly Made[] = childless;

  constructor(
    entry: Entry,
    statement: Statement,
    step: MadeStep | null,
    reference: boolean,
    since: number,
    tree: Grower,
  ) {
    this.entry = entry;
    this.statement = statement;
    this.step = step;
    this.reference = reference;
    this.since = since;
    this.tree = tree;
  }

  get steps(): readonly MadeStep[] {
    if (!this.hasGrown) {
      this.tree.grow(this);
    }
    return this.about;
  }

  get children(): readonly Made[] {
    if (!this.hasGrown) {
      this.tree.grow(this);
    }
    return this.below;
  }

  get key(): string {
    return keyOf({ statement: this.statement.id, argument: this.step?.argument.id ?? null });
  }

  get number(): string {
    return this.parent ? `${this.parent.number}.${this.index}` : String(this.index);
  }

  get level(): number {
    let level = 1;
    for (let up = this.parent; up; up = up.parent) {
      level++;
    }
    return level;
  }

  get siblings(): number {
    return this.beside.length;
  }

  get relation(): Relation {
    if (!this.step) {
      return "contention";
    }
    if (this.step.target instanceof MadeStep) {
      return "undercut";
    }
    return this.step.argument.polarity === "SUPPORT" ? "reason" : "objection";
  }

  get isLast(): boolean {
    return this.step?.premises.at(-1) === this;
  }

  /** Takes the arguments about it, and counts its children through (T3, T4). */
  hold(about: readonly MadeStep[]): void {
    this.hasGrown = true;
    this.about = about;
    const against = this.isLast ? (this.step?.against ?? none) : none;
    if (about.length === 0 && against.length === 0) {
      this.below = childless;
      return;
    }
    const below: Made[] = [];
    for (const step of [...about, ...against]) {
      below.push(...step.premises);
    }
    this.below = below;
    let index = 0;
    for (const child of below) {
      child.parent = this;
      child.index = ++index;
      child.beside = below;
    }
  }
}

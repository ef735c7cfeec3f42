/** What the tree is made of, as the tree itself may change it. */
import type { Occurrence, Relation, Step } from "./argument-tree.js";
import { keyOf } from "./argument-tree.js";
import type { Argument, Statement } from "./model.js";

export const none: readonly MadeStep[] = [];
const childless: readonly Made[] = [];

export class MadeStep implements Step {
  argument: Argument;
  premises: readonly Made[] = childless;
  undercuts: readonly MadeStep[] = none;
  target: Made | MadeStep;

  constructor(argument: Argument, target: Made | MadeStep) {
    this.argument = argument;
    this.target = target;
  }
}

export class Made implements Occurrence {
  statement: Statement;
  readonly step: MadeStep | null;
  reference: boolean;
  steps: readonly MadeStep[] = none;
  parent: Made | null = null;
  children: readonly Made[] = childless;
  index = 0;
  /** Itself and its siblings. */
  beside: readonly Made[] = childless;
  readonly since: number;

  constructor(statement: Statement, step: MadeStep | null, reference: boolean, since: number) {
    this.statement = statement;
    this.step = step;
    this.reference = reference;
    this.since = since;
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

  /** Counts its children through (T3, T4). */
  link(): void {
    const { step } = this;
    const isLast = step !== null && step.undercuts.length > 0 && step.premises.at(-1) === this;
    if (this.steps.length > 0 || isLast) {
      const children: Made[] = [];
      for (const about of this.steps) {
        children.push(...about.premises);
      }
      for (const undercut of isLast ? step.undercuts : none) {
        children.push(...undercut.premises);
      }
      this.children = children;
    } else {
      this.children = childless;
    }
    let index = 0;
    for (const child of this.children) {
      child.parent = this;
      child.index = ++index;
      child.beside = this.children;
    }
  }
}

import type { Argument } from "./model.js";
import { byPosition, compare } from "./model.js";

/** Which arguments there are about a node, and which use a statement. */
export class ArgumentUses {
  private readonly byId = new Map<string, Argument>();
  private readonly byConclusion = new Map<string, Argument[]>();
  /** The argument alone, as long as there is one only. */
  private readonly byPremise = new Map<string, Argument | Argument[]>();

  constructor(all: Iterable<Argument>) {
    for (const argument of all) {
      this.byId.set(argument.id, argument);
      this.listed(argument.conclusion).push(argument);
      this.use(argument);
    }
    for (const siblings of this.byConclusion.values()) {
      if (siblings.length > 1) {
        siblings.sort(byPosition);
      }
    }
  }

  argument(id: string): Argument | undefined {
    return this.byId.get(id);
  }

  about(node: string): readonly Argument[] {
    return this.byConclusion.get(node) ?? nobody;
  }

  uses(statement: string): readonly Argument[] {
    const uses = this.byPremise.get(statement);
    return uses === undefined ? nobody : Array.isArray(uses) ? uses : [uses];
  }

  isUsed(statement: string): boolean {
    return this.byPremise.has(statement);
  }

  /** T2: the argument in which the statement is drawn in full. */
  home(statement: string): string | undefined {
    const uses = this.byPremise.get(statement);
    if (!Array.isArray(uses)) {
      return uses?.id;
    }
    let home: string | undefined;
    let least = Infinity;
    for (const { id, premises } of uses) {
      const placed = premises.find((premise) => premise.statement === statement)?.placed ?? 0;
      if (placed < least || (placed === least && (home === undefined || compare(id, home) < 0))) {
        home = id;
        least = placed;
      }
    }
    return home;
  }

  /** How many premises there are below a node, each statement followed from its home only. */
  countAbout(node: string): number {
    let count = 0;
    for (const argument of this.about(node)) {
      for (const { statement } of argument.premises) {
        count += 1 + (this.home(statement) === argument.id ? this.countAbout(statement) : 0);
      }
      count += this.countAbout(argument.id);
    }
    return count;
  }

  add(argument: Argument): void {
    this.byId.set(argument.id, argument);
    const siblings = this.listed(argument.conclusion);
    const at = siblings.findIndex((one) => byPosition(one, argument) > 0);
    siblings.splice(at < 0 ? siblings.length : at, 0, argument);
    this.use(argument);
  }

  /** Answers what there was. */
  remove(id: string): Argument | undefined {
    const argument = this.byId.get(id);
    if (argument) {
      this.byId.delete(id);
      const siblings = this.listed(argument.conclusion);
      siblings.splice(siblings.indexOf(argument), 1);
      if (siblings.length === 0) {
        this.byConclusion.delete(argument.conclusion);
      }
      for (const { statement } of argument.premises) {
        const rest = this.uses(statement).filter((use) => use !== argument);
        const [only] = rest;
        if (!only) {
          this.byPremise.delete(statement);
        } else {
          this.byPremise.set(statement, rest.length === 1 ? only : rest);
        }
      }
    }
    return argument;
  }

  private listed(conclusion: string): Argument[] {
    let siblings = this.byConclusion.get(conclusion);
    if (!siblings) {
      siblings = [];
      this.byConclusion.set(conclusion, siblings);
    }
    return siblings;
  }

  private use(argument: Argument): void {
    for (const { statement } of argument.premises) {
      const uses = this.byPremise.get(statement);
      if (uses === undefined) {
        this.byPremise.set(statement, argument);
      } else {
        this.byPremise.set(statement, Array.isArray(uses) ? [...uses, argument] : [uses, argument]);
      }
    }
  }
}

const nobody: readonly Argument[] = [];

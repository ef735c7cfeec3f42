import type { Argument, MapModel, Premise, Statement } from "./model.js";
import { byPosition, compare } from "./model.js";
import type { Made, MadeStep } from "./tree-nodes.js";

/** What the tree knows of a node of the map. */
export class Entry {
  readonly id: string;
  statement: Statement | null = null;
  argument: Argument | null = null;
  /** Where a statement is drawn in full, and where an argument is drawn, once that has been made. */
  home: Made | null = null;
  step: MadeStep | null = null;
  /** The arguments about it, and an argument's premises, each in order. */
  about: Entry[] = nobody;
  premises: readonly Entry[] = nobody;
  /** The arguments that it is a premise of; the argument alone, as long as there is one only. */
  private used: Entry | Entry[] | null = null;

  constructor(id: string) {
    this.id = id;
  }

  get isUsed(): boolean {
    return this.used !== null;
  }

  get uses(): readonly Entry[] {
    const { used } = this;
    return used === null ? nobody : used instanceof Entry ? [used] : used;
  }

  /** T2: the argument in which the statement is drawn in full. */
  get homeArgument(): Entry | null {
    const { used } = this;
    if (used === null || used instanceof Entry) {
      return used;
    }
    let home: Entry | null = null;
    let least = Infinity;
    for (const use of used) {
      const premise = use.argument?.premises.find(({ statement }) => statement === this.id);
      const placed = premise?.placed ?? 0;
      if (placed < least || (placed === least && (home === null || compare(use.id, home.id) < 0))) {
        home = use;
        least = placed;
      }
    }
    return home;
  }

  /** Whether some argument about it has been made. */
  get isArgued(): boolean {
    return this.about.some(({ step }) => step !== null);
  }

  get isEmpty(): boolean {
    return !this.statement && !this.argument && !this.used && this.about.length === 0;
  }

  use(by: Entry): void {
    const { used } = this;
    this.used = used === null ? by : used instanceof Entry ? [used, by] : [...used, by];
  }

  useNoMore(by: Entry): void {
    const rest = this.uses.filter((use) => use !== by);
    this.used = rest.length > 1 ? rest : (rest[0] ?? null);
  }
}

type Nodes = Pick<MapModel, "statements" | "arguments">;

/** Which arguments there are about a node, and which use a statement. */
export class ArgumentUses {
  private readonly entries = new Map<string, Entry>();

  /** What several arguments are about, which are not in order yet. */
  private unsorted: Entry[] = [];

  static of({ statements, arguments: all }: Nodes): ArgumentUses {
    const uses = new ArgumentUses();
    uses.read(statements.values(), all.values());
    uses.settle();
    return uses;
  }

  /** Nodes of a map that is read for the first time, all statements before any argument. To be settled then. */
  read(statements: Iterable<Statement>, all: Iterable<Argument>): void {
    // Ids are given once: of a large map it takes long to look whether they are there already.
    for (const statement of statements) {
      this.begin(statement.id).statement = statement;
    }
    for (const argument of all) {
      const entry = this.made(argument.id);
      entry.argument = argument;
      const target = this.made(argument.conclusion);
      if (target.about.length === 0) {
        target.about = [entry];
      } else if (target.about.push(entry) === 2) {
        this.unsorted.push(target);
      }
      this.use(argument, entry);
    }
  }

  /** Puts what was read in order. */
  settle(): void {
    for (const { about } of this.unsorted) {
      about.sort(inOrder);
    }
    this.unsorted = [];
  }

  /** The statements that are premises of nothing. */
  *free(): Iterable<[Statement, Entry]> {
    for (const entry of this.entries.values()) {
      if (entry.statement && !entry.isUsed) {
        yield [entry.statement, entry];
      }
    }
  }

  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  /** How many premises there are below a node, each statement followed from its home only. */
  countAbout(id: string): number {
    const entry = this.entries.get(id);
    return entry ? this.countBelow(entry) : 0;
  }

  put(statement: Statement): void {
    this.made(statement.id).statement = statement;
  }

  add(argument: Argument): void {
    const entry = this.made(argument.id);
    entry.argument = argument;
    const conclusion = this.made(argument.conclusion);
    const at = conclusion.about.findIndex((one) => inOrder(one, entry) > 0);
    conclusion.about = conclusion.about.toSpliced(at < 0 ? conclusion.about.length : at, 0, entry);
    this.use(argument, entry);
  }

  /** Answers what there was. */
  remove(id: string): Argument | null {
    const entry = this.entries.get(id);
    const argument = entry?.argument;
    if (!entry || !argument) {
      return null;
    }
    entry.argument = null;
    const conclusion = this.made(argument.conclusion);
    conclusion.about = conclusion.about.filter((one) => one !== entry);
    for (const premise of entry.premises) {
      premise.useNoMore(entry);
    }
    entry.premises = nobody;
    return argument;
  }

  /** Keeps nothing of ids that mean nothing any more. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) {
      if (this.entries.get(id)?.isEmpty) {
        this.entries.delete(id);
      }
    }
  }

  private countBelow(entry: Entry): number {
    let count = 0;
    for (const one of entry.about) {
      for (const premise of one.premises) {
        count += 1 + (premise.homeArgument === one ? this.countBelow(premise) : 0);
      }
      count += this.countBelow(one);
    }
    return count;
  }

  private use({ premises }: Argument, by: Entry): void {
    const sorted = premises.length > 1 ? [...premises].sort(byPremise) : premises;
    by.premises = sorted.map(({ statement }) => {
      const entry = this.made(statement);
      entry.use(by);
      return entry;
    });
  }

  private made(id: string): Entry {
    return this.entries.get(id) ?? this.begin(id);
  }

  private begin(id: string): Entry {
    const entry = new Entry(id);
    this.entries.set(id, entry);
    return entry;
  }
}

function byPremise(a: Premise, b: Premise): number {
  return compare(a.position, b.position) || compare(a.statement, b.statement);
}

function inOrder(a: Entry, b: Entry): number {
  return a.argument && b.argument ? byPosition(a.argument, b.argument) : 0;
}

/** Shared by all that have none; replaced, never changed. */
const nobody: Entry[] = [];

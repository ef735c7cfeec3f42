import { expect, test } from "vitest";
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence, Step } from "./occurrence.js";
import { treeOf } from "./argument-tree.js";
import { countBelow } from "./folds.js";
import { randomFrom } from "./layout-fixtures.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import type { Argument, Changes, MapModel, Statement } from "./model.js";
import { modelOf, put } from "./model.js";

/** All that the tree says, in order. */
function told(tree: ArgumentTree): unknown[] {
  const step = ({ argument: made, premises, undercuts, target }: Step): unknown => ({
    argument: made.id,
    conclusion: "premises" in target ? target.argument.id : target.key,
    premises: premises.map(({ key }) => key),
    undercuts: undercuts.map(step),
  });
  return tree.inOrder.map((one) => ({
    key: one.key,
    number: one.number,
    text: one.statement.text,
    relation: one.relation,
    reference: one.reference,
    level: one.level,
    place: `${one.index} of ${one.siblings}`,
    parent: one.parent?.key,
    steps: one.steps.map(step),
    isHome: tree.homes.get(one.statement.id) === one,
    isFound: tree.byKey.get(one.key) === one,
  }));
}

/** Random edits that a server could have accepted: no circles, no argument without premise or conclusion. */
class Edits {
  readonly model: MapModel = modelOf(snapshot([statement("s0")], []));
  private readonly random: () => number;
  private made = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  next(): Changes {
    const all = [...this.model.statements.values()];
    const links = [...this.model.arguments.values()];
    const kind = this.random();
    const one = this.pick(all);
    const link = links.length > 0 ? this.pick(links) : null;
    const id = String(++this.made);
    const free = statement(`s${id}`, { position: this.pick(["a", "b", "c"]) });
    if (kind < 0.35) {
      const under = link && this.random() < 0.3 ? link.id : one.id;
      const polarity = under !== one.id || this.random() < 0.5 ? "ATTACK" : "SUPPORT";
      return this.make([free], [this.argument(`x${id}`, [free.id], under, polarity)], []);
    }
    if (kind < 0.45) {
      return this.make([free], [], []);
    }
    if (kind < 0.55) {
      return this.make([{ ...one, text: `${one.text}!` }], [], []);
    }
    if (kind < 0.7 && link) {
      return this.make([free], [{ ...link, premises: [...link.premises, this.premise(free.id)] }], []);
    }
    if (kind < 0.8 && link && !this.below(one.id).has(link.conclusion) && !this.reaches(link, one.id)) {
      return this.make([], [{ ...link, premises: [...link.premises, this.premise(one.id)] }], []);
    }
    if (kind < 0.9 && link && !this.below(link.id, ...link.premises.map((p) => p.statement)).has(one.id)) {
      return this.make([], [{ ...link, conclusion: one.id, position: this.pick(["a", "b"]) }], []);
    }
    return link ? this.removed(link) : this.make([free], [], []);
  }

  private make(statements: Statement[], all: Argument[], removed: string[]): Changes {
    const changes = { statements, arguments: all, removed };
    put(this.model, changes);
    return changes;
  }

  /** The argument with all that is about it; what its premises have below them stands free. */
  private removed(link: Argument): Changes {
    const gone = [link.id];
    for (const id of gone) {
      for (const about of this.model.arguments.values()) {
        if (about.conclusion === id) {
          gone.push(about.id);
        }
      }
    }
    return this.make([], [], gone);
  }

  private reaches(link: Argument, id: string): boolean {
    return link.premises.some((premise) => premise.statement === id);
  }

  /** Everything that hangs on these statements, and they themselves, arguments too. */
  private below(...ids: string[]): Set<string> {
    const found = new Set(ids);
    for (const id of found) {
      for (const about of this.model.arguments.values()) {
        if (about.conclusion === id) {
          found.add(about.id);
          about.premises.forEach((premise) => found.add(premise.statement));
        }
      }
    }
    return found;
  }

  private argument(
    id: string,
    premises: string[],
    conclusion: string,
    polarity: "SUPPORT" | "ATTACK",
  ): Argument {
    const position = this.pick(["a", "b", "c"]);
    return {
      ...argument(id, [], polarity, conclusion, { position }),
      premises: premises.map((s) => this.premise(s)),
    };
  }

  private premise(id: string) {
    return { statement: id, position: this.pick(["a", "b"]), placed: ++this.made };
  }

  private pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.random() * from.length)];
    if (picked === undefined) {
      throw new Error("nothing to pick from");
    }
    return picked;
  }
}

// T5
test("a tree that followed any changes is the one made afresh", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const edits = new Edits(seed);
    const tree = treeOf(edits.model);
    for (let edit = 1; edit <= 60; edit++) {
      tree.update(edits.next());
      expect(told(tree), `seed ${seed}, edit ${edit}`).toEqual(told(treeOf(edits.model)));
    }
  }
});

// T5
test("whatever has other cards or other arguments about it is told as altered, and the rest stays as it was", () => {
  const shape = (one: Occurrence | Step): string =>
    "premises" in one
      ? JSON.stringify([
          one.premises.map((premise) => [
            premise.key,
            premise.statement.text,
            premise.reference,
            premise.steps.length,
          ]),
          one.undercuts.map((undercut) => undercut.argument.id),
          one.argument.polarity,
        ])
      : JSON.stringify([one.statement.text, one.steps.map((step) => step.argument.id)]);
  for (let seed = 100; seed <= 130; seed++) {
    const edits = new Edits(seed);
    const tree = treeOf(edits.model);
    let before = new Map<Occurrence | Step, string>();
    for (let edit = 1; edit <= 40; edit++) {
      const altered = tree.update(edits.next());
      const now = [...tree.inOrder.flatMap(({ step }) => step ?? []), ...tree.contentions];
      for (const one of now) {
        if (before.has(one) && before.get(one) !== shape(one)) {
          expect(altered.has(one), `seed ${seed}, edit ${edit}`).toBe(true);
        }
      }
      before = new Map(now.map((one) => [one, shape(one)]));
    }
  }
});

// T5 T6
test("a tree of which little has been looked at follows changes too", () => {
  for (let seed = 200; seed <= 320; seed++) {
    const edits = new Edits(seed);
    const random = randomFrom(seed);
    const tree = treeOf(edits.model);
    for (let edit = 1; edit <= 50; edit++) {
      for (const id of edits.model.statements.keys()) {
        if (random() < 0.15) {
          const home = tree.homes.get(id);
          expect(home?.statement.id, `seed ${seed}, edit ${edit}`).toBe(id);
          const looked = random() < 0.5 ? home?.children : home?.step?.undercuts;
          expect(looked ?? []).toBeInstanceOf(Array);
        }
      }
      tree.update(edits.next());
    }
    const fresh = treeOf(edits.model);
    for (const contention of tree.contentions) {
      expect(tree.countBelow(contention)).toBe(countBelow(contention));
    }
    expect(told(tree), `seed ${seed}`).toEqual(told(fresh));
  }
});

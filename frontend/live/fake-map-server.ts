/**
 * For tests: a server with statements only, which keeps the rules of the log, of clashes and of undo, and its
 * network, which is bad until it heals: requests and answers are lost, delayed, overtaken and doubled, streams
 * break and say things twice. Whoever asks is known by the map's id: the account, a full stop, the number of the page.
 */
import { snapshot, statement } from "../map/map-fixtures.js";
import type { Delta, Statement } from "../map/model.js";
import type { Operation } from "../map/operations.js";
import type { Request } from "../map/unsaved.js";
import type { Clash } from "./clashes.js";
import { FakeSource } from "./fake-stream.js";
import type { Step, Told } from "./map-stream.js";

export type Random = () => number;

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What each node that a change touched was before; null if it was not there. */
type Before = ReadonlyMap<string, Statement | null>;

interface Stacks {
  undo: number[];
  redo: number[];
}

class Refusal {
  readonly clash: Clash | undefined;

  constructor(clash?: Clash) {
    this.clash = clash;
  }
}

export class FakeMapServer {
  readonly statements = new Map<string, Statement>();
  readonly log: Told[] = [];
  /** Every wording that a statement ever had. */
  readonly said = new Set<string>();
  /** The ids of all changes that pages have sent, and of those whose answer came to a page. */
  readonly sent = new Set<string>();
  readonly acknowledged = new Set<string>();
  readonly refused = new Set<string>();

  private readonly befores: Before[] = [];
  private readonly stacks = new Map<string, Stacks>();
  private readonly random: Random;
  private readonly streams = new Map<FakeSource, number>();
  private readonly turns = new Map<FakeSource, Promise<void>>();
  private readonly closed = new Set<string>();
  private readonly offline = new Set<string>();
  private bad = true;

  constructor(random: Random) {
    this.random = random;
  }

  heal(): void {
    this.bad = false;
    this.offline.clear();
  }

  /** The page is gone: it sends and hears nothing more. */
  close(page: string): void {
    this.closed.add(page);
  }

  /** From now on, or no longer, nothing gets through to or from an account. */
  setOffline(account: string, offline: boolean): void {
    if (offline) {
      this.offline.add(account);
    } else {
      this.offline.delete(account);
    }
  }

  chance(probability: number): boolean {
    return this.bad && this.random() < probability;
  }

  /** What undo and redo would take back for an account, as the page is told. */
  history(account: string): { readonly undo: string | null; readonly redo: string | null } {
    const { undo, redo } = this.stacksOf(account);
    return { undo: nameOf(undo.at(-1)), redo: nameOf(redo.at(-1)) };
  }

  fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    const page = /\/maps\/([^/]+)/.exec(path)?.[1] ?? "";
    const account = page.split(".")[0] ?? "";
    const isChange = init?.method === "POST" && !path.endsWith("/presence");
    const id = isChange ? (JSON.parse(init.body as string) as { id: string }).id : null;
    if (this.closed.has(page)) {
      return never();
    }
    if (id !== null) {
      this.sent.add(id);
    }
    await this.delay();
    this.lose(account);
    let answer = this.answer(path, account, init);
    if (this.chance(0.1)) {
      answer = this.answer(path, account, init); // it arrives twice
    }
    await this.delay();
    if (this.closed.has(page)) {
      return never();
    }
    this.lose(account);
    if (id !== null && answer.status === 200) {
      this.acknowledged.add(id);
    } else if (id !== null && answer.status === 422) {
      this.refused.add(id);
    }
    return answer;
  };

  open = (url: string): FakeSource => {
    const source = new FakeSource(url);
    const account = /\/maps\/([^/.]+)/.exec(url)?.[1] ?? "";
    void this.delay().then(() => {
      if (this.chance(0.3) || this.offline.has(account)) {
        source.send("error");
        return;
      }
      const seen = Number(/after=(\d+)/.exec(url)?.[1] ?? this.log.length);
      source.send("hello", { account, name: account });
      this.streams.set(source, seen);
      this.tell(source);
    });
    return source;
  };

  private delay(): Promise<void> {
    const milliseconds = this.bad ? this.random() * 400 : 1;
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  private lose(account: string): void {
    if (this.chance(0.25) || this.offline.has(account)) {
      throw new TypeError("Failed to fetch");
    }
  }

  private answer(path: string, account: string, init?: RequestInit): Response {
    if (init?.method !== "POST") {
      const node = /\/nodes\/([^/]+)\/clash$/.exec(path)?.[1];
      return node !== undefined
        ? json(this.clashAt(node))
        : path.endsWith("/undo")
          ? json(this.history(account))
          : json(snapshot([...this.statements.values()], [], this.log.length));
    }
    if (path.endsWith("/presence")) {
      return json([]);
    }
    if (this.chance(0.1)) {
      return json({}, 503);
    }
    const base = this.log.length;
    const kind = path.replace(/^.*\/maps\/[^/]+\//, "");
    const request = { kind, ...(JSON.parse(init.body as string) as object) } as Request;
    if (!this.log.some(({ id }) => id === request.id)) {
      const refusal = this.take(request, account);
      if (refusal) {
        return json({ detail: "That cannot be done.", clash: refusal.clash }, 422);
      }
      // Several changes may have been made by the time when they are told: they are told as one step.
      void this.delay().then(() => {
        for (const source of this.streams.keys()) {
          this.tell(source);
        }
      });
      return json({ ...this.delta(base, base + 1), id: request.id, ...this.history(account) });
    }
    return json({ ...this.delta(base, base), id: request.id, base: null });
  }

  private take(request: Request, account: string): Refusal | null {
    const stacks = this.stacksOf(account);
    switch (request.kind) {
      case "changes": {
        const clash = request.operations.map((one) => this.clashOf(one)).find((found) => found !== null);
        if (clash) {
          return new Refusal(clash);
        }
        this.change(request.id, account, request.operations.map(meant));
        break;
      }
      case "undo":
      case "redo": {
        const revision = stacks[request.kind].at(-1);
        if (revision === undefined || !this.takeBack(request.id, account, revision)) {
          return new Refusal();
        }
        stacks[request.kind].pop();
        stacks[request.kind === "undo" ? "redo" : "undo"].push(this.log.length);
        return null;
      }
      case "restore":
        if (!this.takeBack(request.id, account, request.revision)) {
          return new Refusal();
        }
        break;
      case "history/restore": {
        const then = this.at(request.node, request.revision);
        const now = this.statements.get(request.node);
        if (!then || then.text === now?.text) {
          return new Refusal();
        }
        this.change(request.id, account, [[request.node, () => then]]);
      }
    }
    stacks.undo.push(this.log.length);
    stacks.redo = [];
    return null;
  }

  /** M14, but for what was changed and changed back, which stands in the way here. */
  private takeBack(id: string, account: string, revision: number): boolean {
    const before = this.befores[revision - 1];
    const later = this.log.slice(revision).flatMap(({ touched }) => touched);
    if (!before || [...before.keys()].some((node) => later.includes(node))) {
      return false;
    }
    this.change(
      id,
      account,
      [...before].map(([node, was]) => [node, () => was] as const),
    );
    return true;
  }

  private change(
    id: string,
    account: string,
    edits: readonly (readonly [string, (now: Statement | undefined) => Statement | null])[],
  ): void {
    const before = new Map<string, Statement | null>();
    for (const [node, edit] of edits) {
      const now = this.statements.get(node);
      before.set(node, before.has(node) ? (before.get(node) ?? null) : (now ?? null));
      const then = edit(now);
      if (then) {
        this.statements.set(node, then);
        this.said.add(then.text);
      } else {
        this.statements.delete(node);
      }
    }
    this.befores.push(before);
    this.log.push({
      id,
      revision: this.log.length + 1,
      author: account,
      name: account,
      at: "2026-01-01T00:00:00Z",
      words: "changed something",
      touched: [...before.keys()],
    });
  }

  /** A statement as it was at a revision. */
  private at(node: string, revision: number): Statement | null {
    for (let next = revision; next < this.befores.length; next++) {
      const was = this.befores[next]?.get(node);
      if (was !== undefined) {
        return was;
      }
    }
    return this.statements.get(node) ?? null;
  }

  private stacksOf(account: string): Stacks {
    const stacks = this.stacks.get(account) ?? { undo: [], redo: [] };
    this.stacks.set(account, stacks);
    return stacks;
  }

  /** Y1 Y2: nothing is done to what is gone, and no wording replaced that its author has not seen. */
  private clashOf(operation: Operation): Clash | null {
    if (operation.op !== "reword" && operation.op !== "remove") {
      return null;
    }
    const { statement: node } = operation;
    const now = this.statements.get(node);
    const isUnseen =
      operation.op === "reword" &&
      now !== undefined &&
      now.text !== operation.before &&
      now.text !== operation.text;
    return now && !isUnseen ? null : this.clashAt(node);
  }

  private clashAt(node: string): Clash {
    const now = this.statements.get(node);
    const told = this.log.findLast(({ touched }) => touched.includes(node));
    return {
      node,
      author: told?.author ?? "",
      name: told?.name ?? "",
      at: told?.at ?? "",
      revision: told?.revision ?? 0,
      text: now?.text ?? "",
      gone: !now,
    };
  }

  private delta(base: number, revision: number): Delta {
    const touched = new Set(this.log.slice(base, revision).flatMap((change) => change.touched));
    return {
      id: this.log[revision - 1]?.id ?? "",
      base,
      revision,
      title: "A map",
      statements: [...touched].flatMap((id) => this.statements.get(id) ?? []),
      arguments: [],
      removed: [...touched].filter((id) => !this.statements.has(id)),
    };
  }

  /** Everything up to now, after a while, if the stream is still there then. */
  private tell(source: FakeSource): void {
    const seen = this.streams.get(source) ?? 0;
    const { length } = this.log;
    if (length === seen) {
      return;
    }
    this.streams.set(source, length);
    const account = /\/maps\/([^/.]+)/.exec(source.url)?.[1] ?? "";
    const step: Step = { ...this.delta(seen, length), base: seen, changes: this.log.slice(seen, length) };
    const breaks = this.chance(0.08) || this.offline.has(account);
    const twice = this.chance(0.1);
    void this.inOrder(source, () => {
      if (breaks) {
        this.streams.delete(source);
        source.send("error");
      } else {
        source.send("delta", step);
        if (twice) {
          source.send("delta", step);
        }
      }
    });
  }

  private inOrder(source: FakeSource, act: () => void): Promise<void> {
    const turn = (this.turns.get(source) ?? Promise.resolve()).then(() => this.delay()).then(act);
    this.turns.set(source, turn);
    return turn;
  }
}

/** On which node an operation works, and what it makes of it. */
function meant(operation: Operation): readonly [string, (now: Statement | undefined) => Statement | null] {
  switch (operation.op) {
    case "addStatement":
      return [operation.statement, () => statement(operation.statement, { text: operation.text })];
    case "reword":
      return [operation.statement, (now) => (now ? { ...now, text: operation.text } : null)];
    case "remove":
      return [operation.statement, () => null];
    default:
      throw new Error(`not understood: ${operation.op}`);
  }
}

function nameOf(revision: number | undefined): string | null {
  return revision === undefined ? null : `change ${revision}`;
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status });
}

function never(): Promise<Response> {
  return new Promise(() => undefined);
}

/**
 * Several pages on one map, over a network that loses, delays and doubles whatever goes over it: in the end
 * all have the same map, what was acknowledged is in it once, and what was refused is not.
 */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MapClient } from "../map/map-client.js";
import { snapshot, statement } from "../map/map-fixtures.js";
import type { Delta, MapModel, Statement } from "../map/model.js";
import type { Operation } from "../map/operations.js";
import { FakeSource } from "./fake-stream.js";
import type { Clash } from "./clashes.js";
import type { Step, Told } from "./map-stream.js";
import { MapStream } from "./map-stream.js";

type Random = () => number;

/** Mulberry32. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A server with statements only. Its network is bad until `heal`. */
class FakeServer {
  readonly statements = new Map<string, Statement>();
  readonly log: Told[] = [];
  private readonly random: Random;
  private readonly streams = new Map<FakeSource, number>();
  private bad = true;

  constructor(random: Random) {
    this.random = random;
  }

  heal(): void {
    this.bad = false;
  }

  chance(probability: number): boolean {
    return this.bad && this.random() < probability;
  }

  fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    await this.delay();
    this.lose();
    let answer = this.answer(path, init);
    if (this.chance(0.1)) {
      answer = this.answer(path, init); // it arrives twice
    }
    await this.delay();
    this.lose();
    return answer;
  };

  open = (url: string): FakeSource => {
    const source = new FakeSource(url);
    void this.delay().then(() => {
      if (this.chance(0.3)) {
        source.send("error");
        return;
      }
      const seen = Number(/after=(\d+)/.exec(url)?.[1] ?? this.log.length);
      source.send("hello", { account: "nobody", name: "Nobody" });
      this.streams.set(source, seen);
      this.tell(source);
    });
    return source;
  };

  private delay(): Promise<void> {
    const milliseconds = this.bad ? this.random() * 400 : 1;
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  private lose(): void {
    if (this.chance(0.25)) {
      throw new TypeError("Failed to fetch");
    }
  }

  private answer(path: string, init?: RequestInit): Response {
    const body = (value: unknown): Response => new Response(JSON.stringify(value));
    if (init?.method !== "POST") {
      const map = snapshot([...this.statements.values()], [], this.log.length);
      return body(path.endsWith("/undo") ? { undo: null, redo: null } : map);
    }
    if (this.chance(0.1)) {
      return new Response("{}", { status: 503 });
    }
    const sent = JSON.parse(init.body as string) as { id: string; operations: Operation[] };
    const base = this.log.length;
    const known = this.log.find(({ id }) => id === sent.id);
    if (known) {
      return body({ ...this.delta(base, base), id: sent.id, base: null });
    }
    const clash = sent.operations.map((operation) => this.clashOf(operation)).find((found) => found !== null);
    if (clash) {
      return new Response(JSON.stringify({ detail: "Somebody came first.", clash }), { status: 422 });
    }
    const touched = sent.operations.map((operation) => this.change(operation));
    const at = "2026-01-01T00:00:00Z";
    const words = "changed something";
    const revision = base + 1;
    this.log.push({ id: sent.id, revision, author: "somebody", name: "Somebody", at, words, touched });
    // Several changes may have been made by then: they are told as one step.
    void this.delay().then(() => {
      for (const source of this.streams.keys()) {
        this.tell(source);
      }
    });
    return body({ ...this.delta(base, revision), id: sent.id, undo: "change", redo: null });
  }

  /** Y1 Y2: nothing is done to what is gone, and no wording replaced that its author has not seen. */
  private clashOf(operation: Operation): Clash | null {
    if (operation.op !== "reword" && operation.op !== "remove") {
      return null;
    }
    const { statement: node } = operation;
    const now = this.statements.get(node);
    const told = this.log.findLast(({ touched }) => touched.includes(node));
    const isUnseen = operation.op === "reword" && now !== undefined && now.text !== operation.before;
    return now && !isUnseen
      ? null
      : {
          node,
          author: told?.author ?? "",
          name: told?.name ?? "",
          at: told?.at ?? "",
          revision: told?.revision ?? 0,
          text: now?.text ?? "",
          gone: !now,
        };
  }

  private change(operation: Operation): string {
    if (operation.op === "addStatement") {
      this.statements.set(operation.statement, statement(operation.statement, { text: operation.text }));
      return operation.statement;
    }
    if (operation.op === "reword") {
      const old = this.statements.get(operation.statement);
      if (old) {
        this.statements.set(old.id, { ...old, text: operation.text });
      }
      return operation.statement;
    }
    if (operation.op === "remove") {
      this.statements.delete(operation.statement);
      return operation.statement;
    }
    throw new Error(`not understood: ${operation.op}`);
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
    const step: Step = { ...this.delta(seen, length), base: seen, changes: this.log.slice(seen, length) };
    const breaks = this.chance(0.08);
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

  private readonly turns = new Map<FakeSource, Promise<void>>();

  private inOrder(source: FakeSource, act: () => void): Promise<void> {
    const turn = (this.turns.get(source) ?? Promise.resolve()).then(() => this.delay()).then(act);
    this.turns.set(source, turn);
    return turn;
  }
}

function texts(model: MapModel | null): Record<string, string> {
  return Object.fromEntries([...(model?.statements ?? [])].map(([id, { text }]) => [id, text] as const));
}

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// C1 C2 C5 C8 E1 E2
test.each(Array.from({ length: 24 }, (_, index) => index + 1))(
  "all pages come to the same map (seed %i)",
  async (seed) => {
    const random = seeded(seed);
    vi.spyOn(Math, "random").mockImplementation(random);
    const server = new FakeServer(random);
    vi.stubGlobal("fetch", server.fetch);
    const streams: MapStream[] = [];
    const clients = [0, 1, 2].map((number) => {
      const client = new MapClient(`map${number}`, ({ listener }) => {
        const stream = new MapStream("map", listener, server.open);
        streams.push(stream);
        return stream;
      });
      void client.load();
      return client;
    });
    const seen = clients.map((client) => {
      const revisions: number[] = [];
      client.addEventListener("changed", () => revisions.push(client.model?.revision ?? 0));
      return revisions;
    });
    const acknowledged = new Set<string>();
    const refused = new Set<string>();
    const inTime: boolean[] = [];
    for (let i = 0; i < 60; i++) {
      await vi.advanceTimersByTimeAsync(random() * 300);
      const client = clients[Math.floor(random() * clients.length)];
      const known = [...(client?.model?.statements.keys() ?? [])];
      const some = known[Math.floor(random() * known.length)] ?? "";
      const kind = known.length === 0 ? 0 : random();
      const operation: Operation =
        kind < 0.5
          ? { op: "addStatement", statement: `s${i}`, kind: "CLAIM", origin: "OWN", text: `Text ${i}` }
          : kind < 0.85
            ? {
                op: "reword",
                statement: some,
                text: `Words ${i}`,
                origin: "OWN",
                before: client?.model?.statements.get(some)?.text ?? "",
              }
            : { op: "remove", statement: some, from: null, scope: "BRANCH" };
      void client?.submit([operation], `change${i}`).then((answer) => {
        (answer.ok ? acknowledged : refused).add(`change${i}`);
        if (!answer.ok && answer.clash) {
          // C8: what stood in the way is on the map by then.
          inTime.push((client.model?.revision ?? 0) >= answer.clash.revision);
        }
      });
    }
    server.heal();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(acknowledged.size + refused.size).toBe(60);
    expect(inTime).not.toContain(false);
    expect(server.log.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());
    for (const client of clients) {
      expect(client.model?.revision).toBe(acknowledged.size);
      expect(texts(client.model)).toEqual(
        Object.fromEntries([...server.statements].map(([id, { text }]) => [id, text])),
      );
      expect(client.status).toBe("saved");
    }
    for (const revisions of seen) {
      expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    }
    streams.forEach((stream) => {
      stream.stop();
    });
  },
);

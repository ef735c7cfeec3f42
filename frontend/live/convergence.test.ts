/**
 * Several people on one map, over a network that loses, delays, overtakes and doubles whatever goes over it: they
 * add, reword, remove, undo, redo, restore, choose between wordings, lose the network and leave their pages. In the
 * end all have the server's map, what was acknowledged is in its log once, what was refused is not, and no wording
 * that somebody saved is lost unless they gave it up.
 */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Drafts } from "../map/drafts.js";
import { conflictOf } from "../map/edit-draft.js";
import { MapClient } from "../map/map-client.js";
import type { Operation } from "../map/operations.js";
import { Unsaved } from "../map/unsaved.js";
import type { Random } from "./fake-map-server.js";
import { FakeMapServer, seeded } from "./fake-map-server.js";
import { MapStream } from "./map-stream.js";
import type { WordingChoice } from "./wording-conflict.js";

/** More of them find more; each is named where it fails. */
const seeds = Number(process.env["SEEDS"] ?? 32);
const people = 3;
const actions = 80;

/** One of them, with whatever page they have open. */
class Person {
  readonly account: string;
  client: MapClient;
  drafts: Drafts;
  /** Whether what stood in the way of a refused change was on the map by then (C8). */
  readonly inTime: boolean[] = [];
  /** The revisions that each page has shown, in order. */
  readonly shown: number[][] = [];
  private stream: MapStream | null = null;
  private pages = 0;
  private readonly server: FakeMapServer;

  constructor(account: string, server: FakeMapServer) {
    this.account = account;
    this.server = server;
    [this.client, this.drafts] = this.open();
  }

  get page(): string {
    return `${this.account}.${this.pages}`;
  }

  /** Leaves the page, with whatever it waits for, and opens it again in the same tab. */
  reload(): void {
    const before = this.page;
    this.leave();
    this.pages++;
    for (const name of ["unsaved", "drafts"]) {
      const kept = sessionStorage.getItem(`disputatio.${name}.${before}`);
      if (kept !== null) {
        sessionStorage.setItem(`disputatio.${name}.${this.page}`, kept);
      }
    }
    [this.client, this.drafts] = this.open();
  }

  leave(): void {
    this.server.close(this.page);
    this.stream?.stop();
    this.drafts.close();
  }

  submit(operation: Operation, id: string): void {
    const { client } = this;
    void client.submit([operation], id).then((answer) => {
      if (!answer.ok && answer.clash && client.connection === "live") {
        this.inTime.push((client.model?.revision ?? 0) >= answer.clash.revision);
      }
    });
  }

  private open(): [MapClient, Drafts] {
    const client = new MapClient(this.page, ({ listener }) => {
      this.stream = new MapStream(this.page, listener, this.server.open);
      return this.stream;
    });
    const revisions: number[] = [];
    this.shown.push(revisions);
    client.addEventListener("changed", () => revisions.push(client.model?.revision ?? 0));
    const drafts = new Drafts(client);
    void client.load();
    return [client, drafts];
  }
}

/** What somebody does, by what they see. */
class Seminar {
  /** Wordings that somebody wanted on the map and did not give up. */
  readonly wanted = new Set<string>();
  readonly people: readonly Person[];
  private readonly random: Random;
  private readonly server: FakeMapServer;
  private count = 0;

  constructor(server: FakeMapServer, random: Random) {
    this.server = server;
    this.random = random;
    this.people = Array.from({ length: people }, (_, nth) => new Person(`person${nth}`, server));
  }

  act(): void {
    const person = this.pick(this.people);
    const { client, drafts } = person;
    const { model } = client;
    const some = model && this.pick([...model.statements.values(), null]);
    const kind = this.random();
    const nth = ++this.count;
    if (kind < 0.04) {
      person.reload();
    } else if (kind < 0.1) {
      this.server.setOffline(person.account, this.server.chance(0.5));
    } else if (!model) {
      return;
    } else if (kind < 0.3 || !some) {
      this.wanted.add(`Text ${nth}`);
      person.submit(
        { op: "addStatement", statement: `s${nth}`, kind: "CLAIM", origin: "OWN", text: `Text ${nth}` },
        `change${nth}`,
      );
    } else if (kind < 0.36) {
      person.submit({ op: "remove", statement: some.id, from: null, scope: "BRANCH" }, `change${nth}`);
    } else if (kind < 0.5) {
      const draft = drafts.reword(some.id);
      if (draft) {
        this.wanted.delete(draft.text.trim());
        drafts.type(draft.id, `${draft.text} and ${nth}`);
      }
    } else if (kind < 0.58) {
      const draft = drafts.add("contention", null);
      if (draft.text === "") {
        drafts.type(draft.id, `Typed ${nth}`);
      }
    } else if (kind < 0.76) {
      this.settle(person, this.pick<WordingChoice>(["mine", "theirs", "merge", "both"]));
    } else if (kind < 0.84) {
      void client.undo();
    } else if (kind < 0.89) {
      void client.redo();
    } else if (kind < 0.94) {
      void client.bringBack(1 + Math.floor(this.random() * model.revision));
    } else {
      void client.restore(1 + Math.floor(this.random() * model.revision), some.id, false);
    }
  }

  /** Saves what somebody has typed, once they have chosen where there are two wordings. */
  settle({ client, drafts }: Person, choice: WordingChoice): void {
    const { model } = client;
    for (const draft of drafts.all.filter(({ sent }) => sent === null)) {
      if (!model || draft.text.trim() === "") {
        continue;
      }
      if (conflictOf(model, draft) === null) {
        this.wanted.add(draft.text.trim());
        drafts.save(draft.id);
      } else {
        this.wanted.delete(draft.text.trim());
        const chosen = drafts.decide(draft.id, choice);
        if (chosen) {
          this.wanted.add(chosen.text.trim());
          drafts.save(chosen.id);
        }
      }
    }
  }

  private pick<T>(some: readonly T[]): T {
    return some[Math.floor(this.random() * some.length)] as T;
  }
}

function texts(statements: Iterable<readonly [string, { readonly text: string }]> | undefined) {
  return Object.fromEntries(Array.from(statements ?? [], ([id, { text }]) => [id, text]));
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

// C1 C2 C5 C7 C8 E1 E2 E3 E4 E6
test.each(Array.from({ length: seeds }, (_, index) => index + 1))(
  "all pages come to the same map (seed %i)",
  async (seed) => {
    const random = seeded(seed);
    vi.spyOn(Math, "random").mockImplementation(random);
    const server = new FakeMapServer(random);
    vi.stubGlobal("fetch", server.fetch);
    const seminar = new Seminar(server, random);
    for (let i = 0; i < actions; i++) {
      await vi.advanceTimersByTimeAsync(random() * 400);
      seminar.act();
    }
    server.heal();
    // Everybody ends what they were at; each answer may be the beginning of another choice.
    for (let round = 0; round < 6; round++) {
      await vi.advanceTimersByTimeAsync(40_000);
      seminar.people.forEach((person) => {
        seminar.settle(person, "both");
      });
    }
    await vi.advanceTimersByTimeAsync(40_000);

    const ids = server.log.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...server.acknowledged].sort()).toEqual([...ids].sort());
    expect([...server.sent].filter((id) => !server.acknowledged.has(id) && !server.refused.has(id))).toEqual(
      [],
    );
    expect([...server.refused].filter((id) => server.acknowledged.has(id))).toEqual([]);
    expect([...seminar.wanted].filter((text) => !server.said.has(text))).toEqual([]);
    for (const person of seminar.people) {
      const { client, drafts, account } = person;
      expect(drafts.all).toEqual([]);
      expect(client.status).toBe("saved");
      expect(client.model?.revision).toBe(ids.length);
      expect(texts(client.model?.statements)).toEqual(texts(server.statements));
      // What is drawn is what the model says.
      const drawn = client.tree?.inOrder.map(({ statement }) => [statement.id, statement] as const);
      expect(texts(drawn)).toEqual(texts(server.statements));
      expect(client.history).toEqual(server.history(account));
      expect(new Unsaved(person.page).all()).toEqual([]);
      expect(person.inTime).not.toContain(false);
      for (const revisions of person.shown) {
        expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
      }
      person.leave();
    }
  },
);

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Drafts } from "./drafts.js";
import { MapClient } from "./map-client.js";
import { argument, delta, snapshot, statement } from "./map-fixtures.js";
import type { Statement } from "./model.js";
import type { Operation } from "./operations.js";

interface Sent {
  readonly id: string;
  readonly operations: readonly Operation[];
}

/** Answers what was sent when the test says so; until then the network is slow. */
class SlowServer {
  map = snapshot([statement("a"), statement("b")], [argument("x", ["b"], "SUPPORT", "a")]);
  sent: Sent[] = [];
  private answer: ((response: Response) => void) | null = null;

  fetch(path: string, init?: RequestInit): Promise<Response> {
    if (init?.method !== "POST") {
      return Promise.resolve(Response.json(path.endsWith("/undo") ? {} : this.map));
    }
    this.sent.push(JSON.parse(init.body as string) as Sent);
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  async accept(...statements: Statement[]): Promise<void> {
    this.answer?.(Response.json(delta(1, { statements })));
    await settled();
  }

  async refuse(sentence: string): Promise<void> {
    this.answer?.(Response.json({ detail: sentence }, { status: 422 }));
    await settled();
  }
}

function settled(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}

let server: SlowServer;
let client: MapClient;
let drafts: Drafts;

async function open(): Promise<void> {
  client = new MapClient("map");
  drafts = new Drafts(client);
  await client.load();
}

beforeEach(async () => {
  sessionStorage.clear();
  server = new SlowServer();
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => server.fetch(path, init));
  await open();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const onA = { statement: "a", argument: null };

/** Begins a reason for a, with these words; answers its id. */
function reason(text: string): string {
  const { id } = drafts.add("reason", onA);
  drafts.type(id, text);
  return id;
}

function shown(id: string): string | undefined {
  return client.tree?.homes.get(id)?.statement.text;
}

// E1
test("what is half typed is there on the next page, with the keyboard in it", async () => {
  const id = reason("Half a rea");
  drafts.choose(id, { kind: "EVIDENCE", origin: "PARAPHRASE" });
  await open();
  expect(drafts.active).toMatchObject({ id, text: "Half a rea", kind: "EVIDENCE", origin: "PARAPHRASE" });
  expect(client.tree?.homes.get(id)?.number).toBe("1.2");
});

// E1
test("leaving a card keeps what was typed, and ends what was not", () => {
  drafts.reword("a");
  drafts.leave("a");
  expect(drafts.all).toEqual([]);
  drafts.reword("a");
  drafts.type("a", "Mine");
  drafts.leave("a");
  drafts.add("reason", onA);
  expect(drafts.all.map(({ text }) => text)).toEqual(["Mine", ""]);
  expect(drafts.reword("a")).toMatchObject({ text: "Mine", before: "Text of a" });
});

// E1
test("what was given up can be brought back", () => {
  const id = reason("Never mind.");
  const words = drafts.giveUp(id);
  expect(drafts.all).toEqual([]);
  if (words) {
    drafts.bringBack(words);
  }
  expect(drafts.all).toMatchObject([{ text: "Never mind.", relation: "reason", target: onA }]);
  drafts.reword("b");
  expect(drafts.giveUp("b")).toBeNull();
});

test("a reason is begun once for the same place, until it is sent", () => {
  const id = reason("First");
  expect(drafts.add("reason", onA).id).toBe(id);
  expect(drafts.add("objection", onA).id).not.toBe(id);
  drafts.save(id);
  expect(drafts.add("reason", onA).id).not.toBe(id);
});

// E2
test("a saved draft is sent once and shows as it will be; then the map has it", async () => {
  const id = reason(" It is so. ");
  expect(drafts.save(id)).toBe("sent");
  expect(drafts.save(id)).toBe("refused");
  expect(shown(id)).toBe("It is so.");
  await settled();
  expect(server.sent).toHaveLength(1);
  expect(server.sent[0]?.operations.map(({ op }) => op)).toEqual(["addStatement", "addArgument"]);
  await server.accept(statement(id, { text: "It is so." }));
  expect(drafts.all).toEqual([]);
  expect(sessionStorage).toHaveLength(0);
});

// E2
test("nothing is sent when the wording is as it was", () => {
  drafts.reword("a");
  expect(drafts.save("a")).toBe("same");
  expect(drafts.all).toEqual([]);
  expect(server.sent).toEqual([]);
});

// E3
test("empty and endless words are told at once and kept", () => {
  const id = reason("");
  expect(drafts.save(id)).toBe("refused");
  expect(drafts.all[0]?.error).toBe("A statement needs words.");
  drafts.type(id, "x".repeat(5_001));
  expect(drafts.all[0]?.error).toBe("");
  expect(drafts.save(id)).toBe("refused");
  expect(drafts.all[0]?.text).toHaveLength(5_001);
  expect(server.sent).toEqual([]);
});

// E3
test("what the server refuses is open again with its sentence", async () => {
  const id = reason("Word");
  drafts.save(id);
  await settled();
  await server.refuse("That cannot be.");
  expect(drafts.all).toMatchObject([{ text: "Word", sent: null, error: "That cannot be." }]);
});

// E2, E3
test("the next page waits for the answer to what was sent by this one", async () => {
  const id = reason("Word");
  drafts.save(id);
  await open();
  expect(shown(id)).toBe("Word");
  await settled();
  expect(server.sent.map((change) => change.id)).toEqual([server.sent[0]?.id, server.sent[0]?.id]);
  await server.refuse("That cannot be.");
  expect(drafts.all).toMatchObject([{ text: "Word", sent: null, error: "That cannot be." }]);
});

// E2
test("what the server already had when the page came back is over", async () => {
  const id = reason("Word");
  drafts.save(id);
  sessionStorage.removeItem("disputatio.unsaved.map");
  server.map = snapshot([...server.map.statements, statement(id)], server.map.arguments, 2);
  await open();
  expect(drafts.all).toEqual([]);
});

// E4
test("a wording that somebody else changed is not overwritten before one has chosen", async () => {
  drafts.reword("a");
  drafts.type("a", "Mine");
  await client.applyDelta(delta(1, { statements: [statement("a", { text: "Theirs" })] }));
  expect(drafts.all[0]?.text).toBe("Mine");
  expect(drafts.save("a")).toBe("refused");
  expect(server.sent).toEqual([]);
  drafts.decide("a", "mine");
  expect(drafts.save("a")).toBe("sent");
  expect(shown("a")).toBe("Mine");
});

// E4
test("taking the other wording ends the draft", async () => {
  drafts.reword("a");
  drafts.type("a", "Mine");
  await client.applyDelta(delta(1, { statements: [statement("a", { text: "Theirs" })] }));
  drafts.decide("a", "theirs");
  expect(drafts.all).toEqual([]);
  expect(shown("a")).toBe("Theirs");
});

// E5
test("the words for a statement that is removed meanwhile become a contention", async () => {
  drafts.reword("b");
  drafts.type("b", "Mine");
  await client.applyDelta(delta(1, { removed: ["b", "x"] }));
  const [draft] = drafts.all;
  expect(draft).toMatchObject({ what: "new", text: "Mine" });
  expect(client.tree?.homes.get(draft?.id ?? "")?.number).toBe("2");
});

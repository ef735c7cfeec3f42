import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MapClient } from "./map-client.js";
import { argument, delta, newDraft, snapshot, statement } from "./map-fixtures.js";
import type { Snapshot } from "./model.js";
import type { Operation } from "./operations.js";

type Reply = () => Response;

const json =
  (body: unknown, status = 200): Reply =>
  () =>
    new Response(JSON.stringify(body), { status });
const broken: Reply = () => {
  throw new TypeError("Failed to fetch");
};

/** Answers POSTs from a list, in order, and writes down what was asked. */
class FakeServer {
  map: Snapshot = snapshot([statement("a"), statement("b")], [argument("x", ["b"], "SUPPORT", "a")]);
  posts: Reply[] = [];
  asked: string[] = [];
  bodies: { id: string; operations: Operation[] }[] = [];

  handle(path: string, init?: RequestInit): Response {
    const method = init?.method ?? "GET";
    this.asked.push(`${method} ${path}`);
    if (method === "POST") {
      this.bodies.push(JSON.parse(init?.body as string) as { id: string; operations: Operation[] });
      return (this.posts.shift() ?? broken)();
    }
    return path.endsWith("/undo") ? json({ undo: "Undo rewording", redo: null })() : json(this.map)();
  }

  times(request: string): number {
    return this.asked.filter((asked) => asked === request).length;
  }
}

const reword: Operation = { op: "reword", statement: "a", text: "New", origin: "OWN" };
const reworded = delta(1, { statements: [statement("a", { text: "New" })], undo: "Undo rewording" });

let server: FakeServer;
let client: MapClient;

beforeEach(async () => {
  sessionStorage.clear();
  vi.useFakeTimers();
  server = new FakeServer();
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) =>
    Promise.resolve().then(() => server.handle(path, init)),
  );
  client = new MapClient("map");
  await client.load();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("loading brings the map, the tree and what can be undone", () => {
  expect(client.status).toBe("saved");
  expect(client.tree?.inOrder.map((occurrence) => occurrence.number)).toEqual(["1", "1.1"]);
  expect(client.history.undo).toBe("Undo rewording");
});

test("an accepted change is applied without loading again", async () => {
  server.posts = [json(reworded)];
  expect(await client.submit([reword])).toEqual({ ok: true });
  expect(client.model?.revision).toBe(2);
  expect(client.model?.statements.get("a")?.text).toBe("New");
  expect(server.times("GET /api/maps/map")).toBe(1);
});

// C1
test("a change that does not get through is sent again under the same id", async () => {
  server.posts = [broken, json({ detail: "Busy" }, 503), json(reworded)];
  const seen: string[] = [];
  client.addEventListener("status", () => seen.push(client.status));
  const submitted = client.submit([reword]);
  await vi.runAllTimersAsync();
  expect(await submitted).toEqual({ ok: true });
  expect(new Set(server.bodies.map((body) => body.id)).size).toBe(1);
  expect(server.bodies).toHaveLength(3);
  expect(seen).toContain("retrying");
  expect(client.status).toBe("saved");
});

// C1
test("a change that a page was left with is sent by the next one, under the same id", async () => {
  void client.undo();
  void client.submit([reword]);
  await vi.advanceTimersByTimeAsync(0);
  const [lost] = server.bodies;
  server.posts = [json(delta(1)), json(reworded)];
  server.bodies = [];
  const next = new MapClient("map");
  await next.load();
  await vi.advanceTimersByTimeAsync(0);
  expect(server.bodies[0]).toEqual(lost);
  expect(server.bodies[1]?.operations).toEqual([reword]);
  expect(next.status).toBe("saved");
  expect(sessionStorage).toHaveLength(0);
});

// C1, C3
test("if what a page was left with is refused, that is told", async () => {
  void client.submit([reword], "lost");
  await vi.advanceTimersByTimeAsync(0);
  server.posts = [json({ detail: "It is gone." }, 422)];
  const next = new MapClient("map");
  const told: unknown[] = [];
  next.addEventListener("refused", (event) => told.push((event as CustomEvent).detail));
  await next.load();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([{ id: "lost", detail: "It is gone." }]);
  expect(sessionStorage).toHaveLength(0);
});

// C1
test("changes are sent one at a time", async () => {
  server.posts = [broken, json(reworded), json(delta(2))];
  const both = [client.submit([reword]), client.undo()];
  await vi.advanceTimersByTimeAsync(0);
  expect(server.times("POST /api/maps/map/undo")).toBe(0);
  await vi.runAllTimersAsync();
  await Promise.all(both);
  expect(server.asked.slice(-1)).toEqual(["POST /api/maps/map/undo"]);
  expect(client.model?.revision).toBe(3);
});

// C2
test("a reply that leads on from another revision makes the map load again", async () => {
  server.posts = [json({ ...reworded, base: 4, revision: 5 })];
  server.map = snapshot([statement("a", { text: "Newest" })], [], 5);
  await client.submit([reword]);
  expect(client.model?.revision).toBe(5);
  expect(client.model?.statements.get("a")?.text).toBe("Newest");
});

// C2
test("a change that the server had already makes the map load again", async () => {
  server.posts = [json({ ...reworded, base: null })];
  server.map = snapshot([statement("a", { text: "New" })], [], 2);
  await client.submit([reword]);
  expect(client.model?.statements.get("a")?.text).toBe("New");
});

// C3
test("a refused change alters nothing and says why", async () => {
  server.posts = [json({ detail: "That would be a circle." }, 422)];
  expect(await client.submit([reword])).toEqual({ ok: false, detail: "That would be a circle." });
  expect(client.model?.revision).toBe(1);
  expect(client.status).toBe("saved");
});

test("a delta from elsewhere is applied once", async () => {
  await client.applyDelta(reworded);
  await client.applyDelta(reworded);
  expect(client.model?.revision).toBe(2);
  expect(server.times("GET /api/maps/map")).toBe(1);
});

// C4
test("the selection follows its statement, and goes to its parent when that is gone", async () => {
  client.select({ statement: "b", argument: "x" });
  await client.applyDelta(delta(1, { removed: ["x"], arguments: [argument("y", ["b"], "ATTACK", "a")] }));
  expect(client.selection).toEqual({ statement: "b", argument: "y" });
  await client.applyDelta(delta(2, { removed: ["y", "b"] }));
  expect(client.selection).toEqual({ statement: "a", argument: null });
});

test("a map that is not there is missing; a server that is not there is unreachable", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(json({ detail: "No such map." }, 404)()));
  const missing = new MapClient("other");
  await missing.load();
  expect(missing.status).toBe("missing");
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  const unreachable = new MapClient("other");
  await unreachable.load();
  expect(unreachable.status).toBe("unreachable");
});

test("drafts show in the tree and not in the model", () => {
  client.showDrafts([newDraft({ relation: "objection", target: { statement: "a", argument: null } })]);
  expect(client.tree?.inOrder.map((occurrence) => occurrence.number)).toEqual(["1", "1.1", "1.2"]);
  expect(client.model?.statements.size).toBe(2);
  client.showDrafts([]);
  expect(client.tree?.inOrder).toHaveLength(2);
});

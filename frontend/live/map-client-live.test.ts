/** What a map's client makes of what the stream tells. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Lost, Remote } from "../map/map-client.js";
import { MapClient } from "../map/map-client.js";
import { argument, delta, snapshot, statement } from "../map/map-fixtures.js";
import type { Delta, Snapshot } from "../map/model.js";
import { FakeSource } from "./fake-stream.js";
import type { Step } from "./map-stream.js";
import { MapStream } from "./map-stream.js";

let map: Snapshot;
let posts: (() => Response | Promise<Response>)[];
let paths: string[];
let sources: FakeSource[];
let stream: MapStream | null = null;
let client: MapClient;

function json(body: unknown): Response {
  return new Response(JSON.stringify(body));
}

function step(base: number, revision: number, author: string, more: Partial<Delta> = {}): Step {
  const touched = [...(more.statements ?? []), ...(more.arguments ?? [])].map(({ id }) => id);
  const changes = Array.from({ length: revision - base }, (_, index) => ({
    id: `change ${base + index + 1}`,
    revision: base + index + 1,
    author,
    name: author,
    at: "2026-01-01T00:00:00Z",
    words: "did something",
    touched: [...touched, ...(more.removed ?? [])],
  }));
  return { ...delta(base, more), base, revision, changes };
}

function heard<T>(event: string): T[] {
  const details: T[] = [];
  client.addEventListener(event, (fired) => details.push((fired as CustomEvent<T>).detail));
  return details;
}

function text(id: string): string | undefined {
  return client.model?.statements.get(id)?.text;
}

beforeEach(async () => {
  sessionStorage.clear();
  vi.useFakeTimers();
  map = snapshot([statement("a"), statement("b")], [argument("x", ["b"], "SUPPORT", "a")]);
  posts = [];
  paths = [];
  sources = [];
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => {
    if (path.endsWith("/presence")) {
      return Promise.resolve(json([]));
    }
    paths.push(path);
    const post = init?.method === "POST" ? posts.shift() : () => json(path.endsWith("/undo") ? {} : map);
    return post ? Promise.resolve().then(post) : Promise.reject(new TypeError("Failed to fetch"));
  });
  client = new MapClient("map", ({ listener }) => {
    stream = new MapStream("map", listener, (url) => {
      const source = new FakeSource(url);
      sources.push(source);
      return source;
    });
    return stream;
  });
  await client.load();
  sources[0]?.send("hello", { account: "me", name: "Heron" });
});

afterEach(() => {
  stream?.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// C5
test("what somebody else does is shown, and told", () => {
  const remote = heard<Remote>("remote");
  sources[0]?.send("delta", step(1, 2, "Otter", { statements: [statement("a", { text: "New" })] }));
  expect(text("a")).toBe("New");
  expect(remote[0]?.changes.map(({ name }) => name)).toEqual(["Otter"]);
  expect(client.connection).toBe("live");
});

// C5
test("what one did oneself is shown once and told to nobody", async () => {
  const remote = heard<Remote>("remote");
  const changed = heard("changed");
  const mine = step(1, 2, "me", { statements: [statement("a", { text: "New" })] });
  posts = [
    () => {
      sources[0]?.send("delta", mine);
      return json({ ...mine, undo: "reword" });
    },
  ];
  await client.submit([]);
  sources[0]?.send("delta", mine);
  expect(client.model?.revision).toBe(2);
  expect(client.history.undo).toBe("reword");
  expect(changed).toHaveLength(1);
  expect(remote).toEqual([]);
});

// C2
test("a reply waits for what others did before", async () => {
  posts = [() => json({ ...delta(2, { statements: [statement("c")] }) })];
  const submitted = client.submit([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(client.model?.revision).toBe(1);
  sources[0]?.send("delta", step(1, 3, "Otter", { statements: [statement("c"), statement("d")] }));
  await submitted;
  expect(text("d")).toBe("Text of d");
  expect(paths.filter((path) => path === "/api/maps/map")).toHaveLength(1);
});

// C2
test("if that does not come, the map is loaded again", async () => {
  posts = [() => json({ ...delta(2, { statements: [statement("c")] }) })];
  map = snapshot([statement("c")], [], 3);
  const submitted = client.submit([]);
  await vi.advanceTimersByTimeAsync(3_000);
  await submitted;
  expect(client.model?.revision).toBe(3);
});

// C5 E1
test("a step that leads on from a later revision makes the stream start from here again", () => {
  sources[0]?.send("delta", step(5, 6, "Otter"));
  expect(client.model?.revision).toBe(1);
  expect(sources[1]?.url).toContain("after=1");
});

// C5
test("a map that was read while others changed it catches up", async () => {
  map = snapshot([statement("a", { text: "Two" })], [], 2);
  sources[0]?.send("reload");
  sources[0]?.send("delta", step(2, 3, "Otter"));
  await vi.advanceTimersByTimeAsync(0);
  expect(text("a")).toBe("Two");
  expect(sources.at(-1)?.url).toContain("after=2");
});

// C6
test("when somebody removes what I have selected, I am told who, and can bring it back", async () => {
  client.select({ statement: "b", argument: "x" });
  const lost = heard<Lost>("lost");
  sources[0]?.send("delta", step(1, 2, "Otter", { removed: ["b", "x"] }));
  expect(lost[0]?.by.name).toBe("Otter");
  expect(lost[0]?.text).toBe("Text of b");
  expect(client.selection?.statement).toBe("a");
  posts = [() => json(delta(2, { statements: [statement("b")] }))];
  expect(await client.bringBack(2)).toEqual({ ok: true });
  expect(paths.at(-1)).toBe("/api/maps/map/restore");
  expect(text("b")).toBe("Text of b");
});

// C6
test("when I remove it myself I am told nothing", () => {
  client.select({ statement: "b", argument: "x" });
  const lost = heard<Lost>("lost");
  sources[0]?.send("delta", step(1, 2, "me", { removed: ["b", "x"] }));
  expect(lost).toEqual([]);
});

// C7
test("what waits is sent as soon as the connection is back", async () => {
  const submitted = client.submit([]);
  await vi.advanceTimersByTimeAsync(10_000);
  sources[0]?.send("error");
  expect(client.connection).toBe("connecting");
  await vi.advanceTimersByTimeAsync(1_000);
  posts = [() => json(delta(1))];
  sources.at(-1)?.send("hello", { account: "me", name: "Heron" });
  await vi.advanceTimersByTimeAsync(0);
  expect(await submitted).toEqual({ ok: true });
});

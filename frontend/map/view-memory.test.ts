import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MapApi } from "./map-api.js";
import { ViewMemory } from "./view-memory.js";
import type { ViewState } from "./view-state.js";
import { untouched } from "./view-state.js";

/** Keeps the view of one map; can be out of reach, or never answer. */
class FakeServer {
  state: ViewState = untouched;
  is: "there" | "away" | "silent" | "refusing" = "there";
  puts: { readonly state: ViewState; readonly keepalive: boolean }[] = [];

  handle(init?: RequestInit): Promise<Response> {
    if (this.is === "silent") {
      return new Promise(() => undefined);
    }
    if (this.is === "away") {
      return Promise.reject(new TypeError("Failed to fetch"));
    }
    if (init?.method === "PUT") {
      const state = JSON.parse(init.body as string) as ViewState;
      this.puts.push({ state, keepalive: init.keepalive ?? false });
      if (this.is === "refusing") {
        return Promise.resolve(new Response("{}", { status: 400 }));
      }
      this.state = state;
      return Promise.resolve(new Response(null, { status: 204 }));
    }
    return Promise.resolve(new Response(JSON.stringify(this.state)));
  }
}

const folded: ViewState = { opened: [], folded: ["a"] };
const other: ViewState = { opened: [], folded: ["b"] };

let server: FakeServer;
const visit = () => new ViewMemory("map", new MapApi("map"));

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  server = new FakeServer();
  vi.stubGlobal("fetch", (_: string, init?: RequestInit) => server.handle(init));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what is open is sent once, a little after the last change, and comes back", async () => {
  // R1, R3
  const memory = visit();
  await memory.load();
  memory.keep(other);
  memory.keep(folded);
  memory.keep({ ...folded });
  expect(server.puts).toEqual([]);
  await vi.runAllTimersAsync();
  expect(server.puts).toEqual([{ state: folded, keepalive: false }]);
  localStorage.clear();
  const next = visit();
  await next.load();
  expect(next.state).toEqual(folded);
});

test("the server's word holds against a copy that it knows", async () => {
  const memory = visit();
  await memory.load();
  memory.keep(folded);
  await vi.runAllTimersAsync();
  server.state = other;
  const next = visit();
  await next.load();
  expect(next.state).toEqual(other);
});

test.each(["away", "silent"] as const)("with the server %s, this browser's copy holds", async (is) => {
  // R1
  const memory = visit();
  await memory.load();
  memory.keep(folded);
  await vi.runAllTimersAsync();
  server.is = is;
  const next = visit();
  const loading = next.load();
  await vi.runAllTimersAsync();
  await loading;
  expect(next.state).toEqual(folded);
});

test("what could not be sent holds at the next visit, and is sent then", async () => {
  // R2
  const memory = visit();
  await memory.load();
  server.is = "away";
  memory.keep(folded);
  await vi.runAllTimersAsync();
  server.is = "there";
  server.state = other;
  const next = visit();
  await next.load();
  expect(next.state).toEqual(folded);
  await vi.runAllTimersAsync();
  expect(server.state).toEqual(folded);
});

test("when the page goes away, what is not sent yet is sent at once, if it fits", async () => {
  // R3
  const memory = visit();
  await memory.load();
  memory.leave();
  expect(server.puts).toEqual([]);
  memory.keep(folded);
  memory.leave();
  const large = {
    opened: [],
    folded: Array.from({ length: 2_000 }, (_, index) => `${index}`.padEnd(36, "-")),
  };
  await vi.runAllTimersAsync();
  memory.keep(large);
  memory.leave();
  await vi.runAllTimersAsync();
  expect(server.puts).toEqual([
    { state: folded, keepalive: true },
    { state: large, keepalive: false },
  ]);
});

test("what is refused is not sent again and again", async () => {
  server.is = "refusing";
  const memory = visit();
  await memory.load();
  memory.keep(folded);
  await vi.runAllTimersAsync();
  await visit().load();
  await vi.runAllTimersAsync();
  expect(server.puts).toHaveLength(1);
});

test("nonsense from the server or from storage is passed over", async () => {
  localStorage.setItem("disputatio.view.map", '{"state":7}');
  server.state = 7 as unknown as ViewState;
  const memory = visit();
  await memory.load();
  expect(memory.state).toEqual(untouched);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeSource } from "./fake-stream.js";
import type { Connection } from "./map-stream.js";
import { MapStream } from "./map-stream.js";

const sources: FakeSource[] = [];
const connections: Connection[] = [];
let revision: number | null = 4;
let steps = 0;
let gone = 0;
let stream: MapStream;

function latest(): FakeSource {
  const source = sources.at(-1);
  if (!source) {
    throw new Error("nothing was opened");
  }
  return source;
}

function look(state: "hidden" | "visible"): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  sources.length = 0;
  connections.length = 0;
  revision = 4;
  steps = 0;
  gone = 0;
  stream = new MapStream(
    "map",
    {
      revision: () => revision,
      onHello: () => undefined,
      onStep: () => steps++,
      onComments: () => undefined,
      onPresence: () => undefined,
      onGone: () => gone++,
      onLeave: () => undefined,
      onReload: () => undefined,
      onConnection: (connection) => connections.push(connection),
    },
    (url) => {
      sources.push(new FakeSource(url));
      return latest();
    },
  );
  stream.start();
});

afterEach(() => {
  stream.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

// E1
test("the stream is opened from the page's revision, and again from where it has come", () => {
  expect(latest().url).toBe("/api/maps/map/deltas?after=4");
  latest().send("hello");
  revision = 9;
  latest().send("resume");
  expect(sources[0]?.closed).toBe(true);
  expect(latest().url).toBe("/api/maps/map/deltas?after=9");
});

// E5
test("whoever may not see the map any more is told so, and does not come back", () => {
  const opened = sources.length;
  latest().send("gone");
  expect(gone).toBe(1);
  expect(latest().closed).toBe(true);
  look("hidden");
  look("visible");
  vi.advanceTimersByTime(60_000);
  expect(sources).toHaveLength(opened);
});

// E1
test("what a stream says that was let go is not heard", () => {
  const [old] = sources;
  latest().send("hello");
  latest().send("error");
  vi.advanceTimersByTime(1_000);
  old?.send("delta");
  expect(steps).toBe(0);
  latest().send("delta");
  expect(steps).toBe(1);
});

// E2 E3
test("a stream that breaks is opened again, after longer and longer pauses", () => {
  latest().send("hello");
  expect(connections).toEqual(["live"]);
  latest().send("error");
  expect(connections).toEqual(["live", "connecting"]);
  const opened: number[] = [];
  for (let i = 0; i < 8; i++) {
    const before = Date.now();
    const known = sources.length;
    while (sources.length === known) {
      vi.advanceTimersByTime(10);
    }
    opened.push(Date.now() - before);
    latest().send("error");
  }
  expect(connections).toEqual(["live", "connecting", "offline"]);
  expect(opened[0]).toBeLessThan(400);
  expect(opened[7]).toBeGreaterThan(7_000);
  expect(Math.max(...opened)).toBeLessThan(23_000);
  vi.advanceTimersByTime(23_000);
  latest().send("hello");
  expect(stream.connection).toBe("live");
});

// E2
test("silence is a broken stream; a beat is no silence", () => {
  latest().send("hello");
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(10_000);
    latest().send("beat");
  }
  expect(sources).toHaveLength(1);
  vi.advanceTimersByTime(26_000);
  expect(sources).toHaveLength(2);
});

// E3
test("what the browser knows of the network shows at once", () => {
  latest().send("hello");
  window.dispatchEvent(new Event("offline"));
  expect(stream.connection).toBe("offline");
  window.dispatchEvent(new Event("online"));
  expect(sources).toHaveLength(2);
  latest().send("hello");
  expect(stream.connection).toBe("live");
});

// E4
test("a page that nobody looks at lets its stream go, and opens it when it is looked at", () => {
  latest().send("hello");
  look("hidden");
  for (let i = 0; i < 59; i++) {
    vi.advanceTimersByTime(1_000);
    latest().send("beat");
  }
  expect(latest().closed).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(latest().closed).toBe(true);
  vi.advanceTimersByTime(3_600_000);
  expect(sources).toHaveLength(1);
  look("visible");
  expect(sources).toHaveLength(2);
});

// E4
test("a page that is hidden for a moment keeps its stream", () => {
  latest().send("hello");
  look("hidden");
  vi.advanceTimersByTime(20_000);
  look("visible");
  latest().send("beat");
  vi.advanceTimersByTime(20_000);
  expect(sources).toHaveLength(1);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MapClient } from "../map/map-client.js";
import { delta, statement } from "../map/map-fixtures.js";
import { FindServer, news } from "./find-fixtures.js";
import { countBelow, NewsMarks, nextNew } from "./news-marks.js";
import { Visits } from "./visits.js";

const minutes = 60_000;
const shown = (revision: number): string => `PUT /visit {"revision":${revision}}`;

let server: FindServer;
let client: MapClient;
let visits: Visits;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FindServer();
  vi.stubGlobal("fetch", server.fetch);
  client = new MapClient("map");
  await client.load();
  visits = new Visits(client);
});

afterEach(() => {
  visits.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function entered(): Promise<void> {
  visits.enter();
  await vi.advanceTimersByTimeAsync(0);
}

async function passes(time: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(time);
}

function use(): void {
  window.dispatchEvent(new Event("pointerdown"));
}

test("asks what is new before it tells what it shows", async () => {
  await entered(); // N3
  expect(server.asked.slice(-2)).toEqual(["GET /visit", shown(1)]);
});

test("asks and tells once after several changes", async () => {
  await entered();
  for (let revision = 1; revision < 4; revision++) {
    await client.applyDelta(delta(revision, { statements: [statement("a", { text: `No ${revision}` })] }));
  }
  await passes(5000);
  expect(server.times("GET /visit")).toBe(2); // N3
  expect(server.times(shown(4))).toBe(1);
});

test("tells now and then while somebody uses the page, but not for ever", async () => {
  await entered();
  await passes(20 * minutes);
  const told = server.times(shown(1));
  expect(told).toBeGreaterThan(2); // N3
  await passes(60 * minutes);
  const idle = server.times(shown(1));
  await passes(60 * minutes);
  expect(server.times(shown(1))).toBe(idle);
  use();
  await passes(0);
  expect(server.times("GET /visit")).toBe(2);
  expect(server.times(shown(1))).toBe(idle + 1);
});

test("tells when the page is left", async () => {
  await entered();
  window.dispatchEvent(new Event("pagehide"));
  expect(server.times(shown(1))).toBe(2);
});

test("a server that does not answer leaves what is known as it is", async () => {
  server.news = [news("b")];
  await entered();
  server.reachable = false;
  expect(await visits.markSeen()).toBe(false);
  expect(visits.count).toBe(1);
  server.reachable = true;
  expect(await visits.markSeen()).toBe(true);
  expect(server.asked.at(-1)).toBe('PUT /visit {"revision":1,"seen":true}');
  expect(visits.count).toBe(0);
});

test("a new statement is new where it is drawn in full, a new place at that place", async () => {
  server.news = [news("b"), news("b", { argument: "z", what: "moved" }), news("gone")];
  await entered();
  const of = (key: string): string | undefined => {
    const card = client.tree?.byKey.get(key);
    return (card && visits.of(card)?.what) ?? undefined;
  };
  expect(of("b@x")).toBe("added");
  expect(of("b@z")).toBe("moved");
  expect(of("a@")).toBeUndefined();
  expect(visits.cards().map(({ key }) => key)).toEqual(["b@x", "b@z"]);
});

test("cards say what is new, and how much is folded away below them", async () => {
  server.news = [news("b"), news("c", { what: "changed" })];
  await entered();
  const { tree } = client;
  const marks = new NewsMarks(visits);
  const of = (key: string, hidden: number) => {
    const card = tree?.byKey.get(key);
    return tree && card ? marks.of(card, hidden, tree) : null;
  };
  expect(of("b@x", 0)).toMatchObject({ badge: "● New", spoken: "new, by Otter" });
  expect(of("c@y", 1)).toMatchObject({ badge: "● Changed", spoken: "changed, by Otter" });
  expect(of("a@", 0)).toBeNull();
  expect(of("a@", 3)).toMatchObject({ badge: "● 2 new below", spoken: "2 new below" });
  server.news = [];
  await visits.markSeen();
  expect(of("a@", 3)).toBeNull();
});

test("what is new is counted on everything above it", async () => {
  server.news = [news("b"), news("b", { argument: "z" })];
  await entered();
  expect([...countBelow(visits.cards())]).toEqual([
    ["a@", 2],
    ["c@y", 1],
  ]);
});

test("the next new card is the next in order, and then the first", async () => {
  server.news = [news("c"), news("b")];
  await entered();
  const { tree } = client;
  const after = (key: string | null) => {
    const from = key === null ? null : (tree?.byKey.get(key) ?? null);
    const next = tree && nextNew(tree, visits, from);
    return next && [next.card.key, next.place, next.of];
  };
  expect(after(null)).toEqual(["b@x", 1, 2]);
  expect(after("a@")).toEqual(["b@x", 1, 2]);
  expect(after("b@x")).toEqual(["c@y", 2, 2]);
  expect(after("c@y")).toEqual(["b@x", 1, 2]);
  server.news = [];
  await visits.markSeen();
  expect(after(null)).toBeNull();
});

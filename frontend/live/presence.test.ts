import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Participant, Sent } from "./presence.js";
import { Presence } from "./presence.js";

const otter: Participant = { page: "p1", account: "a1", name: "Otter", typing: false, gone: false };
let sent: Sent[];
let there: Participant[];
let presence: Presence;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  there = [];
  presence = new Presence((what) => {
    sent.push(what);
    return Promise.resolve(there);
  });
});

afterEach(() => {
  presence.setConnected(false);
  vi.useRealTimers();
});

// F2
test("alone, a page says once that it is there, and is silent then", async () => {
  presence.setConnected(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

// F2
test("while others are there, it says so again and again", async () => {
  there = [otter];
  presence.setConnected(true);
  await vi.advanceTimersByTimeAsync(21_000);
  expect(sent).toHaveLength(5);
  expect([...presence.others.values()]).toEqual([otter]);
});

// F2
test("it answers whoever comes while it was alone", async () => {
  presence.setConnected(true);
  await vi.advanceTimersByTimeAsync(10_000);
  presence.hear(otter);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(2);
  presence.hear({ ...otter, gone: true });
  expect(presence.others.size).toBe(0);
});

// F1
test("of much that happens at once it says the last", async () => {
  presence.setConnected(true);
  for (let i = 0; i < 50; i++) {
    presence.say({ statement: `s${i}`, argument: null, typing: false });
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(500);
  expect(sent.length).toBeLessThanOrEqual(4);
  expect(sent.at(-1)?.statement).toBe("s49");
});

// F3
test("cut off, it sees nobody and says nothing", async () => {
  there = [otter];
  presence.setConnected(true);
  await vi.advanceTimersByTimeAsync(100);
  presence.setConnected(false);
  expect(presence.others.size).toBe(0);
  const before = sent.length;
  presence.say({ statement: "a", argument: null, typing: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(before);
});

test("it says goodbye once", async () => {
  presence.setConnected(true);
  await vi.advanceTimersByTimeAsync(100);
  presence.leave();
  presence.leave();
  expect(sent.map(({ gone }) => gone)).toEqual([false, true]);
});

// F1
test("what is said of one thing leaves the others as they were", async () => {
  presence.setConnected(true);
  presence.say({ statement: "a", argument: null });
  presence.say({ passage: { start: 1, end: 2 } });
  presence.say({ passage: { start: 1, end: 2 } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.at(-1)).toMatchObject({ statement: "a", passage: { start: 1, end: 2 }, view: null });
});

test("somebody with two pages is one of the people, there where they type", () => {
  presence.hear({ ...otter, typing: true, statement: "a" });
  presence.hear({ ...otter, page: "p2", statement: "b" });
  presence.hear({ ...otter, page: "p3", account: "a2", name: "Heron" });
  presence.hear({ ...otter, page: "p4", account: "me", name: "Me" });
  expect(presence.people("me").map(({ name, statement }) => [name, statement])).toEqual([
    ["Heron", undefined],
    ["Otter", "a"],
  ]);
});

test("a page knows whether somebody follows it", () => {
  presence.hear({ ...otter, follows: "another" });
  expect(presence.isFollowed).toBe(false);
  presence.hear({ ...otter, follows: presence.page });
  expect(presence.isFollowed).toBe(true);
});

// F4
test("what is said is counted, the goodbye last", async () => {
  there = [otter];
  presence.setConnected(true);
  await vi.advanceTimersByTimeAsync(6_000);
  presence.leave();
  expect(sent.map(({ turn }) => turn)).toEqual([1, 2, 3]);
  expect(sent.at(-1)?.gone).toBe(true);
});

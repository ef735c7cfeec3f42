import { afterEach, expect, test, vi } from "vitest";
import { FakePast, nodesOf, randomHistory } from "./history-fixtures.js";
import { HistoryWalk, paces } from "./history-walk.js";
import { PastMap } from "./past-map.js";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const revisions = randomHistory(9, 160);

function walkOn(past = new FakePast(revisions)) {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  const map = new PastMap("map");
  return { walk: new HistoryWalk(map, past, 160), map, past };
}

/** The tree says what it would if it were made afresh. */
function isAt(map: PastMap, revision: number): void {
  const expected = revisions[revision];
  expect(map.model && nodesOf(map.model)).toEqual(expected && nodesOf(expected));
  expect(new Set([...(map.tree?.inOrder ?? [])].map(({ statement }) => statement.id))).toEqual(
    new Set(expected?.statements.map(({ id }) => id)),
  );
}

test("the map is shown at each revision that is gone to", async () => {
  const { walk, map } = walkOn();
  for (const revision of [160, 159, 0, 1, 2, 80, 160]) {
    await walk.goTo(revision);
    expect(walk.shown).toBe(revision);
    isAt(map, revision);
  }
});

test("there is nothing before the beginning and behind the end", async () => {
  const { walk } = walkOn();
  await walk.goTo(-4);
  expect(walk.shown).toBe(0);
  expect(walk.step).toBeNull();
  await walk.goTo(1000);
  expect(walk.shown).toBe(160);
  expect(walk.step?.change.revision).toBe(160);
});

test("only what is wanted last is gone to", async () => {
  // J9
  const { walk, map } = walkOn();
  await walk.goTo(160);
  const shown: number[] = [];
  map.addEventListener("changed", () => shown.push(map.model?.revision ?? -1));
  const first = walk.goTo(150);
  void walk.goTo(140);
  void walk.goTo(130);
  await first;
  expect(walk.shown).toBe(130);
  expect(shown.length).toBeLessThan(3);
  isAt(map, 130);
});

test("what cannot be had is told, and tried again", async () => {
  // J10
  const { walk, map, past } = walkOn();
  await walk.goTo(160);
  past.isCut = true;
  await walk.goTo(20);
  expect(walk.problem).toBe("The server cannot be reached.");
  expect(map.model?.revision).toBe(160);
  past.isCut = false;
  await walk.goTo(20);
  expect(walk.problem).toBe("");
  isAt(map, 20);
});

test("two revisions are compared in one map, and then the one is shown again", async () => {
  const { walk, map } = walkOn();
  await walk.goTo(120);
  await walk.compareWith(60);
  const both = new Set(
    [...(revisions[60]?.statements ?? []), ...(revisions[120]?.statements ?? [])].map(({ id }) => id),
  );
  expect(new Set(map.model?.statements.keys())).toEqual(both);
  expect(walk.diff?.counts.added).toBeGreaterThan(0);
  await walk.goTo(121);
  expect(walk.diff).not.toBeNull();
  await walk.compareWith(null);
  expect(walk.diff).toBeNull();
  isAt(map, 121);
  await walk.goTo(122);
  isAt(map, 122);
});

test("what is selected stays so wherever it is there", async () => {
  // J8
  const { walk, map } = walkOn();
  await walk.goTo(160);
  const young = revisions[160]?.statements.at(-1)?.id ?? "";
  map.select({ statement: young, argument: null });
  expect(map.selected()?.statement.id).toBe(young);
  await walk.goTo(1);
  expect(map.selected()).toBeNull();
  await walk.goTo(160);
  expect(map.selected()?.statement.id).toBe(young);
});

test("it plays from the beginning when it is at the end, and stops there again", async () => {
  vi.useFakeTimers();
  const { walk, map } = walkOn();
  await walk.goTo(160);
  walk.play();
  await vi.advanceTimersByTimeAsync(1);
  expect(walk.shown).toBe(0);
  await vi.advanceTimersByTimeAsync(paces.normal * 2);
  expect(walk.shown).toBe(2);
  walk.setPace("fast");
  await vi.advanceTimersByTimeAsync(paces.fast * 200);
  expect(walk.shown).toBe(160);
  expect(walk.isPlaying).toBe(false);
  isAt(map, 160);
});

test("nothing can be changed in the past", async () => {
  const { walk, map } = walkOn();
  await walk.goTo(5);
  expect(await map.submit([])).toMatchObject({ ok: false });
  expect(await map.undo()).toMatchObject({ ok: false });
});

import { expect, test } from "vitest";
import { FakePast, nodesOf, randomFrom, randomHistory } from "./history-fixtures.js";
import { combined, Replay, runLength } from "./replay.js";
import { statement } from "../map/map-fixtures.js";

test("whatever way one comes to a revision, it is the map as it was", async () => {
  // J1
  for (let seed = 1; seed <= 6; seed++) {
    const revisions = randomHistory(seed, 450);
    const random = randomFrom(seed + 50);
    const replay = new Replay(new FakePast(revisions));
    let at = 450;
    for (let round = 0; round < 60; round++) {
      at = round % 3 === 0 ? random(451) : Math.max(0, Math.min(450, at + random(9) - 4));
      const turn = await replay.goTo(at, 450);
      expect(turn).toMatchObject({ ok: true, step: at === 0 ? null : { change: { revision: at } } });
      const expected = revisions[at];
      expect(replay.model && nodesOf(replay.model), `seed ${seed}, revision ${at}`).toEqual(
        expected && nodesOf(expected),
      );
    }
  }
});

test("steps forth and back lead through every revision", async () => {
  const revisions = randomHistory(3, 120);
  const replay = new Replay(new FakePast(revisions));
  const way = [...revisions.keys(), ...[...revisions.keys()].reverse()];
  for (const revision of way) {
    await replay.goTo(revision, 120);
    const expected = revisions[revision];
    expect(replay.model && nodesOf(replay.model)).toEqual(expected && nodesOf(expected));
  }
});

test("near revisions come by steps, each asked for once", async () => {
  // J2, J3
  const past = new FakePast(randomHistory(4, 260));
  const replay = new Replay(past);
  await replay.goTo(250, 260);
  expect(past.asked).toEqual(["at 250", "200-260"]);
  for (const revision of [249, 205, 251, 198, 203, 260]) {
    await replay.goTo(revision, 260);
  }
  expect(past.asked).toEqual(["at 250", "200-260", `${runLength}-200`]);
});

test("what came since is asked for when it is needed", async () => {
  const past = new FakePast(randomHistory(5, 30));
  const replay = new Replay(past);
  await replay.goTo(20, 20);
  await replay.goTo(25, 25);
  expect(past.asked).toEqual(["at 20", "0-20", "0-25"]);
  expect(replay.model?.revision).toBe(25);
});

test("a revision that cannot be had leaves everything as it is, and can be asked for again", async () => {
  const past = new FakePast(randomHistory(6, 300));
  const replay = new Replay(past);
  await replay.goTo(300, 300);
  past.isCut = true;
  expect(await replay.goTo(120, 300)).toEqual({
    ok: false,
    detail: "The server cannot be reached.",
    status: 0,
  });
  expect(replay.model?.revision).toBe(300);
  past.isCut = false;
  expect(await replay.goTo(120, 300)).toMatchObject({ ok: true });
  expect(replay.model?.revision).toBe(120);
});

test("several changes are one: what came last counts", () => {
  const first = { statements: [statement("a"), statement("b")], arguments: [], removed: ["c"] };
  const second = {
    statements: [statement("c"), statement("b", { text: "B" })],
    arguments: [],
    removed: ["a"],
  };
  expect(combined([first, second])).toEqual({
    statements: [statement("b", { text: "B" }), statement("c")],
    arguments: [],
    removed: ["a"],
  });
});

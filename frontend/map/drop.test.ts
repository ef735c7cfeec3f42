import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import type { Dragged, Drop } from "./drop.js";
import { dropped, mostLevels, refusalOf, zonesOn } from "./drop.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

/** a ← x (b & c), a ← z (e); b ← y (d); f stands free. */
const tree = treeOf(
  modelOf(
    snapshot(
      ["a", "b", "c", "d", "e"]
        .map((id) => statement(id, { position: "a0" }))
        .concat(statement("f", { position: "a1" })),
      [
        argument("x", ["b", "c"], "SUPPORT", "a", {
          position: "a0",
          premises: [
            { statement: "b", position: "a0", placed: 1 },
            { statement: "c", position: "a1", placed: 1 },
          ],
        }),
        argument("z", ["e"], "ATTACK", "a", { position: "a1" }),
        argument("y", ["d"], "ATTACK", "b", { position: "a0" }),
      ],
    ),
  ),
);

function card(id: string) {
  const occurrence = tree.homes.get(id);
  if (!occurrence) {
    throw new Error(id);
  }
  return occurrence;
}

function dragged(id: string): Dragged[] {
  return [{ what: "card", occurrence: card(id) }];
}

function frame(id: string): Dragged[] {
  const { step } = card(id);
  if (!step) {
    throw new Error(id);
  }
  return [{ what: "frame", step }];
}

function drop(items: readonly Dragged[], at: Drop) {
  return dropped(tree, items, at, () => "new");
}

function beside(side: "before" | "after", id: string, level: "premise" | "argument" | "contention"): Drop {
  return { at: "beside", target: card(id), side, level };
}

test("D1 a contention has no step to join or to undercut", () => {
  expect(zonesOn(dragged("d"), card("a"))).toEqual(["reason", "objection"]);
  expect(zonesOn(dragged("d"), card("c"))).toEqual(["reason", "objection", "copremise", "undercut"]);
});

test("D1 several have the zones that each of them has", () => {
  expect(zonesOn([...dragged("d"), ...frame("b")], card("e"))).toEqual(["reason", "objection", "undercut"]);
});

test("D1 a premise cannot join the argument that it is in", () => {
  expect(zonesOn(dragged("b"), card("c"))).toEqual(["reason", "objection", "undercut"]);
});

test("D3 nothing can be dropped on itself or below itself", () => {
  expect(zonesOn(dragged("d"), card("d"))).toEqual([]);
  expect(zonesOn(frame("b"), card("c"))).toEqual([]);
  expect(refusalOf(dragged("b"), { at: "zone", target: card("d"), zone: "reason" })).toBe("Not below itself");
  expect(refusalOf(frame("b"), { at: "zone", target: card("d"), zone: "undercut" })).toBe("Not below itself");
  expect(refusalOf(dragged("b"), beside("after", "d", "argument"))).toBe("Not below itself");
  expect(refusalOf(dragged("d"), { at: "zone", target: card("b"), zone: "reason" })).toBeNull();
});

test("D3 a frame of several premises neither stands free nor joins another", () => {
  expect(refusalOf(frame("b"), { at: "free" })).toMatch(/one by one/);
  expect(refusalOf(frame("b"), beside("after", "f", "contention"))).toMatch(/one by one/);
});

test("D3 too deep is said before dropping", () => {
  const ids = Array.from({ length: mostLevels }, (_, index) => `s${index}`);
  const deep = treeOf(
    modelOf(
      snapshot(
        [...ids, "t"].map((id) => statement(id)),
        ids.slice(1).map((id, index) => argument(`r${id}`, [id], "SUPPORT", ids[index] ?? "")),
      ),
    ),
  );
  const [last, above, free] = [ids.at(-1) ?? "", ids.at(-2) ?? "", "t"].map((id) => deep.homes.get(id));
  if (!last || !above || !free) {
    throw new Error("not there");
  }
  const t: Dragged[] = [{ what: "card", occurrence: free }];
  expect(refusalOf(t, { at: "zone", target: last, zone: "reason" })).toMatch(/200 levels/);
  expect(refusalOf(t, { at: "zone", target: last, zone: "copremise" })).toBeNull();
  expect(refusalOf(t, { at: "zone", target: above, zone: "reason" })).toBeNull();
});

test("drops on cards become moves", () => {
  expect(drop(dragged("d"), { at: "zone", target: card("a"), zone: "objection" })).toEqual([
    {
      op: "move",
      statement: "d",
      from: "y",
      to: { at: "under", conclusion: "a", polarity: "ATTACK", argument: "new" },
    },
  ]);
  expect(drop(dragged("d"), { at: "zone", target: card("c"), zone: "undercut" })).toMatchObject([
    { to: { conclusion: "x", polarity: "ATTACK" } },
  ]);
  expect(drop(dragged("d"), { at: "zone", target: card("c"), zone: "copremise" })).toMatchObject([
    { to: { at: "with", argument: "x" } },
  ]);
  expect(drop(dragged("d"), { at: "free" })).toMatchObject([{ op: "move", to: { at: "free" } }]);
});

test("a contention is free already", () => {
  expect(drop(dragged("a"), { at: "free" })).toBeNull();
});

test("a dropped frame is retargeted whole", () => {
  expect(drop(frame("b"), { at: "zone", target: card("f"), zone: "reason" })).toEqual([
    { op: "retarget", argument: "x", conclusion: "f", polarity: "SUPPORT" },
  ]);
});

test("D2 beside a sibling, arguments are put in order and stay what they are", () => {
  expect(drop(dragged("e"), beside("before", "b", "argument"))).toEqual([
    { op: "reorder", node: "z", position: "Zz" },
  ]);
  expect(drop(frame("b"), beside("after", "e", "argument"))).toEqual([
    { op: "reorder", node: "x", position: "a2" },
  ]);
});

test("D2 what comes from elsewhere takes the sibling's relation and the place between", () => {
  expect(drop(dragged("d"), beside("before", "e", "argument"))).toEqual([
    {
      op: "move",
      statement: "d",
      from: "y",
      to: { at: "under", conclusion: "a", polarity: "ATTACK", argument: "new", position: "a0V" },
    },
  ]);
  expect(drop(dragged("c"), beside("after", "e", "argument"))).toMatchObject([
    { op: "move", from: "x", to: { at: "under", position: "a2" } },
  ]);
});

test("D2 premises are put in order in their frame, others join it", () => {
  expect(drop(dragged("c"), beside("before", "b", "premise"))).toEqual([
    { op: "reorderPremise", argument: "x", statement: "c", position: "Zz" },
  ]);
  expect(drop(dragged("e"), beside("after", "b", "premise"))).toMatchObject([
    { op: "move", statement: "e", to: { at: "with", argument: "x", position: "a0V" } },
  ]);
});

test("D2 contentions are put in order, premises become contentions", () => {
  expect(drop(dragged("f"), beside("before", "a", "contention"))).toEqual([
    { op: "reorder", node: "f", position: "Zz" },
  ]);
  expect(drop(dragged("d"), beside("after", "a", "contention"))).toMatchObject([
    { op: "move", to: { at: "free", position: "a0V" } },
  ]);
});

test("what is there already does not change", () => {
  expect(drop(dragged("e"), beside("after", "b", "argument"))).toBeNull();
  expect(drop(dragged("f"), beside("after", "a", "contention"))).toBeNull();
});

test("several keep their order", () => {
  const items = [...dragged("d"), ...dragged("f")];
  expect(drop(items, beside("before", "e", "argument"))).toMatchObject([
    { statement: "d", to: { position: "a0V" } },
    { statement: "f", from: null, to: { position: "a0l" } },
  ]);
});

test("siblings at the same position get new ones, so that something fits between", () => {
  const same = treeOf(
    modelOf(
      snapshot(
        ["a", "b", "c", "d"].map((id) => statement(id, { position: "a0" })),
        [],
      ),
    ),
  );
  const [a, d] = ["a", "d"].map((id) => same.homes.get(id));
  if (!a || !d) {
    throw new Error("not there");
  }
  const at: Drop = { at: "beside", target: a, side: "after", level: "contention" };
  expect(dropped(same, [{ what: "card", occurrence: d }], at, () => "new")).toEqual([
    { op: "reorder", node: "a", position: "a0" },
    { op: "reorder", node: "b", position: "a2" },
    { op: "reorder", node: "c", position: "a3" },
    { op: "reorder", node: "d", position: "a1" },
  ]);
});

import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { dropped, setFree, zonesOn } from "./drop.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

const { homes } = treeOf(
  modelOf(
    snapshot(
      ["a", "b", "c", "d"].map((id) => statement(id)),
      [argument("x", ["b", "c"], "SUPPORT", "a"), argument("y", ["d"], "ATTACK", "b")],
    ),
  ),
);

function card(id: string) {
  const occurrence = homes.get(id);
  if (!occurrence) {
    throw new Error(id);
  }
  return occurrence;
}

const d = { what: "card", occurrence: card("d") } as const;

test("a contention has no step to join or to undercut", () => {
  expect(zonesOn(d, card("a"))).toEqual(["reason", "objection"]);
  expect(zonesOn(d, card("c"))).toEqual(["reason", "objection", "copremise", "undercut"]);
});

test("nothing can be dropped on itself", () => {
  expect(zonesOn(d, card("d"))).toEqual([]);
  const step = card("b").step;
  expect(step && zonesOn({ what: "frame", step }, card("c"))).toEqual([]);
});

test("a premise cannot join the argument that it is in", () => {
  const b = { what: "card", occurrence: card("b") } as const;
  expect(zonesOn(b, card("c"))).toEqual(["reason", "objection", "undercut"]);
});

test("drops become moves", () => {
  expect(dropped(d, "objection", card("a"), "new")).toEqual({
    op: "move",
    statement: "d",
    from: "y",
    to: { at: "under", conclusion: "a", polarity: "ATTACK", argument: "new" },
  });
  expect(dropped(d, "undercut", card("c"), "new")).toMatchObject({
    to: { conclusion: "x", polarity: "ATTACK" },
  });
  expect(dropped(d, "copremise", card("c"), "new")).toMatchObject({ to: { at: "with", argument: "x" } });
  expect(setFree(d)).toEqual({ op: "move", statement: "d", from: "y", to: { at: "free" } });
});

test("a contention is free already", () => {
  expect(setFree({ what: "card", occurrence: card("a") })).toBeNull();
});

test("a dropped frame is retargeted whole", () => {
  const step = card("b").step;
  expect(step && dropped({ what: "frame", step }, "reason", card("d"), "new")).toEqual({
    op: "retarget",
    argument: "x",
    conclusion: "d",
    polarity: "SUPPORT",
  });
});

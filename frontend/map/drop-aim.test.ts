import { expect, test } from "vitest";
import type { Box } from "../shared/geometry.js";
import { contains } from "../shared/geometry.js";
import { treeOf } from "./argument-tree.js";
import type { Ground } from "./drop-aim.js";
import { aimAt, slotOf } from "./drop-aim.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

/** a ← x (b), a ← y (c & d, below one another); beside one another in the row. */
const tree = treeOf(
  modelOf(
    snapshot(
      ["a", "b", "c", "d"].map((id) => statement(id)),
      [
        argument("x", ["b"], "SUPPORT", "a", { position: "a0" }),
        argument("y", ["c", "d"], "ATTACK", "a", { position: "a1" }),
      ],
    ),
  ),
);

const boxes: Readonly<Record<string, Box>> = {
  a: { x: 100, y: 0, width: 200, height: 80 },
  b: { x: 0, y: 140, width: 200, height: 80 },
  c: { x: 234, y: 174, width: 200, height: 80 },
  d: { x: 234, y: 280, width: 200, height: 80 },
};

const ground: Ground = {
  direction: "down",
  boxOf: (key) => boxes[key.charAt(0)] ?? null,
  cardAt: (point) => {
    const [id] = Object.entries(boxes).find(([, box]) => contains(box, point)) ?? [];
    return (id && tree.homes.get(id)) || null;
  },
};

function aim(x: number, y: number): string {
  const found = aimAt(ground, { x, y }, 1);
  const target = found.at === "nothing" ? "" : found.target.statement.id;
  return [found.at, target, found.at === "beside" ? `${found.side} ${found.level}` : ""].join(" ").trim();
}

test("a card's middle is the card, its ends are places beside it", () => {
  expect(aim(100, 180)).toBe("card b");
  expect(aim(4, 180)).toBe("beside b before argument");
  expect(aim(196, 180)).toBe("beside b after argument");
  expect(aim(104, 40)).toBe("beside a before contention");
});

test("the gap between siblings belongs to the nearer one, far away is nothing", () => {
  expect(aim(206, 200)).toBe("beside b after argument");
  expect(aim(-8, 180)).toBe("beside b before argument");
  expect(aim(100, 500)).toBe("nothing");
});

test("in a frame the places are between its premises, along their column", () => {
  expect(aim(330, 262)).toBe("beside c after premise");
  expect(aim(330, 284)).toBe("beside d before premise");
  expect(aim(330, 310)).toBe("card d");
});

test("when zoomed out, the ends stay a share of the card", () => {
  expect(aimAt(ground, { x: 40, y: 180 }, 0.1)).toMatchObject({ at: "card" });
});

test("the line of a place stands in the middle of the gap, across the row", () => {
  const [b, c, d] = ["b", "c", "d"].map((id) => tree.homes.get(id));
  if (!b || !c || !d) {
    throw new Error("not there");
  }
  expect(slotOf(ground, { at: "beside", target: b, side: "after", level: "argument" }, c)).toEqual({
    axis: "x",
    box: { x: 217, y: 140, width: 0, height: 80 },
  });
  expect(slotOf(ground, { at: "beside", target: d, side: "before", level: "premise" }, c)).toEqual({
    axis: "y",
    box: { x: 234, y: 267, width: 200, height: 0 },
  });
});

import { beforeEach, expect, test } from "vitest";
import { overlaps, union } from "../shared/geometry.js";
import { treeOf } from "./argument-tree.js";
import { toDepth } from "./folds.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";
import { Scene } from "./scene.js";

const size = { width: 200, height: 80 };

/** A contention with so many reasons, each with one objection. */
function tree(reasons: number, tall = false) {
  const ids = Array.from({ length: reasons }, (_, index) => `r${index}`);
  return treeOf(
    modelOf(
      snapshot(
        ["a", ...ids, ...ids.map((id) => `o-${id}`)].map((id) =>
          statement(id, { text: tall && id === "r0" ? "tall" : id }),
        ),
        ids.flatMap((id, index) => [
          argument(`x-${id}`, [id], "SUPPORT", "a", { position: `p${String(index).padStart(4, "0")}` }),
          argument(`y-${id}`, [`o-${id}`], "ATTACK", id),
        ]),
      ),
    ),
  );
}

let scene: Scene;

beforeEach(() => {
  scene = new Scene((occurrence) => (occurrence.statement.text === "tall" ? { ...size, height: 300 } : size));
  scene.resize({ width: 1_000, height: 700 });
});

/** How many cards about the contention are whole on the screen. */
function seenAbout(of: Scene): number {
  return (of.layout?.roots[0]?.premises[0]?.children ?? []).filter(({ key }) => {
    const { x, y, width, height } = of.onScreen(key) ?? { x: -1, y: -1, width: 0, height: 0 };
    return x >= 0 && y >= 0 && x + width <= of.screen.width && y + height <= of.screen.height;
  }).length;
}

test("a small map is fitted at first, a large one shown from its contention and what is next to it", () => {
  scene.draw(tree(3), null);
  expect(scene.fits()).toBe(true);
  const large = new Scene(() => size);
  large.resize({ width: 1_000, height: 700 });
  large.draw(tree(100), null);
  expect(large.view.zoom).toBeGreaterThan(0.55);
  const root = large.onScreen("a@");
  expect(Math.abs((root?.x ?? 0) + (root?.width ?? 0) / 2 - 500)).toBeLessThan(root?.width ?? 0);
  expect(seenAbout(large)).toBe(7);
});

test("a wide map grows to the right, from its contention in the middle of the left side", () => {
  const flat = treeOf(
    modelOf(
      snapshot(
        ["a", ...Array.from({ length: 24 }, (_, index) => `r${index}`)].map((id) => statement(id)),
        Array.from({ length: 24 }, (_, index) => argument(`x${index}`, [`r${index}`], "SUPPORT", "a")),
      ),
    ),
  );
  scene.resize({ width: 700, height: 700 });
  scene.draw(flat, null);
  expect(scene.direction).toBe("right");
  const root = scene.onScreen("a@");
  expect(root?.x).toBeCloseTo(30);
  expect(Math.abs((root?.y ?? 0) + (root?.height ?? 0) / 2 - 333)).toBeLessThan(100);
  expect(seenAbout(scene)).toBeGreaterThan(8);
  scene.clear();
  scene.draw(tree(3), null);
  expect(scene.direction).toBe("down");
  const chosen = new Scene(() => size, "down");
  chosen.resize({ width: 1_000, height: 700 });
  chosen.draw(flat, null);
  expect(chosen.direction).toBe("down");
});

test("what is next to a contention may be too far away to be read with it: then the contention is seen with one", () => {
  const far = new Scene(
    ({ statement: { id } }) => (id.startsWith("o-") ? { width: 1_800, height: 80 } : size),
    "down",
  );
  far.resize({ width: 800, height: 600 });
  far.draw(tree(2), null);
  expect(far.view.zoom).toBeLessThan(0.8);
  const root = far.onScreen("a@");
  expect(root?.x).toBeGreaterThanOrEqual(0);
  expect((root?.x ?? 0) + (root?.width ?? 0)).toBeLessThanOrEqual(800);
  // Not under the search in the corner.
  const clear = (root?.x ?? 0) + (root?.width ?? 0) <= 670 || (root?.y ?? 0) >= 62;
  expect(clear).toBe(true);
});

test("what is next to a contention does not begin under the minimap", () => {
  const reasons = ["r0", "r1", "r2"];
  const below = [24, 2, 4].flatMap((count, reason) =>
    Array.from({ length: count }, (_, index) => [`r${reason}`, `r${reason}-${index}`] as const),
  );
  const steep = treeOf(
    modelOf(
      snapshot(
        ["a", ...reasons, ...below.map(([, id]) => id)].map((id) => statement(id)),
        [
          ...reasons.map((id) => argument(`x-${id}`, [id], "SUPPORT", "a")),
          ...below.map(([above, id]) => argument(`x-${id}`, [id], "SUPPORT", above)),
        ],
      ),
    ),
  );
  const narrow = new Scene(() => size, "right");
  narrow.resize({ width: 476, height: 690 });
  narrow.draw(steep, null);
  const shown = { ...narrow.screen, x: 0, y: 0 };
  const nearest = narrow.onScreen("r1@x-r1");
  expect(nearest && union([nearest, shown])).toEqual(shown);
  expect(nearest && overlaps(nearest, { x: 476 - 182, y: 690 - 166, width: 168, height: 104 })).toBe(false);
});

test("what is shown goes out from under the minimap", () => {
  const minimap = { x: 1_000 - 182, y: 700 - 118, width: 168, height: 104 };
  scene.draw(tree(40), null);
  for (const [dx, dy] of [
    [60, 10],
    [10, 60],
    [-90, 40],
  ] as const) {
    const { key } = scene.shown[20] ?? { key: "" };
    const box = scene.onScreen(key) ?? minimap;
    scene.pan({ x: minimap.x + dx - box.x, y: minimap.y + dy - box.y });
    expect(overlaps(scene.onScreen(key) ?? minimap, minimap)).toBe(true);
    expect(scene.reveal(key)).toBe(true);
    const aside = scene.onScreen(key) ?? minimap;
    expect(overlaps(aside, minimap)).toBe(false);
    scene.reveal(key);
    expect(scene.onScreen(key)?.x).toBeCloseTo(aside.x);
    expect(scene.onScreen(key)?.y).toBeCloseTo(aside.y);
  }
});

test("the map grows the same way when the room changes", () => {
  scene.draw(tree(3), null);
  scene.resize({ width: 200, height: 900 });
  expect(scene.direction).toBe("down");
});

// S1
test("what is selected stays where it is on the screen", () => {
  const before = tree(3);
  scene.draw(before, null);
  const selected = before.homes.get("r2") ?? null;
  const at = scene.onScreen("r2@x-r2");
  scene.draw(tree(7, true), selected);
  const now = scene.onScreen("r2@x-r2");
  expect(now?.x).toBeCloseTo(at?.x ?? 0);
  expect(now?.y).toBeCloseTo(at?.y ?? 0);
});

// S2
test("on the page too: the layer that holds the cards does not move", () => {
  scene.draw(tree(3), null);
  const layer = () => scene.view.x - scene.origin.x * scene.view.zoom;
  const before = layer();
  scene.draw(tree(9), null);
  expect(layer()).toBeCloseTo(before);
});

test("what is folded away is opened to be seen", () => {
  scene.folds = toDepth(1);
  const all = tree(3);
  scene.draw(all, null);
  expect(scene.layout?.count).toBe(1);
  const objection = all.homes.get("o-r1");
  expect(objection && scene.open(objection)).toBe(true);
  scene.draw(all, null);
  expect(scene.isShown("o-r1@y-r1")).toBe(true);
});

test("up to 200 cards are on the page wherever they are", () => {
  scene.folds = toDepth(Infinity);
  scene.draw(tree(99), null);
  expect(scene.seen(null).cards).toHaveLength(199);
  scene.pan({ x: 90_000, y: 0 });
  expect(scene.seen(null).cards).toHaveLength(199);
});

test("of more, only what is in the view is put on the page, and what the keys lead to", () => {
  const all = tree(100);
  scene.folds = toDepth(Infinity);
  scene.draw(all, null);
  const near = scene.seen(null).cards.length;
  expect(near).toBeLessThan(40);
  const far = all.homes.get("r99") ?? null;
  const keys = scene.seen(far).cards.map((card) => card.occurrence.key);
  expect(keys).toContain("r99@x-r99");
  expect(keys).toContain("r98@x-r98");
  expect(keys).toContain("o-r99@y-r99");
});

test("a map that nobody moved is fitted again when the room changes", () => {
  scene.draw(tree(3), null);
  expect(scene.resize({ width: 400, height: 500 })).toBe(true);
  scene.pan({ x: 10, y: 0 });
  expect(scene.resize({ width: 600, height: 500 })).toBe(false);
});

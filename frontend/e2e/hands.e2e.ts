/** Several nodes at once: order, marks, clipboard; and what fingers do. */
import type { CDPSession, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { article } from "./article.js";
import type { Seed } from "./map-page.js";
import { MapPage, seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

const seeds: readonly Seed[] = [
  { text: "Build the bridge" },
  { text: "It saves time", as: "reason", on: "Build the bridge" },
  { text: "Counts of cars say so", as: "reason", on: "It saves time", kind: "EVIDENCE" },
  { text: "It is safe", as: "reason", on: "Build the bridge" },
  { text: "Safe bridges are worth it", as: "copremise", on: "It is safe" },
  { text: "It costs too much", as: "objection", on: "Build the bridge" },
];

const order = [
  "Build the bridge",
  "It saves time",
  "Counts of cars say so",
  "It is safe",
  "Safe bridges are worth it",
  "It costs too much",
];

function seeded(page: Page, title = article.title): Promise<MapPage> {
  return seedMap(page, { title, text: article.text }, seeds);
}

/** Waits until these are the statements, from top to bottom of the tree. */
async function says(map: MapPage, ...texts: readonly string[]): Promise<void> {
  await eventually(
    () => map.map.getByRole("treeitem").locator(".text").allInnerTexts(),
    (shown) => {
      expect(shown.map((text) => text.trim())).toEqual(texts);
    },
  );
}

function card(map: MapPage, text: string): Locator {
  return map.map.getByRole("treeitem").filter({ hasText: text });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on a card, in shares of its width and height. */
async function at(map: MapPage, text: string, x: number, y: number): Promise<Point> {
  const box = await card(map, text).boundingBox();
  if (!box) {
    throw new Error(`“${text}” is not shown`);
  }
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

/** Beside the number, where a card is neither text nor button. */
async function handle(map: MapPage, text: string): Promise<Point> {
  const box = await card(map, text).locator(".number").boundingBox();
  if (!box) {
    throw new Error(`“${text}” is not shown`);
  }
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function dragTo(map: MapPage, text: string, to: Point): Promise<void> {
  const { mouse } = map.page;
  const from = await handle(map, text);
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await mouse.move(to.x, to.y);
}

async function mark(map: MapPage, ...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await card(map, text)
      .locator(".number")
      .click(index === 0 ? {} : { modifiers: ["Control"] });
  }
  await map.map.getByText(`${texts.length} nodes selected`).waitFor();
  await map.map
    .locator(".card.selected:focus")
    .filter({ hasText: texts.at(-1) ?? "" })
    .waitFor();
}

test("a card is dragged before its first sibling, and undo puts it back", async () => {
  // So that cards are where they will be as soon as they are shown.
  const page = await pages.open({ reducedMotion: "reduce" });
  const map = await seeded(page);
  await says(map, ...order);
  await dragTo(map, "It costs too much", await at(map, "It saves time", 0.02, 0.6));
  await map.map.locator(".drop-preview .slot").waitFor();
  await map.saves(() => page.mouse.up());
  const [bridge = "", time = "", counts = "", safe = "", worth = "", costs = ""] = order;
  await says(map, bridge, costs, time, counts, safe, worth);
  await map.saves(() => page.keyboard.press("Control+z"));
  await says(map, ...order);
});

test("a card is dragged after a sibling, while the wheel moves the map", async () => {
  const page = await pages.open({ reducedMotion: "reduce" });
  const map = await seeded(page);
  await says(map, ...order);
  const isDown = (await map.button("Top-down").count()) > 0;
  const [first, last] = isDown ? [0.02, 0.98] : [0.5, 0.5];
  const [upper, lower] = isDown ? [0.6, 0.6] : [0.03, 0.97];
  await dragTo(map, "It saves time", await at(map, "It costs too much", last, lower));
  await map.map.locator(".drop-preview .slot").waitFor();
  const before = await at(map, "It costs too much", 0, 0);
  await page.mouse.wheel(isDown ? 60 : 0, isDown ? 0 : 60);
  await eventually(
    () => at(map, "It costs too much", 0, 0),
    (moved) => {
      expect(Math.abs(moved.x - before.x) + Math.abs(moved.y - before.y)).toBeGreaterThan(20);
    },
  );
  // The pointer rests near the edge, where it means nothing now: so the map goes on moving until it means a place again.
  await eventually(
    async () => {
      const there = await at(map, "It costs too much", last, lower);
      await page.mouse.move(there.x, there.y);
      return map.map.locator(".drop-preview .slot").count();
    },
    (slots) => {
      expect(slots).toBe(1);
    },
  );
  await map.saves(() => page.mouse.up());
  const [bridge = "", time = "", counts = "", safe = "", worth = "", costs = ""] = order;
  await says(map, bridge, safe, worth, costs, time, counts);
  await dragTo(map, "It saves time", await at(map, "It is safe", first, upper));
  await page.keyboard.press("Escape");
  await map.map.locator(".drop-preview").waitFor({ state: "detached" });
  await page.mouse.up();
  await says(map, bridge, safe, worth, costs, time, counts);
});

test("several marked nodes are dragged together, as one change", async () => {
  const page = await pages.open({ reducedMotion: "reduce" });
  const map = await seeded(page);
  await mark(map, "Counts of cars say so", "It costs too much");
  await dragTo(map, "It costs too much", await at(map, "It is safe", 0.25, 0.5));
  await map.map.locator(".drop-preview").waitFor();
  await map.saves(() => page.mouse.up());
  const [bridge = "", time = "", counts = "", safe = "", worth = "", costs = ""] = order;
  await says(map, bridge, time, safe, worth, counts, costs);
  await map.saves(() => page.keyboard.press("Control+z"));
  await says(map, ...order);
});

test("keys move a card among its siblings, and a premise within its argument", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await map.select("1.1");
  await map.saves(() => page.keyboard.press("Alt+ArrowDown"));
  const [bridge = "", time = "", counts = "", safe = "", worth = "", costs = ""] = order;
  await says(map, bridge, safe, worth, time, counts, costs);
  await card(map, safe).locator(".number").click();
  await map.saves(() => page.keyboard.press("Alt+ArrowDown"));
  await says(map, bridge, worth, safe, time, counts, costs);
  await page.reload();
  await says(await MapPage.shown(page), bridge, worth, safe, time, counts, costs);
});

test("several nodes are removed at once, and one undo brings all back", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await mark(map, "It saves time", "It is safe", "It costs too much");
  await map.saves(() => page.keyboard.press("Delete"));
  await says(map, "Build the bridge", "Safe bridges are worth it");
  await map.saves(() => page.keyboard.press("Control+z"));
  await says(map, ...order);
});

test("several nodes are retyped in the bar", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await mark(map, "It saves time", "It costs too much");
  await map.saves(async () => {
    await map.map.getByRole("combobox", { name: "Retype" }).selectOption({ label: "Evidence" });
  });
  await expect(map.map.getByRole("treeitem", { name: /evidence/i }).count()).resolves.toBe(3);
});

test("several nodes are moved by key, and what cannot be is refused in the dialog", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await mark(map, "It saves time", "It costs too much");
  await page.keyboard.press("m");
  const dialog = map.dialog("Move");
  await dialog.getByText("1.1 “It saves time”, 1.4 “It costs too much”").waitFor();
  const box = dialog.getByRole("combobox", { name: "Which statement" });
  await box.fill("1.1.1 ");
  await page.getByRole("option", { name: /^1\.1\.1 / }).click();
  await dialog.getByRole("button", { name: "Move" }).click();
  await dialog.getByRole("alert").filter({ hasText: "circle" }).waitFor();
  await box.fill("1.2 ");
  await page.getByRole("option", { name: /^1\.2 / }).click();
  await map.saves(() => dialog.getByRole("button", { name: "Move" }).click());
  const [bridge = "", time = "", counts = "", safe = "", worth = "", costs = ""] = order;
  // Premises that work together come before what hangs on them.
  await says(map, bridge, safe, worth, time, counts, costs);
});

test("a branch is copied into another map, and cut into another map", async () => {
  const page = await pages.open();
  const from = await seeded(page);
  const other = await page.context().newPage();
  const to = await seedMap(other, { title: "Elsewhere", text: article.text }, [{ text: "A tunnel" }]);

  await page.bringToFront();
  await from.select("1.1");
  await page.keyboard.press("Control+c");
  await from.map.getByText("Copied 2 nodes.").waitFor();
  await other.bringToFront();
  await to.select("1");
  await to.saves(() => other.keyboard.press("Control+v"));
  await says(to, "A tunnel", "It saves time", "Counts of cars say so");
  await says(from, ...order);

  await page.bringToFront();
  await mark(from, "It is safe", "Safe bridges are worth it");
  await page.keyboard.press("Control+x");
  await from.map.getByText("Cut 2 nodes").waitFor();
  await says(from, ...order);
  await other.bringToFront();
  await to.select("1");
  await to.saves(() => other.keyboard.press("Control+v"));
  await says(
    to,
    "A tunnel",
    "It saves time",
    "Counts of cars say so",
    "It is safe",
    "Safe bridges are worth it",
  );
  await says(from, "Build the bridge", "It saves time", "Counts of cars say so", "It costs too much");
});

test("within a map, what is cut moves when it is pasted", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await map.select("1.4");
  await page.keyboard.press("Control+x");
  await map.select("1.1.1");
  await map.saves(() => page.keyboard.press("Control+v"));
  await map.shows("1 ", "1.1 ", "1.1.1 ", "1.1.1.1 ", "1.2 ", "1.3 ");
  await says(map, ...order.slice(0, 3), "It costs too much", ...order.slice(3, 5));
});

test("Argdown from elsewhere is pasted as a tree, and what is copied is Argdown", async () => {
  const page = await pages.open();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const map = await seeded(page);
  await page.evaluate(() =>
    navigator.clipboard.writeText("[Tolls]: Tolls pay for it.\n  + They did elsewhere.\n    - Not lately.\n"),
  );
  await map.select("1.4");
  await map.saves(() => page.keyboard.press("Control+v"));
  await map.map.getByText("Pasted 3 nodes.").waitFor();
  await says(map, ...order, "Tolls pay for it.", "They did elsewhere.", "Not lately.");

  await map.select("1.1");
  await page.keyboard.press("Control+c");
  await map.map.getByText("Copied 2 nodes.").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/It saves time[^\n]*\n\s+\+.*Counts of cars say so/s);

  await card(map, "It costs too much").locator(".text").dblclick();
  await page.keyboard.press("Control+c");
  await eventually(
    () => page.evaluate(() => navigator.clipboard.readText()),
    (copied) => {
      expect(order[5]?.split(" ")).toContain(copied.trim());
    },
  );
});

/** Fingers on the screen. */
class Fingers {
  private readonly session: CDPSession;

  constructor(session: CDPSession) {
    this.session = session;
  }

  async put(...points: readonly Point[]): Promise<void> {
    await this.send("touchStart", points);
  }

  async move(...points: readonly Point[]): Promise<void> {
    await this.send("touchMove", points);
  }

  async lift(): Promise<void> {
    await this.send("touchEnd", []);
  }

  async tap(point: Point): Promise<void> {
    await this.put(point);
    await this.lift();
  }

  private async send(type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  }
}

async function touched(): Promise<{ map: MapPage; fingers: Fingers }> {
  const page = await pages.open({ hasTouch: true });
  const map = await seeded(page);
  await says(map, ...order);
  return { map, fingers: new Fingers(await page.context().newCDPSession(page)) };
}

/** Waits until a finger that rests has opened the menu, and closes it. */
async function holds({ map, fingers }: { map: MapPage; fingers: Fingers }, text: string): Promise<void> {
  await fingers.put(await at(map, text, 0.5, 0.5));
  await map.map.getByRole("menu").waitFor();
  await fingers.lift();
  await map.map.getByRole("menuitem", { name: "Move…" }).waitFor();
  await map.page.keyboard.press("Escape");
  await map.map.getByRole("menu").waitFor({ state: "detached" });
}

/** Moves one finger, beginning on a card; answers by how much the card has moved along. */
async function pans(
  { map, fingers }: { map: MapPage; fingers: Fingers },
  text: string,
  by: Point,
): Promise<void> {
  const from = await at(map, text, 0.5, 0.5);
  await fingers.put(from);
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await fingers.move({ x: from.x + by.x * share, y: from.y + by.y * share });
  }
  await fingers.lift();
  await eventually(
    () => at(map, text, 0.5, 0.5),
    (to) => {
      expect(to.x - from.x).toBeCloseTo(by.x, -1.2);
      expect(to.y - from.y).toBeCloseTo(by.y, -1.2);
    },
  );
}

test("one finger moves the map, two zoom it, and a finger that rests opens the menu", async () => {
  const { map, fingers } = await touched();
  await pans({ map, fingers }, "It saves time", { x: 40, y: 60 });
  await holds({ map, fingers }, "It saves time");

  const before = await card(map, "Build the bridge").boundingBox();
  const { x, y } = await at(map, "Build the bridge", 0.5, 0.5);
  const apart = (by: number): readonly Point[] => [
    { x: x - by, y },
    { x: x + by, y },
  ];
  await fingers.put(...apart(80));
  for (const by of [70, 60, 50, 40]) {
    await fingers.move(...apart(by));
  }
  await fingers.lift();
  await eventually(
    () => card(map, "Build the bridge").boundingBox(),
    (after) => {
      expect((after?.width ?? 0) / (before?.width ?? 1)).toBeLessThan(0.7);
    },
  );
  expect(await map.revision()).toBe(1);
});

test("after a double tap has opened a card and Escape closed it, fingers work as before", async () => {
  const { map, fingers } = await touched();
  const on = await at(map, "It saves time", 0.5, 0.5);
  await fingers.tap(on);
  await fingers.tap(on);
  await map.editor("Statement 1.1").waitFor();
  await map.page.keyboard.press("Escape");
  await map.editor("Statement 1.1").waitFor({ state: "detached" });
  await holds({ map, fingers }, "It costs too much");
  await pans({ map, fingers }, "It costs too much", { x: -40, y: 50 });
});

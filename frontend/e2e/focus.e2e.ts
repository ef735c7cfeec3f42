/** Finding one's way: folds that come back, a branch looked at alone, addresses of nodes, the overview. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { article } from "./article.js";
import { seriousFindings } from "./axe.js";
import type { Seed } from "./map-page.js";
import { MapPage, seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

const seeds: readonly Seed[] = [
  { text: "Build the bridge" },
  { text: "It saves time", as: "reason", on: "Build the bridge" },
  { text: "Counts of cars say so", as: "reason", on: "It saves time", kind: "EVIDENCE" },
  { text: "Counts were made in winter", as: "objection", on: "Counts of cars say so" },
  { text: "It costs too much", as: "objection", on: "Build the bridge" },
  { text: "Tolls will pay for it", as: "objection", on: "It costs too much" },
];

const all = ["1 ", "1.1 ", "1.1.1 ", "1.1.1.1 ", "1.2 ", "1.2.1 "];

function seeded(page: Page): Promise<MapPage> {
  return seedMap(page, { title: article.title, text: article.text }, seeds);
}

/** Does something after which the server knows what is open. */
async function remembers(page: Page, act: () => Promise<void>): Promise<void> {
  const kept = page.waitForResponse(
    (response) => response.url().endsWith("/view") && response.request().method() === "PUT",
  );
  await act();
  expect((await kept).status()).toBe(204);
}

/** Does something that leads to another page, and waits until the router is done with it. */
async function navigates(page: Page, act: () => Promise<void>): Promise<void> {
  const done = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener(
          "vaadin-navigated",
          () => {
            resolve();
          },
          { once: true },
        );
      }),
  );
  await act();
  await done;
}

function nodeInAddress(page: Page): string | null {
  return new URL(page.url()).searchParams.get("node");
}

function branchInAddress(page: Page): string | null {
  return new URL(page.url()).searchParams.get("branch");
}

async function isFocusedOn(map: MapPage, words: string): Promise<void> {
  await map.map
    .getByRole("navigation", { name: "Path to the branch" })
    .locator("[aria-current]", { hasText: words })
    .waitFor();
}

test("what is folded comes back after a reload, and on another device of the same person", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await map.shows(...all);
  await map.select("1.1");
  await remembers(page, () => page.keyboard.press("f"));
  await map.shows("1 ", "1.1 ", "1.2 ", "1.2.1 ");
  await page.reload();
  await (await MapPage.shown(page)).shows("1 ", "1.1 ", "1.2 ", "1.2.1 ");

  // The guest's cookie alone goes along: nothing that this browser keeps.
  const cookies = (await page.context().cookies()).map(({ name, value, domain, path }) => ({
    name,
    value,
    domain,
    path,
  }));
  const other = await pages.open();
  await other.context().addCookies(cookies);
  await other.goto(`/map/${map.id}`);
  await (await MapPage.shown(other)).shows("1 ", "1.1 ", "1.2 ", "1.2.1 ");

  const stranger = await pages.open();
  await stranger.goto(`/map/${map.id}`);
  await (await MapPage.shown(stranger)).shows(...all);
});

test("depths and siblings by keys", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await map.select("1.1");
  await page.keyboard.press("2");
  await map.shows("1 ", "1.1 ", "1.2 ");
  await page.keyboard.press("*");
  await map.shows("1 ", "1.1 ", "1.1.1 ", "1.2 ", "1.2.1 ");
  await page.keyboard.press("Shift+F");
  await map.shows("1 ", "1.1 ", "1.2 ");
  await page.keyboard.press("0");
  await map.shows(...all);
});

test("a branch alone, and back and forward between it and the whole map", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await map.select("1.1");
  await eventually(
    () => Promise.resolve(nodeInAddress(page)),
    (node) => {
      expect(node).not.toBeNull();
    },
  );
  // A mark on the page, to see that it stays the same one.
  await map.map.evaluate((region) => {
    region.setAttribute("data-same", "yes");
  });
  await page.keyboard.press("z");
  await map.shows("1.1 ", "1.1.1 ", "1.1.1.1 ");
  await isFocusedOn(map, "It saves time");
  expect(branchInAddress(page)).toBe(nodeInAddress(page));
  expect(await seriousFindings(page)).toEqual([]);

  await page.goBack();
  await map.shows(...all);
  expect(branchInAddress(page)).toBeNull();
  await page.goForward();
  await map.shows("1.1 ", "1.1.1 ", "1.1.1.1 ");

  // Up one, by its crumb.
  await map.map.getByRole("link", { name: /Build the bridge/ }).click();
  await map.shows(...all);
  await isFocusedOn(map, "Build the bridge");
  await page.goBack();
  await isFocusedOn(map, "It saves time");
  await map.map.getByRole("link", { name: "Show whole map" }).click();
  await map.shows(...all);
  expect(await map.map.getAttribute("data-same")).toBe("yes");

  // The history's view and back again: the page is made anew, at the same place.
  await page.goBack();
  await isFocusedOn(map, "It saves time");
  await navigates(page, () => page.getByRole("link", { name: "History" }).click());
  await page.waitForURL(/\/history/);
  await page.goBack();
  await (await MapPage.shown(page)).shows("1.1 ", "1.1.1 ", "1.1.1.1 ");

  // Back out of the map, and into it again.
  await page.goBack();
  await map.shows(...all);
  await map.map.evaluate((region) => {
    region.setAttribute("data-same", "yes");
  });
  await page.goForward();
  await isFocusedOn(map, "It saves time");
  expect(await map.map.getAttribute("data-same")).toBe("yes");
});

test("back leads from a map's last address to the page before it", async () => {
  const page = await pages.open();
  const { id } = await seeded(page);
  await page.goto("/");
  await page.locator(`a[href$="map/${id}"]`).click();
  const map = await MapPage.shown(page);
  await map.select("1.1");
  await page.keyboard.press("z");
  await isFocusedOn(map, "It saves time");
  await page.goBack();
  await map.shows(...all);
  await page.goBack();
  await page.getByRole("heading", { name: "Our maps" }).waitFor();
  await page.goForward();
  await (await MapPage.shown(page)).shows(...all);
  await page.goForward();
  await isFocusedOn(map, "It saves time");
});

test("an address opens its node, folded away or not, and says so when it is gone", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await map.select("1.1.1");
  await eventually(
    () => Promise.resolve(nodeInAddress(page)),
    (node) => {
      expect(node).not.toBeNull();
    },
  );
  const address = page.url();
  await map.select("1");
  await remembers(page, () => page.keyboard.press("1"));
  await map.shows("1 ");

  await page.goto(address);
  const opened = await MapPage.shown(page);
  await opened.shows("1 ", "1.1 ", "1.1.1 ", "1.2 ");
  await opened.showsDetailsOf("1.1.1");

  await opened.saves(async () => {
    await opened.node("1.1.1").focus();
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: /branch/i }).click();
  });
  await page.goto(address);
  await (await MapPage.shown(page)).map.getByText("is not on the map any more").waitFor();
});

test("the overview leads to a node, by mouse and by keys", async () => {
  const page = await pages.open();
  const map = await seeded(page);
  await map.select("1");
  await page.keyboard.press("1");
  await map.shows("1 ");
  await page.keyboard.press("v");
  const overview = map.map.getByRole("tree", { name: "Overview of all levels" });
  await overview.waitFor();
  const current = (): Promise<string | null | undefined> =>
    overview.evaluate((tree) => {
      const id = tree.getAttribute("aria-activedescendant") ?? "";
      return tree.querySelector(`[id="${id}"]`)?.getAttribute("aria-label");
    });
  const isOn = (words: RegExp): Promise<void> =>
    eventually(current, (label) => {
      expect(label).toMatch(words);
    });
  await isOn(/^1 Build the bridge, contention, 5 below/);
  await page.keyboard.press("ArrowDown");
  await isOn(/^1\.1 It saves time, reason for 1, 2 below/);
  await page.keyboard.press("ArrowRight");
  await isOn(/^1\.2 It costs too much/);
  await page.keyboard.press("ArrowDown");
  await isOn(/^1\.2\.1 Tolls will pay for it, objection to 1\.2, nothing below/);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Space");
  await map.showsDetailsOf("1.2.1");
  await map.node("1.2.1").first().waitFor();

  // The first slice of the second row is the first reason.
  const box = await overview.boundingBox();
  expect(box).not.toBeNull();
  await overview.click({ position: { x: 20, y: 50 } });
  await map.showsDetailsOf("1.1");
  await overview.dblclick({ position: { x: 20, y: 50 } });
  await map.map.getByRole("navigation", { name: "Path to the branch" }).getByText("It saves time").waitFor();
  await overview.press("Escape");
  await map.map.getByRole("heading", { name: "Overview" }).waitFor();
  await overview.press("Escape");
  await overview.waitFor({ state: "hidden" });
});

test("the toolbar is one row on a phone, with the lesser tools in a menu", async () => {
  const page = await pages.open({ hasTouch: true });
  const map = await seeded(page);
  await page.setViewportSize({ width: 360, height: 780 });
  const toolbar = map.map.getByRole("toolbar", { name: "Map view" });
  const box = await toolbar.boundingBox();
  expect(box?.height).toBeLessThan(60);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  await toolbar.getByRole("button", { name: "More tools" }).click();
  await map.map.getByRole("menuitem", { name: "Show overview" }).click();
  await map.map.getByRole("tree", { name: "Overview of all levels" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

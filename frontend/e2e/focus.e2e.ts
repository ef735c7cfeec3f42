/** Finding one's way: folds that come back, and addresses of nodes. */
import type { Page } from "playwright-core";
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

function nodeInAddress(page: Page): string | null {
  return new URL(page.url()).searchParams.get("node");
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

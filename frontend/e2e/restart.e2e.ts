/** Whatever ends the server: what was acknowledged is there afterwards, what was not is not lost. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contention, makeBridge, reason } from "./bridge.js";
import { card, cardNames, openBrowser, openMap, openPage, saved, selectWords, settled } from "./pages.js";
import { Server } from "./server.js";

/** What a browser says by itself about a server that is away. */
const away = /net::ERR_|status of 503|Failed to fetch|ERR_CONNECTION/;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function bridge(): Promise<{ page: Page; map: string }> {
  const page = await openPage(browser, { baseURL: server.url }, away);
  await page.goto("/");
  const map = await makeBridge(page);
  await openMap(page, map);
  return { page, map };
}

function statement(page: Page) {
  return page.getByRole("region", { name: "Details" }).getByRole("textbox", { name: "Statement" });
}

async function restart(): Promise<void> {
  await server.kill();
  await server.start();
}

/** The page notices that its session is gone, and loads itself again. */
async function startAndReload(page: Page): Promise<void> {
  const reloaded = page.waitForEvent("load", { timeout: 50_000 });
  await server.start();
  await reloaded;
  await settled(page);
}

test("after a crash the map is as it was acknowledged, and the history says who did what", async () => {
  const { page, map } = await bridge();
  await card(page, "1 ").click();
  await selectWords(page, "Every third crossing is late");
  await page
    .getByRole("toolbar", { name: "Add from selection" })
    .getByRole("button", { name: "Claim" })
    .click();
  await saved(page, 3).waitFor();
  await card(page, "1.1 ").click();
  await page.getByRole("button", { name: "Add objection" }).click();
  await page.getByRole("heading", { name: "New objection" }).waitFor();
  await statement(page).fill("The ferry is the finest part of the day.");
  await statement(page).press("Enter");
  await saved(page, 4).waitFor();
  await expect.poll(() => cardNames(page)).toHaveLength(4);
  const before = await cardNames(page);
  const name = await page.getByRole("button", { name: "Change your name" }).textContent();

  await restart();
  await openMap(page, map);
  await saved(page, 4).waitFor();
  await expect.poll(() => cardNames(page)).toEqual(before);

  await page.getByRole("link", { name: "History" }).click();
  const rows = page.getByRole("main").getByRole("listitem");
  await rows.nth(3).waitFor();
  expect(await rows.count()).toBe(4);
  const latest = await rows.first().textContent();
  expect(latest).toContain("The ferry is the finest part of the day.");
  expect(latest).toContain(name?.trim());
  expect(latest).toContain("rev 4");
});

test("after an orderly stop the map is as it was", async () => {
  const { page, map } = await bridge();
  const before = await cardNames(page);
  expect(await server.stop()).toBe(143);
  await server.start();
  await openMap(page, map);
  await saved(page, 2).waitFor();
  await expect.poll(() => cardNames(page)).toEqual(before);
});

test("an edit on the map while the server is away is saved once it is back, and once only", async () => {
  const { page } = await bridge();
  await card(page, "1.1 ").click();
  await statement(page).waitFor();
  await server.kill();
  await card(page, "1.1 ").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Flip to objection" }).click();
  await page.getByText("Not saved yet, trying again").waitFor();
  await startAndReload(page);
  await saved(page, 3).waitFor();
  await expect
    .poll(() => cardNames(page))
    .toEqual([expect.stringContaining(contention), expect.stringMatching(/objection to 1/)]);
});

test("an edit that was not saved when the page was left is saved when it is opened again", async () => {
  const { page, map } = await bridge();
  await card(page, "1.1 ").click();
  await statement(page).waitFor();
  await server.kill();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Not saved yet, trying again").waitFor();
  await page.goto("about:blank");
  await server.start();
  await page.goto(`/map/${map}`);
  await saved(page, 3).waitFor();
  await expect.poll(() => cardNames(page)).toEqual([expect.stringContaining(contention)]);
});

test("words typed into a statement while the server is away are there when it is back", async () => {
  const { page } = await bridge();
  await card(page, "1.1 ").click();
  await expect.poll(() => statement(page).inputValue()).toBe(reason);
  await server.kill();
  const words = "The ferry takes forty minutes, an hour in a storm.";
  await statement(page).fill(words);
  await statement(page).press("Enter");
  await startAndReload(page);
  await expect.poll(() => statement(page).inputValue(), { timeout: 20_000 }).toBe(words);
  await statement(page).press("Enter");
  await saved(page, 3).waitFor();
  await card(page, `1.1 ${words}`).waitFor();
  // What is saved is offered no more.
  await page.reload();
  await settled(page);
  await page.getByRole("heading", { name: "Nothing selected" }).waitFor();
});

test("a reason that was being written while the server went away can be finished", async () => {
  const { page } = await bridge();
  await card(page, "1.1 ").click();
  await page.getByRole("button", { name: "Add reason" }).click();
  await page.getByRole("heading", { name: "New reason" }).waitFor();
  await server.kill();
  const words = "The timetable says so.";
  await statement(page).fill(words);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await startAndReload(page);
  await page.getByRole("heading", { name: "New reason" }).waitFor();
  await expect.poll(() => statement(page).inputValue(), { timeout: 20_000 }).toBe(words);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await saved(page, 3).waitFor();
  await card(page, `1.1.1 ${words}`).waitFor();
});

/** Whatever ends the server: what was acknowledged is there afterwards, what was not is not lost. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { contention, makeBridge, reason } from "./bridge.js";
import { card, cardNames, openBrowser, openMap, openPage, saved, selectWords, settled } from "./pages.js";
import { Server } from "./server.js";

/** What a browser says by itself about a server that is away. */
const away = /net::ERR_|status of 503|Failed to fetch|ERR_CONNECTION|status of 403 .*v-r=heartbeat/;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    openBrowser(),
    // In seconds: how soon a page that asks nothing notices that its session is gone.
    Server.start({ VAADIN_HEARTBEAT_INTERVAL: "5" }),
  ]);
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

function editor(page: Page, name: string) {
  return page.getByRole("textbox", { name, exact: true });
}

async function showsDetails(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Details" }).getByText(reason, { exact: true }).waitFor();
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
  await editor(page, "New objection to 1.1").fill("The ferry is the finest part of the day.");
  await page.keyboard.press("Enter");
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
  await showsDetails(page);
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
  await showsDetails(page);
  await server.kill();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Not saved yet, trying again").waitFor();
  await page.goto("about:blank");
  await server.start();
  await page.goto(`/map/${map}`);
  await saved(page, 3).waitFor();
  await expect.poll(() => cardNames(page)).toEqual([expect.stringContaining(contention)]);
});

test("what is saved on a card while the server is away is on the map when it is back", async () => {
  const { page } = await bridge();
  await card(page, "1.1 ").click();
  await showsDetails(page);
  await server.kill();
  await page.keyboard.press("F2");
  const words = "The ferry takes forty minutes, an hour in a storm.";
  await editor(page, "Statement 1.1").fill(words);
  await page.keyboard.press("Enter");
  await card(page, `1.1 ${words}`).waitFor();
  await page.getByText("Not saved yet, trying again").waitFor();
  await startAndReload(page);
  await saved(page, 3).waitFor();
  await card(page, `1.1 ${words}`).waitFor();
  // What is saved is offered no more.
  await page.reload();
  await settled(page);
  await saved(page, 3).waitFor();
  expect(await page.getByRole("textbox", { name: "Statement 1.1" }).count()).toBe(0);
});

test("a reason that was being written while the server went away can be finished", async () => {
  const { page } = await bridge();
  await card(page, "1.1 ").click();
  await page.getByRole("button", { name: "Add reason" }).click();
  const name = "New reason for 1.1";
  await editor(page, name).fill("The time");
  await server.kill();
  await editor(page, name).press("End");
  await page.keyboard.type("table says");
  await server.start();
  await page.reload();
  await settled(page);
  await expect.poll(() => editor(page, name).inputValue()).toBe("The timetable says");
  await expect.poll(() => editor(page, name).evaluate((field) => field.matches(":focus"))).toBe(true);
  await page.keyboard.type(" so.");
  await page.keyboard.press("Enter");
  await saved(page, 3).waitFor();
  await card(page, "1.1.1 The timetable says so.").waitFor();
});

test("what was typed into a form of the server is shown to be copied", async () => {
  const { page } = await bridge();
  await card(page, "1.1 ").click();
  await showsDetails(page);
  await page.getByRole("button", { name: "Add source" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Ferries of the north");
  await page.getByRole("textbox", { name: "Author" }).fill("A. Tern");
  await server.kill();
  await startAndReload(page);
  const notice = page.getByRole("alert", { name: "What you were typing" });
  await notice.getByText("Ferries of the north").waitFor();
  await notice.getByText("A. Tern").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await notice.getByRole("button", { name: "Close" }).click();
  await notice.waitFor({ state: "detached" });
  // Once.
  await page.reload();
  await settled(page);
  expect(await notice.count()).toBe(0);
});

test("every page is there again by itself, where it was", { timeout: 180_000 }, async () => {
  const { page, map } = await bridge();
  await page.context().close();
  const paths = [
    "/",
    "/members",
    "/new",
    "/account",
    `/map/${map}`,
    `/map/${map}/outline`,
    `/map/${map}/history?revision=1`,
    `/map/${map}/present`,
    `/map/${map}/print`,
  ];
  // Each for itself: a browser has few connections to a server.
  const pages = await Promise.all(
    paths.map(async (path) => {
      const one = await openPage(browser, { baseURL: server.url }, away);
      await one.goto(path);
      await expect.poll(() => one.title()).toContain("Disputatio");
      return one;
    }),
  );
  const shown = () => Promise.all(pages.map(async (one) => [one.url(), await one.title()]));
  const before = await shown();
  const reloaded = pages.map((one) => one.waitForEvent("load", { timeout: 120_000 }));
  await restart();
  await Promise.all(reloaded);
  await expect.poll(shown).toEqual(before);
  for (const one of pages) {
    // What only the server can do; a presentation and the form for a new map ask nothing of it.
    if (!/present|new$/.test(one.url())) {
      await one.getByRole("button", { name: "Change your name" }).click();
      await one.getByRole("menuitem", { name: "Change your name…" }).click();
      await one.getByRole("textbox", { name: "Name", exact: true }).waitFor();
    }
    await one.context().close();
  }
});

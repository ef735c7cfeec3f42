/** Talking about statements: two people, a phone, a bad network, a frozen map. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { contention, makeBridge } from "./bridge.js";
import { card, openBrowser, openMap, openPage } from "./pages.js";
import { serverUrl } from "./support.js";

const expected = /net::ERR_|Failed to fetch|status of 503/;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

function enter(options: BrowserContextOptions = {}): Promise<Page> {
  return openPage(browser, { baseURL: serverUrl(), ...options }, expected);
}

/** Two people at a new map. */
async function two(): Promise<{ otter: Page; heron: Page; map: string }> {
  const otter = await enter();
  await otter.goto("/");
  const map = await makeBridge(otter);
  await openMap(otter, map);
  const heron = await enter();
  await openMap(heron, map);
  return { otter, heron, map };
}

const box = (page: Page) => page.getByRole("textbox", { name: "Add a comment" });
const bubble = (page: Page, number: string, count: number) =>
  card(page, number).locator(`.comments[data-words="${count}"]`);

/** Selects a card without writing on it. */
const select = (page: Page, number: string) => card(page, number).locator(".number").click();

/** Says something about the card with this number. */
async function say(page: Page, number: string, text: string): Promise<void> {
  await select(page, number);
  await page.keyboard.press("c");
  await box(page).fill(text);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("list", { name: "Comments" }).getByText(text).waitFor();
}

test("what somebody says is there for the others at once, and answered", async () => {
  const { otter, heron } = await two();
  await say(otter, "1.1 ", "Only in winter.");
  await bubble(heron, "1.1 ", 1).waitFor();
  await bubble(otter, "1.1 ", 1).waitFor();
  expect(await card(heron, "1.1 ").getAttribute("aria-label")).toContain("1 comment");
  await select(heron, "1.1 ");
  await heron.getByRole("heading", { name: "1 comment" }).waitFor();
  await heron.getByText("Only in winter.").waitFor();
  // While somebody types an answer another comment comes, and the box stays where it is.
  await box(heron).fill("In summer t");
  const before = await box(heron).boundingBox();
  await say(otter, "1.1 ", "And at night.");
  await heron.getByText("And at night.").waitFor();
  expect(await box(heron).inputValue()).toBe("In summer t");
  expect(await box(heron).evaluate((field) => field.matches(":focus"))).toBe(true);
  const after = await box(heron).boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(200);
  await heron.keyboard.press("End");
  await heron.keyboard.type("oo.");
  await heron.getByRole("button", { name: "Comment", exact: true }).click();
  await bubble(otter, "1.1 ", 3).waitFor();
  expect(await seriousFindings(heron)).toEqual([]);
});

test("whoever wrote it changes it, takes it away and puts it back", async () => {
  const { otter, heron } = await two();
  await say(otter, "1 ", "Frist of all.");
  await select(heron, "1 ");
  await heron.getByText("Frist of all.").waitFor();
  await otter.getByRole("button", { name: "Edit comment: Frist of all." }).click();
  await otter.getByRole("textbox", { name: "Change your comment" }).fill("First of all.");
  await otter.getByRole("button", { name: "Save" }).click();
  await heron.getByText("First of all.").waitFor();
  await heron.getByText(", edited").waitFor();
  await otter.getByRole("button", { name: /^Remove comment/ }).click();
  await otter.getByText(/removed a comment by/).waitFor();
  await heron.getByText("First of all.").waitFor({ state: "detached" });
  await otter.getByRole("button", { name: "Put back" }).click();
  await heron.getByText("First of all.").waitFor();
});

test("what is half typed survives a reload and a lost connection, and is sent once", async () => {
  const { otter, heron } = await two();
  await select(otter, "1 ");
  await box(otter).fill("Half");
  await otter.reload();
  await select(otter, "1 ");
  expect(await box(otter).inputValue()).toBe("Half");
  await otter.context().setOffline(true);
  await box(otter).fill("Whole.");
  await otter.keyboard.press("Control+Enter");
  await otter.getByText(/^Not sent yet/).waitFor();
  await otter.context().setOffline(false);
  await bubble(heron, "1 ", 1).waitFor();
  await box(otter).waitFor();
  await expect.poll(() => box(otter).inputValue()).toBe("");
  await bubble(otter, "1 ", 1).waitFor();
});

test("a frozen map is commented on and not changed", async () => {
  const { otter, heron, map } = await two();
  const reader = await enter();
  await reader.goto(`/map/${map}/outline`);
  await reader.getByRole("treeitem").first().waitFor();
  await otter.getByRole("button", { name: "Share…" }).click();
  await otter.getByRole("radio", { name: "Comment only: the map is frozen" }).check();
  await otter.getByRole("button", { name: "Close" }).click();
  await say(heron, "1 ", "Still open to talk.");
  await select(heron, "1 ");
  await heron.keyboard.press("p");
  await heron.getByText("This map is frozen").first().waitFor();
  await heron.locator(".read-only", { hasText: "Frozen" }).waitFor();
  await heron.getByRole("button", { name: "Add source" }).waitFor({ state: "hidden" });
  await reader.locator(".read-only", { hasText: "Frozen" }).waitFor();
  await bubble(otter, "1 ", 1).waitFor();
});

test("what the server could not take is sent again by itself", async () => {
  const { otter, heron } = await two();
  let refusals = 0;
  await otter.route("**/comments/*", async (route) => {
    if (refusals++ === 0) {
      await route.fulfill({ status: 503, json: { detail: "The database does not answer at the moment." } });
    } else {
      await route.continue();
    }
  });
  await select(otter, "1 ");
  await box(otter).fill("In the end.");
  await otter.keyboard.press("Control+Enter");
  await otter.getByText(/^Not sent yet/).waitFor();
  await bubble(heron, "1 ", 1).waitFor();
  await expect.poll(() => box(otter).inputValue()).toBe("");
});

test("from the outline too", async () => {
  const { otter, map } = await two();
  await say(otter, "1 ", "From the map.");
  const reader = await enter();
  await reader.goto(`/map/${map}/outline`);
  const row = reader.getByRole("treeitem", { name: new RegExp(contention.slice(0, 20)) });
  await expect.poll(() => row.getAttribute("aria-label")).toContain("1 comment");
  await row.focus();
  await reader.keyboard.press("c");
  await reader.getByRole("dialog", { name: "Comments" }).getByText("From the map.").waitFor();
  await box(reader).fill("From the outline.");
  await reader.keyboard.press("Control+Enter");
  await bubble(otter, "1 ", 2).waitFor();
  expect(await seriousFindings(reader)).toEqual([]);
});

test("on a phone the details come into view with the box", async () => {
  const { map } = await two();
  const page = await enter({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openMap(page, map);
  await select(page, "1 ");
  await card(page, "1 ").getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Comment" }).click();
  await box(page).fill("By thumb.");
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await page.getByRole("list", { name: "Comments" }).getByText("By thumb.").waitFor();
});

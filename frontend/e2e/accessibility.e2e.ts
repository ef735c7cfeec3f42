/** axe finds nothing serious on any screen, in light and in dark, on a desk and in a hand. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { article } from "./bridge.js";
import { card, makeMap, openBrowser, openMap, openPage, settled } from "./pages.js";
import { Server } from "./server.js";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function open(path: string, settings: BrowserContextOptions): Promise<Page> {
  const page = await openPage(browser, { baseURL: server.url, reducedMotion: "reduce", ...settings });
  await page.goto(path);
  return page;
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the sample map" }).click();
  await settled(page);
}

/** The sample's first reason, which has a step, a passage and something below it. */
async function selectReason(page: Page): Promise<void> {
  await card(page, "1.1 ").click();
  await page.getByRole("button", { name: "Add undercut" }).waitFor();
}

async function withDialog(page: Page, button: string): Promise<string[]> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button").first().waitFor();
  const found = await seriousFindings(page);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  return found;
}

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("the start page, its dialogs and the form for a new map", async () => {
    const page = await open("/", { colorScheme });
    await page.getByRole("heading", { name: "Our maps" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await withDialog(page, "Import…")).toEqual([]);
    await page.getByRole("button", { name: "Change your name" }).click();
    await page.getByRole("menuitem", { name: "Keep this account…" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "Change your name…" }).click();
    await page.getByRole("textbox", { name: "Name" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto("/new");
    await page.getByRole("textbox", { name: "Title" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Create map" }).click();
    await page.getByText("The map needs a title").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("the pages of accounts", async () => {
    const page = await open("/sign-in", { colorScheme });
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByRole("textbox", { name: "Name or e-mail" }).fill("nobody");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("do not belong together").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto("/account");
    await page.getByRole("heading", { name: "You are a guest here" }).waitFor();
    await page.getByLabel("Password", { exact: true }).fill("password1");
    await page.getByText("weak", { exact: false }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("an empty map", async () => {
    const page = await open("/", { colorScheme });
    await openMap(page, await makeMap(page, article));
    await page.getByRole("heading", { name: "Nothing on the map yet" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("the sample with a card selected, its dialogs, and a reason being written", async () => {
    const page = await open("/", { colorScheme });
    await openSample(page);
    await selectReason(page);
    expect(await seriousFindings(page)).toEqual([]);
    for (const button of ["Export", "Move", "Use again", "Remove", "Add source", "? Keyboard shortcuts"]) {
      expect(await withDialog(page, button), button).toEqual([]);
    }
    await page.getByRole("button", { name: "Add reason" }).click();
    await page.getByRole("textbox", { name: "New reason for 1.1" }).fill("Half");
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page.getByRole("textbox", { name: "Statement 1.1" }).fill(" ");
    await page.keyboard.press("Enter");
    await page.getByText("A statement needs words.").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("the history", async () => {
    const page = await open("/", { colorScheme });
    await openSample(page);
    await page.getByRole("link", { name: "History" }).click();
    await page.getByRole("main").getByRole("listitem").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("start page and map on a phone", async () => {
    const page = await open("/", { colorScheme, viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole("heading", { name: "Our maps" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await openSample(page);
    expect(await seriousFindings(page)).toEqual([]);
    for (const pane of ["Article", "Details"]) {
      await page.getByRole("group", { name: "Panes" }).getByRole("button", { name: pane }).click();
      expect(await seriousFindings(page), pane).toEqual([]);
    }
  });
});

/** The home of a workspace: its maps archived, moved to the trash, brought back, copied; who may do what on one map. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { article } from "./bridge.js";
import { makeMap, openBrowser, openPage, post, settled } from "./pages.js";
import { Server } from "./server.js";
import { newId } from "../shared/uuid.js";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function open(path: string, settings: BrowserContextOptions = {}): Promise<Page> {
  // That something is not there any more is what is tested; browsers report it.
  const missing = /status of 40[34]/;
  const page = await openPage(
    browser,
    { baseURL: server.url, reducedMotion: "reduce", ...settings },
    missing,
  );
  await page.goto(path);
  return page;
}

/** Somebody who has begun a workspace of their own. */
async function owner(name: string, settings: BrowserContextOptions = {}): Promise<Page> {
  const page = await open("/", settings);
  await page.getByRole("button", { name: "New workspace…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Begin workspace" }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  return page;
}

/** Somebody whom an owner lets in. */
async function guest(teacher: Page, name: string): Promise<Page> {
  await teacher.goto("/members");
  await teacher.getByRole("button", { name: "New join link…" }).click();
  await teacher.getByRole("button", { name: "Make link" }).click();
  const link = await teacher.getByRole("textbox", { name: "Link" }).inputValue();
  const page = await open(new URL(link).pathname);
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByText("You: contributor").waitFor();
  return page;
}

async function write(page: Page, map: string, text: string): Promise<number> {
  const sent = await post(page, `/api/maps/${map}/changes`, {
    id: newId(),
    operations: [{ op: "addStatement", statement: newId(), kind: "CLAIM", origin: "OWN", text }],
  });
  return sent.status;
}

/** Chooses what is to be done to a map in the list. */
async function choose(page: Page, title: string, deed: string): Promise<void> {
  await page.getByRole("menuitem", { name: `More about ${title}`, exact: true }).click();
  await page.getByRole("menuitem", { name: deed, exact: true }).click();
}

test("whoever finds no maps is told what to do; later maps are found by what they are called", async () => {
  const page = await owner("Quiet");
  await page.getByText("Paste an article").waitFor();
  for (const title of ["Noise at night", "Löwen und Bären", "Quiet hours"]) {
    await makeMap(page, { ...article, title });
  }
  await page.reload();
  const titles = page.locator("a.map-row-title");
  await expect
    .poll(() => titles.allInnerTexts())
    .toEqual(["Quiet hours", "Löwen und Bären", "Noise at night"]);
  await page.getByRole("button", { name: "Sort by" }).click();
  await page.getByRole("option", { name: "Title" }).click();
  await expect
    .poll(() => titles.allInnerTexts())
    .toEqual(["Löwen und Bären", "Noise at night", "Quiet hours"]);
  await page.getByRole("textbox", { name: "Search in titles" }).fill("lowen");
  await expect.poll(() => titles.allInnerTexts()).toEqual(["Löwen und Bären"]);
  await titles.first().click();
  await settled(page);
});

test("what is moved to the trash is gone for everybody at once, and comes back as it was", async () => {
  const teacher = await owner("Trash");
  const map = await makeMap(teacher, { ...article, title: "A draft" });
  const bo = await guest(teacher, "Bo");
  expect(await write(bo, map, "Bo's claim")).toBe(200);
  await bo.goto(`/map/${map}`);
  await settled(bo);
  await teacher.goto(`/map/${map}`);
  await settled(teacher);
  await teacher.getByRole("button", { name: "Share…" }).click();
  await teacher.getByRole("button", { name: "Make public link" }).click();
  const link = await teacher.getByRole("textbox", { name: "Link" }).inputValue();

  await teacher.goto("/");
  await teacher.getByText("Bo added the contention “Bo's claim”").waitFor();
  await teacher.getByText("Now here: Bo").waitFor();
  await choose(teacher, "A draft", "Move to the trash…");
  await teacher.getByText("Written by Bo (1 change).").waitFor();
  await teacher.getByText("On it right now, and led off it: Bo.").waitFor();
  await teacher.getByText("Its public link leads nowhere as long as it is there.").waitFor();
  await teacher.getByRole("button", { name: "Move to the trash" }).click();
  await bo.getByRole("heading", { name: "There is nothing at this address." }).waitFor({ timeout: 15_000 });
  expect(await write(bo, map, "Too late")).toBe(404);
  expect((await bo.request.get(link)).status()).toBe(404);
  await bo.goto("/");
  await bo.getByText("Paste an article").waitFor();

  await teacher.getByRole("button", { name: "Trash 1" }).click();
  await teacher.getByRole("button", { name: "Restore A draft" }).click();
  await teacher.getByRole("link", { name: "A draft" }).waitFor();
  expect((await bo.request.get(link)).status()).toBe(200);
  await expect.poll(() => write(bo, map, "Again")).toBe(200);
});

test("what an owner deletes for ever is gone, and the list of deeds says so", async () => {
  const teacher = await owner("Delete");
  const map = await makeMap(teacher, { ...article, title: "A mistake" });
  await teacher.goto("/");
  await choose(teacher, "A mistake", "Move to the trash…");
  await teacher.getByRole("button", { name: "Move to the trash" }).click();
  await teacher.getByRole("button", { name: "Trash 1" }).click();
  await teacher.getByRole("button", { name: "Delete A mistake for ever" }).click();
  await teacher.getByText("and its article with them").waitFor();
  await teacher.getByRole("button", { name: "Delete for ever" }).click();
  await teacher.getByText("Paste an article").waitFor();
  expect((await teacher.request.get(`/api/maps/${map}`)).status()).toBe(404);
  await teacher.goto("/members");
  await teacher.getByText("deleted “A mistake” for ever").waitFor();
});

test("an archived map is read and not changed; a copy of it is changed and says whence it came", async () => {
  const teacher = await owner("Copies");
  const map = await makeMap(teacher, { ...article, title: "Last year" });
  expect(await write(teacher, map, "The square should be closed.")).toBe(200);
  await teacher.goto("/");
  await choose(teacher, "Last year", "Archive");
  await teacher.getByRole("button", { name: "Archive 1" }).click();
  expect(await write(teacher, map, "Too late")).toBe(403);
  await choose(teacher, "Last year", "Make a copy…");
  await teacher.getByRole("textbox", { name: "Title" }).fill("This year");
  await teacher.getByRole("button", { name: "Make the copy" }).click();
  await settled(teacher);
  await teacher.getByText("The square should be closed.").first().waitFor();
  await teacher.getByRole("link", { name: "History" }).click();
  await teacher.getByText("began this map as a copy of “Last year”").first().waitFor();
});

test("a role on one map holds at once where the map is open", async () => {
  const teacher = await owner("Roles");
  const map = await makeMap(teacher, { ...article, title: "For few" });
  const bo = await guest(teacher, "Bo");
  await bo.goto(`/map/${map}`);
  await settled(bo);
  await teacher.goto(`/map/${map}`);
  await settled(teacher);
  await teacher.getByRole("button", { name: "Share…" }).click();
  await teacher.getByRole("button", { name: "Who may do what on this map" }).click();
  await teacher.getByRole("button", { name: "Role of Bo on this map" }).click();
  await teacher.getByRole("option", { name: "Viewer", exact: true }).click();
  await teacher.getByText("(1 other than in the workspace)").waitFor();
  expect(await write(bo, map, "As a viewer")).toBe(403);
  const region = bo.getByRole("region", { name: "Argument map" });
  const sentence = bo.getByText("You are here as a viewer").first();
  for (let tries = 0; !(await sentence.isVisible()); tries++) {
    expect(tries).toBeLessThan(50);
    const editor = bo.getByRole("textbox", { name: "New contention" });
    if (await editor.isVisible()) {
      await editor.press("Escape");
    }
    await bo.waitForTimeout(200);
    await region.getByRole("button", { name: "Add contention" }).click();
  }
});

test("in a closed workspace everything is read and nothing changed", async () => {
  const teacher = await owner("Closing");
  const map = await makeMap(teacher, { ...article, title: "Done" });
  const bo = await guest(teacher, "Bo");
  await teacher.goto("/");
  await teacher.getByRole("button", { name: "Settings…" }).click();
  await teacher.getByRole("checkbox", { name: "Closed" }).check();
  await teacher.getByRole("button", { name: "Save" }).click();
  await teacher.getByText("This workspace is closed").first().waitFor();
  expect(await write(bo, map, "Too late")).toBe(403);
  await bo.goto(`/map/${map}`);
  await settled(bo);
  await bo.getByText("Read only").waitFor();
  await bo.goto("/");
  await bo.getByText("This workspace is closed").first().waitFor();
});

test("where names are hidden, members see pseudonyms and owners the names, live too", async () => {
  const teacher = await owner("Veiled");
  const map = await makeMap(teacher, { ...article, title: "Opinions" });
  const ada = await guest(teacher, "Ada Quux");
  const bo = await guest(teacher, "Bo Quux");
  await teacher.goto("/");
  await teacher.getByRole("button", { name: "Settings…" }).click();
  await teacher.getByRole("checkbox", { name: "Names hidden" }).check();
  await teacher.getByRole("button", { name: "Save" }).click();
  await teacher.getByText("Names are hidden here").waitFor();
  for (const page of [teacher, ada, bo]) {
    await page.goto(`/map/${map}`);
    await settled(page);
    await page.getByText("Names hidden").first().waitFor();
  }
  expect(await write(ada, map, "Ada's claim")).toBe(200);
  for (const page of [teacher, bo]) {
    await page.getByText("Ada's claim").first().waitFor();
  }
  await bo.goto(`/map/${map}/history`);
  await bo.getByText("added the contention “Ada's claim”").first().waitFor();
  await bo
    .getByText(/Anonymous \w+/)
    .first()
    .waitFor({ state: "attached" });
  expect(await bo.getByText("Ada Quux").count()).toBe(0);
  await teacher.goto(`/map/${map}/history`);
  await teacher.getByText("Ada Quux").first().waitFor({ state: "attached" });
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("axe finds nothing serious on these screens", async () => {
    const page = await owner("Axe", { colorScheme });
    expect(await seriousFindings(page)).toEqual([]);
    await makeMap(page, { ...article, title: "A map" });
    await page.goto("/");
    await page.getByRole("link", { name: "A map" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Settings…" }).click();
    await page.getByRole("button", { name: "Save" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Cancel" }).click();
    await choose(page, "A map", "Move to the trash…");
    await page.getByRole("button", { name: "Move to the trash" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Move to the trash" }).click();
    await page.getByRole("button", { name: "Trash 1" }).click();
    await page.getByRole("button", { name: "Restore A map" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

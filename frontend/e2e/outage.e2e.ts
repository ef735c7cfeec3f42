/** The database goes away for a while, in the middle of work: it shows, and nothing is lost or doubled. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { makeBridge } from "./bridge.js";
import { card, openBrowser, openMap, openPage, saved } from "./pages.js";
import { Server } from "./server.js";
import { Writers, logged } from "./writers.js";

/** What a browser says by itself about a server that cannot answer. */
const away = /net::ERR_|status of 503|Failed to fetch/;

/** Seconds. */
const outage = Number(process.env["OUTAGE"] ?? 6);

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

test(
  "a page that is opened meanwhile says so, and comes by itself afterwards",
  { timeout: 120_000 },
  async () => {
    const page = await openPage(browser, { baseURL: server.url }, away);
    await page.goto("/");
    await page.getByRole("button", { name: "Open the sample map" }).waitFor();
    const startDatabase = await server.stopDatabase();
    for (const path of ["/", "/members"]) {
      await page.goto(path);
      await page.getByRole("heading", { name: "The database does not answer" }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    }
    await startDatabase();
    await page.getByRole("button", { name: "New join link…" }).waitFor();
  },
);

test("a page of which only the first half came says so, and comes by itself", async () => {
  // The empty frame is asked for before it is filled.
  const page = await openPage(browser, { baseURL: server.url }, /net::ERR_|^Framing|status of 404/);
  const second = "**/*v-r=init*";
  await page.route(second, (route) => route.abort());
  await page.goto("/");
  await page.frameLocator("iframe").getByRole("heading", { name: "Disputatio does not answer" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.unroute(second);
  await page.getByRole("button", { name: "Open the sample map" }).waitFor();
});

test("people see that it is not saved yet, and all of it is saved once", async () => {
  const otter = await openPage(browser, { baseURL: server.url }, away);
  await otter.goto("/");
  const map = await makeBridge(otter);
  await openMap(otter, map);
  const heron = await openPage(browser, { baseURL: server.url }, away);
  await openMap(heron, map);
  const writers = new Writers(server.url, map, 8, 50);
  await expect.poll(() => writers.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(40);
  const saidBefore = server.log.split("\n").length;

  const startDatabase = await server.stopDatabase();
  const stopped = Date.now();
  const words = "It is written while the database is away.";
  await card(otter, "1 ").click();
  await otter.keyboard.press("p");
  await otter.getByRole("textbox", { name: /^New reason/ }).fill(words);
  await otter.keyboard.press("Enter");
  await otter.getByText("Not saved yet, trying again").waitFor();
  const before = writers.acknowledged.length;
  await expect.poll(() => Date.now() - stopped, { timeout: 60_000 }).toBeGreaterThan(outage * 1_000);
  expect(writers.acknowledged.length).toBe(before);
  await startDatabase();

  await expect.poll(() => writers.acknowledged.length, { timeout: 40_000 }).toBeGreaterThan(before + 40);
  await writers.stop();
  for (const page of [otter, heron]) {
    await page.getByRole("treeitem", { name: words }).waitFor();
    await saved(page, 2 + writers.acknowledged.length + 1).waitFor();
  }
  const log = await logged(server.url, map);
  expect(new Set(log).size).toBe(log.length);
  expect(log).toEqual(expect.arrayContaining(writers.acknowledged));
  expect(log).toHaveLength(2 + writers.acknowledged.length + 1);

  const said = server.log.split("\n").slice(saidBefore - 1);
  expect(said.join("\n")).toMatch(/connection to the database is lost/);
  expect(said.join("\n")).toMatch(/database answers again/);
  expect(said.join("\n")).not.toMatch(/^\s+at /m);
  expect(said.length).toBeLessThan(20);
});

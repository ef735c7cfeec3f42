/** Two processes on one database: people at both work on one map, and lose nothing when one is killed. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { makeBridge } from "./bridge.js";
import { Failover } from "./failover.js";
import { card, openBrowser, openMap, openPage, settled } from "./pages.js";
import { Proxy } from "./proxy.js";
import { Server } from "./server.js";
import { Writers, logged } from "./writers.js";

/** What a browser says by itself about a server that is away. */
const away = /net::ERR_|status of 50[23]|Failed to fetch|ERR_CONNECTION/;

let browser: Browser;
let one: Server;
let two: Server;

beforeAll(async () => {
  [browser, one] = await Promise.all([openBrowser(), Server.start({ DISPUTATIO_GUESTS: "owner" })]);
  two = await Server.startBeside(one);
});

afterAll(async () => {
  await browser.close();
  await two.remove();
  await one.remove();
});

async function bridge(): Promise<{ otter: Page; map: string }> {
  const otter = await openPage(browser, { baseURL: one.url }, away);
  await otter.goto("/");
  const map = await makeBridge(otter);
  await openMap(otter, map);
  return { otter, map };
}

/** Opens the map under another address. */
async function openAt(url: string, map: string): Promise<Page> {
  const page = await openPage(browser, { baseURL: url }, away);
  await openMap(page, map);
  await page.getByRole("status").getByText("Live", { exact: true }).waitFor();
  return page;
}

async function nameOf(page: Page): Promise<string> {
  return (await page.getByRole("button", { name: "Change your name" }).innerText()).trim();
}

async function addReason(page: Page, text: string): Promise<void> {
  await card(page, "1 ").click();
  await page.keyboard.press("p");
  await page.getByRole("textbox", { name: /^New reason/ }).fill(text);
  await page.keyboard.press("Enter");
}

function cardWith(page: Page, text: string) {
  return page.getByRole("treeitem", { name: text });
}

test("people at both see what the others do and who is there", async () => {
  const { otter, map } = await bridge();
  const heron = await openAt(two.url, map);
  const name = await nameOf(heron);
  await otter
    .getByRole("list", { name: "Also here" })
    .getByRole("button", { name: `Follow ${name}` })
    .waitFor();
  await addReason(otter, "The timetable says so.");
  await cardWith(heron, "The timetable says so.").waitFor();
  await addReason(heron, "The seals do not mind.");
  await cardWith(otter, "The seals do not mind.").waitFor();
  await card(heron, "1.1 ").click();
  await card(otter, "1.1 ").locator(`.badge[data-words="${name}"]`).waitFor();
});

test("when one is killed in the middle of edits, its people go on at the other", async () => {
  const { otter, map } = await bridge();
  const address = await Failover.of(two.url, one.url);
  onTestFinished(() => {
    address.close();
  });
  const heron = await openAt(address.url, map);
  const writers = new Writers(address.url, map, 4, 20);
  await expect.poll(() => writers.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(40);
  await addReason(heron, "It is written when the process dies.");
  await two.kill();
  const before = writers.acknowledged.length;
  await expect.poll(() => writers.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + 40);
  await writers.stop();
  await cardWith(otter, "It is written when the process dies.").waitFor();
  await heron.getByRole("status").getByText("Live", { exact: true }).waitFor();
  await addReason(heron, "It goes on elsewhere.");
  await cardWith(otter, "It goes on elsewhere.").waitFor();

  const log = await logged(one.url, map);
  expect(new Set(log).size).toBe(log.length);
  expect(log).toEqual(expect.arrayContaining(writers.acknowledged));
  // What was there, what the writers wrote, and the two reasons; each once.
  expect(log).toHaveLength(2 + writers.acknowledged.length + 2);
  await expect.poll(() => cardWith(heron, "It is written when the process dies.").count()).toBe(1);
  await two.start();
});

test.skipIf(!Proxy.isThere)("behind the proxy, whoever was at a killed process is at the other", async () => {
  const { otter, map } = await bridge();
  const proxy = await Proxy.before(one.url, two.url);
  onTestFinished(() => proxy.stop());
  const processOf = async (page: Page): Promise<string> =>
    (await page.context().cookies()).find(({ name }) => name === "disputatio_process")?.value ?? "";
  const heron = await openAt(proxy.url, map);
  // The proxy takes one at random; and then that one for as long as it is there.
  let teal = await openAt(proxy.url, map);
  while ((await processOf(teal)) === (await processOf(heron))) {
    await teal.context().close();
    teal = await openAt(proxy.url, map);
  }
  await addReason(heron, "The herons say so.");
  await cardWith(teal, "The herons say so.").waitFor();
  await cardWith(otter, "The herons say so.").waitFor();
  const before = await processOf(heron);
  const loadedAgain = new Set<Page>();
  for (const page of [heron, teal]) {
    page.on("load", () => loadedAgain.add(page));
  }
  await two.kill();
  await expect.poll(async () => (await processOf(heron)) === (await processOf(teal))).toBe(true);
  // The other one knows nothing of the page that was at the killed one, which is told so and loads itself again.
  const moved = (await processOf(heron)) === before ? teal : heron;
  await card(moved, "1.1 ").click();
  await expect.poll(() => loadedAgain.has(moved)).toBe(true);
  await settled(moved);
  expect(loadedAgain.size).toBe(1);
  for (const [nth, page] of [heron, teal].entries()) {
    await addReason(page, `It goes on for ${nth}.`);
    await cardWith(otter, `It goes on for ${nth}.`).waitFor();
    await page.getByRole("status").getByText("Live", { exact: true }).waitFor();
  }
  await cardWith(heron, "It goes on for 1.").waitFor();
  await cardWith(teal, "It goes on for 0.").waitFor();
  const log = await logged(one.url, map);
  expect(new Set(log).size).toBe(log.length);
  expect(log).toHaveLength(2 + 3);
  await two.start();
});

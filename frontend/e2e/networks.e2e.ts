/** Networks that are slow, break off or come back, and servers that end: nobody loses a word, nothing is done twice. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../shared/uuid.js";
import { makeBridge, reason } from "./bridge.js";
import { card, change, openBrowser, openMap, openPage, saved } from "./pages.js";
import { Server } from "./server.js";

/** What a browser says by itself about a server or a network that is away. */
const away = /net::ERR_|status of 50[234]|Failed to fetch/;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function two(): Promise<{ otter: Page; heron: Page; map: string }> {
  const otter = await openPage(browser, { baseURL: server.url }, away);
  const heron = await openPage(browser, { baseURL: server.url }, away);
  await otter.goto("/");
  const map = await makeBridge(otter);
  for (const page of [otter, heron]) {
    await openMap(page, map);
    await live(page).waitFor();
  }
  return { otter, heron, map };
}

function live(page: Page): Locator {
  return page.getByRole("status").getByText("Live", { exact: true });
}

function waiting(page: Page, edits: number): Locator {
  return page.getByRole("button", { name: `${edits} edit${edits === 1 ? "" : "s"} not saved yet` });
}

async function flip(page: Page, number: string, to: string): Promise<void> {
  await card(page, `${number} `).click({ button: "right" });
  await page.getByRole("menuitem", { name: `Flip to ${to}` }).click();
}

async function reword(page: Page, number: string, text: string): Promise<void> {
  await card(page, `${number} `).click();
  await page.keyboard.press("F2");
  const field = page.getByRole("textbox", { name: `Statement ${number}`, exact: true });
  await field.fill(text);
  await field.press("Enter");
}

/** The revisions that a page has sent, one for each time. */
function sentBy(page: Page): string[] {
  const ids: string[] = [];
  page.on("requestfinished", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/changes")) {
      ids.push((request.postDataJSON() as { id: string }).id);
    }
  });
  return ids;
}

// B1 B2 C1
test("edits without a connection are counted, listed and marked, and sent once on return", async () => {
  const { otter, heron } = await two();
  const sent = sentBy(heron);
  await heron.context().setOffline(true);
  await heron.getByRole("status").getByText("Offline: edits wait").waitFor();
  await flip(heron, "1.1", "objection");
  await waiting(heron, 1).waitFor();
  await reword(heron, "1.1", "The ferry takes an hour.");
  await waiting(heron, 2).click();
  const list = heron.getByRole("dialog", { name: "Not saved yet" }).getByRole("listitem");
  expect(await list.allTextContents()).toEqual([
    "Make 1.1 an objection",
    "Reword 1.1 to “The ferry takes an hour.”",
  ]);
  const marked = heron.locator(".card.waiting");
  expect(await marked.count()).toBe(1);
  expect(await marked.getAttribute("aria-label")).toContain("not saved yet");
  // It is not told by colour alone.
  expect(await marked.evaluate((one) => getComputedStyle(one).backgroundImage)).toContain("gradient");
  await heron.context().setOffline(false);
  for (const page of [otter, heron]) {
    await card(page, "1.1 The ferry takes an hour., objection to 1").waitFor();
    await saved(page, 4).waitFor();
  }
  await waiting(heron, 2).waitFor({ state: "detached" });
  expect(await marked.count()).toBe(0);
  expect(new Set(sent).size).toBe(2);
});

test("on a slow network with long ways edits arrive, in order and once", async () => {
  const { otter, heron } = await two();
  const session = await heron.context().newCDPSession(heron);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 800,
    downloadThroughput: 20_000,
    uploadThroughput: 8_000,
  });
  await flip(heron, "1.1", "objection");
  await reword(heron, "1.1", "The ferry takes an hour.");
  await card(otter, "1.1 The ferry takes an hour., objection to 1").waitFor();
  await expect
    .poll(() => heron.getByText(/^Saved, revision/).textContent(), { timeout: 20_000 })
    .toMatch(/\d/);
  const shown = (page: Page): Promise<string[]> => page.locator(".card .text").allTextContents();
  await expect.poll(() => shown(heron)).toEqual(await shown(otter));
});

// R2 C4
test("after more changes than are told one by one, place, selection and words are as they were", async () => {
  const { otter, heron, map } = await two();
  await card(heron, "1.1 ").click();
  await heron.getByRole("button", { name: "Add objection" }).click();
  const writing = heron.getByRole("textbox", { name: /^New objection/ });
  await writing.fill("Half a thou");
  const place = async (): Promise<string> => {
    const box = await card(heron, "1.1 ").boundingBox();
    return box ? `${Math.round(box.x)} ${Math.round(box.y)}` : "";
  };
  let before = "";
  await expect
    .poll(
      async () => {
        const [last, now] = [before, await place()];
        before = now;
        return now !== "" && now === last;
      },
      { timeout: 20_000, interval: 400 },
    )
    .toBe(true);
  await heron.context().setOffline(true);
  await heron.getByRole("status").getByText("Offline: edits wait").waitFor();
  await otter.evaluate(async (path) => {
    for (let number = 0; number < 510; number++) {
      await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          id: crypto.randomUUID(),
          operations: [{ op: "renameMap", title: `Title ${number}` }],
        }),
      });
    }
  }, `/api/maps/${map}/changes`);
  await change(otter, map, {
    op: "addStatement",
    statement: newId(),
    kind: "CLAIM",
    origin: "OWN",
    text: "Behind all of them.",
  });
  await heron.context().setOffline(false);
  await card(heron, "2 Behind all of them.").waitFor();
  await saved(heron, 513).waitFor();
  expect(await writing.inputValue()).toBe("Half a thou");
  await expect.poll(place).toBe(before);
  await writing.focus();
  await writing.press("End");
  await heron.keyboard.type("ght");
  await heron.keyboard.press("Enter");
  await card(otter, "1.1.1 Half a thought").waitFor();
}, 120_000);

test("a page that slept catches up by itself", async () => {
  const { otter, heron, map } = await two();
  const session = await heron.context().newCDPSession(heron);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  for (let number = 0; number < 3; number++) {
    await change(otter, map, {
      op: "addStatement",
      statement: newId(),
      kind: "CLAIM",
      origin: "OWN",
      text: `Point ${number}`,
    });
  }
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await card(heron, "4 Point 2").waitFor();
  await saved(heron, 5).waitFor();
});

// C1 E1
test("a server that ends in the midst of an edit costs no word, and does nothing twice", async () => {
  const { otter, heron, map } = await two();
  await card(heron, "1 ").click();
  await heron.getByRole("button", { name: "Add objection" }).click();
  const half = heron.getByRole("textbox", { name: /^New objection/ });
  await half.fill("Half a thou");
  // The plug is pulled after the server has the edit and before it can say so.
  await otter.route("**/changes", async (route) => {
    await route.fetch().catch(() => undefined);
    await server.kill();
    await route.abort();
  });
  await reword(otter, "1.1", "The ferry takes an hour.");
  await waiting(otter, 1).waitFor();
  await otter.unroute("**/changes");
  await server.start();
  for (const page of [otter, heron]) {
    await live(page).waitFor();
    await saved(page, 3).waitFor();
    await card(page, "1.1 The ferry takes an hour.").waitFor();
  }
  await expect
    .poll(() => heron.getByRole("textbox", { name: /^New objection/ }).inputValue())
    .toBe("Half a thou");
  const texts = await otter.evaluate(async (path) => {
    const found = (await (await fetch(path)).json()) as { revision: number; statements: { text: string }[] };
    return { revision: found.revision, texts: found.statements.map(({ text }) => text) };
  }, `/api/maps/${map}`);
  expect(texts.revision).toBe(3);
  expect(texts.texts).not.toContain(reason);
}, 120_000);

/** Several people on one map: what one does the others see, and nobody loses anything. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../shared/uuid.js";
import { contention, makeBridge, reason } from "./bridge.js";
import { card, cardNames, change, openBrowser, openMap, openPage, saved } from "./pages.js";
import { Server } from "./server.js";

/** What a browser says by itself about a server or a network that is away. */
const away = /net::ERR_|status of 503|Failed to fetch/;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

/** A map with a contention and a reason for it, and that many people who look at it. */
async function seminar(people: number): Promise<{ pages: Page[]; map: string }> {
  const pages = await Promise.all(
    Array.from({ length: people }, () => openPage(browser, { baseURL: server.url }, away)),
  );
  const [first] = pages;
  if (!first) {
    throw new Error("nobody came");
  }
  await first.goto("/");
  const map = await makeBridge(first);
  for (const page of pages) {
    await openMap(page, map);
    await live(page).waitFor();
  }
  return { pages, map };
}

function live(page: Page, words: string | RegExp = "Live"): Locator {
  return page.getByRole("status").getByText(words, { exact: true });
}

/** The card that is being written. */
function editor(page: Page, what: RegExp): Locator {
  return page.getByRole("textbox", { name: what });
}

function detailsOf(page: Page, number: string): Locator {
  const name = new RegExp(`^\\w+ ${number.replaceAll(".", "\\.")}$`);
  return page.getByRole("region", { name: "Details" }).getByRole("heading", { level: 2, name });
}

async function nameOf(page: Page): Promise<string> {
  const name = await page.getByRole("button", { name: "Change your name" }).textContent();
  return name?.trim() ?? "";
}

async function addReason(page: Page, text: string): Promise<void> {
  await card(page, "1 ").click();
  await page.keyboard.press("p");
  await editor(page, /^New reason/).fill(text);
  await page.getByRole("button", { name: "Save", exact: true }).click();
}

/** Where a card is on the screen once it glides no more, in whole pixels. */
async function resting(shown: Locator): Promise<number[]> {
  let before: number[] = [];
  await expect
    .poll(
      async () => {
        const box = await shown.boundingBox();
        const now = box ? [box.x, box.y, box.width, box.height].map(Math.round) : [];
        const still = now.length > 0 && now.join() === before.join();
        before = now;
        return still;
      },
      { timeout: 20_000, interval: 300 },
    )
    .toBe(true);
  return before;
}

function texts(page: Page): Promise<string[]> {
  return page.locator("argument-map .card .text").allTextContents();
}

test("what one adds, the others see at once, with a name on it", async () => {
  const { pages } = await seminar(3);
  const [otter, heron, lynx] = pages as [Page, Page, Page];
  const words = "The timetable says so.";
  const badge = `.card.just-changed .badge[data-words*="${await nameOf(otter)}"]`;
  // The name is there for a moment only.
  const marked = Promise.all([heron, lynx].map((page) => page.locator(badge).first().waitFor()));
  await addReason(otter, words);
  await marked;
  for (const page of [heron, lynx]) {
    await card(page, `1.2 ${words}`).waitFor();
    await expect.poll(() => page.locator(".card.just-changed").count(), { timeout: 20_000 }).toBe(0);
    await saved(page, 3).waitFor();
  }
});

test("place, zoom, selection and what is being typed stay while others work", async () => {
  const { pages } = await seminar(2);
  const [otter, heron] = pages as [Page, Page];
  await card(heron, "1.1 ").click();
  await heron.getByRole("button", { name: "Add objection" }).click();
  const writing = editor(heron, /^New objection/);
  await writing.fill("The ferry is a f");
  await heron.getByRole("button", { name: "Zoom in" }).click();
  const place = await resting(card(heron, "1.1 "));
  for (const words of ["It saves an hour.", "It lasts a century."]) {
    await addReason(otter, words);
    await card(heron, "1").filter({ hasText: words }).waitFor();
  }
  expect(await resting(card(heron, "1.1 "))).toEqual(place);
  expect(await writing.inputValue()).toBe("The ferry is a f");
  await writing.focus();
  await heron.keyboard.press("End");
  await heron.keyboard.type("ine sight.");
  await heron.getByRole("button", { name: "Save", exact: true }).click();
  await card(otter, "1.1.1 The ferry is a fine sight.").waitFor();
});

test("who is here, what they have selected and that they type is seen, until they go", async () => {
  const { pages } = await seminar(2);
  const [otter, heron] = pages as [Page, Page];
  const name = await nameOf(heron);
  const picture = otter
    .getByRole("list", { name: "Also here" })
    .getByRole("button", { name: `Follow ${name}` });
  await picture.waitFor();
  await card(heron, "1.1 ").click();
  await otter.locator(`.card .badge[data-words="${name}"]`).waitFor();
  await heron.getByRole("button", { name: "Add reason" }).click();
  // On a desk the article beside the map says so too.
  await otter.getByRole("region", { name: "Argument map" }).getByText(`${name} is typing…`).waitFor();
  await heron.context().setOffline(true);
  await picture.waitFor({ state: "detached", timeout: 15_000 });
  await heron.context().setOffline(false);
  await picture.waitFor();
  await picture.click();
  await expect.poll(() => picture.getAttribute("aria-pressed")).toBe("true");
  await card(otter, "1 ").click();
  await expect.poll(() => picture.getAttribute("aria-pressed")).toBe("false");
});

test("who has selected what another removes is told, and can bring it back", async () => {
  const { pages } = await seminar(2);
  const [otter, heron] = pages as [Page, Page];
  await card(heron, "1.1 ").click();
  await detailsOf(heron, "1.1").waitFor();
  await card(otter, "1.1 ").click();
  await otter.keyboard.press("Delete");
  const alert = heron.getByRole("alert").filter({ hasText: `${await nameOf(otter)} removed “${reason}”.` });
  await alert.waitFor();
  await alert.getByRole("button", { name: "Bring it back" }).click();
  for (const page of [otter, heron]) {
    await card(page, `1.1 ${reason}`).waitFor();
  }
});

test("offline edits wait, show as waiting, and are there once for everybody on return", async () => {
  const { pages } = await seminar(2);
  const [otter, heron] = pages as [Page, Page];
  await card(heron, "1.1 ").click();
  await heron.context().setOffline(true);
  await live(heron, "Offline: edits wait").waitFor();
  await card(heron, "1.1 ").click({ button: "right" });
  await heron.getByRole("menuitem", { name: "Flip to objection" }).click();
  await heron.getByText("Not saved yet, trying again").waitFor();
  await addReason(otter, "It saves an hour.");
  await saved(otter, 3).waitFor();
  await heron.context().setOffline(false);
  await live(heron).waitFor();
  for (const page of [otter, heron]) {
    await saved(page, 4).waitFor();
    await expect.poll(() => texts(page)).toHaveLength(3);
    await expect.poll(async () => (await cardNames(page)).join()).toMatch(/objection to 1/);
  }
});

test("an edit that waits offline outlives the page's reload", async () => {
  const { pages, map } = await seminar(2);
  const [otter, heron] = pages as [Page, Page];
  await card(heron, "1.1 ").click();
  await heron.context().setOffline(true);
  await live(heron, "Offline: edits wait").waitFor();
  await card(heron, "1.1 ").click({ button: "right" });
  await heron.getByRole("menuitem", { name: "Flip to objection" }).click();
  await heron.getByText("Not saved yet, trying again").waitFor();
  await heron.goto("about:blank");
  await heron.context().setOffline(false);
  await heron.goto(`/map/${map}`);
  for (const page of [otter, heron]) {
    await saved(page, 3).waitFor();
  }
});

test("after a crash of the server everybody is live again, and nothing is lost or doubled", async () => {
  const { pages, map } = await seminar(3);
  const [otter, heron, lynx] = pages as [Page, Page, Page];
  const ids = Array.from({ length: 6 }, () => newId());
  for (const [index, id] of ids.slice(0, 3).entries()) {
    await change(otter, map, addition(id, index));
  }
  // Three more are on their way while the plug is pulled, and are sent until they are answered.
  const sent = Promise.all(
    ids.slice(3).map((id, index) =>
      otter.evaluate(
        async ([path, body]) => {
          for (;;) {
            try {
              const response = await fetch(path, {
                method: "POST",
                headers: { "Content-Type": "application/json" },
                body,
              });
              if (response.ok) {
                return;
              }
            } catch {
              // The server is away.
            }
            await new Promise((resolve) => setTimeout(resolve, 300));
          }
        },
        [`/api/maps/${map}/changes`, JSON.stringify({ id, operations: [addition(id, index + 3)] })] as const,
      ),
    ),
  );
  await server.kill();
  for (const page of [heron, lynx]) {
    await live(page, /^(Connecting…|Offline: edits wait)$/).waitFor();
  }
  await server.start();
  await sent;
  for (const page of [otter, heron, lynx]) {
    await live(page).waitFor();
    await saved(page, 8).waitFor();
    const seen = await texts(page);
    expect(seen.filter((text) => text.startsWith("Point")).sort()).toEqual(
      ids.map((_, index) => `Point ${index}`),
    );
    expect(seen).toContain(contention);
  }
});

function addition(statementId: string, index: number) {
  return {
    op: "addStatement",
    statement: statementId,
    kind: "CLAIM",
    origin: "OWN",
    text: `Point ${index}`,
  } as const;
}

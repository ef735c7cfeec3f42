/** Who else is at a map: what each does, and going along with somebody. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { contention, makeBridge, reason } from "./bridge.js";
import { card, openBrowser, openMap, openPage, selectWords } from "./pages.js";
import { serverUrl } from "./support.js";

const expected = /net::ERR_|Failed to fetch/;
const fingers: BrowserContextOptions = { hasTouch: true, isMobile: true };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

interface Person {
  readonly page: Page;
  readonly name: string;
}

/** Somebody who is called otherwise than these: guests get their names by chance. */
async function enter(
  map: string | null,
  others: readonly Person[] = [],
  options: BrowserContextOptions = {},
): Promise<Person> {
  const page = await openPage(browser, { baseURL: serverUrl(), ...options }, expected);
  await page.goto("/");
  const name = (await page.getByRole("button", { name: "Change your name" }).textContent())?.trim() ?? "";
  if (others.some((other) => other.name === name)) {
    return enter(map, others, options);
  }
  if (map !== null) {
    await openMap(page, map);
    await page.getByRole("status").getByText("Live", { exact: true }).waitFor({ state: "attached" });
  }
  return { page, name };
}

/** A map and two people at it. */
async function two(): Promise<{ otter: Person; heron: Person; map: string }> {
  const otter = await enter(null);
  const map = await makeBridge(otter.page);
  await openMap(otter.page, map);
  return { otter, heron: await enter(map, [otter]), map };
}

/** The list of everybody, opened. */
async function everybody(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^\d+ people here$/ }).click();
  const dialog = page.getByRole("dialog", { name: "At this map" });
  await dialog.waitFor();
  return dialog;
}

function badge(page: Page, words: string): Locator {
  return page.locator(`.card .badge[data-words*="${words}"]`);
}

test("everybody is listed with what they do, and one can follow from there", async () => {
  const { otter, heron } = await two();
  await card(heron.page, "1.1 ").click();
  const list = await everybody(otter.page);
  await list.getByText(`${otter.name} (you)`).waitFor();
  await list.getByText(`at 1.1 “${reason}”`).waitFor();
  expect(await seriousFindings(otter.page)).toEqual([]);
  await card(heron.page, "1 ").click();
  await list.getByText(`at 1 “${contention}”`).waitFor();
  await heron.page.getByRole("button", { name: "Add objection" }).click();
  await heron.page.getByRole("textbox", { name: /^New objection/ }).fill("Half a");
  await list.getByText("writing at 1", { exact: true }).waitFor();
  await badge(otter.page, `${heron.name} typing…`).waitFor();
  await list.getByRole("button", { name: `Follow ${heron.name}` }).click();
  const others = await everybody(heron.page);
  await others.getByText("following you").waitFor();
});

test("on a phone the list is one button, with targets for fingers", async () => {
  const { otter, heron, map } = await two();
  const { page } = await enter(map, [otter, heron], fingers);
  await page.setViewportSize({ width: 390, height: 844 });
  const opener = page
    .getByRole("region", { name: "Argument map" })
    .getByRole("button", { name: /^\d+ people here$/ });
  await opener.click();
  const dialog = page.getByRole("dialog", { name: "At this map" });
  const follow = dialog.getByRole("button", { name: `Follow ${heron.name}` });
  for (const box of [await opener.boundingBox(), await follow.boundingBox()]) {
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  const frame = await dialog.boundingBox();
  expect(frame?.x).toBeGreaterThanOrEqual(0);
  expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(844);
  expect(await seriousFindings(page)).toEqual([]);
});

// B3 B4
test("following goes where their view goes, folds included, until one moves", async () => {
  const { otter, heron } = await two();
  const picture = otter.page
    .getByRole("list", { name: "Also here" })
    .getByRole("button", { name: `Follow ${heron.name}` });
  await picture.click();
  await expect.poll(() => picture.getAttribute("aria-pressed")).toBe("true");
  const zoom = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.querySelector("argument-map")?.scene.view.zoom.toFixed(2));
  await heron.page.getByRole("button", { name: "Zoom out" }).click();
  await heron.page.getByRole("button", { name: "Zoom out" }).click();
  await expect
    .poll(async () => [await zoom(otter.page), await middle(otter.page)])
    .toEqual([await zoom(heron.page), await middle(heron.page)]);
  await card(heron.page, "1 ").click();
  await heron.page.keyboard.press("f");
  await card(otter.page, "1.1 ").waitFor({ state: "detached" });
  await heron.page.keyboard.press("f");
  await card(otter.page, "1.1 ").waitFor();

  await otter.page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => picture.getAttribute("aria-pressed")).toBe("false");
  const own = await zoom(otter.page);
  await heron.page.getByRole("button", { name: "Zoom out" }).click();
  await card(heron.page, "1.1 ").click();
  await badge(otter.page, heron.name).waitFor();
  expect(await zoom(otter.page)).toBe(own);
});

/** How far the first card's middle is from the screen's, in whole pixels of the map. */
function middle(page: Page): Promise<string> {
  return page.evaluate(() => {
    const scene = document.querySelector("argument-map")?.scene;
    const box = scene?.boxOf(scene.first?.key ?? "");
    if (!scene || !box) {
      return "";
    }
    const { view, screen } = scene;
    const x = (screen.width / 2 - view.x) / view.zoom - (box.x + box.width / 2);
    const y = (screen.height / 2 - view.y) / view.zoom - (box.y + box.height / 2);
    return `${Math.round(x)} ${Math.round(y)}`;
  });
}

// B6 B7
test("what somebody selects in the article the others see there, with the name", async () => {
  const { otter, heron } = await two();
  await selectWords(heron.page, "Every third crossing is late");
  const name = otter.page.locator(`article-reader .reader-name[data-name="${heron.name}"]`);
  await name.waitFor();
  const marked = (): Promise<string[]> =>
    otter.page.evaluate(() =>
      [...CSS.highlights.entries()]
        .filter(([layer]) => layer.startsWith("article-person-"))
        .flatMap(([, ranges]) => [...ranges].map(String)),
    );
  expect(await marked()).toEqual(["Every third crossing is late"]);
  // One's own selection is as it was.
  await selectWords(otter.page, "A bridge is dear");
  await selectWords(heron.page, "loses an hour a day");
  await expect.poll(marked).toEqual(["loses an hour a day"]);
  expect(await otter.page.evaluate(() => String(document.getSelection()))).toBe("A bridge is dear");
  await heron.page.keyboard.press("Escape");
  await heron.page.evaluate(() => document.getSelection()?.removeAllRanges());
  await name.waitFor({ state: "detached" });
  expect(await marked()).toEqual([]);
});

test("who is in the outline is seen on the map, and the other way round", async () => {
  const { otter, heron, map } = await two();
  await heron.page.goto(`/map/${map}/outline`);
  const row = heron.page.getByRole("treeitem", { name: /^1\.1 / });
  await row.click();
  await badge(otter.page, heron.name).waitFor();
  await row.press("F2");
  await badge(otter.page, `${heron.name} typing…`).waitFor();
  await heron.page.keyboard.press("Escape");
  await badge(otter.page, `${heron.name} typing…`).waitFor({ state: "detached" });
  await card(otter.page, "1 ").click();
  await heron.page.getByRole("treeitem", { name: new RegExp(`^1 .*, ${otter.name}$`) }).waitFor();
  await (await everybody(heron.page)).getByText(`at 1 “${contention}”`).waitFor();
});

// R8 F3
test("whoever loses the connection is gone within 15 seconds, everywhere", async () => {
  const { otter, heron } = await two();
  await selectWords(heron.page, "Every third crossing is late");
  await card(heron.page, "1.1 ").click();
  await badge(otter.page, heron.name).waitFor();
  await heron.page.context().setOffline(true);
  const cut = Date.now();
  await badge(otter.page, heron.name).waitFor({ state: "detached", timeout: 20_000 });
  await otter.page.getByRole("button", { name: /people here$/ }).waitFor({ state: "detached" });
  expect(Date.now() - cut).toBeLessThan(15_000);
  await heron.page.context().setOffline(false);
  await badge(otter.page, heron.name).waitFor();
});

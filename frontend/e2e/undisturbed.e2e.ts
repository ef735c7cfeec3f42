/** What others do to a map, several times a second, takes nothing away from what somebody is doing there. */
import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { article } from "./bridge.js";
import { Crowd } from "./crowd.js";
import { openBrowser, openMap, openPage, post, selectWords } from "./pages.js";
import { serverUrl } from "./support.js";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const contention = "Build the bridge";
const mine = "It saves an hour a day";
const other = "It lasts a century";

interface Work {
  readonly page: Page;
  readonly map: string;
  readonly crowd: Crowd;
}

/** Somebody at a map with two reasons of their own, and others who change what is above and beside them. */
async function atWork(): Promise<Work> {
  const page = await openPage(browser, { baseURL: serverUrl() });
  await page.goto("/new");
  const map = randomUUID();
  expect(await post(page, "/api/maps", { id: map, ...article, text: long(article.text) })).toMatchObject({
    status: 201,
  });
  const top = randomUUID();
  const operations: object[] = [
    { op: "addStatement", statement: top, kind: "CLAIM", origin: "OWN", text: contention },
  ];
  for (const text of ["It was promised", mine, other]) {
    const statement = randomUUID();
    operations.push(
      { op: "addStatement", statement, kind: "CLAIM", origin: "OWN", text },
      {
        op: "addArgument",
        argument: randomUUID(),
        polarity: "SUPPORT",
        conclusion: top,
        premises: [statement],
      },
    );
  }
  expect(await post(page, `/api/maps/${map}/changes`, { id: randomUUID(), operations })).toMatchObject({
    status: 200,
  });
  await openMap(page, map);
  await page.getByRole("status").getByText("Live", { exact: true }).waitFor();
  const crowd = await Crowd.at(serverUrl(), map, contention);
  onTestFinished(() => crowd.leave());
  return { page, map, crowd };
}

/** An article through which one has to scroll. */
function long(text: string): string {
  return [text, ...Array.from({ length: 40 }, (_, n) => `The paper went on about it in part ${n}.`)].join(
    "\n\n",
  );
}

function card(page: Page, text: string): Locator {
  return page.getByRole("treeitem").filter({ hasText: text });
}

function details(page: Page): Locator {
  return page.getByRole("region", { name: "Details" });
}

/** Selects a card, and waits until the details are about it. */
async function select(page: Page, text: string): Promise<void> {
  await card(page, text).locator(".number").click();
  await details(page).getByText(text, { exact: true }).waitFor();
}

interface Node {
  readonly polarity: string | null;
  readonly conclusion: string | null;
}

/** What a statement is for or against, by the words of that. */
function standing(page: Page, text: string): Promise<Node | null> {
  return page.evaluate((sought) => {
    const model = document.querySelector("argument-map")?.client?.model;
    const statement = [...(model?.statements.values() ?? [])].find((one) => one.text === sought);
    const step = [...(model?.arguments.values() ?? [])].find(({ premises }) =>
      premises.some((premise) => premise.statement === statement?.id),
    );
    const conclusion = model?.statements.get(step?.conclusion ?? "")?.text ?? null;
    return statement ? { polarity: step?.polarity ?? null, conclusion } : null;
  }, text);
}

test("an open menu stays where it is, and its entries are about its card", async () => {
  const { page, crowd } = await atWork();
  await card(page, mine).click({ button: "right" });
  const menu = page.getByRole("menu");
  const entry = menu.getByRole("menuitem", { name: "Flip to objection" });
  const [place, entries] = [await entry.boundingBox(), await menu.getByRole("menuitem").allInnerTexts()];
  crowd.start();
  await crowd.goesOn(page);
  // Somebody hangs something on the card itself, which has a menu of more entries from then on.
  await crowd.add(mine, "Buses run on it");
  await card(page, "Buses run on it").waitFor();
  expect(await menu.getByRole("menuitem").allInnerTexts()).toEqual(entries);
  expect(await entry.boundingBox()).toEqual(place);
  await entry.click();
  await expect.poll(() => standing(page, mine)).toEqual({ polarity: "ATTACK", conclusion: contention });
});

test("the menu of a card that somebody removes is closed, and nothing happens to another card", async () => {
  const { page, crowd } = await atWork();
  await card(page, mine).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Remove" }).waitFor();
  crowd.start();
  await crowd.goesOn(page);
  await crowd.remove(mine);
  await page.getByRole("menu").waitFor({ state: "detached" });
  await page.getByRole("alert").getByText(`removed “${mine}”.`).waitFor();
  expect(await standing(page, other)).toEqual({ polarity: "SUPPORT", conclusion: contention });
});

test("an open dialog stays, with what was typed and the caret in it", async () => {
  const { page, crowd } = await atWork();
  await select(page, mine);
  await details(page).getByRole("button", { name: "Add source" }).click();
  const field = page.getByRole("dialog").getByRole("textbox", { name: "Title of the source" });
  await field.fill("The timetable of the ferry");
  await field.evaluate((input: HTMLInputElement) => {
    input.setSelectionRange(4, 4);
  });
  crowd.start();
  await crowd.goesOn(page);
  await page.keyboard.type("old ");
  await crowd.goesOn(page);
  expect(await field.inputValue()).toBe("The old timetable of the ferry");
  await page.getByRole("dialog").getByRole("button", { name: "Save source" }).click();
  await details(page).getByText("The old timetable of the ferry").waitFor();
});

test("words selected in the article stay selected, and can be put on the map", async () => {
  const { page, crowd } = await atWork();
  await select(page, mine);
  await selectWords(page, "Every third crossing is late");
  crowd.start();
  await crowd.goesOn(page);
  expect(await page.evaluate(() => String(document.getSelection()))).toBe("Every third crossing is late");
  await page
    .getByRole("toolbar", { name: "Add from selection" })
    .getByRole("button", { name: "Claim" })
    .click();
  await expect
    .poll(() => standing(page, "Every third crossing is late"))
    .toEqual({ polarity: "SUPPORT", conclusion: mine });
});

test("half a sentence on a card stays, with the caret in it and the card in its place", async () => {
  const { page, crowd } = await atWork();
  await select(page, mine);
  await page.keyboard.press("F2");
  const field = page.getByRole("textbox", { name: /^Statement/ });
  await field.fill("It saves a day");
  await field.evaluate((box: HTMLTextAreaElement) => {
    box.setSelectionRange(9, 9);
  });
  const place = await field.boundingBox();
  crowd.start();
  for (const word of ["half ", "of ", "every "]) {
    await crowd.goesOn(page, 4);
    await page.keyboard.type(word);
  }
  expect(await field.inputValue()).toBe("It saves half of every a day");
  const now = await field.boundingBox();
  expect(Math.abs((now?.x ?? 0) - (place?.x ?? 0)) + Math.abs((now?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(
    2,
  );
  await page.keyboard.press("Enter");
  await card(page, "It saves half of every a day").waitFor();
});

test("a button in the details that is pressed slowly does what it says", async () => {
  const { page, crowd } = await atWork();
  await select(page, mine);
  crowd.start();
  for (const [name, about] of [
    ["Add reason", /^New reason/],
    ["Add objection", /^New objection/],
  ] as const) {
    await pressed(page, details(page).getByRole("button", { name, exact: true }), crowd);
    const field = page.getByRole("textbox", { name: about });
    await field.waitFor();
    await field.press("Escape");
  }
});

test("a button on a card that moves while it is pressed does what it says", async () => {
  const { page, crowd } = await atWork();
  await crowd.add(other, "Stone does");
  await card(page, "Stone does").waitFor();
  // Another card is in hand, and keeps its place; this one does not.
  await select(page, "It was promised");
  crowd.start();
  await pressed(page, card(page, other).locator(".fold"), crowd);
  await card(page, "Stone does").waitFor({ state: "detached" });
});

/** Presses something, and lets go of it only when others have done a few things. */
async function pressed(page: Page, button: Locator, crowd: Crowd): Promise<void> {
  await button.hover();
  await page.mouse.down();
  await crowd.goesOn(page, 5);
  await page.mouse.up();
}

/** Begins to drag a card to the middle of another. */
async function drag(page: Page, text: string, target: string): Promise<void> {
  await select(page, text);
  const from = await card(page, text).locator(".head").boundingBox();
  const to = await card(page, target).boundingBox();
  if (!from || !to) {
    throw new Error("they are not shown");
  }
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y);
  await page.mouse.move(to.x + to.width * 0.3, to.y + to.height / 2);
  await preview(page).locator(".zones").waitFor();
}

function preview(page: Page): Locator {
  return page.locator(".drop-preview");
}

test("a drag goes on, its preview says where it is, and the drop lands where it says", async () => {
  const { page, crowd } = await atWork();
  await drag(page, mine, other);
  crowd.start();
  await crowd.goesOn(page);
  const words = preview(page).locator("strong");
  await words.getByText(/^Reason for 1\.\d+$/).waitFor();
  const number = await card(page, other).locator(".number").innerText();
  await crowd.stop();
  await crowd.isShown(page);
  await expect
    .poll(() => words.innerText())
    .toBe(`Reason for ${await card(page, other).locator(".number").innerText()}`);
  expect(number).toMatch(/^1\.\d+$/);
  await page.mouse.up();
  await expect.poll(() => standing(page, mine)).toEqual({ polarity: "SUPPORT", conclusion: other });
});

test("what a drag is aimed at can be removed: it says so, and nothing is lost", async () => {
  const { page, crowd } = await atWork();
  await drag(page, mine, other);
  crowd.start();
  await crowd.goesOn(page);
  await crowd.remove(other);
  await card(page, other).waitFor({ state: "detached" });
  await crowd.stop();
  await crowd.isShown(page);
  const said = await preview(page).locator("strong").innerText();
  expect(said).not.toMatch(/^Reason for/);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await standing(page, mine)).toEqual({ polarity: "SUPPORT", conclusion: contention });
});

test("what is dragged can be removed: the drag ends, and one is told", async () => {
  const { page, crowd } = await atWork();
  await drag(page, mine, other);
  await crowd.remove(mine);
  await preview(page).waitFor({ state: "detached" });
  await page.mouse.up();
  await page.getByRole("alert").getByText(`removed “${mine}”.`).waitFor();
  expect(await standing(page, other)).toEqual({ polarity: "SUPPORT", conclusion: contention });
});

test("what one has scrolled stays scrolled to where they are", async () => {
  const { page, crowd } = await atWork();
  await page.setViewportSize({ width: 1440, height: 420 });
  await select(page, mine);
  const scrolled = (): Promise<number[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => element.closest(".details-pane, article-reader, [role=region]"))
        .map(({ scrollTop }) => scrollTop)
        .filter((top) => top > 0),
    );
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("*")) {
      if (
        element.closest(".details-pane, article-reader, [role=region]") &&
        getComputedStyle(element).overflowY !== "visible"
      ) {
        element.scrollTop = 60;
      }
    }
  });
  const before = await scrolled();
  expect(before.length).toBeGreaterThanOrEqual(1);
  crowd.start();
  await crowd.goesOn(page, 12);
  expect(await scrolled()).toEqual(before);
});

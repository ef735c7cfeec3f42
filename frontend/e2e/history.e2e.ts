/** What happened to a map: the list, the replay, a statement's own history, ways back, and what differs. */
import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Operation } from "../map/operations.js";
import { article } from "./article.js";
import { seriousFindings } from "./axe.js";
import { cardNames, change, makeMap } from "./pages.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

const top = "The square should be closed to cars.";
const old = "Shops will lose their customers.";
const reworded = "Shops will lose many of their customers.";

interface Told {
  readonly map: string;
  readonly top: string;
  readonly shops: string;
  readonly foot: string;
}

function statement(id: string, text: string): Operation {
  return { op: "addStatement", statement: id, kind: "CLAIM", origin: "OWN", text };
}

function argument(
  id: string,
  polarity: "SUPPORT" | "ATTACK",
  conclusion: string,
  premise: string,
): Operation {
  return { op: "addArgument", argument: id, polarity, conclusion, premises: [premise] };
}

/** Six revisions: a contention, an objection, an answer to it, another wording, a reason, and the objection removed. */
async function aHistory(page: Page): Promise<Told> {
  const [first, shops, foot, air] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const objection = randomUUID();
  await page.goto("/new");
  const map = await makeMap(
    page,
    article,
    [statement(first, top)],
    [statement(shops, old), argument(objection, "ATTACK", first, shops)],
    [statement(foot, "Customers come on foot."), argument(randomUUID(), "ATTACK", shops, foot)],
    [{ op: "reword", statement: shops, text: reworded, origin: "OWN" }],
    [statement(air, "The air gets better."), argument(randomUUID(), "SUPPORT", first, air)],
    [{ op: "remove", statement: shops, from: objection, scope: "BRANCH" }],
  );
  return { map, top: first, shops, foot };
}

async function open(page: Page, map: string, query = ""): Promise<void> {
  await page.goto(`/map/${map}/history${query}`);
  await label(page).waitFor();
}

function label(page: Page, revision?: number): Locator {
  return page.getByText(
    revision === undefined ? /^Revision \d+ of \d+$/ : new RegExp(`^Revision ${revision} of `),
  );
}

/** Waits until the cards of the past are these, named by how their names begin. */
async function shows(page: Page, ...beginnings: readonly string[]): Promise<void> {
  await eventually(
    () => cardNames(page),
    (names) => {
      expect(names.map((name, index) => name.slice(0, beginnings[index]?.length))).toEqual(beginnings);
    },
  );
}

function card(page: Page, number: string): Locator {
  return page.getByRole("treeitem", { name: new RegExp(`^${number.replaceAll(".", "\\.")} `) });
}

function entries(page: Page): Locator {
  return page.getByRole("region", { name: "Changes", exact: true }).getByRole("button");
}

test("the list tells by day who did what, by person, and leads to the map at that revision", async () => {
  const page = await pages.open();
  const { map } = await aHistory(page);
  await open(page, map);
  await eventually(
    () => entries(page).allInnerTexts(),
    (texts) => {
      expect(texts).toHaveLength(6);
      expect(texts[0]).toContain("removed “Shops will lose many of their customers.” with its branch");
      expect(texts[4]).toContain("added the objection “Shops will lose their customers.” to");
    },
  );
  await page.getByRole("heading", { name: /^Today, / }).waitFor();
  await page.getByRole("combobox", { name: "Changes by" }).selectOption({ index: 1 });
  expect(await entries(page).count()).toBe(6);
  await entries(page).nth(3).click();
  await shows(page, "1 The square", "1.1 Shops", "1.1.1 Customers");
  await eventually(
    () => card(page, "1.1.1").getAttribute("aria-selected"),
    (selected) => {
      expect(selected).toBe("true");
    },
  );
  expect(page.url()).toContain("revision=3");
  expect(await seriousFindings(page)).toEqual([]);
});

test("a long list comes a page at a time", async () => {
  const page = await pages.open();
  await page.goto("/new");
  const contentions = Array.from({ length: 130 }, (_, index) => [
    statement(randomUUID(), `Contention ${index}.`),
  ]);
  const map = await makeMap(page, article, ...contentions);
  await open(page, map);
  await eventually(
    () => entries(page).count(),
    (count) => {
      expect(count).toBe(100);
    },
  );
  await page.getByRole("button", { name: "Show earlier changes" }).click();
  await eventually(
    () => entries(page).count(),
    (count) => {
      expect(count).toBe(130);
    },
  );
  expect(await page.getByRole("button", { name: "Show earlier changes" }).count()).toBe(0);
});

test("the slider replays the map by keys and buttons, and the address keeps the place", async () => {
  const page = await pages.open();
  const { map } = await aHistory(page);
  await open(page, map);
  await shows(page, "1 The square", "1.1 The air");
  const slider = page.getByRole("slider", { name: "Revision" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await label(page, 5).waitFor();
  await shows(page, "1 The square", "1.1 Shops", "1.1.1 Customers", "1.2 The air");
  await page.keyboard.press("Home");
  await label(page, 0).waitFor();
  await page.getByText("Nothing was on the map yet").waitFor();
  await page.keyboard.press("ArrowRight");
  await shows(page, "1 The square");
  expect(await slider.getAttribute("aria-valuetext")).toMatch(/^Revision 1 of 6: \S+ added the contention/);
  await page.getByRole("button", { name: "Next revision" }).click();
  await shows(page, "1 The square", "1.1 Shops");
  await card(page, "1.1").locator(".number").click();
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await label(page, 4).waitFor();
  await eventually(
    () => card(page, "1.1").locator(".text").innerText(),
    (text) => {
      expect(text).toBe(reworded);
    },
  );
  await page.keyboard.press("[");
  await eventually(
    () => card(page, "1.1").locator(".text").innerText(),
    (text) => {
      expect(text).toBe(old);
    },
  );
  expect(page.url()).toContain("revision=3");
  await page.reload();
  await label(page, 3).waitFor();
  await shows(page, "1 The square", "1.1 Shops", "1.1.1 Customers");
  expect(await card(page, "1.1").getAttribute("aria-selected")).toBe("true");
  expect(await seriousFindings(page)).toEqual([]);
});

test("it plays to the end by itself", async () => {
  const page = await pages.open();
  const { map } = await aHistory(page);
  await open(page, map);
  await page.getByRole("combobox", { name: "Speed" }).selectOption("fast");
  // Each revision is shown for a moment only: what is shown is written down as it comes.
  const shown = await label(page, 6).evaluateHandle((element) => {
    const words: string[] = [];
    new MutationObserver(() => words.push(element.textContent)).observe(element, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return words;
  });
  await page.getByRole("button", { name: "Play" }).click();
  await expect
    .poll(() => shown.evaluate((words) => words.map((word) => Number(/\d+/u.exec(word)?.[0]))), {
      timeout: 20_000,
    })
    .toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]));
  await page.getByRole("button", { name: "Play" }).waitFor();
  await shows(page, "1 The square", "1.1 The air");
});

test("a map of the past cannot be changed by key, menu or double click", async () => {
  const page = await pages.open();
  const { map } = await aHistory(page);
  await open(page, map, "?revision=3");
  await shows(page, "1 The square", "1.1 Shops", "1.1.1 Customers");
  await card(page, "1.1").locator(".sign").dblclick();
  for (const key of ["Enter", "p", "Delete", "m", "Control+x", "Control+z"]) {
    await page.keyboard.press(key);
  }
  expect(await page.getByRole("textbox").count()).toBe(0);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await card(page, "1.1").click({ button: "right" });
  expect(await page.getByRole("menuitem").allInnerTexts()).toEqual(
    expect.arrayContaining(["Restore this statement", "Restore with its branch"]),
  );
  expect(await page.getByRole("menuitem", { name: /Add|Remove|Move|Edit|Paste/ }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await shows(page, "1 The square", "1.1 Shops", "1.1.1 Customers");
  await label(page, 3).waitFor();
});

test("a removed branch comes back where it was, and that can be undone", async () => {
  const page = await pages.open();
  const { map } = await aHistory(page);
  await open(page, map, "?revision=5");
  await card(page, "1.1").locator(".number").click();
  await page.getByText("Not on the map now").waitFor();
  await page.getByRole("button", { name: "Restore with branch" }).click();
  await page.getByText(/with its branch is back where it was, as 1\.1/).waitFor();
  await page.getByText(/^Revision 5 of 7$/).waitFor();
  await page.getByText("On the map as 1.1").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText(/^Revision 5 of 8$/).waitFor();
  await page.getByText("Not on the map now").waitFor();
});

test("a statement whose place is gone comes back free, and that is said", async () => {
  const page = await pages.open();
  const { map, foot } = await aHistory(page);
  await open(page, map, `?revision=5&node=${foot}`);
  await page.getByRole("button", { name: "Restore this" }).click();
  await page
    .getByText(/is back\. What it hung on is not on the map any more, so it stands free, as 2/)
    .waitFor();
  await page.getByRole("link", { name: "Open in the map" }).click();
  await eventually(
    () => cardNames(page),
    (names) => {
      expect(names.some((name) => name.startsWith("2 Customers come on foot."))).toBe(true);
    },
  );
});

test("a statement has a history of its own, and each wording can be put back", async () => {
  const page = await pages.open();
  const { map, shops } = await aHistory(page);
  await open(page, map, `?revision=5&node=${shops}`);
  await page.getByRole("button", { name: "Restore with branch" }).click();
  await page.getByText(/is back where it was/).waitFor();
  await page.goto(`/map/${map}?node=${shops}`);
  const details = page.getByRole("region", { name: "Details" });
  await details.getByText("History of this statement").click();
  const events = details.getByRole("list", { name: "History of this statement" });
  await eventually(
    () => events.getByRole("listitem").allInnerTexts(),
    (texts) => {
      expect(texts).toHaveLength(4);
      expect(texts[2]).toContain("many of");
    },
  );
  expect(await events.locator("ins").allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining("many of")]),
  );
  expect(await seriousFindings(page)).toEqual([]);
  await details.getByRole("button", { name: /^Put this wording back: Shops will lose their/ }).click();
  await eventually(
    () =>
      page
        .getByRole("treeitem", { name: /^1\.1 / })
        .locator(".text")
        .innerText(),
    (text) => {
      expect(text).toBe(old);
    },
  );
  // The pane is made anew with each revision, and stays open.
  await eventually(
    () => events.getByRole("listitem").count(),
    (count) => {
      expect(count).toBe(5);
    },
  );
});

test("two revisions are compared in the tree and as a list", async () => {
  const page = await pages.open();
  const { map, top: first } = await aHistory(page);
  await change(page, map, { op: "retype", statement: first, kind: "QUESTION" });
  await open(page, map, "?revision=5");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByRole("spinbutton", { name: "Compare with revision" }).fill("2");
  await page.keyboard.press("Tab");
  await eventually(
    () => page.getByRole("list", { name: "Counts" }).getByRole("listitem").allInnerTexts(),
    (texts) => {
      expect(texts.map((text) => text.replace(/\s+/g, " ").trim())).toEqual(["+ 2 added", "✎ 1 reworded"]);
    },
  );
  await eventually(
    () => cardNames(page),
    (names) => {
      expect(names.find((name) => name.startsWith("1.1 "))).toMatch(/reworded/);
      expect(names.find((name) => name.startsWith("1.2 "))).toMatch(/added/);
    },
  );
  expect(await card(page, "1.1").locator("ins").innerText()).toContain("many of");
  const list = page.getByRole("list", { name: "Differences" });
  expect(await list.locator("ins").innerText()).toContain("many of");
  expect(page.url()).toContain("since=2");
  expect(await seriousFindings(page)).toEqual([]);
  const slider = page.getByRole("slider", { name: "Revision" });
  await slider.focus();
  await page.keyboard.press("End");
  await eventually(
    () => page.getByRole("list", { name: "Counts" }).getByRole("listitem").allInnerTexts(),
    (texts) => {
      expect(texts.map((text) => text.replace(/\s+/g, " ").trim())).toEqual([
        "+ 1 added",
        "− 1 removed",
        "⇄ 1 retyped",
      ]);
    },
  );
  // What is gone is drawn where it stood.
  await eventually(
    () => cardNames(page),
    (names) => {
      expect(names.find((name) => name.startsWith("1.1 "))).toMatch(/removed/);
    },
  );
  await list.getByRole("button", { name: /removed/ }).click();
  await page.getByRole("button", { name: "Restore this" }).click();
  await page.getByText(/is back where it was/).waitFor();
});

test("what others do meanwhile lengthens the history and leaves the place", async () => {
  const page = await pages.open();
  const { map } = await aHistory(page);
  await open(page, map, "?revision=2");
  await page.getByText(/^Revision 2 of 6$/).waitFor();
  const other = await pages.open();
  await other.goto("/new");
  await change(other, map, statement(randomUUID(), "Something else."));
  await page.getByText(/^Revision 2 of 7$/).waitFor();
  await eventually(
    () => entries(page).count(),
    (count) => {
      expect(count).toBe(7);
    },
  );
  await shows(page, "1 The square", "1.1 Shops");
});

test("everything is there on a phone, a part at a time", async () => {
  const page = await pages.open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { map } = await aHistory(page);
  await open(page, map);
  await eventually(
    () => entries(page).count(),
    (count) => {
      expect(count).toBe(6);
    },
  );
  expect(await seriousFindings(page)).toEqual([]);
  await entries(page).nth(4).tap();
  await shows(page, "1 The square", "1.1 Shops");
  await page.getByRole("button", { name: "Previous revision" }).tap();
  await shows(page, "1 The square");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await seriousFindings(page)).toEqual([]);
});

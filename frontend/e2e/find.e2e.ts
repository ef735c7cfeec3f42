/** Searching, filtering, and what is new since the last visit. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import type { Seed } from "./map-page.js";
import { MapPage, seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const { open } = useBrowser();

const article = {
  title: "Should cities tax cars?",
  text: Array.from(
    { length: 40 },
    (_, index) =>
      `Paragraph ${index + 1} is about streets. ${index === 33 ? "A toll helps cafés." : "It is long."}`,
  ).join("\n\n"),
};

const seeds: readonly Seed[] = [
  { text: "Cities should tax cars" },
  { text: "Cars are loud", as: "reason", on: "Cities should tax cars" },
  { text: "Noise was measured", as: "reason", on: "Cars are loud", kind: "EVIDENCE" },
  { text: "A toll hits the poor", as: "objection", on: "Cities should tax cars" },
  { text: "The poor have no car", as: "objection", on: "A toll hits the poor" },
];

async function search(map: MapPage, words: string): Promise<void> {
  await map.button("Search and filter").click();
  await map.page.getByRole("combobox", { name: "Search map and article" }).fill(words);
}

/** Somebody else comes to a map. */
async function visit(page: Page, id: string): Promise<MapPage> {
  await page.goto(`/map/${id}`);
  return MapPage.shown(page);
}

/** Makes a map, and waits until the server knows that it has been seen. */
async function seen(page: Page): Promise<MapPage> {
  const told = page.waitForResponse(
    (response) => response.url().endsWith("/visit") && response.request().method() === "PUT",
  );
  const map = await seedMap(page, article, seeds);
  await told;
  return map;
}

function options(page: Page): Promise<string[]> {
  return page.getByRole("listbox", { name: "Hits" }).getByRole("option").allInnerTexts();
}

describe("search", () => {
  test("finds statements and words of the article, and shows each hit where it stands", async () => {
    const page = await open();
    const map = await seedMap(page, article, seeds);
    await map.node("1").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("TOLL");
    await eventually(
      () => options(page),
      (hits) => {
        expect(hits.map((hit) => hit.replaceAll("\n", " ").trim())).toEqual([
          expect.stringMatching(/^1\.2 objection to 1 +A toll hits the poor$/),
          expect.stringMatching(/^¶34 +A toll helps cafés\.$/),
        ]);
      },
    );
    await page.getByRole("status").filter({ hasText: "1 in the map, 1 in the article" }).waitFor();
    expect(await page.locator("map-search mark").allInnerTexts()).toEqual(["toll", "toll"]);
    expect(await seriousFindings(page)).toEqual([]);

    await page.keyboard.press("Enter");
    await map.showsDetailsOf("1.2");
    expect(await map.isInView("A toll helps")).toBe(false);
    await page.keyboard.press("ArrowDown");
    await eventually(
      () => map.isInView("A toll helps"),
      (seen) => {
        expect(seen).toBe(true);
      },
    );
    await page.keyboard.press("F3");
    await page.getByRole("option", { name: /A toll hits/, selected: true }).waitFor();

    await page.keyboard.press("Escape");
    await eventually(
      () => map.node("1.2").evaluate((card) => card.matches(":focus")),
      (focused) => {
        expect(focused).toBe(true);
      },
    );
  });

  test("opens what is folded away, and finds a statement by its number", async () => {
    const page = await open();
    const map = await seedMap(page, article, seeds);
    await map.node("1").focus();
    await page.keyboard.press("f");
    await map.shows("1 ");
    await search(map, "1.2.1");
    await page.getByRole("option", { name: /The poor have no car/ }).click();
    await map.showsDetailsOf("1.2.1");
    await map.node("1.2.1").waitFor();
  });

  test("leads out of a branch in focus to what is found outside it", async () => {
    const page = await open();
    const map = await seedMap(page, article, seeds);
    await map.select("1.1");
    await page.keyboard.press("z");
    await map.shows("1.1 ", "1.1.1 ");
    await page.keyboard.press("/");
    await page.keyboard.type("toll");
    await page.keyboard.press("Enter");
    await map.showsDetailsOf("1.2");
    await map.shows("1 ", "1.1 ", "1.1.1 ", "1.2 ", "1.2.1 ");
    await page.goBack();
    await map.shows("1.1 ", "1.1.1 ");
  });

  test("on a phone shows the article with what is found there", async () => {
    const page = await open({ hasTouch: true });
    const map = await seedMap(page, article, seeds);
    await page.setViewportSize({ width: 390, height: 844 });
    await search(map, "cafes");
    await page.getByRole("option", { name: /A toll helps/ }).tap();
    await eventually(
      () => map.isInView("A toll helps"),
      (seen) => {
        expect(seen).toBe(true);
      },
    );
    // The keyboard went with the words that were found, not nowhere.
    await map.article.locator("[role=document]:focus").waitFor();
  });

  test("gives the keyboard back where it was when nobody went anywhere", async () => {
    const page = await open();
    const map = await seedMap(page, article, seeds);
    await search(map, "no such words");
    await page.getByText("Nothing in the map or the article matches.").waitFor();
    await page.getByRole("button", { name: "Close search" }).click();
    await page.getByRole("combobox", { name: "Search map and article" }).waitFor({ state: "detached" });
    await map.button("Search and filter").waitFor();
  });
});

describe("filter", () => {
  test("dims what does not match, folds it away on demand, and says so while it is on", async () => {
    const page = await open();
    const map = await seedMap(page, article, seeds);
    await search(map, "");
    await page.getByRole("button", { name: /^Filter/ }).click();
    await page
      .getByRole("group", { name: "Missing" })
      .getByRole("button", { name: /No source/ })
      .click();
    await page.getByText("Filter: 1 of 5").waitFor();
    expect(await options(page)).toEqual([expect.stringContaining("Noise was measured")]);
    await expect.poll(() => page.locator(".card.unmatched").count()).toBe(4);
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole("button", { name: "Show only these" }).click();
    await map.shows("1 ", "1.1 ", "1.1.1 ", "1.2 ");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filter: 1 of 5" }).waitFor();
    await map.shows("1 ", "1.1 ", "1.1.1 ", "1.2 ");
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await map.shows("1 ", "1.1 ", "1.1.1 ", "1.2 ", "1.2.1 ");
    expect(await page.locator(".card.unmatched").count()).toBe(0);
  });

  test("by who added it", async () => {
    const page = await open();
    const map = await seen(page);
    const other = await visit(await open(), map.id);
    await other.select("1.1");
    await other.write("Add reason", "So says everybody");
    await page.reload();
    await search(map, "");
    await page.getByRole("button", { name: /^Filter/ }).click();
    await page.getByRole("group", { name: "Mark" }).getByRole("button", { name: /Mine/ }).click();
    await page.getByText("Filter: 5 of 6").waitFor();
  });
});

describe("new since my last visit", () => {
  test("is marked with whose doing it is, walked, and marked as seen", async () => {
    const page = await open();
    const map = await seen(page);
    const other = await visit(await open(), map.id);
    await other.select("1.1");
    await other.write("Add reason", "So says everybody");
    await other.reword("1.2", "A toll hits those who have little");
    expect(await other.page.getByRole("button", { name: /What’s new/ }).count()).toBe(0);

    await page.reload();
    await page.getByRole("button", { name: "What’s new (2)" }).waitFor();
    await map.node("1").focus();
    await page.keyboard.press(".");
    await map.showsDetailsOf("1.1.2");
    const names = await map.names();
    expect(names.filter((name) => /, new, by \w+/.test(name))).toEqual([
      expect.stringMatching(/^1\.1\.2 So says everybody/),
    ]);
    await page.keyboard.press(".");
    await map.showsDetailsOf("1.2");
    await page
      .getByRole("status")
      .filter({ hasText: /^2 of 2: changed, by \w+$/ })
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    // What is folded away is counted on what it is folded under.
    await map.node("1").focus();
    await page.keyboard.press("f");
    await page.getByRole("treeitem", { name: /2 new below$/ }).waitFor();

    await page.getByRole("button", { name: "Mark all as seen" }).click();
    await page.getByRole("button", { name: /What’s new/ }).waitFor({ state: "detached" });
    await page.reload();
    await MapPage.shown(page);
    expect((await map.names()).filter((name) => / new/.test(name))).toEqual([]);
  });

  test("the details say who added a statement and who changed it", async () => {
    const page = await open();
    const map = await seedMap(page, article, seeds);
    await map.select("1.1");
    await map.details.getByText(/^Added by .+, today$/).waitFor();
  });
});

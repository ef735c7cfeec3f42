/** A map is presented slide by slide, by keys, remote control and fingers, and the place survives. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { article } from "./article.js";
import { seriousFindings } from "./axe.js";
import type { MapPage, Seed } from "./map-page.js";
import { seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

const top = "The square should be closed to cars.";
const seeds: readonly Seed[] = [
  { text: top },
  { text: "Krumlov did it.", as: "reason", on: top, kind: "EVIDENCE" },
  { text: "This town is like it.", as: "copremise", on: "Krumlov did it." },
  { text: "One town is no rule.", as: "undercut", on: "This town is like it." },
  { text: "It will ruin the shops.", as: "objection", on: top },
  { text: "Shoppers come on foot.", as: "objection", on: "It will ruin the shops." },
];

async function isAt(page: Page, heading: string, ...texts: readonly string[]): Promise<void> {
  await page.getByRole("heading", { name: heading, exact: true }).waitFor();
  await eventually(
    () => page.locator(".premise p").allInnerTexts(),
    (shown) => {
      expect(shown).toEqual(texts);
    },
  );
}

async function present(map: MapPage): Promise<Page> {
  await map.page.getByRole("link", { name: "Present", exact: true }).click();
  await map.page.getByRole("toolbar", { name: "Presentation" }).waitFor();
  return map.page;
}

test("a remote control leads through the whole map, premises that work together on one slide", async () => {
  const page = await present(await seedMap(await pages.open(), article, seeds));
  await isAt(page, "Contention", top);
  await page.keyboard.press("PageDown");
  await isAt(page, "Reason for 1", "Krumlov did it.", "This town is like it.");
  await page.keyboard.press("PageDown");
  await isAt(page, "Undercuts the step from 1.1 and 1.2 to 1", "One town is no rule.");
  await page.keyboard.press("PageDown");
  await isAt(page, "Objection to 1", "It will ruin the shops.");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await isAt(page, "Objection to 1.3", "Shoppers come on foot.");
  await page.keyboard.press("PageUp");
  await isAt(page, "Objection to 1", "It will ruin the shops.");
  await page.keyboard.press(".");
  await page.getByRole("button", { name: "Back to the slide" }).waitFor();
  await page.keyboard.press(".");
  await page.getByRole("button", { name: "Back to the slide" }).waitFor({ state: "detached" });
});

test("what is selected is where it begins, and what was shown is selected afterwards", async () => {
  const map = await seedMap(await pages.open(), article, seeds);
  await map.select("1.3");
  await map.node("1.3").press("Shift+P");
  await isAt(map.page, "Objection to 1", "It will ruin the shops.");
  await map.page.keyboard.press("ArrowDown");
  await isAt(map.page, "Objection to 1.3", "Shoppers come on foot.");
  await map.page.keyboard.press("Escape");
  await map.showsDetailsOf("1.3.1");
});

test("a reload and a link lead to the same slide of the same path", async () => {
  const page = await present(await seedMap(await pages.open(), article, seeds));
  await page.keyboard.type("1.3");
  await page.getByText("Go to 1.3").waitFor();
  await page.keyboard.press("Enter");
  await isAt(page, "Objection to 1", "It will ruin the shops.");
  await page.getByRole("combobox", { name: "Path" }).selectOption("This branch");
  await page.getByText("1 / 2").waitFor();
  await page.keyboard.press("PageDown");
  await isAt(page, "Objection to 1.3", "Shoppers come on foot.");
  await page.reload();
  await isAt(page, "Objection to 1.3", "Shoppers come on foot.");
  await page.getByText("2 / 2").waitFor();
});

test("a branch can be skipped, and a number that is not there is told", async () => {
  const page = await present(await seedMap(await pages.open(), article, seeds));
  await page.keyboard.press("ArrowRight");
  await isAt(page, "Reason for 1", "Krumlov did it.", "This town is like it.");
  await page.keyboard.press("s");
  await isAt(page, "Objection to 1", "It will ruin the shops.");
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.getByText("There is no 7.").waitFor();
  await isAt(page, "Objection to 1", "It will ruin the shops.");
});

test("each slide is spoken", async () => {
  const page = await present(await seedMap(await pages.open(), article, seeds));
  await page.keyboard.press("ArrowRight");
  await page
    .getByRole("status")
    .filter({
      hasText:
        "Reason for 1. 1.1 Krumlov did it. Together with: 1.2 This town is like it. Below: 1 undercut.",
    })
    .waitFor();
});

test("controls go while nobody touches anything, and come back", async () => {
  const page = await present(await seedMap(await pages.open(), article, seeds));
  await page.mouse.move(400, 300);
  const bar = page.getByRole("toolbar", { name: "Presentation" });
  const opacity = (): Promise<string> => bar.evaluate((element) => getComputedStyle(element).opacity);
  await expect.poll(opacity, { timeout: 20_000 }).toBe("0");
  await page.mouse.move(420, 320);
  await expect.poll(opacity).toBe("1");
});

describe.each([
  ["on a projector", { width: 1024, height: 768 }, "light"],
  ["in a hand", { width: 390, height: 844 }, "light"],
  ["on a wall in the dark", { width: 3840, height: 2160 }, "dark"],
] as const)("%s", (_, size, colorScheme) => {
  test("there are no barriers, and nothing goes beyond the window's sides", async () => {
    const page = await present(await seedMap(await pages.open({ colorScheme }), article, seeds));
    await page.setViewportSize(size);
    for (const key of ["Home", "ArrowRight", "ArrowRight"]) {
      await page.keyboard.press(key);
      expect(await seriousFindings(page)).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBe(0);
    }
  });
});

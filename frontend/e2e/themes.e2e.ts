/** Every theme is kept, is there before the first paint, and has no barriers. */
import { describe, expect, test } from "vitest";
import { themes } from "../shared/theme.js";
import { article } from "./article.js";
import { seriousFindings } from "./axe.js";
import type { Seed } from "./map-page.js";
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
];

test("a choice takes effect in all tabs, and on the next page before it is painted", async () => {
  const page = await pages.open();
  await page.goto("/");
  const other = await page.context().newPage();
  await other.goto("/new");
  await other.getByRole("combobox", { name: "Theme" }).waitFor();
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  for (const tab of [page, other]) {
    await eventually(
      () => tab.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      (scheme) => {
        expect(scheme).toBe("dark");
      },
    );
  }
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (document.body as HTMLElement | null) {
        seen.push(document.documentElement.dataset["theme"] ?? "none");
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await page.getByRole("combobox", { name: "Theme" }).waitFor();
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: readonly string[] }).seen);
  expect(new Set(seen)).toEqual(new Set(["dark"]));
});

test("what a canvas reads of the style is a colour", async () => {
  const page = await pages.open({ colorScheme: "dark" });
  await page.goto("/");
  await page.getByRole("combobox", { name: "Theme" }).waitFor();
  const colour = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--d-support"));
  expect(colour).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
});

describe.each(themes)("$theme", ({ theme, words }) => {
  test.each(["light", "dark"] as const)("has no barriers in %s", async (colorScheme) => {
    const page = await pages.open({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/");
    await page.getByRole("combobox", { name: "Theme" }).selectOption(words);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(theme);
    expect(await seriousFindings(page)).toEqual([]);
    const map = await seedMap(page, article, seeds);
    await map.select("1.1");
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Present", exact: true }).click();
    await page.getByRole("heading", { name: "Reason for 1" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await map.showsDetailsOf("1.1");
  });
});

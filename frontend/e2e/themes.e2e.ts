/** Every theme is kept, is there before the first paint, and has no barriers. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Theme } from "../shared/theme.js";
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

test("each is chosen by its words", async () => {
  const page = await pages.open();
  await page.goto("/");
  for (const { theme, words } of themes) {
    await page.getByRole("combobox", { name: "Theme" }).selectOption(words);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(theme);
  }
});

/** Those that do not follow the device, and what that may be in. */
const pairs: readonly { readonly theme: Theme; readonly colorScheme: "light" | "dark" }[] = [
  { theme: "light", colorScheme: "light" },
  { theme: "dark", colorScheme: "dark" },
  ...(["contrast", "blue-orange", "grey"] as const).flatMap((theme) => [
    { theme, colorScheme: "light" as const },
    { theme, colorScheme: "dark" as const },
  ]),
];

/** What axe knows of that depends on colours. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** What axe finds in the colours of a page as it is, in every theme, chosen as if in another tab. */
async function findingsInAllThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { theme, colorScheme } of pairs) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate((chosen: Theme) => {
      localStorage.setItem("disputatio.theme", chosen);
      dispatchEvent(new StorageEvent("storage", { key: "disputatio.theme" }));
    }, theme);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(theme);
    found.push(
      ...(await seriousFindings(page, ofColours)).map((finding) => `${theme}, ${colorScheme}: ${finding}`),
    );
  }
  return found;
}

describe("in every theme", () => {
  test("start page, map and slides have no barriers", async () => {
    const page = await pages.open({ reducedMotion: "reduce" });
    await page.goto("/");
    await page.getByRole("combobox", { name: "Theme" }).waitFor();
    expect(await findingsInAllThemes(page), "start page").toEqual([]);
    const map = await seedMap(page, article, seeds);
    await map.select("1.1");
    expect(await findingsInAllThemes(page), "map").toEqual([]);
    await page.getByRole("link", { name: "Present", exact: true }).click();
    await page.getByRole("heading", { name: "Reason for 1" }).waitFor();
    expect(await findingsInAllThemes(page), "slide").toEqual([]);
  });

  test("dialogs and menus have no barriers", async () => {
    const page = await pages.open({ reducedMotion: "reduce" });
    await page.goto("/");
    const map = await seedMap(page, article, seeds);
    await map.select("1");
    for (const name of ["Export", "Share…", "Move", "Use again", "Remove", "Add source"]) {
      await page.getByRole("button", { name, exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button").first().waitFor();
      expect(await findingsInAllThemes(page), name).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.getByRole("button").first().waitFor({ state: "detached" });
    }
    await map.node("1").press("Shift+F10");
    await page.getByRole("menu").waitFor();
    expect(await findingsInAllThemes(page), "menu").toEqual([]);
  });

  test("what is being written, refused, marked and dropped has no barriers", async () => {
    const page = await pages.open({ reducedMotion: "reduce" });
    const map = await seedMap(page, article, seeds);
    await map.select("1.1");
    await map.node("1.1").press("F2");
    await page.getByRole("textbox", { name: "Statement 1.1" }).fill(" ");
    await page.keyboard.press("Enter");
    await page.getByText("A statement needs words.").waitFor();
    expect(await findingsInAllThemes(page), "refused").toEqual([]);
    await page.keyboard.press("Escape");
    await map.node("1.1").locator(".number").click();
    await map
      .node("1.3")
      .locator(".number")
      .click({ modifiers: ["Control"] });
    await map.map.getByText("2 nodes selected").waitFor();
    expect(await findingsInAllThemes(page), "marked").toEqual([]);
    await page.keyboard.press("Escape");
    const [from, to] = [
      await map.node("1.3").locator(".number").boundingBox(),
      await map.node("1.1").boundingBox(),
    ];
    await page.mouse.move((from?.x ?? 0) + 4, (from?.y ?? 0) + 4);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 40, { steps: 4 });
    await map.map.locator(".drop-preview").waitFor();
    expect(await findingsInAllThemes(page), "dropped").toEqual([]);
    await page.keyboard.press("Escape");
    await page.mouse.up();
  });
});

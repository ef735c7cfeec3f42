/**
 * The notation looks as it is meant to, in both directions and all themes.
 *
 * With DISPUTATIO_REWRITE=1 the pictures in notation/ are made anew: look at each before they are committed. Where
 * one differs, what was expected, what was seen and where they differ is in target/notation/.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { saved } from "./pages.js";
import { compared, small } from "./pictures.js";
import { folded, makeNotation } from "./notation-map.js";
import { patience, useBrowser } from "./support.js";

const pages = useBrowser();
const kept = join(import.meta.dirname, "notation");
const target = join(import.meta.dirname, "../../target/notation");
const isRewriting = process.env["DISPUTATIO_REWRITE"] === "1";

/** The map alone, always of the same size, and nothing on it that is not notation. */
const alone = `
  argument-map { position: fixed !important; inset: 0 auto auto 0 !important; z-index: 1000;
    width: 1200px !important; height: 760px !important; }
`;
const bare = "map-toolbar, map-minimap, .toast { visibility: hidden !important; }";

interface Look {
  readonly theme: string;
  readonly direction: "down" | "right";
  readonly settings?: BrowserContextOptions;
}

async function openNotation({ theme, direction, settings = {} }: Look): Promise<Page> {
  const page = await pages.open({ deviceScaleFactor: 1, reducedMotion: "reduce", ...settings });
  await page.addInitScript(
    ([name, way]) => {
      localStorage.setItem("disputatio.theme", name);
      localStorage.setItem("disputatio.map-direction", way);
    },
    [theme, direction] as const,
  );
  await page.goto("/");
  await page.goto(`/map/${await makeNotation(page)}`);
  await saved(page).waitFor();
  await page.addStyleTag({ content: alone });
  await page.evaluate(() => document.fonts.ready);
  const card = page.getByRole("treeitem").filter({ hasText: folded });
  await card.getByRole("button", { name: "Fold", exact: true }).evaluate((button: HTMLElement) => {
    button.click();
  });
  await card.getByRole("button", { name: "Unfold 2 nodes" }).waitFor();
  await fit(page);
  return page;
}

async function fit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fit", exact: true }).click();
  await page.mouse.move(1, 1);
}

function canvasOf(page: Page): Locator {
  return page.locator("argument-map .canvas");
}

async function shot(page: Page): Promise<Buffer> {
  return canvasOf(page).screenshot({ style: bare, caret: "hide", animations: "disabled" });
}

/** Waits until the map looks as the kept picture does; fails with both and their difference. */
async function expectPicture(page: Page, name: string): Promise<void> {
  const file = join(kept, `${name}.png`);
  if (isRewriting) {
    await mkdir(kept, { recursive: true });
    await writeFile(file, small(await stable(page)));
  }
  await expectSame(() => shot(page), await readFile(file), name);
}

/** Once nothing changes any more. */
async function stable(page: Page): Promise<Buffer> {
  let last = await shot(page);
  for (const start = Date.now(); Date.now() - start < patience;) {
    const next = await shot(page);
    if (next.equals(last)) {
      return next;
    }
    last = next;
  }
  throw new Error("The map does not come to rest");
}

async function expectSame(look: () => Promise<Buffer>, expected: Buffer, name: string): Promise<void> {
  const start = Date.now();
  for (;;) {
    const actual = await look();
    const { spots, difference } = compared(expected, actual);
    if (spots.length === 0) {
      return;
    }
    if (Date.now() - start > patience) {
      await mkdir(target, { recursive: true });
      await writeFile(join(target, `${name}-expected.png`), expected);
      await writeFile(join(target, `${name}-actual.png`), actual);
      await writeFile(join(target, `${name}-difference.png`), difference);
      expect.fail(`${name} looks different at ${JSON.stringify(spots.slice(0, 8))}: see target/notation/`);
    }
  }
}

describe("the notation", () => {
  const looks: readonly (Look & { readonly name: string })[] = [
    { name: "light-down", theme: "light", direction: "down" },
    { name: "light-right", theme: "light", direction: "right" },
    { name: "dark", theme: "dark", direction: "down" },
    { name: "contrast", theme: "contrast", direction: "down" },
    { name: "blue-orange", theme: "blue-orange", direction: "down" },
    { name: "grey", theme: "grey", direction: "down" },
    { name: "forced", theme: "system", direction: "down", settings: { forcedColors: "active" } },
  ];

  test.each(looks)("$name", async (look) => {
    await expectPicture(await openNotation(look), look.name);
  });

  test("selected, and being written", async () => {
    const page = await openNotation({ theme: "light", direction: "down" });
    await page.getByRole("treeitem", { name: "1.3 Whoever" }).locator(".number").click();
    await page.mouse.move(1, 1);
    await expectPicture(page, "selected");
    await page.keyboard.press("p");
    await page.keyboard.type("People there say so.");
    await expectPicture(page, "written");
  });
});

/**
 * The notation looks as it is meant to, in both directions and all themes, and as a picture while one zooms.
 *
 * With DISPUTATIO_REWRITE=1 the pictures in notation/ are made anew: look at each before they are committed. Where
 * one differs, what was expected, what was seen and where they differ is in target/notation/.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type {} from "../map/argument-map.js";
import type { Box } from "../shared/geometry.js";
import { saved } from "./pages.js";
import { compared, small, thresholds } from "./pictures.js";
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
const bare = "map-toolbar, map-minimap, map-search, find-bar, .toast { visibility: hidden !important; }";

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

/** Of the map, or only of a part of the page. */
async function shot(page: Page, clip?: Box): Promise<Buffer> {
  const settings = { style: bare, caret: "hide", animations: "disabled" } as const;
  return clip ? page.screenshot({ ...settings, clip }) : canvasOf(page).screenshot(settings);
}

/** Waits until the map looks as the kept picture does; fails with both and their difference. */
async function expectPicture(page: Page, name: string, clip?: Box): Promise<void> {
  const file = join(kept, `${name}.png`);
  if (isRewriting) {
    await mkdir(kept, { recursive: true });
    await writeFile(file, small(await stable(page, clip)));
  }
  await expectSame(() => shot(page, clip), await readFile(file), name);
}

/** Once nothing has changed for a while: what is new is measured in the page's free time. */
async function stable(page: Page, clip?: Box): Promise<Buffer> {
  let last = await shot(page, clip);
  let same = 0;
  for (const start = Date.now(); Date.now() - start < patience;) {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
    const next = await shot(page, clip);
    same = next.equals(last) ? same + 1 : 0;
    if (same === 4) {
      return next;
    }
    last = next;
  }
  throw new Error("The map does not come to rest");
}

async function expectSame(
  look: () => Promise<Buffer>,
  expected: Buffer,
  name: string,
  threshold = thresholds.same,
): Promise<void> {
  const start = Date.now();
  for (;;) {
    const actual = await look();
    const { spots, difference } = compared(expected, actual, threshold);
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

  test("in full size, where a plus is no minus", async () => {
    const page = await openNotation({ theme: "light", direction: "down" });
    await showCorner(page, "left");
    await expectPicture(page, "full-size", { x: 300, y: 190, width: 880, height: 200 });
  });

  test("selected, and being written", async () => {
    const part = { x: 500, y: 190, width: 400, height: 300 };
    const page = await openNotation({ theme: "light", direction: "down" });
    await page
      .getByRole("treeitem", { name: /^1\.4 / })
      .locator(".number")
      .click();
    await page.mouse.move(1, 1);
    await expectPicture(page, "selected", part);
    await page.keyboard.press("p");
    await page.getByRole("textbox", { name: "New reason for 1.4", exact: true }).fill("People there say so.");
    await expectPicture(page, "written", part);
  });
});

/** Full size, so that nothing depends on how each rounds what is between pixels, with this corner of the map. */
async function showCorner(page: Page, corner: "left" | "right"): Promise<void> {
  await page.evaluate((side) => {
    const map = document.querySelector("argument-map");
    const { layout } = map?.scene ?? {};
    if (!map || !layout) {
      throw new Error("There is no map");
    }
    map.zoomBy(1 / map.scene.view.zoom);
    const { extent } = layout;
    const x = side === "left" ? 40 - extent.x : map.scene.screen.width - 40 - extent.x - extent.width;
    const { view } = map.scene;
    map.pan({ x: Math.round(x) - view.x, y: 40 - Math.round(extent.y) - view.y });
  }, corner);
}

async function showPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { layer } = document.querySelector("argument-map") ?? {};
    if (layer) {
      layer.picture.isZooming = true;
      layer.place();
      layer.picture.paintNow();
    }
  });
  expect(await canvasOf(page).getAttribute("class")).toContain("as-pictures");
}

describe("a picture", () => {
  test.each([
    { name: "picture-down-left", corner: "left", theme: "light", direction: "down" },
    { name: "picture-down-right", corner: "right", theme: "light", direction: "down" },
    { name: "picture-right", corner: "left", theme: "dark", direction: "right" },
    {
      name: "picture-forced",
      corner: "right",
      theme: "system",
      direction: "down",
      settings: { forcedColors: "active" },
    },
  ] as const)("$name looks as the cards do", async ({ name, corner, ...look }) => {
    const page = await openNotation(look);
    await showCorner(page, corner);
    const cards = await stable(page);
    await showPictures(page);
    await expectSame(() => shot(page), cards, name, thresholds.two);
  });

  test("of a card in hand looks as the card does", async () => {
    const page = await openNotation({ theme: "light", direction: "down" });
    await page
      .getByRole("treeitem", { name: /^1\.6 / })
      .locator(".number")
      .click();
    await page.mouse.move(1, 1);
    await showCorner(page, "right");
    const cards = await stable(page);
    await showPictures(page);
    await expectSame(() => shot(page), cards, "picture-selected", thresholds.two);
  });
});

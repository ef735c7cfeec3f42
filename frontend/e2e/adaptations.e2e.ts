/** What people change to be able to read: spacing of text, size of the page, colours; and what they must not lose by it. */
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
  {
    text: "Krumlov did it, and its takings were higher than before.",
    as: "reason",
    on: top,
    kind: "EVIDENCE",
  },
  {
    text: "This town is like it.",
    as: "copremise",
    on: "Krumlov did it, and its takings were higher than before.",
  },
  { text: "One town is no rule.", as: "undercut", on: "This town is like it." },
  { text: "It will ruin the shops around it, whose customers come by car.", as: "objection", on: top },
];

/** As far as WCAG 1.4.12 has people go. */
const spacing =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }";

interface Fit {
  readonly text: string;
  readonly height: number;
  /** Whether text, counts and card end one above the other. */
  readonly fits: boolean;
  readonly cut: boolean;
}

function fits(page: Page): Promise<Fit[]> {
  return page.evaluate(() => {
    const root = document.querySelector("argument-map")?.shadowRoot;
    return Array.from(root?.querySelectorAll<HTMLElement>(".card") ?? [], (card) => {
      const text = card.querySelector<HTMLElement>(".text");
      const bottom = (element: Element | null | undefined): number | undefined =>
        element?.getBoundingClientRect().bottom;
      const meta = card.querySelector(".meta");
      const end = meta?.getBoundingClientRect().top ?? bottom(card) ?? 0;
      return {
        text: text?.textContent ?? "",
        height: card.offsetHeight,
        fits: (bottom(text) ?? 0) <= end + 1 && (bottom(meta) ?? 0) <= (bottom(card) ?? 0) + 1,
        cut: (text?.scrollHeight ?? 0) > (text?.clientHeight ?? 0) + 2,
      };
    });
  });
}

test("cards have room for letters, words and lines that somebody sets wider", async () => {
  const page = await pages.open({ reducedMotion: "reduce" });
  await seedMap(page, article, seeds);
  const before = await fits(page);
  expect(before).toHaveLength(5);
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    const root = document.querySelector("argument-map")?.shadowRoot;
    root?.adoptedStyleSheets.push(sheet);
  }, spacing);
  await eventually(
    () => fits(page),
    (after) => {
      expect(after.filter((card) => !card.fits || card.cut)).toEqual([]);
      const grown = after.map(({ height }, index) => height - (before[index]?.height ?? 0));
      expect(Math.min(...grown)).toBeGreaterThan(0);
    },
  );
});

/** Whether one has to scroll to the side, or a dialog goes beyond the window. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ["page"] : [];
    const boxes = Array.from(document.querySelectorAll("[role=dialog] *, vaadin-dialog *"));
    const beyond = boxes
      .filter((element) => element.checkVisibility())
      .map((element) => [element, element.getBoundingClientRect()] as const)
      .filter(([, { left, right, width }]) => width > 0 && (left < -1 || right > innerWidth + 1));
    return [...wide, ...beyond.map(([element]) => element.localName)];
  });
}

async function throughDialogs(map: MapPage, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = map;
  const dialogs = [
    ["Move", "m"],
    ["Keyboard shortcuts", "?"],
  ] as const;
  for (const [name, key] of dialogs) {
    await map.node("1.1").focus();
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog", { name });
    await dialog.getByRole("button").first().waitFor();
    await look(name);
    await page.keyboard.press("Escape");
    await dialog.getByRole("button").first().waitFor({ state: "detached" });
  }
  await map.button("Export").click();
  await page.getByRole("dialog", { name: "Export" }).getByRole("link").first().waitFor();
  await look("Export");
  await page.keyboard.press("Escape");
}

test.each([
  ["320 pixels, as at 400 %", { width: 320, height: 640 }],
  ["720 pixels, as at 200 %", { width: 720, height: 450 }],
])("at %s nothing goes beyond the sides, in dialogs neither", async (_, viewport) => {
  const page = await pages.open({ reducedMotion: "reduce" });
  const map = await seedMap(page, article, seeds);
  await page.setViewportSize(viewport);
  expect(await overflow(page)).toEqual([]);
  await throughDialogs(map, async (name) => {
    expect(await overflow(page), name).toEqual([]);
  });
  for (const path of ["/outline", "/history", "/present"]) {
    await page.goto(`/map/${map.id}${path}`);
    await page.getByText(top).first().waitFor();
    expect(await overflow(page), path).toEqual([]);
  }
});

// WCAG 2.4.11
test("what the keyboard comes to is not covered by anything", async () => {
  const page = await pages.open({ reducedMotion: "reduce" });
  const map = await seedMap(page, article, seeds);
  await map.node("1").focus();
  for (let presses = 0; presses < 40; presses++) {
    const covered = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) {
        element = element.shadowRoot.activeElement;
      }
      if (!element || element === document.body) {
        return "";
      }
      const { left, right, top: upper, bottom } = element.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, upper + (bottom - upper) * y] as const),
      );
      const seen = points.some(([x, y]) => {
        let hit = document.elementFromPoint(x, y);
        while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) {
          hit = hit.shadowRoot.elementFromPoint(x, y);
        }
        let at: Node | null = hit;
        while (at && at !== element) {
          at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
        }
        return at === element;
      });
      return seen ? "" : (element.getAttribute("aria-label") ?? element.textContent.trim());
    });
    expect(covered).toBe("");
    await page.keyboard.press("Tab");
  }
});

describe.each(["none", "active"] as const)("with forced colours: %s", (forcedColors) => {
  test("marked nodes, the place of a drop and an open menu have no barriers", async () => {
    const page = await pages.open({ reducedMotion: "reduce", forcedColors });
    const map = await seedMap(page, article, seeds);
    await map.node("1.1").locator(".number").click();
    await map
      .node("1.3")
      .locator(".number")
      .click({ modifiers: ["Control"] });
    await map.map.getByText("2 nodes selected").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await map.node("1.3").press("Shift+F10");
    await page.getByRole("menu").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const [from, to] = [
      await map.node("1.3").locator(".number").boundingBox(),
      await map.node("1.1").boundingBox(),
    ];
    await page.mouse.move((from?.x ?? 0) + 4, (from?.y ?? 0) + 4);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 40, { steps: 4 });
    await map.map.locator(".drop-preview").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.mouse.up();
  });
});

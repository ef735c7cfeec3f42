/** The map on paper: what is on the pages, in which light, and how many there are. */
import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import type { Seed } from "./map-page.js";
import { seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

const map = { title: "Cars on the square", author: "E. N.", text: "Closing the square will ruin the shops." };

const few: readonly Seed[] = [
  { text: "The square should be closed to cars." },
  { text: "It belongs to those who cross it.", as: "reason", on: "The square should be closed to cars." },
  {
    text: "What belongs to them is theirs to use.",
    as: "copremise",
    on: "It belongs to those who cross it.",
  },
  { text: "“Belongs” has two senses.", as: "undercut", on: "What belongs to them is theirs to use." },
];

const many: Seed[] = [{ text: "Top" }];
for (let index = 0; index < 40; index++) {
  many.push({ text: `Reason ${index}`, as: index % 2 === 0 ? "reason" : "objection", on: "Top" });
  many.push({ text: `Ground of ${index}`, as: "reason", on: `Reason ${index}` });
}

async function openPrint(page: Page, seeds: readonly Seed[]): Promise<void> {
  const { id } = await seedMap(page, map, seeds);
  await page.goto(`/map/${id}/print`);
  await page.getByRole("article", { name: "Outline" }).waitFor();
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name, exact: true }).selectOption(option);
}

async function chooseTree(page: Page): Promise<void> {
  await choose(page, "Print", "Tree");
  await page.getByRole("region", { name: /^Tree, page 1 of / }).waitFor();
  await eventually(
    () =>
      page.evaluate(
        () => document.querySelector("map-print")?.shadowRoot?.querySelectorAll("img").length ?? 0,
      ),
    (images) => {
      expect(images).toBeGreaterThan(0);
    },
  );
}

interface Pdf {
  readonly count: number;
  /** Width and height of each page, in points. */
  readonly sizes: readonly (readonly [number, number])[];
}

/** What the browser would print. */
async function printed(page: Page): Promise<Pdf> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  // Page objects may be kept in compressed streams.
  const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream = ""]) => {
    try {
      return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  const objects = [pdf, ...streams].join("\n");
  const boxes = [...objects.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    count: [...objects.matchAll(/\/Type ?\/Page\b(?!s)/g)].length,
    sizes: boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))] as const),
  };
}

test("the Export dialog leads to print, and the button there opens the browser's own dialog", async () => {
  const page = await pages.open();
  const shown = await seedMap(page, map, few);
  await shown.button("Export").click();
  await page.getByRole("dialog", { name: "Export" }).getByRole("link", { name: "Print…" }).click();
  await page.waitForURL(/\/print$/);
  await page.getByRole("article", { name: "Outline" }).waitFor();
  await page.evaluate(() => {
    window.print = () => {
      document.title = "printing";
    };
  });
  await page.getByRole("button", { name: "Print…" }).click();
  await page.waitForFunction(() => document.title === "printing");
});

// R1, R2, R3
test("the outline says in words and signs what the map says in colours", async () => {
  const page = await pages.open();
  await openPrint(page, few);
  const sheet = page.getByRole("article", { name: "Outline" });
  const words = (await sheet.innerText()).replace(/\s+/g, " ");
  expect(words).toMatch(/^Cars on the square On “Cars on the square” by E\. N\. · .*2\d\d\d.* · revision 1 /);
  expect(words).toContain("1 Contention The square should be closed to cars.");
  expect(words).toContain("+ Reason for 1 · together 1.1 Premise with 1.2 It belongs to those who cross it.");
  expect(words).toContain("× Undercuts the step from 1.1 and 1.2 to 1");
  expect(await printed(page)).toEqual({ count: 1, sizes: [[595, 842]] });
  await choose(page, "Paper", "Letter");
  await choose(page, "Orientation", "Landscape");
  expect((await printed(page)).sizes).toEqual([[792, 612]]);
});

// R1
test("a long outline goes on from page to page, with everything on it", async () => {
  const page = await pages.open();
  await openPrint(page, many);
  expect(await page.getByRole("article", { name: "Outline" }).getByRole("listitem").count()).toBe(81);
  expect((await printed(page)).count).toBeGreaterThan(2);
});

// R4
test("a tree that can be read on one page is on one, a large one on as many as are told", async () => {
  const page = await pages.open();
  await openPrint(page, few);
  await choose(page, "Print", "Tree");
  await page.getByText("Tree: 1 page", { exact: true }).waitFor();
  expect((await printed(page)).count).toBe(1);

  await openPrint(page, many);
  await chooseTree(page);
  const told = Number(/\d+/.exec(await page.getByText(/^Tree: \d+ pages$/).innerText())?.[0]);
  expect(told).toBeGreaterThan(2);
  expect((await printed(page)).count).toBe(told);
  const names = await page
    .getByRole("img", { name: /^Statements / })
    .evaluateAll((images) =>
      images.flatMap((image) => (image.getAttribute("alt") ?? "").replace("Statements ", "").split(", ")),
    );
  expect(new Set(names).size).toBe(81);
  await page.getByLabel("goes on below on page").first().waitFor({ state: "attached" });
  await choose(page, "Text of the tree", "Large, 12 pt");
  await eventually(
    async () => Number(/\d+/.exec(await page.getByText(/^Tree: \d+ pages$/).innerText())?.[0]),
    (larger) => {
      expect(larger).toBeGreaterThan(told);
    },
  );
});

// R3
test("sheets are light on a dark screen, without the page around them", async () => {
  const page = await pages.open({ colorScheme: "dark" });
  await openPrint(page, few);
  const look = () =>
    page.evaluate(() => {
      const sheet = document.querySelector("map-print")?.shadowRoot?.querySelector(".sheet");
      const style = sheet && getComputedStyle(sheet);
      const header = document.querySelector(".app-header");
      return [style?.backgroundColor, style?.color, header && getComputedStyle(header).display];
    });
  expect((await look()).slice(0, 2)).toEqual(["rgb(255, 255, 255)", "rgb(17, 17, 17)"]);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await look()).toEqual(["rgb(255, 255, 255)", "rgb(17, 17, 17)", "none"]);
});

/** What is on paper instead of the screen, when the browser's own Print is chosen. */
function copyWords(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const root = document.querySelector(".paper-copy")?.shadowRoot;
    return root
      ? Array.from(root.querySelectorAll("section, article"), (part) => part.ariaLabel).join()
      : null;
  });
}

function visible(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((sought) => document.querySelector(sought)?.checkVisibility() ?? false, selector);
}

// Q1, Q2
test("the browser's own Print makes sheets of the map, and then shows the screen again", async () => {
  const page = await pages.open({ colorScheme: "dark" });
  await seedMap(page, map, many);
  await page.emulateMedia({ media: "print" });
  await eventually(
    () => copyWords(page),
    (words) => {
      expect(words).toMatch(/^Tree, page 1 of \d+,.*Outline$/);
    },
  );
  expect(await visible(page, "argument-map")).toBe(false);
  expect(await visible(page, ".app-header")).toBe(false);
  const sheet = page.getByRole("article", { name: "Outline" });
  expect(await sheet.getByRole("listitem").count()).toBe(81);
  const look = await sheet.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(look).toBe("rgb(255, 255, 255)");
  expect((await printed(page)).count).toBeGreaterThan(4);
  await page.emulateMedia({ media: "screen" });
  await eventually(
    () => copyWords(page),
    (words) => {
      expect(words).toBe(null);
    },
  );
  expect(await visible(page, "argument-map")).toBe(true);
});

// Q2
test("the outline is printed as an outline, and the map so too when its drawing cannot be had", async () => {
  const page = await pages.open();
  const { id } = await seedMap(page, map, few);
  await page.route("**/export/svg", (route) => route.fulfill({ status: 503, body: "" }));
  pages.expectErrors(/503/);
  for (const path of [`/map/${id}`, `/map/${id}/outline`]) {
    await page.goto(path);
    await page.getByRole("treeitem").first().waitFor();
    await page.emulateMedia({ media: "print" });
    await page.getByRole("article", { name: "Outline" }).getByRole("listitem").first().waitFor();
    expect(await copyWords(page)).toBe("Outline");
    expect((await printed(page)).count).toBe(1);
    await page.emulateMedia({ media: "screen" });
  }
});

// Q3
test("the article in hand is printed as an article, the history as a list", async () => {
  const page = await pages.open();
  const shown = await seedMap(page, map, few);
  await shown.article.getByRole("document").focus();
  await page.emulateMedia({ media: "print" });
  expect(await copyWords(page)).toBe(null);
  expect(await visible(page, "article-reader")).toBe(true);
  expect(await visible(page, "argument-map")).toBe(false);
  await page.goto(`/map/${shown.id}/history`);
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  expect(await visible(page, ".map-title")).toBe(true);
  expect(await visible(page, ".view-tabs")).toBe(false);
  expect((await printed(page)).count).toBe(1);
});

test("what cannot be drawn is said in a sentence, and tried again", async () => {
  const page = await pages.open();
  await openPrint(page, few);
  pages.expectErrors(/503/);
  await page.route("**/export/svg", (route) => route.fulfill({ status: 503, body: "" }));
  await choose(page, "Print", "Outline and tree");
  await page.getByText("The drawing cannot be had from the server at the moment.").waitFor();
  await page.unroute("**/export/svg");
  await page.getByRole("button", { name: "Retry" }).click();
  await page.getByRole("region", { name: /^Tree, page 1/ }).waitFor();
});

test.each(["light", "dark"] as const)("there are no barriers in %s", async (colorScheme) => {
  const page = await pages.open({ colorScheme });
  await openPrint(page, few);
  await choose(page, "Print", "Outline and tree");
  await page.getByRole("region", { name: /^Tree, page 1/ }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

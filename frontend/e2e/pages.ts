/** What the browser tests do with pages. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import type { Operation } from "../map/operations.js";
import { newId } from "../shared/uuid.js";
import { browserOptions } from "./browser-options.js";

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: browserOptions,
  });
}

/** A visitor's page. The test fails if it reports an error that is not expected, or opens a dialog box. */
export async function openPage(
  browser: Browser,
  settings: BrowserContextOptions,
  expected: RegExp = /^$/,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...settings });
  const page = await context.newPage();
  const faults: string[] = [];
  const note = (fault: string): void => {
    if (!expected.test(fault)) {
      faults.push(fault);
    }
  };
  page.on("pageerror", (error) => {
    note(String(error));
  });
  page.on("console", (message) => {
    if (message.type() === "error") {
      note(`${message.text()} (${message.location().url})`);
    }
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  return page;
}

export interface Sent {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

/** Sends something to the API as the page's visitor; text goes as it is. */
export function post(page: Page, path: string, body: unknown): Promise<Sent> {
  const sent = { path, body: typeof body === "string" ? body : JSON.stringify(body) };
  return page.evaluate(async (request) => {
    const response = await fetch(request.path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: request.body,
    });
    const type = response.headers.get("Content-Type") ?? "";
    return { status: response.status, type, body: (await response.json()) as unknown };
  }, sent);
}

export interface NewArticle {
  readonly title: string;
  readonly author?: string;
  readonly source?: string;
  readonly text: string;
}

/** Makes a map and changes it; answers its id. */
export async function makeMap(
  page: Page,
  article: NewArticle,
  ...changes: readonly (readonly Operation[])[]
): Promise<string> {
  const id = newId();
  expect(await post(page, "/api/maps", { id, ...article })).toMatchObject({ status: 201 });
  for (const operations of changes) {
    await change(page, id, ...operations);
  }
  return id;
}

export async function change(page: Page, map: string, ...operations: readonly Operation[]): Promise<void> {
  const sent = await post(page, `/api/maps/${map}/changes`, { id: newId(), operations });
  expect(sent).toMatchObject({ status: 200 });
}

/** Opens a map and waits until it is drawn and its article is there. */
export async function openMap(page: Page, id: string): Promise<void> {
  await page.goto(`/map/${id}`);
  await settled(page);
}

/** Waits until the map is drawn, its article is there and everything is saved. */
export async function settled(page: Page): Promise<void> {
  await saved(page).waitFor();
  // On a phone its pane may be hidden.
  await page.locator(".article-text").waitFor({ state: "attached" });
}

export function saved(page: Page, revision?: number): Locator {
  const words = revision === undefined ? /^Saved, revision \d+$/ : `Saved, revision ${revision}`;
  return page.getByRole("status").getByText(words, { exact: true });
}

/** The cards as a screen reader names them. */
export function cardNames(page: Page): Promise<string[]> {
  return page
    .getByRole("treeitem")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("aria-label") ?? ""));
}

/** The card whose name begins so. */
export function card(page: Page, beginning: string): Locator {
  const escaped = beginning.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return page.getByRole("treeitem", { name: new RegExp(`^${escaped}`) });
}

/** Selects the article's words from the beginning of some words to the end of others. */
export async function selectWords(page: Page, from: string, to: string = from): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const walker = document.createTreeWalker(
        document.querySelector(".article-text") ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const range = document.createRange();
      let started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const words = node.textContent ?? "";
        if (!started && words.includes(first)) {
          range.setStart(node, words.indexOf(first));
          started = true;
        }
        if (started && words.includes(last)) {
          range.setEnd(node, words.indexOf(last) + last.length);
          break;
        }
      }
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    },
    [from, to] as const,
  );
  await page.getByRole("toolbar", { name: "Add from selection" }).waitFor();
}

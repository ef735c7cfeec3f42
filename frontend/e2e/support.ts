/** A browser and pages for the browser tests. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { browserOptions } from "./browser-options.js";

/** How long something may take that depends on browser and server; a busy machine is slow. */
export const patience = 20_000;

/** The address of the server under test, without a slash at its end. */
export function serverUrl(): string {
  const url = process.env["DISPUTATIO_URL"];
  if (!url) {
    throw new Error("Set DISPUTATIO_URL to the address of a running server, or use ./disputatio test");
  }
  return url.replace(/\/$/, "");
}

export interface Pages {
  /** A page of somebody who has never been here. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** From now on console errors with these words are part of the test, on every page of it. */
  expectErrors: (words: RegExp) => void;
}

/**
 * A browser for the tests of a file. After each test its pages are closed, unless `keep` is set; errors on the
 * console, exceptions and dialogs of the browser fail it.
 */
export function useBrowser({ keep = false } = {}): Pages {
  let browser: Browser | null = null;
  let problems: string[] = [];
  let expected: RegExp[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: browserOptions,
    });
  });

  afterAll(async () => {
    await browser?.close();
  });

  afterEach(async () => {
    if (!keep) {
      await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    }
    const unexpected = problems.filter((problem) => !expected.some((words) => words.test(problem)));
    problems = [];
    expected = [];
    expect(unexpected).toEqual([]);
  });

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    if (!browser) {
      throw new Error("the browser has not started");
    }
    const context = await browser.newContext({
      baseURL: serverUrl(),
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      timezoneId: "Europe/Prague",
      ...options,
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") {
        problems.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    page.on("dialog", (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return page;
  };

  return { open, expectErrors: (words) => expected.push(words) };
}

/** Waits until it is so. */
export async function eventually<T>(look: () => Promise<T>, check: (seen: T) => void): Promise<void> {
  await expect
    .poll(
      async () => {
        check(await look());
        return true;
      },
      { timeout: patience, interval: 100 },
    )
    .toBe(true);
}

/** Presses what starts a download; answers what came. */
export async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), "disputatio-e2e-"));
  try {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    const path = join(folder, "download");
    await download.saveAs(path);
    return { name: download.suggestedFilename(), bytes: await readFile(path) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

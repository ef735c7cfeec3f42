/** What is kept about somebody: taken away by them as a file. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { openBrowser, openPage, settled } from "./pages.js";
import { Server } from "./server.js";
import { downloaded } from "./support.js";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function open(path: string, settings: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(browser, { baseURL: server.url, reducedMotion: "reduce", ...settings });
  await page.goto(path);
  return page;
}

interface Part {
  readonly about: string;
  readonly rows: readonly Record<string, unknown>[];
}

test("a guest takes away everything that is kept about them", async () => {
  const page = await open("/");
  await page.getByRole("button", { name: "Open the sample map" }).click();
  await settled(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Change your name" }).click();
  await page.getByRole("menuitem", { name: "What is kept about you" }).click();
  await page.getByRole("heading", { name: "What is kept about you" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const link = page.getByRole("link", { name: "Download everything about you" });
  await link.focus();
  const file = await downloaded(page, () => page.keyboard.press("Enter"));
  expect(file.name).toBe("disputatio-about-me.json");
  const told = JSON.parse(file.bytes.toString()) as Record<string, Part>;
  expect(told["accounts"]?.rows).toHaveLength(1);
  expect(told["visits"]?.rows).toMatchObject([{ mapTitle: expect.any(String) as string }]);
});

/** A browser that visits maps of a running server, and what is read from its pages. */
import type { Browser, CDPSession, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { browserOptions } from "../e2e/browser-options.js";
import type { Operation } from "../map/operations.js";
import { newId } from "../shared/uuid.js";
import { seen, watch } from "./probe.js";

const patience = 180_000;

/** Operations that are sent at once. */
const atOnce = 4_000;

export class Visitor {
  readonly page: Page;
  private readonly cdp: CDPSession;
  private readonly browser: Browser;

  /** A browser of its own: what an earlier one compiled or cached is not there. */
  static async at(server: string): Promise<Visitor> {
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: browserOptions,
    });
    const page = await browser.newPage({ baseURL: server, viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(patience);
    await page.addInitScript(watch);
    return new Visitor(browser, page, await page.context().newCDPSession(page));
  }

  private constructor(browser: Browser, page: Page, cdp: CDPSession) {
    this.browser = browser;
    this.page = page;
    this.cdp = cdp;
  }

  async leave(): Promise<void> {
    await this.browser.close();
  }

  /** Makes a map; answers its id. */
  async make(title: string, operations: readonly Operation[]): Promise<string> {
    const id = newId();
    const text = "What this map is about does not matter here.";
    await this.send("POST", "/api/maps", { id, title, text });
    for (let from = 0; from < operations.length; from += atOnce) {
      const some = operations.slice(from, from + atOnce);
      await this.send("POST", `/api/maps/${id}/changes`, { id: newId(), operations: some });
    }
    return id;
  }

  /** From now on this person sees the map with every branch open, or as everybody does at first. */
  async open(map: string, everything: boolean): Promise<void> {
    await this.send("PUT", `/api/maps/${map}/view`, {
      depth: everything ? 0 : null,
      opened: [],
      folded: [],
      direction: everything ? "DOWN" : null,
    });
  }

  /** Opens a map; answers the milliseconds from having its data to having drawn it. */
  async visit(map: string): Promise<number> {
    await this.page.goto(`/map/${map}`);
    const { data, painted } = await this.painted();
    return painted - data;
  }

  /** From a click in the list on the start page to the drawn map, in milliseconds. */
  async visitFromList(title: string): Promise<number> {
    await this.page.goto("/");
    const link = this.page.getByRole("link", { name: title });
    await link.waitFor();
    await this.page.waitForLoadState("networkidle");
    await link.click();
    const { painted, origin, clicked } = await this.painted();
    return origin + painted - (clicked ?? NaN);
  }

  private async painted() {
    await this.page.waitForFunction(() => performance.getEntriesByName("bench-painted").length > 0);
    const { data, painted, ...rest } = await this.page.evaluate(seen);
    return { ...rest, data: data ?? NaN, painted: painted ?? NaN };
  }

  /** What is on the JavaScript heap after a collection, in megabytes. */
  async heap(): Promise<number> {
    await this.cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.cdp.send("Runtime.getHeapUsage");
    return usedSize / 1e6;
  }

  private async send(method: string, path: string, data: object): Promise<void> {
    const answer = await this.page.request.fetch(path, { method, data, timeout: patience });
    if (!answer.ok()) {
      throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    }
  }
}

/** The map screen as somebody sees it who looks for names and words. */
import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { eventually, patience } from "./support.js";
import { expect } from "vitest";

export interface NewMap {
  readonly title: string;
  readonly text: string;
  readonly author?: string;
  readonly source?: string;
}

/** Makes a map as people do, from the start page on. */
export async function createMap(page: Page, map: NewMap): Promise<MapPage> {
  await page.goto("/");
  await page.getByRole("button", { name: "New map" }).click();
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(map.title);
  await page.getByRole("textbox", { name: "Author", exact: true }).fill(map.author ?? "");
  await page.getByRole("textbox", { name: "Source link", exact: true }).fill(map.source ?? "");
  await page.getByRole("textbox", { name: "Article text", exact: true }).fill(map.text);
  await page.getByRole("button", { name: "Create map" }).click();
  return MapPage.shown(page);
}

/** A statement for `seedMap`: its text, and what it hangs on as what. */
export interface Seed {
  readonly text: string;
  readonly as?: "reason" | "objection" | "undercut" | "copremise";
  /** The text of the statement that it hangs on. */
  readonly on?: string;
  readonly kind?: "CLAIM" | "EVIDENCE" | "QUESTION";
}

/** Makes a map through the server's interface, for tests of what one can do with it; opens it. */
export async function seedMap(page: Page, map: NewMap, seeds: readonly Seed[] = []): Promise<MapPage> {
  await page.goto("/new");
  const id = randomUUID();
  await post(page, "/api/maps", { id, author: "", source: "", ...map });
  const operations: object[] = [];
  const statements = new Map<string, { readonly id: string; readonly argument: string | null }>();
  for (const { text, as, on, kind } of seeds) {
    const statement = randomUUID();
    const below = on === undefined ? null : statements.get(on);
    let argument: string | null = as ? randomUUID() : null;
    operations.push({ op: "addStatement", statement, kind: kind ?? "CLAIM", origin: "OWN", text });
    if (as === "copremise") {
      argument = below?.argument ?? null;
      operations.push({ op: "addPremise", argument, statement });
    } else if (as) {
      const conclusion = as === "undercut" ? below?.argument : below?.id;
      const polarity = as === "reason" ? "SUPPORT" : "ATTACK";
      operations.push({ op: "addArgument", argument, polarity, conclusion, premises: [statement] });
    }
    statements.set(text, { id: statement, argument });
  }
  if (operations.length > 0) {
    await post(page, `/api/maps/${id}/changes`, { id: randomUUID(), operations });
  }
  await page.goto(`/map/${id}`);
  return MapPage.shown(page);
}

async function post(page: Page, path: string, data: object): Promise<void> {
  const response = await page.request.post(path, { data });
  expect(response.status(), await response.text()).toBeLessThan(300);
}

export class MapPage {
  readonly page: Page;
  readonly id: string;
  readonly article: Locator;
  readonly map: Locator;
  readonly details: Locator;

  private constructor(page: Page, id: string) {
    this.page = page;
    this.id = id;
    this.article = page.getByRole("region", { name: "Article", exact: true });
    this.map = page.getByRole("region", { name: "Argument map", exact: true });
    this.details = page.getByRole("region", { name: "Details", exact: true });
  }

  /** Once article and map are there. */
  static async shown(page: Page): Promise<MapPage> {
    await page.waitForURL(/\/map\/[0-9a-f-]{36}(?:\?|$)/);
    const map = new MapPage(page, new URL(page.url()).pathname.slice(-36));
    await map.status.waitFor();
    await map.article.getByRole("document").waitFor();
    return map;
  }

  get status(): Locator {
    return this.page.getByRole("status").filter({ hasText: /^Saved, revision \d+$/ });
  }

  async revision(): Promise<number> {
    return Number(/\d+$/.exec(await this.status.innerText())?.[0]);
  }

  /** Does something that makes one change, and waits until it is saved. */
  async saves(act: () => Promise<void>): Promise<void> {
    const before = await this.revision();
    await act();
    await eventually(
      () => this.revision(),
      (revision) => {
        expect(revision).toBe(before + 1);
      },
    );
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  get toolbar(): Locator {
    return this.page.getByRole("toolbar", { name: "Add from selection" });
  }

  /** The card with this number. */
  node(number: string): Locator {
    return this.map.getByRole("treeitem", { name: new RegExp(`^${number.replaceAll(".", "\\.")} `) });
  }

  /** The names of all cards, from top to bottom of the tree. */
  async names(): Promise<string[]> {
    return this.map
      .getByRole("treeitem")
      .evaluateAll((cards) => cards.map((card) => card.getAttribute("aria-label") ?? ""));
  }

  /** Waits until the cards are these, named by how their names begin. */
  async shows(...beginnings: readonly string[]): Promise<void> {
    await eventually(
      () => this.names(),
      (names) => {
        expect(names.map((name, index) => name.slice(0, beginnings[index]?.length))).toEqual(beginnings);
      },
    );
  }

  /** Selects a card with the mouse, and waits until the details are about it. */
  async select(number: string): Promise<void> {
    const card = this.node(number).locator(".number");
    await card.waitFor();
    if (!(await this.isOnCanvas(card))) {
      await this.button("Fit").click();
    }
    await card.click();
    await this.showsDetailsOf(number);
  }

  private async isOnCanvas(card: Locator): Promise<boolean> {
    const [inner, outer] = [await card.boundingBox(), await this.map.boundingBox()];
    return (
      inner !== null &&
      outer !== null &&
      inner.x >= outer.x &&
      inner.y >= outer.y &&
      inner.x + inner.width <= outer.x + outer.width &&
      inner.y + inner.height <= outer.y + outer.height
    );
  }

  async showsDetailsOf(number: string): Promise<void> {
    await this.details
      .getByRole("heading", { level: 2, name: new RegExp(`^\\w+ ${number.replaceAll(".", "\\.")}$`) })
      .waitFor();
  }

  /** Selects words of the article with the mouse, or everything from these to those. */
  async selectWords(from: string, to = from): Promise<void> {
    const text = this.article.getByRole("document");
    await text.evaluate((element, words) => {
      const block = Array.from(element.querySelectorAll("p")).find((p) => p.textContent.includes(words));
      block?.scrollIntoView({ block: "center" });
    }, from);
    const ends = await text.evaluate(
      (element, [first, last]) => {
        const box = (words: string, end: boolean): { x: number; y: number } => {
          const paragraphs = Array.from(element.querySelectorAll("p"));
          const node = paragraphs.find((p) => p.textContent.includes(words))?.firstChild;
          if (!node) {
            throw new Error(`The article does not say “${words}”`);
          }
          const start = (node.textContent ?? "").indexOf(words);
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + words.length);
          const boxes = range.getClientRects();
          const line = end ? boxes[boxes.length - 1] : boxes[0];
          return {
            x: (end ? line?.right : line?.left) ?? 0,
            y: ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2,
          };
        };
        return { from: box(first, false), to: box(last, true) };
      },
      [from, to] as const,
    );
    const { mouse } = this.page;
    await mouse.move(ends.from.x + 0.5, ends.from.y);
    await mouse.down();
    await mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2);
    await mouse.move(ends.to.x, ends.to.y);
    await mouse.up();
    await this.toolbar.waitFor();
  }

  /** Puts words of the article on the map, and waits for its card. */
  async addFromArticle(
    words: string,
    as: "Claim" | "Evidence" | "Counterargument" | "Passage",
  ): Promise<void> {
    await this.selectWords(words);
    await this.saves(() => this.toolbar.getByRole("button", { name: as }).click());
  }

  /** The textbox on a card, by what is written there: "Statement 1.2", "New objection to 1". */
  editor(name: string | RegExp): Locator {
    return this.map.locator("card-editor").getByRole("textbox", { name, exact: true });
  }

  /** Opens a card with its key, and changes its words. */
  async reword(number: string, text: string): Promise<void> {
    await this.select(number);
    await this.page.keyboard.press("Enter");
    await this.editor(`Statement ${number}`).fill(text);
    await this.saves(() => this.page.keyboard.press("Enter"));
  }

  /** Writes a statement on a card of its own, beginning with a button in the details. */
  async write(button: string, text: string): Promise<void> {
    await this.details.getByRole("button", { name: button, exact: true }).click();
    await this.editor(/^New /).fill(text);
    await this.saves(() => this.map.getByRole("button", { name: "Save", exact: true }).click());
  }

  /** A select in the details, by its label and the value that it shows. */
  chosen(select: string, value: string): Locator {
    return this.details.getByRole("button", { name: `${select} ${value}`, exact: true });
  }

  async choose(select: string, option: string): Promise<void> {
    await this.details.getByRole("button", { name: new RegExp(`^${select} `) }).click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
  }

  /** The dialog with this heading. Its element has no size: wait for what is in it. */
  dialog(name: string): Locator {
    return this.page.getByRole("dialog", { name, exact: true });
  }

  /** Presses a button that asks for a place, and answers it; `target` null for a free-standing statement. */
  async place(button: string, relation: string, target: string | null): Promise<Locator> {
    await this.details.getByRole("button", { name: button, exact: true }).click();
    const dialog = this.dialog(button);
    await dialog.getByRole("radio", { name: relation, exact: true }).check();
    if (target !== null) {
      const box = dialog.getByRole("combobox", { name: "Which statement" });
      await box.fill(`${target} `);
      await this.page.getByRole("option", { name: new RegExp(`^${target.replaceAll(".", "\\.")} `) }).click();
    }
    return dialog;
  }

  /** Whether words of the article are in view. */
  async isInView(words: string): Promise<boolean> {
    return this.article.getByRole("document").evaluate((element, sought) => {
      const paragraphs = Array.from(element.querySelectorAll("p"));
      const node = paragraphs.find((p) => p.textContent.includes(sought))?.firstChild;
      if (!node) {
        return false;
      }
      const range = document.createRange();
      range.setStart(node, (node.textContent ?? "").indexOf(sought));
      range.setEnd(node, (node.textContent ?? "").indexOf(sought) + sought.length);
      const box = range.getBoundingClientRect();
      const pane = element.closest("article-reader")?.getBoundingClientRect();
      return pane !== undefined && box.height > 0 && box.top >= pane.top && box.bottom <= pane.bottom;
    }, words);
  }

  /** Clicks into words of the article. */
  async clickWords(words: string): Promise<void> {
    const at = await this.article.getByRole("document").evaluate((element, sought) => {
      const paragraphs = Array.from(element.querySelectorAll("p"));
      const node = paragraphs.find((p) => p.textContent.includes(sought))?.firstChild;
      if (!node) {
        throw new Error(`The article does not say “${sought}”`);
      }
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, (node.textContent ?? "").indexOf(sought));
      range.setEnd(node, (node.textContent ?? "").indexOf(sought) + 3);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words);
    await this.page.mouse.click(at.x, at.y);
  }

  /** Leaves the keyboard nowhere in particular. */
  async idle(): Promise<void> {
    await this.page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
    });
  }
}

export { patience };

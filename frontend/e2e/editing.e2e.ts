/** Typing on the cards themselves: nothing typed is lost, whatever happens. */
import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { article } from "./article.js";
import type { MapPage } from "./map-page.js";
import { seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

const thesis = "The square should be closed.";
const krumlov = "Krumlov did it.";
const ruin = "It will ruin the shops.";
const shoppers = "Nobody asked the shoppers.";

/** 1 thesis, 1.1 reason with 1.1.1 objection, 1.2 objection. */
async function square(options?: BrowserContextOptions): Promise<MapPage> {
  return seedMap(await pages.open(options), article, [
    { text: thesis },
    { text: krumlov, as: "reason", on: thesis },
    { text: shoppers, as: "objection", on: krumlov },
    { text: ruin, as: "objection", on: thesis },
  ]);
}

/** Selects a card and opens it with a key; answers its textbox. */
async function open(map: MapPage, number: string, key = "Enter"): Promise<Locator> {
  await map.select(number);
  await map.page.keyboard.press(key);
  const editor = map.editor(`Statement ${number}`);
  await hasKeyboard(editor);
  return editor;
}

async function add(map: MapPage, number: string, key: string, name: string): Promise<Locator> {
  await map.select(number);
  await map.page.keyboard.press(key);
  const editor = map.editor(name);
  await hasKeyboard(editor);
  return editor;
}

async function hasKeyboard(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((one) => one.matches(":focus"))).toBe(true);
}

/** Once nothing glides any more. */
async function placeOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await element.evaluate(async () => {
    const map = document.querySelector("argument-map");
    await map?.updateComplete;
    const moving = map?.shadowRoot?.getAnimations() ?? [];
    await Promise.all(moving.map((animation) => animation.finished.catch(() => null)));
  });
  const box = await element.boundingBox();
  if (!box) {
    throw new Error("not on the page");
  }
  return box;
}

/** Changes the map behind the page's back. */
async function elsewhere(map: MapPage, ...operations: object[]): Promise<void> {
  const data = { id: randomUUID(), operations };
  const response = await map.page.request.post(`/api/maps/${map.id}/changes`, { data });
  expect(response.status(), await response.text()).toBe(200);
}

async function idOf(map: MapPage, text: string): Promise<string> {
  const response = await map.page.request.get(`/api/maps/${map.id}`);
  const { statements } = (await response.json()) as { statements: { id: string; text: string }[] };
  return statements.find((statement) => statement.text === text)?.id ?? "";
}

/** The page learns of what happened elsewhere. */
async function catchUp(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector("argument-map")?.client?.load());
}

const long =
  "Krumlov closed its square for cars in the spring of 2011, first for one summer and then for good, and none of the shops around it had to close because of that.";

test("a card is reworded where it is, grows with its words, and stays where it is meanwhile", async () => {
  const map = await square();
  const { keyboard } = map.page;
  await map.select("1.1");
  const before = await placeOf(map.node("1.1"));
  const child = await placeOf(map.node("1.1.1"));
  const editor = await open(map, "1.1");
  const group = map.map.getByRole("group", { name: "Statement 1.1" });
  const opened = await placeOf(group);
  expect(opened.x).toBeCloseTo(before.x, 0);
  expect(opened.y).toBeCloseTo(before.y, 0);
  expect(opened.width).toBeCloseTo(before.width, 0);
  await keyboard.insertText(long);
  const grown = await placeOf(group);
  expect(grown.height).toBeGreaterThan(opened.height + 60);
  expect([grown.x, grown.y].map(Math.round)).toEqual([opened.x, opened.y].map(Math.round));
  expect((await placeOf(map.node("1.1.1"))).y).toBeGreaterThan(child.y + 60);
  expect(await editor.evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true);
  await map.saves(() => keyboard.press("Enter"));
  await map.shows(`1 ${thesis}`, `1.1 ${long}`, `1.1.1 ${shoppers}`, `1.2 ${ruin}`);
  await hasKeyboard(map.node("1.1"));
  const after = await placeOf(map.node("1.1"));
  expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round));
});

test("what is added has its place, its kind and who says it before it is saved", async () => {
  const map = await square();
  const { keyboard } = map.page;
  await add(map, "1.1", "o", "New objection to 1.1");
  await map.shows(
    `1 ${thesis}`,
    `1.1 ${krumlov}`,
    `1.1.1 ${shoppers}`,
    "1.1.2 …, objection to 1.1",
    `1.2 ${ruin}`,
  );
  await keyboard.insertText("Krumlov is larger.");
  await keyboard.press("Tab");
  await hasKeyboard(map.map.getByRole("combobox", { name: "Kind" }));
  await keyboard.type("Evidence");
  await keyboard.press("Tab");
  await hasKeyboard(map.map.getByRole("combobox", { name: "Who says it" }));
  await keyboard.type("Implicit");
  // Another one like it, without leaving the keyboard.
  await map.saves(() => keyboard.press("Control+Enter"));
  await hasKeyboard(map.editor("New objection to 1.1"));
  expect(await map.editor("New objection to 1.1").inputValue()).toBe("");
  await keyboard.insertText("It has no tram.");
  await map.saves(() => keyboard.press("Enter"));
  await map.shows(
    `1 ${thesis}`,
    `1.1 ${krumlov}`,
    `1.1.1 ${shoppers}`,
    "1.1.2 Krumlov is larger., objection to 1.1, evidence, implicit",
    "1.1.3 It has no tram., objection to 1.1, claim",
    `1.2 ${ruin}`,
  );
  await hasKeyboard(map.node("1.1.3"));
  await map.showsDetailsOf("1.1.3");
});

test("a contention is written on an empty map", async () => {
  const map = await seedMap(await pages.open(), article);
  await map.map.getByRole("button", { name: "Add contention" }).click();
  const editor = map.editor("New contention");
  await hasKeyboard(editor);
  await map.page.keyboard.insertText(thesis);
  await map.saves(() => map.page.keyboard.press("Enter"));
  await map.shows(`1 ${thesis}, contention, claim`);
  await hasKeyboard(map.node("1"));
});

test("Escape restores the words, and what was discarded can be brought back", async () => {
  const map = await square();
  const { keyboard } = map.page;
  const editor = await open(map, "1.2", "F2");
  await keyboard.press("Escape");
  await editor.waitFor({ state: "detached" });
  expect(await map.button("Bring it back").count()).toBe(0);
  await open(map, "1.2", "F2");
  await keyboard.insertText("Something else");
  await keyboard.press("Escape");
  await hasKeyboard(map.node("1.2"));
  await map.button("Bring it back").click();
  await hasKeyboard(editor);
  expect(await editor.inputValue()).toBe("Something else");
  await keyboard.press("Escape");
  await map.shows(`1 ${thesis}`, `1.1 ${krumlov}`, `1.1.1 ${shoppers}`, `1.2 ${ruin}`);
});

test("what is half typed stays when one goes elsewhere, and over a reload", async () => {
  const map = await square();
  const { keyboard } = map.page;
  await open(map, "1.2");
  await keyboard.insertText("It will");
  await map.node("1.1").locator(".number").click();
  const left = map.map.getByRole("group", { name: "Statement 1.2" });
  await expect
    .poll(() => left.locator(".state").evaluate((one) => getComputedStyle(one, "::before").content))
    .toBe('"Not saved yet"');
  await keyboard.press("u");
  await hasKeyboard(map.editor("New undercut of the step from 1.1 to 1"));
  await keyboard.insertText("One town is");
  await map.page.reload();
  await map.status.waitFor();
  const undercut = map.editor("New undercut of the step from 1.1 to 1");
  await hasKeyboard(undercut);
  expect(await undercut.inputValue()).toBe("One town is");
  expect(await map.editor("Statement 1.2").inputValue()).toBe("It will");
  await keyboard.type(" no rule.");
  await map.saves(() => keyboard.press("Enter"));
  await map.editor("Statement 1.2").press("End");
  await keyboard.type(" not ruin them.");
  await map.saves(() => keyboard.press("Enter"));
  await map.page.reload();
  await map.status.waitFor();
  await map.shows(
    `1 ${thesis}`,
    `1.1 ${krumlov}`,
    `1.1.1 ${shoppers}`,
    "1.1.2 One town is no rule.",
    "1.2 It will not ruin them.",
  );
  expect(await map.map.locator("card-editor").count()).toBe(0);
});

test("empty and endless words are refused on the card, and kept there", async () => {
  const map = await square();
  const { keyboard } = map.page;
  const editor = await open(map, "1.2");
  await editor.fill("");
  await keyboard.press("Enter");
  await map.map.getByRole("alert").getByText("A statement needs words.").waitFor();
  expect(await editor.getAttribute("aria-invalid")).toBe("true");
  await editor.fill("x".repeat(5_001));
  await keyboard.press("Enter");
  await map.map.getByText("The statement has 5,001 characters; at most 5,000 fit.").waitFor();
  await hasKeyboard(editor);
  expect(await editor.inputValue()).toHaveLength(5_001);
  await editor.fill("It will not.");
  await map.saves(() => keyboard.press("Enter"));
});

test("what the server does not want is open again with its sentence", async () => {
  pages.expectErrors(/status of 4\d\d/);
  const map = await square();
  const editor = await open(map, "1.2");
  await editor.evaluate((one: HTMLTextAreaElement) => {
    one.value = "It will \ud83c.";
    one.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await map.page.keyboard.press("Enter");
  await map.map.getByRole("alert").getByText("The text contains half a character").waitFor();
  expect(await editor.inputValue()).toContain("It will ");
});

test("words on something that is gone are kept, and can stand by themselves", async () => {
  const map = await square();
  const { keyboard } = map.page;
  await add(map, "1.1.1", "p", "New reason for 1.1.1");
  await keyboard.insertText("I asked them.");
  const statement = await idOf(map, shoppers);
  const [argument] = await map.page.evaluate(
    (id) =>
      [...(document.querySelector("argument-map")?.client?.model?.arguments.values() ?? [])]
        .filter(({ premises }) => premises.some((premise) => premise.statement === id))
        .map((one) => one.id),
    statement,
  );
  await elsewhere(map, { op: "remove", statement, from: argument ?? null, scope: "BRANCH" });
  await catchUp(map.page);
  const editor = map.editor("New contention");
  await hasKeyboard(editor);
  expect(await editor.inputValue()).toBe("I asked them.");
  await map.map.getByText("You removed what this was written on. Saved, it becomes a contention.").waitFor();
  await editor.press("Enter");
  await map.shows(`1 ${thesis}`, `1.1 ${krumlov}`, `1.2 ${ruin}`, "2 I asked them.");
});

test("without a network the words show as not saved yet, and are sent once when it is back", async () => {
  pages.expectErrors(/net::ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const map = await square();
  const { page } = map;
  const { keyboard } = page;
  const before = await map.revision();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/changes")) {
      sent.push((request.postDataJSON() as { id: string }).id);
    }
  });
  await open(map, "1.2");
  await page.context().setOffline(true);
  await keyboard.insertText("It will not ruin anybody.");
  await keyboard.press("Enter");
  await map.map.getByRole("treeitem", { name: /^1\.2 It will not ruin anybody\..*not saved yet/ }).waitFor();
  await page.getByText("Not saved yet, trying again").waitFor();
  // What is not saved yet can be written on.
  await keyboard.press("o");
  await hasKeyboard(map.editor("New objection to 1.2"));
  await keyboard.insertText("It will.");
  await keyboard.press("Enter");
  await map.node("1.2.1").filter({ hasText: "It will." }).waitFor();
  await page.context().setOffline(false);
  await eventually(
    () => map.revision(),
    (revision) => {
      expect(revision).toBe(before + 2);
    },
  );
  await map.shows(
    `1 ${thesis}`,
    `1.1 ${krumlov}`,
    `1.1.1 ${shoppers}`,
    "1.2 It will not ruin anybody., objection to 1, claim, 1 objection",
    "1.2.1 It will., objection to 1.2",
  );
  expect(new Set(sent).size).toBe(2);
});

test("another wording that came meanwhile is shown beside one's own, and chosen from", async () => {
  const map = await square();
  const { keyboard } = map.page;
  const editor = await open(map, "1.2");
  await keyboard.insertText("My words.");
  const statement = await idOf(map, ruin);
  await elsewhere(map, { op: "reword", statement, text: "Their words.", origin: "OWN" });
  await catchUp(map.page);
  const both = map.map.getByRole("group", { name: "Two wordings" });
  await both.getByText("Their words.").waitFor();
  expect(await editor.inputValue()).toBe("My words.");
  await keyboard.press("Enter");
  await map.map.getByText("Choose between the two wordings first.").waitFor();
  await both.getByRole("button", { name: "Keep mine" }).click();
  await hasKeyboard(editor);
  await map.saves(() => keyboard.press("Enter"));
  await map.node("1.2").filter({ hasText: "My words." }).waitFor();

  await open(map, "1.2");
  await keyboard.insertText("Other words.");
  await elsewhere(map, { op: "reword", statement, text: "Their last words.", origin: "OWN" });
  await catchUp(map.page);
  await both.getByRole("button", { name: "Take theirs" }).click();
  await hasKeyboard(map.node("1.2"));
  await map.node("1.2").filter({ hasText: "Their last words." }).waitFor();
});

test("Enter that ends a composition does not save", async () => {
  const map = await square();
  const { page } = map;
  const editor = await open(map, "1.2");
  const before = await map.revision();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  expect(await editor.inputValue()).toBe("にほん");
  await editor.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, composed: true });
  await session.send("Input.insertText", { text: "日本" });
  expect(await editor.inputValue()).toBe("日本");
  expect(await map.revision()).toBe(before);
  await map.saves(() => page.keyboard.press("Enter"));
  await map.node("1.2").filter({ hasText: "日本" }).waitFor();
});

test("words from right to left are written from right to left", async () => {
  const map = await square();
  const editor = await open(map, "1.2");
  await map.page.keyboard.insertText("الميدان لمن يعبره");
  expect(await editor.evaluate((one) => one.matches(":dir(rtl)"))).toBe(true);
});

test("a map seen from afar comes closer to be written on", async () => {
  const map = await square();
  await map.select("1.2");
  for (let steps = 0; steps < 6; steps++) {
    await map.page.keyboard.press("-");
  }
  const percent = map.map.getByRole("button", { name: /^\d+%$/ });
  await expect.poll(async () => Number.parseInt(await percent.innerText())).toBeLessThan(60);
  await map.page.keyboard.press("Enter");
  await hasKeyboard(map.editor("Statement 1.2"));
  await expect.poll(() => percent.innerText()).toBe("100%");
  const [card, screen] = [await placeOf(map.editor("Statement 1.2")), await placeOf(map.map)];
  expect(card.x).toBeGreaterThan(screen.x);
  expect(card.x + card.width).toBeLessThan(screen.x + screen.width);
  expect(card.y).toBeGreaterThan(screen.y);
});

test("a card that is panned out of view keeps its editor, and comes back when one types", async () => {
  const map = await square();
  const editor = await open(map, "1.2");
  const screen = await placeOf(map.map);
  await map.page.mouse.move(screen.x + 40, screen.y + 40);
  await map.page.mouse.wheel(0, 3_000);
  await expect.poll(async () => (await editor.boundingBox())?.y).toBeLessThan(screen.y - 500);
  await map.page.keyboard.type("Back");
  expect(await editor.inputValue()).toBe("Back");
  await expect.poll(async () => (await editor.boundingBox())?.y).toBeGreaterThan(screen.y);
});

test("a click into the words of the selected card writes there; elsewhere words can be selected", async () => {
  const map = await square();
  const { page } = map;
  const text = map.node("1.1").locator(".text");
  await text.dblclick({ position: { x: 20, y: 10 } });
  const selected = (): Promise<string | undefined> =>
    page.evaluate(() => {
      type WithSelection = ShadowRoot & { getSelection: () => Selection | null };
      const root = document.querySelector("argument-map")?.shadowRoot as WithSelection | null | undefined;
      return root?.getSelection()?.toString();
    });
  await expect.poll(selected).toBe("Krumlov");
  expect(await map.map.locator("card-editor").count()).toBe(0);
  await map.select("1.2");
  const words = map.node("1.2").locator(".text");
  await words.click({ position: { x: 1, y: 10 } });
  await hasKeyboard(map.editor("Statement 1.2"));
  await page.keyboard.type("Perhaps: ");
  await map.saves(() => page.keyboard.press("Enter"));
  await map
    .node("1.2")
    .filter({ hasText: `Perhaps: ${ruin}` })
    .waitFor();
  await map.node("1.1").locator(".head").dblclick();
  await hasKeyboard(map.editor("Statement 1.1"));
});

test("on a phone the details lead to the card, and it is in view", async () => {
  const map = await square({ hasTouch: true });
  await map.page.setViewportSize({ width: 390, height: 844 });
  const panes = map.page.getByRole("group", { name: "Panes" });
  await map.node("1.1").locator(".number").tap();
  await panes.getByRole("button", { name: "Details" }).tap();
  await map.details.getByRole("button", { name: "Add reason" }).tap();
  const editor = map.editor("New reason for 1.1");
  await hasKeyboard(editor);
  const [box, screen] = [await placeOf(editor), await placeOf(map.map)];
  expect(box.x).toBeGreaterThanOrEqual(screen.x);
  expect(box.x + box.width).toBeLessThanOrEqual(screen.x + screen.width);
  await map.page.keyboard.insertText("They had a good year.");
  await map.saves(() => map.map.getByRole("button", { name: "Save", exact: true }).tap());
  await map.node("1.1.2").filter({ hasText: "They had a good year." }).waitFor();
});

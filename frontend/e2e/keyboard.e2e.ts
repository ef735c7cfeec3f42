import { expect, test } from "vitest";
import { article, words } from "./article.js";
import { keyboardIsOn, tabTo } from "./keys.js";
import type { MapPage } from "./map-page.js";
import { createMap, seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

function isOn(map: MapPage, name: RegExp): Promise<void> {
  return keyboardIsOn(map.page, name);
}

test("from the start page to a map with a reason and an objection, by keys alone", async () => {
  const page = await pages.open();
  await page.goto("/");
  await page.getByRole("button", { name: "New map" }).waitFor();
  await tabTo(page, /^New map$/);
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Title" }).waitFor();
  await eventually(
    () => page.evaluate(() => document.activeElement?.localName),
    (element) => {
      expect(element).toBe("new-map-form");
    },
  );
  await page.keyboard.insertText(article.title);
  await page.keyboard.press("Tab");
  await page.keyboard.insertText(article.author);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText(article.text);
  await tabTo(page, /^Create map$/);
  await page.keyboard.press("Enter");

  const { MapPage } = await import("./map-page.js");
  const map = await MapPage.shown(page);
  await tabTo(page, /^Text of the article$/);
  for (const sentence of ["The Square Without Cars", "On Monday"]) {
    await page.keyboard.press("ArrowDown");
    await eventually(
      () => page.evaluate(() => document.getSelection()?.toString() ?? ""),
      (selected) => {
        expect(selected).toContain(sentence);
      },
    );
  }
  await map.toolbar.waitFor();
  await map.saves(() => page.keyboard.press("c"));
  await map.shows("1 On Monday the council voted");

  // The new statement wants to be worded; Enter says that it is.
  await isOn(map, /Statement/);
  await page.keyboard.insertText("The square should be closed to cars.");
  await map.saves(() => page.keyboard.press("Enter"));
  await map.shows("1 The square should be closed to cars.");
  await isOn(map, /^1 The square/);

  await page.keyboard.press("p");
  await map.editor("New reason for 1").waitFor();
  await isOn(map, /^New reason/);
  await page.keyboard.insertText("It belongs to those who cross it.");
  await map.saves(() => page.keyboard.press("Enter"));
  await isOn(map, /^1\.1 It belongs/);
  await page.keyboard.press("ArrowUp");
  await isOn(map, /^1 The square/);
  await page.keyboard.press("o");
  await map.editor("New objection to 1").waitFor();
  await isOn(map, /^New objection/);
  await page.keyboard.insertText(words.ruin);
  await map.saves(() => page.keyboard.press("Enter"));
  await map.shows(
    "1 The square should be closed to cars., contention",
    "1.1 It belongs to those who cross it., reason for 1",
    `1.2 ${words.ruin}, objection to 1`,
  );
});

test("undercut, co-premise, fold, remove, undo and redo have keys", async () => {
  const map = await seedMap(await pages.open(), article, [
    { text: "The square should be closed." },
    { text: "Krumlov did it.", as: "reason", on: "The square should be closed." },
  ]);
  const { page } = map;
  await tabTo(page, /^1 The square/);
  await page.keyboard.press("ArrowDown");
  await isOn(map, /^1\.1 Krumlov/);
  await page.keyboard.press("l");
  await map.editor("New co-premise with 1.1").waitFor();
  await isOn(map, /^New co-premise/);
  await page.keyboard.insertText("This town is like it.");
  await map.saves(() => page.keyboard.press("Enter"));
  await isOn(map, /^1\.2 This town/);
  await page.keyboard.press("u");
  await map.editor("New undercut of the step from 1.1 and 1.2 to 1").waitFor();
  await isOn(map, /^New undercut/);
  await page.keyboard.insertText("One town is no rule.");
  await map.saves(() => page.keyboard.press("Enter"));
  await isOn(map, /^1\.2\.1 One town is no rule\., undercuts the step from 1\.1 and 1\.2 to 1/);
  const all = await map.names();

  await page.keyboard.press("Home");
  await isOn(map, /^1 The square/);
  await page.keyboard.press("f");
  await eventually(
    () => map.names(),
    (names) => {
      expect(names).toHaveLength(1);
    },
  );
  await page.keyboard.press("f");
  await map.shows(...all);

  await page.keyboard.press("End");
  await isOn(map, /^1\.2\.1/);
  await map.saves(() => page.keyboard.press("Delete"));
  await expect.poll(() => map.node("1.2.1").count()).toBe(0);
  await map.saves(() => page.keyboard.press("Control+z"));
  await map.shows(...all);
  await map.saves(() => page.keyboard.press("Control+Shift+z"));
  await expect.poll(() => map.node("1.2.1").count()).toBe(0);
});

test("Escape gives up what is being written, and leaves the keyboard on the node", async () => {
  const map = await seedMap(await pages.open(), article, [{ text: "The square should be closed." }]);
  await tabTo(map.page, /^1 The square/);
  await map.page.keyboard.press("p");
  await map.editor("New reason for 1").waitFor();
  await isOn(map, /^New reason/);
  await map.page.keyboard.insertText("Never mind.");
  await map.page.keyboard.press("Escape");
  await isOn(map, /^1 The square/);
  await map.shows("1 The square should be closed., contention, claim");
});

test("the list of keys opens with a question mark, and switches single letters off", async () => {
  const map = await seedMap(await pages.open(), article, [{ text: "The square should be closed." }]);
  await tabTo(map.page, /^1 The square/);
  await map.page.keyboard.press("?");
  const letters = map.page.getByRole("checkbox", { name: "Single letters are shortcuts" });
  await letters.uncheck();
  await map.page.keyboard.press("Escape");
  await letters.waitFor({ state: "detached" });
  await map.node("1").focus();
  await map.page.keyboard.press("p");
  await map.page.keyboard.press("Shift+F10");
  const menu = map.page.getByRole("menu", { name: "Node 1" });
  await menu.waitFor();
  expect(await map.editor(/^New /).count()).toBe(0);
  await menu.getByRole("menuitem", { name: "Add reason" }).press("Enter");
  await map.editor("New reason for 1").waitFor();
});

test("a selected sentence leads to the buttons with Enter", async () => {
  const map = await createMap(await pages.open(), article);
  await tabTo(map.page, /^Text of the article$/);
  await map.page.keyboard.press("ArrowDown");
  await map.toolbar.waitFor();
  await map.page.keyboard.press("Enter");
  await isOn(map, /^Claim/);
  await map.page.keyboard.press("ArrowRight");
  await isOn(map, /^Evidence/);
  await map.saves(() => map.page.keyboard.press("Enter"));
  await map.shows("1 The Square Without Cars, contention, evidence");
});

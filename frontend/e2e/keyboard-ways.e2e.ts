/** Around a map, to the outline and to the slides, without a mouse. */
import { expect, test } from "vitest";
import { article } from "./article.js";
import { focused, keyboardIsOn, tabTo } from "./keys.js";
import type { Seed } from "./map-page.js";
import { MapPage, seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

const seeds: readonly Seed[] = [
  { text: "Build the bridge" },
  { text: "It saves time", as: "reason", on: "Build the bridge" },
  { text: "Counts of cars say so", as: "reason", on: "It saves time", kind: "EVIDENCE" },
  { text: "It costs too much", as: "objection", on: "Build the bridge" },
  { text: "Tolls will pay for it", as: "objection", on: "It costs too much" },
];

const all = ["1 ", "1.1 ", "1.1.1 ", "1.2 ", "1.2.1 "];

test("folds, levels, a branch alone and its path, overview, search and filter", async () => {
  const map = await seedMap(await pages.open(), article, seeds);
  const { keyboard } = map.page;
  await tabTo(map.page, /^1 Build/);
  await keyboard.press("ArrowDown");
  await keyboardIsOn(map.page, /^1\.1 It saves time/);
  await keyboard.press("f");
  await map.shows("1 ", "1.1 ", "1.2 ", "1.2.1 ");
  await keyboard.press("f");
  await map.shows(...all);
  await keyboard.press("2");
  await map.shows("1 ", "1.1 ", "1.2 ");
  await keyboard.press("0");
  await map.shows(...all);

  await keyboard.press("z");
  await map.shows("1.1 ", "1.1.1 ");
  await keyboardIsOn(map.page, /^1\.1 /);
  await keyboard.press("Shift+Tab");
  await keyboard.press("Shift+Tab");
  await keyboardIsOn(map.page, /^1\s*Build the bridge$/);
  await keyboard.press("Enter");
  await map.shows(...all);
  await keyboardIsOn(map.page, /^1\.1 It saves time/);
  await keyboard.press("Home");
  await keyboardIsOn(map.page, /^1 Build the bridge, contention/);

  await keyboard.press("v");
  const overview = map.map.getByRole("tree", { name: "Overview of all levels" });
  await overview.waitFor();
  for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "Space", "Escape"]) {
    await keyboard.press(key);
  }
  await overview.waitFor({ state: "hidden" });
  await map.showsDetailsOf("1.2.1");
  await keyboardIsOn(map.page, /^1\.2\.1 Tolls/);

  await keyboard.press("/");
  await keyboard.type("counts");
  await map.page.getByRole("option", { name: /Counts of cars/ }).waitFor();
  await keyboard.press("Enter");
  await map.showsDetailsOf("1.1.1");
  await tabTo(map.page, /^Filter/);
  await keyboard.press("Enter");
  await tabTo(map.page, /^Evidence/);
  await keyboard.press("Enter");
  await map.page.locator(".card.unmatched").nth(3).waitFor();
  await keyboard.press("Escape");
  await keyboardIsOn(map.page, /^1\.1\.1 Counts/);
});

test("several nodes are marked, moved, copied and pasted", async () => {
  const page = await pages.open({ permissions: ["clipboard-read", "clipboard-write"] });
  const map = await seedMap(page, article, seeds);
  const { keyboard } = page;
  await tabTo(page, /^1 Build/);
  await keyboard.press("ArrowDown");
  await keyboardIsOn(page, /^1\.1 /);
  await keyboard.press("Shift+ArrowRight");
  await map.map.getByText("2 nodes selected").waitFor();
  await keyboard.press("Control+c");
  await map.map.getByText(/Copied \d nodes/).waitFor();
  await keyboard.press("Escape");
  await eventually(
    () => map.map.getByText("2 nodes selected").isVisible(),
    (shown) => {
      expect(shown).toBe(false);
    },
  );
  await keyboard.press("End");
  await keyboardIsOn(page, /^1\.2\.1 /);
  await keyboard.press("m");
  const dialog = map.dialog("Move");
  await tabTo(page, /^Which statement/);
  await keyboard.type("1.1 ");
  await page.getByRole("option", { name: /^1\.1 / }).waitFor();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await tabTo(page, /^Move$/);
  await map.saves(() => keyboard.press("Enter"));
  await dialog.getByRole("button", { name: "Move" }).waitFor({ state: "detached" });
  await map.shows("1 ", "1.1 ", "1.1.1 ", "1.1.2 Tolls", "1.2 ");
  await keyboardIsOn(page, /^1\.1\.2 Tolls/);
});

test("the outline is written in, and the slides lead back to the map", async () => {
  const page = await pages.open();
  const map = await seedMap(page, article, seeds);
  const { keyboard } = page;
  await tabTo(page, /^Outline$/);
  await keyboard.press("Enter");
  await keyboardIsOn(page, /^1 Build the bridge/);
  await keyboard.press("ArrowDown");
  await keyboard.press("p");
  await keyboardIsOn(page, /^New reason for 1\.1$/);
  await keyboard.insertText("The ferry waits for the tide");
  await keyboard.press("Enter");
  await keyboardIsOn(page, /^1\.1\.2 The ferry/);
  await tabTo(page, /^Map$/);
  await keyboard.press("Enter");
  await MapPage.shown(page);
  await keyboardIsOn(page, /^Map$/);
  await tabTo(page, /^1\.1\.2 The ferry/);
  await keyboard.press("Shift+P");
  await page.getByRole("heading", { name: "Reason for 1.1", exact: true }).waitFor();
  await keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "Objection to 1", exact: true }).waitFor();
  await keyboard.press("Escape");
  await map.showsDetailsOf("1.2");
  expect(await focused(page)).not.toBe("");
});

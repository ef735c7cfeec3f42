import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { article, keptText, words } from "./article.js";
import { createMap, MapPage } from "./map-page.js";
import { downloaded, eventually, useBrowser } from "./support.js";

// One person takes one article apart; each test goes on where the one before it ended.
const pages = useBrowser({ keep: true });
let map: MapPage;

beforeAll(async () => {
  map = await createMap(await pages.open(), article);
});

test("an article is shown exactly as it was pasted", async () => {
  const shown = await map.article.getByRole("document").locator("p").allTextContents();
  expect(shown.join("\n")).toBe(keptText.replace(/\n(\s*\n)+/g, "\n").trimEnd());
  const from = await map.page.evaluate(async (id) => {
    const response = await fetch(`/api/maps/${id}`);
    const snapshot = (await response.json()) as { article: { id: string; revision: number } };
    const text = await fetch(`/api/articles/${snapshot.article.id}/revisions/${snapshot.article.revision}`);
    return (await text.json()) as { text: string };
  }, map.id);
  expect(from.text).toBe(keptText);
});

test("words of the article become contention 1", async () => {
  await map.addFromArticle(words.thesis, "Claim");
  await map.shows(`1 ${words.thesis}, contention, claim`);
  await map.showsDetailsOf("1");
  // It wants to be worded; Escape leaves it as it is quoted.
  const editor = map.editor("Statement 1");
  await expect.poll(() => editor.evaluate((field) => field.matches(":focus"))).toBe(true);
  await map.page.keyboard.press("Escape");
  await editor.waitFor({ state: "detached" });
});

test("evidence and a counterargument hang on what is selected", async () => {
  await map.addFromArticle(words.krumlov, "Evidence");
  await map.editor("Statement 1.1").press("Escape");
  await map.select("1");
  await map.addFromArticle(words.ruin, "Counterargument");
  await map.editor("Statement 1.2").press("Escape");
  await map.shows(
    `1 ${words.thesis}, contention, claim, 1 reason, 1 objection`,
    `1.1 ${words.krumlov}, reason for 1, evidence`,
    `1.2 ${words.ruin}, objection to 1, claim`,
  );
});

test("reason, objection, co-premise and undercut are written on cards", async () => {
  await map.select("1.2");
  await map.write("Add objection", "The survey did not ask the shoppers.");
  await map.select("1");
  await map.write("Add reason", "Quiet streets bring people back to them.");
  await map.select("1.1");
  await map.write("Add co-premise", "This town is like Krumlov.");
  await map.select("1.1");
  await map.write("Add undercut", "One town is no rule.");
  await map.shows(
    `1 ${words.thesis}, contention, claim, 2 reasons, 1 objection`,
    `1.1 ${words.krumlov}, reason for 1 together with 1.2, evidence`,
    "1.2 This town is like Krumlov., reason for 1 together with 1.1, claim, 1 undercut",
    "1.2.1 One town is no rule., undercuts the step from 1.1 and 1.2 to 1, claim",
    `1.3 ${words.ruin}, objection to 1, claim, 1 objection`,
    "1.3.1 The survey did not ask the shoppers., objection to 1.3, claim",
    "1.4 Quiet streets bring people back to them., reason for 1, claim",
  );
});

test("quoted words that are reworded are a paraphrase", async () => {
  await map.select("1.3");
  await map.chosen("Who says it", "Quoted").waitFor();
  await map.reword("1.3", "Shops on the square will go bankrupt.");
  await map.node("1.3").filter({ hasText: "Shops on the square will go bankrupt." }).waitFor();
  await map.chosen("Who says it", "Paraphrased").waitFor();
});

test("a claim becomes evidence", async () => {
  await map.select("1.4");
  await map.saves(() => map.choose("Kind", "Evidence"));
  await map.map
    .getByRole("treeitem", { name: "1.4 Quiet streets bring people back to them., reason for 1, evidence" })
    .waitFor();
});

test("a reason becomes an objection, and a reason again", async () => {
  await map.select("1.4");
  await map.saves(() => map.button("Make it an objection").click());
  await map
    .node("1.4")
    .and(map.page.getByRole("treeitem", { name: /objection to 1/ }))
    .waitFor();
  await map.saves(() => map.button("Make it a reason").click());
  await map
    .node("1.4")
    .and(map.page.getByRole("treeitem", { name: /reason for 1/ }))
    .waitFor();
});

test("an argument gets a name, and a scheme with its critical questions", async () => {
  await map.select("1.1");
  const name = map.details.getByRole("textbox", { name: "Name of the argument" });
  await name.fill("As in Krumlov");
  await map.saves(() => name.press("Tab"));
  await map.map.getByText("As in Krumlov").waitFor();
  const scheme = map.details.getByRole("combobox", { name: "Scheme" });
  await scheme.fill("analogy");
  await map.saves(() => map.page.getByRole("option", { name: /analogy/i }).click());
  await map.details.getByText("Are the cases alike in what matters here?").waitFor();
});

test("a statement is moved with its branch by dialog", async () => {
  await map.select("1.3.1");
  const dialog = await map.place("Move", "Reason for", "1.4");
  await map.saves(() => dialog.getByRole("button", { name: "Move" }).click());
  await map
    .node("1.4.1")
    .and(map.page.getByRole("treeitem", { name: /reason for 1\.4/ }))
    .waitFor();
  await map.showsDetailsOf("1.4.1");
});

test("a node is removed alone, and with its branch; undo and redo take it back and do it again", async () => {
  const before = await map.names();
  await map.select("1.4");
  await map.details.getByRole("button", { name: "Remove", exact: true }).click();
  await map.saves(() => map.dialog("Remove").getByRole("button", { name: "Remove alone" }).click());
  await map.node("1.4").filter({ hasText: "The survey did not ask the shoppers." }).waitFor();
  await map.saves(() => map.button("Undo").click());
  await map.shows(...before);

  await map.select("1.4");
  await map.details.getByRole("button", { name: "Remove", exact: true }).click();
  await map.saves(() =>
    map
      .dialog("Remove")
      .getByRole("button", { name: /^Remove with its branch/ })
      .click(),
  );
  await expect.poll(() => map.node("1.4").count()).toBe(0);
  const after = await map.names();
  await map.saves(() => map.button("Undo").click());
  await map.shows(...before);
  await map.saves(() => map.button("Redo").click());
  await map.shows(...after);
  await map.saves(() => map.button("Undo").click());
  await map.shows(...before);
});

test("a statement is used again, drawn as a reference there", async () => {
  await map.select("1.4");
  const dialog = await map.place("Use again", "Objection to", "1.3");
  await map.saves(() => dialog.getByRole("button", { name: "Use here too" }).click());
  await map.map
    .getByRole("treeitem", { name: /^1\.3\.1 Quiet streets.*objection to 1\.3, shown in full at 1\.4/ })
    .waitFor();
  await map.details.getByText("Used 2 times").waitFor();
});

test("a circle is refused in words", async () => {
  const before = await map.names();
  await map.select("1");
  const dialog = await map.place("Use again", "Reason for", "1.4.1");
  await dialog.getByRole("button", { name: "Use here too" }).click();
  await dialog
    .getByRole("alert")
    .filter({ hasText: /itself|circle/ })
    .waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await map.names()).toEqual(before);
});

test("a source is cited", async () => {
  await map.select("1.1");
  await map.details.getByRole("button", { name: "Add source" }).click();
  const dialog = map.dialog("Add a source");
  await dialog.getByRole("textbox", { name: "Title of the source" }).fill("Takings in Krumlov 2009–2013");
  await dialog.getByRole("textbox", { name: "Author or institution" }).fill("Chamber of Trade");
  await dialog.getByRole("textbox", { name: "Link" }).fill("https://example.org/krumlov.pdf");
  await dialog.getByRole("textbox", { name: "Page" }).fill("12");
  await map.saves(() => dialog.getByRole("button", { name: "Save source" }).click());
  const link = map.details.getByRole("link", { name: "Takings in Krumlov 2009–2013" });
  expect(await link.getAttribute("href")).toBe("https://example.org/krumlov.pdf");
});

test("a node finds its passage, and a passage its node", async () => {
  await map.page.setViewportSize({ width: 1280, height: 480 });
  await map.select("1");
  await expect.poll(() => map.isInView(words.thesis)).toBe(true);
  await map.select("1.3");
  await expect.poll(() => map.isInView(words.ruin)).toBe(true);
  await map.clickWords(words.thesis);
  await map.showsDetailsOf("1");
  await map.clickWords(words.krumlov);
  await map.showsDetailsOf("1.1");
  await map.page.setViewportSize({ width: 1440, height: 900 });
});

test("branches fold, the view zooms, fits and turns", async () => {
  const all = await map.names();
  await map.select("1.4");
  await map.page.keyboard.press("f");
  await expect.poll(() => map.node("1.4.1").count()).toBe(0);
  await map.page.keyboard.press("f");
  await map.shows(...all);

  const percent = map.map.getByRole("button", { name: /^\d+%$/ });
  const zoom = async (): Promise<number> => Number.parseInt(await percent.innerText());
  const before = await zoom();
  await map.button("Zoom in").click();
  await expect.poll(zoom).toBeGreaterThan(before);
  await map.button("Zoom out").click();
  await map.button("Zoom out").click();
  await expect.poll(zoom).toBeLessThan(before);
  await map.button("Fit").click();
  await map.shows(...all);

  const places = async (): Promise<{ x: number; y: number }[]> =>
    Promise.all(
      ["1", "1.1"].map(async (number) => {
        const box = await map.node(number).boundingBox();
        return { x: box?.x ?? NaN, y: box?.y ?? NaN };
      }),
    );
  const [parent, child] = await places();
  expect(child?.y).toBeGreaterThan(parent?.y ?? NaN);
  await map.button("Top-down").click();
  await eventually(places, ([left, right]) => {
    expect(right?.x).toBeGreaterThan((left?.x ?? NaN) + 100);
  });
  await map.button("Left-to-right").click();
  await map.shows(...all);
});

test("the map is exported in four formats, and comes back from its own", async () => {
  await map.button("Fit").click();
  const names = await map.names();
  await map.button("Export").click();
  const dialog = map.dialog("Export");
  const take = (name: string): ReturnType<typeof downloaded> =>
    downloaded(map.page, () => dialog.getByRole("link", { name, exact: true }).click());

  const svg = await take("SVG");
  expect(svg.name).toMatch(/\.svg$/);
  expect(svg.bytes.toString()).toContain("<svg");
  expect(svg.bytes.toString()).toContain("Krumlov");
  const png = await take("PNG");
  expect(png.name).toMatch(/\.png$/);
  expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(png.bytes.length).toBeGreaterThan(10_000);
  const argdown = await take("Argdown");
  expect(argdown.name).toMatch(/\.(argdown|ad)$/);
  expect(argdown.bytes.toString()).toContain("One town is no rule.");
  const json = await take("Disputatio JSON");
  expect(json.name).toMatch(/\.json$/);
  expect(JSON.parse(json.bytes.toString())).toMatchObject({ format: "disputatio" });
  await dialog.getByRole("button", { name: "Close" }).click();

  const other = await pages.open();
  await other.goto("/");
  await other.getByRole("button", { name: "Import…" }).click();
  const folder = await mkdtemp(join(tmpdir(), "disputatio-e2e-"));
  await writeFile(join(folder, json.name), json.bytes);
  await other.locator("input[type=file]").setInputFiles(join(folder, json.name));
  await other
    .getByRole("dialog")
    .getByText("Read: 7 statements, 6 arguments, 3 passages and 1 sources.")
    .waitFor();
  await other.getByRole("button", { name: "Open the map" }).click();
  const imported = await MapPage.shown(other);
  expect(imported.id).not.toBe(map.id);
  await imported.button("Fit").click();
  await imported.shows(...names);
  await rm(folder, { recursive: true });
});

/** Whatever somebody types, pastes, drops or sends: it is told in words, nothing is lost and nothing runs. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../shared/uuid.js";
import { article, contention, makeBridge } from "./bridge.js";
import {
  card,
  cardNames,
  makeMap,
  openBrowser,
  openMap,
  openPage,
  post,
  saved,
  selectWords,
  settled,
} from "./pages.js";
import { Server } from "./server.js";

/** What a browser says by itself about a refusal. */
const refused = /responded with a status of 4\d\d/;
const markup = `<img src=x onerror=alert(1)> <script>alert(2)</script> "><svg onload=alert(3)>`;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function open(path: string): Promise<Page> {
  const page = await openPage(browser, { baseURL: server.url }, refused);
  await page.goto(path);
  return page;
}

function field(page: Page, name: string): Locator {
  return page.getByRole("textbox", { name });
}

async function create(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Create map" }).click();
}

function details(page: Page): Locator {
  return page.getByRole("region", { name: "Details" });
}

async function snapshot(page: Page, map: string): Promise<Snapshot> {
  return page.evaluate(async (id) => (await (await fetch(`/api/maps/${id}`)).json()) as Snapshot, map);
}

interface Snapshot {
  readonly revision: number;
  readonly statements: readonly { readonly text: string; readonly anchors: readonly Anchor[] }[];
}

interface Anchor {
  readonly quote: { readonly exact: string };
}

test("a map needs a title and a text", async () => {
  const page = await open("/new");
  await create(page);
  await page.getByText("The map needs a title").waitFor();
  await page.getByText("There is no text yet").waitFor();
  await field(page, "Title").fill(article.title);
  await field(page, "Article text").fill(" \n\n ");
  await create(page);
  await page.getByText("The map needs a title").waitFor({ state: "hidden" });
  await page.getByText("There is no text yet").waitFor();
  expect(page.url()).toBe(`${server.url}/new`);
});

test("a title that is too long is told and kept", async () => {
  const page = await open("/new");
  const title = "Long ".repeat(2_000);
  await field(page, "Title").fill(title);
  await field(page, "Article text").fill(article.text);
  await create(page);
  await page.getByText(/The title has [\d,]+ characters; at most 500 fit/).waitFor();
  expect(await field(page, "Title").inputValue()).toBe(title);
  expect(await field(page, "Article text").inputValue()).toBe(article.text);
});

test("20 MB of text are told to be too long within seconds, however they come", async () => {
  const page = await open("/new");
  const text = field(page, "Article text");
  const line = "The ferry was late again, and nobody was surprised.\n";
  const size = 20 * 1024 * 1024;
  await field(page, "Title").fill(article.title);
  await text.fill(article.text);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(
    ([words, length]) =>
      navigator.clipboard.writeText(words.repeat(length / words.length + 1).slice(0, length)),
    [line, size] as const,
  );
  let begun = performance.now();
  await text.press("Control+V");
  await page.getByText(/With what you pasted, the text would have [\d,]+ characters/).waitFor();
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(await text.inputValue()).toBe(article.text);

  begun = performance.now();
  await page.evaluate(
    ([words, length]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words.repeat(length / words.length)], "long.txt"));
      const drop = new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer });
      document.body.dispatchEvent(drop);
    },
    [line, size] as const,
  );
  await page.getByText("“long.txt” is too long: at most 5,000,000 characters fit.").waitFor();
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(await text.inputValue()).toBe(article.text);
});

test("a file that is no text is told, and what was typed stays", async () => {
  const page = await open("/new");
  await field(page, "Article text").fill(article.text);
  const drop = (name: string): Promise<void> =>
    page.evaluate((file) => {
      const dataTransfer = new DataTransfer();
      const bytes = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 31) % 256);
      dataTransfer.items.add(new File([bytes], file));
      document.body.dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer }),
      );
    }, name);
  await drop("article.txt");
  await page.getByRole("alert").getByText("“article.txt” holds something other than text").waitFor();
  await drop("article.pdf");
  await page.getByRole("alert").getByText("“article.pdf” is no plain text").waitFor();
  expect(await field(page, "Article text").inputValue()).toBe(article.text);
});

test("markup and scripts are shown as the text that they are", async () => {
  const page = await open("/new");
  await field(page, "Title").fill(markup);
  await field(page, "Author").fill(markup);
  await field(page, "Article text").fill(`${markup}\n\nA quiet paragraph.`);
  await create(page);
  await page.getByRole("heading", { name: markup, exact: true }).first().waitFor();
  await settled(page);

  await selectWords(page, markup);
  await page
    .getByRole("toolbar", { name: "Add from selection" })
    .getByRole("button", { name: "Claim" })
    .click();
  await card(page, `1 ${markup}`).waitFor();
  await page.getByRole("button", { name: "Add reason" }).click();
  await field(page, "New reason for 1").fill(markup);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await card(page, `1.1 ${markup}`).waitFor();
  await field(page, "Name of the argument").fill(markup);
  await field(page, "Name of the argument").press("Tab");
  await saved(page, 3).waitFor();

  await page.getByRole("button", { name: "Add source" }).click();
  const dialog = page.getByRole("dialog");
  for (const name of ["Title of the source", "Author or institution", "Date", "Page", "Note"]) {
    await dialog.getByRole("textbox", { name, exact: true }).fill(markup);
  }
  const link = `https://example.org/"><svg/onload=alert(4)>`;
  await dialog.getByRole("textbox", { name: "Link" }).fill(link);
  await dialog.getByRole("button", { name: "Save source" }).click();
  await saved(page, 4).waitFor();
  expect(await details(page).getByRole("link", { name: markup }).getAttribute("href")).toBe(link);
  await details(page).getByRole("button", { name: "Move", exact: true }).click();
  await dialog.getByText(markup).first().waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("link", { name: "History" }).click();
  await page.getByRole("listitem").getByText("<img src=x onerror=alert(1)>").first().waitFor();
  await page.goto("/");
  await page.getByRole("link", { name: markup }).waitFor();
  expect(await page.locator("img[src=x], svg[onload]").count()).toBe(0);
});

test("a link that is a script is refused, of an article as of a source", async () => {
  const page = await open("/new");
  await field(page, "Title").fill(article.title);
  await field(page, "Source link").fill("javascript:alert(5)");
  await field(page, "Article text").fill(article.text);
  await create(page);
  await page.getByText("The source link is no web address").waitFor();

  await openMap(page, await makeBridge(page));
  await card(page, "1.1 ").click();
  await details(page).getByRole("button", { name: "Add source" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Link" }).fill("javascript:alert(6)");
  await dialog.getByRole("button", { name: "Save source" }).click();
  await dialog.getByRole("alert").getByText("begins with http:// or https://").waitFor();
  expect(await dialog.getByRole("textbox", { name: "Link" }).inputValue()).toBe("javascript:alert(6)");
  await saved(page, 2).waitFor();
});

test("a file that cannot be imported is told why, and adds nothing", async () => {
  const page = await open("/");
  const map = await makeBridge(page);
  const file = await page.evaluate(async (id) => (await fetch(`/api/maps/${id}/export/json`)).text(), map);
  const changed = file.replace(contention, "The town should build no bridge.");
  const files: readonly (readonly [string, RegExp])[] = [
    ["Dear diary", /This is no JSON file/],
    [file.slice(0, file.length / 2), /breaks off or is damaged/],
    [`{"title": "Another program's", "nodes": []}`, /is no Disputatio file/],
    [file.replace(`"version" : 1`, `"version" : 99`), /has version 99/],
    [`{"format": "disputatio", "version": 1}`, /is not as it should be at firstTitle/],
    [changed, /contradicts itself/],
  ];
  await page.goto("/");
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  const maps = await page.getByRole("main").getByRole("listitem").count();
  for (const [content, why] of files) {
    await page.getByRole("button", { name: "Import…" }).click();
    const dialog = page.getByRole("dialog");
    const buffer = Buffer.from(content);
    await dialog
      .locator("input[type=file]")
      .setInputFiles({ name: "map.json", mimeType: "application/json", buffer });
    await dialog.getByRole("status").getByText(why).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "hidden" });
    const sent = await post(page, "/api/maps/import", content);
    expect(sent).toMatchObject({ status: 422, body: { detail: expect.stringMatching(why) as string } });
  }
  await page.reload();
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  expect(await page.getByRole("main").getByRole("listitem").count()).toBe(maps);
});

test("words selected across two paragraphs are one statement with one passage", async () => {
  const page = await open("/");
  const map = await makeMap(page, article);
  await openMap(page, map);
  await selectWords(page, "stops at dusk.", "Every third crossing is late.");
  await page
    .getByRole("toolbar", { name: "Add from selection" })
    .getByRole("button", { name: "Claim" })
    .click();
  await saved(page, 1).waitFor();
  const { statements } = await snapshot(page, map);
  expect(statements.map(({ text }) => text)).toEqual(["stops at dusk. Every third crossing is late."]);
  expect(statements[0]?.anchors.map(({ quote }) => quote.exact)).toEqual([
    "stops at dusk.\n\nEvery third crossing is late.",
  ]);
  await expect.poll(() => cardNames(page)).toHaveLength(1);
});

test("an address where nothing is says so", async () => {
  const page = await open(`/map/${newId()}`);
  for (const path of [`/map/${newId()}`, "/map/nonsense", `/map/${newId()}/history`, "/nowhere"]) {
    await page.goto(path);
    await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
    await page.getByRole("link", { name: "start page" }).first().waitFor();
  }
});

test("nonsense sent to the API is answered with a problem in words", async () => {
  const page = await open("/");
  const map = await makeBridge(page);
  const changes = `/api/maps/${map}/changes`;
  const id = newId();
  const sent: readonly (readonly [string, unknown])[] = [
    ["/api/maps", "nonsense"],
    ["/api/maps", {}],
    ["/api/maps", { id, title: ["a"], text: { b: 1 } }],
    ["/api/maps/import", "nonsense"],
    [changes, ""],
    [changes, "null"],
    [changes, "{"],
    [changes, { id: "nonsense", operations: [] }],
    [changes, { id, operations: [] }],
    [changes, { id, operations: [{ op: "explode" }] }],
    [changes, { id, operations: [{ op: "reword", statement: newId(), text: "a", origin: "OWN" }] }],
    [changes, { id, operations: [null] }],
    ["/api/maps/nonsense/changes", { id, operations: [] }],
    [`/api/maps/${newId()}/changes`, { id, operations: [{ op: "renameMap", title: "a" }] }],
    [`/api/maps/${map}/undo`, { id: 7 }],
    [`/api/maps/${map}/nonsense`, {}],
    ["/api/nonsense", {}],
  ];
  for (const [path, body] of sent) {
    const answer = await post(page, path, body);
    const what = `${path} ${JSON.stringify(body)}`;
    expect(answer.status, what).toBeGreaterThanOrEqual(400);
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.type, what).toBe("application/problem+json");
    expect(answer.body, what).toMatchObject({
      status: answer.status,
      detail: expect.stringMatching(/^[A-Z].+ .+\.$/) as string,
    });
  }
  expect((await snapshot(page, map)).revision).toBe(2);
});

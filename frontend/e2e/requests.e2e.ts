/** Whoever opens a page tells nobody but this server: no page asks another one for anything. */
import { readFile } from "node:fs/promises";
import type { Browser, Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../map/operations.js";
import { newId } from "../shared/uuid.js";
import { makeMap, openBrowser, openPage } from "./pages.js";
import { Server } from "./server.js";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

/** The addresses in the table of `access.md` at which somebody opens a page. */
async function pages(): Promise<string[]> {
  const table = await readFile("src/docs/access.md", "utf8");
  return [...table.matchAll(/^\| `(?:GET )?(\/[^`]*)` \|/gm)]
    .map(([, address = ""]) => address)
    .filter((address) => !address.startsWith("/api/"));
}

/** What a page asked for elsewhere. */
function watched(page: Page): string[] {
  const foreign: string[] = [];
  const note = (url: string): void => {
    const { protocol, host } = new URL(url);
    if (!["data:", "blob:", "about:"].includes(protocol) && host !== new URL(server.url).host) {
      foreign.push(url);
    }
  };
  page.context().on("request", (request: Request) => {
    note(request.url());
  });
  page.on("websocket", (socket) => {
    note(socket.url());
  });
  return foreign;
}

/** What makes a browser look for other servers before anything is asked of them. */
function hints(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>("link[href]")]
      .filter(({ href }) => new URL(href).host !== location.host)
      .map(({ outerHTML }) => outerHTML),
  );
}

async function open(path: string): Promise<{ page: Page; foreign: string[] }> {
  // Browsers report what is not there, and that a picture's page may not have their own style.
  const missing = /status of 40[34]|Applying inline style .*map\.png/;
  const page = await openPage(browser, { baseURL: server.url, reducedMotion: "reduce" }, missing);
  const foreign = watched(page);
  await page.goto(path);
  return { page, foreign };
}

async function link(page: Page): Promise<string> {
  return new URL(await page.getByRole("textbox", { name: "Link" }).inputValue()).pathname;
}

/** A map with all that names other servers: an article from one, a source there, links in words. */
async function makeWorldlyMap(page: Page): Promise<string> {
  const statement = newId();
  const operations: Operation[] = [
    {
      op: "addStatement",
      statement,
      kind: "EVIDENCE",
      origin: "OWN",
      text: "See https://elsewhere.example/picture.png and <img src=https://elsewhere.example/a.png>",
    },
    {
      op: "cite",
      statement,
      citation: {
        id: newId(),
        title: "A source",
        author: "",
        date: "",
        url: "https://elsewhere.example/source",
        page: "",
        note: "",
      },
    },
  ];
  const text = "Read https://elsewhere.example/text.html first.";
  return makeMap(page, { title: "Elsewhere", source: "https://elsewhere.example/", text }, operations);
}

test("B6 no page asks another server for anything", async () => {
  const { page, foreign } = await open("/");
  await page.getByRole("button", { name: "New workspace…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Quiet");
  await page.getByRole("button", { name: "Begin workspace" }).click();
  await page.getByRole("button", { name: "Workspace Quiet" }).waitFor();
  await page.waitForURL("**/workspace/*");
  const workspace = new URL(page.url()).pathname;
  const map = await makeWorldlyMap(page);
  await page.goto("/members");
  await page.getByRole("button", { name: "New join link…" }).click();
  await page.getByRole("button", { name: "Make link" }).click();
  const join = await link(page);
  await page.goto(`/map/${map}`);
  await page.getByRole("treeitem").first().click();
  await page.getByText("A source").first().waitFor();
  await page.getByRole("button", { name: "Share…" }).click();
  await page.getByRole("button", { name: "Make public link" }).click();
  const share = await link(page);
  const token = share.replace("/share/", "");

  const shown: Readonly<Record<string, string>> = {
    "/": "/",
    "/join/{secret}": join,
    "/setup": "/setup",
    "/workspace/{workspace}": workspace,
    "/sign-in": "/sign-in",
    "/sign-in/guest": "/sign-in/guest",
    "/sign-in/mail/{token}": "/sign-in/mail/no-such-token",
    // Where no server of somebody else is set up to sign in by: else it leads there, as one wants.
    "/sign-in/openid": "/sign-in/openid",
    "/account": "/account",
    "/members": "/members",
    "/new": "/new",
    "/map/{map}": `/map/${map}`,
    "/map/{map}/outline": `/map/${map}/outline`,
    "/map/{map}/history": `/map/${map}/history`,
    "/map/{map}/present": `/map/${map}/present`,
    "/map/{map}/print": `/map/${map}/print`,
    "/share/{token}": share,
    "/share/{token}/map.svg": `${share}/map.svg`,
    "/share/{token}/map.png": `${share}/map.png`,
    "/embed/{token}": `/embed/${token}`,
  };
  // A page that is new is opened here too.
  expect(Object.keys(shown).sort()).toEqual((await pages()).sort());

  for (const address of [...Object.values(shown), "/nothing-here"]) {
    await page.goto(address);
    await page.locator("h1, h2, svg, img, article-reader, argument-map").first().waitFor();
    // What a page asks for later.
    await page.waitForTimeout(300);
    expect(foreign, address).toEqual([]);
    expect(await hints(page), address).toEqual([]);
  }
});

test("a request to another server would be noticed", async () => {
  const { page, foreign } = await open("/nothing-here");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "http://127.0.0.1:9/elsewhere";
    document.body.append(frame);
  });
  await expect.poll(() => foreign).toEqual(["http://127.0.0.1:9/elsewhere"]);
});

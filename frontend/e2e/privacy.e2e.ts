/** What is kept about somebody: taken away by them as a file, and erased with them. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../map/operations.js";
import { newId } from "../shared/uuid.js";
import { seriousFindings } from "./axe.js";
import { change, makeMap, openBrowser, openMap, openPage, settled } from "./pages.js";
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
  // That something is not there for somebody is what is tested; browsers report it.
  const missing = /status of 40[34]/;
  const page = await openPage(
    browser,
    { baseURL: server.url, reducedMotion: "reduce", ...settings },
    missing,
  );
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

const words = "What nobody shall read any more";

function statement(text: string): Operation {
  return {
    op: "addStatement",
    statement: newId(),
    kind: "CLAIM",
    origin: "OWN",
    text,
  };
}

test("whoever erases themselves reads what happens, and is nobody then, with their words", async () => {
  const owner = await open("/");
  await owner.getByRole("button", { name: "New workspace…" }).click();
  await owner.getByRole("textbox", { name: "Name" }).fill("Seminar");
  await owner.getByRole("button", { name: "Begin workspace" }).click();
  await owner.getByRole("button", { name: "Workspace Seminar" }).waitFor();
  await owner.getByRole("button", { name: "Settings…" }).click();
  await owner.getByRole("checkbox", { name: "Words go with whoever erases themselves" }).check();
  expect(await seriousFindings(owner)).toEqual([]);
  await owner.getByRole("button", { name: "Save" }).click();
  const map = await makeMap(owner, { title: "Talk", text: "A text." }, [statement("What stays")]);
  await owner.goto("/members");
  await owner.getByRole("button", { name: "New join link…" }).click();
  await owner.getByRole("button", { name: "Make link" }).click();
  const link = await owner.getByRole("textbox", { name: "Link" }).inputValue();

  const page = await open(link);
  await page.getByRole("textbox", { name: "Your name" }).fill("Zebulon");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("button", { name: "Workspace Seminar" }).waitFor();
  await change(page, map, statement(words));
  await openMap(page, map);
  await openMap(owner, map);
  await owner.getByRole("treeitem", { name: words }).waitFor();

  const account = await page.context().newPage();
  await account.goto("/account");
  await account.getByRole("button", { name: "Erase me…" }).focus();
  await account.keyboard.press("Enter");
  const dialog = account.getByRole("dialog", { name: "Erase yourself?" });
  await dialog.getByText("Seminar: your words and comments are removed").waitFor();
  expect(await seriousFindings(account)).toEqual([]);
  await dialog.getByRole("button", { name: "Erase me for ever" }).click();
  await dialog.getByText("Tick this if you are sure.").waitFor();
  await account.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Erase me for ever" }).click();
  await account.getByText("You are erased").waitFor();
  await account.getByRole("heading", { name: "You are a guest here" }).waitFor();

  // Its open pages are led off, and whoever looks on sees the words go, without reloading.
  await page.getByText("There is nothing at this address.").waitFor();
  await owner.getByRole("treeitem", { name: words }).waitFor({ state: "detached" });
  await owner.getByRole("treeitem", { name: "What stays" }).waitFor();
  await owner.getByRole("link", { name: "History" }).click();
  const main = owner.getByRole("main");
  await main.getByRole("button", { name: "Former member was erased, with all" }).waitFor();
  expect(await main.innerText()).not.toMatch(/Zebulon|nobody shall read/);
  await owner.goto("/members");
  await owner.getByText("erased themselves").waitFor();
  expect(await owner.getByRole("main").innerText()).not.toContain("Zebulon");
});

test("the only owner among others is told to make another first", async () => {
  const owner = await open("/");
  await owner.getByRole("button", { name: "New workspace…" }).click();
  await owner.getByRole("textbox", { name: "Name" }).fill("Alone");
  await owner.getByRole("button", { name: "Begin workspace" }).click();
  await owner.getByRole("button", { name: "Workspace Alone" }).waitFor();
  await makeMap(owner, { title: "Talk", text: "A text." });
  await owner.goto("/account");
  await owner.getByRole("button", { name: "Erase me…" }).click();
  await owner.getByText("Alone: nobody else belongs to it, so it is deleted for ever").waitFor();
  await owner.getByRole("button", { name: "Cancel" }).click();
  await owner.goto("/members");
  await owner.getByRole("button", { name: "New join link…" }).click();
  await owner.getByRole("button", { name: "Make link" }).click();
  const link = await owner.getByRole("textbox", { name: "Link" }).inputValue();
  const guest = await open(link);
  await guest.getByRole("button", { name: "Join" }).click();
  await guest.getByRole("button", { name: "Workspace Alone" }).waitFor();
  await owner.goto("/account");
  await owner.getByRole("button", { name: "Erase me…" }).click();
  await owner.getByText("you are its only owner").waitFor();
  expect(await owner.getByRole("button", { name: "Erase me for ever" }).count()).toBe(0);
  expect(await seriousFindings(owner)).toEqual([]);
});

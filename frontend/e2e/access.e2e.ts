/** Who may do what: a seminar joins by a code, roles change, somebody is removed, a map is shared. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { article } from "./bridge.js";
import { card, makeMap, openBrowser, openMap, openPage, settled } from "./pages.js";
import { Server } from "./server.js";

let browser: Browser;
let server: Server;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

async function open(path: string, settings: BrowserContextOptions = {}): Promise<Page> {
  // That something is not there for somebody is what is tested; browsers report it.
  const missing = /status of 404/;
  const page = await openPage(
    browser,
    { baseURL: server.url, reducedMotion: "reduce", ...settings },
    missing,
  );
  await page.goto(path);
  return page;
}

/** A teacher with a workspace of their own and a map in it. */
async function seminar(name: string): Promise<{ readonly teacher: Page; readonly map: string }> {
  const teacher = await open("/");
  await teacher.getByRole("button", { name: "New workspace…" }).click();
  await teacher.getByRole("textbox", { name: "Name" }).fill(name);
  await teacher.getByRole("button", { name: "Begin workspace" }).click();
  await teacher.getByRole("button", { name: `Workspace ${name}` }).waitFor();
  await teacher.getByRole("button", { name: "Open the sample map" }).click();
  await settled(teacher);
  return { teacher, map: new URL(teacher.url()).pathname };
}

interface Invitation {
  readonly link: string;
  readonly code: string;
}

async function invite(teacher: Page): Promise<Invitation> {
  await teacher.goto("/members");
  await teacher.getByRole("button", { name: "New join link…" }).click();
  await teacher.getByRole("button", { name: "Make link" }).click();
  const link = await teacher.getByRole("textbox", { name: "Link" }).inputValue();
  const code = (await teacher.locator(".join-code").innerText()).replace(" ", "");
  expect(code).toMatch(/^[A-Z2-9]{6}$/);
  await teacher.getByRole("img", { name: "QR code of the join link" }).waitFor();
  return { link: new URL(link).pathname, code };
}

async function joinAs(page: Page, name: string, workspace: string): Promise<void> {
  await page.getByRole("heading", { name: `Join “${workspace}”` }).waitFor();
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByText("You: contributor").waitFor();
}

test("guests join by link and by code, change roles, and are removed at once", async () => {
  const { teacher, map } = await seminar("Ethics");
  const { link, code } = await invite(teacher);
  await teacher.getByRole("button", { name: "Done" }).click();

  const ada = await open(link, phone);
  await joinAs(ada, "Ada", "Ethics");
  const bo = await open("/join", phone);
  await bo.getByRole("textbox", { name: "Code" }).fill(code.toLowerCase());
  await bo.getByRole("button", { name: "Continue" }).click();
  await joinAs(bo, "Bo", "Ethics");
  await bo.goto(map);
  await settled(bo);

  await teacher.goto("/members");
  await teacher.getByRole("button", { name: "Role of Ada" }).click();
  await teacher.getByRole("option", { name: "Viewer" }).click();
  await teacher.getByText("made Ada a viewer").waitFor();
  await ada.goto(map);
  await settled(ada);
  await ada.getByText("Read only").waitFor();
  await ada.goto(`${map}/history`);
  await ada.getByRole("button", { name: "Map", exact: true }).click();
  await card(ada, "1 ").click({ button: "right" });
  await ada.getByRole("menuitem", { name: "Focus on this branch" }).waitFor();
  expect(await ada.getByRole("menuitem", { name: /^Restore/ }).count()).toBe(0);
  const refused = await ada.request.post(`/api/maps/${map.slice(5)}/changes`, {
    data: { id: crypto.randomUUID(), operations: [{ op: "renameMap", title: "Mine" }] },
  });
  expect(refused.status()).toBe(403);
  expect(((await refused.json()) as { detail: string }).detail).toContain("viewer");

  // Bo has the map open; the page goes within seconds.
  await teacher.getByRole("button", { name: "Remove Bo" }).click();
  await teacher.getByRole("button", { name: "Remove", exact: true }).click();
  await bo.getByRole("heading", { name: "There is nothing at this address." }).waitFor({ timeout: 15_000 });
  expect((await bo.request.get(`/api/maps/${map.slice(5)}`)).status()).toBe(404);
});

test("a link that is turned off lets nobody in, and who is in stays", async () => {
  const { teacher } = await seminar("Logic");
  const { link } = await invite(teacher);
  await teacher.getByRole("button", { name: "Done" }).click();
  const ada = await open(link);
  await joinAs(ada, "Ada", "Logic");
  await teacher.goto("/members");
  await teacher.getByRole("button", { name: "Turn off" }).click();
  await teacher.getByText("turned off a join link").waitFor();
  const late = await open(link);
  await late.getByText("not open any more").waitFor();
  await ada.reload();
  await ada.getByText("You: contributor").waitFor();
});

test("a locked map can be read but not changed, also where it is open", async () => {
  const teacher = await open("/");
  await openMap(teacher, await makeMap(teacher, article));
  const other = await open(new URL(teacher.url()).pathname);
  await other.getByRole("button", { name: "Add contention" }).first().waitFor();
  await teacher.getByRole("button", { name: "Share…" }).click();
  await teacher.getByRole("radio", { name: "Read only: the map is locked" }).check();
  await other.keyboard.press("Escape");
  await expectRefusal(other);
  await teacher.getByRole("radio", { name: "Change it and comment, as their roles allow" }).check();
  const region = other.getByRole("region", { name: "Argument map" });
  await expect
    .poll(
      async () => {
        await region.getByRole("button", { name: "Add contention" }).click();
        return other.getByRole("textbox", { name: "New contention" }).isVisible();
      },
      { timeout: 15_000 },
    )
    .toBe(true);
});

/** That adding something is answered with why not, once the page has heard of it. */
async function expectRefusal(page: Page): Promise<void> {
  const region = page.getByRole("region", { name: "Argument map" });
  await region.getByRole("button", { name: "Add contention" }).click();
  const sentence = page.getByText("This map is locked").first();
  for (let tries = 0; !(await sentence.isVisible()); tries++) {
    expect(tries).toBeLessThan(50);
    const editor = page.getByRole("textbox", { name: "New contention" });
    if (await editor.isVisible()) {
      await editor.press("Escape");
    }
    await page.waitForTimeout(200);
    await region.getByRole("button", { name: "Add contention" }).click();
  }
}

test("a public link shows the map without signing in or JavaScript, until it is revoked", async () => {
  const { teacher } = await seminar("Rhetoric");
  await teacher.getByRole("button", { name: "Share…" }).click();
  await teacher.getByRole("button", { name: "Make public link" }).click();
  const link = await teacher.getByRole("textbox", { name: "Link" }).inputValue();
  const reader = await open(new URL(link).pathname, { javaScriptEnabled: false });
  await reader.getByRole("heading", { name: "Outline" }).waitFor();
  expect(await reader.getByRole("listitem").count()).toBeGreaterThan(5);
  expect(await reader.context().cookies()).toEqual([]);
  await teacher.getByRole("button", { name: "Revoke" }).click();
  await teacher.getByText(", revoked").waitFor();
  await reader.reload();
  await reader.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("axe finds nothing serious on these screens", async () => {
    const page = await open("/", { colorScheme });
    await page.getByRole("button", { name: "New workspace…" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Axe");
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Begin workspace" }).click();
    await page.getByRole("button", { name: "Workspace Axe" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto("/members");
    await page.getByRole("button", { name: "New join link…" }).click();
    await page.getByRole("button", { name: "Make link" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Make link" }).click();
    await page.getByRole("img", { name: "QR code of the join link" }).waitFor();
    const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByText("made a join link").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const guest = await open(new URL(link).pathname, { colorScheme, ...phone });
    await guest.getByRole("button", { name: "Join", exact: true }).waitFor();
    expect(await seriousFindings(guest)).toEqual([]);
    await page.goto("/");
    await page.getByRole("button", { name: "Open the sample map" }).click();
    await settled(page);
    await card(page, "1 ").click();
    await page.getByRole("button", { name: "Share…" }).click();
    await page.getByRole("button", { name: "Make public link" }).click();
    const shared = await page.getByRole("textbox", { name: "Link" }).inputValue();
    expect(await seriousFindings(page)).toEqual([]);
    const reader = await open(new URL(shared).pathname, { colorScheme, ...phone });
    await reader.getByRole("heading", { name: "Outline" }).waitFor();
    expect(await seriousFindings(reader)).toEqual([]);
  });
});

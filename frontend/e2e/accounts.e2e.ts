/** A guest turns into an account, signs in elsewhere, and loses what is open there when the password changes. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage, settled } from "./pages.js";
import { Server } from "./server.js";

let browser: Browser;
let server: Server;

const password = "seven otters juggle quietly";
const other = "ten badgers read aloud";

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

function field(page: Page, label: string) {
  return page.locator("vaadin-password-field").filter({ hasText: label }).locator("input");
}

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Change your name" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function name(page: Page): Promise<string> {
  return (await page.getByRole("button", { name: "Change your name" }).innerText()).trim();
}

async function keep(page: Page, login: string): Promise<void> {
  await menu(page, "Keep this account…");
  await page.getByRole("textbox", { name: "Name or e-mail to sign in with" }).fill(login);
  await field(page, "Password").fill("password1");
  await page.getByText("Very weak").waitFor();
  await page.getByRole("button", { name: "Keep this account" }).click();
  // What is refused stays to be mended.
  await page.locator("vaadin-password-field[invalid]").waitFor();
  await field(page, "Password").fill(password);
  await page.getByText("Strong.").waitFor();
  await page.getByRole("button", { name: "Keep this account" }).click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
}

async function signIn(page: Page, login: string, secret: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "Name or e-mail" }).fill(login);
  await field(page, "Password").fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function token(page: Page): Promise<string | undefined> {
  const cookies = await page.context().cookies();
  return cookies.find((cookie) => cookie.name === "disputatio_guest")?.value;
}

test("an account is the same person on every device, until it signs out or changes its password", async () => {
  const desk = await open("/");
  const guest = await name(desk);
  const before = await token(desk);
  await keep(desk, "ada@example.org");
  expect(await name(desk)).toBe(guest);
  expect(await token(desk)).not.toBe(before);
  await desk.goto("/");
  await desk.getByRole("button", { name: "Open the sample map" }).click();
  await settled(desk);

  const phone = await open("/", { viewport: { width: 390, height: 844 } });
  await signIn(phone, "ada@example.org", "not the password");
  // It is read out too, from a second place.
  await phone.getByText("do not belong together").first().waitFor();
  expect(await phone.getByRole("textbox", { name: "Name or e-mail" }).inputValue()).toBe("ada@example.org");
  expect(await field(phone, "Password").inputValue()).toBe("");
  await signIn(phone, "Ada@Example.org", password);
  await phone.waitForURL(`${server.url}/`);
  expect(await name(phone)).toBe(guest);

  // Whoever signed in at the desk is signed out there from the phone; the open map follows.
  const stream = desk.waitForResponse((answer) => answer.url().includes("/deltas"), { timeout: 20_000 });
  await phone.goto("/account");
  await field(phone, "Present password").fill(password);
  await field(phone, "New password").fill(other);
  await phone.getByRole("button", { name: "Change password" }).click();
  await phone.getByText("Your password is changed").waitFor();
  await stream;
  await desk.goto("/account");
  await desk.getByRole("heading", { name: "You are a guest here" }).waitFor();

  await menu(phone, "Sign out");
  await phone.getByRole("heading", { name: "Sign in" }).waitFor();
  await phone.goto("/account");
  await phone.getByRole("heading", { name: "You are a guest here" }).waitFor();
  await signIn(phone, "ada@example.org", other);
  await phone.waitForURL(`${server.url}/`);
  await phone.goto("/members");
  await phone.getByText("signed in with a password").first().waitFor();
  await phone.getByText("was not signed in: the password was wrong").waitFor();
  await phone.getByText("changed their password").waitFor();
});

test("whoever signs in is asked whether what the guest did was theirs", async () => {
  const desk = await open("/");
  await keep(desk, "bo");
  await menu(desk, "Change your name…");
  await desk.getByRole("textbox", { name: "Name" }).fill("Bo");
  await desk.getByRole("button", { name: "Save name" }).click();

  const laptop = await open("/");
  await laptop.getByRole("button", { name: "New workspace…" }).click();
  await laptop.getByRole("textbox", { name: "Name" }).fill("Logic");
  await laptop.getByRole("button", { name: "Begin workspace" }).click();
  await laptop.getByRole("button", { name: "Workspace Logic" }).waitFor();
  await signIn(laptop, "bo", password);
  await laptop.getByRole("heading", { name: /^Was “.+” you\?$/ }).waitFor();
  await laptop.getByText("Logic: a member").waitFor();
  await laptop.getByRole("button", { name: "Yes, take it into my account" }).click();
  await laptop.waitForURL(`${server.url}/`);
  await laptop.getByRole("button", { name: "Workspace Logic" }).waitFor();
  expect(await name(laptop)).toBe("Bo");
  await laptop.goto("/sign-in/guest");
  await laptop.waitForURL(`${server.url}/`);
});

/** People sign in by a link that comes by mail, without a password that they would have to keep in mind. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { LetterBox } from "./letter-box.js";
import { openBrowser, openPage } from "./pages.js";
import { Server } from "./server.js";

let browser: Browser;
let letters: LetterBox;
let server: Server;

const password = "seven otters juggle quietly";
const other = "ten badgers read aloud";
const phone = { viewport: { width: 390, height: 844 } };

beforeAll(async () => {
  letters = await new LetterBox().open();
  [browser, server] = await Promise.all([openBrowser(), Server.start(letters.settings)]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
  letters.close();
});

async function open(path: string, settings: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(browser, { baseURL: server.url, reducedMotion: "reduce", ...settings });
  await page.goto(path);
  return page;
}

async function name(page: Page): Promise<string> {
  return (await page.getByRole("button", { name: "Change your name" }).innerText()).trim();
}

function field(page: Page, label: string) {
  return page.locator("vaadin-password-field").filter({ hasText: label }).locator("input");
}

/** An account with a password; answers its page. */
async function account(login: string): Promise<Page> {
  const page = await open("/account");
  await page.getByRole("textbox", { name: "Name or e-mail to sign in with" }).fill(login);
  await field(page, "Password").fill(password);
  await page.getByText("Strong.").waitFor();
  await page.getByRole("button", { name: "Keep this account" }).click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  return page;
}

async function send(page: Page, address: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Send me a link by e-mail…" }).click();
  await page.getByRole("textbox", { name: "E-mail address of your account" }).fill(address);
  await page.keyboard.press("Enter");
  await page.getByText("If an account here has this address").waitFor();
}

test("an address that was confirmed gets links that lead in once, and only for whoever presses the button", async () => {
  const desk = await account("ada");
  const guest = await name(desk);
  await desk.getByRole("button", { name: "Add address…" }).click();
  const address = desk.getByRole("textbox", { name: "E-mail address" });
  await address.fill("ada@localhost");
  await desk.keyboard.press("Enter");
  // It is read out too, from a second place.
  await desk.getByText("Enter an e-mail address, such as").first().waitFor();
  await address.fill("ada@example.org");
  expect(await seriousFindings(desk)).toEqual([]);
  // The button moves up under the pointer: the field takes back what was wrong as soon as it is left (J3).
  await desk.getByRole("button", { name: "Send letter" }).hover();
  await desk.mouse.down();
  await desk.locator("vaadin-email-field[invalid]").waitFor({ state: "detached" });
  await desk.mouse.up();
  await desk.getByText("A letter is on its way to ada@example.org.").waitFor();

  // The letter is read on the phone, where nobody is signed in.
  const reader = await open(await letters.link("ada@example.org"), phone);
  await reader.getByRole("heading", { name: "Is ada@example.org your address?" }).waitFor();
  await reader.getByText(`links to sign in as ${guest} come to it`).waitFor();
  expect(await seriousFindings(reader)).toEqual([]);
  await reader.getByRole("button", { name: "Yes, it is mine" }).click();
  await reader.getByRole("heading", { name: "The address is yours" }).waitFor();
  await desk.reload();
  await desk.getByText("Links to sign in go to ada@example.org.").waitFor();

  await send(reader, "ADA@example.org");
  expect(await seriousFindings(reader)).toEqual([]);
  const link = await letters.link("ada@example.org");
  // A program that looks through letters opens what it finds, more than once.
  const scanner = await open(link);
  await scanner.getByRole("heading", { name: `Sign in as ${guest}?` }).waitFor();
  await scanner.reload();
  await scanner.getByRole("heading", { name: `Sign in as ${guest}?` }).waitFor();

  await reader.goto(link);
  await reader.getByRole("heading", { name: `Sign in as ${guest}?` }).waitFor();
  expect(await seriousFindings(reader)).toEqual([]);
  const known = async () =>
    Object.fromEntries((await reader.context().cookies()).map((cookie) => [cookie.name, cookie.value]));
  const before = await known();
  await reader.keyboard.press("Enter");
  await reader.waitForURL(`${server.url}/`);
  expect(await name(reader)).toBe(guest);
  const after = await known();
  expect(after["disputatio_guest"]).not.toBe(before["disputatio_guest"]);
  expect(after["JSESSIONID"]).not.toBe(before["JSESSIONID"]);

  await scanner.getByRole("button", { name: "Sign in", exact: true }).click();
  await scanner.getByRole("heading", { name: "This link leads nowhere" }).waitFor();
  expect(await seriousFindings(scanner)).toEqual([]);
  await scanner.getByRole("link", { name: "Sign in, or ask for another link" }).click();
  await scanner.getByRole("heading", { name: "Sign in" }).waitFor();
  await reader.goto("/members");
  await reader.getByText("signed in with a link by mail").first().waitFor();
});

test("whoever asks learns nothing about who has an account", async () => {
  const page = await open("/sign-in");
  await send(page, "nobody@example.org");
  await page.goto("/sign-in/mail/made-up");
  await page.getByRole("heading", { name: "This link leads nowhere" }).waitFor();
  expect(letters.isEmpty).toBe(true);
});

test("whoever forgot the password comes by a link and chooses another", async () => {
  const desk = await account("bo");
  await desk.getByRole("button", { name: "Add address…" }).click();
  await desk.getByRole("textbox", { name: "E-mail address" }).fill("bo@example.org");
  await desk.getByRole("button", { name: "Send letter" }).click();
  await desk.goto(await letters.link("bo@example.org"));
  await desk.getByRole("button", { name: "Yes, it is mine" }).click();
  await desk.getByRole("heading", { name: "The address is yours" }).waitFor();

  const page = await open("/sign-in", phone);
  await send(page, "bo@example.org");
  await page.goto(await letters.link("bo@example.org"));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(`${server.url}/`);
  await page.goto("/account");
  await field(page, "New password").fill(other);
  await page.getByRole("button", { name: "Change password" }).click();
  await page.getByText("Your password is changed").waitFor();
  expect(await page.locator("vaadin-password-field").filter({ hasText: "Present password" }).count()).toBe(0);

  await page.getByRole("button", { name: "Remove the e-mail address" }).click();
  await page.getByRole("button", { name: "Add address…" }).waitFor();
  await page.goto("/members");
  await page.getByText("does not sign in with links by mail any more").waitFor();
});

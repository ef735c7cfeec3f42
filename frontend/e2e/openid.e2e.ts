/** People sign in by the server of their university, keep what they wrote, and are told when it fails. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { OpenIdProvider } from "./openid-provider.js";
import { openBrowser, openPage } from "./pages.js";
import { Server } from "./server.js";

let browser: Browser;
let university: OpenIdProvider;
let server: Server;

const password = "seven otters juggle quietly";

beforeAll(async () => {
  university = await new OpenIdProvider().start();
  [browser, server] = await Promise.all([openBrowser(), Server.start(university.settings)]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
  await university.stop();
});

async function open(path: string, settings: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(browser, { baseURL: server.url, reducedMotion: "reduce", ...settings });
  await page.goto(path);
  return page;
}

const signIn = (page: Page) => page.getByRole("button", { name: "Sign in with Example University" });

async function press(page: Page, button: string, person: string): Promise<void> {
  university.person = person;
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("link", { name: "Go on" }).click();
}

async function name(page: Page): Promise<string> {
  return (await page.getByRole("button", { name: "Change your name" }).innerText()).trim();
}

async function workspace(page: Page, called: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "New workspace…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(called);
  await page.getByRole("button", { name: "Begin workspace" }).click();
  await page.getByRole("button", { name: `Workspace ${called}` }).waitFor();
}

test("whoever comes by the university is the same person everywhere, and says whether the guest was them", async () => {
  const desk = await open("/");
  await workspace(desk, "Logic");
  await desk.goto("/sign-in");
  await desk.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await seriousFindings(desk)).toEqual([]);
  await press(desk, "Sign in with Example University", "Ada Lovelace");
  await desk.getByRole("heading", { name: /^Was “.+” you\?$/ }).waitFor();
  await desk.getByText("Logic: a member").waitFor();
  await desk.getByRole("button", { name: "Yes, take it into my account" }).click();
  await desk.getByRole("button", { name: "Workspace Logic" }).waitFor();
  expect(await name(desk)).toBe("Ada Lovelace");

  const phone = await open("/sign-in", { viewport: { width: 390, height: 844 } });
  await press(phone, "Sign in with Example University", "Ada Lovelace");
  await phone.waitForURL(`${server.url}/`);
  await phone.getByRole("button", { name: "Workspace Logic" }).waitFor();
  expect(await name(phone)).toBe("Ada Lovelace");
  await phone.goto("/members");
  await phone.getByText("signed in with Example University").first().waitFor();
});

test("a guest keeps their account by the university, takes a password too, and gives up the university", async () => {
  const page = await open("/account");
  const guest = await name(page);
  await page.getByRole("heading", { name: "You are a guest here" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, "Keep it with Example University", "Bo Diddley");
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  expect(await name(page)).toBe(guest);
  await page.getByText("bo@university.example").waitFor();

  const remove = page.getByRole("button", { name: "Remove Example University" });
  await remove.click();
  await page.getByRole("alert").getByText("This is the only way into your account").waitFor();
  await page.getByRole("textbox", { name: "Name or e-mail to sign in with" }).fill("bo@example.org");
  await page.locator("vaadin-password-field").locator("input").fill(password);
  await page.getByText("Strong.").waitFor();
  await page.getByRole("button", { name: "Add password" }).click();
  await page.getByText("You sign in as").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await remove.click();
  await page.getByText("Does not lead into this account yet.").waitFor();

  await press(page, "Add Example University", "Bo Diddley");
  await page.getByText("bo@university.example").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await press(page, "Sign in with Example University", "Bo Diddley");
  await page.waitForURL(`${server.url}/`);
  expect(await name(page)).toBe(guest);
});

test("nothing is lost when somebody does not want to, or the university does not answer", async () => {
  const page = await open("/");
  await workspace(page, "Ethics");
  const guest = await name(page);
  await page.goto("/sign-in");
  await signIn(page).click();
  await page.getByRole("link", { name: "Do not" }).click();
  await page.getByRole("alert").getByText("You did not sign in at Example University.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await signIn(page).click();
  const goOn = page.getByRole("link", { name: "Go on" });
  await goOn.waitFor();
  await university.stop();
  try {
    await goOn.click();
    await page.getByRole("alert").getByText("Example University does not answer at the moment.").waitFor();
    await page.getByRole("textbox", { name: "Name or e-mail" }).fill("ada");
  } finally {
    await university.start();
  }
  // An address that somebody else made up, or that was opened once before.
  await page.goto("/sign-in/openid?code=1&state=made-up");
  await page.getByRole("alert").getByText("That took too long, or was begun in another browser.").waitFor();

  expect(await name(page)).toBe(guest);
  await page.goto("/");
  await page.getByRole("button", { name: "Workspace Ethics" }).waitFor();
});

test("whoever presses back at the university can begin again", async () => {
  const page = await open("/sign-in");
  await signIn(page).click();
  await page.getByRole("link", { name: "Go on" }).waitFor();
  await page.goBack();
  await press(page, "Sign in with Example University", "Cy Twombly");
  await page.waitForURL(`${server.url}/`);
  expect(await name(page)).toBe("Cy Twombly");
});

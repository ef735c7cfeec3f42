/** People come in by passkeys that their devices keep; the devices are Chromium's virtual ones. */
import type { Browser, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import { openBrowser, openPage } from "./pages.js";
import { Server } from "./server.js";

let browser: Browser;
let server: Server;

const password = "seven otters juggle quietly";

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), Server.start()]);
});

afterAll(async () => {
  await browser.close();
  await server.remove();
});

/** A phone or a computer that keeps passkeys, and knows whose finger it is. */
class Device {
  private readonly cdp: CDPSession;
  private readonly authenticatorId: string;

  private constructor(cdp: CDPSession, authenticatorId: string) {
    this.cdp = cdp;
    this.authenticatorId = authenticatorId;
  }

  static async of(page: Page): Promise<Device> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Device(cdp, authenticatorId);
  }

  /** Whether it knows the finger. */
  async knows(isUserVerified: boolean): Promise<void> {
    await this.cdp.send("WebAuthn.setUserVerified", {
      authenticatorId: this.authenticatorId,
      isUserVerified,
    });
  }

  /** Gives its passkeys to another one, as accounts of makers of phones do. */
  async shareWith(other: Device): Promise<void> {
    const { credentials } = await this.cdp.send("WebAuthn.getCredentials", {
      authenticatorId: this.authenticatorId,
    });
    for (const credential of credentials) {
      await other.cdp.send("WebAuthn.addCredential", {
        authenticatorId: other.authenticatorId,
        credential,
      });
    }
  }
}

async function open(path: string, settings: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(browser, { baseURL: server.url, reducedMotion: "reduce", ...settings });
  await page.goto(path);
  return page;
}

async function name(page: Page): Promise<string> {
  return (await page.getByRole("button", { name: "Change your name" }).innerText()).trim();
}

async function account(login: string): Promise<Page> {
  const page = await open("/account");
  await page.getByRole("textbox", { name: "Name or e-mail to sign in with" }).fill(login);
  await page.locator("vaadin-password-field").locator("input").fill(password);
  await page.getByText("Strong.").waitFor();
  await page.getByRole("button", { name: "Keep this account" }).click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  return page;
}

const known = async (page: Page) =>
  Object.fromEntries((await page.context().cookies()).map((cookie) => [cookie.name, cookie.value]));

test("a guest keeps their account with a passkey, and comes back by it", async () => {
  const page = await open("/account");
  await Device.of(page);
  const guest = await name(page);
  await page.getByRole("button", { name: "Keep it with a passkey" }).click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  expect(await name(page)).toBe(guest);
  await page.getByText("not used yet").waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  // Nobody locks themselves out.
  await page.getByRole("button", { name: "Remove the passkey" }).click();
  await page.getByRole("alert").getByText("This is the only way into your account.").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const before = await known(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL(`${server.url}/`);
  expect(await name(page)).toBe(guest);
  const after = await known(page);
  expect(after["disputatio_guest"]).not.toBe(before["disputatio_guest"]);
  expect(after["JSESSIONID"]).not.toBe(before["JSESSIONID"]);
  await page.goto("/account");
  await page.getByText("last used").waitFor();
  await page.goto("/members");
  await page.getByText("signed in with a passkey").first().waitFor();
});

test("an account gets a passkey by keyboard alone, another device has it too, and once removed it leads nowhere", async () => {
  const desk = await account("ada");
  const device = await Device.of(desk);
  const guest = await name(desk);
  await desk.getByRole("button", { name: "Add passkey…" }).focus();
  await desk.keyboard.press("Enter");
  const called = desk.getByRole("textbox", { name: "What do you call it?" });
  await called.waitFor();
  await expect.poll(() => called.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await called.inputValue()).toBe("Computer");
  await desk.keyboard.press("ControlOrMeta+A");
  await desk.keyboard.type("Blue laptop");
  expect(await seriousFindings(desk)).toEqual([]);
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Enter");
  const done = desk.getByRole("status").getByText("The passkey “Blue laptop” leads in from now on.");
  await done.waitFor();
  expect(await done.evaluate((words) => words === document.activeElement)).toBe(true);

  // One device, one passkey.
  await desk.getByRole("button", { name: "Add passkey…" }).click();
  await desk.getByRole("button", { name: "Make passkey" }).click();
  await desk.getByRole("alert").getByText("This device has a passkey for your account already.").waitFor();

  const phone = await open("/sign-in", { viewport: { width: 390, height: 844 } });
  await device.shareWith(await Device.of(phone));
  await phone.getByRole("button", { name: "Sign in with a passkey" }).click();
  await phone.waitForURL(`${server.url}/`);
  expect(await name(phone)).toBe(guest);

  await desk.getByRole("button", { name: "Remove the passkey Blue laptop" }).click();
  await desk.getByRole("status").getByText("The passkey “Blue laptop” does not lead in any more.").waitFor();
  await phone.goto("/sign-in");
  await phone.getByRole("button", { name: "Sign in with a passkey" }).click();
  await phone.getByRole("alert").getByText("does not lead into an account here any more").waitFor();
  expect(await seriousFindings(phone)).toEqual([]);
  await desk.goto("/members");
  await desk.getByText("added a passkey to sign in with").waitFor();
  await desk.getByText("does not sign in with one of their passkeys any more").waitFor();
});

test("a device that does not know its owner gives no passkey, and nothing is lost", async () => {
  const page = await open("/sign-in");
  const device = await Device.of(page);
  const guest = await name(page);
  await device.knows(false);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByRole("alert").getByText("The device gave no passkey.").waitFor();
  await page.goto("/account");
  await page.getByRole("button", { name: "Keep it with a passkey" }).click();
  await page.getByRole("alert").getByText("The device gave no passkey.").waitFor();
  await device.knows(true);
  await page.getByRole("button", { name: "Keep it with a passkey" }).click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  expect(await name(page)).toBe(guest);
});

test("where browsers keep none, nobody is offered one", async () => {
  const page = await open(server.url.replace("localhost", "127.0.0.1") + "/sign-in");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await page.getByRole("button", { name: "Sign in with a passkey" }).count()).toBe(0);
  await page.getByRole("link", { name: "make one" }).click();
  await page.getByRole("heading", { name: "You are a guest here" }).waitFor();
  expect(await page.getByRole("button", { name: "Keep it with a passkey" }).count()).toBe(0);
});

/** What browsers are told, which addresses there are, and that whoever signs in gets another session. */
import { expect, test } from "vitest";
import { useBrowser } from "./support.js";

const pages = useBrowser();
const password = "seven otters juggle quietly";

test("a page is told what not to do, and its cookies are for this server alone", async () => {
  const page = await pages.open();
  const answer = await page.goto("/");
  const headers = (await answer?.allHeaders()) ?? {};
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["content-security-policy"]).toMatch(
    /script-src 'self' 'nonce-[^']+' .*frame-ancestors 'none'/,
  );
  const cookies = await page.context().cookies();
  expect(cookies.map((cookie) => cookie.name).sort()).toEqual(["JSESSIONID", "disputatio_guest"]);
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  }
});

test("over HTTPS, both cookies are for HTTPS alone", async () => {
  const page = await pages.open();
  const answer = await page.request.get("/", { headers: { "X-Forwarded-Proto": "https" } });
  const cookies = answer.headersArray().filter((header) => header.name.toLowerCase() === "set-cookie");
  expect(cookies.map((cookie) => cookie.value.split("=")[0]).sort()).toEqual([
    "JSESSIONID",
    "__Host-disputatio_guest",
  ]);
  for (const cookie of cookies) {
    expect(cookie.value).toContain("; Secure");
  }
});

test("there is nothing at another address, and nobody becomes a guest by asking", async () => {
  pages.expectErrors(/status of 404/);
  const page = await pages.open();
  const answer = await page.goto("/no/such/page");
  expect(answer?.status()).toBe(404);
  await page.getByRole("heading", { name: "There is nothing at this address." }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await page.getByRole("button", { name: "Change your name" }).waitFor();
});

test("whoever signs in or out gets another session and another token", async () => {
  const page = await pages.open();
  const known = async () =>
    Object.fromEntries((await page.context().cookies()).map((c) => [c.name, c.value]));
  await page.goto("/account");
  const login = `eve-${String(Date.now())}`;
  await page.getByRole("textbox", { name: "Name or e-mail to sign in with" }).fill(login);
  const guest = await known();
  await page.locator("vaadin-password-field").locator("input").fill(password);
  await page.getByRole("button", { name: "Keep this account" }).click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  const account = await known();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  const after = await known();
  await page.getByRole("textbox", { name: "Name or e-mail" }).fill(login);
  await page.locator("vaadin-password-field").locator("input").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  const again = await known();
  for (const name of ["JSESSIONID", "disputatio_guest"]) {
    expect(new Set([guest[name], account[name], after[name], again[name]]).size, name).toBe(4);
  }
});

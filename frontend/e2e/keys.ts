/** Where the keyboard is, for tests that use nothing else. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "./support.js";

/** The accessible name of what the keyboard is on, through shadow trees. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    const root = element?.getRootNode() as Document | ShadowRoot | undefined;
    const by = element?.getAttribute("aria-labelledby")?.split(" ")[0] ?? "";
    const label =
      element?.getAttribute("aria-label") ??
      root?.getElementById(by)?.textContent.trim() ??
      element?.textContent.trim() ??
      "";
    return label || (element?.getRootNode() as ShadowRoot).querySelector("label")?.textContent.trim() || "";
  });
}

/** Presses Tab until the keyboard is on something with this name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await focused(page))) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  expect.fail(`Tab does not lead to ${String(name)}`);
}

export function keyboardIsOn(page: Page, name: RegExp): Promise<void> {
  return eventually(
    () => focused(page),
    (found) => {
      expect(found).toMatch(name);
    },
  );
}

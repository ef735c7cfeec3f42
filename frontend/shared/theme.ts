/**
 * Which colours the app is in.
 *
 * T1 The choice is kept in this browser, under `disputatio.theme`; other tabs follow at once.
 * T2 `data-theme` on the root element says which theme is shown. A script in index.html sets it before the first
 *    paint; here it changes afterwards. `system` follows the device: light or dark, and high contrast where people
 *    have asked for more.
 * T3 Elements know no theme: they read the custom properties of themes.css. Whoever draws on a canvas reads them by
 *    `getComputedStyle(element).getPropertyValue("--d-support")`, which answers a colour that a canvas takes, and again
 *    when `document` fires `themechange`. It does so after every change of theme, and when the device
 *    turns from light to dark or switches forced colours on.
 */
export const themes = [
  { theme: "system", words: "As the device" },
  { theme: "light", words: "Light" },
  { theme: "dark", words: "Dark" },
  { theme: "contrast", words: "High contrast" },
  { theme: "blue-orange", words: "Blue and orange" },
  { theme: "grey", words: "Grey" },
] as const;

export type Theme = (typeof themes)[number]["theme"];

const stored = "disputatio.theme";
const media = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/** What somebody chose in this browser; `system` if nothing, or nothing that is a theme. */
export function chosenTheme(): Theme {
  try {
    return themeOf(localStorage.getItem(stored));
  } catch {
    return "system";
  }
}

/** Takes effect everywhere at once, and when the app is opened the next time. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(stored, theme);
  } catch {
    // A browser that keeps nothing shows the theme as long as the page is open.
  }
  show(theme);
}

/** Keeps the theme up with other tabs and with the device; once for a page. */
export function watchTheme(): void {
  if (watching) {
    return;
  }
  watching = true;
  addEventListener("storage", ({ key }) => {
    if (key === stored || key === null) {
      show(chosenTheme());
    }
  });
  for (const query of media) {
    matchMedia(query).addEventListener("change", () => {
      show(chosenTheme());
    });
  }
  show(chosenTheme());
}

let watching = false;

function themeOf(name: string | null): Theme {
  return themes.find(({ theme }) => theme === name)?.theme ?? "system";
}

function show(theme: Theme): void {
  const wantsContrast = theme === "system" && matchMedia("(prefers-contrast: more)").matches;
  document.documentElement.dataset["theme"] = wantsContrast ? "contrast" : theme;
  document.dispatchEvent(new Event("themechange"));
}

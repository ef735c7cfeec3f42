import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chooseTheme, chosenTheme, themes } from "./theme.js";

const css = readFileSync("frontend/themes.css", "utf8");
const page = readFileSync("frontend/index.html", "utf8");

type Colours = ReadonlyMap<string, readonly [light: string, dark: string]>;

/** The colours that a rule sets. */
function colours(selector: string): Colours {
  const start = css.indexOf(`${selector} {`);
  const rule = start < 0 ? "" : css.slice(start, css.indexOf("}", start));
  const found = rule.matchAll(/--d-([a-z-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g);
  return new Map(
    Array.from(found, ([, name = "", light, dark, both = ""]) => [name, [light ?? both, dark ?? both]]),
  );
}

/** As WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const texts = ["ink", "muted", "accent", "support", "attack", "undercut", "evidence"];
const relations = ["accent", "support", "attack", "undercut", "evidence"];

/** What is written on what, somewhere in the app. */
const pairs = [
  ...["paper", "canvas", "card"].flatMap((back) => texts.map((text) => [text, back] as const)),
  ...relations.map((name) => [name, `${name}-bg`] as const),
  ...relations.flatMap((name) => [
    ["ink", `${name}-bg`] as const,
    ["muted", `${name}-bg`] as const,
    ["card", name] as const,
  ]),
  ["on-accent", "accent"] as const,
  ["ink", "mark"] as const,
  ["on-float", "float"] as const,
];

const sets = new Map([
  ["light and dark", { colours: colours(":root"), least: 4.5 }],
  ["contrast", { colours: colours(':root[data-theme="contrast"]'), least: 7 }],
  ["blue-orange", { colours: colours(':root[data-theme="blue-orange"]'), least: 4.5 }],
  ["grey", { colours: colours(':root[data-theme="grey"]'), least: 4.5 }],
]);

describe.each([...sets])("%s", (_, { colours: set, least }) => {
  test.each(["light", "dark"] as const)("can be read in %s", (scheme) => {
    const of = (name: string): string => set.get(name)?.[scheme === "light" ? 0 : 1] ?? "";
    const weak = pairs
      .map(([text, back]) => ({ text, back, ratio: contrast(of(text), of(back)) }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ text, back, ratio }) => `${text} on ${back}: ${ratio.toFixed(2)}`);
    expect(weak).toEqual([]);
  });

  test("says every colour", () => {
    expect([...set.keys()]).toEqual([...(sets.get("light and dark")?.colours.keys() ?? [])]);
  });
});

test("the grey theme has no hue", () => {
  for (const values of sets.get("grey")?.colours.values() ?? []) {
    for (const colour of values) {
      expect([colour.slice(1, 3), colour.slice(3, 5)]).toEqual([colour.slice(3, 5), colour.slice(5, 7)]);
    }
  }
});

test("for and against are far apart in blue and orange, also for those who see no red or no green", () => {
  for (const name of ["support", "attack"]) {
    for (const colour of sets.get("blue-orange")?.colours.get(name) ?? []) {
      const [red, blue] = [parseInt(colour.slice(1, 3), 16), parseInt(colour.slice(5, 7), 16)];
      expect(name === "support" ? blue - red : red - blue).toBeGreaterThan(100);
    }
  }
});

test("every colour is registered, so that a canvas can be given what the computed style says", () => {
  for (const name of colours(":root").keys()) {
    expect(css).toMatch(new RegExp(`@property --d-${name} \\{\\s+syntax: "<color>";`));
  }
});

describe("the choice", () => {
  beforeEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset["theme"];
  });
  afterEach(() => {
    localStorage.clear();
  });

  /** What the page's own script does before the first paint. */
  function boot(): string | undefined {
    const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? "";
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function(script)();
    return document.documentElement.dataset["theme"];
  }

  test.each(themes)("$theme is kept, shown at once and by the next page before it paints", ({ theme }) => {
    let told = 0;
    const listen = (): void => {
      told++;
    };
    document.addEventListener("themechange", listen);
    chooseTheme(theme);
    document.removeEventListener("themechange", listen);
    expect(told).toBe(1);
    expect(chosenTheme()).toBe(theme);
    expect(document.documentElement.dataset["theme"]).toBe(theme);
    delete document.documentElement.dataset["theme"];
    expect(boot()).toBe(theme);
  });

  test("what is no theme is none", () => {
    localStorage.setItem("disputatio.theme", "<pink>");
    expect(chosenTheme()).toBe("system");
    expect(boot()).toBe("system");
  });
});

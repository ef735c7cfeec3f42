import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.js";

const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");

function shown(text: string, ...found: string[]): string {
  const spans = found.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return excerptOf(text, spans, { start: 0, end: text.length })
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join("");
}

test("a short text is shown whole", () => {
  expect(shown("a short text", "short")).toBe("a [short] text");
  expect(shown("a short text")).toBe("a short text");
});

test("a long text is shown from shortly before the first hit, in whole words", () => {
  expect(shown(words, "word30", "word32")).toBe(
    "…word25 word26 word27 word28 word29 [word30] word31 [word32] word33 word34 word35 word36 word37 word38 word39 " +
      "word40 word41 word42 word43 word44 word45…",
  );
});

test("what is found is shown even if it is long", () => {
  const long = `${"x".repeat(300)} end`;
  expect(shown(long, "x".repeat(180))).toBe(`[${"x".repeat(180)}]…`);
});

test("no character is cut in two", () => {
  const text = "😀".repeat(200);
  for (const part of excerptOf(text, [{ start: 200, end: 202 }], { start: 0, end: text.length })) {
    // encodeURIComponent throws on half a character.
    expect(() => encodeURIComponent(part.text)).not.toThrow();
  }
});

test("nothing from outside is shown", () => {
  const parts = excerptOf("One. Two. Three.", [{ start: 5, end: 8 }], { start: 5, end: 9 });
  expect(parts).toEqual([
    { text: "Two", found: true },
    { text: ".", found: false },
  ]);
});

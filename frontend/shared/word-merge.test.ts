import { expect, test } from "vitest";
import { mergeWords } from "./word-merge.js";

const before = "The ferry takes forty minutes.";

// X1
test("changes in different places are both taken", () => {
  const mine = "The old ferry takes forty minutes.";
  const theirs = "The ferry takes forty minutes in calm weather.";
  expect(mergeWords(before, mine, theirs)).toEqual({
    text: "The old ferry takes forty minutes in calm weather.",
    open: 0,
  });
});

// X1
test("what only one changed, and what both changed alike, stands once", () => {
  expect(mergeWords(before, before, "Another wording.").text).toBe("Another wording.");
  expect(mergeWords(before, "Another wording.", before).text).toBe("Another wording.");
  expect(mergeWords(before, "The ship takes forty minutes.", "The ship takes forty minutes.")).toEqual({
    text: "The ship takes forty minutes.",
    open: 0,
  });
});

// X1
test("of the same, and the same with more, the more stands", () => {
  const merged = mergeWords(before, "The ferry takes an hour in a storm.", "The old ferry takes an hour.");
  expect(merged).toEqual({ text: "The old ferry takes an hour in a storm.", open: 0 });
});

// X2
test("where both changed the same words, both stand", () => {
  const merged = mergeWords(before, "The ferry takes an hour.", "The ferry takes fifty minutes.");
  expect(merged.open).toBe(1);
  expect(merged.text).toMatch(/an hour/);
  expect(merged.text).toMatch(/fifty minutes/);
  expect(merged.text.startsWith("The ferry takes ")).toBe(true);
});

// X2 X3
test("two wordings with nothing in common stand one after the other", () => {
  expect(mergeWords(before, "Ships wait.", "Nobody counts.").text).toBe("Ships wait. Nobody counts.");
});

// X1
test("one wording emptied leaves the other's words", () => {
  expect(mergeWords(before, "", "The ferry takes forty minutes in fog.").text).toMatch(/in fog/);
});

// X3
test("no word that either added is missing, whatever they wrote", () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const edited = (words: readonly string[], name: string): string[] =>
    words.flatMap((word, index) => {
      const dice = random(6);
      return dice === 0
        ? []
        : dice === 1
          ? [word, `${name}${index}`]
          : dice === 2
            ? [`${name}${index}`]
            : [word];
    });
  for (let round = 0; round < 300; round++) {
    const words = Array.from({ length: 1 + random(12) }, (_, index) => `w${index}`);
    const [mine, theirs] = [edited(words, "m"), edited(words, "t")];
    const { text } = mergeWords(words.join(" "), mine.join(" "), theirs.join(" "));
    const added = [...mine, ...theirs].filter((word) => !word.startsWith("w"));
    for (const word of added) {
      expect(text, `${words.join(" ")} | ${mine.join(" ")} | ${theirs.join(" ")}`).toContain(word);
    }
  }
});

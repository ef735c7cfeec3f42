import { expect, test } from "vitest";
import { shortened, wordDiff } from "./word-diff.js";

/** "[-removed-]{+added+}" */
function told(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
}

test("a changed word shows whole, the others as they stand", () => {
  // D3
  expect(told("Parents pay for cars.", "Parents pay for carts.")).toBe("Parents pay for [-cars-]{+carts+}.");
});

test("words that came in or went keep their neighbours", () => {
  expect(told("Cats sleep.", "Most cats sleep.")).toBe("[-Cats-]{+Most cats+} sleep.");
  expect(told("They never sleep at night.", "They sleep.")).toBe("They [-never -]sleep[- at night-].");
  expect(told("They sleep.", "They often sleep.")).toBe("They {+often +}sleep.");
});

test("a rewritten phrase reads as one", () => {
  // D4
  expect(told("It is too dear for us.", "It is quite cheap for us.")).toBe(
    "It is [-too dear-]{+quite cheap+} for us.",
  );
});

test("wordings without a common word are one removed and one added", () => {
  // D5
  expect(told("Cats sleep.", "Dogs bark.")).toBe("[-Cats sleep.-]{+Dogs bark.+}");
});

test("equal wordings are one piece, and empty ones none", () => {
  expect(wordDiff("The same.", "The same.")).toEqual([{ kind: "same", text: "The same." }]);
  expect(wordDiff("…", "…")).toEqual([{ kind: "same", text: "…" }]);
  expect(wordDiff("", "")).toEqual([]);
  expect(told("", "New.")).toBe("{+New.+}");
  expect(told("Old.", "")).toBe("[-Old.-]");
});

test("letters beyond the basic plane and words without spaces stay whole", () => {
  expect(told("A 🦦 swims.", "A 🦊 swims.")).toBe("A [-🦦-]{+🦊+} swims.");
  expect(told("naïve idea", "naive idea")).toBe("[-naïve-]{+naive+} idea");
});

test("both wordings can be read back from the pieces", () => {
  // D1, D2
  const vocabulary = ["the", "cat", "sat", "on", "a", "mat", ",", ".", " ", "  ", "Über", "\n"];
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const text = (): string =>
    Array.from({ length: random(14) }, () => vocabulary[random(vocabulary.length)]).join(
      random(2) === 0 ? " " : "",
    );
  for (let round = 0; round < 3000; round++) {
    const before = text();
    const after = round % 2 === 0 ? text() : before.replace("cat", "dog").replace("the ", "");
    const pieces = wordDiff(before, after);
    const without = (kind: string): string =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map((piece) => piece.text)
        .join("");
    expect(without("added")).toBe(before);
    expect(without("removed")).toBe(after);
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1];
      expect(piece.text).not.toBe("");
      expect(next?.kind).not.toBe(piece.kind);
      expect(piece.kind === "added" && next?.kind === "removed").toBe(false);
    });
  }
});

test("long texts that have nothing in common cost no time", () => {
  const long = (word: string): string => Array.from({ length: 4000 }, (_, n) => word + String(n)).join(" ");
  expect(wordDiff(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

/** With "[…]" for what is left out. */
function short(before: string, after: string, keep: number): string {
  return shortened(wordDiff(before, after), keep)
    .map(({ kind, text, rest }) => {
      const words = rest === null ? text : `${text}[…]${rest}`;
      return kind === "same" ? words : kind === "removed" ? `[-${words}-]` : `{+${words}+}`;
    })
    .join("");
}

test("of long unchanged pieces only what is beside a change is left, in whole words", () => {
  const many = "one two three four five six seven eight nine ten eleven twelve";
  expect(short(`${many} cats ${many} sleep ${many}`, `${many} dogs ${many} bark ${many}`, 12)).toBe(
    "[…] twelve [-cats-]{+dogs+} one two […] twelve [-sleep-]{+bark+} one two […]",
  );
});

test("what is short, changed, or all that there is stays whole", () => {
  const many = "one two three four five six seven eight nine ten eleven twelve";
  expect(short("one two cats three four", "one two dogs three four", 12)).toBe(
    "one two [-cats-]{+dogs+} three four",
  );
  expect(short(many, `${many} ${many}`, 12)).toBe(`[…] twelve{+ ${many}+}`);
  expect(short(many, many, 12)).toBe(many);
});

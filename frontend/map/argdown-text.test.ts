import { expect, test } from "vitest";
import { escape, unescape } from "./argdown-escape.js";
import { readArgdown } from "./argdown-reader.js";
import { writeArgdown } from "./argdown-writer.js";
import { treeOf } from "./argument-tree.js";
import type { Clip } from "./clip.js";
import { clipOf, pasting } from "./clip.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";
import type { Operation } from "./operations.js";

/** The structure of a clip in words, whatever its ids. */
function shape(clip: Clip): string[] {
  const text = new Map(
    clip.statements.map(({ id, text: words, kind, origin }) => [id, `${words}|${kind}|${origin}`]),
  );
  const steps = new Map(clip.arguments.map((each) => [each.id, each]));
  const lines: string[] = [];
  const seen = new Set<string>();
  const show = (id: string, depth: number): void => {
    lines.push("  ".repeat(depth) + (seen.has(id) ? "again " : "") + (text.get(id) ?? id));
    if (!seen.has(id)) {
      seen.add(id);
      about(id, depth + 1);
    }
  };
  const about = (id: string, depth: number): void => {
    for (const each of clip.arguments.filter(({ conclusion }) => conclusion === id)) {
      step(each.id, depth);
    }
  };
  const step = (id: string, depth: number): void => {
    const each = steps.get(id);
    const sign = each?.polarity === "SUPPORT" ? "+" : "-";
    lines.push(`${"  ".repeat(depth)}${sign} ${each?.title ?? ""}/${each?.scheme ?? ""}`);
    each?.premises.forEach((premise) => {
      show(premise.statement, depth + 1);
    });
    about(id, depth + 1);
  };
  for (const root of clip.roots) {
    if (root.argument === null) {
      show(root.statement ?? "", 0);
    } else {
      step(root.argument, 0);
    }
  }
  return lines;
}

const hostile = [
  "- starts like an attack",
  "[Title]: looks like a title",
  "<Name>: looks like an argument",
  "a {brace: 1} and a #tag and *stars* _under_ \\ back",
  "see http://x.org/a_b?c=d#e and /* no comment */ // nor this",
  "(1) a premise?\n\nwith a second paragraph",
  "1. a list, U.S.A. and e.g. :smile: === end",
  "+ plus ' apostrophe > < <_ >< @[S1] @<A>",
  "emoji 🐈 and مرحبا and “quotes”",
  "----",
  "# a heading",
  "//i'  & two blanks, /* kept */ in data",
  "ends with a backslash \\",
];

const model = modelOf(
  snapshot(
    [
      statement("a", { text: "A square without cars", position: "a0" }),
      ...hostile.map((text, index) =>
        statement(`h${index}`, { text, kind: index % 2 ? "EVIDENCE" : "CLAIM" }),
      ),
      statement("q", { text: "Why?", kind: "QUESTION", origin: "RECONSTRUCTED", position: "a1" }),
      statement("k", {
        text: "Krumlov did it.",
        origin: "VERBATIM",
        citations: [
          {
            id: "c",
            title: "A } book",
            author: "N. N.",
            date: "2020",
            url: "https://x.org",
            page: "3",
            note: "",
          },
        ],
      }),
      statement("l"),
      statement("u"),
      statement("w"),
    ],
    [
      ...hostile.map((_, index) =>
        argument(
          `x${index}`,
          [`h${index}`],
          index % 3 ? "SUPPORT" : "ATTACK",
          index < 4 ? "a" : `h${index - 1}`,
          {
            position: `a${index}`,
          },
        ),
      ),
      argument("f", ["k", "l"], "SUPPORT", "h0", {
        title: "From Krumlov",
        scheme: "ANALOGY",
        position: "a2",
      }),
      argument("v", ["u", "w"], "ATTACK", "f"),
      argument("r", ["k"], "SUPPORT", "h2", { position: "az" }),
    ],
  ),
);
const tree = treeOf(model);

function node(id: string) {
  const found = tree.homes.get(id);
  if (!found) {
    throw new Error(id);
  }
  return found;
}

test("what is written is read again: text of any kind, frames, undercuts, references, names and patterns", () => {
  const clip = clipOf(model, [...tree.contentions], null);
  const { clip: read, problems } = readArgdown(writeArgdown(clip));
  expect(problems).toEqual([]);
  expect(shape(read)).toEqual(shape(clip));
  expect(read.statements.flatMap(({ citations }) => citations)).toMatchObject([
    { title: "A } book", page: "3" },
  ]);
});

test("P1 a frame is copied whole with its undercut, or only one of its premises without them", () => {
  const whole = clipOf(model, [node("k"), node("l")], null);
  expect(whole.roots).toEqual([{ statement: null, argument: "f", relation: "reason" }]);
  expect(shape(readArgdown(writeArgdown(whole)).clip)).toEqual(shape(whole));
  const one = clipOf(model, [node("l")], null);
  expect(one.roots).toEqual([{ statement: "l", argument: null, relation: "reason" }]);
  expect(one.arguments).toEqual([]);
});

test("P2 a paste makes new ids, in the order of what was copied", () => {
  const clip = clipOf(model, [node("a")], null);
  let count = 0;
  const operations = pasting(
    clip,
    null,
    { statement: "t", argument: "s" },
    "other",
    () => `n${100 + count++}`,
  );
  const ids = new Set([...clip.statements, ...clip.arguments].map(({ id }) => id));
  for (const operation of operations) {
    if (operation.op === "addStatement" || operation.op === "addArgument") {
      expect(ids.has(operation.op === "addStatement" ? operation.statement : operation.argument)).toBe(false);
    }
  }
  expect(operations.filter(({ op }) => op === "addStatement")).toHaveLength(clip.statements.length);
  expect(operations.filter(({ op }) => op === "addArgument")).toHaveLength(clip.arguments.length + 1);
  expect(operations.find(({ op }) => op === "addArgument")).toMatchObject({
    conclusion: "t",
    polarity: "SUPPORT",
  });
});

test("P3 what has no step to join or undercut becomes what comes nearest", () => {
  const clip = clipOf(model, [node("k"), node("l")], null);
  const kinds = (operations: readonly Operation[]) =>
    operations.map(({ op }) => op).filter((op) => op !== "addStatement");
  const at = { statement: "t", argument: null };
  const asUndercut = pasting(clip, "undercut", at, "", () => "n");
  expect(asUndercut).toContainEqual(
    expect.objectContaining({ op: "addArgument", conclusion: "t", polarity: "ATTACK" }),
  );
  // The frame is dissolved: what undercut it objects to its first premise.
  const joined = pasting(clip, "copremise", { statement: "t", argument: "s" }, "", () => "n");
  expect(kinds(joined)).toEqual(["cite", "addPremise", "addPremise", "addArgument"]);
  expect(kinds(pasting(clip, "contention", at, "", () => "n"))).toEqual(["cite", "addArgument"]);
});

function read(text: string): string[] {
  return shape(readArgdown(text).clip).map((line) => line.replace(/\|CLAIM\|OWN$/u, ""));
}

test("relations nest, in both directions", () => {
  expect(
    read("[T]: The claim\n  + a reason\n    - an objection\n      over two lines\n  <- <B>: because\n"),
  ).toEqual([
    "The claim",
    "  + /",
    "    a reason",
    "      - /",
    "        an objection over two lines",
    "  - B/",
    "    because",
  ]);
  expect(read("a reason\n  +> the claim\n")).toEqual(["the claim", "  + /", "    a reason"]);
});

test("R1 titles stand for one statement", () => {
  expect(read("[A]: one\n  + [B]\n\n[B]: two\n  - three")).toEqual([
    "one",
    "  + /",
    "    two",
    "      - /",
    "        three",
  ]);
});

test("R1 numbered premises with a pattern, and steps that build on one another", () => {
  const text =
    "<A>\n\n(1) one\n(2) two\n--\nanalogy {uses: [1,2]}\n--\n(3) between\n(4) four\n----\n(5) [T]: end\n\n<B>: odd\n  -> <A>\n";
  expect(read(text)).toEqual([
    "end",
    "  + A/",
    "    between",
    "      + /ANALOGY",
    "        one",
    "        two",
    "    four",
    "    - B/",
    "      odd",
  ]);
});

test("R2 an attack on a sketched argument objects to its premise, an undercut hits the step", () => {
  expect(read("[T]: t\n  + <A>: said\n    - no\n    <_ beside the point\n")).toEqual([
    "t",
    "  + A/",
    "    said",
    "      - /",
    "        no",
    "    - /",
    "      beside the point",
  ]);
});

test("R3 outlines and lists: deeper is a reason; paragraphs stand free", () => {
  expect(read("Claim\n\tReason\n\t\tDeeper\n\tOther")).toEqual([
    "Claim",
    "  + /",
    "    Reason",
    "      + /",
    "        Deeper",
    "  + /",
    "    Other",
  ]);
  expect(read("- One\n  - Two\n- Three")).toEqual(["One", "  + /", "    Two", "Three"]);
  expect(read("One paragraph\nover two lines.\n\nAnother one: http://x.org/y.")).toEqual([
    "One paragraph over two lines.",
    "Another one: http://x.org/y.",
  ]);
});

test("R4 what is left out is said with its line", () => {
  const { problems } = readArgdown("# Heading\n\n[A]: one {x: [unclosed}\n  + two\n");
  expect(problems).toEqual(["line 1 is a heading", "line 3 has data in braces"]);
});

test("front matter and comments are no statements", () => {
  expect(read("===\ntitle: x\n===\n\n// a comment\n[A]: one /* two */\n  + three")).toEqual([
    "one",
    "  + /",
    "    three",
  ]);
});

test("any text comes through escaping", () => {
  for (const text of hostile) {
    expect(unescape(escape(text))).toBe(text);
  }
});

test("nothing makes the reader fail", () => {
  for (const text of [
    "",
    "   ",
    "===",
    "{",
    "<",
    "[",
    "(1)",
    "----",
    "--\n--\n",
    "- ",
    "+ x",
    "(1) a\n(2) b",
    "<A>\n\n(1) a",
    ...hostile,
  ]) {
    expect(() => readArgdown(text)).not.toThrow();
  }
  expect(read("(1) a\n(2) b")).toEqual(["+ /", "  a", "  b"]);
});

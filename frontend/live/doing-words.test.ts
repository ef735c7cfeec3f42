import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { doingWords } from "./doing-words.js";
import type { Participant } from "./presence.js";

const tree = treeOf(
  modelOf(snapshot([statement("a"), statement("b")], [argument("x", ["b"], "SUPPORT", "a")])),
);

function words(more: Partial<Participant>): string {
  const otter: Participant = {
    page: "p1",
    account: "a1",
    name: "Otter",
    typing: false,
    gone: false,
    ...more,
  };
  return doingWords(otter, { tree, text: "The ferry is late.", page: "mine" });
}

test("where somebody writes counts more than what they have selected", () => {
  expect(words({ typing: true, writing: "b", statement: "a" })).toBe("writing at 1.1");
  expect(words({ typing: true })).toBe("writing");
  expect(words({ typing: true, writing: "not here yet" })).toBe("writing");
});

test("what somebody has selected is named", () => {
  expect(words({ statement: "b" })).toBe("at 1.1 “Text of b”");
  expect(words({ statement: "b", passage: { start: 4, end: 9 } })).toBe(
    "has “ferry” selected in the article",
  );
  expect(words({ passage: { start: 400, end: 900 } })).toBe("reading the article");
  expect(words({})).toBe("looking at the map");
});

test("whoever follows me is told so", () => {
  expect(words({ follows: "mine", statement: "b" })).toBe("following you");
  expect(words({ follows: "another", statement: "b" })).toBe("at 1.1 “Text of b”");
});

import { beforeEach, expect, test } from "vitest";
import { ArticleTextView } from "./article-text.js";

const text = "Title 😀\n\n  One <b>is</b> here. \n\n\n\tTwo lines\nare e\u0301 here.\n";
const paragraphs = ["Title 😀", "  One <b>is</b> here. ", "\tTwo lines\nare e\u0301 here."].map(
  (words, index) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, number: index || null, above: index };
  },
);
let view: ArticleTextView;

beforeEach(() => {
  view = new ArticleTextView(text, paragraphs);
  document.body.replaceChildren("before", view.element, "after");
});

test("the text is in the page exactly, as text", () => {
  expect(view.blocks.map(({ node }) => node.data)).toEqual([
    "Title 😀",
    "  One <b>is</b> here. ",
    "\tTwo lines\nare e\u0301 here.",
  ]);
  expect(view.element.querySelector("b")).toBeNull();
});

test("every place in a paragraph has its offset and the other way round", () => {
  for (const { node, start } of view.blocks) {
    for (let offset = 0; offset <= node.length; offset++) {
      expect(view.offsets.offsetOf(node, offset)).toBe(start + offset);
    }
  }
  const words = text.indexOf("One");
  const range = view.offsets.rangeOf({ start: words, end: words + 3 });
  expect([range?.startContainer, range?.startOffset, range?.endOffset]).toEqual([view.blocks[1]?.node, 2, 5]);
});

test("places outside of the text are its start or its end", () => {
  expect(view.offsets.offsetOf(document.body, 0)).toBe(0);
  expect(view.offsets.offsetOf(document.body, 3)).toBe(text.length - 1);
  expect(view.offsets.offsetOf(view.element, 1)).toBe(8);
});

test("a range over two paragraphs starts and ends in them", () => {
  const range = view.offsets.rangeOf({ start: text.indexOf("here"), end: text.indexOf("Two") + 3 });
  expect([range?.startContainer, range?.endContainer]).toEqual([view.blocks[1]?.node, view.blocks[2]?.node]);
  const gap = view.offsets.rangeOf({ start: text.indexOf("\n\n\n\t"), end: text.length });
  expect([gap?.startContainer, gap?.startOffset]).toEqual([
    view.blocks[1]?.node,
    view.blocks[1]?.node.length,
  ]);
});

test("what is selected is without the white space around it and without half characters", () => {
  const [title, one] = view.blocks;
  const selection = document.getSelection();
  if (!title || !one) {
    throw new Error("no paragraphs");
  }
  selection?.setBaseAndExtent(title.node, 7, one.node, 2);
  expect(view.offsets.selected(selection)).toEqual({ start: 6, end: 8 });
  selection?.collapse(one.node, 3);
  expect(view.offsets.selected(selection)).toBeNull();
  view.offsets.select({ start: 12, end: 15 }, selection);
  expect(view.offsets.selected(selection)).toEqual({ start: 12, end: 15 });
});

test("an empty text has no places", () => {
  expect(new ArticleTextView("", []).offsets.rangeOf({ start: 0, end: 1 })).toBeNull();
});

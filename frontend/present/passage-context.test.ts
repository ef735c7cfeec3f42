import { expect, test } from "vitest";
import { anchorAt } from "../article/passages.js";
import { paragraphsOf } from "../shared/paragraphs.js";
import { quoteOf } from "./passage-context.js";

const article = {
  id: "article",
  revision: 1,
  text: "A title\n\nOne sentence here. Another one.\n\nThe end.",
};
const paragraphs = paragraphsOf([
  [0, 7, 0, 0],
  [9, 40, 1, 1],
  [42, 50, 2, 1],
]);

function anchor(words: string, text = article.text) {
  const start = text.indexOf(words);
  return anchorAt("anchor", { ...article, text }, { start, end: start + words.length });
}

test("a passage is shown within its paragraph", () => {
  expect(quoteOf(anchor("sentence here"), article.text, paragraphs)).toEqual({
    before: "One ",
    words: "sentence here",
    after: ". Another one.",
    paragraph: 1,
  });
});

test("a passage over several paragraphs is shown within all of them", () => {
  const quote = quoteOf(anchor("Another one.\n\nThe"), article.text, paragraphs);
  expect(quote).toMatchObject({ before: "One sentence here. ", after: " end.", paragraph: 1 });
});

test("of a long paragraph a stretch of whole words stands around the passage", () => {
  const text = `${"word ".repeat(200)}PASSAGE${" more".repeat(200)}`;
  const quote = quoteOf(anchor("PASSAGE", text), text, paragraphsOf([[0, text.length, 1, 0]]));
  expect(quote.before).toMatch(/^… word (word )+$/);
  expect(quote.after).toMatch(/^( more)+ …$/);
  expect(quote.before.length).toBeLessThan(300);
  expect(quote.after.length).toBeLessThan(300);
});

test("a passage that is not there any more is quoted as it was", () => {
  const quote = quoteOf(anchor("sentence here"), "Another text", []);
  expect(quote).toMatchObject({ words: "sentence here", paragraph: null });
  expect(quote.before).toBe("…A title\n\nOne ");
});

import { expect, test } from "vitest";
import { readArticleFile, refusal, textOf, titleOf } from "./article-file.js";
import { textLimit } from "./new-map-draft.js";

const utf8 = new TextEncoder();

test("a UTF-8 file keeps every character, without its byte order mark", () => {
  const words = "“Prices rose” – 5 %… 👩‍🔬 e\u0301\n\n> a caption\t.";
  expect(textOf("a.txt", utf8.encode(words))).toEqual({ ok: true, text: words });
  expect(textOf("a.txt", utf8.encode(`\ufeff${words}`))).toEqual({ ok: true, text: words });
});

test("what is no UTF-8 is read as Windows-1252", () => {
  const bytes = Uint8Array.of(0x93, 0x4e, 0x6f, 0x94, 0x20, 0x96, 0x20, 0xe9);
  expect(textOf("old.txt", bytes)).toEqual({ ok: true, text: "“No” – é" });
});

test("a byte order mark tells UTF-16 in both orders", () => {
  expect(textOf("a.txt", Uint8Array.of(0xff, 0xfe, 0x48, 0, 0xe9, 0))).toEqual({ ok: true, text: "Hé" });
  expect(textOf("a.txt", Uint8Array.of(0xfe, 0xff, 0, 0x48, 0, 0xe9))).toEqual({ ok: true, text: "Hé" });
});

test.each([
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
  ["a PDF", utf8.encode("%PDF-1.7\nwords")],
  ["an archive", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0)],
])("%s with the name of a text is refused", (_, bytes) => {
  const read = textOf("a.txt", bytes);
  expect(read).toMatchObject({ ok: false });
  expect(read.ok || read.sentence).toContain("“a.txt”");
});

test("an empty file is refused in words", () => {
  expect(textOf("a.md", utf8.encode(" \n\n"))).toEqual({ ok: false, sentence: "“a.md” is empty." });
});

test("a text that is too long is refused with its length", () => {
  const read = textOf("a.txt", utf8.encode("a".repeat(textLimit + 1)));
  expect(read.ok || read.sentence).toBe("“a.txt” has 5,000,001 characters; at most 5,000,000 fit.");
  expect(textOf("a.txt", utf8.encode("a".repeat(textLimit))).ok).toBe(true);
});

test("only text files are opened, by name or by type", () => {
  expect(refusal({ name: "a.TXT", type: "", size: 1 })).toBeNull();
  expect(refusal({ name: "notes.md", type: "", size: 1 })).toBeNull();
  expect(refusal({ name: "README", type: "text/plain", size: 1 })).toBeNull();
  expect(refusal({ name: "a.docx", type: "application/zip", size: 1 })).toContain("is no plain text");
  expect(refusal({ name: "a.txt", type: "text/plain", size: 20_000_000 })).toContain("is too long");
});

test("a file is read as a whole", async () => {
  const file = new File(["One.\n\nTwo."], "a.txt", { type: "text/plain" });
  expect(await readArticleFile(file)).toEqual({ ok: true, text: "One.\n\nTwo." });
});

test.each([
  ["\n\n  A short line \nmore", "A short line"],
  ["# A heading #\n\nText", "A heading"],
  [`${"long ".repeat(40)}\nshort`, "the article"],
  ["###\ntext", "###"],
])("the title of %j is %j", (text, title) => {
  expect(titleOf(text, "the article.txt")).toBe(title);
});

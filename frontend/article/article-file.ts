/** Reading an article from a file that somebody dropped or chose. */
import { textLimit } from "./new-map-draft.js";

export type FileText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

/** Three bytes a character at most, in UTF-8, and some room. */
const byteLimit = 3 * textLimit + 1024;

/** Why a file is not even opened, in a sentence; null if it may be. */
export function refusal(file: { readonly name: string; readonly type: string; readonly size: number }) {
  if (!/\.(txt|text|md|markdown)$/i.test(file.name) && !/^text\/(plain|markdown)\b/.test(file.type)) {
    return `“${file.name}” is no plain text. Choose a .txt or .md file, or copy its words and paste them.`;
  }
  if (file.size > byteLimit) {
    return `“${file.name}” is too long: at most ${textLimit.toLocaleString("en")} characters fit.`;
  }
  return null;
}

/** The text in a file: UTF-8, UTF-16 with a byte order mark, else Windows-1252. */
export function textOf(name: string, bytes: Uint8Array): FileText {
  const text = decoded(bytes);
  if (isBinary(text)) {
    return {
      ok: false,
      sentence: `“${name}” holds something other than text. Open it where it was made, copy the words and paste them.`,
    };
  }
  if (text.trim() === "") {
    return { ok: false, sentence: `“${name}” is empty.` };
  }
  if (text.length > textLimit) {
    const [length, limit] = [text.length.toLocaleString("en"), textLimit.toLocaleString("en")];
    return { ok: false, sentence: `“${name}” has ${length} characters; at most ${limit} fit.` };
  }
  return { ok: true, text };
}

export async function readArticleFile(file: File): Promise<FileText> {
  const sentence = refusal(file);
  if (sentence !== null) {
    return { ok: false, sentence };
  }
  try {
    return textOf(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, sentence: `“${file.name}” cannot be read. Is it still there?` };
  }
}

/** What a file's article is called: its first line, if that is short, else as the file. */
export function titleOf(text: string, fileName: string): string {
  const first = /\S[^\n]*/.exec(text)?.[0] ?? "";
  const line = first
    .replace(/^#+\s+/, "")
    .replace(/\s+#*\s*$/, "")
    .replace(/\s+/g, " ");
  return line !== "" && line.length <= 150 ? line : fileName.replace(/\.[^.]*$/, "");
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The server takes tab, line ends, vertical tab and form feed, and no other control character. */
function isBinary(text: string): boolean {
  return /[\x00-\x08\x0e-\x1f\x7f]/.test(text) || text.startsWith("%PDF-");
}

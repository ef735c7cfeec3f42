import { textLimit } from "./new-map-draft.js";

/** How long a text is, for people. It reads the whole text: not for every keystroke. */
export function textCount(text: string): string {
  if (text.length > textLimit) {
    return `${text.length.toLocaleString("en")} of at most ${textLimit.toLocaleString("en")} characters`;
  }
  return `${counted(wordCount(text), "word")} · ${counted(text.length, "character")}`;
}

/** A word is what stands between white space and holds a letter or a digit. */
export function wordCount(text: string): number {
  const word = /[\p{L}\p{N}]\S*/gu;
  let count = 0;
  while (word.test(text)) {
    count++;
  }
  return count;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

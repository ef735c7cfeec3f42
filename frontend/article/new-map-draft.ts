/** What is typed on the New map screen, before it is a map. */
import { newId } from "../shared/uuid.js";

export const fieldNames = ["title", "author", "source", "text"] as const;

export type FieldName = (typeof fieldNames)[number];

/** UTF-16 units, as the server counts them. */
export const textLimit = 5_000_000;

export interface NewMapDraft {
  /** The id that the map will have, so that sending the draft twice makes one map. */
  readonly id: string;
  /** Whether the draft was sent as it is; perhaps there is a map with this id by now. */
  readonly sent: boolean;
  readonly title: string;
  readonly author: string;
  readonly source: string;
  readonly text: string;
}

export type Faults = Partial<Record<FieldName, string>>;

export function emptyDraft(): NewMapDraft {
  return { id: newId(), sent: false, title: "", author: "", source: "", text: "" };
}

/** The draft with other words. Words that were not sent yet must not go under the id of some that were. */
export function reworded(draft: NewMapDraft, words: Partial<Record<FieldName, string>>): NewMapDraft {
  const next = { ...draft, ...words };
  return draft.sent && fieldNames.some((name) => next[name] !== draft[name])
    ? { ...next, id: newId(), sent: false }
    : next;
}

export function isBlank(draft: NewMapDraft): boolean {
  return fieldNames.every((name) => !/\S/.test(draft[name]));
}

/** What can be told without the server; the rest it tells. */
export function faultsOf(draft: NewMapDraft): Faults {
  const faults: Faults = {};
  if (!/\S/.test(draft.title)) {
    faults.title = "The map needs a title; the title of the article will do.";
  }
  if (!/\S/.test(draft.text)) {
    faults.text = "There is no text yet; paste the words of the article, or drop a file here.";
  } else if (draft.text.length > textLimit) {
    faults.text = `The text has ${tooMany(draft.text.length)} Keep the part that is discussed.`;
  }
  return faults;
}

/** Told when a paste is not taken, because of what the text would then be. */
export function wouldBeTooLong(length: number): string {
  return (
    `With what you pasted, the text would have ${tooMany(length)} ` +
    "Nothing was changed; paste the part that is discussed."
  );
}

function tooMany(length: number): string {
  return `${length.toLocaleString("en")} characters; at most ${textLimit.toLocaleString("en")} fit.`;
}

import { beforeEach, expect, test } from "vitest";
import { forget, store, storedDraft } from "./draft-storage.js";
import { emptyDraft } from "./new-map-draft.js";

const draft = { ...emptyDraft(), title: "T", author: "A", text: "Words “as typed”.\n\n👩‍🔬" };

beforeEach(() => {
  localStorage.clear();
});

test("a draft comes back as it was, with its id", () => {
  store(draft);
  expect(storedDraft()).toEqual(draft);
});

test("a draft that is forgotten, or blank, does not come back", () => {
  store(draft);
  forget();
  expect(storedDraft().title).toBe("");
  store(draft);
  store({ ...draft, title: "", author: "", text: " " });
  expect(localStorage.length).toBe(0);
});

test("a text that does not fit is left out, the rest is kept", () => {
  const small = storageWithRoomFor(200);
  const long = { ...draft, text: "word ".repeat(100) };
  store(long, small);
  expect(storedDraft(small)).toEqual({ ...long, text: "" });
});

test("a very long text is not even tried", () => {
  store({ ...draft, text: "a".repeat(2_000_001) });
  expect(storedDraft()).toEqual({ ...draft, text: "" });
});

test.each(["", "{", "[]", "null", '{"id":"1","title":3}'])(
  "what is no draft (%j) is an empty one",
  (stored) => {
    localStorage.setItem("disputatio.new-map", stored);
    expect(storedDraft()).toMatchObject({ title: "", text: "", sent: false });
  },
);

test("without storage there is an empty draft and no complaint", () => {
  store(draft, null);
  forget(null);
  expect(storedDraft(null).title).toBe("");
});

function storageWithRoomFor(characters: number): Storage {
  const items = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => {
      items.clear();
    },
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => items.delete(key),
    setItem: (key, value) => {
      if (value.length > characters) {
        throw new DOMException("full", "QuotaExceededError");
      }
      items.set(key, value);
    },
  };
}

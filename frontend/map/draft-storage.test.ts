import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftStorage } from "./draft-storage.js";
import { newDraft, rewording } from "./map-fixtures.js";

const key = "disputatio.drafts.map";
const drafts = [
  rewording("a", { text: "Half" }),
  newDraft({ relation: "copremise", target: { statement: "b", argument: "x" }, sent: "change" }),
];

beforeEach(() => {
  sessionStorage.clear();
});

afterEach(() => {
  vi.restoreAllMocks();
});

// E1
test("what was stored is read again, for its map only", () => {
  new DraftStorage("map").write({ drafts, active: "a" });
  expect(new DraftStorage("map").read()).toEqual({ drafts, active: "a" });
  expect(new DraftStorage("other").read()).toEqual({ drafts: [], active: null });
});

test("nothing is left when there are no drafts", () => {
  new DraftStorage("map").write({ drafts, active: null });
  new DraftStorage("map").write({ drafts: [], active: null });
  expect(sessionStorage).toHaveLength(0);
});

test("what is no draft is left out", () => {
  const [first] = drafts;
  const broken = [
    null,
    7,
    {},
    { ...first, text: 7 },
    { ...first, sent: 7 },
    { ...first, what: "other" },
    newDraft({ target: { statement: 7 } as never }),
    newDraft({ relation: "friend" as never }),
    newDraft({ passages: "some" as never }),
  ];
  sessionStorage.setItem(key, JSON.stringify({ drafts: [...broken, first], active: 7 }));
  expect(new DraftStorage("map").read()).toEqual({ drafts: [first], active: null });
  for (const nonsense of ["{", "7", "null", `{"drafts":7}`]) {
    sessionStorage.setItem(key, nonsense);
    expect(new DraftStorage("map").read().drafts).toEqual([]);
  }
});

test("a browser that keeps nothing is no reason to fail", () => {
  vi.stubGlobal("sessionStorage", undefined);
  const storage = new DraftStorage("map");
  storage.write({ drafts, active: null });
  expect(storage.read().drafts).toEqual([]);
  vi.unstubAllGlobals();
});

import { expect, test } from "vitest";
import { byDay, momentOf, timeOf } from "./by-day.js";

const entry = (revision: number, at: string) => ({ revision, by: "o", name: "Otter", at, words: "did" });

test("changes are gathered by the reader's days", () => {
  const entries = [
    entry(4, "2026-11-03T23:30:00Z"),
    entry(3, "2026-11-03T22:30:00Z"),
    entry(2, "2026-11-02T12:00:00Z"),
    entry(1, "2026-10-20T12:00:00Z"),
  ];
  const days = byDay(entries, new Date("2026-11-04T10:00:00Z"), "en-GB", "Europe/Berlin");
  expect(
    days.map(({ name, entries: of }) => [name.replaceAll(",", ""), of.map(({ revision }) => revision)]),
  ).toEqual([
    ["Today Wednesday 4 November 2026", [4]],
    ["Yesterday Tuesday 3 November 2026", [3]],
    ["Monday 2 November 2026", [2]],
    ["Tuesday 20 October 2026", [1]],
  ]);
});

test("times are the reader's", () => {
  expect(timeOf("2026-11-03T23:30:00Z", "en-GB", "Europe/Berlin")).toBe("00:30");
  expect(momentOf("2026-11-03T23:30:00Z", "en-GB", "Europe/Berlin")).toBe("4 Nov 2026, 00:30");
});

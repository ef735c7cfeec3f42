import { expect, test } from "vitest";
import { RowWindow } from "./row-window.js";

function windowOf(count: number): RowWindow {
  const rows = new RowWindow();
  rows.setRows(
    Array.from({ length: count }, (_, index) => `row ${index}`),
    () => 10,
  );
  return rows;
}

// O5
test("only the rows between two distances are wanted", () => {
  const rows = windowOf(10_000);
  expect(rows.height).toBe(100_000);
  expect(rows.between(95, 130)).toEqual({ from: 9, to: 14 });
  expect(rows.between(-50, 5)).toEqual({ from: 0, to: 1 });
  expect(rows.between(99_995, 200_000)).toEqual({ from: 9_999, to: 10_000 });
});

test("what is measured moves what is below it, and the whole height", () => {
  const rows = windowOf(10);
  expect(rows.measure("row 2", 25)).toBe(true);
  expect(rows.measure("row 2", 25.2)).toBe(false);
  expect([rows.top(2), rows.top(3), rows.height]).toEqual([20, 45, 115]);
  expect([rows.at(44), rows.at(45)]).toEqual([2, 3]);
});

// O6
test("measured heights are kept when the rows become others", () => {
  const rows = windowOf(10);
  rows.measure("row 2", 25);
  rows.setRows(["new", "row 2", "row 3"], () => 10);
  expect([rows.indexOf("row 2"), rows.top(1), rows.top(2)]).toEqual([1, 10, 35]);
  expect(rows.indexOf("row 5")).toBe(-1);
  rows.forget();
  expect(rows.height).toBe(30);
});

test("an empty list has no rows anywhere", () => {
  const rows = windowOf(0);
  expect(rows.between(0, 100)).toEqual({ from: 0, to: 0 });
  expect([rows.height, rows.at(5)]).toEqual([0, -1]);
});

test("what is measured moves all rows below, as if all were added up again", () => {
  const keys = Array.from({ length: 50 }, (_, index) => `row ${index}`);
  const window = new RowWindow();
  window.setRows(keys, () => 60);
  expect(window.height).toBe(3000);
  window.measure("row 10", 84);
  window.measure("row 49", 20);
  window.measure("row 10", 36);
  window.measure("elsewhere", 500);
  const anew = new RowWindow();
  anew.measure("row 10", 36);
  anew.measure("row 49", 20);
  anew.setRows(keys, () => 60);
  expect(keys.map((_, index) => window.top(index))).toEqual(keys.map((_, index) => anew.top(index)));
  expect(window.height).toBe(3000 - 24 - 40);
});

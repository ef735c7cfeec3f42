import { expect, test } from "vitest";
import { beside } from "./beside.js";

const bounds = { x: 0, y: 100, width: 400, height: 600 };
const size = { width: 200, height: 50 };

test("below the words if there is room", () => {
  expect(beside({ x: 150, y: 200, width: 100, height: 40 }, size, bounds)).toEqual({ x: 100, y: 248 });
});

test("above the words at the lower edge", () => {
  expect(beside({ x: 150, y: 640, width: 100, height: 40 }, size, bounds)).toEqual({ x: 100, y: 582 });
});

test("at the lower edge when the words fill everything", () => {
  expect(beside({ x: 0, y: 100, width: 400, height: 600 }, size, bounds)).toEqual({ x: 100, y: 642 });
});

test("never past the sides", () => {
  expect(beside({ x: 0, y: 200, width: 20, height: 20 }, size, bounds).x).toBe(8);
  expect(beside({ x: 380, y: 200, width: 20, height: 20 }, size, bounds).x).toBe(192);
  expect(beside({ x: 0, y: 200, width: 20, height: 20 }, { width: 500, height: 50 }, bounds).x).toBe(8);
});

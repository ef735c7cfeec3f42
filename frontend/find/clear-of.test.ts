import { expect, test } from "vitest";
import { clearOf } from "./clear-of.js";

const screen = { width: 1000, height: 600 };
const panel = { x: 640, y: 10, width: 350, height: 400 };

test("what is not covered stays", () => {
  expect(clearOf({ x: 100, y: 100, width: 240, height: 80 }, panel, screen)).toBeNull();
  expect(clearOf({ x: 400, y: 100, width: 240, height: 80 }, panel, screen)).toBeNull();
});

test("what is covered goes beside the cover", () => {
  expect(clearOf({ x: 600, y: 100, width: 240, height: 80 }, panel, screen)).toEqual({ x: -220, y: 0 });
});

test("where the cover is as wide as the screen, it goes above", () => {
  const sheet = { x: 0, y: 300, width: 390, height: 300 };
  expect(clearOf({ x: 20, y: 350, width: 240, height: 80 }, sheet, { width: 390, height: 600 })).toEqual({
    x: 0,
    y: -150,
  });
});

test("what does not fit anywhere shows its beginning where most is free", () => {
  const sheet = { x: 0, y: 300, width: 390, height: 300 };
  expect(clearOf({ x: 20, y: 250, width: 500, height: 400 }, sheet, { width: 390, height: 600 })).toEqual({
    x: 0,
    y: -230,
  });
});

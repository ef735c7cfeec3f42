import { beforeEach, expect, test } from "vitest";
import { storeDirection, storedDirection } from "./direction-storage.js";

beforeEach(() => {
  localStorage.clear();
});

test("a chosen direction is kept", () => {
  expect(storedDirection()).toBeNull();
  storeDirection("right");
  expect(storedDirection()).toBe("right");
});

test("anything else is no choice", () => {
  localStorage.setItem("disputatio.map-direction", "up");
  expect(storedDirection()).toBeNull();
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { seldom } from "./seldom.js";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("what is asked for once is done at once and once", () => {
  const act = vi.fn();
  seldom(act, 500)();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5_000);
  expect(act).toHaveBeenCalledTimes(1);
});

test("what is asked for again and again is done seldom, and at the end", () => {
  const act = vi.fn();
  const asked = seldom(act, 500);
  for (let i = 0; i < 90; i++) {
    asked();
    vi.advanceTimersByTime(10);
  }
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(500);
  expect(act).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(5_000);
  expect(act).toHaveBeenCalledTimes(3);
});

import { expect, test } from "vitest";
import type { PresentationKey } from "./presentation-keys.js";
import { press } from "./presentation-keys.js";

function key(name: string, more: Partial<PresentationKey> = {}): PresentationKey {
  return { key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}

test.each([
  ["ArrowRight", "next"],
  [" ", "next"],
  ["PageDown", "next"],
  ["Enter", "next"],
  ["ArrowLeft", "previous"],
  ["PageUp", "previous"],
  ["Backspace", "previous"],
  ["ArrowUp", "parent"],
  ["ArrowDown", "child"],
  ["Home", "first"],
  ["End", "last"],
  ["b", "black"],
  [".", "black"],
  ["F", "full-screen"],
  ["F5", "full-screen"],
  ["s", "skip"],
  ["Escape", "cancel"],
])("%s: %s", (name, action) => {
  expect(press("", key(name), true)).toEqual({ typed: "", action });
});

test("digits and full stops make a number, which Enter goes to", () => {
  let typed = "";
  for (const name of ["1", ".", "1", "2", "Backspace"]) {
    typed = press(typed, key(name), true)?.typed ?? expect.fail(name);
  }
  expect(typed).toBe("1.1");
  expect(press(typed, key("Enter"), true)).toEqual({ typed: "1.1", action: "go" });
  expect(press(typed, key("ArrowRight"), true)).toEqual({ typed: "", action: "next" });
});

test("single characters can be switched off", () => {
  for (const name of ["b", ".", "f", "s", "1"]) {
    expect(press("", key(name), false)).toBeNull();
  }
  expect(press("", key("PageDown"), false)?.action).toBe("next");
});

test("what the browser has keys for stays the browser's", () => {
  expect(press("", key("F5", { ctrlKey: true }), true)).toBeNull();
  expect(press("", key("ArrowLeft", { altKey: true }), true)).toBeNull();
  expect(press("", key("Tab"), true)).toBeNull();
});

import { render } from "lit";
import { expect, test } from "vitest";
import { wordedDifference } from "./worded-difference.js";

test("what went and what came are told apart by element and by word", () => {
  const page = document.createElement("div");
  render(wordedDifference("Cats sleep.", "Cats bark <b>."), page);
  expect(page.querySelector("del")?.textContent).toBe(" removed: sleep; ");
  expect(page.querySelector("ins")?.textContent).toContain(" added: bark <b");
  expect(page.querySelector("b")).toBeNull();
});

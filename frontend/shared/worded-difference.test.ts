import { render } from "lit";
import { expect, test } from "vitest";
import { shortDifference, wordedDifference } from "./worded-difference.js";

test("what went and what came are told apart by element and by word", () => {
  const page = document.createElement("div");
  render(wordedDifference("Cats sleep.", "Cats bark <b>."), page);
  expect(page.querySelector("del")?.textContent).toBe(" removed: sleep; ");
  expect(page.querySelector("ins")?.textContent).toContain(" added: bark <b");
  expect(page.querySelector("b")).toBeNull();
});

test("what is left out of the same is told to the eye and to the ear", () => {
  const page = document.createElement("div");
  const much = "and so on ".repeat(40);
  render(shortDifference(`${much}cats ${much}`, `${much}dogs ${much}`), page);
  expect(page.querySelectorAll(".gap")).toHaveLength(2);
  expect(page.textContent).toContain("unchanged words");
  expect(page.textContent.length).toBeLessThan(400);
  expect([page.querySelector("del")?.textContent, page.querySelector("ins")?.textContent]).toEqual([
    " removed: cats; ",
    " added: dogs; ",
  ]);
});

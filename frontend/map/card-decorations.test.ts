import { expect, test, vi } from "vitest";
import { treeOf } from "./argument-tree.js";
import { CardDecorations } from "./card-decorations.js";
import { snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

const [card] = treeOf(modelOf(snapshot([statement("a")], []))).contentions;

function decorated(decorations: CardDecorations, hidden = 0) {
  if (!card) {
    throw new Error("no card");
  }
  return decorations.of(card, hidden);
}

test("a card about which nobody says anything is plain", () => {
  const decorations = new CardDecorations();
  decorations.add(() => null);
  expect(decorated(decorations)).toEqual({ classes: [], badge: "", spoken: "" });
});

test("what several sources say is put together in their order", () => {
  const decorations = new CardDecorations();
  decorations.add(() => ({ classes: ["found"], badge: "", spoken: "found" }));
  decorations.add((occurrence, hidden) => ({
    classes: ["news"],
    badge: `${occurrence.number} new`,
    spoken: `${hidden} below`,
  }));
  decorations.add(() => ({ classes: [], badge: "old", spoken: "" }));
  expect(decorated(decorations, 2)).toEqual({
    classes: ["found", "news"],
    badge: "1 new · old",
    spoken: "found, 2 below",
  });
});

test("it tells when cards are to be drawn again", () => {
  const decorations = new CardDecorations();
  const heard = vi.fn();
  decorations.addEventListener("changed", heard);
  decorations.changed();
  expect(heard).toHaveBeenCalledOnce();
});

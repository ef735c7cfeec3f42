import { expect, test } from "vitest";
import type { PresentationPlace } from "./presentation-address.js";
import { placeIn, queryOf } from "./presentation-address.js";
import { wholeMap } from "./presentation-path.js";

test.each<PresentationPlace>([
  { at: null, scope: wholeMap },
  { at: "some-id", scope: wholeMap },
  { at: "some-id", scope: { show: "branch", root: "other" } },
  { at: "some-id", scope: { show: "main", root: "other" } },
])("an address leads back to its place: %j", (place) => {
  expect(placeIn(queryOf(place))).toEqual(place);
});

test("what an address does not say well is the whole map", () => {
  expect(placeIn("?show=branch").scope).toEqual(wholeMap);
  expect(placeIn("?show=nothing&of=x").scope).toEqual(wholeMap);
});

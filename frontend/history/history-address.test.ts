import { expect, test } from "vitest";
import { historyPlaceIn, historyQueryOf } from "./history-address.js";

const node = "00000000-0000-0000-0000-00000000000a";

test("an address is read as it is written", () => {
  for (const place of [
    { revision: null, since: null, node: null },
    { revision: 41, since: null, node },
    { revision: 0, since: 30, node: null },
  ]) {
    expect(historyPlaceIn(historyQueryOf(place))).toEqual(place);
  }
  expect(historyQueryOf({ revision: null, since: null, node: null })).toBe("");
});

test("what is no place says nothing", () => {
  expect(historyPlaceIn("?revision=-1&since=x&node=y")).toEqual({ revision: null, since: null, node: null });
  expect(historyPlaceIn("?revision=1e9")).toEqual({ revision: null, since: null, node: null });
});

import { expect, test } from "vitest";
import { crumbsFor } from "./path-crumbs.js";

const path = ["1", "1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1"];

test("where there is room all crumbs are shown", () => {
  expect(crumbsFor(path, 5)).toEqual({ first: path, hidden: [], last: [] });
});

test("else the middle is left out, never the contention or the end", () => {
  expect(crumbsFor(path, 3.9)).toEqual({
    first: ["1"],
    hidden: ["1.1", "1.1.1"],
    last: ["1.1.1.1", "1.1.1.1.1"],
  });
  expect(crumbsFor(path, 0)).toEqual({
    first: ["1"],
    hidden: ["1.1", "1.1.1", "1.1.1.1"],
    last: ["1.1.1.1.1"],
  });
});

/** The steps that the server tells, as its own tests make them: both read `wire/steps.json`. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { MapModel, Snapshot } from "../map/model.js";
import { apply, modelOf } from "../map/model.js";
import type { Step } from "./map-stream.js";

interface Golden {
  readonly steps: readonly { readonly step: Step }[];
  readonly together: Step;
  readonly after: Snapshot;
}

const golden = JSON.parse(readFileSync("src/test/resources/wire/steps.json", "utf8")) as Golden;

function at(revision: number): MapModel {
  const model = modelOf({ ...golden.after, title: "A map", revision: 0, statements: [], arguments: [] });
  for (const { step } of golden.steps.slice(0, revision)) {
    expect(apply(model, step)).toBe(true);
  }
  return model;
}

test("one step after the other leads to the map that the server has", () => {
  expect(at(golden.steps.length)).toEqual(modelOf(golden.after));
});

// R2
test("all steps together lead there too, from whichever revision", () => {
  for (let revision = 0; revision < golden.steps.length; revision++) {
    const model = at(revision);
    expect(apply(model, golden.together)).toBe(true);
    expect(model, `from revision ${revision}`).toEqual(modelOf(golden.after));
  }
});

test("a step that leads on from a later revision, or tells nothing new, changes nothing", () => {
  const second = golden.steps[1]?.step;
  const model = at(0);
  expect(second && apply(model, second)).toBe(false);
  expect(model).toEqual(at(0));
  expect(apply(at(golden.steps.length), golden.together)).toBe(false);
});

import { beforeEach, expect, test } from "vitest";
import { TypedLines } from "./typed-lines.js";

const place = { statement: "s", argument: "a" };

beforeEach(() => {
  sessionStorage.clear();
});

// O3
test("what was typed is there on the tab's next page, for this map alone", () => {
  const typed = new TypedLines("map");
  const line = typed.begin("reason", place);
  typed.change(line.id, { text: "Half a se", problem: "Nobody likes it." });

  expect(new TypedLines("map").all()).toEqual([{ ...line, text: "Half a se" }]);
  expect(new TypedLines("other").all()).toEqual([]);
});

// O3
test("what is as it was, is saved or given up is not kept", () => {
  const typed = new TypedLines("map");
  typed.begin("edit", place, "As it was");
  expect(new TypedLines("map").all()).toEqual([]);
  const line = typed.begin("objection", place);
  typed.change(line.id, { text: "No!" });
  typed.change(line.id, { saving: true });
  expect(new TypedLines("map").all()).toEqual([]);
  typed.change(line.id, { saving: false });
  expect(new TypedLines("map").all()).toHaveLength(1);
  typed.end(line.id);
  expect(new TypedLines("map").all()).toEqual([]);
});

test("what has begun is gone on with, unless it is being saved", () => {
  const typed = new TypedLines("map");
  const line = typed.begin("reason", place);
  expect(typed.begin("reason", { ...place }).id).toBe(line.id);
  expect(typed.begin("objection", place).id).not.toBe(line.id);
  typed.change(line.id, { saving: true });
  expect(typed.begin("reason", place).id).not.toBe(line.id);
  expect(typed.editOf("s")).toBeUndefined();
  const edit = typed.begin("edit", place, "As it was");
  expect(typed.editOf("s")).toEqual(edit);
});

test("anything may be in the storage", () => {
  for (const text of ["{", "[1]", '[{"id":"x","relation":"love","on":null,"text":"","was":""}]', "null"]) {
    sessionStorage.setItem("disputatio.outline.map", text);
    expect(new TypedLines("map").all()).toEqual([]);
  }
});

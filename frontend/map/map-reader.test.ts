import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { randomFrom } from "./layout-fixtures.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { MapReader } from "./map-reader.js";
import type { Snapshot } from "./model.js";
import { modelOf } from "./model.js";

/** As the server writes it. */
function lines({ statements, arguments: all, ...head }: Snapshot): string {
  const nodes = (some: readonly object[]): string =>
    some.map((one, index) => `\n${index > 0 ? "," : ""}${JSON.stringify(one)}`).join("");
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"statements":[${nodes(statements)}\n],"arguments":[${nodes(all)}\n]}`;
}

const hostile = 'A "statements":[\n],"arguments":[\n]} of\n]}\n, and \\"\\\\';
const map = snapshot(
  [
    statement("a", { text: hostile }),
    statement("b"),
    statement("c", { text: "Ünï \u{1f427}" }),
    statement("d"),
  ],
  [
    argument("y", ["c"], "ATTACK", "x"),
    argument("x", ["b"], "SUPPORT", "a", { position: "b" }),
    argument("z", ["d"], "ATTACK", "a", { title: hostile }),
  ],
);
const empty = snapshot([], []);

/** Cut at random places, also within characters. */
function read(text: string, random: () => number): ReturnType<MapReader["end"]> {
  const reader = new MapReader();
  const decoder = new TextDecoder();
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length;) {
    const to = at + 1 + Math.floor(random() * 40);
    reader.take(decoder.decode(bytes.subarray(at, to), { stream: true }));
    at = to;
  }
  return reader.end();
}

test.each([map, empty, { ...map, title: hostile }])(
  "a map is the same in whatever pieces it comes",
  (whole) => {
    for (let seed = 0; seed < 200; seed++) {
      const { model, uses } = read(lines(whole), randomFrom(seed));
      expect(model).toEqual(modelOf(whole));
      const numbers = treeOf(model, uses).inOrder.map(({ key, number }) => [key, number]);
      expect(numbers).toEqual(treeOf(modelOf(whole)).inOrder.map(({ key, number }) => [key, number]));
    }
  },
);

test.each([null, 2])("JSON that is laid out otherwise is read at its end", (indent) => {
  const { model, uses } = read(JSON.stringify(map, null, indent ?? undefined), randomFrom(1));
  expect(model).toEqual(modelOf(map));
  expect(treeOf(model, uses).inOrder.map(({ number }) => number)).toEqual(["1", "1.1", "1.2", "1.2.1"]);
});

test("a map that breaks off is refused, wherever that is", () => {
  const text = lines(map);
  for (let to = 0; to < text.length; to++) {
    const reader = new MapReader();
    reader.take(text.slice(0, to));
    expect(() => reader.end()).toThrow(SyntaxError);
  }
});

test("what the server's own test wrote is read line by line", () => {
  const golden = readFileSync("src/test/resources/wire/map.json", "utf8");
  const reader = new MapReader();
  const { length } = golden.split("\n").map((line) => {
    reader.take(line === "]}" ? line : `${line}\n`);
  });
  const { model } = reader.end();
  expect(model).toEqual(modelOf(JSON.parse(golden) as Snapshot));
  expect(length).toBe(model.statements.size + model.arguments.size + 3);
});

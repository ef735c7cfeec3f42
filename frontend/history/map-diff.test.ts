import { expect, test } from "vitest";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import type { Argument, Statement } from "../map/model.js";
import { modelOf, put } from "../map/model.js";
import { nodesOf, noChanges, randomHistory } from "./history-fixtures.js";
import { changesBetween, diffOf } from "./map-diff.js";
import { treeOf } from "../map/argument-tree.js";
import { mergedMap } from "./merged-map.js";

const model = (statements: readonly Statement[], all: readonly Argument[] = []) =>
  modelOf(snapshot(statements, all));

const a = statement("a", { position: "a" });
const b = statement("b", { position: "b" });
const c = statement("c", { position: "c" });
const x = argument("x", ["b"], "SUPPORT", "a");

function ways(before: ReturnType<typeof model>, after: ReturnType<typeof model>): Record<string, string> {
  return Object.fromEntries(
    [...diffOf(before, after).differences.values()].map((difference) => [
      difference.id,
      [...difference.ways, ...difference.details].join(", "),
    ]),
  );
}

test("the changes put into the one make the other", () => {
  // J4
  for (let seed = 1; seed <= 5; seed++) {
    const revisions = randomHistory(seed, 200);
    for (let from = 0; from <= 200; from += 17) {
      const before = revisions[from] ?? snapshot([], []);
      const after = revisions[(from * 7) % 201] ?? snapshot([], []);
      const [one, other] = [modelOf(before), modelOf(after)];
      const { changes, differences } = diffOf(one, other);
      put(one, changes);
      one.title = other.title;
      one.revision = other.revision;
      expect(nodesOf(one)).toEqual(nodesOf(other));
      expect(noChanges(changesBetween(one, other))).toBe(true);
      const gone = [...differences.values()].filter((difference) => difference.ways.includes("removed"));
      expect(gone.map(({ id }) => id).sort()).toEqual(
        before.statements.map(({ id }) => id).filter((id) => !other.statements.has(id)),
      );
    }
  }
});

test("added, removed, reworded and retyped statements are told apart", () => {
  // J5
  expect(
    ways(model([a, b]), model([statement("a", { position: "a", text: "Other", kind: "EVIDENCE" }), c])),
  ).toEqual({ a: "reworded, retyped", b: "removed", c: "added" });
});

test("what speaks about something else has moved", () => {
  expect(ways(model([a, b, c], [x]), model([a, b, c], [{ ...x, conclusion: "c" }]))).toEqual({ b: "moved" });
  expect(ways(model([a, b, c], [x]), model([a, b, c]))).toEqual({ b: "moved" });
});

test("what speaks for what it spoke against is retyped", () => {
  expect(ways(model([a, b], [x]), model([a, b], [{ ...x, polarity: "ATTACK" }]))).toEqual({ b: "retyped" });
});

test("what goes with a statement differs otherwise", () => {
  expect(ways(model([a, b]), model([statement("a", { ...a, origin: "PARAPHRASE" }), b]))).toEqual({
    a: "otherwise, who says it",
  });
  expect(ways(model([a, b, c], [x]), model([a, b, c], [{ ...x, title: "Name", position: "b" }]))).toEqual({
    b: "otherwise, order, name of the argument",
  });
  expect(ways(model([a, b]), model([a, { ...b, position: "0" }]))).toEqual({ b: "otherwise, order" });
});

test("nothing is told of what is the same", () => {
  const diff = diffOf(model([a, b], [x]), model([a, b], [x]));
  expect(diff.differences.size).toBe(0);
  expect(diff.counts).toEqual({ added: 0, removed: 0, reworded: 0, moved: 0, retyped: 0, otherwise: 0 });
});

function told(before: ReturnType<typeof model>, after: ReturnType<typeof model>): string[] {
  const tree = treeOf(mergedMap(before, after, diffOf(before, after)));
  return [...tree.inOrder].map(({ number, statement: { text } }) => `${number} ${text}`);
}

test("what is gone is drawn where it stood", () => {
  // J6
  const y = argument("y", ["c"], "ATTACK", "b");
  expect(told(model([a, b, c], [x, y]), model([a]))).toEqual([
    "1 Text of a",
    "1.1 Text of b",
    "1.1.1 Text of c",
  ]);
  const both = argument("x", ["b", "c"], "SUPPORT", "a");
  expect(told(model([a, b, c], [both]), model([a, b], [x]))).toEqual([
    "1 Text of a",
    "1.1 Text of b",
    "1.2 Text of c",
  ]);
});

test("an undercut that is gone hangs on the step that is gone", () => {
  const u = argument("a-first", ["c"], "ATTACK", "x");
  expect(told(model([a, b, c], [u, x]), model([a]))).toEqual([
    "1 Text of a",
    "1.1 Text of b",
    "1.1.1 Text of c",
  ]);
});

test("what is gone of a step whose premises are still there stands free", () => {
  const u = argument("u", ["c"], "ATTACK", "x");
  expect(told(model([a, b, c], [x, u]), model([a, b]))).toEqual([
    "1 Text of a",
    "2 Text of b",
    "3 Text of c",
  ]);
});

test("a reworded statement says both wordings", () => {
  // J7
  expect(told(model([a]), model([{ ...a, text: "Words of a" }]))).toEqual(["1 TextWords of a"]);
});

test("every merged map is a tree with all that is and was", () => {
  for (let seed = 11; seed <= 15; seed++) {
    const revisions = randomHistory(seed, 150);
    for (let from = 0; from < 150; from += 13) {
      const before = modelOf(revisions[from] ?? snapshot([], []));
      const after = modelOf(revisions[150 - from] ?? snapshot([], []));
      const merged = mergedMap(before, after, diffOf(before, after));
      const drawn = new Set([...treeOf(merged).inOrder].map(({ statement: { id } }) => id));
      expect(drawn).toEqual(new Set([...before.statements.keys(), ...after.statements.keys()]));
    }
  }
});

import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import type { Occurrence } from "./occurrence.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";
import { flipping, removal, retyping } from "./node-operations.js";
import { MarkedNodes, itemsOf, rangeOf, topmost } from "./node-set.js";

/** a ← x (b & c) ← u (d, undercut); a ← y (e) ← z (f, and b once more); g stands free. */
const tree = treeOf(
  modelOf(
    snapshot(
      ["a", "b", "c", "d", "e", "f", "g"].map((id, index) => statement(id, { position: `a${index}` })),
      [
        argument("x", ["b", "c"], "SUPPORT", "a", { position: "a0" }),
        argument("u", ["d"], "ATTACK", "x"),
        argument("y", ["e"], "ATTACK", "a", { position: "a1" }),
        argument("z", ["f"], "SUPPORT", "e", { position: "a0" }),
        argument("zz", ["b"], "SUPPORT", "e", {
          position: "a1",
          premises: [{ statement: "b", position: "a0", placed: 2 }],
        }),
      ],
    ),
  ),
);

function nodes(...ids: string[]): Occurrence[] {
  return ids.map((id) => {
    const found = tree.byKey.get(id) ?? tree.homes.get(id);
    if (!found) {
      throw new Error(id);
    }
    return found;
  });
}

function ids(found: readonly Occurrence[]): string[] {
  return found.map(({ statement: { id } }) => id);
}

test("N1 what vanished drops out, and the rest stays", () => {
  const marked = new MarkedNodes();
  marked.add(["p", "q", "r"]);
  expect(marked.keep((key) => key !== "q")).toBe(true);
  expect([...marked.keys]).toEqual(["p", "r"]);
  expect(marked.keep(() => true)).toBe(false);
});

test("N2 what hangs on a marked node goes with it", () => {
  expect(ids(topmost(nodes("f", "e", "g")))).toEqual(["e", "g"]);
  expect(ids(topmost(nodes("d", "b", "c")))).toEqual(["b", "c"]);
  // The frame stays, and with it what undercuts it.
  expect(ids(topmost(nodes("d", "c")))).toEqual(["c", "d"]);
  expect(ids(topmost(nodes("f", "d", "a")))).toEqual(["a"]);
});

test("N3 one marked node is none", () => {
  const marked = new MarkedNodes();
  expect(marked.toggle("p", null)).toBe("p");
  expect(marked.size).toBe(0);
  expect(marked.toggle("q", "p")).toBe("q");
  expect([...marked.keys]).toEqual(["p", "q"]);
  expect(marked.toggle("q", "q")).toBe("p");
  expect(marked.size).toBe(0);
});

test("a step back along the row unmarks what is left behind", () => {
  const marked = new MarkedNodes();
  marked.extend("p", "q");
  marked.extend("q", "r");
  expect([...marked.keys]).toEqual(["p", "q", "r"]);
  marked.extend("r", "q");
  expect([...marked.keys]).toEqual(["p", "q"]);
});

test("a range goes along siblings, else along what is shown", () => {
  const [b, e, f, g] = nodes("b", "e", "f", "g");
  if (!b || !e || !f || !g) {
    throw new Error("not there");
  }
  expect(ids(rangeOf(tree.inOrder, e, b))).toEqual(["b", "c", "e"]);
  expect(ids(rangeOf(tree.inOrder, g, f))).toEqual(["f", "b", "g"]);
});

test("a frame is moved as a whole when all its premises are marked", () => {
  expect(itemsOf(nodes("b", "c", "g"))).toMatchObject([{ what: "frame" }, { what: "card" }]);
  expect(itemsOf(nodes("b", "g"))).toMatchObject([{ what: "card" }, { what: "card" }]);
});

test("several are removed with their branches, references first", () => {
  expect(removal(nodes("e", "b@zz", "g"))).toEqual([
    { op: "remove", statement: "b", from: "zz", scope: "BRANCH" },
    { op: "remove", statement: "e", from: "y", scope: "BRANCH" },
    { op: "remove", statement: "g", from: null, scope: "BRANCH" },
  ]);
});

test("several are retyped and flipped, each once and only where it is something else", () => {
  expect(retyping(nodes("b", "b@zz"), "EVIDENCE")).toEqual([
    { op: "retype", statement: "b", kind: "EVIDENCE" },
  ]);
  expect(retyping(nodes("b"), "CLAIM")).toEqual([]);
  expect(flipping(nodes("a", "b", "c", "d", "e"))).toEqual([
    { op: "setPolarity", argument: "x", polarity: "ATTACK" },
    { op: "setPolarity", argument: "y", polarity: "SUPPORT" },
  ]);
});

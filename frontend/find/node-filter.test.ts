import { describe, expect, test } from "vitest";
import type { Occurrence } from "../map/occurrence.js";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import type { Citation } from "../map/model.js";
import { modelOf } from "../map/model.js";
import type { Filter, Group, Knowledge } from "./node-filter.js";
import { countTraits, isChosen, isEmpty, noFilter, passes, toggledTrait } from "./node-filter.js";

const source: Citation = { id: "s", title: "T", author: "", date: "", url: "", page: "", note: "" };

/** a ← b, c together; a ← d against; d ← e against; step x ← u undercuts, u ← v against; q a question. */
const tree = treeOf(
  modelOf(
    snapshot(
      [
        statement("a"),
        statement("b", { kind: "EVIDENCE" }),
        statement("c", { kind: "EVIDENCE", citations: [source], origin: "VERBATIM" }),
        statement("d"),
        statement("e"),
        statement("u"),
        statement("v", { origin: "VERBATIM" }),
        statement("q", { kind: "QUESTION" }),
      ],
      [
        argument("x", ["b", "c"], "SUPPORT", "a"),
        argument("y", ["d"], "ATTACK", "a", { position: "b" }),
        argument("z", ["e"], "ATTACK", "d"),
        argument("k", ["u"], "ATTACK", "x"),
        argument("l", ["v"], "ATTACK", "u"),
      ],
    ),
  ),
);

const knowledge: Knowledge = {
  authorOf: (id) => ({ a: "Otter", b: "Otter", c: "Lynx" })[id] ?? null,
  marksOf: ({ statement: { id } }) => (id === "c" ? ["new"] : []),
  homeOf: (id) => tree.homes.get(id),
};

function filter(chosen: Partial<Record<Group, string[]>>): Filter {
  return Object.fromEntries(Object.entries(chosen).map(([group, traits]) => [group, new Set(traits)]));
}

function left(chosen: Filter): string {
  return tree.inOrder
    .filter((occurrence: Occurrence) => passes(occurrence, chosen, knowledge))
    .map((occurrence) => occurrence.statement.id)
    .sort()
    .join("");
}

test("nothing chosen lets everything pass", () => {
  expect(left(noFilter)).toBe("abcdequv");
  expect(left(filter({ kind: [] }))).toBe("abcdequv");
});

test("of a group one is enough, of each group one is needed", () => {
  expect(left(filter({ kind: ["EVIDENCE", "QUESTION"] }))).toBe("bcq"); // Q7
  expect(left(filter({ kind: ["EVIDENCE", "QUESTION"], origin: ["VERBATIM"] }))).toBe("c");
});

test("by role, author and mark", () => {
  expect(left(filter({ role: ["undercut", "contention"] }))).toBe("aqu");
  expect(left(filter({ author: ["Otter"] }))).toBe("ab");
  expect(left(filter({ mark: ["new"] }))).toBe("c");
});

describe("gaps", () => {
  test("claims without a reason, evidence without a source", () => {
    expect(left(filter({ gap: ["no-support"] }))).toBe("deuv"); // Q8
    expect(left(filter({ gap: ["no-source"] }))).toBe("b");
  });

  test("objections and undercuts that nobody attacked, and questions without an answer", () => {
    expect(left(filter({ gap: ["unanswered"] }))).toBe("eqv"); // Q9
  });

  test("an objection is answered by an undercut too, and by what attacks where it is drawn in full", () => {
    const other = treeOf(
      modelOf(
        snapshot(
          ["a", "b", "o", "w", "p"].map((id) => statement(id)),
          [
            argument("x", ["o"], "ATTACK", "a"),
            argument("y", ["w"], "ATTACK", "x"),
            argument("z", ["b"], "ATTACK", "a", { position: "b" }),
            argument("q", ["b"], "ATTACK", "w"),
            argument("n", ["p"], "ATTACK", "b"),
          ],
        ),
      ),
    );
    const unanswered = other.inOrder.filter((occurrence) =>
      passes(occurrence, filter({ gap: ["unanswered"] }), {
        ...knowledge,
        homeOf: (id) => other.homes.get(id),
      }),
    );
    expect(unanswered.map(({ key }) => key)).toEqual(["p@n"]);
  });
});

test("counts tell what would be left", () => {
  const counts = countTraits(tree.inOrder, filter({ kind: ["EVIDENCE"], author: ["Otter"] }), knowledge);
  expect([...counts.kind]).toEqual([
    ["CLAIM", 1],
    ["EVIDENCE", 1],
    ["QUESTION", 0],
  ]); // Q10
  expect([...counts.author]).toEqual([
    ["Otter", 1],
    ["Lynx", 1],
  ]);
  expect(counts.origin.get("VERBATIM")).toBe(0);
});

test("traits are chosen and given up again", () => {
  const once = toggledTrait(noFilter, "kind", "CLAIM");
  expect(isChosen(once, "kind", "CLAIM")).toBe(true);
  expect(isEmpty(once)).toBe(false);
  const twice = toggledTrait(once, "kind", "CLAIM");
  expect(isChosen(twice, "kind", "CLAIM")).toBe(false);
  expect(isEmpty(twice)).toBe(true);
});

import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";
import { countsOf, frameWords, kindWord, nameOf, relationPhrase } from "./tree-words.js";

const tree = treeOf(
  modelOf(
    snapshot(
      [
        statement("a"),
        statement("b"),
        statement("c", { origin: "RECONSTRUCTED" }),
        statement("d", { kind: "EVIDENCE" }),
        statement("e"),
        statement("f"),
      ],
      [
        argument("x", ["b", "c"], "SUPPORT", "a", { scheme: "EXPERT_OPINION" }),
        argument("y", ["d"], "ATTACK", "x"),
        argument("z", ["e"], "ATTACK", "y"),
        argument("zz", ["f"], "ATTACK", "b", { position: "b" }),
        argument("zzz", ["d"], "SUPPORT", "a", { position: "c" }),
      ],
    ),
  ),
);

function found(statementId: string) {
  const occurrence = tree.homes.get(statementId);
  if (!occurrence) {
    throw new Error(statementId);
  }
  return occurrence;
}

test("relations are said in words, with numbers", () => {
  expect(relationPhrase(found("a"))).toBe("contention");
  expect(relationPhrase(found("b"))).toBe("reason for 1 together with 1.2");
  expect(relationPhrase(found("f"))).toBe("objection to 1.1");
  expect(relationPhrase(found("d"))).toBe("undercuts the step from 1.1 and 1.2 to 1");
  expect(relationPhrase(found("e"))).toBe("undercuts the step from 1.2.1 to the step from 1.1 and 1.2 to 1");
});

test("a name begins with number and text", () => {
  expect(nameOf(found("c"), found("c"))).toBe(
    "1.2 Text of c, reason for 1 together with 1.1, claim, implicit, 1 undercut",
  );
});

test("the name of a reference says where it is in full", () => {
  const reference = tree.byKey.get("d@zzz");
  expect(reference && nameOf(reference, found("d"))).toBe(
    "1.3 Text of d, reason for 1, shown in full at 1.2.1, evidence",
  );
});

test("kinds and frames have words", () => {
  expect(kindWord(found("a"))).toBe("contention");
  expect(kindWord(found("c"))).toBe("implicit premise");
  expect(kindWord(found("d"))).toBe("evidence");
  expect(kindWord(found("e"))).toBe("undercut");
  const step = found("b").step;
  expect(step && frameWords(step)).toBe("Reason · from expert opinion");
});

test("undercuts count at the last premise", () => {
  expect(countsOf(found("b"))).toEqual({ reasons: 0, objections: 1, undercuts: 0 });
  expect(countsOf(found("c"))).toEqual({ reasons: 0, objections: 0, undercuts: 1 });
});

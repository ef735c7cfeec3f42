import { expect, test } from "vitest";
import { randomMap } from "./random-map.js";

test("the same seed makes the same map, another makes another", () => {
  expect(randomMap(300, 7)).toEqual(randomMap(300, 7));
  expect(randomMap(300, 7)).not.toEqual(randomMap(300, 8));
});

test("a map has as many statements as were asked for, each with 40 to 200 characters", () => {
  const texts = randomMap(1_000, 1).flatMap((one) => (one.op === "addStatement" ? [one.text] : []));
  expect(texts).toHaveLength(1_000);
  expect(texts.filter((text) => text.length < 40 || text.length > 200)).toEqual([]);
});

test("everything that an operation names is there before it, and all that a map can have is in it", () => {
  const there = new Set<string>();
  const missing: string[] = [];
  const need = (...names: string[]): void => {
    missing.push(...names.filter((name) => !there.has(name)));
  };
  let undercuts = 0;
  const steps = new Set<string>();
  const kinds = new Set<string>();
  for (const operation of randomMap(1_000, 1)) {
    kinds.add(operation.op);
    if (operation.op === "addStatement") {
      there.add(operation.statement);
      kinds.add(operation.kind);
    } else if (operation.op === "addArgument") {
      need(operation.conclusion, ...operation.premises);
      undercuts += steps.has(operation.conclusion) ? 1 : 0;
      kinds.add(operation.polarity);
      there.add(operation.argument);
      steps.add(operation.argument);
    } else if (operation.op === "addPremise") {
      need(operation.argument, operation.statement);
    } else if (operation.op === "cite") {
      need(operation.statement);
    }
  }
  expect(missing).toEqual([]);
  expect(undercuts).toBeGreaterThan(20);
  const expected = [
    "ATTACK",
    "CLAIM",
    "EVIDENCE",
    "SUPPORT",
    "addArgument",
    "addPremise",
    "addStatement",
    "cite",
  ];
  expect([...kinds].sort()).toEqual(expected);
});

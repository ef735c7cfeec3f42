/**
 * Maps to measure with: the changes that make one, the same for the same seed and size.
 *
 * They are as debates are: a few contentions, many replies to what stands high and ever fewer below, co-premises,
 * undercuts, evidence with a source, and 40 to 200 characters of text from some thousand words, most of them rare.
 */
import { randomFrom } from "../map/layout-fixtures.js";
import type { Operation } from "../map/operations.js";

/** Statements to a contention. */
const perContention = 2_500;

/** Replies to one statement or argument. */
const mostReplies = 7;

const mostLevels = 24;

interface Host {
  readonly id: string;
  readonly level: number;
  replies: number;
}

/** The operations that make the map: each statement is there before what uses it. */
export function randomMap(count: number, seed: number): Operation[] {
  const random = randomFrom(seed);
  const write = writer(random);
  const id = ids(random);
  const operations: Operation[] = [];
  const statements: Host[] = [];
  const steps: Host[] = [];

  const add = (kind: "CLAIM" | "EVIDENCE"): string => {
    const statement = id();
    operations.push({ op: "addStatement", statement, kind, origin: "OWN", text: write() });
    return statement;
  };
  const argue = (premise: string, conclusion: string, isAttack: boolean, level: number): void => {
    const argument = id();
    const polarity = isAttack ? "ATTACK" : "SUPPORT";
    operations.push({ op: "addArgument", argument, polarity, conclusion, premises: [premise] });
    steps.push({ id: argument, level, replies: 0 });
  };

  const contentions = Math.ceil(count / perContention);
  for (let made = 0; made < count; made++) {
    const kind = random();
    if (made < contentions) {
      statements.push({ id: add("CLAIM"), level: 1, replies: 0 });
      continue;
    }
    const step = steps.length > 0 && kind < 0.25 ? pick(steps, random) : null;
    if (step && kind < 0.17) {
      const premise = add("CLAIM");
      operations.push({ op: "addPremise", argument: step.id, statement: premise });
      statements.push({ id: premise, level: step.level, replies: 0 });
    } else if (step) {
      const premise = add("CLAIM");
      argue(premise, step.id, true, step.level + 1);
      statements.push({ id: premise, level: step.level + 1, replies: 0 });
    } else {
      const host = pick(statements, random);
      const isEvidence = random() < 0.25;
      const premise = add(isEvidence ? "EVIDENCE" : "CLAIM");
      if (isEvidence) {
        operations.push({ op: "cite", statement: premise, citation: sourceOf(id(), write()) });
      }
      argue(premise, host.id, random() < 0.4, host.level + 1);
      statements.push({ id: premise, level: host.level + 1, replies: 0 });
    }
  }
  return operations;
}

/** One that has room for one more reply; counts it. */
function pick(hosts: readonly Host[], random: () => number): Host {
  for (;;) {
    // Somewhat more often an early one: what stands high gets more replies.
    const host = hosts[Math.floor(hosts.length * random() ** 1.3)];
    if (host && host.replies < mostReplies && host.level < mostLevels) {
      host.replies++;
      return host;
    }
  }
}

function sourceOf(id: string, title: string) {
  return { id, title, author: "", date: "", url: "", page: "", note: "" };
}

/** Version 4 ids, made of the seed. */
function ids(random: () => number): () => string {
  return () =>
    "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replaceAll("x", () => Math.floor(random() * 16).toString(16));
}

const syllables =
  "ar bel con dis en for gra hal ist ju kin lo men nor ou pre qua ris sti ter un ver wor xi ya zen".split(
    " ",
  );
const small = "the of to and a in is that it for not are as with be on by this".split(" ");
const vocabulary = 8_000;

/** Writes sentences; a few words are frequent, most are rare. */
function writer(random: () => number): () => string {
  const words = Array.from({ length: vocabulary }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(""),
  );
  const word = (): string =>
    (random() < 0.4
      ? small[Math.floor(random() * small.length)]
      : words[Math.floor(vocabulary * random() ** 3)]) ?? "";
  return () => {
    const length = 40 + Math.floor(random() * 150);
    let text = word();
    while (text.length < length) {
      text += ` ${word()}`;
    }
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1, 199).trimEnd()}.`;
  };
}

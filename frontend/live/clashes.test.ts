import { expect, test } from "vitest";
import type { Answer } from "../map/map-api.js";
import type { Clash } from "./clashes.js";
import { Clashes, whenWords, whoWords } from "./clashes.js";

const worded: Clash = {
  node: "a",
  author: "otter",
  name: "Otter",
  at: "2026-01-01T12:00:00Z",
  revision: 2,
  text: "Theirs",
  gone: false,
};

/** Answers what it is told to. */
function asked(...answers: Answer<Clash>[]): { clashes: Clashes; nodes: string[] } {
  const nodes: string[] = [];
  const clashes = new Clashes((node) => {
    nodes.push(node);
    return Promise.resolve(answers.shift() ?? { ok: false, status: 404, detail: "" });
  });
  return { clashes, nodes };
}

test("who did it is asked once, and known then", async () => {
  const { clashes, nodes } = asked({ ok: true, value: worded });
  expect(clashes.wordingOf("a", "Theirs")).toBeNull();
  expect(clashes.wordingOf("a", "Theirs")).toBeNull();
  await Promise.resolve();
  expect(clashes.wordingOf("a", "Theirs")).toEqual(worded);
  expect(nodes).toEqual(["a"]);
});

test("after another change it is asked again", async () => {
  const { clashes, nodes } = asked(
    { ok: true, value: worded },
    { ok: true, value: { ...worded, gone: true } },
  );
  clashes.wordingOf("a", "Theirs");
  await Promise.resolve();
  clashes.forget("a");
  expect(clashes.removalOf("a")).toBeNull();
  await Promise.resolve();
  expect(clashes.removalOf("a")?.name).toBe("Otter");
  expect(nodes).toEqual(["a", "a"]);
});

test("without a connection it is asked again, where nobody knows it is not", async () => {
  const { clashes, nodes } = asked({ ok: false, status: 0, detail: "" });
  for (let i = 0; i < 4; i++) {
    clashes.removalOf("a");
    await Promise.resolve();
  }
  expect(nodes).toEqual(["a", "a"]);
});

test("one's own change in another window is told as one's own", () => {
  expect([whoWords(worded, "otter"), whoWords(worded, "heron"), whoWords(null, "otter")]).toEqual([
    "You",
    "Otter",
    "Somebody",
  ]);
});

test("how long ago it was is told in one unit", () => {
  const after = (seconds: number): string =>
    whenWords(worded.at, new Date(Date.parse(worded.at) + seconds * 1000));
  expect([-5, 59, 60, 150, 3600, 86_400 * 3].map(after)).toEqual([
    "just now",
    "just now",
    "1 minute ago",
    "2 minutes ago",
    "1 hour ago",
    "3 days ago",
  ]);
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MapClient } from "../map/map-client.js";
import { delta, statement } from "../map/map-fixtures.js";
import { FindServer, news } from "./find-fixtures.js";
import type { Hit } from "./finder.js";
import { Finder } from "./finder.js";
import { noFilter } from "./node-filter.js";

let server: FindServer;
let finder: Finder;

beforeEach(async () => {
  server = new FindServer();
  vi.stubGlobal("fetch", server.fetch);
  const client = new MapClient("map");
  await client.load();
  finder = new Finder(client);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function numbers(): string[] {
  return finder.nodes.map((node) => node.number);
}

function named(hit: Hit | null): string {
  return hit === null ? "" : hit.in === "tree" ? hit.node.number : `at ${hit.words[0].start}`;
}

async function looked(words: string): Promise<void> {
  finder.look(words);
  await vi.waitFor(() => {
    expect(finder.article).not.toBeNull();
  });
}

test("words are found in the tree, where statements are drawn in full, and in the article", async () => {
  await looked("cars");
  expect(numbers()).toEqual(["1", "1.1"]); // Q4
  expect(finder.passages.map(([{ start }]) => start)).toEqual([0, 26]);
  expect(finder.count).toBe(4);
});

test("words and traits together", async () => {
  await finder.authors.learn();
  finder.toggle("author", "you");
  expect(numbers()).toEqual(["1.1", "1.2"]);
  expect(finder.passingCount).toBe(2);
  await looked("tax");
  expect(numbers()).toEqual(["1.2"]); // Q11
  expect(finder.passages).toHaveLength(2);
  finder.look("");
  expect(numbers()).toEqual(["1.1", "1.2"]);
  finder.choose(noFilter);
  expect(finder.count).toBe(0);
});

test("a reference passes when its statement does", async () => {
  await finder.authors.learn();
  finder.toggle("author", "you");
  const reference = finder.client.tree?.byKey.get("b@z");
  expect(reference?.reference).toBe(true);
  expect(reference && finder.passes(reference)).toBe(true);
  finder.choose({ author: new Set(["me"]) });
  expect(reference && finder.passes(reference)).toBe(false);
});

test("marks are traits: new to me, and mine", async () => {
  server.news = [news("c")];
  finder.visits.enter();
  await vi.waitFor(() => {
    expect(finder.visits.count).toBe(1);
  });
  await finder.authors.learn();
  finder.toggle("mark", "new");
  expect(numbers()).toEqual(["1.2"]);
  finder.choose({ mark: new Set(["mine"]) });
  expect(numbers()).toEqual(["1"]);
  finder.visits.leave();
});

test("that something was said about a statement is a trait, as soon as it is known", () => {
  const { comments } = finder.client;
  finder.toggle("mark", "commented");
  expect(numbers()).toEqual([]);
  vi.spyOn(comments, "countOf").mockImplementation((statement) => (statement === "c" ? 1 : 0));
  comments.dispatchEvent(new Event("changed"));
  expect(numbers()).toEqual(["1.2"]);
});

describe("walking the hits", () => {
  test("leads through tree and article, and round", async () => {
    await looked("cars");
    const went: string[] = [];
    finder.addEventListener("went", (event) => went.push(named((event as CustomEvent<Hit>).detail)));
    for (let i = 0; i < 5; i++) {
      finder.step(1);
    }
    finder.step(-1);
    expect(went).toEqual(["1", "1.1", "at 0", "at 26", "1", "at 26"]); // Q12
  });

  test("backwards begins with the last", async () => {
    await looked("cars");
    finder.step(-1);
    expect(named(finder.hit(finder.current))).toBe("at 26");
  });

  test("goes nowhere without hits", () => {
    finder.step(1);
    expect(finder.current).toBe(-1);
  });

  test("stays at the same hit when the map changes", async () => {
    await looked("cars");
    finder.go(1);
    await finder.client.applyDelta(
      delta(1, {
        statements: [statement("a", { text: "Tax everything" }), statement("d", { text: "Cars" })],
      }),
    );
    await vi.waitFor(() => {
      expect(numbers()).toEqual(["1.1", "2"]);
    });
    expect(named(finder.hit(finder.current))).toBe("1.1"); // Q12
  });
});

test("in 10,000 statements and 100,000 words everything is found", async () => {
  const words = ["car", "tax", "loud", "fair", "street", "calm", "poor", "work", "noise", "café"];
  const text = (seed: number, length: number): string =>
    Array.from({ length }, (_, index) => words[(seed * 7 + index * index) % words.length]).join(" ");
  const statements = Array.from({ length: 10_000 }, (_, index) =>
    statement(`s${index}`, { text: text(index, 15), position: `p${String(index).padStart(5, "0")}` }),
  );
  server.map = { ...server.map, statements, arguments: [] };
  server.text = text(3, 100_000);
  const client = new MapClient("large");
  vi.stubGlobal("fetch", (path: string) => server.fetch(path.replace("large", "map")));
  await client.load();
  finder = new Finder(client);
  await looked("nothing of this");
  for (const query of ["c", "ca", "car", "car t", "tax car", '"car tax"']) {
    finder.look(query);
    const terms = query.replaceAll('"', "");
    const all = query === "tax car" ? ["tax", "car"] : query === "car t" ? ["car", "t"] : [terms];
    const expected = statements.filter((each) => all.every((term) => each.text.includes(term)));
    expect(finder.nodes.map((node) => node.statement.id)).toEqual(expected.map(({ id }) => id));
  }
  finder.look("cafe");
  expect(finder.passages).toHaveLength(server.text.split("café").length - 1);
  finder.look("1234");
  expect(finder.nodes[0]?.number).toBe("1234"); // Q5
});

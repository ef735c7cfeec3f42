/** What becomes of half-typed words when somebody else changes or removes what they are about. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Clash } from "../live/clashes.js";
import { Drafts } from "./drafts.js";
import { lostNode, lostWords, knownIn } from "./edit-draft.js";
import { MapClient } from "./map-client.js";
import { argument, delta, snapshot, statement } from "./map-fixtures.js";
import type { Operation } from "./operations.js";

const map = snapshot([statement("a"), statement("b")], [argument("x", ["b"], "SUPPORT", "a")]);
const otters: Clash = {
  node: "b",
  author: "otter",
  name: "Otter",
  at: "2026-01-01T00:00:00Z",
  revision: 2,
  text: "Theirs",
  gone: false,
};

let sent: Operation[][];
let answers: Response[];
let client: MapClient;
let drafts: Drafts;

beforeEach(async () => {
  sessionStorage.clear();
  sent = [];
  answers = [];
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => {
    if (init?.method !== "POST") {
      return Promise.resolve(Response.json(path.endsWith("/undo") ? {} : map));
    }
    sent.push((JSON.parse(init.body as string) as { operations: Operation[] }).operations);
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : new Promise(() => undefined);
  });
  client = new MapClient("map");
  drafts = new Drafts(client);
  await client.load();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function theirs(text = "Theirs"): Promise<void> {
  const { revision } = client.model ?? { revision: 0 };
  await client.applyDelta(delta(revision, { statements: [statement("b", { text })] }));
}

/** Requests leave in their turn. */
function leaving(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function typing(text: string): void {
  drafts.reword("b");
  drafts.type("b", text);
}

function lost(): string | null {
  const [draft] = drafts.all;
  return draft && client.tree ? lostNode(knownIn(client.tree), draft) : null;
}

// Y1
test("a rewording says what it started from", async () => {
  typing("Mine");
  drafts.save("b");
  await leaving();
  expect(sent[0]).toEqual([
    { op: "reword", statement: "b", text: "Mine", origin: "OWN", before: "Text of b" },
  ]);
});

// E3 E4 Y1
test("one that was on its way when another came is open again, with both wordings", async () => {
  answers.push(Response.json({ detail: "Otter worded this anew.", clash: otters }, { status: 422 }));
  typing("Mine");
  drafts.save("b");
  await theirs();
  await vi.waitFor(() => {
    expect(drafts.all).toMatchObject([{ what: "reword", text: "Mine", sent: null, error: "" }]);
  });
  expect(client.clashes.wordingOf("b", "Theirs")?.name).toBe("Otter");
  expect(drafts.save("b")).toBe("refused");
  expect(drafts.decide("b", "mine")?.text).toBe("Mine");
  drafts.save("b");
  await leaving();
  expect(sent[1]).toMatchObject([{ text: "Mine", before: "Theirs" }]);
});

// E4
test("merging goes on with the words of both", async () => {
  typing("Text of b, and mine");
  await theirs("Their text of b");
  const merged = drafts.decide("b", "merge");
  expect(merged?.text).toContain("and mine");
  expect(merged?.text).toMatch(/^Their/);
  expect(drafts.active?.id).toBe("b");
  drafts.save("b");
  await leaving();
  expect(sent[0]).toMatchObject([{ op: "reword", before: "Their text of b" }]);
});

// E4
test("keeping both makes a statement of its own beside theirs", async () => {
  typing("Mine");
  await theirs();
  const own = drafts.decide("b", "both");
  expect(own).toMatchObject({ what: "new", relation: "reason", text: "Mine" });
  await leaving();
  expect(sent[0]).toMatchObject([
    { op: "addStatement", text: "Mine" },
    { op: "addArgument", conclusion: "a", polarity: "SUPPORT", premises: [own?.id] },
  ]);
  expect(client.model?.statements.get("b")?.text).toBe("Theirs");
  expect(client.tree?.homes.get(own?.id ?? "")?.statement.text).toBe("Mine");
});

// E4
test("without words there is nothing to keep as a statement", async () => {
  typing("  ");
  await theirs();
  expect(drafts.decide("b", "both")).toBeNull();
  expect(drafts.all).toMatchObject([{ id: "b", error: "A statement needs words." }]);
});

// E6
test("the rewording of what is removed waits, and goes on once that is back", async () => {
  typing("Mine");
  await client.applyDelta(delta(1, { removed: ["b", "x"] }));
  expect(lost()).toBe("b");
  expect(drafts.active?.id).toBe("b");
  const [draft] = drafts.all;
  expect(draft && lostWords(draft, "Otter")).toBe(
    "Otter removed this statement. Saved, your words become a contention.",
  );
  await client.applyDelta(
    delta(2, { statements: [statement("b")], arguments: [argument("x", ["b"], "SUPPORT", "a")] }),
  );
  expect(lost()).toBeNull();
  expect(drafts.all).toMatchObject([{ what: "reword", id: "b", text: "Mine", before: "Text of b" }]);
  drafts.save("b");
  await leaving();
  expect(sent[0]).toMatchObject([{ op: "reword", statement: "b", text: "Mine" }]);
});

// E6
test("or is saved as a statement with an id of its own", async () => {
  typing("Mine");
  await client.applyDelta(delta(1, { removed: ["b", "x"] }));
  expect(drafts.save("b")).toBe("sent");
  await leaving();
  expect(sent[0]).toMatchObject([{ op: "addStatement", text: "Mine" }]);
  expect(sent[0]?.[0]).not.toMatchObject({ statement: "b" });
});

// E6
test("of the same kind, with the passages and sources", async () => {
  const anchor = { id: "p", paragraph: 1, quote: { exact: "Text of b", prefix: "", suffix: "" } };
  const citation = { id: "s", title: "A book" };
  const b = {
    ...statement("b"),
    kind: "EVIDENCE",
    origin: "VERBATIM",
    anchors: [anchor],
    citations: [citation],
  };
  await client.applyDelta(delta(1, { statements: [b as never] }));
  typing("Mine");
  await client.applyDelta(delta(2, { removed: ["b", "x"] }));
  const fresh = expect.not.stringMatching(/^[ps]$/) as string;
  expect(drafts.all).toMatchObject([
    {
      what: "new",
      kind: "EVIDENCE",
      origin: "PARAPHRASE",
      passages: [{ ...anchor, id: fresh }],
      sources: [{ ...citation, id: fresh }],
    },
  ]);
  expect(drafts.save("b")).toBe("sent");
  await leaving();
  expect(sent[0]?.map(({ op }) => op)).toEqual(["addStatement", "attachAnchor", "cite"]);
});

// E6
test("where nothing was typed nothing is kept", async () => {
  drafts.reword("b");
  await client.applyDelta(delta(1, { removed: ["b", "x"] }));
  expect(drafts.all).toEqual([]);
});

// E5
test("what was written on a removed statement finds its place again once that is back", async () => {
  const { id } = drafts.add("objection", { statement: "b", argument: "x" });
  drafts.type(id, "Mine");
  await client.applyDelta(delta(1, { removed: ["b", "x"] }));
  expect(lost()).toBe("b");
  expect(client.tree?.homes.get(id)?.number).toBe("2");
  await client.applyDelta(
    delta(2, { statements: [statement("b")], arguments: [argument("x", ["b"], "SUPPORT", "a")] }),
  );
  expect(lost()).toBeNull();
  expect(client.tree?.homes.get(id)?.number).toBe("1.1.1");
});

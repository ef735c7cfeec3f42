import { afterEach, expect, test, vi } from "vitest";
import { emptyDraft } from "./new-map-draft.js";
import { createMap, outcome } from "./new-map-request.js";

const draft = {
  ...emptyDraft(),
  title: "T",
  author: "A",
  source: "https://example.org/",
  text: "<b>Words</b>",
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test("the draft is sent with its id and without what is only ours", async () => {
  const fetching = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(Response.json({ id: draft.id }, { status: 201 })),
  );
  vi.stubGlobal("fetch", fetching);
  expect(await createMap(draft)).toEqual({ kind: "created", id: draft.id });
  const [path, init] = fetching.mock.calls[0] ?? [];
  expect(path).toBe("/api/maps");
  expect({ ...JSON.parse(init?.body as string), sent: false }).toEqual(draft);
  expect(init?.body).not.toContain("sent");
});

test("a server that cannot be reached is a problem that can be tried again", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("network")));
  const answer = await createMap(draft);
  expect(answer).toMatchObject({ kind: "problem" });
  expect(answer.kind === "problem" && answer.sentence).toContain("try again");
});

test.each([
  [201, { id: "x" }, { kind: "created", id: "x" }],
  [422, { detail: "No.", field: "source" }, { kind: "fault", field: "source", sentence: "No." }],
  [422, { detail: "No.", field: "colour" }, { kind: "problem", sentence: "No." }],
  [409, { detail: "Taken." }, { kind: "taken" }],
  [413, { detail: "Too large." }, { kind: "problem", sentence: "Too large." }],
])("status %i with %j is %j", (status, body, expected) => {
  expect(outcome(status, body)).toEqual(expected);
});

test.each([200, 404, 500, 503])("status %i without words of its own still says what to do", (status) => {
  expect(outcome(status, null)).toMatchObject({ kind: "problem" });
  expect(outcome(status, null)).not.toMatchObject({ sentence: "" });
});

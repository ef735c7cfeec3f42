import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer, UndoState } from "./map-api.js";
import type { Delta } from "./model.js";
import { UndoMemory } from "./undo-memory.js";

type Answering = (answer: Answer<UndoState>) => void;

/** What the server has been asked and has not answered yet, the oldest first. */
let questions: Answering[] = [];
let changes = 0;

const memory = (): UndoMemory =>
  new UndoMemory(
    () =>
      new Promise((resolve) => {
        questions.push(resolve);
      }),
    () => {
      changes++;
    },
  );

const delta = (undo?: string): Delta =>
  ({
    base: 1,
    revision: 2,
    statements: [],
    arguments: [],
    removed: [],
    undo,
    redo: null,
  }) as unknown as Delta;
const silent = { ...delta(), redo: undefined } as unknown as Delta;
const told = (undo: string): Answer<UndoState> => ({ ok: true, value: { undo, redo: null } });
const unable: Answer<UndoState> = { ok: false, status: 503, detail: "Later." };

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  changes = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

test("it is as a reply says", async () => {
  const undo = memory();
  await undo.take(delta("Undo moving"), undo.begin());
  expect(undo.state).toEqual({ undo: "Undo moving", redo: null });
  expect(questions).toHaveLength(0);
});

test("the reply to an earlier question does not take it back", async () => {
  const undo = memory();
  const first = undo.begin();
  const second = undo.begin();
  await undo.take(delta("the second"), second);
  await undo.take(delta("the first"), first);
  expect(undo.state.undo).toBe("the second");
});

test("a reply that says nothing of it lets it be asked for", async () => {
  const undo = memory();
  const taken = undo.take(silent, undo.begin());
  questions[0]?.(told("asked for"));
  await taken;
  expect(undo.state.undo).toBe("asked for");
  expect(changes).toBe(1);
});

test("a slow answer does not take it back behind a later reply", async () => {
  const undo = memory();
  const asking = undo.ask();
  await undo.take(delta("later"), undo.begin());
  questions[0]?.(told("slow"));
  await asking;
  expect(undo.state.undo).toBe("later");
  expect(changes).toBe(0);
});

test("it is asked again if the server cannot say now, unless something else has been asked", async () => {
  const undo = memory();
  const asking = undo.ask();
  questions[0]?.(unable);
  await asking;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(questions).toHaveLength(2);
  questions[1]?.(unable);
  await vi.advanceTimersByTimeAsync(0);
  undo.begin();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(questions).toHaveLength(2);
});

test("it is not asked again if one may not know", async () => {
  const undo = memory();
  const asking = undo.ask();
  questions[0]?.({ ok: false, status: 404, detail: "No such map." });
  await asking;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(questions).toHaveLength(1);
});

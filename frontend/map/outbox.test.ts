import { beforeEach, expect, test, vi } from "vitest";
import type { Answer } from "./map-api.js";
import type { Delta } from "./model.js";
import { Outbox } from "./outbox.js";
import type { Request } from "./unsaved.js";

const refused: Answer<Delta> = { ok: false, status: 409, detail: "No." };
const lost: Answer<Delta> = { ok: false, status: 0, detail: "" };

function request(id: string): Request {
  return { kind: "undo", id };
}

beforeEach(() => {
  sessionStorage.clear();
});

// C1
test("the next is sent when the one before has been answered, and each is kept until then", async () => {
  const sent: string[] = [];
  const answers: ((answer: Answer<Delta>) => void)[] = [];
  const outbox = new Outbox(
    "map",
    ({ id }) => {
      sent.push(id);
      return new Promise((resolve) => answers.push(resolve));
    },
    () => undefined,
  );
  const first = outbox.send(request("a"));
  const second = outbox.send(request("b"));
  await vi.waitFor(() => {
    expect(sent).toEqual(["a"]);
  });
  expect(outbox.pending.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(outbox.kept().map(({ id }) => id)).toEqual(["a", "b"]);
  answers[0]?.(refused);
  expect(await first).toEqual(refused);
  await vi.waitFor(() => {
    expect(sent).toEqual(["a", "b"]);
  });
  expect(outbox.kept().map(({ id }) => id)).toEqual(["b"]);
  answers[1]?.(refused);
  await second;
  expect([outbox.pending, outbox.kept()]).toEqual([[], []]);
});

// C1 C7
test("what does not get through is sent again under its id, at once when woken", async () => {
  vi.useFakeTimers();
  const sent: string[] = [];
  const heldUp = vi.fn();
  const outbox = new Outbox(
    "map",
    ({ id }) => {
      sent.push(id);
      return Promise.resolve(sent.length < 3 ? lost : refused);
    },
    heldUp,
  );
  const answer = outbox.send(request("a"));
  await vi.advanceTimersByTimeAsync(499);
  expect(sent).toEqual(["a"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual(["a", "a"]);
  outbox.wake();
  expect(await answer).toEqual(refused);
  expect(sent).toEqual(["a", "a", "a"]);
  expect(heldUp).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

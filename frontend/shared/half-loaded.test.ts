import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchHalves } from "./half-loaded.js";

const answer = vi.fn<() => Promise<Response>>();
const again = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", answer);
  answer.mockReset();
  again.mockReset();
  document.body.replaceChildren();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function frame(address: string): HTMLIFrameElement {
  const one = document.createElement("iframe");
  document.body.append(one);
  Object.defineProperty(one, "src", { value: `http://localhost${address}` });
  one.dispatchEvent(new Event("load"));
  return one;
}

// U2
test("the frame of a page that came by half says so, and the page is loaded once anything answers", async () => {
  answer
    .mockRejectedValueOnce(new TypeError("Failed to fetch"))
    .mockResolvedValue(new Response("", { status: 503 }));
  watchHalves(again);
  const half = frame("/offline-stub.html");
  expect(half.srcdoc).toContain("does not answer");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(again).not.toHaveBeenCalled();
  half.dispatchEvent(new Event("load"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(again).toHaveBeenCalledTimes(1);
});

test("another frame is left alone", async () => {
  watchHalves(again);
  expect(frame("/help.html").srcdoc).toBe("");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answer).not.toHaveBeenCalled();
});

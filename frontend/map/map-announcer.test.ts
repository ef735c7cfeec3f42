import type { ReactiveController, ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MapAnnouncer } from "./map-announcer.js";
import { MapClient } from "./map-client.js";
import type { RemoteChange } from "./remote-words.js";

let controller: ReactiveController;
let client: MapClient;

const host: ReactiveControllerHost = {
  addController: (added) => {
    controller = added;
  },
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "<button>Elsewhere</button><textarea></textarea>";
  client = new MapClient("map");
  const announcer = new MapAnnouncer(host);
  announcer.follow(client);
  controller.hostConnected?.();
});

afterEach(() => {
  controller.hostDisconnected?.();
  vi.useRealTimers();
});

function somebody(name: string): void {
  const changes: RemoteChange[] = [{ name, words: "reworded a statement", touched: [] }];
  client.dispatchEvent(new CustomEvent("remote", { detail: { changes } }));
}

const told = (): string | null => document.querySelector("[role=status]")?.textContent ?? null;

test("changes in a row are told in one sentence", () => {
  // N2
  somebody("Otter");
  expect(told()).toBe("");
  somebody("Lynx");
  vi.advanceTimersByTime(1_000);
  expect(told()).toBe("2 changes by Otter and Lynx.");
});

test("the next sentence comes some seconds after the last", () => {
  // N3
  somebody("Otter");
  vi.advanceTimersByTime(1_000);
  expect(told()).toBe("Otter reworded a statement.");
  somebody("Lynx");
  vi.advanceTimersByTime(4_000);
  expect(told()).toBe("Otter reworded a statement.");
  vi.advanceTimersByTime(1_000);
  expect(told()).toBe("Lynx reworded a statement.");
});

test("while something is being typed nothing is told, but afterwards", () => {
  // N3
  document.querySelector("textarea")?.focus();
  somebody("Otter");
  vi.advanceTimersByTime(60_000);
  expect(told()).toBe("");
  document.querySelector("button")?.focus();
  vi.advanceTimersByTime(1_000);
  expect(told()).toBe("Otter reworded a statement.");
});

test("when the map is gone, so is the region, and nothing is told any more", () => {
  somebody("Otter");
  controller.hostDisconnected?.();
  expect(told()).toBeNull();
  vi.advanceTimersByTime(60_000);
  controller.hostConnected?.();
  expect(told()).toBe("");
});

import { expect, test, vi } from "vitest";
import type { Occurrence } from "../map/occurrence.js";
import { treeOf } from "../map/argument-tree.js";
import type { Submitted } from "../map/map-client.js";
import { MapClient } from "../map/map-client.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import type { ToastAction } from "../map/map-toast.js";
import { MapToast } from "../map/map-toast.js";
import { modelOf } from "../map/model.js";
import type { Clash } from "./clashes.js";
import { tellRefusal } from "./refusal.js";

const clash: Clash = {
  node: "x",
  author: "otter",
  name: "Otter",
  at: "2026-01-01T00:00:00Z",
  revision: 7,
  text: "",
  gone: false,
};

async function told(
  answer: Submitted,
): Promise<{ words: string[]; action: ToastAction | null; shown: string[] }> {
  const client = new MapClient("map");
  client.tree = treeOf(
    modelOf(snapshot([statement("a"), statement("b")], [argument("x", ["b"], "SUPPORT", "a")])),
  );
  vi.spyOn(client, "bringBack").mockImplementation((revision) => {
    shown.push(`back ${revision}`);
    return Promise.resolve({ ok: true });
  });
  const words: string[] = [];
  const shown: string[] = [];
  let action: ToastAction | null = null;
  const toast = new MapToast({ addController: () => undefined } as never);
  vi.spyOn(toast, "show").mockImplementation((sentence, offered = null) => {
    words.push(sentence);
    action = offered;
  });
  const choose = ({ number }: Occurrence): void => void shown.push(number);
  await tellRefusal(Promise.resolve(answer), client, toast, choose);
  (action as ToastAction | null)?.act();
  return { words, action, shown };
}

test("what is accepted needs no words", async () => {
  expect((await told({ ok: true })).words).toEqual([]);
});

test("a refusal is told; without somebody's change behind it there is nothing to offer", async () => {
  const { words, action } = await told({ ok: false, detail: "No." });
  expect([words, action]).toEqual([["No."], null]);
});

test("what stands in the way can be shown, and what is removed be brought back", async () => {
  expect(await told({ ok: false, detail: "No.", clash })).toMatchObject({
    action: { label: "Show it" },
    shown: ["1.1"],
  });
  expect(await told({ ok: false, detail: "No.", clash: { ...clash, gone: true } })).toMatchObject({
    action: { label: "Bring it back" },
    shown: ["back 7"],
  });
});

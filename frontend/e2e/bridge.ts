/** A small map, written for these tests: whether to build a bridge. */
import type { Page } from "playwright-core";
import type { Operation } from "../map/operations.js";
import { newId } from "../shared/uuid.js";
import { makeMap } from "./pages.js";

export const article = {
  title: "A bridge for Nordhafen",
  author: "Ada Quist",
  text:
    "The town should build a bridge across the sound. The ferry takes forty minutes and stops at dusk.\n\n" +
    "Every third crossing is late. Whoever works on the other side loses an hour a day.\n\n" +
    "A bridge is dear, and its piers would stand where the seals rest.",
};

export const contention = "The town should build a bridge across the sound.";
export const reason = "The ferry takes forty minutes.";

/** A map with a contention, revision 1, and a reason for it, revision 2. */
export function makeBridge(page: Page): Promise<string> {
  const [top, below] = [newId(), newId()];
  const operations: Operation[] = [
    { op: "addStatement", statement: top, kind: "CLAIM", origin: "OWN", text: contention },
  ];
  const second: Operation[] = [
    { op: "addStatement", statement: below, kind: "CLAIM", origin: "OWN", text: reason },
    { op: "addArgument", argument: newId(), polarity: "SUPPORT", conclusion: top, premises: [below] },
  ];
  return makeMap(page, article, operations, second);
}

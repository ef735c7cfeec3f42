/** The map as a screen reader has it: by the browser's accessibility tree, not by the page's elements. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { article } from "./article.js";
import type { MapPage, Seed } from "./map-page.js";
import { seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
  readonly position: number | undefined;
  readonly of: number | undefined;
  readonly focused: boolean;
}

interface AxNode {
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Everything of one role. Position and size of the set are not in the protocol's tree, so the node tells them. */
async function hear(page: Page, role: string): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: readonly AxNode[] };
    const heard: Heard[] = [];
    for (const node of nodes) {
      if (node.ignored || node.role?.value !== role || node.backendDOMNodeId === undefined) {
        continue;
      }
      const { object } = await session.send("DOM.resolveNode", { backendNodeId: node.backendDOMNodeId });
      const { result } = await session.send("Runtime.callFunctionOn", {
        objectId: object.objectId ?? "",
        functionDeclaration: "function () { return [this.ariaPosInSet, this.ariaSetSize]; }",
        returnByValue: true,
      });
      const [position, of] = result.value as readonly (string | null)[];
      const property = (name: string): unknown =>
        node.properties?.find((candidate) => candidate.name === name)?.value.value;
      heard.push({
        role,
        name: node.name?.value ?? "",
        level: property("level") as number | undefined,
        position: position === null || position === undefined ? undefined : Number(position),
        of: of === null || of === undefined ? undefined : Number(of),
        focused: property("focused") === true,
      });
    }
    return heard;
  } finally {
    await session.detach();
  }
}

async function isOn(map: MapPage, expected: Partial<Heard>): Promise<void> {
  await eventually(
    async () => (await hear(map.page, "treeitem")).find(({ focused }) => focused),
    (heard) => {
      expect(heard).toMatchObject(expected);
    },
  );
}

const top = "The square should be closed to cars.";
const seeds: readonly Seed[] = [
  { text: top },
  { text: "Krumlov did it.", as: "reason", on: top, kind: "EVIDENCE" },
  { text: "This town is like it.", as: "copremise", on: "Krumlov did it." },
  { text: "One town is no rule.", as: "undercut", on: "This town is like it." },
  { text: "It will ruin the shops.", as: "objection", on: top },
];

test("each node is heard as its number, text, relation, kind and counts, at its place in the tree", async () => {
  const map = await seedMap(await pages.open(), article, seeds);
  await map.node("1.3").waitFor();
  const heard = await hear(map.page, "treeitem");
  expect(heard.map(({ name, level, position, of }) => [name, level, position, of])).toEqual([
    [`1 ${top}, contention, claim, 1 reason, 1 objection`, 1, 1, 1],
    ["1.1 Krumlov did it., reason for 1 together with 1.2, evidence", 2, 1, 3],
    ["1.2 This town is like it., reason for 1 together with 1.1, claim, 1 undercut", 2, 2, 3],
    ["1.2.1 One town is no rule., undercuts the step from 1.1 and 1.2 to 1, claim", 3, 1, 1],
    ["1.3 It will ruin the shops., objection to 1, claim", 2, 3, 3],
  ]);
  expect(await hear(map.page, "tree")).toHaveLength(1);
});

test("where only part of a large map is drawn, every node that one comes to says which of how many it is", async () => {
  const reasons = Array.from({ length: 60 }, (_, index) => `Reason of order ${index + 1}.`);
  const map = await seedMap(await pages.open(), article, [
    { text: top },
    ...reasons.map((text): Seed => ({ text, as: "reason", on: top })),
  ]);
  await map.node("1").focus();
  await isOn(map, { level: 1, position: 1, of: 1 });
  // So wide a map grows from left to right, unless there is room.
  const isDown = (await map.button("Top-down").count()) > 0;
  await map.page.keyboard.press(isDown ? "ArrowDown" : "ArrowRight");
  for (const number of [1, 2, 3]) {
    await isOn(map, { level: 2, position: number, of: 60 });
    await map.page.keyboard.press(isDown ? "ArrowRight" : "ArrowDown");
  }
  await map.page.keyboard.press("End");
  await eventually(
    async () => (await hear(map.page, "treeitem")).find(({ focused }) => focused)?.name,
    (name) => {
      expect(name).toMatch(/^1\.60 Reason of order 60\., reason for 1, claim$/);
    },
  );
  await isOn(map, { level: 2, position: 60, of: 60 });
});

test("the outline is heard as the same tree, also where only part of it is there", async () => {
  const reasons = Array.from({ length: 60 }, (_, index) => `Reason of order ${index + 1}.`);
  const page = await pages.open();
  const map = await seedMap(page, article, [
    ...seeds,
    ...reasons.map((text): Seed => ({ text, as: "reason", on: "It will ruin the shops." })),
  ]);
  await page.goto(`/map/${map.id}/outline`);
  await page.getByRole("treeitem", { name: /^1\.3\.1 / }).waitFor();
  const heard = await hear(page, "treeitem");
  expect(heard.length).toBeLessThan(60);
  expect(heard.slice(0, 6).map(({ name, level, position, of }) => [name, level, position, of])).toEqual([
    [expect.stringMatching(/^1 The square .*, contention, claim, 1 reason, 1 objection$/), 1, 1, 1],
    [expect.stringMatching(/^1\.1 Krumlov .*, reason for 1 together with 1\.2, evidence$/), 2, 1, 3],
    [
      expect.stringMatching(/^1\.2 This town .*, reason for 1 together with 1\.1, claim, 1 undercut$/),
      2,
      2,
      3,
    ],
    [
      expect.stringMatching(/^1\.2\.1 One town .*, undercuts the step from 1\.1 and 1\.2 to 1, claim$/),
      3,
      1,
      1,
    ],
    [expect.stringMatching(/^1\.3 It will ruin .*, objection to 1, claim, 60 reasons$/), 2, 3, 3],
    [expect.stringMatching(/^1\.3\.1 Reason of order 1\., reason for 1\.3, claim$/), 3, 1, 60],
  ]);
  await page.getByRole("treeitem", { name: /^1 / }).focus();
  await page.keyboard.press("End");
  await isOn(map, { level: 3, position: 60, of: 60 });
});

test("what is folded is heard as folded, and what is written anew at its place", async () => {
  const map = await seedMap(await pages.open(), article, seeds);
  await map.node("1").focus();
  await map.page.keyboard.press("f");
  await map.shows("1 ");
  expect(await map.node("1").getAttribute("aria-expanded")).toBe("false");
  expect(await hear(map.page, "treeitem")).toHaveLength(1);
  await map.page.keyboard.press("f");
  await map.node("1.3").focus();
  await map.page.keyboard.press("o");
  await map.editor("New objection to 1.3").fill("Shoppers come on foot.");
  await map.saves(() => map.page.keyboard.press("Enter"));
  await isOn(map, { level: 3, position: 1, of: 1 });
  await eventually(
    async () => (await hear(map.page, "treeitem")).find(({ focused }) => focused)?.name,
    (name) => {
      expect(name).toMatch(/^1\.3\.1 Shoppers come on foot\., objection to 1\.3, claim$/);
    },
  );
});

test("the screen has landmarks and headings by which one gets around", async () => {
  const map = await seedMap(await pages.open(), article, seeds);
  await map.select("1.3");
  expect((await hear(map.page, "region")).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Article", "Argument map", "Details"]),
  );
  const headings = (await hear(map.page, "heading")).map(({ name, level }) => `${level ?? 0} ${name}`);
  expect(headings).toEqual(expect.arrayContaining([`1 ${article.title}`, "2 Objection 1.3"]));
});

test("what somebody else does is told, without the reader having to look", async () => {
  const map = await seedMap(await pages.open(), article, seeds);
  await map.node("1").focus();
  const other = await pages.open();
  await other.goto(`/map/${map.id}`);
  await other.getByRole("treeitem", { name: /^1\.3 / }).waitFor();
  await other.getByRole("treeitem", { name: /^1\.3 / }).press("Delete");
  await map.page
    .getByRole("status")
    .filter({ hasText: / removed .*It will ruin the shops/ })
    .waitFor();
});

/** The outline: read, walked through and written by keys alone, kept still, and free of barriers. */
import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { seriousFindings } from "./axe.js";
import type { Seed } from "./map-page.js";
import { seedMap } from "./map-page.js";
import { eventually, useBrowser } from "./support.js";

const pages = useBrowser();

const map = { title: "Cars on the square", text: "Closing the square will ruin the shops around it." };

const seeds: readonly Seed[] = [
  { text: "The square should be closed to cars." },
  { text: "It belongs to those who cross it.", as: "reason", on: "The square should be closed to cars." },
  {
    text: "What belongs to them is theirs to use.",
    as: "copremise",
    on: "It belongs to those who cross it.",
  },
  { text: "“Belongs” has two senses.", as: "undercut", on: "What belongs to them is theirs to use." },
  { text: "It will ruin the shops.", as: "objection", on: "The square should be closed to cars." },
  { text: "A survey says so.", as: "reason", on: "It will ruin the shops.", kind: "EVIDENCE" },
];

/** Opens a new map's outline. */
async function outlineOf(page: Page, grown: readonly Seed[] = seeds): Promise<string> {
  const { id } = await seedMap(page, map, grown);
  await page.goto(`/map/${id}/outline`);
  await page.getByRole("tree", { name: "Outline of the map" }).waitFor();
  return id;
}

function node(page: Page, number: string): Locator {
  return page.getByRole("treeitem", { name: new RegExp(`^(Fold )?${number.replaceAll(".", "\\.")} `) });
}

function names(page: Page): Promise<string[]> {
  return page
    .getByRole("treeitem")
    .evaluateAll((items) => items.map((item) => (item.getAttribute("aria-label") ?? "").split(",")[0] ?? ""));
}

async function shows(page: Page, ...expected: readonly string[]): Promise<void> {
  await eventually(
    () => names(page),
    (found) => {
      expect(found).toEqual(expected);
    },
  );
}

async function isOn(page: Page, name: RegExp): Promise<void> {
  await eventually(
    () => focusedName(page),
    (found) => {
      expect(found).toMatch(name);
    },
  );
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    return element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
  });
}

/** A change by somebody else. */
async function change(page: Page, id: string, ...operations: readonly object[]): Promise<void> {
  const response = await page.request.post(`/api/maps/${id}/changes`, {
    data: { id: randomUUID(), operations },
  });
  expect(response.status(), await response.text()).toBe(200);
}

interface Snapshot {
  readonly statements: readonly { readonly id: string; readonly text: string }[];
}

async function statementId(page: Page, id: string, text: string): Promise<string> {
  const snapshot = (await (await page.request.get(`/api/maps/${id}`)).json()) as Snapshot;
  return snapshot.statements.find((statement) => statement.text === text)?.id ?? "";
}

test("from the map to its outline, and through it, by keys alone", async () => {
  const page = await pages.open();
  await seedMap(page, map, seeds);
  // The first thing that the keyboard, and with it a screen reader, comes to.
  await page.keyboard.press("Tab");
  await isOn(page, /^Read as outline$/);
  await page.keyboard.press("Enter");
  await shows(
    page,
    "1 The square should be closed to cars.",
    "1.1 It belongs to those who cross it.",
    "1.2 What belongs to them is theirs to use.",
    "1.2.1 “Belongs” has two senses.",
    "1.3 It will ruin the shops.",
    "1.3.1 A survey says so.",
  );
  expect(await node(page, "1.2.1").getAttribute("aria-label")).toContain(
    "undercuts the step from 1.1 and 1.2 to 1",
  );
  await isOn(page, /^1 The square/);
  await page.keyboard.press("ArrowDown");
  await isOn(page, /^1\.1 /);
  await page.keyboard.press("End");
  await isOn(page, /^1\.3\.1 /);
  await page.keyboard.press("ArrowLeft");
  await isOn(page, /^1\.3 /);
  await page.keyboard.press("ArrowLeft");
  expect(await node(page, "1.3").getAttribute("aria-expanded")).toBe("false");
  expect(await node(page, "1.3.1").count()).toBe(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await isOn(page, /^1\.3\.1 /);
  await page.keyboard.press("Home");
  await page.keyboard.press("f");
  await shows(page, "1 The square should be closed to cars.");
  await page.keyboard.press("*");
  await eventually(
    () => node(page, "1.3").getAttribute("aria-posinset"),
    (position) => {
      expect(position).toBe("3");
    },
  );
});

test("statements are added, reworded and removed where they stand", async () => {
  const page = await pages.open();
  const id = await outlineOf(page);
  await node(page, "1.3").focus();
  await page.keyboard.press("o");
  await isOn(page, /^New objection to 1\.3$/);
  await page.keyboard.insertText("It did not in Krumlov.");
  await page.keyboard.press("Enter");
  await isOn(page, /^1\.3\.2 It did not in Krumlov\., objection to 1\.3/);

  await page.keyboard.press("l");
  await isOn(page, /^New premise with 1\.3\.2$/);
  await page.keyboard.insertText("Krumlov is like us.");
  await page.keyboard.press("Enter");
  await isOn(page, /^1\.3\.3 Krumlov is like us\., objection to 1\.3 together with 1\.3\.2/);
  await page.getByText("Objection to 1.3 · together").waitFor();

  await page.keyboard.press("u");
  await isOn(page, /^New undercut of the step from 1\.3\.2, 1\.3\.3$/);
  await page.keyboard.press("Enter");
  await page.getByText("A statement needs words.").waitFor();
  await page.keyboard.press("Escape");
  await isOn(page, /^1\.3\.3 /);

  await page.keyboard.press("F2");
  await isOn(page, /^Text of 1\.3\.3$/);
  await page.keyboard.insertText(" Very much.");
  await page.keyboard.press("Escape");
  await isOn(page, /^1\.3\.3 Krumlov is like us\.,/);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(" Rather.");
  await page.keyboard.press("Enter");
  await isOn(page, /^1\.3\.3 Krumlov is like us\. Rather\.,/);
  expect(await statementId(page, id, "Krumlov is like us. Rather.")).not.toBe("");

  await page.keyboard.press("Delete");
  await isOn(page, /^1\.3\.2 /);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("dialog", { name: "Remove 1.3?" });
  await dialog.getByRole("button", { name: "Remove with its branch (2 below)" }).waitFor();
  await page.keyboard.press("Escape");
  await isOn(page, /^1\.3 /);
  await page.keyboard.press("Delete");
  await dialog.getByRole("button", { name: "Remove alone" }).click();
  await node(page, "1.4").waitFor();
  await page.keyboard.press("Control+z");
  await node(page, "1.3.2").waitFor();
});

test("the mouse edits what is selected already, and finds everything in the menu", async () => {
  const page = await pages.open();
  await outlineOf(page);
  const text = node(page, "1.3").getByText("It will ruin the shops.");
  await text.click();
  await isOn(page, /^1\.3 /);
  await text.click();
  await isOn(page, /^Text of 1\.3$/);
  await page.keyboard.insertText(" All of them.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await node(page, "1.3").getByText("It will ruin the shops. All of them.").waitFor();
  await node(page, "1.3").getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Flip to reason" }).click();
  await page.getByRole("treeitem", { name: /^1\.3 .*, reason for 1,/ }).waitFor();
});

test("a statement used again is one line that leads to where it stands in full", async () => {
  const page = await pages.open();
  const id = await outlineOf(page);
  const [again, on] = [
    await statementId(page, id, "A survey says so."),
    await statementId(page, id, "It belongs to those who cross it."),
  ];
  await change(page, id, {
    op: "addArgument",
    argument: randomUUID(),
    polarity: "ATTACK",
    conclusion: on,
    premises: [again],
  });
  await page.reload();
  await node(page, "1.1.1").getByRole("button", { name: "see 1.3.1" }).click();
  await isOn(page, /^1\.3\.1 A survey says so/);
});

test("what was half typed is there after a reload", async () => {
  const page = await pages.open();
  await outlineOf(page);
  await node(page, "1.1").focus();
  await page.keyboard.press("p");
  await page.keyboard.insertText("Because nobody el");
  await node(page, "1.3").click();
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(" Or will it?");
  await page.reload();
  const added = page.getByRole("textbox", { name: "New reason for 1.1" });
  await added.waitFor();
  expect(await added.inputValue()).toBe("Because nobody el");
  expect(await page.getByRole("textbox", { name: "Text of 1.3" }).inputValue()).toBe(
    "It will ruin the shops. Or will it?",
  );
  await added.press("Enter");
  await node(page, "1.1.1").waitFor();
});

test("what is refused is told at the words, which stay; so do both of two wordings", async () => {
  const page = await pages.open();
  // This page does not hear of what others do.
  await page.route("**/deltas*", (route) => route.abort());
  pages.expectErrors(/ERR_FAILED/);
  const id = await outlineOf(page);
  await node(page, "1.3").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(" I say.");
  await node(page, "1.3.1").focus();
  await page.keyboard.press("o");
  await page.keyboard.insertText("They asked nobody.");
  const removed = await statementId(page, id, "A survey says so.");
  const reworded = await statementId(page, id, "It will ruin the shops.");
  await change(page, id, {
    op: "reword",
    statement: reworded,
    text: "It will ruin some shops.",
    origin: "OWN",
  });
  await change(page, id, { op: "remove", statement: removed, from: null, scope: "BRANCH" });
  pages.expectErrors(/409|422|404/);
  await page.keyboard.press("Enter");
  const line = page.getByRole("treeitem", { name: /^[+−×]? ?New / });
  await line.getByRole("alert").waitFor();
  expect(await line.getByRole("textbox").inputValue()).toBe("They asked nobody.");

  // Any change of one's own brings what the others did.
  await page.getByRole("button", { name: "Add contention" }).click();
  await page.keyboard.insertText("Another thing.");
  await page.keyboard.press("Enter");
  await node(page, "2").waitFor();
  await node(page, "1.3").getByText("It will ruin some shops.").waitFor();
  expect(await node(page, "1.3").getByRole("textbox").inputValue()).toBe("It will ruin the shops. I say.");
  const kept = page.getByRole("textbox", { name: "New contention" });
  expect(await kept.inputValue()).toBe("They asked nobody.");
});

describe("with thousands of statements", () => {
  const many: Seed[] = [{ text: "Top" }];
  for (let index = 0; index < 300; index++) {
    many.push({ text: `Reason ${index}`, as: "reason", on: "Top" });
    many.push({
      text: `Ground of ${index}. ${"Words, ".repeat(index % 40)}`,
      as: "reason",
      on: `Reason ${index}`,
    });
  }

  test("few are in the document, but the last one can be gone to", async () => {
    const page = await pages.open();
    await outlineOf(page, many);
    await page.getByRole("button", { name: "Expand all" }).click();
    await node(page, "1.1.1").waitFor();
    expect(await page.getByRole("treeitem").count()).toBeLessThan(80);
    expect(await node(page, "1.1").getAttribute("aria-setsize")).toBe("300");
    await node(page, "1.1").focus();
    await page.keyboard.press("End");
    await isOn(page, /^1\.300\.1 /);
    expect(await isInView(page, "1.300.1")).toBe(true);
    // The row that the keyboard is on stays when others are scrolled to.
    await page.getByRole("tree").evaluate((tree) => tree.parentElement?.scrollTo(0, 0));
    await node(page, "1.1").waitFor();
    await isOn(page, /^1\.300\.1 /);
    await page.keyboard.press("ArrowUp");
    await isOn(page, /^1\.300 /);
    expect(await isInView(page, "1.300")).toBe(true);
  });

  test("the row in hand stays where it is while others change the map above it", async () => {
    const page = await pages.open();
    const id = await outlineOf(page, many);
    await page.getByRole("button", { name: "Expand all" }).click();
    await node(page, "1.1").focus();
    await page.keyboard.press("End");
    await isOn(page, /^1\.300\.1 /);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText(" and more");
    const before = await node(page, "1.300").boundingBox();
    const on = await statementId(page, id, "Reason 5");
    for (let index = 0; index < 5; index++) {
      const [statement, argument] = [randomUUID(), randomUUID()];
      await change(
        page,
        id,
        { op: "addStatement", statement, kind: "CLAIM", origin: "OWN", text: `Somebody else’s ${index}` },
        { op: "addArgument", argument, polarity: "ATTACK", conclusion: on, premises: [statement] },
      );
    }
    await page.evaluate(async () => {
      const outline = document.querySelector("map-outline") as unknown as {
        client: { load(): Promise<void> };
      };
      await outline.client.load();
    });
    await page.getByText("606 statements").waitFor();
    const after = await node(page, "1.300").boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);
    await isOn(page, /^Text of 1\.300$/);
  });
});

async function isInView(page: Page, number: string): Promise<boolean> {
  const [inner, outer] = [
    await node(page, number).boundingBox(),
    await page.getByRole("region", { name: "Outline" }).boundingBox(),
  ];
  return (
    inner !== null && outer !== null && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height
  );
}

describe.each(["light", "dark"] as const)("in %s, without barriers", (colorScheme) => {
  test.each([
    ["on a desk", { width: 1440, height: 900 }],
    ["in a hand, or at 400 %", { width: 320, height: 640 }],
  ])("%s", async (_, viewport) => {
    const page = await pages.open({ colorScheme, reducedMotion: "reduce" });
    await outlineOf(page);
    await page.setViewportSize(viewport);
    await node(page, "1.3").focus();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("u");
    await page.keyboard.press("Enter");
    await page.getByText("A statement needs words.").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.keyboard.press("Escape");
    await isOn(page, /^1\.3 /);
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: "Remove alone" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("without anything on the map", async () => {
    const page = await pages.open({ colorScheme });
    const { id } = await seedMap(page, map);
    await page.goto(`/map/${id}/outline`);
    await page.getByRole("heading", { name: "Nothing on the map yet" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page
      .getByRole("region", { name: "Outline" })
      .getByRole("button", { name: "Add contention" })
      .last()
      .click();
    await page.keyboard.insertText("To begin with.");
    await page.keyboard.press("Enter");
    await shows(page, "1 To begin with.");
  });
});

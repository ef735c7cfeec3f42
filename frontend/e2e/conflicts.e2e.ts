/** Two or three people who change the same at once: each outcome is defined, and nobody's words are thrown away. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../map/operations.js";
import { seriousFindings } from "./axe.js";
import { contention, makeBridge, reason } from "./bridge.js";
import { card, change, openBrowser, openMap, openPage, saved, selectWords } from "./pages.js";
import { serverUrl } from "./support.js";

/** What a browser says by itself about a network that is away, and a change that is refused. */
const expected = /net::ERR_|Failed to fetch|status of 422/;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

interface Person {
  readonly page: Page;
  readonly name: string;
}

/** A contention with a reason for it, and that many people who look at it. */
async function seminar(people: number): Promise<{ people: Person[]; map: string }> {
  const pages = await Promise.all(
    Array.from({ length: people }, () => openPage(browser, { baseURL: serverUrl() }, expected)),
  );
  const [first] = pages;
  if (!first) {
    throw new Error("nobody came");
  }
  await first.goto("/");
  const map = await makeBridge(first);
  const here: Person[] = [];
  for (const page of pages) {
    await openMap(page, map);
    await live(page);
    const name = await page.getByRole("button", { name: "Change your name" }).textContent();
    here.push({ page, name: name?.trim() ?? "" });
  }
  return { people: here, map };
}

async function live(page: Page): Promise<void> {
  await page.getByRole("status").getByText("Live", { exact: true }).waitFor();
}

/** The ids of a statement and of the argument that it is a premise of. */
function idsOf(page: Page, text: string): Promise<{ statement: string; argument: string | null }> {
  return page.evaluate((sought) => {
    const model = document.querySelector("argument-map")?.client?.model;
    const statement = [...(model?.statements.values() ?? [])].find((one) => one.text === sought)?.id ?? "";
    const argument = [...(model?.arguments.values() ?? [])].find(({ premises }) =>
      premises.some((premise) => premise.statement === statement),
    );
    return { statement, argument: argument?.id ?? null };
  }, text);
}

async function rewording(page: Page, number: string, text: string): Promise<Locator> {
  await card(page, `${number} `).click();
  await page.keyboard.press("F2");
  const field = page.getByRole("textbox", { name: `Statement ${number}`, exact: true });
  await field.fill(text);
  return field;
}

function wordings(page: Page): Locator {
  return page.getByRole("group", { name: "Two wordings" });
}

async function rewords(person: Person, map: string, text: string, was = reason): Promise<void> {
  const { statement } = await idsOf(person.page, was);
  await change(person.page, map, { op: "reword", statement, text, origin: "OWN", before: was });
}

// Y1 E4
test("who rewords second sees both wordings, whose the other is, and the difference", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  const field = await rewording(heron.page, "1.1", "The ferry takes an hour in a storm.");
  await rewords(otter, map, "The old ferry takes an hour.");
  const both = wordings(heron.page);
  await both.getByText(`${otter.name} reworded this just now. It now says:`).waitFor();
  await both.getByText("The old ferry takes an hour.", { exact: true }).waitFor();
  expect(await both.locator("del").allTextContents()).toEqual([expect.stringContaining("old")]);
  expect((await both.locator("ins").allTextContents()).join()).toContain("in a storm");
  expect(await field.inputValue()).toBe("The ferry takes an hour in a storm.");
  expect(await seriousFindings(heron.page)).toEqual([]);

  await field.press("Enter");
  await heron.page.getByText("Choose between the two wordings first.").waitFor();
  await both.getByRole("button", { name: "Merge" }).click();
  await expect.poll(() => field.inputValue()).toBe("The old ferry takes an hour in a storm.");
  await field.press("Enter");
  for (const { page } of people) {
    await card(page, "1.1 The old ferry takes an hour in a storm.").waitFor();
  }
});

// Y1 E4
test("both wordings can stand, as two statements", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  await rewording(heron.page, "1.1", "It costs too much.");
  await rewords(otter, map, "It takes too long.");
  await wordings(heron.page).getByRole("button", { name: "Keep both" }).click();
  for (const { page } of people) {
    await card(page, "1.1 It takes too long.").waitFor();
    await card(page, "1.2 It costs too much., reason for 1").waitFor();
  }
});

// E4
test("the statement that is made of the own words is of the same kind, with the same passage", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  const quoted = "Every third crossing is late";
  await card(otter.page, "1 ").click();
  await selectWords(otter.page, quoted);
  await otter.page
    .getByRole("toolbar", { name: "Add from selection" })
    .getByRole("button", { name: "Evidence" })
    .click();
  await card(heron.page, "1.2 ").waitFor();
  await rewording(heron.page, "1.2", "One crossing in three is late.");
  const { statement } = await idsOf(otter.page, quoted);
  const text = "Many crossings are late.";
  await change(otter.page, map, { op: "reword", statement, text, origin: "PARAPHRASE", before: quoted });
  await wordings(heron.page).getByRole("button", { name: "Keep both" }).click();
  for (const { page } of people) {
    await card(page, "1.2 Many crossings are late.").waitFor();
    await card(page, "1.3 One crossing in three is late.").waitFor();
  }
  await card(otter.page, "1.3 ").click();
  const details = otter.page.getByRole("region", { name: "Details" });
  await details.getByText(quoted).first().waitFor();
  const kept = (page: Page, text: string): Promise<string[] | undefined> =>
    page.evaluate((sought) => {
      const model = document.querySelector("argument-map")?.client?.model;
      const statement = [...(model?.statements.values() ?? [])].find((one) => one.text === sought);
      return (
        statement && [statement.kind, statement.origin, ...statement.anchors.map(({ quote }) => quote.exact)]
      );
    }, text);
  for (const { page } of people) {
    expect(await kept(page, "One crossing in three is late.")).toEqual(["EVIDENCE", "PARAPHRASE", quoted]);
    expect(await kept(page, "Many crossings are late.")).toEqual(["EVIDENCE", "PARAPHRASE", quoted]);
  }
  await heron.page.getByRole("button", { name: "Undo", exact: true }).click();
  await card(otter.page, "1.3 ").waitFor({ state: "detached" });
});

// E4
test("of very long wordings one sees what differs, and the buttons, on every screen", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  const much = "The harbour office counted every crossing of the last winter, hour by hour. ".repeat(28);
  const field = await rewording(heron.page, "1.1", `${much}In a storm it takes an hour. ${much}`);
  await rewords(otter, map, `${much}At night nobody crosses. ${much}`);
  const both = wordings(heron.page);
  await both.getByText(`${otter.name} reworded this just now.`).waitFor();
  expect((await both.locator("del").allTextContents()).join()).toContain("At night");
  expect((await both.innerText()).length).toBeLessThan(900);
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await heron.page.setViewportSize(viewport);
    await both.getByRole("button", { name: "Keep both" }).waitFor();
    const box = await heron.page.locator("card-editor").boundingBox();
    expect(box?.height).toBeLessThan(viewport.height * 0.85);
  }
  expect(await seriousFindings(heron.page)).toEqual([]);
  await both.getByText("What it now says").click();
  const whole = both.getByRole("region", { name: "What it now says" });
  expect((await whole.textContent())?.trim()).toBe(`${much}At night nobody crosses. ${much}`.trim());
  expect((await whole.boundingBox())?.height).toBeLessThan(300);
  expect(await field.inputValue()).toContain("In a storm it takes an hour.");
  await both.getByRole("button", { name: "Keep mine" }).click();
  await wordings(heron.page).waitFor({ state: "detached" });
});

// Y1 E4
test("whoever takes theirs can have their own words back", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  const field = await rewording(heron.page, "1.1", "It costs too much.");
  await rewords(otter, map, "It takes too long.");
  await wordings(heron.page).getByRole("button", { name: "Take theirs" }).click();
  await card(heron.page, "1.1 It takes too long.").waitFor();
  await heron.page
    .getByRole("alert")
    .filter({ hasText: "Theirs stands." })
    .getByRole("button", { name: "Bring it back" })
    .click();
  await expect.poll(() => field.inputValue()).toBe("It costs too much.");
  await wordings(heron.page).waitFor();
});

// Y1 C8
test("of two wordings written without knowing of each other neither is lost", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  const field = await rewording(heron.page, "1.1", "It costs too much.");
  await heron.page.context().setOffline(true);
  await field.press("Enter");
  await card(heron.page, "1.1 It costs too much.").waitFor();
  await heron.page.getByRole("button", { name: "1 edit not saved yet" }).waitFor();
  await rewords(otter, map, "It takes too long.");
  await heron.page.context().setOffline(false);
  await wordings(heron.page).getByText(`${otter.name} reworded this just now.`).waitFor();
  expect(await field.inputValue()).toBe("It costs too much.");
  await wordings(heron.page).getByRole("button", { name: "Keep mine" }).click();
  await field.press("Enter");
  for (const { page } of people) {
    await card(page, "1.1 It costs too much.").waitFor();
    await saved(page, 4).waitFor();
  }
});

// Y2 E6
test("what was being reworded when another removed it can be brought back, and is reworded then", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  const field = await rewording(heron.page, "1.1", "It takes far too long.");
  const { statement, argument } = await idsOf(otter.page, reason);
  await change(otter.page, map, { op: "remove", statement, from: argument, scope: "BRANCH" });
  const lost = heron.page.getByRole("group", { name: "Its place is gone" });
  await lost
    .getByText(`${otter.name} removed this statement. Saved, your words become a contention.`)
    .waitFor();
  const kept = heron.page.getByRole("textbox", { name: "New contention" });
  expect(await kept.inputValue()).toBe("It takes far too long.");
  await expect.poll(() => kept.evaluate((box) => box.matches(":focus"))).toBe(true);
  expect(await seriousFindings(heron.page)).toEqual([]);
  await lost.getByRole("button", { name: "Bring it back" }).click();
  await expect.poll(() => field.inputValue()).toBe("It takes far too long.");
  await field.press("Enter");
  for (const { page } of people) {
    await card(page, "1.1 It takes far too long.").waitFor();
  }
});

// Y2 E5
test("what is written on a node that another removes stands free, or goes back with it", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  await card(heron.page, "1.1 ").click();
  await heron.page.getByRole("button", { name: "Add objection" }).click();
  await heron.page.getByRole("textbox", { name: /^New objection/ }).fill("One can work on board.");
  const { statement, argument } = await idsOf(otter.page, reason);
  await change(otter.page, map, { op: "remove", statement, from: argument, scope: "BRANCH" });
  const lost = heron.page.getByRole("group", { name: "Its place is gone" });
  await lost.getByText(`${otter.name} removed what this was written on.`).waitFor();
  await lost.getByRole("button", { name: "Bring it back" }).click();
  const field = heron.page.getByRole("textbox", { name: "New objection to 1.1" });
  await expect.poll(() => field.inputValue()).toBe("One can work on board.");
  await field.press("Enter");
  for (const { page } of people) {
    await card(page, "1.1.1 One can work on board.").waitFor();
  }
});

// Y2 Y4 Y6
test("what another made impossible is told with who did it, and changes nothing", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  const { statement, argument } = await idsOf(otter.page, reason);
  const top = await idsOf(otter.page, contention);
  // Heron's page hears of nothing until it has tried.
  await heron.page.context().setOffline(true);
  await card(heron.page, "1.1 ").click();
  await card(heron.page, "1.1 ").click({ button: "right" });
  await heron.page.getByRole("menuitem", { name: "Flip to objection" }).click();
  await heron.page.getByRole("button", { name: "1 edit not saved yet" }).waitFor();
  await change(otter.page, map, { op: "remove", statement, from: argument, scope: "BRANCH" });
  await heron.page.context().setOffline(false);
  await heron.page.getByRole("alert").getByText(`${otter.name} removed a step meanwhile.`).waitFor();
  const refused = await tried(heron.page, map, { op: "retype", statement, kind: "EVIDENCE" });
  expect(refused).toMatchObject({
    detail: `${otter.name} removed “${reason}” meanwhile.`,
    clash: { node: statement, name: otter.name, revision: 3, gone: true },
  });
  expect(await tried(heron.page, map, moveBelow(top.statement, statement))).toMatchObject({
    detail: `${otter.name} removed “${reason}” meanwhile.`,
  });
  await saved(heron.page, 3).waitFor();
});

// Y7
test("undo says who did what in its way", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  await (await rewording(heron.page, "1.1", "It takes too long.")).press("Enter");
  await card(otter.page, "1.1 It takes too long.").waitFor();
  await rewords(otter, map, "It takes an hour too long.", "It takes too long.");
  await card(heron.page, "1.1 It takes an hour too long.").waitFor();
  await heron.page.getByRole("button", { name: "Undo", exact: true }).click();
  await heron.page
    .getByRole("alert")
    .getByText(
      `“reword” cannot be taken back: ${otter.name} reworded “It takes too long.” to “It takes an hour too long.” since (revision 4).`,
    )
    .waitFor();
});

// O4 Y1
test("in the outline too one chooses between two wordings", async () => {
  const { people, map } = await seminar(2);
  const [otter, heron] = people as [Person, Person];
  await heron.page.goto(`/map/${map}/outline`);
  const row = heron.page.getByRole("treeitem", { name: /^1\.1 / });
  await row.click();
  await row.press("F2");
  const field = heron.page.getByRole("textbox", { name: "Text of 1.1" });
  await field.fill("It costs too much.");
  await rewords(otter, map, "It takes too long.");
  const both = wordings(heron.page);
  await both.getByText(`${otter.name} reworded this just now.`).waitFor();
  await field.press("Enter");
  await heron.page.getByText("Choose between the two wordings first.").waitFor();
  expect(await seriousFindings(heron.page)).toEqual([]);
  await both.getByRole("button", { name: "Keep both" }).click();
  await heron.page.getByRole("treeitem", { name: /^1\.2 It costs too much\./ }).waitFor();
  await card(otter.page, "1.1 It takes too long.").waitFor();
  await card(otter.page, "1.2 It costs too much.").waitFor();
});

/** Sends a change that is refused; answers the problem. */
function tried(page: Page, map: string, operation: Operation): Promise<unknown> {
  return page.evaluate(
    async ([path, operations]) => {
      const response = await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ id: crypto.randomUUID(), operations: JSON.parse(operations) as unknown }),
      });
      return (await response.json()) as unknown;
    },
    [`/api/maps/${map}/changes`, JSON.stringify([operation])] as const,
  );
}

function moveBelow(statement: string, conclusion: string): Operation {
  return {
    op: "move",
    statement,
    from: null,
    to: { at: "under", conclusion, polarity: "SUPPORT", argument: crypto.randomUUID() },
  };
}

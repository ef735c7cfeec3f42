/** Somebody who changes a map many times a second: adds, rewords, moves and removes, beside what others do there. */
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { HttpLine } from "../bench/http-line.js";
import { between } from "../map/position.js";
import type { Snapshot } from "../map/model.js";

/** From one change to the next, in milliseconds. */
const pause = 120;

interface Added {
  readonly statement: string;
  readonly argument: string;
}

export class Crowd {
  /** The map's revision after the latest of their changes. */
  revision = 0;
  private readonly line: HttpLine;
  private readonly map: string;
  private root = "";
  private going = false;
  private work: Promise<void> = Promise.resolve();
  /** One request at a time goes over the line. */
  private turn: Promise<unknown> = Promise.resolve();

  /** @param top the words of the statement on which they work */
  static async at(url: string, map: string, top: string): Promise<Crowd> {
    const crowd = new Crowd(url, map);
    crowd.root = await crowd.idOf(top);
    return crowd;
  }

  private constructor(url: string, map: string) {
    this.line = new HttpLine(url);
    this.map = map;
  }

  start(): void {
    this.going = true;
    this.work = this.run();
  }

  /** Lets them end the change at which they are. */
  async stop(): Promise<void> {
    this.going = false;
    await this.work;
  }

  async leave(): Promise<void> {
    await this.stop();
    this.line.close();
  }

  /** Waits until a page has seen so many more of their changes. */
  async goesOn(page: Page, changes = 8): Promise<void> {
    const wanted = (await shown(page)) + changes;
    await expect.poll(() => shown(page), { timeout: 20_000, interval: 50 }).toBeGreaterThanOrEqual(wanted);
  }

  /** Waits until a page shows all that they did. */
  async isShown(page: Page): Promise<void> {
    await expect.poll(() => shown(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(this.revision);
  }

  /** Hangs a reason on the statement with these words. */
  async add(on: string, text: string): Promise<void> {
    await this.hang(await this.idOf(on), text);
  }

  /** Removes the statement with these words, with its branch. */
  async remove(text: string): Promise<void> {
    const statement = await this.idOf(text);
    const { arguments: all } = await this.snapshot();
    const from = all.find(({ premises }) => premises.some((one) => one.statement === statement))?.id ?? null;
    await this.send({ op: "remove", statement, from, scope: "BRANCH" });
  }

  /** Adds a reason before all others, words it anew, moves it below another one, and takes it away again. */
  private async run(): Promise<void> {
    const there: Added[] = [];
    for (let round = 0; this.going; round++) {
      const added = await this.hang(this.root, `Somebody says ${round}, and means it.`, true);
      there.push(added);
      await wait();
      const text = `Somebody says ${round}. ${"They go on about it. ".repeat(round % 5)}`.trim();
      await this.send({ op: "reword", statement: added.statement, text, origin: "OWN" });
      await wait();
      const [oldest, next] = there;
      if (there.length > 2 && oldest && next) {
        await this.send({
          op: "move",
          statement: oldest.statement,
          from: oldest.argument,
          to: { at: "under", conclusion: next.statement, polarity: "ATTACK", argument: randomUUID() },
        });
        await wait();
        await this.send({
          op: "remove",
          statement: oldest.statement,
          from: oldest.argument,
          scope: "BRANCH",
        });
        there.shift();
        await wait();
      }
    }
  }

  private async hang(conclusion: string, text: string, first = false): Promise<Added> {
    const [statement, argument] = [randomUUID(), randomUUID()];
    const { arguments: all } = await this.snapshot();
    const positions = all.filter((one) => one.conclusion === conclusion).map(({ position }) => position);
    const position = first ? between(null, positions.sort()[0] ?? null) : undefined;
    await this.send(
      { op: "addStatement", statement, kind: "CLAIM", origin: "OWN", text },
      { op: "addArgument", argument, polarity: "SUPPORT", conclusion, premises: [statement], position },
    );
    return { statement, argument };
  }

  private async idOf(text: string): Promise<string> {
    const found = (await this.snapshot()).statements.find((one) => one.text === text);
    if (!found) {
      throw new Error(`nobody says “${text}”`);
    }
    return found.id;
  }

  private async snapshot(): Promise<Snapshot> {
    const { body } = await this.inTurn(() => this.line.get(`/api/maps/${this.map}`));
    return JSON.parse(body) as Snapshot;
  }

  private async inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(act);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  private async send(...operations: object[]): Promise<void> {
    const change = { id: randomUUID(), operations };
    const { status, body } = await this.inTurn(() => this.line.post(`/api/maps/${this.map}/changes`, change));
    expect(status, body).toBe(200);
    this.revision = Math.max(this.revision, (JSON.parse(body) as { revision: number }).revision);
  }
}

/** The revision that a page shows. */
function shown(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector("argument-map")?.client?.model?.revision ?? 0);
}

async function wait(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pause));
}

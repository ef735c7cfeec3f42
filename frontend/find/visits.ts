/**
 * This person's visit to one map: what is new to them, and that they are here.
 *
 * N3 The page tells what it shows when it is opened, a moment after the map changed, every few minutes while
 *    somebody uses it, and when it is hidden or left. Coming back to it asks anew what is new.
 */
import type { Occurrence } from "../map/occurrence.js";
import { keyOf, placeOf } from "../map/occurrence.js";
import type { MapClient } from "../map/map-client.js";
import type { News } from "./visit-api.js";
import { VisitApi } from "./visit-api.js";

const minute = 60_000;

/** How long after a change of the map, so that many in a row are asked about once. */
const settled = 1500;
const signEvery = 5 * minute;
const idleAfter = 30 * minute;

/** @fires changed - something else is new */
export class Visits extends EventTarget {
  private readonly client: MapClient;
  private readonly api: VisitApi;
  private byPlace: ReadonlyMap<string, News> = new Map();
  private shown = -1;
  private usedAt = 0;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private signs: ReturnType<typeof setInterval> | undefined;

  constructor(client: MapClient) {
    super();
    this.client = client;
    this.api = new VisitApi(client.mapId);
  }

  /** Begins or goes on with the visit, until `leave`. */
  enter(): void {
    this.usedAt = Date.now();
    this.client.addEventListener("changed", this.onChanged);
    document.addEventListener("visibilitychange", this.onVisibility);
    window.addEventListener("pagehide", this.onLeave);
    window.addEventListener("pointerdown", this.onUse, { capture: true, passive: true });
    window.addEventListener("keydown", this.onUse, { capture: true, passive: true });
    this.signs = setInterval(this.onTime, signEvery);
    this.onChanged();
  }

  leave(): void {
    this.client.removeEventListener("changed", this.onChanged);
    document.removeEventListener("visibilitychange", this.onVisibility);
    window.removeEventListener("pagehide", this.onLeave);
    window.removeEventListener("pointerdown", this.onUse, { capture: true });
    window.removeEventListener("keydown", this.onUse, { capture: true });
    clearInterval(this.signs);
    clearTimeout(this.settling);
    this.onLeave();
    this.shown = -1;
  }

  /** How many statements and places are new. */
  get count(): number {
    return this.byPlace.size;
  }

  /** What is new about a card; null when nothing is. */
  of(occurrence: Occurrence): News | null {
    if (this.byPlace.size === 0) {
      return null;
    }
    const ofStatement = occurrence.reference ? undefined : this.byPlace.get(occurrence.statement.id);
    return ofStatement ?? this.byPlace.get(keyOf(placeOf(occurrence))) ?? null;
  }

  /** The cards about which something is new, in no particular order. */
  cards(): Occurrence[] {
    const { tree } = this.client;
    const cards = new Set<Occurrence>();
    for (const { statement, argument } of this.byPlace.values()) {
      const card = argument ? tree?.byKey.get(keyOf({ statement, argument })) : tree?.homes.get(statement);
      if (card) {
        cards.add(card);
      }
    }
    return [...cards];
  }

  /** Nothing is new any more. Answers false if the server could not be told. */
  async markSeen(): Promise<boolean> {
    const told = await this.api.show(this.client.model?.revision ?? 0, { seen: true });
    if (told) {
      this.take([]);
    }
    return told;
  }

  private readonly onChanged = (): void => {
    const revision = this.client.model?.revision;
    if (revision === undefined || revision === this.shown) {
      return;
    }
    const first = this.shown < 0;
    this.shown = revision;
    clearTimeout(this.settling);
    if (first) {
      void this.refresh();
    } else {
      this.settling = setTimeout(() => void this.refresh(), settled);
    }
  };

  private async refresh(): Promise<void> {
    const reply = await this.api.news();
    if (reply) {
      this.take(reply.news);
    }
    this.tell();
  }

  private take(news: readonly News[]): void {
    if (news.length === 0 && this.byPlace.size === 0) {
      return;
    }
    this.byPlace = new Map(
      news.map((one) => [
        one.argument ? keyOf({ statement: one.statement, argument: one.argument }) : one.statement,
        one,
      ]),
    );
    this.dispatchEvent(new Event("changed"));
  }

  private tell(leaving = false): void {
    if (this.shown >= 0 && (leaving || (document.visibilityState === "visible" && !this.isIdle()))) {
      void this.api.show(this.shown, { leaving });
    }
  }

  private isIdle(): boolean {
    return Date.now() - this.usedAt > idleAfter;
  }

  private readonly onTime = (): void => {
    this.tell();
  };

  private readonly onLeave = (): void => {
    if (!this.isIdle()) {
      this.tell(true);
    }
  };

  private readonly onVisibility = (): void => {
    if (document.visibilityState === "hidden") {
      this.onLeave();
    } else {
      this.usedAt = Date.now();
      void this.refresh();
    }
  };

  private readonly onUse = (): void => {
    const wasIdle = this.isIdle();
    this.usedAt = Date.now();
    if (wasIdle) {
      void this.refresh();
    }
  };
}

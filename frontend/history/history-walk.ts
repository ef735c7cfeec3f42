/**
 * Where somebody is in a map's history: which revision is shown, whether it goes on by itself, and with which other
 * revision it is compared.
 *
 * J9 Only what is wanted last is gone to: whoever drags the slider does not wait for what it passed.
 * J10 What cannot be had now leaves what is shown, is told, and is tried again when it is wanted again.
 */
import type { Difference, MapDiff } from "./map-diff.js";
import { diffOf } from "./map-diff.js";
import { mergedMap } from "./merged-map.js";
import type { PastStep } from "./history-api.js";
import type { PastMap } from "./past-map.js";
import type { Past } from "./replay.js";
import { Replay } from "./replay.js";

/** Milliseconds from one revision to the next while it plays. */
export const paces = { slow: 2_500, normal: 1_200, fast: 350 } as const;

export type Pace = keyof typeof paces;

/** @fires turned - another revision is shown, or something about it has changed */
export class HistoryWalk extends EventTarget {
  /** The map's latest revision, as far as is known. */
  latest: number;
  /** What is wanted; soon it is what is shown. */
  wanted: number;
  /** With what the wanted revision is to be compared; null for nothing. */
  since: number | null = null;
  /** What is shown; -1 before anything is. */
  shown = -1;
  /** The step that led to what is shown. */
  step: PastStep | null = null;
  diff: MapDiff | null = null;
  isPlaying = false;
  pace: Pace = "normal";
  /** Why what is wanted is not shown; empty when nothing is wrong. */
  problem = "";

  readonly map: PastMap;
  private readonly later: Replay;
  private readonly earlier: Replay;
  private shownSince: number | null = null;
  private working = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: PastMap, past: Past, latest: number, wanted = latest, since: number | null = null) {
    super();
    this.map = map;
    this.later = new Replay(past);
    this.earlier = new Replay(past);
    this.latest = latest;
    this.wanted = Math.min(wanted, latest);
    this.since = since === null ? null : Math.min(since, latest);
  }

  /** How a statement differs, while revisions are compared. */
  differenceOf(statement: string): Difference | null {
    return this.diff?.differences.get(statement) ?? null;
  }

  /** Goes to a revision, as far as there is one. */
  goTo(revision: number): Promise<void> {
    this.wanted = Math.max(0, Math.min(this.latest, Math.round(revision)));
    return this.work();
  }

  /** Compares with another revision; null ends that. */
  compareWith(since: number | null): Promise<void> {
    this.since = since === null ? null : Math.max(0, Math.min(this.latest, Math.round(since)));
    return this.work();
  }

  /** There are more revisions now. Whoever is at the latest stays where they are. */
  grow(latest: number): void {
    if (latest > this.latest) {
      this.latest = latest;
      this.tell();
    }
  }

  /** From the beginning when it is at the end. */
  play(): void {
    if (!this.isPlaying && this.latest > 0) {
      this.isPlaying = true;
      if (this.wanted >= this.latest) {
        void this.goTo(0);
      }
      this.schedule();
      this.tell();
    }
  }

  pause(): void {
    clearTimeout(this.timer);
    if (this.isPlaying) {
      this.isPlaying = false;
      this.tell();
    }
  }

  setPace(pace: Pace): void {
    this.pace = pace;
    if (this.isPlaying) {
      clearTimeout(this.timer);
      this.schedule();
    }
    this.tell();
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      void this.goTo(this.wanted + 1).then(() => {
        if (this.isPlaying && this.wanted < this.latest && this.problem === "") {
          this.schedule();
        } else {
          this.pause();
        }
      });
    }, paces[this.pace]);
  }

  /** J9 */
  private async work(): Promise<void> {
    this.problem = "";
    this.tell();
    if (this.working) {
      return;
    }
    this.working = true;
    while (this.shown !== this.wanted || this.shownSince !== this.since) {
      const problem = await this.turn(this.wanted, this.since);
      if (problem !== null) {
        this.problem = problem;
        this.map.fail("unreachable");
        break;
      }
    }
    this.working = false;
    this.tell();
  }

  /** Answers what went wrong, or null. */
  private async turn(wanted: number, since: number | null): Promise<string | null> {
    const isPlain = this.shown >= 0 && this.shownSince === null;
    const [turn, other] = await Promise.all([
      this.later.goTo(wanted, this.latest, (changes) => {
        if (isPlain) {
          this.map.turn(changes);
        }
      }),
      since === null ? null : this.earlier.goTo(since, this.latest),
    ]);
    const { model } = this.later;
    if (!turn.ok || !model) {
      // What is shown must not be changed in place by what it does not know of.
      this.shown = -1;
      return turn.ok ? "" : turn.detail;
    }
    if (other && !other.ok) {
      this.shown = -1;
      return other.detail;
    }
    const before = this.earlier.model;
    if (since !== null && before) {
      this.diff = diffOf(before, model);
      await this.map.begin(mergedMap(before, model, this.diff));
    } else if (!turn.changes || !isPlain) {
      await this.map.begin(model);
    }
    this.diff = since === null ? null : this.diff;
    this.shown = wanted;
    this.shownSince = since;
    this.step = turn.step;
    this.tell();
    return null;
  }

  private tell(): void {
    this.dispatchEvent(new Event("turned"));
  }
}

/** Marks on the tree of the past what one change did, or what differs, and brings it into view. */
import type { LitElement } from "lit";
import { countBelow } from "../find/news-marks.js";
import type { ArgumentMap } from "../map/argument-map.js";
import type { Occurrence } from "../map/occurrence.js";
import type { Decoration } from "../map/card-decorations.js";
import { differenceMark, hiddenMark } from "./diff-marks.js";
import type { HistoryWalk } from "./history-walk.js";
import { marksOf } from "./step-marks.js";

export class HistoryMarks {
  private readonly host: LitElement;
  private marked: ArgumentMap | null = null;
  private walk: HistoryWalk | null = null;
  private words: ReadonlyMap<string, string> = new Map();
  private below: ReadonlyMap<string, number> = new Map();
  private shown = "";

  constructor(host: LitElement) {
    this.host = host;
  }

  /** The map element that shows the past. */
  get element(): ArgumentMap | null {
    return this.host.renderRoot.querySelector("argument-map");
  }

  /** Another revision is shown, or others are compared. */
  turned(walk: HistoryWalk): void {
    this.walk = walk;
    const shown = `${walk.shown} ${walk.since ?? ""} ${walk.map.tree?.version ?? 0}`;
    if (shown === this.shown) {
      return;
    }
    const isNext = Math.abs(walk.shown - parseInt(this.shown, 10)) === 1;
    this.shown = shown;
    this.words = walk.step && walk.since === null ? marksOf(walk.step) : new Map();
    const { tree } = walk.map;
    this.below = walk.diff && tree ? countBelow(this.differing(walk)) : new Map();
    this.attend();
    this.element?.decorations.changed();
    const home = tree?.homes.get(walk.step?.change.node ?? "");
    if (home && isNext && walk.since === null) {
      this.show(home);
    }
  }

  /** Selects a card and brings it into view. */
  choose(occurrence: Occurrence): void {
    this.walk?.map.select({
      statement: occurrence.statement.id,
      argument: occurrence.step?.argument.id ?? null,
    });
    this.element?.show(occurrence.key);
  }

  /** Brings a card into view, or that below which it is folded away. */
  private show(occurrence: Occurrence): void {
    const { element } = this;
    let at: Occurrence | null = occurrence;
    while (element && at && !element.scene.isShown(at.key)) {
      at = at.parent;
    }
    if (at) {
      element?.show(at.key);
    }
  }

  private differing(walk: HistoryWalk): Occurrence[] {
    const { tree } = walk.map;
    return [...(walk.diff?.differences.keys() ?? [])].flatMap((id) => tree?.homes.get(id) ?? []);
  }

  private attend(): void {
    const { element } = this;
    if (element && element !== this.marked) {
      this.marked = element;
      element.decorations.add((occurrence, hidden) => this.of(occurrence, hidden));
    }
  }

  private of(occurrence: Occurrence, hidden: number): Decoration | null {
    const { walk } = this;
    const difference = walk?.differenceOf(occurrence.statement.id);
    if (difference) {
      return differenceMark(occurrence, difference);
    }
    const count = hidden > 0 ? (this.below.get(occurrence.key) ?? 0) : 0;
    if (count > 0) {
      return hiddenMark(count);
    }
    const word = this.words.get(occurrence.statement.id);
    const name = walk?.step?.change.name ?? "";
    return word === undefined
      ? null
      : { classes: ["just-changed"], badge: `${name}: ${word}`, spoken: `${word} by ${name} in this change` };
  }
}

/**
 * What others have to say about a card, over what the map says: that it was searched for, that it does not
 * match a filter, that it is new. Cards ask once each time they are drawn; whoever knows something adds a
 * source, and tells when it would answer otherwise.
 */
import type { TemplateResult } from "lit";
import type { Occurrence } from "./occurrence.js";

export interface Decoration {
  /** Classes for the card. */
  readonly classes: readonly string[];
  /** The card's text with marks in it, letter by letter the statement's; otherwise it is shown plain. */
  readonly text?: TemplateResult;
  /** A few words on the card's edge; empty for none. */
  readonly badge: string;
  /** How often something was said about it. */
  readonly comments?: number;
  /** What a screen reader hears after the card's name; empty for nothing. */
  readonly spoken: string;
}

/** Answers null for a card about which there is nothing to say. `hidden` are folded away below it. */
export type DecorationSource = (occurrence: Occurrence, hidden: number) => Decoration | null;

/** What can be seen of a card also from so far away that it cannot be read. */
export type SpotKind = "found" | "new" | "here";

const plain: Decoration = { classes: [], badge: "", spoken: "" };

/** @fires changed - cards are to be drawn again */
export class CardDecorations extends EventTarget {
  private readonly sources: DecorationSource[] = [];
  private readonly spotted: [SpotKind, () => readonly Occurrence[]][] = [];

  add(source: DecorationSource): void {
    this.sources.push(source);
  }

  /** The source answers all cards on the whole map of which this is to be seen from afar. */
  addSpots(kind: SpotKind, source: () => readonly Occurrence[]): void {
    this.spotted.push([kind, source]);
  }

  spots(): (readonly [SpotKind, readonly Occurrence[]])[] {
    return this.spotted.map(([kind, source]) => [kind, source()]);
  }

  /** Some source would now answer otherwise. */
  changed(): void {
    this.dispatchEvent(new Event("changed"));
  }

  /** Everything that is to be said about a card. */
  of(occurrence: Occurrence, hidden: number): Decoration {
    let all = plain;
    for (const source of this.sources) {
      const more = source(occurrence, hidden);
      if (more) {
        all = {
          classes: [...all.classes, ...more.classes],
          badge: joined(all.badge, more.badge, " · "),
          spoken: joined(all.spoken, more.spoken, ", "),
          ...((more.comments ?? all.comments) && { comments: more.comments ?? all.comments }),
          ...((more.text ?? all.text) && { text: more.text ?? all.text }),
        };
      }
    }
    return all;
  }
}

function joined(first: string, second: string, between: string): string {
  return first === "" || second === "" ? first + second : first + between + second;
}

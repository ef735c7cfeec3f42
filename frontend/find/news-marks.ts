/** What is new since the last visit, as cards say it. */
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Occurrence } from "../map/occurrence.js";
import type { Decoration } from "../map/card-decorations.js";
import type { News } from "./visit-api.js";
import type { Visits } from "./visits.js";

const words = { added: "new", changed: "changed", moved: "moved" } as const;

/** For example "new, by Otter". */
export function newsPhrase({ what, by }: News): string {
  return `${words[what]}, by ${by}`;
}

/** How much is new below each occurrence, by its key; those without are left out. */
export function countBelow(cards: readonly Occurrence[]): Map<string, number> {
  const below = new Map<string, number>();
  for (const card of cards) {
    for (let above = card.parent; above; above = above.parent) {
      below.set(above.key, (below.get(above.key) ?? 0) + 1);
    }
  }
  return below;
}

export class NewsMarks {
  private readonly visits: Visits;
  private below: ReadonlyMap<string, number> = new Map();
  private counted: { readonly tree: ArgumentTree; readonly version: number } | null = null;

  constructor(visits: Visits) {
    this.visits = visits;
    visits.addEventListener("changed", () => {
      this.counted = null;
    });
  }

  /** Marks a card that is new, and one below which something new is folded away. */
  of(occurrence: Occurrence, hidden: number, tree: ArgumentTree): Decoration | null {
    if (this.visits.count === 0) {
      return null;
    }
    const news = this.visits.of(occurrence);
    const below = hidden > 0 ? this.newBelow(occurrence.key, tree) : 0;
    if (!news && below === 0) {
      return null;
    }
    const own = news ? words[news.what] : "";
    const folded = below > 0 ? `${below} new below` : "";
    const badge = [own && own.charAt(0).toUpperCase() + own.slice(1), folded].filter((part) => part !== "");
    return {
      classes: ["news"],
      badge: `● ${badge.join(" · ")}`,
      spoken: [news ? newsPhrase(news) : "", folded].filter((part) => part !== "").join(", "),
    };
  }

  private newBelow(key: string, tree: ArgumentTree): number {
    if (this.counted?.tree !== tree || this.counted.version !== tree.version) {
      this.counted = { tree, version: tree.version };
      this.below = countBelow(this.visits.cards());
    }
    return this.below.get(key) ?? 0;
  }
}

/** A new card among all that are new, in the tree's order. */
export interface NewCard {
  readonly card: Occurrence;
  /** Which of how many it is, from 1 on. */
  readonly place: number;
  readonly of: number;
}

/** The next new card after an occurrence, in the tree's order and round; null when nothing is new. */
export function nextNew(tree: ArgumentTree, visits: Visits, from: Occurrence | null): NewCard | null {
  const news = new Set(visits.cards());
  let place = 0;
  let first: Occurrence | null = null;
  let isPast = from === null;
  for (const occurrence of news.size > 0 ? tree.inOrder : []) {
    if (news.has(occurrence)) {
      place++;
      first ??= occurrence;
      if (isPast) {
        return { card: occurrence, place, of: news.size };
      }
    }
    isPast ||= occurrence === from;
  }
  return first && { card: first, place: 1, of: news.size };
}

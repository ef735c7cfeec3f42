/** The map's anchors as passages of the text that is shown. */
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Occurrence } from "../map/occurrence.js";
import type { Anchor, MapModel } from "../map/model.js";
import type { PassageKind } from "./coverage.js";
import type { Span } from "./span.js";
import { cutsPair } from "./span.js";

export interface Passage extends Span {
  readonly anchor: string;
  /** Where the statement is drawn in full. */
  readonly home: Occurrence;
  readonly kind: PassageKind;
}

export interface Passages {
  /** In reading order; of passages that start together the shortest first. */
  readonly found: readonly Passage[];
  /** Statements with an anchor whose words are not where it says, as after a revision of the text. */
  readonly lost: readonly Occurrence[];
}

const context = 32;

export function passagesOf(model: MapModel, tree: ArgumentTree, text: string): Passages {
  const found: Passage[] = [];
  const lost: Occurrence[] = [];
  for (const statement of model.statements.values()) {
    // Asking for its home makes the way to it, and most statements of a large map have no passage.
    const home = statement.anchors.length > 0 ? tree.homes.get(statement.id) : undefined;
    for (const { id, quote, position } of home ? statement.anchors : []) {
      if (!home) {
        continue;
      }
      if (text.startsWith(quote.exact, position.start) && quote.exact !== "") {
        const end = position.start + quote.exact.length;
        found.push({ anchor: id, home, kind: kindOf(home), start: position.start, end });
      } else {
        lost.push(home);
      }
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  return { found, lost };
}

/** Whether they look the same in the article. */
export function areSame(one: Passages, other: Passages): boolean {
  return (
    one.found.length === other.found.length &&
    one.lost.length === other.lost.length &&
    one.lost.every((home, index) => home === other.lost[index]) &&
    one.found.every((passage, index) => isSame(passage, other.found[index]))
  );
}

function isSame(one: Passage, other: Passage | undefined): boolean {
  return (
    one.anchor === other?.anchor &&
    one.home === other.home &&
    one.kind === other.kind &&
    one.start === other.start &&
    one.end === other.end
  );
}

export function kindOf({ statement, relation }: Occurrence): PassageKind {
  if (statement.kind !== "CLAIM") {
    return statement.kind === "EVIDENCE" ? "evidence" : "question";
  }
  return relation === "objection" || relation === "undercut" ? relation : "claim";
}

/** Of several statements' passages in one place: the shortest, or the next longer one than that selected. */
export function choose(hits: readonly Passage[], selected: string | null): Passage | null {
  const byLength = [...hits].sort((a, b) => a.end - a.start - (b.end - b.start));
  const statements = [...new Set(byLength.map((passage) => passage.home.statement.id))];
  const next = statements[(statements.indexOf(selected ?? "") + 1) % Math.max(1, statements.length)];
  return byLength.find((passage) => passage.home.statement.id === next) ?? null;
}

/** Anchors a stretch of the text, with up to 32 units around it that cut no character in two. */
export function anchorAt(
  id: string,
  article: { readonly id: string; readonly revision: number; readonly text: string },
  { start, end }: Span,
): Anchor {
  const { text } = article;
  return {
    id,
    article: article.id,
    revision: article.revision,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(wholeFrom(text, start), start),
      suffix: text.slice(end, wholeTo(text, end)),
    },
    position: { start, end },
  };
}

const belongsToTheOneBefore = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;

function wholeFrom(text: string, end: number): number {
  let from = Math.max(0, end - context);
  while (from > 0 && from < end && !isBoundary(text, from)) {
    from++;
  }
  return from;
}

function wholeTo(text: string, start: number): number {
  let to = Math.min(text.length, start + context);
  while (to < text.length && to > start && !isBoundary(text, to)) {
    to--;
  }
  return to;
}

function isBoundary(text: string, offset: number): boolean {
  return (
    !cutsPair(text, offset) &&
    !belongsToTheOneBefore.test(text.slice(offset, offset + 2)) &&
    text.charAt(offset - 1) !== "\u200d"
  );
}

/** How much of the text something on the map refers to. */
import type { Span } from "./span.js";
import { meets } from "./span.js";

/** How a passage is drawn: what the statement is that stands there. */
export type PassageKind = "claim" | "evidence" | "objection" | "undercut" | "question";

export const passageKinds: readonly PassageKind[] = [
  "claim",
  "evidence",
  "objection",
  "undercut",
  "question",
];

export interface Coverage {
  readonly words: number;
  /** Words that a passage has; a word in several passages counts for the one that starts first. */
  readonly mapped: number;
  readonly byKind: ReadonlyMap<PassageKind, number>;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

export function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(word), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** @param passages in any order; they may overlap */
export function coverageOf(
  words: readonly Span[],
  passages: readonly (Span & { readonly kind: PassageKind })[],
): Coverage {
  const byKind = new Map<PassageKind, number>();
  const sorted = [...passages].sort((a, b) => a.start - b.start || a.end - b.end);
  let mapped = 0;
  let next = 0;
  let open: (Span & { readonly kind: PassageKind })[] = [];
  for (const each of words) {
    for (let passage = sorted[next]; passage && passage.start < each.end; passage = sorted[++next]) {
      open.push(passage);
    }
    open = open.filter((passage) => passage.end > each.start);
    const first = open[0];
    if (first) {
      mapped++;
      byKind.set(first.kind, (byKind.get(first.kind) ?? 0) + 1);
    }
  }
  return { words: words.length, mapped, byKind };
}

/** In whole percent; 0 and 100 only when it is none and all. */
export function percent(part: number, whole: number): number {
  if (part === 0 || whole === 0) {
    return 0;
  }
  return part === whole ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

/** The sentences that no passage has a word of. */
export function unmapped(sentences: readonly Span[], passages: readonly Span[]): Span[] {
  const merged = union(passages);
  let next = 0;
  return sentences.filter((sentence) => {
    while ((merged[next]?.end ?? Infinity) <= sentence.start) {
      next++;
    }
    const passage = merged[next];
    return !passage || !meets(passage, sentence);
  });
}

function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

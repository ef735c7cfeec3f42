/** Going through the text with the keyboard: what is selected is one sentence, or several in a row. */
import type { Span } from "./span.js";
import { lastBefore, meets } from "./span.js";

export type Step = -1 | 1;

/** The sentence after or before what is selected; with nothing selected, the first from `offset` on. */
export function moved(
  sentences: readonly Span[],
  selected: Span | null,
  step: Step,
  offset: number,
): Span | null {
  if (!selected) {
    return sentences.find((sentence) => sentence.end > offset) ?? sentences.at(-1) ?? null;
  }
  const [first, last] = touched(sentences, selected);
  const next = step > 0 ? last + 1 : first - 1;
  return sentences[Math.min(sentences.length - 1, Math.max(0, next))] ?? null;
}

/**
 * What is selected, grown by a sentence or shrunk by one.
 *
 * @param forwards whether it has been growing towards the end
 */
export function extended(
  sentences: readonly Span[],
  selected: Span,
  step: Step,
  forwards: boolean,
): { span: Span; forwards: boolean } {
  const [first, last] = touched(sentences, selected);
  const single = first === last;
  const growsForwards = single ? step > 0 : forwards;
  const from = growsForwards ? first : Math.max(0, first + step);
  const to = growsForwards ? Math.min(sentences.length - 1, last + step) : last;
  const start = sentences[from]?.start ?? selected.start;
  const end = sentences[to]?.end ?? selected.end;
  return { span: { start, end }, forwards: growsForwards };
}

/** The first and the last sentence that something selected is in; where it is in none, those around it. */
function touched(sentences: readonly Span[], selected: Span): [number, number] {
  const inside = sentences.flatMap((sentence, index) => (meets(sentence, selected) ? [index] : []));
  const before = Math.max(0, lastBefore(sentences, selected.start));
  return [inside.at(0) ?? before, inside.at(-1) ?? before];
}

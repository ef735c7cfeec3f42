/**
 * One wording out of two that somebody and somebody else made of the same.
 *
 * X1 Where only one of the two changed words, theirs are taken; where both wrote the same, or one of them the same
 *    and more, it stands once.
 * X2 Where they changed the same words differently, both stand, the first one's before the second's.
 * X3 Nothing that either of them added is missing.
 */
import { wordDiff } from "./word-diff.js";

export interface Merged {
  readonly text: string;
  /** Places in which both stand, to be settled by whoever merges. */
  readonly open: number;
}

/** Words in place of a part of what was there before. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function mergeWords(before: string, mine: string, theirs: string): Merged {
  const [left, right] = [hunksOf(before, mine), hunksOf(before, theirs)];
  let text = "";
  let at = 0;
  let open = 0;
  while (left.length + right.length > 0) {
    const { from, ours, others } = takeNext(left, right);
    const all = [...ours, ...others];
    const to = Math.max(...all.map(({ end }) => end));
    text += before.slice(at, from);
    const [one, other] = [ours, others].map((hunks) => applied(before, from, to, hunks)) as [string, string];
    if (ours.length === 0 || one === other) {
      text += other;
    } else if (others.length === 0) {
      text += one;
    } else if (one.includes(other) || other.includes(one)) {
      text += one.includes(other) ? one : other;
    } else {
      open++;
      text += joined(one, other);
    }
    at = to;
  }
  return { text: (text + before.slice(at)).trim(), open };
}

function hunksOf(before: string, after: string): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { kind, text } of wordDiff(before, after)) {
    const last = hunks.at(-1);
    if (kind === "same") {
      at += text.length;
    } else if (kind === "removed") {
      hunks.push({ start: at, end: at + text.length, text: "" });
      at += text.length;
    } else if (last?.end === at && last.text === "") {
      hunks[hunks.length - 1] = { ...last, text };
    } else {
      hunks.push({ start: at, end: at, text });
    }
  }
  return hunks;
}

/** The next place where one of the two changed something, with all hunks that touch one another there. */
function takeNext(left: Hunk[], right: Hunk[]): { from: number; ours: Hunk[]; others: Hunk[] } {
  const from = Math.min(left[0]?.start ?? Infinity, right[0]?.start ?? Infinity);
  const ours: Hunk[] = [];
  const others: Hunk[] = [];
  let to = from;
  for (let more = true; more;) {
    more = false;
    for (const [waiting, taken] of [
      [left, ours],
      [right, others],
    ] as const) {
      for (let hunk = waiting[0]; hunk && hunk.start <= to; hunk = waiting[0]) {
        taken.push(hunk);
        waiting.shift();
        to = Math.max(to, hunk.end);
        more = true;
      }
    }
  }
  return { from, ours, others };
}

function applied(before: string, from: number, to: number, hunks: readonly Hunk[]): string {
  let text = "";
  let at = from;
  for (const hunk of hunks) {
    text += before.slice(at, hunk.start) + hunk.text;
    at = hunk.end;
  }
  return text + before.slice(at, to);
}

function joined(one: string, other: string): string {
  return one === "" || other === "" || /\s$/.test(one) || /^\s/.test(other) ? one + other : `${one} ${other}`;
}

/**
 * How one wording became another, word by word.
 *
 * D1 Same and removed pieces together are the wording before, same and added ones the wording after, to the letter.
 * D2 Neighbouring pieces are of different kinds, and what was removed stands before what was added in its place.
 * D3 No word is cut: a changed letter shows as a changed word.
 * D4 White space and punctuation alone between two changes belong to both, so that a rewritten phrase reads as one.
 * D5 Wordings with hardly a word in common show as one removed and one added.
 */
export interface WordChange {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Beyond so many removed and added words nobody reads them one by one (D5), and finding them takes long. */
const limit = 1000;

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const meaning = /[\p{L}\p{N}]/u;

/** A piece of which a part may be left out: `text` is what there is before the gap, `rest` what there is behind it. */
export interface ShortChange extends WordChange {
  readonly rest: string | null;
}

/**
 * The same with long unchanged pieces shortened to their ends beside a change, cut between words.
 *
 * @param keep about how many characters stay beside each change
 */
export function shortened(changes: readonly WordChange[], keep = 60): readonly ShortChange[] {
  if (changes.every(({ kind }) => kind === "same")) {
    return changes.map((change) => ({ ...change, rest: null }));
  }
  return changes.map(({ kind, text }, index) => {
    const head = index === 0 ? 0 : keep;
    const tail = index === changes.length - 1 ? 0 : keep;
    // A gap that hides hardly anything would only be in the way.
    if (kind !== "same" || text.length <= head + tail + keep) {
      return { kind, text, rest: null };
    }
    const begins = tokens(text.slice(0, head + keep / 2));
    const ends = tokens(text.slice(text.length - tail - keep / 2));
    return {
      kind,
      text: atMost(begins, head).join(""),
      rest: atMost(ends.reverse(), tail).reverse().join(""),
    };
  });
}

/** As many as have so many characters together. */
function atMost(some: readonly string[], length: number): string[] {
  let total = 0;
  return some.filter((one) => (total += one.length) <= length);
}

export function wordDiff(before: string, after: string): readonly WordChange[] {
  const old = tokens(before);
  const now = tokens(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) {
    start++;
  }
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) {
    end++;
  }
  return readable([
    { kind: "same", text: old.slice(0, start).join("") },
    ...middleDiff(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { kind: "same", text: old.slice(old.length - end).join("") },
  ]);
}

function tokens(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** A shortest way from one to the other, found as Myers does (An O(ND) Difference Algorithm, 1986). */
function middleDiff(old: readonly string[], now: readonly string[]): WordChange[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(limit, old.length + now.length); edits++) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = isDown(furthest, diagonal, edits);
      let x = down ? (furthest.get(diagonal + 1) ?? 0) : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) {
        x++;
      }
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) {
        return path(trace, old, now);
      }
    }
  }
  return [
    { kind: "removed", text: old.join("") },
    { kind: "added", text: now.join("") },
  ];
}

function isDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  return (
    diagonal === -edits ||
    (diagonal !== edits && (furthest.get(diagonal - 1) ?? 0) < (furthest.get(diagonal + 1) ?? 0))
  );
}

/** The way back through what was reached with each number of edits, told from the beginning. */
function path(
  trace: readonly ReadonlyMap<number, number>[],
  old: readonly string[],
  now: readonly string[],
): WordChange[] {
  const changes: WordChange[] = [];
  let x = old.length;
  let y = now.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = isDown(furthest, diagonal, edits);
    const fromX = furthest.get(down ? diagonal + 1 : diagonal - 1) ?? 0;
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > Math.max(0, fromX) && y > Math.max(0, fromY)) {
      x--;
      y--;
      changes.push({ kind: "same", text: old[x] ?? "" });
    }
    if (edits > 0 && down) {
      y--;
      changes.push({ kind: "added", text: now[y] ?? "" });
    } else if (edits > 0) {
      x--;
      changes.push({ kind: "removed", text: old[x] ?? "" });
    }
  }
  return changes.reverse();
}

/** Runs gathered to pieces as D2, D4 and D5 say. */
function readable(changes: readonly WordChange[]): readonly WordChange[] {
  const pieces: WordChange[] = [];
  let same = "";
  let removed = "";
  let added = "";
  let common = 0;
  const flush = (): void => {
    pieces.push({ kind: "removed", text: removed }, { kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const { kind, text } of changes) {
    if (kind === "same") {
      same += text;
      common += meaning.test(text) ? text.length : 0;
      continue;
    }
    if (text === "") {
      continue;
    }
    if (same !== "" && (meaning.test(same) || (removed === "" && added === ""))) {
      flush();
      pieces.push({ kind: "same", text: same });
    } else {
      removed += same;
      added += same;
    }
    same = "";
    if (kind === "removed") {
      removed += text;
    } else {
      added += text;
    }
  }
  flush();
  pieces.push({ kind: "same", text: same });
  const told = pieces.filter(({ text }) => text !== "");
  return common === 0 ? rewritten(told) : told;
}

/** One removed and one added piece, where only punctuation is the same. */
function rewritten(pieces: readonly WordChange[]): readonly WordChange[] {
  const without = (kind: WordChange["kind"]): string =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join("");
  const before = without("added");
  const after = without("removed");
  if (before === after) {
    return pieces;
  }
  const both: WordChange[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return both.filter(({ text }) => text !== "");
}

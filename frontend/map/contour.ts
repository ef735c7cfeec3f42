/**
 * The outline of a laid-out branch, and how close two of them can stand.
 *
 * A branch has a breadth (across) and a depth (away from the root). Each of its two sides is a linked list of
 * spans from top to bottom. Spans are relative to the one before and never change, so branches share the
 * lower parts of their sides: joining two branches costs as much as the shallower one is deep, and laying
 * out a whole tree takes linear time.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
  readonly next: Span | null;
  /** What to add to the next span's numbers, and to those of all after it. */
  readonly breadth: number;
  readonly depth: number;
}

/** `bottom` is where both sides end. */
export interface Outline {
  readonly left: Span | null;
  readonly right: Span | null;
  readonly bottom: number;
}

export const nothing: Outline = { left: null, right: null, bottom: 0 };

/** A box that stands at depth 0 with its middle at breadth 0, and everything that hangs below it. */
export function hung(
  breadth: number,
  depth: number,
  below: Outline,
  at: { breadth: number; depth: number },
): Outline {
  const side = (edge: number, next: Span | null): Span => ({ from: 0, to: depth, edge, next, ...at });
  return {
    left: side(-breadth / 2, below.left),
    right: side(breadth / 2, below.right),
    bottom: below.left ? Math.max(depth, below.bottom + at.depth) : depth,
  };
}

export function shifted(outline: Outline, breadth: number, depth: number): Outline {
  return {
    left: outline.left && shiftedSpan(outline.left, breadth, depth),
    right: outline.right && shiftedSpan(outline.right, breadth, depth),
    bottom: outline.bottom + depth,
  };
}

function shiftedSpan(span: Span, breadth: number, depth: number): Span {
  return {
    from: span.from + depth,
    to: span.to + depth,
    edge: span.edge + breadth,
    next: span.next,
    breadth: span.breadth + breadth,
    depth: span.depth + depth,
  };
}

/** Both together; the second stands to the right of the first wherever they share a depth. */
export function joined(first: Outline, second: Outline): Outline {
  return {
    left: overlaid(first.left, first.bottom, second.left, second.bottom),
    right: overlaid(second.right, second.bottom, first.right, first.bottom),
    bottom: Math.max(first.bottom, second.bottom),
  };
}

/** How far to the right the second has to be shifted so that it just touches the first. */
export function distance(first: Outline, second: Outline): number {
  let a = at(first.right);
  let b = at(second.left);
  let most = -Infinity;
  while (a && b) {
    if (a.from < b.to && b.from < a.to) {
      most = Math.max(most, a.edge - b.edge);
    }
    if (a.to < b.to) {
      a = after(a);
    } else {
      b = after(b);
    }
  }
  return most;
}

/** The front side where there is one, else the back side. */
function overlaid(front: Span | null, frontBottom: number, back: Span | null, backBottom: number) {
  if (!front || !back) {
    return front ?? back;
  }
  const above: Span[] = [];
  let behind = at(back);
  while (behind && behind.from < front.from) {
    above.push(alone(behind.from, Math.min(behind.to, front.from), behind.edge));
    if (behind.to > front.from) {
      break;
    }
    behind = after(behind);
  }
  if (frontBottom >= backBottom) {
    return linked(above, front);
  }
  for (let own = at(front); own; own = after(own)) {
    above.push(alone(own.from, own.to, own.edge));
  }
  while (behind && behind.to <= frontBottom) {
    behind = after(behind);
  }
  return linked(above, behind && { ...behind.rest, from: Math.max(behind.from, frontBottom) });
}

function alone(from: number, to: number, edge: number): Span {
  return { from, to, edge, next: null, breadth: 0, depth: 0 };
}

function linked(spans: readonly Span[], tail: Span | null): Span | null {
  return spans.reduceRight((next, span) => ({ ...span, next }), tail);
}

/** A span in absolute numbers. */
interface Cursor {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
  readonly rest: Span;
}

function at(span: Span | null): Cursor | null {
  return span && { from: span.from, to: span.to, edge: span.edge, rest: span };
}

function after(cursor: Cursor): Cursor | null {
  const { next, breadth, depth } = cursor.rest;
  return next && at(shiftedSpan(next, breadth, depth));
}

/**
 * Where to put outlines side by side, in order, `gap` apart and at least `steps[i]` from the one before.
 *
 * Packing them all to the left and all to the right gives the same total; half way between is as close,
 * and symmetric when they are.
 */
export function packed(outlines: readonly Outline[], gap: number, steps: readonly number[] = []): number[] {
  const toLeft: number[] = [];
  let sofar = nothing;
  outlines.forEach((outline, index) => {
    const least = index === 0 ? 0 : (toLeft[index - 1] ?? 0) + (steps[index] ?? 0);
    const offset = Math.max(least, index === 0 ? 0 : distance(sofar, outline) + gap);
    toLeft.push(offset);
    sofar = joined(sofar, shifted(outline, offset, 0));
  });
  const last = outlines.length - 1;
  const toRight = new Array<number>(outlines.length).fill(toLeft[last] ?? 0);
  sofar = nothing;
  for (let index = last; index >= 0; index--) {
    const outline = outlines[index] ?? nothing;
    if (index < last) {
      const most = (toRight[index + 1] ?? 0) - (steps[index + 1] ?? 0);
      toRight[index] = Math.min(most, -(distance(outline, sofar) + gap));
    }
    sofar = joined(shifted(outline, toRight[index] ?? 0, 0), sofar);
  }
  return toLeft.map((left, index) => (left + (toRight[index] ?? left)) / 2);
}

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
  const { breadth: toBreadth, depth: toDepth } = at;
  const edge = breadth / 2;
  return {
    left: { from: 0, to: depth, edge: -edge, next: below.left, breadth: toBreadth, depth: toDepth },
    right: { from: 0, to: depth, edge, next: below.right, breadth: toBreadth, depth: toDepth },
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

/** Both together, the second shifted; it stands to the right of the first wherever they share a depth. */
export function joined(first: Outline, second: Outline, breadth = 0, depth = 0): Outline {
  const bottom = second.bottom + depth;
  return {
    left: overlaid(side(first.left, first.bottom), side(second.left, bottom, breadth, depth)),
    right: overlaid(side(second.right, bottom, breadth, depth), side(first.right, first.bottom)),
    bottom: Math.max(first.bottom, bottom),
  };
}

/** How far to the right the second has to be shifted so that it just touches the first. */
export function distance(first: Outline, second: Outline): number {
  return touching(first.right, second.left).distance;
}

/** How far apart two sides are where they are closest, and at which depth that is first so. */
function touching(right: Span | null, left: Span | null): { readonly distance: number; readonly at: number } {
  // Numbers of its own instead of shifted spans: this runs for every card of a large map.
  let a = right;
  let aBreadth = 0;
  let aDepth = 0;
  let b = left;
  let bBreadth = 0;
  let bDepth = 0;
  let most = -Infinity;
  let at = 0;
  while (a && b) {
    const aFrom = a.from + aDepth;
    const aTo = a.to + aDepth;
    const bFrom = b.from + bDepth;
    const bTo = b.to + bDepth;
    if (aFrom < bTo && bFrom < aTo) {
      const apart = a.edge + aBreadth - b.edge - bBreadth;
      if (apart > most) {
        most = apart;
        at = Math.max(aFrom, bFrom);
      }
    }
    if (aTo < bTo) {
      aBreadth += a.breadth;
      aDepth += a.depth;
      a = a.next;
    } else {
      bBreadth += b.breadth;
      bDepth += b.depth;
      b = b.next;
    }
  }
  return { distance: most, at };
}

/** One side of an outline, to be shifted; `bottom` is where it ends then. */
interface Side {
  readonly span: Span | null;
  readonly bottom: number;
  readonly breadth: number;
  readonly depth: number;
}

function side(span: Span | null, bottom: number, breadth = 0, depth = 0): Side {
  return { span, bottom, breadth, depth };
}

/** The front side where there is one, else the back side. */
function overlaid(front: Side, back: Side): Span | null {
  if (!front.span) {
    return moved(back);
  }
  if (!back.span) {
    return moved(front);
  }
  const made = new Chain();
  const top = front.span.from + front.depth;
  let behind: Span | null = back.span;
  let { breadth, depth } = back;
  while (behind && behind.from + depth < top) {
    made.add(behind.from + depth, Math.min(behind.to + depth, top), behind.edge + breadth);
    if (behind.to + depth > top) {
      break;
    }
    breadth += behind.breadth;
    depth += behind.depth;
    behind = behind.next;
  }
  if (front.bottom >= back.bottom) {
    return made.end(moved(front));
  }
  made.addAll(front);
  while (behind && behind.to + depth <= front.bottom) {
    breadth += behind.breadth;
    depth += behind.depth;
    behind = behind.next;
  }
  if (!behind) {
    return made.end(null);
  }
  const rest = shiftedSpan(behind, breadth, depth);
  return made.end(rest.from < front.bottom ? { ...rest, from: front.bottom } : rest);
}

/** Spans that are linked one after the other, in absolute numbers. */
class Chain {
  private first: Span | null = null;
  private last: { -readonly [K in keyof Span]: Span[K] } | null = null;

  add(from: number, to: number, edge: number): void {
    const span = { from, to, edge, next: null, breadth: 0, depth: 0 };
    this.first ??= span;
    if (this.last) {
      this.last.next = span;
    }
    this.last = span;
  }

  addAll(side: Side): void {
    let { breadth, depth } = side;
    for (let { span } = side; span; span = span.next) {
      this.add(span.from + depth, span.to + depth, span.edge + breadth);
      breadth += span.breadth;
      depth += span.depth;
    }
  }

  end(tail: Span | null): Span | null {
    if (this.last) {
      this.last.next = tail;
    }
    return this.first ?? tail;
  }
}

function moved({ span, breadth, depth }: Side): Span | null {
  return span && (breadth !== 0 || depth !== 0) ? shiftedSpan(span, breadth, depth) : span;
}

/**
 * Where to put outlines side by side, in order, `gap` apart and at least `steps[i]` from the one before.
 *
 * Packing them all to the left and all to the right gives the same total; half way between is as close,
 * and symmetric when they are. In whole pixels.
 */
export function packed(outlines: readonly Outline[], gap: number, steps: readonly number[] = []): number[] {
  const offsets: number[] = [];
  let right = side(null, 0);
  /** Whether each stands as close to the one before as if there were no others: then there is one way only. */
  let isTight = true;
  for (const [index, outline] of outlines.entries()) {
    const before = offsets[index - 1] ?? 0;
    const least = index === 0 ? 0 : before + (steps[index] ?? 0);
    const closest = index === 0 ? { distance: 0, at: 0 } : touching(right.span, outline.left);
    const offset = Math.max(least, index === 0 ? 0 : closest.distance + gap);
    isTight &&= offset === least || closest.at < (outlines[index - 1]?.bottom ?? 0);
    offsets.push(offset);
    if (index < outlines.length - 1) {
      const own = side(outline.right, outline.bottom, offset);
      right = side(overlaid(own, right), Math.max(outline.bottom, right.bottom));
    }
  }
  return isTight ? offsets : centred(outlines, gap, steps, offsets);
}

/** Half way between where all are as far to the left as they can be, and as far to the right. */
function centred(
  outlines: readonly Outline[],
  gap: number,
  steps: readonly number[],
  toLeft: readonly number[],
): number[] {
  const last = outlines.length - 1;
  const toRight = [...toLeft];
  let left = side(null, 0);
  for (let index = last; index >= 0; index--) {
    const outline = outlines[index] ?? nothing;
    if (index < last) {
      const most = (toRight[index + 1] ?? 0) - (steps[index + 1] ?? 0);
      toRight[index] = Math.min(most, -(touching(outline.right, left.span).distance + gap));
    }
    const own = side(outline.left, outline.bottom, toRight[index]);
    left = side(overlaid(own, left), Math.max(outline.bottom, left.bottom));
  }
  return toLeft.map((offset, index) => Math.round((offset + (toRight[index] ?? offset)) / 2));
}

/**
 * Draws an icicle on a canvas. Costs as much as the canvas has pixels (I2).
 *
 * P1 Relations differ without colour too: by the sign where there is room for it; else reasons are plain, objections
 *    striped and undercuts dotted; the bars at the left are solid, dashed and dotted as the tree's lines are.
 * P2 A run is drawn as a column in which each relation has its share.
 */
import type { Size } from "../shared/geometry.js";
import type { Occurrence, Relation } from "../map/occurrence.js";
import { signOf } from "../map/tree-words.js";
import type { Icicle, Piece, Run, Slice, Window } from "./icicle.js";
import { piecesOf } from "./icicle.js";
import type { Colours } from "./overview-colours.js";

export interface Picture {
  readonly icicle: Icicle;
  readonly window: Window;
  readonly size: Size;
  readonly rowHeight: number;
  /** The selected slice and those above it. */
  readonly path: ReadonlySet<string>;
  readonly selected: string | null;
  /** What the pointer or the keyboard is on. */
  readonly pointed: string | null;
  /** What is on the screen of the map. */
  readonly seen: readonly Slice[];
}

/** Pixels from which on a slice has a bar, a sign, a number, words. */
const barFrom = 7;
const signFrom = 14;
const numberFrom = 44;
const barWidth = 3;

const relations = ["contention", "reason", "objection", "undercut"] as const;

/**
 * What is too narrow for words, by relation: x, y, width and height of one after the other. It is drawn tone by tone,
 * since it is changing the tone that takes time.
 */
type Narrow = Readonly<Record<Relation, number[]>>;

export function paint(context: CanvasRenderingContext2D, picture: Picture, colours: Colours): void {
  const { icicle, window, size, rowHeight } = picture;
  context.clearRect(0, 0, size.width, size.height);
  context.textBaseline = "middle";
  const last = Math.min(icicle.rows.length - 1, Math.ceil(window.row + size.height / rowHeight));
  const narrow: Narrow = { contention: [], reason: [], objection: [], undercut: [] };
  for (let row = Math.max(0, Math.floor(window.row)); row <= last; row++) {
    const y = (row - window.row) * rowHeight;
    for (const piece of piecesOf(icicle, row, window, size.width)) {
      if (piece.run) {
        addRun(narrow, piece, piece.run, y, rowHeight - 1);
      } else {
        paintNode(context, piece, piece.node, y, picture, colours, narrow);
      }
    }
  }
  paintNarrow(context, narrow, colours);
  paintSeen(context, picture, colours);
  paintMarks(context, picture, colours);
}

/** Where a slice is on the canvas; it may be outside. */
export function boxOf(
  slice: Slice,
  { window, size, rowHeight }: Pick<Picture, "window" | "size" | "rowHeight">,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const scale = size.width / (window.end - window.start);
  return {
    x: (slice.start - window.start) * scale,
    y: (slice.row - window.row) * rowHeight,
    width: (slice.end - slice.start) * scale,
    height: rowHeight - 1,
  };
}

function addRun(narrow: Narrow, { x, width }: Piece, { shares }: Run, y: number, height: number): void {
  let top = y;
  for (const relation of relations) {
    const part = shares[relation] * height;
    if (part > 0) {
      narrow[relation].push(x, top, width, part);
      top += part;
    }
  }
}

function paintNode(
  context: CanvasRenderingContext2D,
  { x, width }: Piece,
  node: Occurrence,
  y: number,
  picture: Picture,
  colours: Colours,
  narrow: Narrow,
): void {
  const height = picture.rowHeight - 1;
  const { relation } = node;
  const gap = width >= 4 ? 1 : 0;
  const inner = width - gap;
  if (inner < barFrom) {
    narrow[relation].push(x, y, inner, height);
    return;
  }
  const tone = colours.tones[relation];
  context.fillStyle = picture.selected === node.key ? colours.accentFill : tone.fill;
  context.fillRect(x, y, inner, height);
  if (inner < numberFrom && tone.pattern) {
    context.globalAlpha = 0.35;
    context.fillStyle = tone.pattern;
    context.fillRect(x, y, inner, height);
    context.globalAlpha = 1;
  }
  paintBar(context, relation, x, y, height, tone.line);
  const from = Math.max(0, x) + barWidth + 5;
  const room = Math.min(picture.size.width, x + inner) - from - 4;
  if (inner >= signFrom && height >= 14) {
    paintWords(context, node, from, y + height / 2, room, colours);
  }
}

function paintBar(
  context: CanvasRenderingContext2D,
  relation: Relation,
  x: number,
  y: number,
  height: number,
  line: string,
): void {
  context.fillStyle = line;
  const [dash, pause] = { contention: [height, 0], reason: [height, 0], objection: [5, 3], undercut: [2, 3] }[
    relation
  ] as [number, number];
  for (let at = 0; at < height; at += dash + pause) {
    context.fillRect(x, y + at, barWidth, Math.min(dash, height - at));
  }
}

function paintWords(
  context: CanvasRenderingContext2D,
  node: Occurrence,
  from: number,
  y: number,
  room: number,
  colours: Colours,
): void {
  const sign = signOf(node.relation);
  let x = from;
  if (sign !== "") {
    context.font = `700 13px ${colours.font}`;
    context.fillStyle = colours.tones[node.relation].line;
    context.fillText(sign, x, y);
    x += 12;
  }
  const { number } = node;
  context.font = `600 11.5px ${colours.font}`;
  const numberWidth = context.measureText(number).width;
  if (x + numberWidth > from + room) {
    return;
  }
  context.fillStyle = colours.ink;
  context.fillText(number, x, y);
  x += numberWidth + 6;
  context.font = `400 12px ${colours.font}`;
  const words = shortened(context, node.statement.text, from + room - x);
  if (words !== "") {
    context.fillText(words, x, y);
  }
}

/** As much of a text as there is room for; nothing when that is no more than a few letters. */
function shortened(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (room < 26) {
    return "";
  }
  // No letter is narrower than this, so that a long text is not measured as a whole.
  const most = text.slice(0, Math.ceil(room / 2.5)).replaceAll(/\s+/g, " ");
  if (context.measureText(most).width <= room) {
    return most;
  }
  let low = 0;
  let high = most.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(`${most.slice(0, middle)}…`).width <= room) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low < 2 ? "" : `${most.slice(0, low).trimEnd()}…`;
}

function paintNarrow(context: CanvasRenderingContext2D, narrow: Narrow, colours: Colours): void {
  for (const relation of relations) {
    const { line, pattern } = colours.tones[relation];
    if (pattern) {
      fillAll(context, narrow[relation], pattern);
    } else {
      context.globalAlpha = 0.6;
      fillAll(context, narrow[relation], line);
      context.globalAlpha = 1;
    }
  }
}

function fillAll(
  context: CanvasRenderingContext2D,
  boxes: readonly number[],
  style: string | CanvasPattern,
): void {
  context.fillStyle = style;
  for (let at = 0; at < boxes.length; at += 4) {
    context.fillRect(boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0);
  }
}

/** What the map's screen shows: a band along the lower edge of the slices. */
function paintSeen(context: CanvasRenderingContext2D, picture: Picture, colours: Colours): void {
  context.fillStyle = colours.accent;
  for (const slice of picture.seen) {
    const { x, y, width, height } = boxOf(slice, picture);
    if (isIn(x, y, width, height, picture.size)) {
      context.fillRect(x, y + height - 2.5, Math.max(1.5, width - 1), 2.5);
    }
  }
}

function paintMarks(context: CanvasRenderingContext2D, picture: Picture, colours: Colours): void {
  const outline = (key: string, line: string, width: number): void => {
    const slice = picture.icicle.at.get(key);
    if (!slice) {
      return;
    }
    const box = boxOf(slice, picture);
    if (isIn(box.x, box.y, box.width, box.height, picture.size)) {
      const from = Math.max(box.x, 0);
      const to = Math.min(box.x + box.width, picture.size.width);
      context.strokeStyle = line;
      context.lineWidth = width;
      context.strokeRect(
        from + width / 2,
        box.y + width / 2,
        Math.max(1, to - from - width - 1),
        box.height - width,
      );
    }
  };
  for (const key of picture.path) {
    outline(key, colours.accent, key === picture.selected ? 2.5 : 1);
  }
  if (picture.pointed !== null) {
    outline(picture.pointed, colours.ink, 2);
  }
}

function isIn(x: number, y: number, width: number, height: number, size: Size): boolean {
  return x + width >= 0 && x <= size.width && y + height >= 0 && y <= size.height;
}

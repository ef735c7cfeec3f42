/** Draws lines and frames on a canvas, in the map's coordinates. */
import type { Box, Point } from "../shared/geometry.js";
import type { Relation, Step } from "./occurrence.js";
import type { DrawnFrame, DrawnLine } from "./drawing.js";
import type { Ink } from "./ink.js";
import { leastText, readingOf, shortened, writeMiddle } from "./lettering.js";
import { frameWords, plural } from "./tree-words.js";

type Context = CanvasRenderingContext2D;

/** Relations differ in line style as well as in colour. */
const styles: Readonly<Record<Relation, { readonly dash: readonly number[]; readonly width: number }>> = {
  contention: { dash: [], width: 2 },
  reason: { dash: [], width: 2 },
  objection: { dash: [7, 5], width: 2 },
  undercut: { dash: [0.1, 6], width: 2.4 },
};

/** Browsers take long to paint dashes that nobody sees: of longer straights only what is in view is drawn. */
const longStraight = 4_000;

/** Smaller than this, dashes are no dashes any more. */
const leastDashed = 0.25;

export function paintLines(
  context: Context,
  lines: readonly DrawnLine[],
  ink: Ink,
  zoom: number,
  seen: Box,
): void {
  for (const relation of ["reason", "objection", "undercut"] as const) {
    const { dash, width } = styles[relation];
    const dashed = zoom >= leastDashed ? dash : [];
    const period = dashed.reduce((sum, length) => sum + length, 0);
    context.beginPath();
    for (const line of lines) {
      if (line.relation === relation) {
        trace(context, line, period, seen);
      }
    }
    context.setLineDash([...dashed]);
    context.lineCap = relation === "undercut" ? "round" : "butt";
    context.lineWidth = Math.max(width, 1 / zoom);
    context.strokeStyle = ink.tones[relation].strong;
    context.stroke();
  }
  context.setLineDash([]);
  for (const line of lines) {
    if (line.relation === "undercut") {
      paintHit(context, line, ink);
    }
  }
}

function trace(context: Context, { path, x, y }: DrawnLine, period: number, seen: Box): void {
  const at = (index: number): number => path[index] ?? 0;
  context.moveTo(at(0) + x, at(1) + y);
  for (let i = 2; i + 5 < path.length; i += 6) {
    const from = { x: at(i - 2) + x, y: at(i - 1) + y };
    const to = { x: at(i + 4) + x, y: at(i + 5) + y };
    if (Math.abs(to.x - from.x) + Math.abs(to.y - from.y) > longStraight) {
      traceStraight(context, from, to, period, seen);
    } else {
      context.bezierCurveTo(at(i) + x, at(i + 1) + y, at(i + 2) + x, at(i + 3) + y, to.x, to.y);
    }
  }
}

/** A lane, as far as it is in view; it begins a whole number of dashes from where it would, so that none crawls. */
function traceStraight(context: Context, from: Point, to: Point, period: number, seen: Box): void {
  const axis = Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? "x" : "y";
  const low = seen[axis];
  const high = low + (axis === "x" ? seen.width : seen.height);
  const forward = to[axis] > from[axis] ? 1 : -1;
  const clip = (value: number): number => Math.min(high, Math.max(low, value));
  const skipped = Math.abs(clip(from[axis]) - from[axis]);
  const whole = period > 0 ? Math.floor(skipped / period) * period : skipped;
  const start = { ...from, [axis]: from[axis] + forward * whole };
  const end = { ...to, [axis]: clip(to[axis]) };
  if (forward * (end[axis] - start[axis]) > 0) {
    context.moveTo(start.x, start.y);
    context.lineTo(end.x, end.y);
  }
  context.moveTo(to.x, to.y);
}

/** Where an undercut hits a step. */
function paintHit(context: Context, { path, x, y }: DrawnLine, ink: Ink): void {
  const at = { x: (path.at(-2) ?? 0) + x, y: (path.at(-1) ?? 0) + y };
  context.beginPath();
  context.arc(at.x, at.y, 7, 0, 2 * Math.PI);
  context.fillStyle = ink.canvas;
  context.fill();
  context.strokeStyle = ink.tones.undercut.strong;
  context.lineWidth = 1.5;
  context.stroke();
  context.beginPath();
  context.moveTo(at.x - 3, at.y - 3);
  context.lineTo(at.x + 3, at.y + 3);
  context.moveTo(at.x + 3, at.y - 3);
  context.lineTo(at.x - 3, at.y + 3);
  context.lineWidth = 2;
  context.lineCap = "round";
  context.stroke();
}

/** `family` is the font's. */
export function paintFrames(
  context: Context,
  frames: readonly DrawnFrame[],
  ink: Ink,
  zoom: number,
  family: string,
): void {
  for (const { step, box, cards } of frames) {
    const relation = step.premises[0]?.relation ?? "reason";
    const { strong, back, edge } = ink.tones[relation];
    context.beginPath();
    context.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, 14);
    context.fillStyle = back;
    context.fill();
    context.setLineDash(relation === "objection" ? [3, 2] : relation === "undercut" ? [1.5, 1.5] : []);
    context.lineWidth = relation === "undercut" ? 1.5 : 1;
    context.strokeStyle = edge;
    context.stroke();
    context.setLineDash([]);
    if (zoom >= leastText) {
      paintFrameHead(context, step, box, strong, family);
    }
    context.fillStyle = strong;
    context.font = `700 19px ${family}`;
    context.textAlign = "center";
    cards.slice(1).forEach((card, index) => {
      const { x, y } = between(cards[index] ?? box, card);
      writeMiddle(context, "+", x, y + 0.7, 19);
    });
  }
}

/** Its words as far as there is room beside the number of premises. */
function paintFrameHead(context: Context, step: Step, box: Box, colour: string, family: string): void {
  const count = plural(step.premises.length, "premise");
  const words = frameWords(step);
  const middle = box.y + 17.2;
  const [left, right] = [box.x + 15, box.x + box.width - 15];
  context.fillStyle = colour;
  context.font = `600 12.5px ${family}`;
  context.textAlign = "right";
  writeMiddle(context, count, right, middle, 12.5);
  const room = right - left - context.measureText(count).width - 12;
  context.textAlign = "left";
  context.direction = readingOf(words);
  writeMiddle(context, shortened(context, words, room), left, middle, 12.5);
  context.direction = "ltr";
}

/** Premises work only together: a plus between two of them. */
export function between(first: Box, second: Box): Point {
  const beside = second.x >= first.x + first.width;
  return beside
    ? { x: (first.x + first.width + second.x) / 2, y: second.y + second.height / 2 }
    : {
        x: Math.max(first.x, second.x) + Math.min(first.width, second.width) / 2,
        y: (first.y + first.height + second.y) / 2,
      };
}

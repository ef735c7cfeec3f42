/**
 * What a point on the map means to somebody who drags: a card's middle is the card; its ends along the row of
 * its siblings, and the gap beyond them, are the place beside it.
 */
import type { Box, Point } from "../shared/geometry.js";
import { union } from "../shared/geometry.js";
import type { Occurrence, Step } from "./occurrence.js";
import type { Level } from "./drop.js";
import type { Direction } from "./tree-layout.js";

/** Where the cards are, on the map. */
export interface Ground {
  readonly direction: Direction;
  boxOf(key: string): Box | null;
  cardAt(point: Point): Occurrence | null;
}

export type Aim =
  | { readonly at: "card"; readonly target: Occurrence }
  | {
      readonly at: "beside";
      readonly target: Occurrence;
      readonly side: "before" | "after";
      readonly level: Level;
    }
  | { readonly at: "nothing" };

type Axis = "x" | "y";

/** How much of a card's length, at most, means the place beside it; in pixels of the screen, and as a share. */
const edge = { most: 26, share: 0.18 };

/** How far from a card its gap reaches, on the map: more than half of what lies between contentions. */
const reach = [10, 22, 36];

/** What surrounds the premises in a frame. */
const framePadding = 12;

export function aimAt(ground: Ground, point: Point, zoom: number): Aim {
  const card = ground.cardAt(point);
  if (card) {
    const box = ground.boxOf(card.key);
    const axis = inFrame(card) ? frameAxis(ground, card.step) : rowAxis(ground);
    const side = box && endOf(box, point, axis, zoom);
    return side ? { at: "beside", target: card, side, level: levelOf(card) } : { at: "card", target: card };
  }
  const row = rowAxis(ground);
  for (const axis of [row, row === "x" ? "y" : "x"] as const) {
    const aim = acrossGap(ground, point, axis, row);
    if (aim) {
      return aim;
    }
  }
  return { at: "nothing" };
}

/** The nearest card along an axis, if the gap that the point is in belongs to it. */
function acrossGap(ground: Ground, point: Point, axis: Axis, row: Axis): Aim | null {
  for (const far of reach) {
    for (const [by, side] of [
      [-far, "after"],
      [far, "before"],
    ] as const) {
      const target = ground.cardAt(
        axis === "x" ? { ...point, x: point.x + by } : { ...point, y: point.y + by },
      );
      if (!target) {
        continue;
      }
      if (inFrame(target) && isIn(ground, target.step, point)) {
        if (frameAxis(ground, target.step) === axis) {
          return { at: "beside", target, side, level: "premise" };
        }
      } else if (axis === row) {
        return { at: "beside", target, side, level: target.step ? "argument" : "contention" };
      }
    }
  }
  return null;
}

/** Where a place beside a card is, on the map: a line as thick as nothing across the row. */
export function slotOf(
  ground: Ground,
  aim: Extract<Aim, { at: "beside" }>,
  neighbour: Occurrence | null,
): { readonly box: Box; readonly axis: Axis } | null {
  const { target, side, level } = aim;
  const whole = level === "argument" ? boxOfStep(ground, target.step) : ground.boxOf(target.key);
  if (!whole) {
    return null;
  }
  const axis = level === "premise" && target.step ? frameAxis(ground, target.step) : rowAxis(ground);
  const next =
    neighbour && (level === "argument" ? boxOfStep(ground, neighbour.step) : ground.boxOf(neighbour.key));
  const start = side === "before" ? whole[axis] : whole[axis] + lengthOf(whole, axis);
  const other = next && (side === "before" ? next[axis] + lengthOf(next, axis) : next[axis]);
  const gap = other === null ? Infinity : Math.abs(start - other);
  // Contentions in another row are no neighbours to stand between.
  const beside = (gap < 160 ? gap / 2 : 11) * (side === "before" ? -1 : 1);
  const at = start + beside;
  return {
    axis,
    box:
      axis === "x"
        ? { x: at, y: whole.y, width: 0, height: whole.height }
        : { x: whole.x, y: at, width: whole.width, height: 0 },
  };
}

export function boxOfStep(ground: Ground, step: Step | null): Box | null {
  const boxes = step?.premises.map(({ key }) => ground.boxOf(key)).filter((box) => box !== null) ?? [];
  return boxes.length > 0 ? union(boxes) : null;
}

function endOf(box: Box, point: Point, axis: Axis, zoom: number): "before" | "after" | null {
  const length = lengthOf(box, axis);
  const strip = Math.min(edge.most / zoom, edge.share * length);
  const at = point[axis] - box[axis];
  return at < strip ? "before" : at > length - strip ? "after" : null;
}

function levelOf(card: Occurrence): Level {
  return !card.step ? "contention" : inFrame(card) ? "premise" : "argument";
}

function inFrame(card: Occurrence): card is Occurrence & { readonly step: Step } {
  return card.step !== null && card.step.premises.length > 1;
}

function isIn(ground: Ground, step: Step, point: Point): boolean {
  const box = boxOfStep(ground, step);
  return (
    box !== null &&
    point.x >= box.x - framePadding &&
    point.x <= box.x + box.width + framePadding &&
    point.y >= box.y - framePadding &&
    point.y <= box.y + box.height + framePadding
  );
}

function rowAxis({ direction }: Ground): Axis {
  return direction === "down" ? "x" : "y";
}

/** Premises stand side by side or below one another. */
function frameAxis(ground: Ground, step: Step): Axis {
  const [first, second] = step.premises.map(({ key }) => ground.boxOf(key));
  return first && second && second.y >= first.y + first.height ? "y" : "x";
}

function lengthOf(box: Box, axis: Axis): number {
  return axis === "x" ? box.width : box.height;
}

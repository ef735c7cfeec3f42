/**
 * Draws a map from so far away that nothing can be read: boxes, and bars for branches that are less than a few
 * pixels wide. What it costs depends on the pixels, not on the map.
 */
import type { Box } from "../shared/geometry.js";
import type { Relation } from "./occurrence.js";
import type { MapBranch, MapLayout } from "./drawing.js";
import type { Ink } from "./ink.js";
import { turned } from "./tree-layout.js";

type Context = CanvasRenderingContext2D;
type Pen = Relation | "evidence";

/** In pixels on the screen; a narrower branch is one bar. */
const leastBranch = 2;

const pens: readonly Pen[] = ["contention", "reason", "objection", "undercut", "evidence"];

/** On a context that takes the map's coordinates; `view` is the part of the map that is to be drawn. */
export function paintFar(context: Context, layout: MapLayout, ink: Ink, view: Box, zoom: number): void {
  const { direction } = layout;
  const seen = turned(view, direction);
  const boxes = new Map<Pen, Path2D>(pens.map((pen) => [pen, new Path2D()]));
  const lines = new Map<Pen, Path2D>(pens.map((pen) => [pen, new Path2D()]));
  const frames = new Map<Pen, Path2D>(pens.map((pen) => [pen, new Path2D()]));
  const narrow = leastBranch / zoom;
  const hair = 1 / zoom;
  const rectangle = (into: Path2D | undefined, x: number, y: number, width: number, height: number): void => {
    if (direction === "down") {
      into?.rect(x, y, width, height);
    } else {
      into?.rect(y, x, height, width);
    }
  };
  const line = (into: Path2D | undefined, x: number, y: number, toX: number, toY: number): void => {
    const lane = (y + toY) / 2;
    if (direction === "down") {
      into?.moveTo(x, y);
      into?.lineTo(x, lane);
      into?.lineTo(toX, lane);
      into?.lineTo(toX, toY);
    } else {
      into?.moveTo(y, x);
      into?.lineTo(lane, x);
      into?.lineTo(lane, toX);
      into?.lineTo(toY, toX);
    }
  };
  const draw = (branch: MapBranch, fromBreadth: number, fromDepth: number): void => {
    const breadth = fromBreadth + branch.breadth;
    const depth = fromDepth + branch.depth;
    if (
      breadth + branch.least > seen.x + seen.width ||
      breadth + branch.most < seen.x ||
      depth > seen.y + seen.height ||
      depth + branch.bottom < seen.y
    ) {
      return;
    }
    const relation = branch.premises[0]?.relation ?? "contention";
    const width = branch.most - branch.least;
    if (width < narrow && branch.count > 1) {
      rectangle(boxes.get(relation), breadth + branch.least, depth, Math.max(width, 1 / zoom), branch.bottom);
      return;
    }
    if (branch.cards.length > 1) {
      const { x, y, width: across, height } = branch.box;
      rectangle(frames.get(relation), breadth + x, depth + y, across, height);
    }
    branch.premises.forEach(({ statement }, index) => {
      const card = branch.cards[index] ?? branch.box;
      const pen = statement.kind === "EVIDENCE" ? "evidence" : relation;
      rectangle(boxes.get(pen), breadth + card.x, depth + card.y, card.width, card.height);
      const row = branch.rows[index] ?? [];
      const middle = breadth + card.x + card.width / 2;
      let last = -Infinity;
      for (const child of row) {
        const pen = child.premises[0]?.relation ?? "reason";
        const at = breadth + child.breadth + child.box.x + child.box.width / 2;
        if (at - last < hair && child.most - child.least < narrow) {
          continue; // in the same pixel as the one before it
        }
        last = at;
        line(lines.get(pen), middle, depth + card.y + card.height, at, depth + child.depth);
        draw(child, breadth, depth);
      }
    });
    for (const undercut of branch.undercuts) {
      draw(undercut, breadth, depth);
    }
  };
  for (const root of layout.roots) {
    draw(root, 0, 0);
  }
  for (const pen of pens) {
    const { strong, back } = pen === "evidence" ? ink.evidence : ink.tones[pen];
    paint(context, frames.get(pen), back, strong, hair * 0.5);
    context.lineWidth = hair;
    context.strokeStyle = strong;
    context.globalAlpha = 0.6;
    context.stroke(lines.get(pen) ?? new Path2D());
    context.globalAlpha = 1;
  }
  for (const pen of pens) {
    const { strong, back } = pen === "evidence" ? ink.evidence : ink.tones[pen];
    paint(context, boxes.get(pen), zoom < leastFilled ? strong : back, strong, hair);
  }
}

/** Below this zoom a box is so small that its colour must be strong to be seen. */
const leastFilled = 0.06;

function paint(
  context: Context,
  path: Path2D | undefined,
  fill: string,
  stroke: string,
  width: number,
): void {
  if (path) {
    context.fillStyle = fill;
    context.fill(path);
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke(path);
  }
}

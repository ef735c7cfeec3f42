/** What a map that does not fit on the screen is first seen from. */
import type { Box, Point, Size } from "../shared/geometry.js";
import { middle } from "../shared/geometry.js";
import type { MapLayout } from "./drawing.js";
import type { View } from "./viewport.js";
import { centred, revealing } from "./viewport.js";

/** Between what is shown and the edge of the screen. */
export const margin = 30;

const firstZoom = 0.8;

/**
 * From the first contention, with what is about it as far as there is room; null when there is none. `room` is the
 * part of the screen that nothing lies over.
 */
export function beginning(layout: MapLayout, screen: Size, room: Size): View | null {
  const [root] = layout.roots;
  if (!root) {
    return null;
  }
  const { direction } = layout;
  const box = layout.onMap(root, root.box);
  const reach = { x: root.least, y: 0, width: root.most - root.least, height: root.bottom };
  const extent = layout.onMap(root, reach);
  const first =
    direction === "down"
      ? { ...box, height: extent.height }
      : { ...box, width: Math.max(extent.width, screen.width / firstZoom) };
  let view = centred(first, room, firstZoom, margin);
  const nearest = nearestTo(middle(box), root.rows.flat(), (child) => layout.onMap(child, child.box));
  for (const wanted of nearest ? [nearest, box] : []) {
    view = revealing(view, wanted, room, margin);
  }
  return view;
}

function nearestTo<T>(point: Point, all: readonly T[], boxOf: (one: T) => Box): Box | null {
  let nearest: Box | null = null;
  let least = Infinity;
  for (const one of all) {
    const box = boxOf(one);
    const { x, y } = middle(box);
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < least) {
      nearest = box;
      least = distance;
    }
  }
  return nearest;
}

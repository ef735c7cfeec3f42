/** What a map that does not fit on the screen is first seen from. */
import type { Box, Point, Size } from "../shared/geometry.js";
import { middle, overlaps, union } from "../shared/geometry.js";
import type { MapLayout } from "./drawing.js";
import type { View } from "./viewport.js";
import { boxOnScreen, centred, fitted, panned, revealing } from "./viewport.js";

/** Between what is shown and the edge of the screen. */
export const margin = 30;

/** There must be at least so much, where it is narrow; less would put cards under the toolbar's edge. */
const narrowMargin = 18;

/** The search lies over the upper right corner; so large with the room around it. */
const search = { width: 130, height: 62 };

/** The minimap lies over the lower right one, above the toolbar where there is no room beside it. */
const minimap = { width: 194, height: 130 };
const minimapBesideToolbar = 810;
const toolbar = 48;

/** What is smaller cannot be read with ease. */
export const leastFirstZoom = 0.55;

/** What is larger shows less than there is room for. */
const mostFirstZoom = 0.8;

/**
 * The first contention with as many of the reasons and objections about it as can be read together, the nearest
 * first; null when there is none. `room` is the part of the screen that nothing lies over.
 */
export function beginning(layout: MapLayout, screen: Size, room: Size): View | null {
  const [root] = layout.roots;
  if (!root) {
    return null;
  }
  const contention = layout.onMap(root, root.box);
  const about = byDistance(
    middle(contention),
    root.rows.flat().map((child) => layout.onMap(child, child.box)),
  );
  const reach = { x: root.least, y: 0, width: root.most - root.least, height: root.bottom };
  const extent = layout.onMap(root, reach);
  const along = (seen: Box, zoom: number): Box =>
    layout.direction === "down"
      ? { ...seen, height: extent.height }
      : { ...seen, width: Math.max(extent.width, screen.width / zoom) };
  const view = beginningOf(contention, about, along, room);
  const corner = underMinimap(screen);
  return about[0] && overlaps(corner, boxOnScreen(view, about[0]))
    ? beginningOf(contention, about, along, { ...room, height: corner.y })
    : view;
}

/** `along` is what is seen and all that the map has where it grows to. */
function beginningOf(
  contention: Box,
  about: readonly Box[],
  along: (seen: Box, zoom: number) => Box,
  room: Size,
): View {
  const zoomOf = (box: Box): number => fitted(box, room, narrowMargin, 0).zoom;
  let seen = contention;
  for (const child of about) {
    const more = union([seen, child]);
    if (zoomOf(more) < leastFirstZoom) {
      break;
    }
    seen = more;
  }
  const zoom = Math.min(mostFirstZoom, Math.max(leastFirstZoom, zoomOf(seen)));
  let view = centred(along(seen, zoom), room, zoom, margin);
  for (const wanted of [...about.slice(0, 1), contention]) {
    view = revealing(view, wanted, room, narrowMargin);
  }
  const corner = { x: room.width - search.width, y: 0, ...search };
  const { y, ...size } = boxOnScreen(view, contention);
  return overlaps(corner, { y, ...size }) ? panned(view, { x: 0, y: search.height - y }) : view;
}

/** The part of the screen that the minimap lies over. */
export function underMinimap(screen: Size): Box {
  const above = screen.width > minimapBesideToolbar ? 0 : toolbar;
  return { x: screen.width - minimap.width, y: screen.height - above - minimap.height, ...minimap };
}

function byDistance(from: Point, boxes: readonly Box[]): readonly Box[] {
  const distance = (box: Box): number => {
    const { x, y } = middle(box);
    return Math.hypot(x - from.x, y - from.y);
  };
  return boxes.toSorted((a, b) => distance(a) - distance(b));
}

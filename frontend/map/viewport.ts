/**
 * What part of the map is on the screen, and how large. A point of the map is on the screen at
 * `point * zoom + (x, y)`.
 */
import type { Box, Point, Size } from "../shared/geometry.js";
import { clamp, overlaps } from "../shared/geometry.js";

export interface View extends Point {
  readonly zoom: number;
}

/** To see all of a map, one may go further than by hand. */
export const zoomLimits = { leastFitted: 0.03, least: 0.1, most: 2 };

export function toScreen(view: View, point: Point): Point {
  return { x: point.x * view.zoom + view.x, y: point.y * view.zoom + view.y };
}

export function toMap(view: View, point: Point): Point {
  return { x: (point.x - view.x) / view.zoom, y: (point.y - view.y) / view.zoom };
}

export function boxOnScreen(view: View, box: Box): Box {
  return { ...toScreen(view, box), width: box.width * view.zoom, height: box.height * view.zoom };
}

/** The part of the map that is on the screen. */
export function inView(view: View, screen: Size): Box {
  return {
    ...toMap(view, { x: 0, y: 0 }),
    width: screen.width / view.zoom,
    height: screen.height / view.zoom,
  };
}

export function panned(view: View, by: Point): View {
  return { ...view, x: view.x + by.x, y: view.y + by.y };
}

/** Larger or smaller; what is under the point on the screen stays there. */
export function zoomed(view: View, factor: number, still: Point): View {
  const zoom = clamp(view.zoom * factor, Math.min(view.zoom, zoomLimits.least), zoomLimits.most);
  const grown = zoom / view.zoom;
  return { zoom, x: still.x - (still.x - view.x) * grown, y: still.y - (still.y - view.y) * grown };
}

/** The view in which a point of the map that moved is where it was on the screen. */
export function keeping(view: View, before: Point, after: Point): View {
  return panned(view, { x: (before.x - after.x) * view.zoom, y: (before.y - after.y) * view.zoom });
}

/** All of it in the middle of the screen, never larger than life. */
export function fitted(extent: Box, screen: Size, margin: number, least = zoomLimits.leastFitted): View {
  const width = Math.max(1, screen.width - 2 * margin);
  const height = Math.max(1, screen.height - 2 * margin);
  const zoom = clamp(
    Math.min(1, width / Math.max(1, extent.width), height / Math.max(1, extent.height)),
    least,
    1,
  );
  return {
    zoom,
    x: (screen.width - extent.width * zoom) / 2 - extent.x * zoom,
    y: (screen.height - extent.height * zoom) / 2 - extent.y * zoom,
  };
}

/** At this zoom, with the box in the middle, or as far as it is too large, from its beginning. */
export function centred(box: Box, screen: Size, zoom: number, margin: number): View {
  const start = (room: number, length: number): number => Math.max(margin, (room - length * zoom) / 2);
  return {
    zoom,
    x: start(screen.width, box.width) - box.x * zoom,
    y: start(screen.height, box.height) - box.y * zoom,
  };
}

/** The nearest view that shows the box with a margin; the same view when it does already. */
export function revealing(view: View, box: Box, screen: Size, margin: number): View {
  const on = boxOnScreen(view, box);
  const by = {
    x: nudge(on.x, on.width, screen.width, margin),
    y: nudge(on.y, on.height, screen.height, margin),
  };
  return by.x === 0 && by.y === 0 ? view : panned(view, by);
}

/** How far to pan so that a box on the screen comes into the room, with a margin; its end counts. */
export function panInto(box: Box, room: Box, margin: number): Point {
  return {
    x: into(box.x - room.x, box.width, room.width, margin),
    y: into(box.y - room.y, box.height, room.height, margin),
  };
}

/** How far to pan, up or to the left, so that a box on the screen is not under what lies over a corner of it. */
export function panAside(box: Box, corner: Box, margin: number): Point {
  // By whole pixels, so that nothing is left for the next time.
  const up = Math.floor(corner.y - box.y - box.height);
  const left = Math.floor(corner.x - box.x - box.width);
  const goesUp = box.y + up >= margin;
  const goesLeft = box.x + left >= margin;
  if (!overlaps(box, corner) || (!goesUp && !goesLeft)) {
    return { x: 0, y: 0 };
  }
  return goesUp && (!goesLeft || up >= left) ? { x: 0, y: up } : { x: left, y: 0 };
}

function into(start: number, length: number, room: number, margin: number): number {
  const over = start + length - (room - margin);
  return over > 0 ? -over : Math.max(0, Math.min(margin - start, -over));
}

/** When it cannot all be shown, its beginning counts. */
function nudge(start: number, length: number, room: number, margin: number): number {
  if (start < margin || length > room - 2 * margin) {
    return start < margin || start > room - 2 * margin ? margin - start : 0;
  }
  return Math.min(0, room - margin - start - length);
}

/** Whether nothing of the map is off the screen. */
export function showsAll(view: View, extent: Box, screen: Size): boolean {
  const on = boxOnScreen(view, extent);
  return on.x >= 0 && on.y >= 0 && on.x + on.width <= screen.width && on.y + on.height <= screen.height;
}

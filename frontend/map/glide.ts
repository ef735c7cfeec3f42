/** Movements that one can follow: for a moment things are between where they were and where they are. */
import type { Box } from "../shared/geometry.js";
import type { View } from "./viewport.js";

/** In milliseconds; the style's transitions take as long. */
export const glideFor = 240;

/** How far a glide has come, from 0 to 1, as `ease` in style sheets: cubic-bezier(0.25, 0.1, 0.25, 1). */
export function eased(elapsed: number): number {
  const time = elapsed / glideFor;
  if (time <= 0 || time >= 1) {
    return time <= 0 ? 0 : 1;
  }
  let low = 0;
  let high = 1;
  for (let round = 0; round < 20; round++) {
    const middle = (low + high) / 2;
    if (bezier(middle, 0.25, 0.25) < time) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return bezier((low + high) / 2, 0.1, 1);
}

function bezier(t: number, first: number, second: number): number {
  const s = 1 - t;
  return 3 * s * s * t * first + 3 * s * t * t * second + t * t * t;
}

export function viewBetween(from: View, to: View, share: number): View {
  return {
    x: mixed(from.x, to.x, share),
    y: mixed(from.y, to.y, share),
    zoom: mixed(from.zoom, to.zoom, share),
  };
}

export function boxBetween(from: Box, to: Box, share: number): Box {
  return {
    x: mixed(from.x, to.x, share),
    y: mixed(from.y, to.y, share),
    width: mixed(from.width, to.width, share),
    height: mixed(from.height, to.height, share),
  };
}

/** A line on the page: x and y in turns, and what to add to them. */
export interface PlacedPath {
  readonly path: Float32Array;
  readonly x: number;
  readonly y: number;
}

/** A line between two; the later one if they are not made of as many curves. */
export function pathBetween(from: PlacedPath, to: PlacedPath, share: number): PlacedPath {
  if (share === 1 || from.path.length !== to.path.length) {
    return to;
  }
  const dx = from.x - to.x;
  const dy = from.y - to.y;
  const path = to.path.map((value, index) =>
    mixed((from.path[index] ?? 0) + (index % 2 === 0 ? dx : dy), value, share),
  );
  return { ...to, path };
}

function mixed(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

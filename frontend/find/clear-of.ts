/** How to move what lies under something else. */
import type { Box, Point, Size } from "../shared/geometry.js";

const margin = 20;

/**
 * By how much to move a box on the screen so that nothing covers it; null when it is clear already. It goes
 * where the most of the screen is free: beside the cover, above or below it.
 */
export function clearOf(box: Box, cover: Box, screen: Size): Point | null {
  const covered =
    box.x < cover.x + cover.width &&
    cover.x < box.x + box.width &&
    box.y < cover.y + cover.height &&
    cover.y < box.y + box.height;
  if (!covered) {
    return null;
  }
  const right = cover.x + cover.width;
  const bottom = cover.y + cover.height;
  const free: readonly Box[] = [
    { x: 0, y: 0, width: cover.x, height: screen.height },
    { x: right, y: 0, width: screen.width - right, height: screen.height },
    { x: 0, y: 0, width: screen.width, height: cover.y },
    { x: 0, y: bottom, width: screen.width, height: screen.height - bottom },
  ];
  const fits = (area: Box): boolean =>
    area.width >= box.width + 2 * margin && area.height >= box.height + 2 * margin;
  const size = (area: Box): number => Math.max(0, area.width) * Math.max(0, area.height);
  const [best] = [...free].sort((a, b) => Number(fits(b)) - Number(fits(a)) || size(b) - size(a));
  return best
    ? {
        x: into(box.x, box.width, best.x, best.width) - box.x,
        y: into(box.y, box.height, best.y, best.height) - box.y,
      }
    : null;
}

/** Where it begins if it is moved into a stretch, no further than needed. */
function into(start: number, length: number, from: number, room: number): number {
  const last = from + room - margin - length;
  return Math.max(from + margin, Math.min(start, last));
}

/** Where to put something small beside words without covering them. */
import type { Box, Point, Size } from "../shared/geometry.js";

const gap = 8;

/** Below the words, else above them, else at the lower edge; always inside of the bounds. */
export function beside(words: Box, size: Size, bounds: Box): Point {
  const below = words.y + words.height + gap;
  const above = words.y - gap - size.height;
  const lowest = bounds.y + bounds.height - size.height - gap;
  const y = below <= lowest ? below : above >= bounds.y + gap ? above : lowest;
  const right = bounds.x + bounds.width - size.width - gap;
  const x = words.x + words.width / 2 - size.width / 2;
  return { x: Math.max(bounds.x + gap, Math.min(x, right)), y: Math.max(bounds.y + gap, y) };
}

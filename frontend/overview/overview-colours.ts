/** The colours of the theme, as a canvas takes them, and the patterns that tell relations apart without colour. */
import type { Relation } from "../map/occurrence.js";

export interface Tone {
  readonly line: string;
  readonly fill: string;
  /** In place of `fill`, and upon it, where a slice is too narrow for a sign; null for none. */
  readonly pattern: CanvasPattern | null;
}

export interface Colours {
  readonly ink: string;
  readonly muted: string;
  readonly card: string;
  readonly accent: string;
  readonly accentFill: string;
  readonly font: string;
  readonly tones: Readonly<Record<Relation, Tone>>;
}

/** Side of a pattern's tile, in device pixels. */
const tile = 6;

/** Read again after each `themechange` of the document. */
export function coloursOf(element: Element, context: CanvasRenderingContext2D): Colours {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  const tone = (name: string, draw: ((tile: CanvasRenderingContext2D) => void) | null): Tone => {
    const [line, fill] = [read(`--d-${name}`), read(`--d-${name}-bg`)];
    return { line, fill, pattern: draw && patternOf(context, line, fill, draw) };
  };
  return {
    ink: read("--d-ink"),
    muted: read("--d-muted"),
    card: read("--d-card"),
    accent: read("--d-accent"),
    accentFill: read("--d-accent-bg"),
    font: style.fontFamily,
    tones: {
      contention: tone("accent", null),
      reason: tone("support", null),
      objection: tone("attack", stripes),
      undercut: tone("undercut", dots),
    },
  };
}

function patternOf(
  context: CanvasRenderingContext2D,
  line: string,
  fill: string,
  draw: (tile: CanvasRenderingContext2D) => void,
): CanvasPattern | null {
  const canvas = document.createElement("canvas");
  canvas.width = tile;
  canvas.height = tile;
  const inside = canvas.getContext("2d");
  if (!inside) {
    return null;
  }
  inside.fillStyle = fill;
  inside.fillRect(0, 0, tile, tile);
  inside.strokeStyle = line;
  inside.fillStyle = line;
  draw(inside);
  return context.createPattern(canvas, "repeat");
}

function stripes(inside: CanvasRenderingContext2D): void {
  inside.lineWidth = 1.6;
  inside.beginPath();
  for (const shift of [-tile, 0, tile]) {
    inside.moveTo(shift - 1, tile + 1);
    inside.lineTo(shift + tile + 1, -1);
  }
  inside.stroke();
}

function dots(inside: CanvasRenderingContext2D): void {
  for (const [x, y] of [
    [1.5, 1.5],
    [4.5, 4.5],
  ] as const) {
    inside.beginPath();
    inside.arc(x, y, 1.1, 0, 2 * Math.PI);
    inside.fill();
  }
}

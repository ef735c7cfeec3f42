/**
 * Whether two pictures show the same, however the letters are smoothed.
 *
 * P1 Each is looked at in half the size and a little out of focus, so that what differs by less than a pixel or in
 *    the edges of letters does not count.
 * P2 They differ where many pixels close together do: a sign, a dash or an edge is small, the picture is large.
 */
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

export interface Comparison {
  /** The corners of what differs, in pixels of the pictures; none if they show the same. */
  readonly spots: readonly { readonly x: number; readonly y: number }[];
  /** Both pictures' common part with the differences in red, in half the size. */
  readonly difference: Buffer;
}

/** How different two colours must be, of 1: for pictures made in the same way, or in two. */
export const thresholds = { same: 0.06, two: 0.12 };

/** Pixels, in half the size: the side of the squares that are looked at, and how many in one may differ. */
const square = 12;
const mostInSquare = 5;

export function compared(one: Buffer, other: Buffer, threshold = thresholds.same): Comparison {
  const a = soft(PNG.sync.read(one));
  const b = soft(PNG.sync.read(other));
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  const picture = new PNG({ width, height });
  pixelmatch(cropped(a, width, height), cropped(b, width, height), picture.data, width, height, {
    threshold,
    includeAA: true,
  });
  const spots = squaresOf(picture).filter(({ differing }) => differing > mostInSquare);
  if (a.width !== b.width || a.height !== b.height) {
    spots.push({ x: width, y: height, differing: Infinity });
  }
  return {
    spots: spots.map(({ x, y }) => ({ x: 2 * x, y: 2 * y })),
    difference: PNG.sync.write(picture),
  };
}

function squaresOf({ width, height, data }: PNG) {
  const squares = [];
  // Overlapping, so that it does not matter where the squares lie.
  for (let y = 0; y < height; y += square / 2) {
    for (let x = 0; x < width; x += square / 2) {
      let differing = 0;
      for (let row = y; row < Math.min(height, y + square); row++) {
        for (let column = x; column < Math.min(width, x + square); column++) {
          const at = (row * width + column) * 4;
          differing += data[at] === 255 && data[at + 1] === 0 ? 1 : 0;
        }
      }
      squares.push({ x, y, differing });
    }
  }
  return squares;
}

/** P1 */
function soft(picture: PNG): PNG {
  return blurred(halved(picture));
}

function halved(picture: PNG): PNG {
  const half = new PNG({ width: picture.width >> 1, height: picture.height >> 1 });
  fill(half, (x, y, channel) => mean(picture, 2 * x, 2 * y, 2, channel));
  return half;
}

function blurred(picture: PNG): PNG {
  const result = new PNG({ width: picture.width, height: picture.height });
  fill(result, (x, y, channel) => mean(picture, x - 1, y - 1, 3, channel));
  return result;
}

function fill(picture: PNG, value: (x: number, y: number, channel: number) => number): void {
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        picture.data[(y * picture.width + x) * 4 + channel] = value(x, y, channel);
      }
    }
  }
}

/** Of a square; beyond the picture's edge its last row or column goes on. */
function mean(
  { width, height, data }: PNG,
  left: number,
  top: number,
  side: number,
  channel: number,
): number {
  let sum = 0;
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) {
      const row = Math.min(height - 1, Math.max(0, y));
      const column = Math.min(width - 1, Math.max(0, x));
      sum += data[(row * width + column) * 4 + channel] ?? 0;
    }
  }
  return Math.round(sum / (side * side));
}

function cropped(picture: PNG, width: number, height: number): Buffer {
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0);
  return part.data;
}

/** The same picture in fewer bytes. */
export function small(picture: Buffer): Buffer {
  return PNG.sync.write(PNG.sync.read(picture), {
    colorType: 2,
    deflateLevel: 9,
    filterType: 0,
    deflateStrategy: 0,
  });
}

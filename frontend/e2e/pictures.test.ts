import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { compared, small } from "./pictures.js";

type Colour = readonly [number, number, number];

const paper: Colour = [243, 245, 248];
const white: Colour = [255, 255, 255];
const line: Colour = [223, 229, 236];
const green: Colour = [11, 122, 92];
const orange: Colour = [194, 65, 12];
const ink: Colour = [29, 39, 51];

/** A card on the map with a bar, a sign, letters and a line above it, as far as these are not told otherwise. */
interface Drawn {
  readonly x?: number;
  readonly y?: number;
  readonly height?: number;
  readonly bar?: Colour;
  readonly dash?: number;
  readonly sign?: "plus" | "minus" | "none";
  readonly letters?: number;
  readonly wide?: number;
}

function drawn({
  x = 60,
  y = 80,
  height = 70,
  bar = green,
  dash = 0,
  sign = "plus",
  letters = 0,
  wide = 400,
}: Drawn = {}): Buffer {
  const picture = new PNG({ width: wide, height: 260 });
  const fill = (left: number, top: number, width: number, tall: number, colour: Colour): void => {
    for (let row = top; row < top + tall; row++) {
      for (let column = left; column < left + width; column++) {
        picture.data.set([...colour, 255], (row * wide + column) * 4);
      }
    }
  };
  fill(0, 0, wide, 260, paper);
  for (let at = 20; at < y; at++) {
    if (dash === 0 || at % (2 * dash) < dash) {
      fill(x + 75, at, 2, 1, bar);
    }
  }
  fill(x, y, 150, height, line);
  fill(x + 1, y + 1, 148, height - 2, white);
  fill(x, y, 4, height, bar);
  if (sign !== "none") {
    fill(x + 10, y + 6, 10, 10, bar);
    fill(x + 12, y + 10, 6, 2, white);
    if (sign === "plus") {
      fill(x + 14, y + 8, 2, 6, white);
    }
  }
  // Letters: strokes that another smoothing makes a little lighter or darker, and moves by less than a pixel.
  for (let at = 0; at < 20; at++) {
    const grey = (share: number): Colour => [
      Math.round(255 - (255 - ink[0]) * share),
      Math.round(255 - (255 - ink[1]) * share),
      Math.round(255 - (255 - ink[2]) * share),
    ];
    fill(x + 12 + at * 6, y + 26, 1, 8, grey(1 - letters));
    fill(x + 13 + at * 6, y + 26, 1, 8, grey(letters));
  }
  return PNG.sync.write(picture);
}

const spots = (other: Drawn): number => compared(drawn(), drawn(other)).spots.length;

test("a picture looks like itself, in however many bytes", () => {
  expect(spots({})).toBe(0);
  expect(compared(drawn(), small(drawn())).spots).toEqual([]);
});

test.each([0.1, 0.25, 0.4])("letters smoothed otherwise are no difference: %d", (letters) => {
  expect(spots({ letters })).toBe(0);
});

test.each<readonly [string, Drawn]>([
  ["a box 4 pixels to the right", { x: 64 }],
  ["a box 4 pixels further up", { y: 76 }],
  ["a box 4 pixels higher", { height: 74 }],
  ["another colour", { bar: orange }],
  ["a dashed line", { dash: 6 }],
  ["a dotted line", { dash: 2 }],
  ["no sign", { sign: "none" }],
  ["another sign", { sign: "minus" }],
  ["a wider picture", { wide: 402 }],
])("%s is a difference", (_, other) => {
  expect(spots(other)).toBeGreaterThan(0);
});

test("says where, and shows it in red", () => {
  const { spots: found, difference } = compared(drawn(), drawn({ sign: "none" }));
  for (const { x, y } of found) {
    expect(Math.abs(x - 70)).toBeLessThanOrEqual(24);
    expect(Math.abs(y - 86)).toBeLessThanOrEqual(24);
  }
  const { data } = PNG.sync.read(difference);
  const at = (43 * 200 + 37) * 4; // in half the size
  expect([...data.subarray(at, at + 3)]).toEqual([255, 0, 0]);
});

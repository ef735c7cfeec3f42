import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { compared, small } from "./pictures.js";

type Colour = readonly [number, number, number];

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

const green: Colour = [11, 122, 92];
const orange: Colour = [194, 65, 12];
const card: Shape = { x: 60, y: 40, width: 120, height: 50, colour: green };

function picture(...shapes: readonly Shape[]): Buffer {
  const png = new PNG({ width: 240, height: 160 });
  png.data.fill(255);
  for (const { x, y, width, height, colour } of shapes) {
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) {
        png.data.set([...colour, 255], (row * png.width + column) * 4);
      }
    }
  }
  return PNG.sync.write(png);
}

function dashes(length: number, gap: number): Shape[] {
  return Array.from({ length: Math.floor(200 / (length + gap)) }, (_, index) => ({
    x: 20 + index * (length + gap),
    y: 120,
    width: length,
    height: 2,
    colour: orange,
  }));
}

const differs = (one: Buffer, other: Buffer): boolean => compared(one, other).spots.length > 0;

// P1
test("the same picture is the same, in fewer bytes too, and when it has moved by less than a pixel's worth", () => {
  expect(differs(picture(card), picture(card))).toBe(false);
  expect(differs(picture(card), small(picture(card)))).toBe(false);
  const soft = { ...card, colour: [18, 126, 97] as const };
  expect(differs(picture(card), picture(soft))).toBe(false);
});

// P2
test("a box that moved by four pixels, or has another colour or size, is another", () => {
  for (const other of [
    { ...card, x: card.x + 4 },
    { ...card, y: card.y - 4 },
    { ...card, colour: orange },
    { ...card, width: card.width + 6 },
  ]) {
    expect(differs(picture(card), picture(other))).toBe(true);
  }
});

// P2
test("a line in another style, and a sign that is not there, are seen", () => {
  expect(differs(picture(...dashes(200, 0)), picture(...dashes(7, 5)))).toBe(true);
  const sign: Shape = { x: 70, y: 50, width: 14, height: 14, colour: [255, 255, 255] };
  expect(differs(picture(card, sign), picture(card))).toBe(true);
});

test("pictures of other sizes differ", () => {
  expect(differs(picture(card), PNG.sync.write(new PNG({ width: 100, height: 100 })))).toBe(true);
});

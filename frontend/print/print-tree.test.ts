import { expect, test } from "vitest";
import { DrawnMap, drawnText } from "./drawn-map.js";
import { printable } from "./paper.js";
import { treePages } from "./print-tree.js";

function drawing(...cards: readonly (readonly [string, number, number])[]): DrawnMap {
  const groups = cards.map(
    ([number, x, y]) =>
      `<g><title>${number} Text</title><rect x="${x}" y="${y}" width="252" height="100"/><g transform="translate(${x} ${y})"><use xlink:href="#g${number}"/></g></g>`,
  );
  const letters = cards.map(([number]) => `<path id="g${number}" d="M0 0L5 5Z"/>`);
  return new DrawnMap(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9000 9000"><title>T</title><defs>${letters.join("")}</defs><rect x="0" y="0" width="9000" height="9000"/><path d="M100-20C5 7 9 9 120 60"/>${groups.join("")}</svg>`,
  );
}

const paper = printable("A4", "portrait");

// R4
test("a tree that can be read on one page is one page, its text no larger than on the screen", () => {
  const { tiles, scale } = treePages(drawing(["1", 0, 0], ["2", 300, 200]), paper, 8);
  expect(tiles).toHaveLength(1);
  expect(scale).toBeCloseTo(25.4 / 96);
});

// R4
test("on several pages the text has the least size, whatever fits", () => {
  const drawn = drawing(["1", 0, 0], ["2", 1_500, 200], ["3", 3_000, 0]);
  for (const points of [8, 12]) {
    const { tiles, scale } = treePages(drawn, paper, points);
    expect(tiles.length).toBeGreaterThan(1);
    expect((scale * drawnText * 72) / 25.4).toBeCloseTo(points);
    for (const { width, height } of tiles) {
      expect(width * scale).toBeLessThanOrEqual(paper.width);
      expect(height * scale).toBeLessThanOrEqual(paper.height);
    }
  }
});

test("a piece has in it what is to be seen there, and no other letters", () => {
  const drawn = drawing(["1", 0, 0], ["2", 3_000, 0]);
  const piece = { x: -10, y: -10, width: 400, height: 300 };
  expect(drawn.numbersIn(piece)).toEqual(["1"]);
  const source = drawn.slice(piece);
  expect(source).toContain('viewBox="-10 -10 400 300"');
  expect(source).toContain('id="g1"');
  expect(source).not.toContain('id="g2"');
  // The ground is left out; the line that leads through is not.
  expect(source).not.toContain('"9000"');
  expect(source).toContain("M100-20C5 7 9 9 120 60");
});

test("what is no drawing is refused", () => {
  expect(() => new DrawnMap("<html><body>Gateway</body></html>")).toThrow();
});

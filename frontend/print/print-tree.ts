/** The drawn tree on paper: one page, or several with marks where it goes on. */
import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import type { Size } from "../shared/geometry.js";
import { union } from "../shared/geometry.js";
import type { DrawnMap } from "./drawn-map.js";
import { drawnText } from "./drawn-map.js";
import type { Area } from "./paper.js";
import { pixels } from "./paper.js";
import type { Tile } from "./tiles.js";
import { pageWords, tilesOf } from "./tiles.js";

/** Kept free on each page for what it is called and for the marks, in millimetres. */
const head = 14;
const gutter = 5;

/** Shown around the cards of a page, in the drawing's pixels. */
const around = 18;

export interface TreePages {
  readonly tiles: readonly Tile[];
  /** Millimetres on paper for one of the drawing's pixels. */
  readonly scale: number;
}

/**
 * Divides the drawing so that a statement's text is at least this large. If all of it fits one page like that, it is
 * one page, and the text as large as there is room for, up to its size on the screen.
 *
 * @param points the least size of a statement's text
 */
export function treePages(drawn: DrawnMap, area: Area, points: number): TreePages {
  const room: Size = { width: area.width - 2 * gutter, height: area.height - head - 2 * gutter };
  const least = (points * 25.4) / 72 / drawnText;
  const whole = {
    x: drawn.box.x - around,
    y: drawn.box.y - around,
    width: drawn.box.width + 2 * around,
    height: drawn.box.height + 2 * around,
  };
  const fitting = Math.min(room.width / whole.width, room.height / whole.height, 1 / pixels);
  if (fitting >= least) {
    return { scale: fitting, tiles: [{ ...whole, index: 0, left: [], right: [], above: [], below: [] }] };
  }
  const page = { width: room.width / least, height: room.height / least };
  return { scale: least, tiles: tilesOf(drawn.cards, page, around) };
}

export interface TreeOptions {
  readonly area: Area;
  readonly title: string;
  readonly about: string;
  /** The picture of a tile. */
  readonly pictureOf: (tile: Tile) => TemplateResult | Element;
}

export function printedTree({ tiles, scale }: TreePages, options: TreeOptions): TemplateResult {
  return html`${tiles.map((tile) => pageTemplate(tile, tiles, scale, options))}`;
}

function pageTemplate(
  tile: Tile,
  tiles: readonly Tile[],
  scale: number,
  options: TreeOptions,
): TemplateResult {
  const { area, title, about } = options;
  const [width, height] = [tile.width * scale, tile.height * scale];
  return html`<section
    class="page"
    style="width: ${area.width}mm; height: ${area.height}mm"
    aria-label="Tree, page ${tile.index + 1} of ${tiles.length}"
  >
    <div class="page-head" style="height: ${head}mm">
      <div class="page-words">
        <b dir="auto">${title}</b>
        <span dir="auto">${about}</span>
        <span>${tiles.length === 1 ? "Tree" : `Tree, page ${tile.index + 1} of ${tiles.length}`}</span>
      </div>
      ${tiles.length > 1 ? pageMap(tile, tiles) : nothing}
    </div>
    <div class="drawing" style="width: ${width}mm; height: ${height}mm; margin-block-start: ${gutter}mm">
      ${options.pictureOf(tile)} ${markTemplate("above", "↑", tile.above)}
      ${markTemplate("below", "↓", tile.below)} ${markTemplate("left", "←", tile.left)}
      ${markTemplate("right", "→", tile.right)}
    </div>
  </section>`;
}

function markTemplate(
  side: string,
  arrow: string,
  pages: readonly number[],
): TemplateResult | typeof nothing {
  return pages.length === 0
    ? nothing
    : html`<span class="mark ${side}" aria-label="goes on ${side} on page ${pageWords(pages)}"
        >${arrow} ${pageWords(pages)}</span
      >`;
}

/** All pages in small, this one filled. */
function pageMap(current: Tile, tiles: readonly Tile[]): TemplateResult {
  const all = union(tiles);
  const stroke = Math.max(all.width / 240, all.height / 100);
  return html`<svg class="page-map" viewBox="${all.x} ${all.y} ${all.width} ${all.height}" aria-hidden="true">
    ${tiles.map(
      (tile) =>
        svg`<rect x=${tile.x + stroke} y=${tile.y + stroke} width=${tile.width - 2 * stroke}
          height=${tile.height - 2 * stroke} stroke="#444" stroke-width=${stroke}
          fill=${tile === current ? "#444" : "#fff"}></rect>`,
    )}
  </svg>`;
}

/** What is shown while something is dragged: it, where it would go, and what it would be there. */
import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Box, Point } from "../shared/geometry.js";
import type { Relation } from "./occurrence.js";
import type { Zone } from "./drop.js";
import { zoneWords } from "./drop.js";
import { plural, signOf } from "./tree-words.js";

/** On the screen. */
export interface Preview {
  readonly at: Point;
  /** Where a finger does not hide it. */
  readonly above: boolean;
  /** Number and text of what is dragged. */
  readonly number: string;
  readonly text: string;
  readonly count: number;
  /** How many hang on them. */
  readonly below: number;
  readonly verdict: string;
  readonly refused: boolean;
  readonly relation: Relation | null;
  readonly zones: { readonly box: Box; readonly all: readonly Zone[]; readonly over: Zone | null } | null;
  readonly slot: Box | null;
  /** From what it would hang on. */
  readonly line: { readonly from: Point; readonly to: Point; readonly down: boolean } | null;
  readonly screen: { readonly width: number; readonly height: number };
}

const ghostSize = { width: 268, height: 96 };
const thick = 4;

export function previewTemplate(preview: Preview): TemplateResult {
  const { zones, slot, line, relation, refused } = preview;
  const tone = refused ? "refused" : (relation ?? "none");
  return html`<div class="drop-preview ${tone}" aria-hidden="true">
    ${zones ? zonesTemplate(zones) : nothing} ${line && !refused ? lineTemplate(line, relation) : nothing}
    ${slot ? html`<div class="slot" style=${styleMap(slotStyle(slot))}></div>` : nothing}
    ${ghostTemplate(preview)}
  </div>`;
}

function zonesTemplate({ box, all, over }: NonNullable<Preview["zones"]>): TemplateResult {
  return html`<div class="zones" style=${styleMap(inPixels(box))}>
    ${all.map(
      (zone) =>
        html`<div class=${classMap({ zone: true, [zone]: true, over: zone === over })}>
          <span class="zone-sign">${zoneSign(zone)}</span>${zoneWords[zone]}
        </div>`,
    )}
  </div>`;
}

function zoneSign(zone: Zone): string {
  return zone === "copremise" ? "&" : signOf(zone);
}

function lineTemplate(
  { from, to, down }: NonNullable<Preview["line"]>,
  relation: Relation | null,
): TemplateResult {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return html`<svg class="hang">
    <path d=${path(from, to, down)} />
    ${
      relation && signOf(relation) !== ""
        ? svg`<circle cx=${middle.x} cy=${middle.y} r="11" />
            <text x=${middle.x} y=${middle.y}>${signOf(relation)}</text>`
        : nothing
    }
  </svg>`;
}

/** Out, along a lane in the middle, and on; with round corners. */
function path(from: Point, to: Point, down: boolean): string {
  const turned = ({ x, y }: Point): Point => (down ? { x, y } : { x: y, y: x });
  const words = (x: number, y: number): string => (down ? `${x} ${y}` : `${y} ${x}`);
  const [a, b] = [turned(from), turned(to)];
  const lane = (a.y + b.y) / 2;
  const way = Math.sign(b.x - a.x);
  const round = Math.min(14, Math.abs(b.x - a.x) / 2, Math.abs(lane - a.y));
  const dip = Math.sign(b.y - a.y) * round;
  return [
    `M ${words(a.x, a.y)}`,
    `L ${words(a.x, lane - dip)}`,
    `Q ${words(a.x, lane)} ${words(a.x + way * round, lane)}`,
    `L ${words(b.x - way * round, lane)}`,
    `Q ${words(b.x, lane)} ${words(b.x, lane + dip)}`,
    `L ${words(b.x, b.y)}`,
  ].join(" ");
}

function ghostTemplate(preview: Preview): TemplateResult {
  const { at, above, number, text, count, below, verdict, refused, screen, zones } = preview;
  const x = Math.max(4, Math.min(at.x + 16, screen.width - ghostSize.width - 8));
  // Beside the zones, not over them.
  const lower = zones ? zones.box.y + zones.box.height + 8 : at.y + 18;
  const upper = (zones ? zones.box.y : at.y - (above ? 32 : 0)) - ghostSize.height - 8;
  const fits = lower + ghostSize.height < screen.height && !(above && upper > 4);
  const y = fits ? lower : Math.max(4, upper);
  return html`<div
    class=${classMap({ ghost: true, stack: count > 1 })}
    style="transform:translate(${x}px,${y}px);width:${ghostSize.width}px"
  >
    <div class="ghost-text"><span class="number">${number}</span> ${text}</div>
    ${count > 1 || below > 0 ? html`<div class="ghost-count">${countWords(count, below)}</div>` : nothing}
    <strong>${refused ? html`<span class="no"></span>` : nothing}${verdict}</strong>
  </div>`;
}

function countWords(count: number, below: number): string {
  const all = count > 1 ? plural(count, "node") : "";
  const branch = below > 0 ? `with ${below} below` : "";
  return `${all} ${branch}`.trim();
}

function slotStyle({ x, y, width, height }: Box) {
  return width === 0
    ? inPixels({ x: x - thick / 2, y: y - 4, width: thick, height: height + 8 })
    : inPixels({ x: x - 4, y: y - thick / 2, width: width + 8, height: thick });
}

function inPixels({ x, y, width, height }: Box) {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}

/** What is shown while something is dragged: it, where it would go, and what it would be there. */
import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Box, Point } from "../shared/geometry.js";
import type { Relation } from "./argument-tree.js";
import type { Zone } from "./drop.js";
import { zoneWords } from "./drop.js";
import { signOf } from "./tree-words.js";

/** On the screen. */
export interface Preview {
  readonly at: Point;
  /** Number and text of what is dragged. */
  readonly number: string;
  readonly text: string;
  readonly count: number;
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
  const bend = down ? (to.y - from.y) * 0.5 : (to.x - from.x) * 0.5;
  const out = down ? { x: from.x, y: from.y + bend } : { x: from.x + bend, y: from.y };
  const into = down ? { x: to.x, y: to.y - bend } : { x: to.x - bend, y: to.y };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return html`<svg class="hang">
    <path d="M ${from.x} ${from.y} C ${out.x} ${out.y}, ${into.x} ${into.y}, ${to.x} ${to.y}" />
    ${
      relation && signOf(relation) !== ""
        ? svg`<circle cx=${middle.x} cy=${middle.y} r="11" />
            <text x=${middle.x} y=${middle.y}>${signOf(relation)}</text>`
        : nothing
    }
  </svg>`;
}

function ghostTemplate({ at, number, text, count, verdict, refused, screen }: Preview): TemplateResult {
  const x = Math.max(4, Math.min(at.x + 16, screen.width - ghostSize.width - 8));
  const below = at.y + 18 + ghostSize.height < screen.height;
  const y = below ? at.y + 18 : Math.max(4, at.y - ghostSize.height - 10);
  return html`<div
    class=${classMap({ ghost: true, stack: count > 1 })}
    style="transform:translate(${x}px,${y}px);width:${ghostSize.width}px"
  >
    <div class="ghost-text"><span class="number">${number}</span> ${text}</div>
    ${count > 1 ? html`<div class="ghost-count">${count} nodes</div>` : nothing}
    <strong>${refused ? html`<span class="no"></span>` : nothing}${verdict}</strong>
  </div>`;
}

function slotStyle({ x, y, width, height }: Box) {
  return width === 0
    ? inPixels({ x: x - thick / 2, y: y - 4, width: thick, height: height + 8 })
    : inPixels({ x: x - 4, y: y - thick / 2, width: width + 8, height: thick });
}

function inPixels({ x, y, width, height }: Box) {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}

/** What is behind the cards: frames, lines, and boxes in place of cards when there are too many to read. */
import { html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Box, Point } from "../shared/geometry.js";
import { cut, pathOf } from "./curve.js";
import type { DrawnCard, DrawnFrame } from "./drawing.js";
import type { Edge } from "./edges.js";
import { frameWords, plural } from "./tree-words.js";

export function frameTemplate({ step, placed }: DrawnFrame, origin: Point): TemplateResult {
  const { box, cards } = placed;
  const relation = step.premises[0]?.relation ?? "reason";
  const place = {
    width: `${box.width}px`,
    height: `${box.height}px`,
    transform: `translate(${box.x + origin.x}px, ${box.y + origin.y}px)`,
  };
  return html`<div class="frame ${relation}" style=${styleMap(place)} data-step=${step.argument.id}>
    <div class="frame-head" title="Drag to move the whole argument">
      <span class="frame-words">${frameWords(step)}</span>
      <span>${plural(step.premises.length, "premise")}</span>
    </div>
    ${cards.slice(1).map((card, index) => plusTemplate(cards[index]?.box ?? box, card.box, box))}
  </div>`;
}

/** Premises work only together: a plus between two of them. */
function plusTemplate(first: Box, second: Box, frame: Box): TemplateResult {
  const beside = second.x >= first.x + first.width;
  const x = beside
    ? (first.x + first.width + second.x) / 2
    : Math.max(first.x, second.x) + Math.min(first.width, second.width) / 2;
  const y = beside ? second.y + second.height / 2 : (first.y + first.height + second.y) / 2;
  return html`<span class="plus" style="left:${x - frame.x}px;top:${y - frame.y}px">+</span>`;
}

export function linesTemplate(
  edges: readonly Edge[],
  boxes: readonly DrawnCard[],
  origin: Point,
  region: Box,
): TemplateResult {
  return html`<svg class="lines" width="1" height="1" aria-hidden="true">
    ${repeat(
      edges,
      (edge) => edge.key,
      (edge) => edgeTemplate(edge, origin, region),
    )}
    ${boxes.length > 0 ? boxesTemplate(boxes, origin) : nothing}
  </svg>`;
}

function edgeTemplate(edge: Edge, origin: Point, region: Box): TemplateResult {
  const path = pathOf(
    edge.curves.map((curve) => cut(curve, region)),
    origin,
  );
  const end = edge.curves.at(-1)?.[3] ?? origin;
  // The style lets lines glide with the cards where browsers can.
  return svg`<g class="edge ${edge.relation}">
    <path d=${path} style="d:path('${path}')"></path>
    ${
      edge.relation === "undercut"
        ? svg`<g class="hit" style="transform:translate(${end.x + origin.x}px,${end.y + origin.y}px)">
            <circle r="7"></circle><path d="M -3 -3 L 3 3 M 3 -3 L -3 3"></path></g>`
        : nothing
    }
  </g>`;
}

/** One path for each colour: cheap however many there are. */
function boxesTemplate(cards: readonly DrawnCard[], origin: Point): TemplateResult[] {
  const paths = new Map<string, string[]>();
  for (const { occurrence, box } of cards) {
    const kind = boxClass(occurrence.statement.kind, occurrence.relation);
    const path = paths.get(kind) ?? [];
    path.push(`M${box.x + origin.x} ${box.y + origin.y}h${box.width}v${box.height}h${-box.width}z`);
    paths.set(kind, path);
  }
  return [...paths].map(([kind, path]) => svg`<path class="box ${kind}" d=${path.join("")}></path>`);
}

export function boxClass(kind: string, relation: string): string {
  return kind === "EVIDENCE" ? "evidence" : relation;
}

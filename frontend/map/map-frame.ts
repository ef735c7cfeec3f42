/** The frame around premises that work only together. */
import { html } from "lit";
import type { TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import type { Box, Point } from "../shared/geometry.js";
import type { DrawnFrame } from "./drawing.js";
import { between } from "./line-painter.js";
import { frameWords, plural } from "./tree-words.js";

export function frameTemplate({ step, box, cards }: DrawnFrame, origin: Point): TemplateResult {
  const relation = step.premises[0]?.relation ?? "reason";
  const place = {
    width: `${box.width}px`,
    height: `${box.height}px`,
    transform: `translate(${box.x + origin.x}px, ${box.y + origin.y}px)`,
  };
  return html`<div class="frame ${relation}" style=${styleMap(place)} data-step=${step.argument.id}>
    <div class="frame-head" title="Drag to move the whole argument">
      <span class="frame-words" dir="auto">${frameWords(step)}</span>
      <span>${plural(step.premises.length, "premise")}</span>
    </div>
    ${cards.slice(1).map((card, index) => plusTemplate(cards[index] ?? box, card, box))}
  </div>`;
}

function plusTemplate(first: Box, second: Box, frame: Box): TemplateResult {
  const { x, y } = between(first, second);
  return html`<span class="plus" style="left:${x - frame.x}px;top:${y - frame.y}px">+</span>`;
}

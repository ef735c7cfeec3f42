import { LitElement, css, html, nothing, svg } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Box, Point } from "../shared/geometry.js";
import type { Drawing } from "./drawing.js";
import { boxClass } from "./map-lines.js";
import { boxOnScreen, fitted, toMap } from "./viewport.js";

const size = { width: 168, height: 104 };
const margin = 8;
const leastZoom = 0.0005;

/**
 * The whole map, small, with what is on the screen. A mouse's way about; the tree has the keys.
 *
 * @fires look-at - detail is the point of the map to bring to the middle of the screen
 */
@customElement("map-minimap")
export class MapMinimap extends LitElement {
  @property({ attribute: false }) drawing: Drawing | null = null;
  /** The part of the map that is on the screen. */
  @property({ attribute: false }) seen: Box = { x: 0, y: 0, width: 0, height: 0 };

  static override readonly styles = css`
    :host {
      display: block;
      width: 168px;
      height: 104px;
      border: 1px solid var(--d-line);
      border-radius: 9px;
      background: var(--d-card);
      box-shadow: 0 1px 3px rgb(16 24 40 / 8%);
      overflow: hidden;
    }
    .map {
      position: relative;
      height: 100%;
      cursor: pointer;
      touch-action: none;
    }
    /* Layers of their own: the many boxes are painted once, and not again when the view moves over them. */
    svg,
    .seen {
      position: absolute;
      top: 0;
      left: 0;
      will-change: transform;
    }
    path {
      fill: var(--d-accent);
    }
    .reason {
      fill: var(--d-support);
    }
    .objection {
      fill: var(--d-attack);
    }
    .undercut {
      fill: var(--d-undercut);
    }
    .evidence {
      fill: var(--d-evidence);
    }
    .seen {
      box-sizing: border-box;
      border: 1.5px solid var(--d-accent);
      border-radius: 3px;
      background: color-mix(in srgb, var(--d-accent) 12%, transparent);
    }
    @media (max-width: 640px) {
      :host {
        display: none;
      }
    }
  `;

  override render() {
    if (!this.drawing) {
      return nothing;
    }
    const { zoom, x, y } = fitted(this.drawing.layout.extent, size, margin, leastZoom);
    const seen = boxOnScreen({ zoom, x, y }, this.seen);
    const frame = {
      width: `${seen.width}px`,
      height: `${seen.height}px`,
      transform: `translate(${seen.x}px, ${seen.y}px)`,
    };
    return html`<div class="map" aria-hidden="true" @pointerdown=${this.look} @pointermove=${this.look}>
      ${this.boxes(this.drawing)}
      <div class="seen" style=${styleMap(frame)}></div>
    </div>`;
  }

  private drawn: { readonly drawing: Drawing; readonly boxes: TemplateResult } | null = null;

  private boxes(drawing: Drawing): TemplateResult {
    if (this.drawn?.drawing !== drawing) {
      const { zoom, x, y } = fitted(drawing.layout.extent, size, margin, leastZoom);
      const byClass = new Map<string, string>();
      for (const { occurrence, box } of drawing.cards.values()) {
        const kind = boxClass(occurrence.statement.kind, occurrence.relation);
        const rectangle = `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`;
        byClass.set(kind, (byClass.get(kind) ?? "") + rectangle);
      }
      const paths = [...byClass].map(([kind, d]) => svg`<path class=${kind} d=${d}></path>`);
      const boxes = html`<svg width=${size.width} height=${size.height}>
        ${svg`<g transform="translate(${x} ${y}) scale(${zoom})">${paths}</g>`}
      </svg>`;
      this.drawn = { drawing, boxes };
    }
    return this.drawn.boxes;
  }

  private readonly look = (event: PointerEvent): void => {
    const target = event.currentTarget as HTMLElement;
    if (event.buttons === 1 && this.drawing) {
      target.setPointerCapture(event.pointerId);
      const box = target.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const detail = toMap(fitted(this.drawing.layout.extent, size, margin, leastZoom), at);
      this.dispatchEvent(new CustomEvent<Point>("look-at", { detail }));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "map-minimap": MapMinimap;
  }
}

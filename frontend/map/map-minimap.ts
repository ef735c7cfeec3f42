import { LitElement, css, html, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Box, Point } from "../shared/geometry.js";
import { union } from "../shared/geometry.js";
import type { Drawing } from "./drawing.js";
import { boxClass } from "./map-lines.js";

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
    svg {
      width: 100%;
      height: 100%;
      display: block;
      cursor: pointer;
      touch-action: none;
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
    rect {
      fill: color-mix(in srgb, var(--d-accent) 12%, transparent);
      stroke: var(--d-accent);
      stroke-width: 1.5;
      vector-effect: non-scaling-stroke;
    }
    @media (max-width: 640px) {
      :host {
        display: none;
      }
    }
  `;

  override render() {
    if (!this.drawing) {
      return html``;
    }
    const extent = this.drawing.layout.extent;
    const margin = Math.max(extent.width, extent.height) * 0.04;
    const all = union([extent, this.clipped(extent)]);
    const box = [all.x - margin, all.y - margin, all.width + 2 * margin, all.height + 2 * margin];
    const { x, y, width, height } = this.clipped(extent);
    return html`<svg
      viewBox=${box.join(" ")}
      aria-hidden="true"
      @pointerdown=${this.look}
      @pointermove=${this.look}
    >
      ${this.paths(this.drawing)}
      ${svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${Math.min(width, height) * 0.04}></rect>`}
    </svg>`;
  }

  /** Far outside the map the view would make the map itself tiny. */
  private clipped(extent: Box): Box {
    const x = Math.max(this.seen.x, extent.x - extent.width * 0.15);
    const y = Math.max(this.seen.y, extent.y - extent.height * 0.15);
    const right = Math.min(this.seen.x + this.seen.width, extent.x + extent.width * 1.15);
    const bottom = Math.min(this.seen.y + this.seen.height, extent.y + extent.height * 1.15);
    return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
  }

  private drawn: { readonly drawing: Drawing; readonly paths: unknown } | null = null;

  private paths(drawing: Drawing): unknown {
    if (this.drawn?.drawing !== drawing) {
      const byClass = new Map<string, string>();
      for (const { occurrence, box } of drawing.cards.values()) {
        const kind = boxClass(occurrence.statement.kind, occurrence.relation);
        const rectangle = `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`;
        byClass.set(kind, (byClass.get(kind) ?? "") + rectangle);
      }
      this.drawn = {
        drawing,
        paths: [...byClass].map(([kind, d]) => svg`<path class=${kind} d=${d}></path>`),
      };
    }
    return this.drawn.paths;
  }

  private readonly look = (event: PointerEvent): void => {
    if (event.buttons !== 1) {
      return;
    }
    const target = event.currentTarget as SVGSVGElement;
    const matrix = target.getScreenCTM();
    if (matrix) {
      const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      this.dispatchEvent(new CustomEvent<Point>("look-at", { detail: { x, y } }));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "map-minimap": MapMinimap;
  }
}

import { LitElement, css, html } from "lit";
import { customElement } from "lit/decorators.js";
import type { Box, Point } from "../shared/geometry.js";
import type { MapLayout } from "./drawing.js";
import { paintFar } from "./far-painter.js";
import { Idle } from "./idle.js";
import { inkOf } from "./ink.js";
import type { MapSpots } from "./map-spots.js";
import { boxOnScreen, fitted, toMap } from "./viewport.js";

const size = { width: 168, height: 104 };
const margin = 8;
const leastZoom = 0.0005;
const nothing: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * The whole map, small, with what is on the screen. A mouse's way about; the tree has the keys.
 *
 * @fires look-at - detail is the point of the map to bring to the middle of the screen
 */
@customElement("map-minimap")
export class MapMinimap extends LitElement {
  private layout: MapLayout | null = null;
  private extent = nothing;
  private spots: MapSpots | null = null;
  private spotsVersion = -1;

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
    /* Layers of their own: the map is painted once, and not again when the view moves over it. */
    canvas,
    .seen {
      position: absolute;
      top: 0;
      left: 0;
      will-change: transform;
    }
    canvas {
      width: 168px;
      height: 104px;
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
    return html`<div class="map" aria-hidden="true" @pointerdown=${this.look} @pointermove=${this.look}>
      <canvas></canvas>
      <div class="seen"></div>
    </div>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("themechange", this.paintSoon);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("themechange", this.paintSoon);
    this.painting.cancel();
  }

  /** Shows a layout, spots on it and the part of it that is on the screen. Costs little as long as they are the same. */
  show(layout: MapLayout | null, seen: Box, spots: MapSpots): void {
    const extent = layout?.extent ?? nothing;
    if (layout !== this.layout || extent !== this.extent || spots.version !== this.spotsVersion) {
      this.layout = layout;
      this.extent = extent;
      this.spots = spots;
      this.spotsVersion = spots.version;
      this.paintSoon();
    }
    const on = boxOnScreen(fitted(extent, size, margin, leastZoom), seen);
    const frame = this.renderRoot.querySelector<HTMLElement>(".seen");
    if (frame) {
      frame.style.width = `${on.width}px`;
      frame.style.height = `${on.height}px`;
      frame.style.transform = `translate(${on.x}px, ${on.y}px)`;
    }
  }

  /** It can wait: what is worked on is elsewhere. */
  private readonly painting = new Idle(() => {
    this.paint();
  });

  private readonly paintSoon = (): void => {
    this.painting.soon();
  };

  private paint(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context || this.hidden) {
      return;
    }
    const dense = devicePixelRatio;
    canvas.width = size.width * dense;
    canvas.height = size.height * dense;
    if (this.layout) {
      const { zoom, x, y } = fitted(this.layout.extent, size, margin, leastZoom);
      context.setTransform(dense * zoom, 0, 0, dense * zoom, dense * x, dense * y);
      const ink = inkOf(this);
      paintFar(context, this.layout, ink, this.layout.extent, zoom);
      this.spots?.paint(context, ink, zoom);
    }
  }

  private readonly look = (event: PointerEvent): void => {
    const target = event.currentTarget as HTMLElement;
    if (event.buttons === 1 && this.layout) {
      target.setPointerCapture(event.pointerId);
      const box = target.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const detail = toMap(fitted(this.layout.extent, size, margin, leastZoom), at);
      this.dispatchEvent(new CustomEvent<Point>("look-at", { detail }));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "map-minimap": MapMinimap;
  }
}

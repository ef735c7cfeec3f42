/** The layers that hold cards and frames, and the canvas between them: where they are on the page, and what is in them. */
import type { Paragraph } from "../shared/paragraphs.js";
import { html } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Box, Point } from "../shared/geometry.js";
import { contains } from "../shared/geometry.js";
import type { Occurrence } from "./occurrence.js";
import type { CardDecorations } from "./card-decorations.js";
import { MapCanvas } from "./map-canvas.js";
import type { MapClient } from "./map-client.js";
import { cardTemplate } from "./map-card.js";
import { frameTemplate } from "./map-frame.js";
import { MapSpots } from "./map-spots.js";
import type { MapText } from "./map-text.js";
import type { Scene } from "./scene.js";
import type { View } from "./viewport.js";
import { inView } from "./viewport.js";

/**
 * Where the scroll position of the box around the layers rests. The browser scrolls there to what it finds or
 * focuses, but never to less than 0; so there has to be room on all sides.
 */
const rest = 200_000;

/** How long after the last change of the zoom cards take the place of their pictures, in milliseconds. */
const settling = 140;

const dotsApart = 24;

export class MapLayer {
  readonly picture: MapCanvas;
  private readonly scene: Scene;
  private readonly decorations: CardDecorations;
  private readonly spots: MapSpots;
  /** Called when something must be rendered that a gesture left for later. */
  private readonly settled: () => void;
  private drawn: { readonly region: Box; readonly zoom: number; readonly isFar: boolean } | null = null;
  private canvas: HTMLElement | null = null;
  private layers: HTMLElement[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(scene: Scene, decorations: CardDecorations, text: MapText, settled: () => void) {
    this.scene = scene;
    this.decorations = decorations;
    this.settled = settled;
    this.spots = new MapSpots(scene, decorations);
    this.picture = new MapCanvas(scene, text, this.spots, (view) => {
      this.placeAt(view);
    });
  }

  /** Whether something may have come into view that is not on the page. */
  isStale(): boolean {
    const { view, screen } = this.scene;
    const { drawn } = this;
    if (this.picture.isZooming) {
      return false; // it will be, when the zoom has settled
    }
    return drawn?.zoom !== view.zoom || (!drawn.isFar && !covers(drawn.region, inView(view, screen)));
  }

  render(
    client: MapClient,
    dragged: ReadonlySet<string>,
    paragraphs: readonly Paragraph[],
    scrolled: () => void,
    over: TemplateResult,
  ): TemplateResult {
    const { scene } = this;
    const { origin } = scene;
    const selected = client.selected();
    this.spots.select(selected);
    const isFar = scene.isCrowded();
    const region = scene.region();
    const { cards, frames } = scene.seen(selected, isFar ? null : region);
    this.drawn = { region, zoom: scene.view.zoom, isFar };
    this.picture.isFar = isFar;
    const context = {
      origin,
      selected: selected?.key ?? null,
      tabStop: (selected && scene.isShown(selected.key) ? selected : scene.first)?.key ?? null,
      dragged,
      decorations: this.decorations,
      homeOf: (occurrence: Occurrence) => client.tree?.homes.get(occurrence.statement.id),
      paragraphs,
    };
    this.picture.about = context;
    return html`<div class="viewport" @scroll=${scrolled}>
      <div class="room"></div>
      <div class="layer behind">
        ${repeat(
          frames,
          (frame) => frame.step.argument.id,
          (frame) => frameTemplate(frame, origin),
        )}
      </div>
      <canvas class="picture" aria-hidden="true"></canvas>
      <div class="layer" role="tree" aria-label="Argument tree" aria-multiselectable="true">
        ${repeat(
          cards,
          (card) => card.occurrence.key,
          (card) => cardTemplate(card, context),
        )}
      </div>
      <div class="layer">${over}</div>
    </div>`;
  }

  /** Takes the elements that the template made. */
  attach(canvas: HTMLElement): void {
    const picture = canvas.querySelector<HTMLCanvasElement>("canvas.picture");
    if (this.picture.attach(picture)) {
      this.canvas = canvas;
      this.layers = [...canvas.querySelectorAll<HTMLElement>(".layer")];
      // A box that is new begins at 0. Asking where it is would lay out the page, so that is left to its scroll event.
      canvas.querySelector(".viewport")?.scrollTo({ left: rest, top: rest, behavior: "instant" });
    }
  }

  /** Puts the layers where the view says, without rendering: this runs on each frame of a gesture. */
  place(): void {
    if (!this.picture.isGliding) {
      this.placeAt(this.scene.view);
    }
    this.picture.paintSoon();
  }

  private placeAt(view: View): void {
    const { canvas } = this;
    if (!canvas) {
      return;
    }
    const { origin, screen } = this.scene;
    const x = view.x - origin.x * view.zoom;
    const y = view.y - origin.y * view.zoom;
    // A glide that changes the zoom, and a gesture that does, show pictures of the cards: they are cheap to scale.
    const asPictures = this.picture.isZooming || view.zoom !== this.scene.view.zoom;
    canvas.classList.toggle("as-pictures", asPictures);
    if (!asPictures) {
      for (const layer of this.layers) {
        layer.style.transform = `translate(${rest + x}px, ${rest + y}px) scale(${view.zoom})`;
      }
    }
    let step = dotsApart * view.zoom;
    while (step < dotsApart * 0.6) {
      step *= 2;
    }
    canvas.style.backgroundSize = `${step}px ${step}px`;
    canvas.style.backgroundPosition = `${x}px ${y}px`;
    const minimap = canvas.querySelector("map-minimap");
    if (minimap) {
      minimap.show(this.scene.layout, inView(view, screen), this.spots);
      minimap.hidden = this.scene.fits();
    }
  }

  /** How far the browser scrolled the layers; afterwards they are where they were. */
  takeScroll(canvas: HTMLElement): Point {
    const box = canvas.querySelector(".viewport");
    if (!box || box.clientWidth === 0) {
      return { x: 0, y: 0 };
    }
    const { scrollLeft, scrollTop } = box;
    if (scrollLeft !== rest || scrollTop !== rest) {
      box.scrollTo({ left: rest, top: rest, behavior: "instant" });
    }
    // A box that is new, or was hidden, begins at 0 without anybody having scrolled.
    return scrollLeft === 0 && scrollTop === 0
      ? { x: 0, y: 0 }
      : { x: scrollLeft - rest, y: scrollTop - rest };
  }

  /** The zoom is changing, and will again: until it has settled, pictures of the cards are shown. */
  zooms(): void {
    this.picture.isZooming = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.picture.isZooming = false;
      this.settled();
    }, settling);
  }

  /** The next change of the view happens at once. */
  still(): void {
    this.picture.still();
  }

  /** The next change of the view is a movement that one can follow. */
  glide(): void {
    this.picture.glideView();
  }
}

function covers(outer: Box, inner: Box): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height });
}

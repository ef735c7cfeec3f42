/** The layer that holds the cards: where it is on the page, and what is drawn in it. */
import type { Paragraph } from "../shared/paragraphs.js";
import { html } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Box, Point } from "../shared/geometry.js";
import { contains } from "../shared/geometry.js";
import type { Occurrence } from "./argument-tree.js";
import type { CardDecorations } from "./card-decorations.js";
import { mostKept } from "./drawing.js";
import type { MapClient } from "./map-client.js";
import { cardTemplate } from "./map-card.js";
import { frameTemplate, linesTemplate } from "./map-lines.js";
import type { Scene } from "./scene.js";
import { inView } from "./viewport.js";

/** With more cards than this in view nobody reads them: boxes are drawn instead. */
const mostReadable = mostKept;

/**
 * Where the scroll position of the box around the layer rests. The browser scrolls there to what it finds or
 * focuses, but never to less than 0; so there has to be room on all sides.
 */
const rest = 200_000;

const glideFor = 260;
const dotsApart = 24;

export class MapLayer {
  private readonly scene: Scene;
  private readonly decorations: CardDecorations;
  private drawn: { readonly region: Box; readonly zoom: number } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(scene: Scene, decorations: CardDecorations) {
    this.scene = scene;
    this.decorations = decorations;
  }

  /** Whether something may have come into view that is not drawn, or the zoom is another. */
  isStale(): boolean {
    const { view, screen } = this.scene;
    const { drawn } = this;
    return drawn?.zoom !== view.zoom || !covers(drawn.region, inView(view, screen));
  }

  render(
    client: MapClient,
    dragged: ReadonlySet<string>,
    paragraphs: readonly Paragraph[],
    scrolled: () => void,
  ): TemplateResult {
    const { scene } = this;
    const { origin, drawing } = scene;
    const selected = client.selected();
    const seen = scene.seen(selected);
    this.drawn = { region: scene.region(), zoom: scene.view.zoom };
    const far = seen.cards.length > mostReadable;
    const kept = scene.kept(selected);
    const cards = far ? seen.cards.filter((card) => kept.has(card.occurrence.key)) : seen.cards;
    const context = {
      origin,
      selected: selected?.key ?? null,
      tabStop: (drawing?.cards.has(selected?.key ?? "") ? selected : drawing?.shown[0])?.key ?? null,
      dragged,
      decorations: this.decorations,
      homeOf: (occurrence: Occurrence) => client.tree?.homes.get(occurrence.statement.id),
      paragraphs,
    };
    return html`<div class="viewport" @scroll=${scrolled}>
      <div class="room"></div>
      <div class="layer">
        ${repeat(
          seen.frames,
          (frame) => frame.step.argument.id,
          (frame) => frameTemplate(frame, origin),
        )}
        ${linesTemplate(seen.edges, far ? seen.cards : [], origin, this.drawn.region)}
        <div role="tree" aria-label="Argument tree">
          ${repeat(
            cards,
            (card) => card.occurrence.key,
            (card) => cardTemplate(card, context),
          )}
        </div>
      </div>
    </div>`;
  }

  /** Puts the layer where the view says, without rendering: this runs on each frame of a gesture. */
  place(canvas: HTMLElement): void {
    const { view, origin, screen } = this.scene;
    const x = view.x - origin.x * view.zoom;
    const y = view.y - origin.y * view.zoom;
    const layer = canvas.querySelector<HTMLElement>(".layer");
    if (layer) {
      layer.style.transform = `translate(${rest + x}px, ${rest + y}px) scale(${view.zoom})`;
    }
    let step = dotsApart * view.zoom;
    while (step < dotsApart * 0.6) {
      step *= 2;
    }
    canvas.style.backgroundSize = `${step}px ${step}px`;
    canvas.style.backgroundPosition = `${x}px ${y}px`;
    const minimap = canvas.querySelector("map-minimap");
    if (minimap) {
      minimap.drawing = this.scene.drawing;
      minimap.seen = inView(view, screen);
      minimap.hidden = this.scene.fits();
    }
  }

  /** How far the browser scrolled the layer; afterwards it is where it was. */
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

  /** The next change of the view happens at once. */
  still(canvas: HTMLElement): void {
    clearTimeout(this.timer);
    canvas.classList.remove("gliding");
  }

  /** The next change of the view is a movement that one can follow. */
  glide(canvas: HTMLElement | null): void {
    clearTimeout(this.timer);
    canvas?.classList.add("gliding");
    this.timer = setTimeout(() => canvas?.classList.remove("gliding"), glideFor);
  }
}

function covers(outer: Box, inner: Box): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height });
}

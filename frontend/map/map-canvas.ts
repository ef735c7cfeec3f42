/**
 * The canvas under the cards: the lines, and where there are too many cards for the page, or the zoom changes,
 * everything. It is painted once a frame at most, and only when something is other than it was.
 */
import type { Box, Point } from "../shared/geometry.js";
import { grow, overlaps } from "../shared/geometry.js";
import type { Occurrence } from "./occurrence.js";
import { CardPainter } from "./card-painter.js";
import type { InView } from "./drawing.js";
import { seenIn } from "./drawing.js";
import { paintFar } from "./far-painter.js";
import type { PlacedPath } from "./glide.js";
import { boxBetween, eased, pathBetween, viewBetween } from "./glide.js";
import type { Ink } from "./ink.js";
import { inkOf } from "./ink.js";
import { leastText } from "./lettering.js";
import { paintFrames, paintLines } from "./line-painter.js";
import type { CardContext } from "./map-card.js";
import type { MapSpots } from "./map-spots.js";
import type { MapText } from "./map-text.js";
import type { Scene } from "./scene.js";
import type { View } from "./viewport.js";
import { inView } from "./viewport.js";

const none: ReadonlySet<Occurrence> = new Set();

/** Where things were on the page when they were last painted: the map's coordinates plus the scene's origin. */
interface Painted {
  readonly lines: Map<string, PlacedPath>;
  readonly boxes: Map<string, Box>;
}

export class MapCanvas {
  /** Whether cards are painted too: there are too many for the page. */
  isFar = false;
  /** The same, because the zoom is changing. */
  isZooming = false;
  /** What the cards show besides what the map says; null until they are rendered. */
  about: CardContext | null = null;

  private readonly scene: Scene;
  private readonly text: MapText;
  private readonly spots: MapSpots;
  private readonly cards: CardPainter;
  private canvas: HTMLCanvasElement | null = null;
  private ink: Ink | null = null;
  private frame = 0;
  /** Called on each frame, before the canvas is painted, with the view that is shown. */
  private readonly onFrame: (view: View) => void;
  private viewGlide: { readonly from: View; readonly start: number } | null = null;
  private placesGlide: { readonly from: Painted; readonly start: number } | null = null;
  private painted: Painted = { lines: new Map(), boxes: new Map() };
  /** The view that is on the screen now, which may be on its way to the scene's. */
  private shown: View | null = null;

  constructor(scene: Scene, text: MapText, spots: MapSpots, onFrame: (view: View) => void) {
    this.scene = scene;
    this.text = text;
    this.spots = spots;
    this.cards = new CardPainter(text);
    this.onFrame = onFrame;
  }

  /** Answers whether it is another canvas than before. */
  attach(canvas: HTMLCanvasElement | null): boolean {
    if (canvas === this.canvas) {
      return false;
    }
    this.canvas = canvas;
    this.painted = { lines: new Map(), boxes: new Map() };
    this.shown = null;
    return true;
  }

  /** The theme or the fonts are others. */
  forget(): void {
    this.ink = null;
    this.cards.forget();
    this.paintSoon();
  }

  /** From here on things glide to where the scene has them now. */
  glidePlaces(): void {
    if (!isStill()) {
      this.placesGlide = { from: this.painted, start: performance.now() };
    }
    this.paintSoon();
  }

  /** From here on the view glides to the scene's. */
  glideView(): void {
    if (!isStill() && this.shown) {
      this.viewGlide = { from: this.shown, start: performance.now() };
    }
    this.paintSoon();
  }

  /** The scene's view counts at once. */
  still(): void {
    this.viewGlide = null;
  }

  get isGliding(): boolean {
    return this.viewGlide !== null;
  }

  paintSoon(): void {
    if (this.frame === 0) {
      this.frame = requestAnimationFrame(() => {
        this.paintNow();
      });
    }
  }

  paintNow(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const now = performance.now();
    const view = this.viewAt(now);
    this.shown = view;
    this.onFrame(view);
    this.paint(view, now);
    if (this.viewGlide || this.placesGlide) {
      this.paintSoon();
    }
  }

  private viewAt(now: number): View {
    const { viewGlide, scene } = this;
    if (!viewGlide) {
      return scene.view;
    }
    const share = eased(now - viewGlide.start);
    if (share === 1) {
      this.viewGlide = null;
    }
    return viewBetween(viewGlide.from, scene.view, share);
  }

  private paint(view: View, now: number): void {
    const { canvas, scene } = this;
    const { layout, screen } = scene;
    const context = canvas?.getContext("2d", { alpha: true });
    if (!canvas || !context || !layout || screen.width === 0) {
      return;
    }
    const dense = devicePixelRatio;
    const width = Math.round(screen.width * dense);
    const height = Math.round(screen.height * dense);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
    }
    const scale = dense * view.zoom;
    context.setTransform(scale, 0, 0, scale, dense * view.x, dense * view.y);
    this.ink ??= inkOf(canvas);
    const seen = inView(view, screen);
    const withCards = this.isFar || this.isZooming;
    if (withCards && view.zoom < leastText && this.isFar) {
      paintFar(context, layout, this.ink, seen, view.zoom);
      this.spots.paint(context, this.ink, view.zoom);
      this.painted = { lines: new Map(), boxes: new Map() };
      this.placesGlide = null;
      return;
    }
    const all = this.onTheirWay(seenIn(layout, grow(seen, 20 / view.zoom), none, scene.hiddenOf), now);
    if (withCards) {
      paintFrames(context, all.frames, this.ink, view.zoom, this.text.fontFamily);
    }
    paintLines(context, all.lines, this.ink, view.zoom, seen);
    if (withCards) {
      const cards = all.cards.filter((card) => overlaps(card.box, seen));
      this.cards.paint(context, cards, this.ink, view.zoom, scene.direction, this.about);
    }
  }

  /** Everything where it is at this moment of a glide. */
  private onTheirWay(seen: InView, now: number): InView {
    const { origin } = this.scene;
    const glide = this.placesGlide;
    const share = glide ? eased(now - glide.start) : 1;
    if (share === 1) {
      this.placesGlide = null;
    }
    const lines = seen.lines.map((line) => {
      const from = glide?.from.lines.get(line.step.argument.id);
      return from ? { ...line, ...pathBetween(offPage(from, origin), line, share) } : line;
    });
    const cards = seen.cards.map((card) => moving(card, card.occurrence.key, glide?.from, origin, share));
    const frames = seen.frames.map((frame) =>
      moving(frame, frame.step.argument.id, glide?.from, origin, share),
    );
    this.painted = {
      lines: new Map(lines.map((line) => [line.step.argument.id, onPage(line, origin)])),
      boxes: new Map([
        ...(this.isFar || this.isZooming ? cards : []).map(({ occurrence, box }): [string, Box] => [
          occurrence.key,
          onPage(box, origin),
        ]),
        ...frames.map(({ step, box }): [string, Box] => [step.argument.id, onPage(box, origin)]),
      ]),
    };
    return { lines, cards, frames };
  }
}

function moving<T extends { readonly box: Box }>(
  one: T,
  key: string,
  painted: Painted | undefined,
  origin: Point,
  share: number,
): T {
  const from = painted?.boxes.get(key);
  return from && share < 1 ? { ...one, box: boxBetween(offPage(from, origin), one.box, share) } : one;
}

function onPage<T extends Point>(place: T, origin: Point): T {
  return { ...place, x: place.x + origin.x, y: place.y + origin.y };
}

function offPage<T extends Point>(place: T, origin: Point): T {
  return { ...place, x: place.x - origin.x, y: place.y - origin.y };
}

function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

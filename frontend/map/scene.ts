/**
 * What the map element shows and from where, without the page: so it can be tested, and something else than
 * HTML can draw it.
 *
 * S1 After every change of the map, what is selected is where it was on the screen; if nothing is, the card
 *    nearest to the middle.
 * S2 Cards glide: their coordinates on the page (the drawing's plus `origin`) change only by what really
 *    moved, and the layer that holds them stays.
 */
import type { Box, Point, Size } from "../shared/geometry.js";
import { contains, grow } from "../shared/geometry.js";
import type { ArgumentTree, Occurrence } from "./argument-tree.js";
import type { Drawing, InView } from "./drawing.js";
import { cull, drawingOf, relatives } from "./drawing.js";
import type { Folds } from "./folds.js";
import { foldsFor, openedTo } from "./folds.js";
import type { Direction } from "./tree-layout.js";
import type { View } from "./viewport.js";
import {
  boxOnScreen,
  centred,
  fitted,
  inView,
  keeping,
  panned,
  revealing,
  showsAll,
  zoomed,
} from "./viewport.js";

const margin = 30;

/** The toolbar lies over the lower edge. */
const toolbarHeight = 34;

/** Below this a map that does not fit is shown from its first contention instead. */
const leastFirstZoom = 0.55;
const firstZoom = 0.8;

/** A map grows to the right if that shows it so many times larger than growing down. */
const muchLarger = 1.5;

export class Scene {
  drawing: Drawing | null = null;
  view: View = { x: 0, y: 0, zoom: 1 };
  origin: Point = { x: 0, y: 0 };
  screen: Size = { width: 0, height: 0 };
  direction: Direction;
  folds: Folds | null = null;
  /** The branch that is drawn alone; null for the whole map. */
  focus: Occurrence | null = null;
  /** Whether somebody moved the map since it was last fitted. */
  touched = false;

  private readonly sizeOf: (occurrence: Occurrence) => Size;
  private tree: ArgumentTree | null = null;
  /** Which way somebody wants maps to grow; null to find it for each map. */
  private wanted: Direction | null;
  private isDirected = false;

  constructor(sizeOf: (occurrence: Occurrence) => Size, wanted: Direction | null = null) {
    this.sizeOf = sizeOf;
    this.wanted = wanted;
    this.direction = wanted ?? "down";
  }

  /** From now on, and for the next maps as well. */
  choose(direction: Direction): void {
    this.wanted = direction;
    this.direction = direction;
  }

  /** Draws the tree as it is now. `still` is what should stay in place. */
  draw(tree: ArgumentTree, still: Occurrence | null): void {
    this.tree = tree;
    this.folds ??= foldsFor(tree.inOrder.length);
    const before = this.drawing;
    const drawing = drawingOf(tree, this.folds, this.sizeOf, this.direction, this.focus, before ?? undefined);
    const key = before && this.anchor(before, drawing, still);
    const from = key ? before.cards.get(key)?.box : undefined;
    const to = key ? drawing.cards.get(key)?.box : undefined;
    this.drawing = drawing;
    if (from && to) {
      this.view = keeping(this.view, middle(from), middle(to));
      this.origin = {
        x: this.origin.x + middle(from).x - middle(to).x,
        y: this.origin.y + middle(from).y - middle(to).y,
      };
    } else {
      this.start();
    }
  }

  /** From the next drawing on, draws this branch alone, or the whole map again. */
  focusOn(occurrence: Occurrence | null): void {
    this.focus = occurrence;
  }

  /** The first view of a map: all of it if it stays readable, else its beginning. */
  start(): void {
    this.direct();
    this.fit();
    if (this.view.zoom < leastFirstZoom) {
      this.begin();
    }
    this.touched = false;
  }

  /** Once for each map. */
  private direct(): void {
    const { drawing, tree, folds } = this;
    if (this.isDirected || this.wanted || !drawing || !tree || !folds || this.screen.width === 0) {
      return;
    }
    this.isDirected = true;
    const zoomOf = ({ layout }: Drawing): number => fitted(layout.extent, this.room(), margin, 0).zoom;
    const down = zoomOf(drawing);
    if (down < leastFirstZoom) {
      const right = drawingOf(tree, folds, this.sizeOf, "right", this.focus);
      if (zoomOf(right) >= muchLarger * down) {
        this.direction = "right";
        this.drawing = right;
      }
    }
  }

  /** From the first contention, with what is about it as far as there is room. */
  private begin(): void {
    const root = this.drawing?.layout.roots[0];
    if (!root) {
      return;
    }
    const { box, extent } = root;
    const first =
      this.direction === "down"
        ? { ...box, height: extent.height }
        : { ...box, width: Math.max(extent.width, this.screen.width / firstZoom) };
    this.view = centred(first, this.room(), firstZoom, margin);
    const distance = (of: Box): number =>
      Math.hypot(middle(of).x - middle(box).x, middle(of).y - middle(box).y);
    const [nearest] = root.below
      .flat()
      .map((child) => child.box)
      .sort((a, b) => distance(a) - distance(b));
    for (const wanted of nearest ? [nearest, box] : []) {
      this.view = revealing(this.view, wanted, this.room(), margin);
    }
  }

  fit(): void {
    if (this.drawing && this.screen.width > 0) {
      this.view = fitted(this.drawing.layout.extent, this.room(), margin);
      this.touched = false;
    }
  }

  zoom(factor: number, at: Point = { x: this.screen.width / 2, y: this.screen.height / 2 }): void {
    this.view = zoomed(this.view, factor, at);
    this.touched = true;
  }

  pan(by: Point): void {
    this.view = panned(this.view, by);
    this.touched = true;
  }

  /** Opens the branches above it. Answers whether it was folded away. */
  open(occurrence: Occurrence): boolean {
    const folds = this.folds && openedTo(this.folds, occurrence);
    const changed = folds !== this.folds;
    this.folds = folds;
    return changed;
  }

  /** Answers whether the view changed. */
  reveal(key: string): boolean {
    const card = this.drawing?.cards.get(key);
    const before = this.view;
    if (card && this.screen.width > 0) {
      this.view = revealing(before, card.box, this.room(), margin);
    }
    return this.view !== before;
  }

  /** Brings the whole drawing into view if there is room for it at this zoom. Answers whether the view changed. */
  gather(): boolean {
    const before = this.view;
    const extent = this.drawing?.layout.extent;
    const room = this.room();
    if (
      extent &&
      extent.width * before.zoom <= room.width - 2 * margin &&
      extent.height * before.zoom <= room.height - 2 * margin
    ) {
      this.view = revealing(before, extent, room, margin);
    }
    return this.view !== before;
  }

  /** For another map. */
  clear(): void {
    this.drawing = null;
    this.tree = null;
    this.folds = null;
    this.focus = null;
    this.direction = this.wanted ?? "down";
    this.isDirected = false;
    this.origin = { x: 0, y: 0 };
    this.touched = false;
  }

  /** Answers whether the view changed. */
  resize(screen: Size): boolean {
    const first = this.screen.width === 0;
    this.screen = screen;
    if (screen.width > 0 && this.drawing && (first || !this.touched)) {
      this.start();
      return true;
    }
    return false;
  }

  /** The screen without what the toolbar covers. */
  private room(): Size {
    return { ...this.screen, height: Math.max(1, this.screen.height - toolbarHeight) };
  }

  /** In the drawing's coordinates, with some of what is just outside. */
  region(): Box {
    return grow(inView(this.view, this.screen), 240 / this.view.zoom);
  }

  seen(selected: Occurrence | null): InView {
    return this.drawing
      ? cull(this.drawing, this.region(), this.kept(selected))
      : { cards: [], frames: [], edges: [] };
  }

  /** The cards that are on the page wherever they are: the selected one and those the keys lead to. */
  kept(selected: Occurrence | null): Set<string> {
    return this.drawing ? relatives(this.drawing, selected) : new Set();
  }

  fits(): boolean {
    return !this.drawing || showsAll(this.view, this.drawing.layout.extent, this.screen);
  }

  /** What is not folded away, in order. */
  get shown(): readonly Occurrence[] {
    return this.drawing?.shown ?? [];
  }

  isShown(key: string): boolean {
    return this.drawing?.cards.has(key) ?? false;
  }

  /** How many are folded away below it. */
  hiddenBelow(key: string): number {
    return this.drawing?.cards.get(key)?.hidden ?? 0;
  }

  /** Where a card is on the map; null when it is folded away. */
  boxOf(key: string): Box | null {
    return this.drawing?.cards.get(key)?.box ?? null;
  }

  /** Where a card is on the screen; null when it is folded away. */
  onScreen(key: string): Box | null {
    const box = this.boxOf(key);
    return box && boxOnScreen(this.view, box);
  }

  /** The card at a point of the map. */
  cardAt(point: Point): Occurrence | null {
    for (const { occurrence, box } of this.drawing?.cards.values() ?? []) {
      if (contains(box, point)) {
        return occurrence;
      }
    }
    return null;
  }

  // S1
  private anchor(before: Drawing, after: Drawing, still: Occurrence | null): string | null {
    const both = (key: string): boolean => before.cards.has(key) && after.cards.has(key);
    for (let kept = still; kept; kept = kept.parent) {
      if (both(kept.key)) {
        return kept.key;
      }
    }
    const centre = middle(inView(this.view, this.screen));
    let nearest: string | null = null;
    let least = Infinity;
    for (const [key, { box }] of before.cards) {
      const { x, y } = middle(box);
      const distance = Math.hypot(x - centre.x, y - centre.y);
      if (distance < least && after.cards.has(key)) {
        nearest = key;
        least = distance;
      }
    }
    return nearest;
  }
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * What the map element shows and from where, without the page: so it can be tested, and something else than
 * HTML can draw it.
 *
 * S1 After every change of the map, what is selected is where it was on the screen; if nothing is, the card
 *    nearest to the middle.
 * S2 Cards glide: their coordinates on the page (the layout's plus `origin`) change only by what really
 *    moved, and the layer that holds them stays.
 * S3 A change is laid out and drawn in time that does not grow with the map.
 */
import type { Box, Point, Size } from "../shared/geometry.js";
import { contains, grow, middle } from "../shared/geometry.js";
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence, Step } from "./occurrence.js";
import { isStep } from "./occurrence.js";
import type { InView, MapBranch, MapLayout } from "./drawing.js";
import { branchOf, relatives, seenIn } from "./drawing.js";
import { beginning, leastFirstZoom, margin, underMinimap } from "./first-view.js";
import type { Folds } from "./folds.js";
import { foldedOtherwise, foldsFor, isFolded, openedTo, unfolded } from "./folds.js";
import type { Direction, Shape } from "./tree-layout.js";
import { TreeLayout, turned, visitIn } from "./tree-layout.js";
import type { View } from "./viewport.js";
import {
  boxOnScreen,
  fitted,
  inView,
  keeping,
  panAside,
  panned,
  revealing,
  showsAll,
  zoomed,
} from "./viewport.js";

/** The toolbar lies over the lower edge. */
const toolbarHeight = 34;

/** A map grows to the right if that shows it so many times larger than growing down. */
const muchLarger = 1.5;

/** With more cards than this in view the page would take too long to draw them, and nobody reads them. */
const mostReadable = 120;

/** Larger maps grow down unless somebody wants otherwise: they fit neither way. */
const mostTurned = 400;

export class Scene {
  view: View = { x: 0, y: 0, zoom: 1 };
  origin: Point = { x: 0, y: 0 };
  screen: Size = { width: 0, height: 0 };
  direction: Direction;
  folds: Folds | null = null;
  /** The only branch that is shown; null for the whole map. */
  focus: Occurrence | null = null;
  layout: MapLayout | null = null;
  /** Whether somebody moved the map since it was last fitted. */
  touched = false;

  private readonly sizeOf: (occurrence: Occurrence) => Size;
  private tree: ArgumentTree | null = null;
  /** What the layout follows: the tree's version and the folds. */
  private laidOut: { readonly version: number; readonly folds: Folds } | null = null;
  /** Which way somebody wants maps to grow; null to find it for each map. */
  private wanted: Direction | null;
  private isDirected = false;
  private order: readonly Occurrence[] | null = null;
  private readonly counts = new Map<Occurrence, number>();

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

  /**
   * Draws the tree as it is now. `still` is what should stay in place.
   */
  draw(tree: ArgumentTree, still: Occurrence | null): void {
    const anchors = this.anchors(still);
    this.folds ??= foldsFor(tree.size);
    if (this.focus && tree.byKey.get(this.focus.key) !== this.focus) {
      this.focus = tree.byKey.get(this.focus.key) ?? null;
      this.layout = null;
    }
    this.layOut(tree);
    for (const { key, at } of anchors) {
      const to = this.boxOf(key);
      if (to) {
        this.view = keeping(this.view, at, to);
        this.origin = { x: this.origin.x + at.x - to.x, y: this.origin.y + at.y - to.y };
        return;
      }
    }
    this.start();
  }

  /** Shows one branch as if there were nothing else, or the whole map again. To be drawn then. */
  focusOn(occurrence: Occurrence | null): void {
    if (occurrence !== this.focus) {
      this.focus = occurrence;
      this.layout = null;
      if (occurrence && this.folds && isFolded(this.folds, occurrence)) {
        this.folds = { ...this.folds, own: new Map(this.folds.own).set(occurrence.key, false) };
      }
    }
  }

  /** Sizes have become others: of these cards, or of all. To be drawn then. */
  resized(occurrences: Iterable<Occurrence> | null): void {
    if (!occurrences) {
      this.layout = null;
      return;
    }
    for (const occurrence of occurrences) {
      this.invalidate(occurrence.step ?? occurrence);
    }
  }

  /** S3 */
  private layOut(tree: ArgumentTree): void {
    const { folds, laidOut } = this;
    if (!folds) {
      return;
    }
    const altered = tree === this.tree && laidOut ? tree.alteredSince(laidOut.version) : null;
    const turnedRound = this.layout?.direction !== this.direction;
    if (!this.layout || !altered || turnedRound || laidOut?.folds.depth !== folds.depth) {
      this.layout = new TreeLayout(this.shape, this.direction);
    } else {
      for (const one of altered) {
        this.invalidate(one);
      }
      for (const one of foldedOtherwise(laidOut.folds, folds, tree)) {
        this.invalidate(one.step ?? one);
      }
    }
    if (laidOut?.version !== tree.version) {
      this.counts.clear();
    }
    this.tree = tree;
    this.order = null;
    this.layout.layOut(this.focus ? [this.focus] : tree.contentions);
    this.laidOut = { version: tree.version, folds };
  }

  private readonly shape: Shape<Occurrence, Step> = {
    size: (card) => this.sizeOf(card),
    premises: (step) => step.premises,
    steps: (card) => (this.folds && isFolded(this.folds, card) ? [] : card.steps),
    undercuts: (step) => {
      const last = step.premises.at(-1);
      return last && this.folds && isFolded(this.folds, last) ? [] : step.undercuts;
    },
  };

  private invalidate(one: Step | Occurrence): void {
    const { layout, focus } = this;
    if (!isStep(one)) {
      layout?.invalidate({ root: one });
      return;
    }
    layout?.invalidate({ step: one });
    if (focus && one === focus.step) {
      layout?.invalidate({ root: focus });
    }
  }

  /** The first view of a map: all of it if it stays readable, else its beginning. */
  start(): void {
    this.direct();
    this.fit();
    if (this.layout && this.view.zoom < leastFirstZoom) {
      this.view = beginning(this.layout, this.screen, this.room()) ?? this.view;
    }
    this.touched = false;
  }

  /** Once for each map. */
  private direct(): void {
    const { layout, tree } = this;
    if (this.isDirected || this.wanted || !layout || !tree || this.screen.width === 0) {
      return;
    }
    this.isDirected = true;
    const zoomOf = (extent: Box): number => fitted(extent, this.room(), margin, 0).zoom;
    const down = zoomOf(layout.extent);
    if (down < leastFirstZoom && layout.count <= mostTurned) {
      const right = new TreeLayout(this.shape, "right");
      right.layOut(this.focus ? [this.focus] : tree.contentions);
      if (zoomOf(right.extent) >= muchLarger * down) {
        this.direction = "right";
        this.layout = right;
      }
    }
  }

  fit(): void {
    if (this.layout && this.screen.width > 0) {
      this.view = fitted(this.layout.extent, this.room(), margin);
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
    const box = this.boxOf(key);
    const before = this.view;
    if (box && this.screen.width > 0) {
      this.view = revealing(before, box, this.room(), margin);
      const by = this.aside(boxOnScreen(this.view, box));
      if (by.x !== 0 || by.y !== 0) {
        this.view = panned(this.view, by);
      }
    }
    return this.view !== before;
  }

  /** How far to pan so that a box on the screen is not under the minimap. */
  aside(box: Box): Point {
    return this.fits() ? { x: 0, y: 0 } : panAside(box, underMinimap(this.screen), margin);
  }

  /** Brings the whole drawing into view if there is room for it at this zoom. Answers whether the view changed. */
  gather(): boolean {
    const before = this.view;
    const extent = this.layout?.extent;
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
    this.layout = null;
    this.laidOut = null;
    this.tree = null;
    this.focus = null;
    this.folds = null;
    this.order = null;
    this.counts.clear();
    this.direction = this.wanted ?? "down";
    this.isDirected = false;
    this.origin = { x: 0, y: 0 };
    this.touched = false;
  }

  /** Answers whether the view changed. */
  resize(screen: Size): boolean {
    const first = this.screen.width === 0;
    this.screen = screen;
    if (screen.width > 0 && this.layout && (first || !this.touched)) {
      this.start();
      return true;
    }
    return false;
  }

  /** The screen without what the toolbar covers. */
  private room(): Size {
    return { ...this.screen, height: Math.max(1, this.screen.height - toolbarHeight) };
  }

  /** In the layout's coordinates, with some of what is just outside. */
  region(): Box {
    return grow(inView(this.view, this.screen), 240 / this.view.zoom);
  }

  /** What of a region is to be drawn, and what is on the page wherever it is; without a region only that. */
  seen(selected: Occurrence | null, region: Box | null = this.region()): InView {
    return this.layout
      ? seenIn(this.layout, region, this.kept(selected), this.hiddenOf)
      : { cards: [], frames: [], lines: [] };
  }

  /** Whether there are more cards in the view than anybody can read. */
  isCrowded(): boolean {
    let count = 0;
    if (this.layout) {
      visitIn(
        inView(this.view, this.screen),
        this.layout,
        ({ premises }) => (count += premises.length) <= mostReadable,
      );
    }
    return count > mostReadable;
  }

  /** The cards that are on the page wherever they are: the selected one and those the keys lead to. */
  kept(selected: Occurrence | null): Set<Occurrence> {
    const kept = relatives(selected);
    for (const occurrence of kept) {
      if (!this.laidOutBox(occurrence)) {
        kept.delete(occurrence);
      }
    }
    return kept;
  }

  fits(): boolean {
    return !this.layout || showsAll(this.view, this.layout.extent, this.screen);
  }

  /** What is not folded away, in order. Costs as much as the tree is large, once after each change. */
  get shown(): readonly Occurrence[] {
    if (!this.order) {
      const { tree, folds, focus } = this;
      this.order = tree && folds ? unfolded(tree, folds, focus) : [];
    }
    return this.order;
  }

  /** The first of what is shown. */
  get first(): Occurrence | null {
    return this.layout?.roots[0]?.premises[0] ?? null;
  }

  isShown(key: string): boolean {
    return this.boxOf(key) !== null;
  }

  /** How many are folded away below it. */
  hiddenBelow(key: string): number {
    const occurrence = this.tree?.byKey.get(key);
    return occurrence ? this.hiddenOf(occurrence) : 0;
  }

  readonly hiddenOf = (occurrence: Occurrence): number => {
    if (!this.folds || !isFolded(this.folds, occurrence)) {
      return 0;
    }
    let count = this.counts.get(occurrence);
    if (count === undefined) {
      count = this.tree?.countBelow(occurrence) ?? 0;
      this.counts.set(occurrence, count);
    }
    return count;
  };

  /** Where a card is on the map; null when it is folded away. */
  boxOf(key: string): Box | null {
    const occurrence = this.tree?.byKey.get(key);
    return occurrence ? this.laidOutBox(occurrence) : null;
  }

  /** Of a card, or of the one that it is folded away below. */
  shownBoxOf(occurrence: Occurrence): Box | null {
    let box: Box | null = null;
    for (let at: Occurrence | null = occurrence; at && !box; at = at.parent) {
      box = this.laidOutBox(at);
    }
    return box;
  }

  private laidOutBox(occurrence: Occurrence): Box | null {
    const { layout } = this;
    const branch = layout && branchOf(layout, occurrence);
    const card = branch?.cards[branch.premises.indexOf(occurrence)];
    return layout && branch && card && layout.isPlaced(branch) ? layout.onMap(branch, card) : null;
  }

  /** Where a card is on the screen; null when it is folded away. */
  onScreen(key: string): Box | null {
    const box = this.boxOf(key);
    return box && boxOnScreen(this.view, box);
  }

  /** The card at a point of the map. */
  cardAt(point: Point): Occurrence | null {
    let found: Occurrence | null = null;
    this.visitCards({ ...point, width: 0, height: 0 }, (occurrence, box) => {
      if (contains(box, point)) {
        found = occurrence;
      }
    });
    return found;
  }

  private visitCards(view: Box, visit: (occurrence: Occurrence, box: Box) => void): void {
    const { layout } = this;
    if (layout) {
      visitIn(view, layout, (branch: MapBranch, breadth, depth) => {
        branch.premises.forEach((occurrence, index) => {
          const box = branch.cards[index] ?? branch.box;
          visit(occurrence, turned({ ...box, x: box.x + breadth, y: box.y + depth }, layout.direction));
        });
        return true;
      });
    }
  }

  cardsInView(): Occurrence[] {
    const cards: Occurrence[] = [];
    this.visitCards(inView(this.view, this.screen), (occurrence) => cards.push(occurrence));
    return cards;
  }

  /** S1: what to keep in place, the best first, with where it was in the last layout. */
  private anchors(still: Occurrence | null): { readonly key: string; readonly at: Point }[] {
    const anchors: { readonly key: string; readonly at: Point }[] = [];
    const add = (occurrence: Occurrence): void => {
      const box = this.laidOutBox(occurrence);
      if (box) {
        anchors.push({ key: occurrence.key, at: box });
      }
    };
    for (let kept = still; kept; kept = kept.parent) {
      add(kept);
    }
    if (anchors.length === 0) {
      const seen = inView(this.view, this.screen);
      const centre = middle(seen);
      const near: { readonly occurrence: Occurrence; readonly distance: number }[] = [];
      this.visitCards(seen, (occurrence, box) => {
        const { x, y } = middle(box);
        near.push({ occurrence, distance: Math.hypot(x - centre.x, y - centre.y) });
      });
      near.sort((a, b) => a.distance - b.distance);
      near.slice(0, mostAnchors).forEach(({ occurrence }) => {
        add(occurrence);
      });
    }
    this.layout?.roots.slice(0, mostAnchors).forEach(({ premises }) => {
      premises.forEach(add);
    });
    return anchors;
  }
}

/** One of so many cards should survive a change. */
const mostAnchors = 20;

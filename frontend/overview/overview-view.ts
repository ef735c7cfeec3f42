/** What of the icicle is looked at: which branch, how far scrolled, and the way from one to another. */
import type { Point, Size } from "../shared/geometry.js";
import { boxOf } from "./icicle-paint.js";
import type { Icicle, Slice, Window } from "./icicle.js";
import { between, everything, windowOf } from "./icicle.js";

/** Pixels. */
const rowHeights = { least: 16, most: 34 };
const tip = { width: 300, margin: 6 };

const duration = 220;
/** No further than that one node has so many pixels. */
const mostPixels = 40_000;

export class OverviewView {
  window: Window = everything;
  size: Size = { width: 0, height: 0 };
  /** The branch that one zoomed into; null for everything. */
  root: Slice | null = null;

  private icicle: Icicle | null = null;
  private readonly changed: () => void;
  private frame = 0;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Another icicle, as after a change of the map; what was looked at stays. */
  show(icicle: Icicle): void {
    const root = (this.root && icicle.at.get(this.root.occurrence.key)) ?? null;
    const isSame = this.icicle !== null && root?.occurrence.key === this.root?.occurrence.key;
    this.icicle = icicle;
    this.root = root;
    this.stop();
    this.window = isSame && !root ? this.window : { ...windowOf(root), row: root?.row ?? 0 };
    this.bound();
  }

  resize(size: Size): void {
    this.size = size;
    this.bound();
    this.changed();
  }

  /** All rows if there is room for them, else as many as can be read. */
  get rowHeight(): number {
    const rows = Math.max(1, this.rows - (this.root?.row ?? 0));
    return Math.max(rowHeights.least, Math.min(rowHeights.most, this.size.height / rows));
  }

  get isMoving(): boolean {
    return this.frame !== 0;
  }

  /** A contention that stands alone is everything. */
  zoomTo(slice: Slice | null): void {
    this.root = slice && slice.row === 0 && slice.end - slice.start === 1 ? null : slice;
    this.moveTo(windowOf(slice));
  }

  /** Broader or narrower about a place; beyond the branch one zooms out of it. */
  zoomAt(factor: number, x: number): void {
    const { start, end, row } = this.window;
    const still = start + ((end - start) * x) / Math.max(1, this.size.width);
    const span = Math.max(1 / mostPixels, Math.min(1, (end - start) * factor));
    const from = still - ((still - start) * span) / (end - start);
    if (factor > 1) {
      this.root = null;
    }
    this.stop();
    this.window = { start: from, end: from + span, row };
    this.bound();
    this.changed();
  }

  /** By pixels. */
  scroll(x: number, y: number): void {
    const { start, end, row } = this.window;
    const by = (x * (end - start)) / Math.max(1, this.size.width);
    this.stop();
    this.window = { start: start + by, end: end + by, row: row + y / this.rowHeight };
    this.bound();
    this.changed();
  }

  /** Brings a slice into view, with as little movement as can be. */
  reveal(key: string): void {
    const slice = this.icicle?.at.get(key);
    if (!slice || this.size.width === 0) {
      return;
    }
    let { start, end, row } = this.isMoving ? windowOf(this.root) : this.window;
    if (slice.end <= start || slice.start >= end) {
      const middle = (slice.start + slice.end) / 2;
      const half = (end - start) / 2;
      start = Math.max(0, Math.min(1 - 2 * half, middle - half));
      end = start + 2 * half;
    }
    const visible = this.size.height / this.rowHeight;
    row = Math.max(slice.row + 1 - visible, Math.min(slice.row, row));
    if (start !== this.window.start || end !== this.window.end || row !== this.window.row) {
      this.moveTo({ start, end, row: Math.max(0, row) });
    }
  }

  placeAt({ x, y }: Point): { readonly row: number; readonly breadth: number } {
    const { start, end, row } = this.window;
    return {
      row: Math.floor(row + y / this.rowHeight),
      breadth: start + ((end - start) * x) / Math.max(1, this.size.width),
    };
  }

  /** Where a slice's words are shown: above it, at the pointer or at its beginning, within the width. */
  tipPlace(slice: Slice, at: Point | null): { readonly left: number; readonly above: number } {
    const box = boxOf(slice, this);
    const x = at ? at.x - 20 : Math.max(0, box.x);
    return {
      left: Math.max(tip.margin, Math.min(x, this.size.width - tip.width - tip.margin)),
      above: Math.max(0, box.y) - tip.margin,
    };
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private get rows(): number {
    return this.icicle?.rows.length ?? 0;
  }

  private bound(): void {
    const { start, end, row } = this.window;
    const span = Math.min(1, end - start);
    const from = Math.max(0, Math.min(1 - span, start));
    const last = Math.max(0, this.rows - Math.max(1, this.size.height / this.rowHeight));
    const least = this.root?.row ?? 0;
    this.window = {
      start: from,
      end: from + span,
      row: Math.max(least, Math.min(Math.max(least, last), row)),
    };
  }

  private moveTo(to: Window): void {
    this.stop();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches || this.size.width === 0) {
      this.window = to;
      this.changed();
      return;
    }
    const from = this.window;
    const begun = performance.now();
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - begun) / duration));
      this.window = between(from, to, 1 - (1 - part) ** 3);
      this.frame = part < 1 ? requestAnimationFrame(step) : 0;
      this.changed();
    };
    this.frame = requestAnimationFrame(step);
  }
}

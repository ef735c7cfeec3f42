import type { ReactiveController } from "lit";
import type { Point } from "../shared/geometry.js";

export interface PanZoomHost {
  /** Moves the map on the screen. */
  pan(by: Point): void;
  /** `at` is relative to the canvas. */
  zoomAt(factor: number, at: Point): void;
}

/** So far a finger or a mouse may move before it is a drag. */
export const dragThreshold = 6;

/**
 * Gestures on the canvas: dragging the background, one finger anywhere, two fingers to zoom, the wheel to
 * scroll and with Ctrl to zoom. A trackpad's pinch comes as a wheel with Ctrl.
 */
export class PanZoom implements ReactiveController {
  private readonly host: PanZoomHost;
  private canvas: HTMLElement | null = null;
  private readonly pointers = new Map<number, Point>();
  private start: Point | null = null;
  private panning = false;

  constructor(host: PanZoomHost) {
    this.host = host;
  }

  hostDisconnected(): void {
    this.attach(null);
  }

  attach(canvas: HTMLElement | null): void {
    if (this.canvas === canvas) {
      return;
    }
    this.canvas?.removeEventListener("wheel", this.onWheel);
    this.canvas?.removeEventListener("pointermove", this.onMove);
    this.canvas?.removeEventListener("pointerup", this.onUp);
    this.canvas?.removeEventListener("pointercancel", this.onUp);
    this.canvas = canvas;
    this.stop();
    // Not passive: the page must not scroll or zoom as well.
    canvas?.addEventListener("wheel", this.onWheel, { passive: false });
    canvas?.addEventListener("pointermove", this.onMove);
    canvas?.addEventListener("pointerup", this.onUp);
    canvas?.addEventListener("pointercancel", this.onUp);
  }

  /** Takes a pointer that went down where the map can be dragged. */
  down(event: PointerEvent): void {
    const point = this.local(event);
    this.pointers.set(event.pointerId, point);
    this.start = point;
    if (event.pointerType === "mouse") {
      event.preventDefault();
      this.begin(event.pointerId);
    }
  }

  /** Lets go of a pointer that is to do something else. */
  release(pointer: number): void {
    this.pointers.delete(pointer);
    if (this.pointers.size === 0) {
      this.stop();
    }
  }

  private begin(pointer: number): void {
    this.panning = true;
    this.canvas?.setPointerCapture(pointer);
    this.canvas?.classList.add("panning");
  }

  private stop(): void {
    this.pointers.clear();
    this.panning = false;
    this.canvas?.classList.remove("panning");
  }

  private readonly onMove = (event: PointerEvent): void => {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = this.local(event);
    if (!this.panning) {
      if (this.start && distance(this.start, now) < dragThreshold && this.pointers.size === 1) {
        return;
      }
      this.begin(event.pointerId);
    }
    const [other] = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    this.pointers.set(event.pointerId, now);
    if (other) {
      const centre = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      this.host.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
      this.host.zoomAt(distance(now, other) / Math.max(1, distance(before, other)), centre);
    } else {
      this.host.pan({ x: now.x - before.x, y: now.y - before.y });
    }
  };

  private readonly onUp = (event: PointerEvent): void => {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size === 0) {
      this.stop();
    }
  };

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    // Firefox counts lines, others pixels.
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1;
    if (event.ctrlKey || event.metaKey) {
      const turned = Math.max(-60, Math.min(60, event.deltaY * unit));
      this.host.zoomAt(Math.exp(-turned / 150), this.local(event));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    const x = sideways ? event.deltaY : event.deltaX;
    const y = sideways ? 0 : event.deltaY;
    this.host.pan({ x: -x * unit, y: -y * unit });
  };

  private local(event: MouseEvent): Point {
    const box = this.canvas?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/**
 * What fingers do on cards: a tap selects, a second one edits, a long press opens the menu, and moving on from
 * there drags the card. What moves earlier pans, and a second finger zooms.
 */
import type { ReactiveController } from "lit";
import type { Point } from "../shared/geometry.js";
import type { ArgumentMap } from "./argument-map.js";
import type { Occurrence } from "./occurrence.js";
import { dragThreshold } from "./pan-zoom.js";

/** In milliseconds; browsers take about as long for theirs. */
const holdFor = 480;
const twiceWithin = 350;
const twiceNear = 30;

interface Touch {
  readonly event: PointerEvent;
  readonly card: Occurrence;
  readonly at: Point;
  held: boolean;
}

interface Tap {
  readonly key: string;
  readonly at: Point;
  readonly when: number;
}

export class TouchHold implements ReactiveController {
  private readonly map: ArgumentMap;
  private touch: Touch | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tapped: Tap | null = null;
  private lastTouch = -Infinity;

  constructor(map: ArgumentMap) {
    this.map = map;
    map.addController(this);
    map.decorations.add(({ key }) =>
      this.touch?.held && this.touch.card.key === key ? { classes: ["held"], badge: "", spoken: "" } : null,
    );
  }

  hostDisconnected(): void {
    this.end();
  }

  /** Whether a mouse event is only what the browser makes of a touch. */
  get isTouching(): boolean {
    return this.touch !== null || performance.now() - this.lastTouch < 800;
  }

  /** A finger came down on a card; on anything else `card` is null. */
  down(event: PointerEvent, card: Occurrence | null): void {
    const isFirst = event.isPrimary;
    this.end();
    this.lastTouch = performance.now();
    if (!card || !isFirst) {
      this.tapped = null;
      return;
    }
    this.touch = { event, card, at: { x: event.clientX, y: event.clientY }, held: false };
    this.timer = setTimeout(this.hold, holdFor);
    window.addEventListener("pointermove", this.onMove);
    window.addEventListener("pointerup", this.onUp);
    window.addEventListener("pointercancel", this.onCancel);
  }

  private readonly hold = (): void => {
    const { touch } = this;
    if (!touch) {
      return;
    }
    touch.held = true;
    this.map.input.releasePan(touch.event.pointerId);
    if ("vibrate" in navigator) {
      navigator.vibrate(12);
    }
    this.map.input.pointingAt(touch.card);
    this.map.decorations.changed();
    // Lifting the finger is no click on the card.
    window.addEventListener("touchend", swallow, { once: true, passive: false });
    // First the card gets the focus, then the menu.
    void this.map.updateComplete.then(() => {
      if (this.touch === touch) {
        const box = this.map.getBoundingClientRect();
        this.map.openMenu(touch.card, { x: touch.at.x - box.left + 12, y: touch.at.y - box.top + 12 });
      }
    });
  };

  private readonly onMove = (event: PointerEvent): void => {
    const { touch } = this;
    if (touch?.event.pointerId !== event.pointerId) {
      return;
    }
    if (Math.hypot(event.clientX - touch.at.x, event.clientY - touch.at.y) < dragThreshold) {
      return;
    }
    const { held, card } = touch;
    this.end();
    this.tapped = null;
    if (held) {
      this.map.closeMenu();
      this.map.drag.down(event, this.map.marks.itemsWith(card), true);
    }
  };

  private readonly onUp = (event: PointerEvent): void => {
    const { touch } = this;
    if (touch?.event.pointerId !== event.pointerId) {
      return;
    }
    this.end();
    if (touch.held) {
      return;
    }
    const before = this.tapped;
    const { key } = touch.card;
    const when = performance.now();
    const twice =
      before?.key === key &&
      when - before.when < twiceWithin &&
      Math.hypot(touch.at.x - before.at.x, touch.at.y - before.at.y) < twiceNear;
    this.tapped = twice ? null : { key, at: touch.at, when };
    if (twice) {
      this.map.command("edit");
    }
  };

  private readonly onCancel = (event: PointerEvent): void => {
    if (this.touch?.event.pointerId === event.pointerId) {
      this.end();
    }
  };

  private end(): void {
    clearTimeout(this.timer);
    const held = this.touch?.held;
    if (this.touch) {
      this.lastTouch = performance.now();
    }
    this.touch = null;
    window.removeEventListener("pointermove", this.onMove);
    window.removeEventListener("pointerup", this.onUp);
    window.removeEventListener("pointercancel", this.onCancel);
    if (held) {
      this.map.decorations.changed();
    }
  }
}

function swallow(event: Event): void {
  if (event.cancelable) {
    event.preventDefault();
  }
}

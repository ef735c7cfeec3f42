import type { ReactiveController, ReactiveControllerHost } from "lit";

/** In CSS pixels: as far a finger goes for another slide. */
const far = 60;

/** Tells of a finger that went sideways; scrolling, selecting and pinching stay the browser's. */
export class Swipe implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly swiped: (towards: "left" | "right") => void;
  private from: { readonly x: number; readonly y: number } | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, swiped: (towards: "left" | "right") => void) {
    this.host = host;
    this.swiped = swiped;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener("touchstart", this.start, { passive: true });
    this.host.addEventListener("touchend", this.end, { passive: true });
  }

  hostDisconnected(): void {
    this.host.removeEventListener("touchstart", this.start);
    this.host.removeEventListener("touchend", this.end);
  }

  private readonly start = ({ touches }: TouchEvent): void => {
    const [touch] = touches;
    this.from = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
  };

  private readonly end = ({ changedTouches }: TouchEvent): void => {
    const [touch] = changedTouches;
    const { from } = this;
    this.from = null;
    if (!touch || !from || !(document.getSelection()?.isCollapsed ?? true)) {
      return;
    }
    const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
    if (Math.abs(x) > far && Math.abs(x) > 2 * Math.abs(y)) {
      this.swiped(x < 0 ? "left" : "right");
    }
  };
}

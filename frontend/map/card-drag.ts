/** Dragging a card or a frame with the mouse, and showing what dropping it would mean. */
import { html, nothing } from "lit";
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Box, Point } from "../shared/geometry.js";
import { contains } from "../shared/geometry.js";
import { newId } from "../shared/uuid.js";
import type { Occurrence } from "./argument-tree.js";
import type { Dragged, Zone } from "./drop.js";
import { dropped, setFree, zoneWords, zonesOn } from "./drop.js";
import { draftId } from "./draft.js";
import type { Operation } from "./operations.js";
import { dragThreshold } from "./pan-zoom.js";
import type { Scene } from "./scene.js";
import { toMap } from "./viewport.js";

export interface DragHost extends ReactiveControllerHost {
  readonly scene: Scene;
  readonly canvas: HTMLElement | null;
  pan(by: Point): void;
  drop(operation: Operation): void;
}

interface Drag {
  readonly dragged: Dragged;
  readonly words: string;
  readonly start: Point;
  at: Point;
  moving: boolean;
  target: Occurrence | null;
  zones: readonly Zone[];
  zone: Zone | null;
}

const panEdge = 36;
const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

export class CardDrag implements ReactiveController {
  private readonly host: DragHost;
  private drag: Drag | null = null;
  private frame = 0;

  constructor(host: DragHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** A mouse button went down on a card or a frame, where there is no text. */
  down(event: PointerEvent, dragged: Dragged, words: string): void {
    const at = this.local(event);
    this.drag = { dragged, words, start: at, at, moving: false, target: null, zones: [], zone: null };
    window.addEventListener("pointermove", this.onMove);
    window.addEventListener("pointerup", this.onUp);
    window.addEventListener("pointercancel", this.cancel);
    window.addEventListener("keydown", this.onKey, true);
  }

  readonly cancel = (): void => {
    this.drag = null;
    cancelAnimationFrame(this.frame);
    window.removeEventListener("pointermove", this.onMove);
    window.removeEventListener("pointerup", this.onUp);
    window.removeEventListener("pointercancel", this.cancel);
    window.removeEventListener("keydown", this.onKey, true);
    this.host.requestUpdate();
  };

  /** The cards that are being dragged. */
  keys(): ReadonlySet<string> {
    if (!this.drag?.moving) {
      return new Set();
    }
    const { dragged } = this.drag;
    return new Set(
      dragged.what === "card"
        ? [dragged.occurrence.key]
        : dragged.step.premises.map((premise) => premise.key),
    );
  }

  render(): TemplateResult | typeof nothing {
    const { drag } = this;
    if (!drag?.moving) {
      return nothing;
    }
    const box = drag.target && this.zoneBox(drag.target);
    const free = !drag.target && setFree(drag.dragged) !== null;
    return html`${
        box
          ? html`<div class="zones" style=${styleMap(inPixels(box))}>
              ${drag.zones.map(
                (zone) =>
                  html`<div class=${classMap({ zone: true, [zone]: true, over: zone === drag.zone })}>
                    ${zoneWords[zone]}
                  </div>`,
              )}
            </div>`
          : nothing
      }
      <div class="ghost" style="transform:translate(${drag.at.x + 14}px,${drag.at.y + 12}px)">
        <div>${drag.words}</div>
        <strong>${drag.zone ? zoneWords[drag.zone] : free ? "Free-standing" : "Drop on a card"}</strong>
      </div>`;
  }

  private readonly onMove = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag) {
      return;
    }
    drag.at = this.local(event);
    if (!drag.moving && Math.hypot(drag.at.x - drag.start.x, drag.at.y - drag.start.y) >= dragThreshold) {
      drag.moving = true;
      this.frame = requestAnimationFrame(this.panAtEdge);
    }
    this.aim(drag);
    this.host.requestUpdate();
  };

  /** What is under the pointer: the zones of the same card stay while the pointer is in them. */
  private aim(drag: Drag): void {
    const kept = drag.target && contains(this.zoneBox(drag.target), drag.at);
    if (!kept) {
      drag.target = this.cardAt(drag.at);
      drag.zones = drag.target ? zonesOn(drag.dragged, drag.target) : [];
    }
    const box = drag.target && drag.zones.length > 0 ? this.zoneBox(drag.target) : null;
    if (!box) {
      drag.zone = null;
      return;
    }
    const column = drag.at.x < box.x + box.width / 2 ? 0 : 1;
    const row = drag.zones.length > 2 && drag.at.y >= box.y + box.height / 2 ? 2 : 0;
    drag.zone = drag.zones[Math.min(row + column, drag.zones.length - 1)] ?? null;
  }

  private cardAt(at: Point): Occurrence | null {
    const point = toMap(this.host.scene.view, at);
    const card = this.host.scene.cardAt(point);
    return card?.statement.id === draftId ? null : card;
  }

  /** Over the card, and large enough for the words when the map is small. */
  private zoneBox(card: Occurrence): Box {
    const box = this.host.scene.onScreen(card.key) ?? nowhere;
    const width = Math.max(box.width, 208);
    const height = Math.max(box.height, 84);
    return {
      x: box.x - (width - box.width) / 2,
      y: box.y - (height - box.height) / 2,
      width,
      height,
    };
  }

  private readonly onUp = (): void => {
    const { drag } = this;
    this.cancel();
    if (drag?.moving) {
      const operation = drag.target
        ? drag.zone && dropped(drag.dragged, drag.zone, drag.target, newId())
        : setFree(drag.dragged);
      if (operation) {
        this.host.drop(operation);
      }
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    }
  };

  private readonly panAtEdge = (): void => {
    const { drag } = this;
    if (!drag) {
      return;
    }
    const { width, height } = this.host.scene.screen;
    const by = { x: push(drag.at.x, width), y: push(drag.at.y, height) };
    if (by.x !== 0 || by.y !== 0) {
      this.host.pan(by);
    }
    this.frame = requestAnimationFrame(this.panAtEdge);
  };

  private local(event: MouseEvent): Point {
    const box = this.host.canvas?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }
}

function push(at: number, room: number): number {
  return at < panEdge ? 9 : at > room - panEdge ? -9 : 0;
}

function inPixels({ x, y, width, height }: Box) {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}

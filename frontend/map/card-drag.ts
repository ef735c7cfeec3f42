/**
 * Dragging cards and frames, and finding what dropping them would mean.
 *
 * G1 What others do meanwhile moves neither what is aimed at nor what dropping would do, unless it is about that:
 *    then what is said of it changes before anything is dropped.
 * G2 What somebody moves while it is dragged is dragged on; what somebody removes is dragged no more.
 * G3 Nothing is dropped on what is not there any more.
 */
import { nothing } from "lit";
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import type { Box, Point } from "../shared/geometry.js";
import { contains } from "../shared/geometry.js";
import { newId } from "../shared/uuid.js";
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence } from "./occurrence.js";
import { isBeingAdded } from "./draft.js";
import type { Aim } from "./drop-aim.js";
import { aimAt, slotOf } from "./drop-aim.js";
import { neighbourBeside } from "./drop-order.js";
import type { Preview } from "./drop-preview.js";
import { previewTemplate } from "./drop-preview.js";
import { hangsOn, relationAt, verdictOf } from "./drop-words.js";
import type { Dragged, Drop, Zone } from "./drop.js";
import { dropped, refusalOf, zonesOn } from "./drop.js";
import type { Operation } from "./operations.js";
import { dragThreshold } from "./pan-zoom.js";
import type { Scene } from "./scene.js";
import type { View } from "./viewport.js";
import { boxOnScreen, toMap } from "./viewport.js";

export interface DragHost extends ReactiveControllerHost {
  readonly scene: Scene;
  readonly canvas: HTMLElement | null;
  readonly client: { readonly tree: ArgumentTree | null; readonly readOnly?: string | null } | null;
  readonly toast: { show(words: string): void };
  pan(by: Point): void;
  drop(...operations: readonly Operation[]): void;
}

interface Drag {
  items: readonly Dragged[];
  readonly pointer: number;
  readonly byFinger: boolean;
  readonly start: Point;
  at: Point;
  /** What it was last aimed at. */
  view: View;
  tree: ArgumentTree | null;
  version: number;
  moving: boolean;
  /** The card whose zones are open. */
  target: Occurrence | null;
  zones: readonly Zone[];
  /** The cards that are dragged, with their branches. */
  keys: ReadonlySet<string>;
  aim: Aim;
  drop: Drop | null;
  refusal: string | null;
  changes: boolean;
}

/** Near an edge of the screen the map moves along; where the pointer means a place, only right at the edge. */
const panEdge = { nowhere: 36, place: 12 };
const leastZones = { width: 224, height: 76 };
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

  /** A pointer went down on what can be dragged. With `at once`, it is being dragged already. */
  down(event: PointerEvent, items: readonly Dragged[], atOnce = false): void {
    this.cancel();
    if (this.host.client?.readOnly != null) {
      return;
    }
    const at = this.local(event);
    this.drag = {
      items,
      pointer: event.pointerId,
      byFinger: event.pointerType === "touch",
      start: at,
      at,
      view: this.host.scene.view,
      tree: this.host.client?.tree ?? null,
      version: this.host.client?.tree?.version ?? 0,
      moving: false,
      target: null,
      zones: [],
      keys: new Set(),
      aim: { at: "nothing" },
      drop: null,
      refusal: null,
      changes: false,
    };
    window.addEventListener("pointermove", this.onMove);
    window.addEventListener("pointerup", this.onUp);
    window.addEventListener("pointercancel", this.onCancel);
    window.addEventListener("keydown", this.onKey, true);
    if (atOnce) {
      this.begin(this.drag);
    }
  }

  readonly cancel = (): void => {
    if (!this.drag) {
      return;
    }
    this.drag = null;
    cancelAnimationFrame(this.frame);
    window.removeEventListener("pointermove", this.onMove);
    window.removeEventListener("pointerup", this.onUp);
    window.removeEventListener("pointercancel", this.onCancel);
    window.removeEventListener("keydown", this.onKey, true);
    this.host.requestUpdate();
  };

  /** The card that the pointer means, which must not move away from under it (G1). */
  get still(): Occurrence | null {
    const { drag } = this;
    return drag?.moving && drag.aim.at !== "nothing" ? drag.aim.target : null;
  }

  /** The cards that are being dragged, with their branches. */
  keys(): ReadonlySet<string> {
    return this.drag?.keys ?? new Set();
  }

  render(): TemplateResult | typeof nothing {
    const { drag } = this;
    const { tree } = this.host.client ?? {};
    return drag?.moving && tree ? previewTemplate(this.preview(drag, tree)) : nothing;
  }

  private preview(drag: Drag, tree: ArgumentTree): Preview {
    const { scene } = this.host;
    const { drop, refusal } = drag;
    const [first] = drag.items;
    const card = first?.what === "card" ? first.occurrence : first?.step.premises[0];
    const relation = drop && !refusal ? relationAt(drop, drag.items) : null;
    const slot =
      drag.aim.at === "beside"
        ? slotOf(scene, drag.aim, neighbourBeside(tree, drag.aim.target, drag.aim.side, drag.aim.level))
        : null;
    const slotBox = slot && boxOnScreen(scene.view, slot.box);
    return {
      at: drag.at,
      above: drag.byFinger,
      number: card?.number ?? "",
      text: card?.statement.text ?? "",
      count: drag.items.flatMap(cardsOf).length,
      below: drag.keys.size - drag.items.flatMap(cardsOf).length,
      verdict: refusal ?? verdictOf(drop, drag.items, drag.changes),
      refused: refusal !== null,
      relation,
      zones: drag.target && drag.zones.length > 0 ? this.zonesOf(drag, drag.target) : null,
      slot: slotBox,
      line: drop?.at === "beside" && drop.level !== "premise" && slotBox ? this.line(drop, slotBox) : null,
      screen: scene.screen,
    };
  }

  private zonesOf(drag: Drag, target: Occurrence): Preview["zones"] {
    return {
      box: this.zoneBox(target),
      all: drag.zones,
      over: drag.drop?.at === "zone" ? drag.drop.zone : null,
    };
  }

  /** From what it would hang on to the place among its siblings. */
  private line(drop: Drop, slot: Box): Preview["line"] {
    const { scene } = this.host;
    const on = hangsOn(drop);
    const box = on && scene.onScreen(on.key);
    const down = scene.direction === "down";
    return box
      ? {
          from: down
            ? { x: box.x + box.width / 2, y: box.y + box.height }
            : { x: box.x + box.width, y: box.y + box.height / 2 },
          to: down ? { x: slot.x + slot.width / 2, y: slot.y } : { x: slot.x, y: slot.y + slot.height / 2 },
          down,
        }
      : null;
  }

  private readonly onMove = (event: PointerEvent): void => {
    const { drag } = this;
    if (drag?.pointer !== event.pointerId) {
      return;
    }
    drag.at = this.local(event);
    if (!drag.moving && Math.hypot(drag.at.x - drag.start.x, drag.at.y - drag.start.y) >= dragThreshold) {
      this.begin(drag);
    }
    if (drag.moving) {
      this.aim(drag);
      this.host.requestUpdate();
    }
  };

  private begin(drag: Drag): void {
    drag.moving = true;
    drag.keys = branchesOf(drag.items);
    this.frame = requestAnimationFrame(this.panAtEdge);
    this.aim(drag);
    this.host.requestUpdate();
  }

  /** What is under the pointer: the zones of the same card stay while the pointer is in them. */
  private aim(drag: Drag): void {
    const { scene, client } = this.host;
    const tree = client?.tree ?? null;
    if (!drag.target || drag.zones.length === 0 || !contains(this.zoneBox(drag.target), drag.at)) {
      drag.aim = aimAt(scene, toMap(scene.view, drag.at), scene.view.zoom);
      if (drag.aim.at !== "nothing" && isBeingAdded(drag.aim.target.statement)) {
        drag.aim = { at: "nothing" };
      }
      drag.target = drag.aim.at === "card" ? drag.aim.target : null;
      drag.zones = drag.target ? zonesOn(drag.items, drag.target) : [];
    }
    drag.drop = this.dropAt(drag);
    drag.refusal = drag.drop
      ? refusalOf(drag.items, drag.drop)
      : drag.target && !drag.items.flatMap(cardsOf).includes(drag.target)
        ? "Not on itself"
        : null;
    drag.changes =
      drag.drop !== null && tree !== null && dropped(tree, drag.items, drag.drop, newId) !== null;
  }

  private dropAt(drag: Drag): Drop | null {
    switch (drag.aim.at) {
      case "nothing":
        return { at: "free" };
      case "beside":
        return drag.aim;
      case "card": {
        const zone = this.zoneAt(drag, this.zoneBox(drag.aim.target));
        return zone ? { at: "zone", target: drag.aim.target, zone } : null;
      }
    }
  }

  private zoneAt({ zones, at }: Drag, box: Box): Zone | null {
    const column = at.x < box.x + box.width / 2 ? 0 : 1;
    const row = zones.length > 2 && at.y >= box.y + box.height / 2 ? 2 : 0;
    return zones[Math.min(row + column, zones.length - 1)] ?? null;
  }

  /** Over the card's middle, and large enough for the words when the map is small. */
  private zoneBox(card: Occurrence): Box {
    const box = this.host.scene.onScreen(card.key) ?? nowhere;
    const width = Math.max(box.width - 20, leastZones.width);
    const height = Math.max(box.height - 8, leastZones.height);
    return {
      x: box.x - (width - box.width) / 2,
      y: box.y - (height - box.height) / 2,
      width,
      height,
    };
  }

  private readonly onUp = (event: PointerEvent): void => {
    const { drag } = this;
    const { tree } = this.host.client ?? {};
    if (drag?.pointer !== event.pointerId) {
      return;
    }
    this.cancel();
    if (drag.moving && drag.drop && !drag.refusal && tree) {
      const items = present(tree, drag.items);
      const drop = dropNow(tree, drag.drop);
      if (!drop) {
        this.host.toast.show("Somebody changed that place just now, so nothing was moved. Drop it again.");
        return;
      }
      const operations = items.length > 0 ? dropped(tree, items, drop, newId) : null;
      if (operations) {
        this.host.drop(...operations);
      }
    }
  };

  private readonly onCancel = (event: PointerEvent): void => {
    if (this.drag?.pointer === event.pointerId) {
      this.cancel();
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.drag?.moving) {
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
    const edge = drag.aim.at === "nothing" ? panEdge.nowhere : panEdge.place;
    const by = { x: push(drag.at.x, width, edge), y: push(drag.at.y, height, edge) };
    if (by.x !== 0 || by.y !== 0) {
      this.host.pan(by);
    }
    this.frame = requestAnimationFrame(this.panAtEdge);
    this.follow(drag);
  };

  /** The map may move under a pointer that rests: by the wheel, at the edge, by what others do. */
  private follow(drag: Drag): void {
    const { view } = this.host.scene;
    const tree = this.host.client?.tree ?? null;
    const isOther = tree !== drag.tree || tree?.version !== drag.version;
    if (view !== drag.view || isOther) {
      if (isOther && tree) {
        drag.items = present(tree, drag.items);
        if (drag.items.length === 0) {
          this.cancel();
          return;
        }
        drag.keys = branchesOf(drag.items);
        drag.target = null;
      }
      drag.view = view;
      drag.tree = tree;
      drag.version = tree?.version ?? 0;
      this.aim(drag);
      this.host.requestUpdate();
    }
  }

  private local(event: MouseEvent): Point {
    const box = this.host.canvas?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }
}

/** G2: where they are now, without what is gone. */
export function present(tree: ArgumentTree, items: readonly Dragged[]): Dragged[] {
  return items.flatMap((item): Dragged[] => {
    if (item.what === "frame") {
      const step = tree.steps.get(item.step.argument.id);
      return step ? [{ what: "frame", step }] : [];
    }
    const { key, statement } = item.occurrence;
    const occurrence = tree.byKey.get(key) ?? tree.homes.get(statement.id);
    return occurrence ? [{ what: "card", occurrence }] : [];
  });
}

/** G3: the same drop, if there is still what it was aimed at where it was. */
export function dropNow(tree: ArgumentTree, drop: Drop): Drop | null {
  if (drop.at === "free") {
    return drop;
  }
  const target = tree.byKey.get(drop.target.key);
  return target ? { ...drop, target } : null;
}

function cardsOf(item: Dragged): readonly Occurrence[] {
  return item.what === "card" ? [item.occurrence] : item.step.premises;
}

function branchesOf(items: readonly Dragged[]): Set<string> {
  const keys = new Set<string>();
  const waiting = items.flatMap(cardsOf);
  for (let card = waiting.pop(); card; card = waiting.pop()) {
    keys.add(card.key);
    waiting.push(...card.children);
  }
  return keys;
}

function push(at: number, room: number, edge: number): number {
  return at < edge ? 9 : at > room - edge ? -9 : 0;
}

/** Marking several cards on the page: by clicks, keys and a rubber band, and what is then done to them all. */
import { html, nothing } from "lit";
import type { ReactiveController, TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { fire } from "../shared/events.js";
import type { Box, Point } from "../shared/geometry.js";
import { overlaps } from "../shared/geometry.js";
import type { ArgumentMap } from "./argument-map.js";
import type { Occurrence } from "./occurrence.js";
import { keyOf, placeOf } from "./occurrence.js";
import { isBeingAdded } from "./draft.js";
import type { Dragged } from "./drop.js";
import { flipping, removal, retyping } from "./node-operations.js";
import { MarkedNodes, itemsOf, rangeOf, topmost } from "./node-set.js";
import "./selection-bar.js";
import type { BarChoice } from "./selection-bar.js";
import { toMap } from "./viewport.js";

interface Band {
  readonly pointer: number;
  readonly from: Point;
  to: Point;
}

export class MapMarks implements ReactiveController {
  private readonly map: ArgumentMap;
  private readonly marked = new MarkedNodes();
  private band: Band | null = null;
  /** While the node in hand changes because of what is marked, the marks stay. */
  private marking = false;

  constructor(map: ArgumentMap) {
    this.map = map;
    map.addController(this);
    map.decorations.add(({ key }) =>
      this.marked.has(key) ? { classes: ["marked"], badge: "", spoken: "" } : null,
    );
  }

  hostDisconnected(): void {
    this.endBand();
  }

  get size(): number {
    return this.marked.size;
  }

  has(key: string): boolean {
    return this.marked.has(key);
  }

  /** What is to be done is done to these: all that is marked, or the node in hand. */
  nodes(): Occurrence[] {
    const { client } = this.map;
    if (this.marked.size === 0) {
      const selected = client?.selected();
      return selected && !isBeingAdded(selected.statement) ? [selected] : [];
    }
    return [...this.marked.keys].flatMap((key) => client?.tree?.byKey.get(key) ?? []);
  }

  /** What is dragged with a card. */
  itemsWith(card: Occurrence): Dragged[] {
    return this.marked.has(card.key) ? itemsOf(topmost(this.nodes())) : [{ what: "card", occurrence: card }];
  }

  toggle(card: Occurrence): void {
    const inHand = this.map.client?.selected()?.key ?? null;
    this.take(this.marked.toggle(card.key, inHand));
  }

  /** From the node in hand to this one. */
  extendTo(card: Occurrence): void {
    const inHand = this.map.client?.selected() ?? card;
    this.marked.replace(rangeOf(this.map.scene.shown, inHand, card).map(({ key }) => key));
    this.refresh();
  }

  /** Along with the keys. */
  step(from: Occurrence, to: Occurrence): void {
    this.marked.extend(from.key, to.key);
    this.take(to.key);
  }

  all(): void {
    const shown = this.map.scene.shown.filter(({ statement }) => !isBeingAdded(statement));
    this.marked.replace(shown.map(({ key }) => key));
    this.refresh();
  }

  /** Answers whether there was anything to clear. */
  clear(): boolean {
    const some = this.marked.clear();
    if (some) {
      this.refresh();
    }
    return some;
  }

  /** N1: after a change of the map. */
  keep(): void {
    if (this.marked.keep((key) => this.map.client?.tree?.byKey.has(key) === true)) {
      this.refresh();
    }
  }

  /** Another node is in hand: unless it is one of them, nothing is marked any more. */
  selectionChanged(): void {
    const { selection } = this.map.client ?? {};
    if (!this.marking && !(selection && this.marked.has(keyOf(selection)))) {
      this.clear();
    }
  }

  readonly onBar = (event: CustomEvent<BarChoice>): void => {
    this.perform(event.detail);
  };

  perform(choice: BarChoice): void {
    const { map } = this;
    const nodes = this.nodes();
    switch (choice) {
      case "copy":
      case "cut":
        map.clipboard.run(choice);
        return;
      case "move":
        fire(map, "command", { name: "move", nodes: topmost(nodes).map(placeOf) });
        return;
      case "remove":
        map.drop(...removal(topmost(nodes)));
        return;
      case "clear":
        this.clear();
        map.focusSelected();
        return;
      case "flip":
        this.submit(flipping(nodes));
        return;
      case "CLAIM":
      case "EVIDENCE":
      case "QUESTION":
        this.submit(retyping(nodes, choice));
    }
  }

  private submit(operations: ReturnType<typeof flipping>): void {
    if (operations.length > 0) {
      this.map.drop(...operations);
    }
  }

  /** Begins a rubber band on the background. */
  startBand(event: PointerEvent): void {
    const at = this.local(event);
    this.band = { pointer: event.pointerId, from: at, to: at };
    window.addEventListener("pointermove", this.onBand);
    window.addEventListener("pointerup", this.onBandEnd);
    window.addEventListener("pointercancel", this.onBandEnd);
  }

  render(): TemplateResult {
    return html`${this.band ? html`<div class="band" style=${styleMap(inPixels(around(this.band)))}></div>` : nothing}
      <selection-bar
        .count=${this.marked.size}
        ?hidden=${this.marked.size === 0}
        @choose=${this.onBar}
      ></selection-bar>`;
  }

  private readonly onBand = (event: PointerEvent): void => {
    if (this.band?.pointer === event.pointerId) {
      this.band.to = this.local(event);
      this.map.requestUpdate();
    }
  };

  private readonly onBandEnd = (event: PointerEvent): void => {
    const { band } = this;
    if (band?.pointer !== event.pointerId) {
      return;
    }
    this.endBand();
    const { scene } = this.map;
    const box = around(band);
    const corner = toMap(scene.view, box);
    const region = { ...corner, width: box.width / scene.view.zoom, height: box.height / scene.view.zoom };
    const hit = scene.shown.filter(({ key, statement }) => {
      const card = scene.boxOf(key);
      return !isBeingAdded(statement) && card !== null && overlaps(card, region);
    });
    this.marked.add(hit.map(({ key }) => key));
    const inHand = this.map.client?.selected()?.key;
    this.take(inHand !== undefined && this.marked.has(inHand) ? inHand : (hit[0]?.key ?? null));
  };

  private endBand(): void {
    this.band = null;
    window.removeEventListener("pointermove", this.onBand);
    window.removeEventListener("pointerup", this.onBandEnd);
    window.removeEventListener("pointercancel", this.onBandEnd);
    this.map.requestUpdate();
  }

  /** Takes a node in hand without losing the marks. */
  private take(key: string | null): void {
    const occurrence = key === null ? undefined : this.map.client?.tree?.byKey.get(key);
    this.marking = true;
    if (occurrence) {
      this.map.choose(occurrence);
    }
    this.marking = false;
    this.refresh();
  }

  private refresh(): void {
    this.map.decorations.changed();
    this.map.requestUpdate();
  }

  private local(event: MouseEvent): Point {
    const box = this.map.canvas?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }
}

function around({ from, to }: Band): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

function inPixels({ x, y, width, height }: Box) {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}

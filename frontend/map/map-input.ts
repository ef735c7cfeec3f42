/** Turns what comes from mouse, fingers and keys into what the map element can do. */
import type { Point } from "../shared/geometry.js";
import type { Occurrence } from "./occurrence.js";
import { placeOf } from "./occurrence.js";
import type { ArgumentMap } from "./argument-map.js";
import { isBeingAdded } from "./draft.js";
import { dropped } from "./drop.js";
import { neighbourAt } from "./drop-order.js";
import { isFolded } from "./folds.js";
import { actionFor, looksOnly, neighbour } from "./keyboard.js";
import type { Action, Way } from "./keyboard.js";
import { zoomStep } from "./map-controls.js";
import { newId } from "../shared/uuid.js";
import { PanZoom } from "./pan-zoom.js";
import { TouchHold } from "./touch-hold.js";

export class MapInput {
  /** While a pointer goes down: what is selected now was pointed at, and must not move. */
  pointing = false;
  /** What was selected when the pointer went down. */
  private before: Occurrence | null = null;
  private readonly map: ArgumentMap;
  private readonly panZoom: PanZoom;
  private readonly touch: TouchHold;

  constructor(map: ArgumentMap) {
    this.map = map;
    this.panZoom = new PanZoom(map);
    map.addController(this.panZoom);
    this.touch = new TouchHold(map);
  }

  attach(canvas: HTMLElement | null): void {
    this.panZoom.attach(canvas);
  }

  releasePan(pointer: number): void {
    this.panZoom.release(pointer);
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const target = event.target as Element;
    if (target.closest("button, map-toolbar, map-minimap, .notice")) {
      return;
    }
    this.before = this.map.client?.selected() ?? null;
    // So that the card which gets the focus by this is not scrolled to.
    this.pointing = true;
    setTimeout(() => {
      this.pointing = false;
    });
    const card = this.occurrenceAt(target);
    if (event.pointerType === "touch") {
      this.touch.down(event, card);
      this.panZoom.down(event);
      return;
    }
    if (event.button === 1) {
      this.panZoom.down(event);
      return;
    }
    if (event.button !== 0 || target.closest(".text")) {
      return;
    }
    const frame = target.closest<HTMLElement>(".frame-head")?.parentElement;
    const step = this.map.client?.tree?.steps.get(frame?.dataset["step"] ?? "");
    if (card) {
      this.map.drag.down(event, this.map.marks.itemsWith(card));
    } else if (step) {
      event.preventDefault();
      this.map.drag.down(event, [{ what: "frame", step }]);
    } else {
      this.map.canvas?.focus({ preventScroll: true });
      if (event.shiftKey && !this.map.isPast) {
        event.preventDefault();
        this.map.marks.startBand(event);
      } else {
        this.panZoom.down(event);
      }
    }
  };

  /** With a key that marks, the browser would select text up to here, and the focus would come here. */
  readonly onMouseDown = (event: MouseEvent): void => {
    if (this.isMarking(event) && event.button === 0 && this.occurrenceAt(event.target as Element)) {
      event.preventDefault();
    }
  };

  readonly onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const card = this.occurrenceAt(target);
    if (!card) {
      return;
    }
    if (target.closest(".see")) {
      this.followed(card);
    } else if (target.closest(".fold")) {
      this.map.fold(card);
    } else if (target.closest(".more")) {
      this.map.openMenu(card, this.local(event));
    } else if (this.isMarking(event)) {
      this.pointing = true;
      if (event.shiftKey) {
        this.map.marks.extendTo(card);
      } else {
        this.map.marks.toggle(card);
      }
      this.pointing = false;
    } else if (!this.hasSelectedText()) {
      this.map.marks.clear();
      this.pointingAt(card);
      // The words of a card that was selected already; of others, a double click selects a word.
      const again = card === this.before && event.detail === 1;
      if (again && !card.reference && target.closest(".text")) {
        this.map.editing.edit(card, this.caret());
      }
    }
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    // In the text, a double click selects a word.
    const target = event.target as Element;
    const isPlain = !this.isMarking(event) && !this.touch.isTouching;
    if (isPlain && this.occurrenceAt(target) && !target.closest(".text, button")) {
      this.map.command("edit");
    }
  };

  readonly onContextMenu = (event: MouseEvent): void => {
    const card = this.occurrenceAt(event.target as Element);
    if (card && this.touch.isTouching) {
      // A long press opens the menu by itself.
      event.preventDefault();
      return;
    }
    if (!card || event.shiftKey || this.hasSelectedText()) {
      return;
    }
    event.preventDefault();
    this.pointingAt(card);
    // From the keyboard the event comes without a place.
    const fromKeyboard = event.clientX === 0 && event.clientY === 0;
    this.map.openMenu(card, fromKeyboard ? this.besides(card) : this.local(event));
  };

  /** Selection follows the focus. */
  readonly onFocusIn = (event: FocusEvent): void => {
    const card = this.occurrenceAt(event.target as Element);
    if (!card || card === this.map.client?.selected() || (event.target as Element).closest("button")) {
      return;
    }
    const { pointing } = this;
    this.pointing = true;
    this.map.client?.select(placeOf(card));
    this.pointing = pointing;
    if (!pointing) {
      // The browser scrolls to what gets the focus, and tells of it in the next frame.
      requestAnimationFrame(() => {
        this.map.takeScroll();
        this.map.show(card.key);
      });
    }
  };

  /** The browser scrolls to what it finds or focuses; here that is panning. */
  readonly onScroll = (): void => {
    this.map.takeScroll();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as Element;
    const action = actionFor(event, this.map.singleLetterKeys, this.map.scene.direction);
    const inTree = target === this.map.canvas || target.closest(".card") !== null;
    if (this.map.isPast && action && !looksOnly(action)) {
      return;
    }
    const everywhere = action?.do === "undo" || action?.do === "redo" || action?.do === "cancel";
    if (!action || (!inTree && !everywhere) || (target.closest("button") && event.key === "Enter")) {
      return;
    }
    if (this.perform(action)) {
      event.preventDefault();
    }
  };

  /** Answers whether the key had a meaning. */
  private perform(action: Action): boolean {
    const { map } = this;
    const selected = map.client?.selected() ?? null;
    switch (action.do) {
      case "command":
        return this.command(action.name, selected);
      case "go":
        return this.go(action.way, selected);
      case "extend":
        return this.go(action.way, selected, true);
      case "all":
        map.marks.all();
        return true;
      case "reorder":
        this.reorder(action.by);
        return true;
      case "fold":
        if (selected) {
          map.fold(selected);
        }
        return selected !== null;
      case "fold-siblings":
        if (selected) {
          map.way.foldSiblings(selected);
        }
        return selected !== null;
      case "open-siblings":
        if (selected) {
          map.way.openSiblings(selected);
        }
        return selected !== null;
      case "focus":
        if (selected) {
          map.way.toggleFocus(selected);
        }
        return selected !== null;
      case "depth":
        map.way.openToDepth(action.levels);
        return true;
      case "overview":
        map.overview.toggle();
        return true;
      case "menu":
        if (selected) {
          map.openMenu(selected, this.besides(selected));
        }
        return selected !== null;
      case "find":
        map.find.open();
        return true;
      case "next-hit":
        return map.find.step(1);
      case "previous-hit":
        return map.find.step(-1);
      case "next-new":
        return map.find.showNextNew();
      case "undo":
        map.undo();
        return true;
      case "redo":
        map.redo();
        return true;
      case "larger":
        map.zoomBy(zoomStep);
        return true;
      case "smaller":
        map.zoomBy(1 / zoomStep);
        return true;
      case "cancel":
        map.drag.cancel();
        map.toast.dismiss();
        if (!map.marks.clear()) {
          map.clipboard.letBe();
        }
        return false;
    }
  }

  /** Moves the node in hand one place among its siblings. */
  reorder(by: 1 | -1): void {
    const { tree } = this.map.client ?? {};
    const selected = this.map.client?.selected();
    const beside = tree && selected ? neighbourAt(tree, selected, by) : null;
    if (!tree || !selected || !beside || isBeingAdded(selected.statement)) {
      return;
    }
    const item =
      beside.level === "argument" && selected.step
        ? ({ what: "frame", step: selected.step } as const)
        : ({ what: "card", occurrence: selected } as const);
    const side = by > 0 ? "after" : "before";
    const operations = dropped(tree, [item], { at: "beside", side, ...beside }, newId);
    this.map.drop(...(operations ?? []));
  }

  private command(name: Extract<Action, { do: "command" }>["name"], selected: Occurrence | null): boolean {
    if (name === "shortcuts" || name === "add-contention" || name === "present") {
      this.map.command(name);
      return true;
    }
    if (!selected || isBeingAdded(selected.statement)) {
      return false;
    }
    if (this.map.marks.size > 0 && (name === "remove" || name === "move")) {
      this.map.marks.perform(name);
    } else if (name === "edit" && selected.reference) {
      this.followed(selected);
    } else if (selected.step || (name !== "add-undercut" && name !== "add-copremise")) {
      this.map.command(name);
    }
    return true;
  }

  private go(way: Way, selected: Occurrence | null, marking = false): boolean {
    const { tree } = this.map.client ?? {};
    const { shown, folds } = this.map.scene;
    if (!tree) {
      return false;
    }
    if (selected && way === "child" && folds && isFolded(folds, selected)) {
      this.map.fold(selected);
      return true;
    }
    if (way === "parent" && selected && selected.key === this.map.scene.focus?.key) {
      return true;
    }
    const to = selected ? neighbour(tree, shown, selected, way) : (shown[0] ?? null);
    if (to && !isBeingAdded(to.statement)) {
      if (marking && selected) {
        this.map.marks.step(selected, to);
      } else {
        this.map.choose(to);
      }
    }
    return true;
  }

  pointingAt(occurrence: Occurrence): void {
    this.pointing = true;
    this.map.choose(occurrence);
    this.pointing = false;
  }

  /** From a reference to where the statement is drawn in full. */
  private followed(reference: Occurrence): void {
    const home = this.map.client?.tree?.homes.get(reference.statement.id);
    if (home) {
      this.map.choose(home);
    }
  }

  private occurrenceAt(target: Element): Occurrence | null {
    const key = target.closest<HTMLElement>(".card")?.dataset["key"];
    const occurrence = key === undefined ? undefined : this.map.client?.tree?.byKey.get(key);
    return occurrence && !isBeingAdded(occurrence.statement) ? occurrence : null;
  }

  private get selection(): Selection | null {
    const root = this.map.renderRoot as ShadowRoot & { getSelection?: () => Selection | null };
    // Chromium answers per shadow tree; others tell of the document's selection only.
    return root.getSelection ? root.getSelection() : document.getSelection();
  }

  /** Where in the text a click was: browsers put an empty selection there. */
  private caret(): "all" | number {
    const { selection } = this;
    const node = selection?.anchorNode;
    return selection && node instanceof Text && node.parentElement?.closest(".text")
      ? selection.anchorOffset
      : "all";
  }

  hasSelectedText(): boolean {
    const { selection } = this;
    return selection !== null && !selection.isCollapsed && selection.toString().trim() !== "";
  }

  private besides(occurrence: Occurrence): Point {
    const box = this.map.scene.onScreen(occurrence.key);
    return { x: (box?.x ?? 0) + 24, y: (box?.y ?? 0) + 30 };
  }

  /** Ctrl adds a node to those that are marked, or on a Mac Cmd; Shift marks all up to it. */
  private isMarking(event: MouseEvent): boolean {
    return !this.map.isPast && (event.ctrlKey || event.metaKey || event.shiftKey);
  }

  private local(event: MouseEvent): Point {
    const box = this.map.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

/** Turns what happens in the outline into commands. */
import { fire } from "../shared/events.js";
import { toDepth } from "../map/folds.js";
import type { MenuChoice } from "../map/map-menu.js";
import type { MapOutline } from "./map-outline.js";
import { outlineAction } from "./outline-keys.js";
import type { NodeRow } from "./outline-rows.js";
import type { TypedLine } from "./typed-lines.js";

export class OutlineInput {
  private readonly outline: MapOutline;

  constructor(outline: MapOutline) {
    this.outline = outline;
  }

  readonly onScroll = (): void => {
    this.outline.scrolled();
  };

  readonly onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const line = this.lineAt(target);
    if (line) {
      if (target.closest(".save")) {
        void this.outline.commands.save(line);
      } else if (target.closest(".cancel")) {
        this.outline.commands.cancel(line);
      }
      return;
    }
    const row = this.rowAt(target);
    if (!row) {
      return;
    }
    const { occurrence } = row;
    if (target.closest(".fold")) {
      this.outline.commands.fold(occurrence);
    } else if (target.closest(".see")) {
      const home = this.outline.client?.tree?.homes.get(occurrence.statement.id);
      this.outline.go(home ?? occurrence);
    } else if (target.closest(".more")) {
      this.outline.openMenu(occurrence, { x: event.clientX, y: event.clientY });
    } else if (!this.isSelecting()) {
      const again = this.outline.client?.selected()?.key === row.key && this.wasSelected === row.key;
      if (target.closest(".text") && again && !row.occurrence.reference) {
        this.outline.commands.edit(occurrence);
      } else {
        this.outline.go(occurrence);
      }
      this.wasSelected = row.key;
    }
  };

  /** What the last click selected: the second click into its text edits it. */
  private wasSelected: string | null = null;

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const line = this.lineAt(target);
    if (line) {
      this.onFieldKey(event, line, target);
      return;
    }
    const row = this.rowAt(target);
    if (!row || event.isComposing || !target.matches("[role=treeitem]")) {
      return;
    }
    if (event.key === "?" && this.outline.singleLetterKeys) {
      event.preventDefault();
      this.onShortcuts();
      return;
    }
    const isMirrored = getComputedStyle(this.outline).direction === "rtl";
    const action = outlineAction(event, this.outline.singleLetterKeys, isMirrored);
    if (action) {
      event.preventDefault();
      this.wasSelected = null;
      this.outline.commands.do(action, row);
    }
  };

  private onFieldKey(event: KeyboardEvent, line: TypedLine, target: HTMLElement): void {
    event.stopPropagation();
    if (event.isComposing || target.localName !== "textarea") {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (!line.saving) {
        void this.outline.commands.save(line);
      }
    } else if (event.key === "Escape" && !line.saving) {
      event.preventDefault();
      this.outline.commands.cancel(line);
    }
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const row = this.rowAt(target);
    this.outline.company.typesAt(this.lineAt(target) ?? null);
    if (row && target.matches("[role=treeitem]")) {
      this.outline.choose(row.occurrence);
    }
  };

  /** Fields in which nothing was changed close by themselves. */
  readonly onFocusOut = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const line = this.lineAt(target);
    const next = event.relatedTarget;
    const inside = next instanceof Node && target.closest(".field")?.contains(next) === true;
    if (!inside) {
      this.outline.company.typesAt(null);
    }
    if (line && !line.saving && !inside && document.hasFocus() && line.text.trim() === line.was.trim()) {
      this.outline.typed?.end(line.id);
      this.outline.rowsChanged();
    }
  };

  readonly onInput = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    const line = this.lineAt(field);
    if (line) {
      this.outline.typed?.change(line.id, { text: field.value, problem: "" });
      this.outline.requestUpdate();
    }
  };

  readonly onContextMenu = (event: MouseEvent): void => {
    // The browser's own menu stays where there is something to copy or to correct.
    const target = event.target as HTMLElement;
    const row = this.rowAt(target);
    if (row && !this.lineAt(target) && !this.isSelecting() && !event.shiftKey) {
      event.preventDefault();
      this.outline.openMenu(row.occurrence, { x: event.clientX, y: event.clientY });
    }
  };

  readonly onMenu = (event: CustomEvent<MenuChoice>): void => {
    const { menu } = this.outline;
    this.outline.closeMenu();
    if (menu) {
      this.outline.commands.choose(event.detail, menu.occurrence);
    }
  };

  readonly onDismiss = (): void => {
    const { menu } = this.outline;
    this.outline.closeMenu();
    if (menu) {
      this.outline.go(menu.occurrence);
    }
  };

  readonly onAddContention = (): void => {
    this.outline.commands.add("contention", null);
  };

  readonly onRetry = (): void => {
    void this.outline.client?.load();
  };

  readonly onDepth = (event: Event): void => {
    const depth = Number((event.target as HTMLSelectElement).value);
    this.outline.openTo(toDepth(depth === 0 ? Infinity : depth));
  };

  readonly onExpandAll = (): void => {
    this.outline.openTo(toDepth(Infinity));
  };

  readonly onUndo = (): void => {
    this.outline.commands.report(this.outline.client?.undo());
  };

  readonly onRedo = (): void => {
    this.outline.commands.report(this.outline.client?.redo());
  };

  readonly onShortcuts = (): void => {
    fire(this.outline, "command", { name: "shortcuts" });
  };

  readonly onRemovalClosed = (): void => {
    const { removal } = this.outline;
    this.outline.askRemoval(null);
    if (removal) {
      this.outline.go(removal.occurrence);
    }
  };

  /** Escape closes it; the browser tells later, when it may be open again for another. */
  readonly onRemovalGone = (event: Event): void => {
    if (!(event.target as HTMLDialogElement).open && this.outline.removal) {
      this.onRemovalClosed();
    }
  };

  readonly onRemoveAlone = (): void => {
    this.remove("ALONE");
  };

  readonly onRemoveBranch = (): void => {
    this.remove("BRANCH");
  };

  private remove(scope: "BRANCH" | "ALONE"): void {
    const { removal } = this.outline;
    this.outline.askRemoval(null);
    if (removal) {
      this.outline.commands.removeNow(removal.occurrence, scope);
    }
  }

  private isSelecting(): boolean {
    return document.getSelection()?.type === "Range";
  }

  private lineAt(target: HTMLElement): TypedLine | undefined {
    const id = target.closest<HTMLElement>(".field")?.dataset["line"];
    return id === undefined ? undefined : this.outline.typed?.get(id);
  }

  private rowAt(target: HTMLElement): NodeRow | undefined {
    const key = target.closest<HTMLElement>(".row")?.dataset["key"];
    const row = key === undefined ? undefined : this.outline.rowOf(key);
    return row?.type === "node" ? row : undefined;
  }
}

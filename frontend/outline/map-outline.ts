import { LitElement } from "lit";
import type { PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Occurrence, Place } from "../map/occurrence.js";
import { keyOf, placeOf } from "../map/occurrence.js";
import type { Folds } from "../map/folds.js";
import { depthOf, foldsFor, openedTo } from "../map/folds.js";
import { footerStyles } from "../map/footer-styles.js";
import { addressOf } from "../map/map-address.js";
import { MapAnnouncer } from "../map/map-announcer.js";
import type { Refused } from "../map/map-client.js";
import { MapClient } from "../map/map-client.js";
import { MapToast } from "../map/map-toast.js";
import { PaperCopy } from "../print/paper-copy.js";
import { fire } from "../shared/events.js";
import type { Point } from "../shared/geometry.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphsOf } from "../shared/paragraphs.js";
import { OutlineCommands } from "./outline-commands.js";
import { OutlineInput } from "./outline-input.js";
import { OutlineCompany } from "./outline-company.js";
import { OutlineConflicts } from "./outline-conflicts.js";
import { contextOf } from "./outline-context.js";
import { outlineTemplate } from "./outline-page.js";
import type { Addable, NewLine, Row } from "./outline-rows.js";
import { rowsOf } from "./outline-rows.js";
import { OutlineScroll } from "./outline-scroll.js";
import { outlineStyles } from "./outline-styles.js";
import { rowStyles } from "./row-styles.js";
import type { TypedLine } from "./typed-lines.js";
import { TypedLines } from "./typed-lines.js";

interface Removal {
  readonly occurrence: Occurrence;
  readonly below: number;
}

/**
 * A map as nested text, to read and to write.
 *
 * O1 Every node is a row in the tree's order, with its number, its relation in words and as a sign, kind, origin, text
 *    and counts. Premises of one argument stand in a bracket; what undercuts a step stands below its last premise.
 * O2 A statement used again is one short line that leads to where it stands in full.
 * O3 A row's text is changed where it stands, and a new statement typed where it will stand. Enter saves, Escape
 *    restores; until it is saved, what was typed outlives the page.
 * O4 What the server refuses is told at the words concerned, which stay as they were typed. Words whose place somebody
 *    else removed meanwhile are kept, as a contention not yet added; between two wordings at once one chooses.
 * O5 Only rows near the viewport are in the document, and always the one that Tab leads to and the one being typed in.
 *    Their level, number and count are those of the whole tree.
 * O6 What somebody reads or edits stays where it is on the screen while the map around it changes.
 * O7 The keys are those of an ARIA tree, and the map's own letters.
 *
 * @fires node-selected - another occurrence is selected, or none
 * @fires command - something is to be done that needs a dialog of the page
 */
@customElement("map-outline")
export class MapOutline extends LitElement {
  @property({ attribute: "map-id" }) mapId = "";
  /** Off with `single-letter-keys="false"`. */
  @property({
    attribute: "single-letter-keys",
    converter: { fromAttribute: (value) => value !== "false" },
  })
  singleLetterKeys = true;

  @state() menu: { readonly occurrence: Occurrence; readonly at: Point } | null = null;
  @state() removal: Removal | null = null;

  client: MapClient | null = null;
  typed: TypedLines | null = null;
  folds: Folds | null = null;
  rows: readonly Row[] = [];
  /** How deep the map is. */
  levels = 0;
  readonly toast = new MapToast(this);
  readonly input = new OutlineInput(this);
  readonly commands = new OutlineCommands(this);
  private readonly announcer = new MapAnnouncer(this);
  readonly conflicts = new OutlineConflicts(this);
  readonly company = new OutlineCompany(this);
  readonly paper = new PaperCopy(this, { withTree: false });
  private readonly view = new OutlineScroll();
  paragraphs: readonly Paragraph[] = [];
  private stale = true;
  private focusedKey: string | null = null;
  private focusWish: { readonly key: string; readonly field: boolean } | null = null;
  private wantsFocus = false;
  private readonly resizes = new ResizeObserver(() => {
    this.requestUpdate();
  });

  static override readonly styles = [outlineStyles, footerStyles, rowStyles];

  readonly context = contextOf(this);

  // What keys, buttons and the menu call.

  /** Selects it, opens what it is folded into, brings it into view and gives it the keyboard. */
  go(occurrence: Occurrence): void {
    const found = this.client?.tree?.byKey.get(occurrence.key) ?? occurrence;
    if (this.folds) {
      this.openTo(openedTo(this.folds, found));
    }
    this.choose(found);
    this.focusWish = { key: found.key, field: false };
    this.view.want(found.key);
    this.requestUpdate();
  }

  /** Gives the keyboard to the selected row, else the first, as soon as there is one. */
  override focus(): void {
    this.wantsFocus = true;
    this.requestUpdate();
  }

  /** Brings it into view, and leaves selection and keyboard alone. */
  look(occurrence: Occurrence): void {
    if (this.folds) {
      this.openTo(openedTo(this.folds, occurrence));
    }
    this.view.want(occurrence.key);
    this.requestUpdate();
  }

  choose(occurrence: Occurrence): void {
    this.client?.select(placeOf(occurrence));
  }

  openTo(folds: Folds): void {
    if (folds !== this.folds) {
      this.folds = folds;
      this.rowsChanged();
    }
  }

  /** Puts the keyboard into the field of a row. */
  write(key: string): void {
    this.focusWish = { key, field: true };
    this.view.want(key);
    this.requestUpdate();
  }

  scrolled(): void {
    if (this.scroller && !this.view.reaches(this.scroller)) {
      this.requestUpdate();
    }
  }

  rowsChanged(): void {
    this.stale = true;
    this.requestUpdate();
  }

  openMenu(occurrence: Occurrence, at?: Point): void {
    this.choose(occurrence);
    const box = this.getBoundingClientRect();
    const row = this.element(occurrence.key)?.getBoundingClientRect();
    const { x, y } = at ?? { x: (row?.left ?? 0) + 40, y: (row?.top ?? 0) + 30 };
    this.menu = { occurrence, at: { x: x - box.left, y: y - box.top } };
  }

  closeMenu(): void {
    this.menu = null;
  }

  askRemoval(removal: Removal | null): void {
    this.removal = removal;
  }

  /** A row that is not folded away. */
  rowOf(key: string): Row | undefined {
    return this.rows[this.view.window.indexOf(key)];
  }

  occurrenceAt(place: Place): Occurrence | undefined {
    const tree = this.client?.tree;
    return tree?.byKey.get(keyOf(place)) ?? tree?.homes.get(place.statement);
  }

  /** Whether the keyboard is in the row of a line, or nowhere. */
  isAt(line: TypedLine): boolean {
    const active = this.shadowRoot?.activeElement;
    const row = this.rowOf(active?.closest<HTMLElement>(".row")?.dataset["key"] ?? "");
    return row ? this.context.lineOf(row)?.id === line.id : !active;
  }

  /** Those near the viewport, and those that the keyboard may be in. */
  shownRows(): Row[] {
    const { from, to } = this.view.span(this.scroller);
    const held = [this.context.tabStop, this.activeKey(), this.focusWish?.key ?? null]
      .map((key) => (key === null ? -1 : this.view.window.indexOf(key)))
      .filter((index) => index >= 0 && (index < from || index >= to));
    const before = [...new Set(held.filter((index) => index < from))].sort((a, b) => a - b);
    const after = [...new Set(held.filter((index) => index >= to))].sort((a, b) => a - b);
    const at = (indices: readonly number[]): Row[] => indices.flatMap((index) => this.rows[index] ?? []);
    return [...at(before), ...this.rows.slice(from, to), ...at(after)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
    void document.fonts.ready.then(() => {
      this.view.window.forget();
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
    this.unlisten();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mapId")) {
      this.unlisten();
      this.client = this.mapId === "" ? null : MapClient.of(this.mapId);
      this.announcer.follow(this.client);
      this.typed = this.mapId === "" ? null : new TypedLines(this.mapId);
      this.folds = null;
      this.listen();
      this.onChanged();
      const named = addressOf(location.search).node;
      if (named && !this.client?.selection) {
        this.client?.select(named);
      } else if (this.client?.selection) {
        this.onSelection();
      }
    }
    this.focusedKey = this.activeKey();
    this.view.remember(this.scroller, this.rows, this.focusedKey ?? this.client?.selected()?.key ?? null);
    if (this.stale) {
      this.stale = false;
      this.rows = this.makeRows();
      const width = this.clientWidth;
      this.view.window.setRows(
        this.rows.map(({ key }) => key),
        (index) => reckonedHeight(this.rows[index], width),
      );
    }
  }

  override render() {
    return outlineTemplate(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { scroller } = this;
    if (scroller) {
      this.resizes.observe(scroller);
      if (this.view.place(scroller)) {
        this.requestUpdate();
      }
    }
    // A row loses the focus when it is moved in the document, and when it is removed.
    if (this.focusedKey !== null && !this.shadowRoot?.activeElement) {
      const key = this.view.window.indexOf(this.focusedKey) < 0 ? this.context.tabStop : this.focusedKey;
      this.focusWish ??= key === null ? null : { key, field: true };
    }
    this.takeFirstFocus();
    this.takeFocus();
    if (changed.has("removal")) {
      const dialog = this.renderRoot.querySelector("dialog");
      if (this.removal) {
        dialog?.showModal();
      } else {
        dialog?.close();
      }
    }
  }

  private get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector(".scroll");
  }

  private element(key: string): HTMLElement | null {
    return this.renderRoot.querySelector(`.row[data-key="${CSS.escape(key)}"]`);
  }

  private activeKey(): string | null {
    const active = this.shadowRoot?.activeElement?.closest<HTMLElement>(".row");
    return active?.dataset["key"] ?? null;
  }

  /** Unless the keyboard went elsewhere while the outline was on its way. */
  private takeFirstFocus(): void {
    const { tabStop } = this.context;
    if (this.wantsFocus && tabStop !== null) {
      this.wantsFocus = false;
      if (document.activeElement === document.body) {
        this.focusWish ??= { key: tabStop, field: false };
      }
    }
  }

  private takeFocus(): void {
    const wish = this.focusWish;
    const element = wish && this.element(wish.key);
    if (!wish || !element) {
      return;
    }
    this.focusWish = null;
    const field = wish.field ? element.querySelector("textarea") : null;
    if (field) {
      field.focus({ preventScroll: true });
      field.setSelectionRange(field.value.length, field.value.length);
    } else {
      element.querySelector<HTMLElement>("[role=treeitem]")?.focus({ preventScroll: true });
    }
  }

  private makeRows(): Row[] {
    const { client, folds, typed } = this;
    if (!client?.tree || !folds) {
      return [];
    }
    const lines: NewLine[] = [];
    for (const line of typed?.all() ?? []) {
      const isEdit = line.relation === "edit";
      if (!isEdit || !line.on || !client.tree.homes.has(line.on.statement)) {
        const relation: Addable = line.relation === "edit" ? "contention" : line.relation;
        lines.push({ id: line.id, relation, on: isEdit ? null : line.on });
      }
    }
    return rowsOf(client.tree, folds, lines);
  }

  private listen(): void {
    this.client?.addEventListener("changed", this.onChanged);
    this.client?.addEventListener("selection", this.onSelection);
    this.client?.addEventListener("status", this.onStatus);
    this.client?.addEventListener("rights", this.onRights);
    this.client?.addEventListener("refused", this.onRefused);
    this.client?.clashes.addEventListener("changed", this.onStatus);
    this.company.follow(this.client);
  }

  private unlisten(): void {
    this.client?.removeEventListener("changed", this.onChanged);
    this.client?.removeEventListener("selection", this.onSelection);
    this.client?.removeEventListener("status", this.onStatus);
    this.client?.removeEventListener("rights", this.onRights);
    this.client?.removeEventListener("refused", this.onRefused);
    this.client?.clashes.removeEventListener("changed", this.onStatus);
    this.company.follow(null);
  }

  private readonly onStatus = (): void => {
    this.requestUpdate();
  };

  private readonly onRights = (): void => {
    fire(this, "rights-changed", null);
  };

  private readonly onRefused = (event: Event): void => {
    if (!event.defaultPrevented) {
      this.toast.show((event as CustomEvent<Refused>).detail.detail);
    }
  };

  private readonly onChanged = (): void => {
    const { client } = this;
    this.rowsChanged();
    if (!client?.model || !client.tree) {
      return;
    }
    this.levels = depthOf(client.tree);
    if (!this.folds) {
      this.folds = foldsFor(client.model.statements.size);
      if (client.selection) {
        this.onSelection();
      }
      this.findTyped(this.folds);
    }
    void client.article().then((article) => {
      this.paragraphs = article ? paragraphsOf(article.paragraphs) : [];
      this.requestUpdate();
    });
  };

  /** Leads back to words that an earlier page was left with. */
  private findTyped(folds: Folds): void {
    for (const line of this.typed?.all() ?? []) {
      const on = line.on && this.occurrenceAt(line.on);
      if (on) {
        folds = openedTo(folds, on);
      }
      this.write(line.relation === "edit" && on ? on.key : line.id);
    }
    this.openTo(folds);
  }

  private readonly onSelection = (): void => {
    const selected = this.client?.selected() ?? null;
    if (selected && this.folds) {
      this.openTo(openedTo(this.folds, selected));
      this.view.want(selected.key);
    }
    fire(this, "node-selected", selected ? placeOf(selected) : { statement: null, argument: null });
    this.requestUpdate();
  };
}

/** Good enough for the scrollbar until the row has been in the document. */
function reckonedHeight(row: Row | undefined, width: number): number {
  if (!row || row.type === "new") {
    return 110;
  }
  const room = Math.max(180, Math.min(736, width - 90 - 26 * Math.min(row.level, 14)));
  const lines = row.occurrence.reference
    ? 1
    : Math.max(1, Math.ceil((row.occurrence.statement.text.length * 7.8) / room));
  return 36 + 24 * lines + (row.occurrence.steps.length > 0 ? 22 : 0);
}

declare global {
  interface HTMLElementTagNameMap {
    "map-outline": MapOutline;
  }
}

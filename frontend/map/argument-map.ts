import { LitElement } from "lit";
import type { PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../comment/node-comments.js";
import { Company } from "../live/company.js";
import type { CommandName } from "../shared/events.js";
import { fire } from "../shared/events.js";
import { tellRefusal } from "../live/refusal.js";
import { findStyles } from "../find/find-styles.js";
import { MapFind } from "../find/map-find.js";
import type { Point, Size } from "../shared/geometry.js";
import { contains } from "../shared/geometry.js";
import { seldom } from "../shared/seldom.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphsOf } from "../shared/paragraphs.js";
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence } from "./occurrence.js";
import { placeOf } from "./occurrence.js";
import type { PasteAs } from "./clip.js";
import { MapClipboard } from "./map-clipboard.js";
import { MapMarks } from "./map-marks.js";
import { CardDecorations } from "./card-decorations.js";
import { CardDrag } from "./card-drag.js";
import { CardLettering } from "./card-lettering.js";
import { cardStyles } from "./card-styles.js";
import { decorationStyles } from "./decoration-styles.js";
import { storeDirection, storedDirection } from "./direction-storage.js";
import { dragStyles } from "./drag-styles.js";
import { footerStyles } from "./footer-styles.js";
import type { Folds } from "./folds.js";
import { toggled } from "./folds.js";
import { MapAnnouncer } from "./map-announcer.js";
import type { Refused, Submitted } from "./map-client.js";
import { MapClient } from "./map-client.js";
import { MapControls } from "./map-controls.js";
import { MapDrawing } from "./map-drawing.js";
import { MapEditing } from "./map-editing.js";
import { MapInput } from "./map-input.js";
import { MapLayer } from "./map-layer.js";
import { pageTemplate } from "./map-page.js";
import { mapStyles } from "./map-styles.js";
import { MapText } from "./map-text.js";
import { MapWay } from "./map-way.js";
import { MapToast } from "./map-toast.js";
import type { Delta } from "./model.js";
import type { Operation } from "./operations.js";
import { OverviewGuide } from "../overview/overview-guide.js";
import { PaperCopy } from "../print/paper-copy.js";
import { Scene } from "./scene.js";

/**
 * A map as a tree of cards: draws it, and turns gestures and keys into operations and commands.
 *
 * @fires node-selected - another occurrence is selected, or none
 * @fires map-changed - the map has another revision
 * @fires rights-changed - one may do other things to the map than before
 * @fires command - something is to be done that needs a dialog or the details pane
 */
@customElement("argument-map")
export class ArgumentMap extends LitElement {
  @property({ attribute: "map-id" }) mapId = "";
  /** Shows this instead: a map as it was, to be read only. */
  @property({ attribute: false }) past: MapClient | null = null;
  /** Whether what is shown of the past may be brought back. */
  @property({ attribute: false }) canRestore = true;
  /** Off with `single-letter-keys="false"`. */
  @property({
    attribute: "single-letter-keys",
    converter: { fromAttribute: (value) => value !== "false" },
  })
  singleLetterKeys = true;

  @state() menu: {
    readonly occurrence: Occurrence;
    readonly at: Point;
    /** Set when it asks as what to paste. */
    readonly paste?: (as: PasteAs) => void;
  } | null = null;

  client: MapClient | null = null;
  readonly text = new MapText();
  readonly scene = new Scene(this.text.sizeOf, storedDirection());
  readonly drag = new CardDrag(this);
  readonly toast = new MapToast(this);
  readonly decorations = new CardDecorations();
  readonly layer = new MapLayer(this.scene, this.decorations, this.text, () => {
    this.requestUpdate();
  });
  readonly input = new MapInput(this);
  readonly marks = new MapMarks(this);
  readonly clipboard = new MapClipboard(this);
  readonly controls = new MapControls(this);
  readonly editing = new MapEditing(this);
  private readonly announcer = new MapAnnouncer(this);
  readonly way = new MapWay(this);
  readonly company = new Company(this);
  readonly find = new MapFind(this);
  readonly overview = new OverviewGuide(this);
  readonly paper = new PaperCopy(this, { withTree: true });
  /** The article's; empty while its text is not there. */
  paragraphs: readonly Paragraph[] = [];
  private revision = -1;
  private focusedKey: string | null = null;
  /** The tree's version when somebody last selected a card. */
  private seen = 0;
  private readonly drawing = new MapDrawing(this);
  private readonly resizes = new ResizeObserver(() => {
    this.onResize();
  });

  static override readonly styles = [
    mapStyles,
    footerStyles,
    cardStyles,
    dragStyles,
    decorationStyles,
    findStyles,
  ];

  // What the server's half calls.

  select(statement: string | null, argument: string | null): void {
    this.client?.select(statement === null ? null : { statement, argument });
  }

  applyDelta(delta: Delta): void {
    void this.client?.applyDelta(delta);
  }

  focusSelected(): void {
    void this.updateComplete.then(() => {
      const key = this.client?.selected()?.key;
      this.cardElement(key)?.focus({ preventScroll: true });
    });
  }

  undo(): void {
    this.report(this.client?.undo());
  }

  redo(): void {
    this.report(this.client?.redo());
  }

  // What gestures and keys call.

  get isPast(): boolean {
    return this.past !== null;
  }

  get canvas(): HTMLElement | null {
    return this.renderRoot.querySelector(".canvas");
  }

  /** What is typed on cards is done here, everything else told. */
  command(name: CommandName): void {
    const comments = document.querySelector("node-comments");
    if (name === "comment" && comments?.isInView) {
      // Not by way of the server: what is typed from now on belongs there.
      comments.write();
      return;
    }
    const changes = name === "move" || name === "reuse" || name === "remove";
    if (!this.editing.obey(name) && !(changes && this.editing.refuses())) {
      fire(this, "command", { name });
    }
  }

  choose(occurrence: Occurrence): void {
    this.client?.select(placeOf(occurrence));
    this.focusSelected();
  }

  fold(occurrence: Occurrence): void {
    if (this.scene.folds && occurrence.children.length > 0) {
      this.openTo(toggled(this.scene.folds, occurrence), occurrence);
    }
  }

  openTo(folds: Folds, still: Occurrence | null): void {
    this.scene.folds = folds;
    this.drawing.draw(still);
    // What is folded away cannot stay selected.
    let seen = this.client?.selected() ?? null;
    while (seen && !this.scene.isShown(seen.key)) {
      seen = seen.parent;
    }
    if (seen && seen !== this.client?.selected()) {
      this.client?.select(placeOf(seen));
    }
  }

  /** All of them as one change. */
  drop(...operations: readonly Operation[]): void {
    this.report(this.client?.submit(operations));
  }

  pan(by: Point): void {
    this.scene.pan(by);
    this.viewChanged();
  }

  /** What the browser scrolled becomes a pan; nothing moves on the screen. */
  takeScroll(): void {
    const { canvas } = this;
    const { x, y } = canvas ? this.layer.takeScroll(canvas) : { x: 0, y: 0 };
    if (canvas && (x !== 0 || y !== 0)) {
      this.layer.still();
      this.pan({ x: -x, y: -y });
    }
  }

  zoomAt(factor: number, at: Point): void {
    this.layer.still();
    this.layer.zooms();
    this.scene.zoom(factor, at);
    this.viewChanged();
  }

  /** Keeps what is selected where it is, if it is in view. */
  zoomBy(factor: number): void {
    const box = this.scene.onScreen(this.client?.selected()?.key ?? "");
    const still = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const seen = still && contains({ x: 0, y: 0, ...this.scene.screen }, still);
    this.layer.glide();
    this.scene.zoom(factor, seen ? still : undefined);
    this.viewChanged();
  }

  fit(): void {
    this.layer.glide();
    this.scene.fit();
    this.viewChanged();
  }

  /** From top-down to left-to-right, or back. */
  turn(): void {
    this.scene.choose(this.scene.direction === "down" ? "right" : "down");
    storeDirection(this.scene.direction);
    this.drawing.draw(this.client?.selected() ?? null);
    if (!this.client?.selection) {
      this.scene.start();
    }
    this.viewChanged();
  }

  /** Brings a card into view if it is not; one that is new there with the rest of a map that has room. */
  show(key: string, isNew = false): void {
    if (this.scene.reveal(key) || (isNew && this.scene.gather())) {
      this.layer.glide();
      this.requestUpdate();
    }
  }

  openMenu(occurrence: Occurrence, at: Point): void {
    this.menu = { occurrence, at };
  }

  closeMenu(): void {
    if (this.menu) {
      this.menu = null;
      this.focusSelected();
    }
  }

  constructor() {
    super();
    this.decorations.addEventListener("changed", () => {
      this.requestUpdate();
    });
    new CardLettering(this, this.text, () => {
      this.layer.picture.forget();
      this.drawing.resized(null);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
    document.addEventListener("themechange", this.onTheme);
    this.editing.watchScreen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("themechange", this.onTheme);
    this.resizes.disconnect();
    this.editing.unwatchScreen();
    this.unlisten();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mapId") || changed.has("past")) {
      this.unlisten();
      this.client = this.past ?? (this.mapId === "" ? null : MapClient.of(this.mapId));
      this.announcer.follow(this.client);
      this.scene.clear();
      this.paragraphs = [];
      this.drawing.begin();
      this.editing.attach(this.past ? null : this.client);
      this.listen();
      this.onChanged();
      // Another view of the same page may have selected something.
      if (this.client?.selected()) {
        this.onSelection();
      }
    }
    const active = this.shadowRoot?.activeElement?.closest<HTMLElement>(".card");
    this.focusedKey = active?.dataset["key"] ?? null;
  }

  override render() {
    return pageTemplate(this);
  }

  protected override updated(): void {
    const { canvas, client } = this;
    this.input.attach(canvas);
    if (canvas) {
      this.resizes.observe(canvas);
      this.layer.attach(canvas);
      this.layer.place();
    }
    this.drawing.rendered();
    this.company.viewChanged();
    // A card loses the focus when it is moved in the document, and when it is removed.
    if (this.focusedKey !== null && !this.shadowRoot?.activeElement) {
      const card = this.cardElement(this.focusedKey) ?? this.cardElement(client?.selected()?.key);
      card?.focus({ preventScroll: true });
    }
  }

  private cardElement(key: string | undefined): HTMLElement | null {
    return key === undefined ? null : this.renderRoot.querySelector(`.card[data-key="${CSS.escape(key)}"]`);
  }

  private listen(): void {
    this.client?.addEventListener("changed", this.onChanged);
    this.client?.addEventListener("selection", this.onSelection);
    this.client?.addEventListener("status", this.onStatus);
    this.client?.addEventListener("rights", this.onRights);
    this.client?.addEventListener("refused", this.onRefused);
    this.company.follow(this.past ? null : this.client);
  }

  private unlisten(): void {
    this.client?.removeEventListener("changed", this.onChanged);
    this.client?.removeEventListener("selection", this.onSelection);
    this.client?.removeEventListener("status", this.onStatus);
    this.client?.removeEventListener("rights", this.onRights);
    this.client?.removeEventListener("refused", this.onRefused);
    this.company.follow(null);
  }

  private readonly onTheme = (): void => {
    this.layer.picture.forget();
  };

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
    this.requestUpdate();
    if (!client?.tree || !client.model) {
      return;
    }
    this.way.beforeDrawing();
    this.marks.keep();
    this.editing.unfold();
    this.redraw();
    this.keepMenu(client.tree);
    this.editing.resume();
    if (this.paragraphs.length === 0) {
      void client.article().then((article) => {
        this.paragraphs = article ? paragraphsOf(article.paragraphs) : [];
        this.requestUpdate();
      });
    }
    if (client.model.revision !== this.revision) {
      this.revision = client.model.revision;
      this.tellRevision();
    }
  };

  /** The server's half reads the map each time; a lively seminar would keep it busy with that. */
  private readonly tellRevision = seldom(() => {
    fire(this, "map-changed", { revision: this.revision });
  }, 500);

  private readonly onSelection = (): void => {
    const selected = this.client?.selected() ?? null;
    this.marks.selectionChanged();
    if (selected) {
      const hasLeft = this.way.selected();
      if (this.scene.open(selected) || hasLeft) {
        this.drawing.draw(null);
      }
      if (!this.input.pointing) {
        this.show(selected.key, selected.since > this.seen);
      }
    }
    this.seen = this.client?.tree?.version ?? 0;
    fire(this, "node-selected", selected ? placeOf(selected) : { statement: null, argument: null });
    this.requestUpdate();
  };

  /** Nothing moves that somebody types on or has selected. */
  redraw(): void {
    this.drawing.draw(this.editing.still ?? this.drag.still ?? this.client?.selected() ?? null);
  }

  /** A menu stays with its card, wherever others move that, and goes with it. */
  private keepMenu(tree: ArgumentTree): void {
    const { menu } = this;
    if (menu) {
      const { key, statement } = menu.occurrence;
      const occurrence = tree.byKey.get(key) ?? tree.homes.get(statement.id);
      if (!occurrence) {
        this.closeMenu();
      } else if (occurrence !== menu.occurrence) {
        this.menu = { ...menu, occurrence };
      }
    }
  }

  private viewChanged(): void {
    this.company.viewChanged();
    this.overview.viewChanged();
    if (this.layer.isStale()) {
      this.requestUpdate();
    }
    this.layer.place();
  }

  private onResize(): void {
    const { canvas } = this;
    if (canvas) {
      this.takeScroll();
      const size = { width: canvas.clientWidth, height: canvas.clientHeight };
      if (this.staysOnResize(size)) {
        this.scene.screen = size;
      } else {
        this.scene.resize(size);
      }
      this.way.drawn();
      this.editing.resume();
      this.requestUpdate();
    }
  }

  /** Nothing moves under somebody who types, or has something selected, because the line below the map wraps. */
  private staysOnResize(size: Size): boolean {
    const { screen } = this.scene;
    const isLine = size.width === screen.width && Math.abs(size.height - screen.height) < 60;
    const held = this.editing.still !== null || (isLine && this.client?.selected() != null);
    return held && screen.width > 0 && size.width > 0;
  }

  /** Tells why something was refused, if it is. */
  report(submitted: Promise<Submitted> | undefined): void {
    void tellRefusal(submitted, this.client, this.toast, (occurrence) => {
      this.choose(occurrence);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "argument-map": ArgumentMap;
  }
}

import { LitElement, html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { CommandName } from "../shared/events.js";
import { fire } from "../shared/events.js";
import type { Box, Point } from "../shared/geometry.js";
import { contains } from "../shared/geometry.js";
import { paragraphStarts } from "../shared/paragraphs.js";
import type { Occurrence } from "./argument-tree.js";
import { placeOf } from "./argument-tree.js";
import { CardDrag, dragStyles } from "./card-drag.js";
import { cardStyles } from "./card-styles.js";
import type { Draft } from "./draft.js";
import { draftId } from "./draft.js";
import type { InView } from "./drawing.js";
import { depthOf, toggled, toDepth } from "./folds.js";
import { MapClient } from "./map-client.js";
import type { Submitted } from "./map-client.js";
import { cardTemplate } from "./map-card.js";
import { MapInput } from "./map-input.js";
import { frameTemplate, linesTemplate } from "./map-lines.js";
import "./map-menu.js";
import "./map-minimap.js";
import { noticeTemplate, statusWords } from "./map-notices.js";
import { mapStyles } from "./map-styles.js";
import { MapText } from "./map-text.js";
import "./map-toolbar.js";
import type { Delta } from "./model.js";
import type { Operation } from "./operations.js";
import { Scene } from "./scene.js";
import { plural } from "./tree-words.js";
import { inView } from "./viewport.js";

/** With more cards than this in view nobody reads them: boxes are drawn instead. */
const mostReadable = 160;

/**
 * A map as a tree of cards: draws it, and turns gestures and keys into operations and commands.
 *
 * @fires node-selected - another occurrence is selected, or none
 * @fires map-changed - the map has another revision
 * @fires command - something is to be done that needs a dialog or the details pane
 */
@customElement("argument-map")
export class ArgumentMap extends LitElement {
  @property({ attribute: "map-id" }) mapId = "";
  /** Off with `single-letter-keys="false"`. */
  @property({
    attribute: "single-letter-keys",
    converter: { fromAttribute: (value) => value !== "false" },
  })
  singleLetterKeys = true;

  @state() private toast = "";
  @state() private menu: { readonly occurrence: Occurrence; readonly at: Point } | null = null;
  @state() private gliding = false;

  client: MapClient | null = null;
  readonly text = new MapText();
  readonly scene = new Scene(this.text.sizeOf);
  readonly drag = new CardDrag(this);
  private readonly input = new MapInput(this);
  private paragraphs: readonly number[] = [];
  private revision = -1;
  private drawn: { readonly region: Box; readonly zoom: number } | null = null;
  private restoreFocus: string | null = null;
  private glideTimer: ReturnType<typeof setTimeout> | undefined;
  private toastTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly resizes = new ResizeObserver(() => {
    this.onResize();
  });

  static override readonly styles = [mapStyles, cardStyles, dragStyles];

  // What the server's half calls.

  select(statement: string, argument: string | null): void {
    this.client?.select({ statement, argument });
  }

  applyDelta(delta: Delta): void {
    void this.client?.applyDelta(delta);
  }

  showDraft(draft: Draft | null): void {
    this.client?.showDraft(draft);
  }

  focusSelected(): void {
    void this.updateComplete.then(() => {
      const key = this.client?.selected()?.key;
      this.cardElement(key ?? "")?.focus({ preventScroll: true });
    });
  }

  undo(): void {
    this.report(this.client?.undo());
  }

  redo(): void {
    this.report(this.client?.redo());
  }

  // What gestures and keys do.

  get canvas(): HTMLElement | null {
    return this.renderRoot.querySelector(".canvas");
  }

  command(name: CommandName): void {
    fire(this, "command", { name });
  }

  /** Selects, and shows it unless it was pointed at, in which case nothing may move. */
  choose(occurrence: Occurrence, pointed: boolean): void {
    this.input.pointed = pointed;
    this.client?.select(placeOf(occurrence));
    this.input.pointed = false;
    this.focusSelected();
  }

  fold(occurrence: Occurrence): void {
    if (this.scene.folds && occurrence.children.length > 0) {
      this.scene.folds = toggled(this.scene.folds, occurrence);
      this.draw(occurrence);
    }
  }

  flip(occurrence: Occurrence): void {
    const argument = occurrence.step?.argument;
    if (argument) {
      const polarity = argument.polarity === "SUPPORT" ? "ATTACK" : "SUPPORT";
      this.drop({ op: "setPolarity", argument: argument.id, polarity });
    }
  }

  drop(operation: Operation): void {
    this.report(this.client?.submit([operation]));
  }

  pan(by: Point): void {
    this.scene.pan(by);
    this.viewChanged();
  }

  zoomAt(factor: number, at: Point): void {
    this.scene.zoom(factor, at);
    this.viewChanged();
  }

  zoomBy(factor: number): void {
    const at = this.scene.onScreen(this.client?.selected()?.key ?? "");
    const still = at && { x: at.x + at.width / 2, y: at.y + at.height / 2 };
    const seen = still && contains({ x: 0, y: 0, ...this.scene.screen }, still);
    this.glide();
    this.scene.zoom(factor, seen ? still : undefined);
    this.viewChanged();
  }

  fit(): void {
    this.glide();
    this.scene.fit();
    this.viewChanged();
  }

  /** From top-down to left-to-right, or back. */
  turn(): void {
    this.scene.direction = this.scene.direction === "down" ? "right" : "down";
    this.draw(this.client?.selected() ?? null);
    if (!this.client?.selection) {
      this.scene.start();
    }
    this.viewChanged();
  }

  openMenu(occurrence: Occurrence, at: Point): void {
    if (occurrence.statement.id !== draftId) {
      this.menu = { occurrence, at };
    }
  }

  closeMenu(): void {
    if (this.menu) {
      this.menu = null;
      this.focusSelected();
    }
  }

  cardElement(key: string): HTMLElement | null {
    return this.renderRoot.querySelector(`.card[data-key="${CSS.escape(key)}"]`);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
    void this.text.useFontsOf(this).then(() => {
      this.draw(this.client?.selected() ?? null);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
    this.unlisten();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mapId")) {
      this.unlisten();
      this.client = this.mapId === "" ? null : MapClient.of(this.mapId);
      this.scene.drawing = null;
      this.scene.folds = null;
      this.listen();
      this.onChanged();
    }
    const active = this.shadowRoot?.activeElement?.closest<HTMLElement>(".card");
    this.restoreFocus = active?.dataset["key"] ?? null;
  }

  override render() {
    const { client, scene } = this;
    const status = client?.status ?? "loading";
    const tree = client?.tree;
    const isDrawn = tree && tree.inOrder.length > 0;
    const seen = scene.seen(client?.selected() ?? null);
    const { zoom } = scene.view;
    this.drawn = { region: scene.region(), zoom };
    return html`<section class="region" role="region" aria-label="Argument map">
      <div
        class="canvas ${this.gliding ? "gliding" : ""} ${scene.direction}"
        tabindex="-1"
        @pointerdown=${this.input.onPointerDown}
        @click=${this.input.onClick}
        @dblclick=${this.input.onDoubleClick}
        @contextmenu=${this.input.onContextMenu}
        @keydown=${this.input.onKeyDown}
        @focusin=${this.input.onFocusIn}
        @scroll=${this.input.onScroll}
      >
        ${isDrawn ? this.layerTemplate(seen) : nothing}
        ${noticeTemplate(status, tree?.inOrder.length === 0, this.addContention, this.retry)}
        ${this.drag.render()}
        ${
          isDrawn
            ? html`<map-minimap .drawing=${scene.drawing} @look-at=${this.lookAt}></map-minimap>`
            : nothing
        }
        ${
          tree
            ? html`<map-toolbar
                .zoom=${zoom}
                .direction=${scene.direction}
                .depth=${scene.folds?.depth ?? Infinity}
                .levels=${depthOf(tree)}
                .history=${client.history}
                @tool=${this.input.onTool}
                @depth=${this.onDepth}
              ></map-toolbar>`
            : nothing
        }
      </div>
      <footer>
        <span role="status" class=${status}>${statusWords(status, client?.model?.revision ?? 0)}</span>
        ${
          client?.model
            ? html`<span
                >${plural(client.model.statements.size, "statement")} ·
                ${plural(client.model.arguments.size, "argument")}</span
              >`
            : nothing
        }
        <button
          class="keys"
          @click=${() => {
            this.command("shortcuts");
          }}
        >
          ? Keyboard shortcuts
        </button>
      </footer>
      <div class="toast" role="alert">${this.toast ? html`<div>${this.toast}</div>` : nothing}</div>
      ${
        this.menu
          ? html`<map-menu
              .occurrence=${this.menu.occurrence}
              .at=${this.menu.at}
              .folded=${(this.scene.drawing?.cards.get(this.menu.occurrence.key)?.hidden ?? 0) > 0}
              @choose=${this.input.onMenu}
              @dismiss=${() => {
                this.closeMenu();
              }}
            ></map-menu>`
          : nothing
      }
    </section>`;
  }

  private layerTemplate(seen: InView) {
    const { origin, drawing } = this.scene;
    const selected = this.client?.selected()?.key ?? null;
    const far = seen.cards.length > mostReadable;
    const kept = far && drawing ? this.scene.kept(this.client?.selected() ?? null) : null;
    const cards = kept ? seen.cards.filter((card) => kept.has(card.occurrence.key)) : seen.cards;
    const context = {
      origin,
      selected,
      tabStop: selected ?? drawing?.shown[0]?.key ?? null,
      dragged: this.drag.keys(),
      homeOf: (occurrence: Occurrence) => this.client?.tree?.homes.get(occurrence.statement.id),
      paragraphs: this.paragraphs,
    };
    return html`<div class="layer">
      ${repeat(
        seen.frames,
        (frame) => frame.step.argument.id,
        (frame) => frameTemplate(frame, origin),
      )}
      ${linesTemplate(seen.edges, far ? seen.cards : [], origin)}
      <div role="tree" aria-label="Argument tree">
        ${repeat(
          cards,
          (card) => card.occurrence.key,
          (card) => cardTemplate(card, context),
        )}
      </div>
    </div>`;
  }

  override updated(): void {
    const { canvas, client } = this;
    this.input.attach(canvas);
    this.applyView();
    if (canvas) {
      this.resizes.observe(canvas);
    }
    const cards = this.renderRoot.querySelectorAll<HTMLElement>(".card");
    if (client?.tree && this.text.check(cards, client.tree)) {
      this.draw(client.selected());
    }
    // Moving a card in the document takes the focus away from it, and removing it does too.
    const active = this.shadowRoot?.activeElement;
    if (this.restoreFocus !== null && !active) {
      const key = this.cardElement(this.restoreFocus) ? this.restoreFocus : client?.selected()?.key;
      this.cardElement(key ?? "")?.focus({ preventScroll: true });
    }
  }

  private listen(): void {
    this.client?.addEventListener("changed", this.onChanged);
    this.client?.addEventListener("selection", this.onSelection);
    this.client?.addEventListener("status", this.onStatus);
  }

  private unlisten(): void {
    this.client?.removeEventListener("changed", this.onChanged);
    this.client?.removeEventListener("selection", this.onSelection);
    this.client?.removeEventListener("status", this.onStatus);
  }

  private readonly onStatus = (): void => {
    this.requestUpdate();
  };

  private readonly onChanged = (): void => {
    const { client } = this;
    if (!client?.tree || !client.model) {
      this.requestUpdate();
      return;
    }
    const draft = client.tree.homes.get(draftId);
    if (draft) {
      this.scene.open(draft);
    }
    this.draw(client.selected() ?? draft ?? null);
    if (draft) {
      this.show(draft.key);
    }
    void client.article().then((article) => {
      this.paragraphs = article ? paragraphStarts(article.text) : [];
      this.requestUpdate();
    });
    if (client.model.revision !== this.revision) {
      this.revision = client.model.revision;
      fire(this, "map-changed", { revision: this.revision });
    }
  };

  private readonly onSelection = (): void => {
    const selected = this.client?.selected() ?? null;
    if (selected) {
      if (this.scene.open(selected)) {
        this.draw(null);
      }
      if (!this.input.pointed) {
        this.show(selected.key);
      }
    }
    fire(this, "node-selected", selected ? placeOf(selected) : { statement: null, argument: null });
    this.requestUpdate();
  };

  private draw(still: Occurrence | null): void {
    if (this.client?.tree) {
      this.scene.draw(this.client.tree, still);
      this.requestUpdate();
    }
  }

  /** Brings a card into view, gently, if it is not. */
  private show(key: string): void {
    const before = this.scene.view;
    this.scene.reveal(key);
    if (this.scene.view !== before) {
      this.glide();
      this.requestUpdate();
    }
  }

  private glide(): void {
    clearTimeout(this.glideTimer);
    this.gliding = true;
    this.glideTimer = setTimeout(() => {
      this.gliding = false;
    }, 260);
  }

  /** Moves the layer; draws again only if something comes into view, or the zoom is another. */
  private viewChanged(): void {
    const { view, screen } = this.scene;
    const zoomed = this.drawn?.zoom !== view.zoom;
    if (zoomed || !this.drawn || !covers(this.drawn.region, inView(view, screen))) {
      this.requestUpdate();
    }
    this.applyView();
  }

  private applyView(): void {
    const { canvas } = this;
    const { view, origin, screen } = this.scene;
    const layer = canvas?.querySelector<HTMLElement>(".layer");
    const minimap = canvas?.querySelector("map-minimap");
    if (!canvas || !layer) {
      return;
    }
    const x = view.x - origin.x * view.zoom;
    const y = view.y - origin.y * view.zoom;
    layer.style.transform = `translate(${x}px, ${y}px) scale(${view.zoom})`;
    let step = 24 * view.zoom;
    while (step < 14) {
      step *= 2;
    }
    canvas.style.backgroundSize = `${step}px ${step}px`;
    canvas.style.backgroundPosition = `${x}px ${y}px`;
    if (minimap) {
      minimap.seen = inView(view, screen);
      minimap.hidden = this.scene.fits();
    }
  }

  private onResize(): void {
    const { canvas } = this;
    if (canvas && this.scene.resize({ width: canvas.clientWidth, height: canvas.clientHeight })) {
      this.drawn = null;
    }
    this.requestUpdate();
  }

  private report(submitted: Promise<Submitted> | undefined): void {
    void submitted?.then((answer) => {
      if (!answer.ok) {
        this.showToast(answer.detail);
      }
    });
  }

  private showToast(words: string): void {
    clearTimeout(this.toastTimer);
    this.toast = words;
    this.toastTimer = setTimeout(this.dismissToast, 8_000);
  }

  readonly dismissToast = (): void => {
    this.toast = "";
  };

  private readonly onDepth = (event: CustomEvent<number>): void => {
    this.scene.folds = toDepth(event.detail);
    const selected = this.client?.selected() ?? null;
    this.draw(selected);
    this.viewChanged();
  };

  private readonly lookAt = ({ detail }: CustomEvent<Point>): void => {
    const { view, screen } = this.scene;
    this.pan({
      x: screen.width / 2 - (detail.x * view.zoom + view.x),
      y: screen.height / 2 - (detail.y * view.zoom + view.y),
    });
  };

  private readonly addContention = (): void => {
    this.command("add-contention");
  };

  private readonly retry = (): void => {
    void this.client?.load();
  };
}

function covers(outer: Box, inner: Box): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height });
}

declare global {
  interface HTMLElementTagNameMap {
    "argument-map": ArgumentMap;
  }
}

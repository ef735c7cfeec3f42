import { paragraphsOf } from "../shared/paragraphs.js";
import type { PropertyValues, TemplateResult } from "lit";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Occurrence } from "../map/occurrence.js";
import { placeOf } from "../map/occurrence.js";
import { isBeingAdded } from "../map/draft.js";
import type { ArticleText } from "../map/map-api.js";
import { MapClient } from "../map/map-client.js";
import { ArticleFind } from "../find/article-find.js";
import { Finder } from "../find/finder.js";
import type { Box } from "../shared/geometry.js";
import { newId } from "../shared/uuid.js";
import type { AddAction } from "./add-operations.js";
import { additionOf } from "./add-operations.js";
import { ArticleCompany, articleCompanyStyles } from "./article-company.js";
import "./article-header.js";
import { ArticleTextView } from "./article-text.js";
import type { Coverage } from "./coverage.js";
import { coverageOf, unmapped, wordsOf } from "./coverage.js";
import { Highlights } from "./highlight.js";
import { MarginMarks } from "./margin-marks.js";
import type { Passage, Passages } from "./passages.js";
import { anchorAt, areSame, choose, passagesOf } from "./passages.js";
import { reveal } from "./reveal.js";
import { actionOf } from "./selection-toolbar.js";
import type { Span } from "./span.js";
import { TextSelection } from "./text-selection.js";
import { adoptTextStyles } from "./text-styles.js";

const none: Passages = { found: [], lost: [] };
const marksKey = "disputatio.article-marks";

/**
 * The article that a map is about, with the passages that the map refers to; what is selected in it can be
 * put on the map. A view of the page's `MapClient`.
 *
 * R1 The text is shown exactly as it was pasted, and stays selectable, searchable and copyable as such.
 * R2 What is selected stays selected until it is on the map.
 * R3 Everything works without a mouse: arrow keys go from sentence to sentence, with Shift they extend,
 *    Enter leads to the buttons, C, E and X press them.
 * R4 Selecting a statement on the map shows its first passage; selecting a passage selects its statement.
 *
 * @fires command - {name: "edit"}: the statement just added wants to be worded
 */
@customElement("article-reader")
export class ArticleReader extends LitElement {
  static override styles = [
    articleCompanyStyles,
    css`
      :host {
        display: block;
        min-width: 0;
        min-height: 0;
        color: var(--d-ink, CanvasText);
        background: var(--d-paper, Canvas);
      }
      .frame {
        display: flex;
        flex-direction: column;
        height: 100%;
        min-height: 0;
      }
      .scroller {
        flex: 1;
        min-height: 0;
        overflow: auto;
        scrollbar-gutter: stable;
      }
      .message {
        margin: 0;
        padding: 1.5rem;
        font: 0.875rem/1.5 var(--d-font, sans-serif);
        color: var(--d-muted, GrayText);
      }
      .message button {
        font: inherit;
        color: var(--d-accent, LinkText);
        background: none;
        border: 1px solid var(--d-line, ButtonBorder);
        border-radius: 0.375rem;
        padding: 0.25rem 0.75rem;
        cursor: pointer;
      }
      .spoken {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      @media print {
        .frame,
        .scroller {
          display: block;
          height: auto;
          overflow: visible;
        }
        selection-toolbar {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: "map-id" }) mapId = "";
  /** Single letters do nothing, for people who speak to their computer. */
  @property({ type: Boolean, attribute: "no-single-keys" }) noSingleKeys = false;

  @state() private article: ArticleText | null = null;
  @state() private missing = false;
  @state() private passages: Passages = none;
  @state() private coverage: Coverage | null = null;
  @state() private bare: readonly Span[] = [];
  @state() private marks = localStorage.getItem(marksKey) !== "off";
  @state() private selected: Occurrence | null = null;
  @state() private busy = false;
  @state() private refused: { readonly span: Span; readonly detail: string } | null = null;

  @query(".scroller") private readonly scroller!: HTMLElement;
  @query("selection-toolbar") private readonly toolbar!: HTMLElement | null;

  private readonly selection = new TextSelection(this, () => this.toolbar?.matches(":focus-within") ?? false);
  private readonly company = new ArticleCompany(this, this.selection);
  private client: MapClient | null = null;
  private view: ArticleTextView | null = null;
  private highlights: Highlights | null = null;
  private margin: MarginMarks | null = null;
  private readonly finds = new ArticleFind();
  private countable: readonly Span[] = [];
  private sentences: readonly Span[] = [];
  private pendingHover = 0;
  private wanted: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // The landmark is the element itself: the text, its light child, is in it for everybody who looks for it.
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", "Article");
    document.addEventListener("keydown", this.onKey);
    adoptTextStyles(this);
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.onKey);
    this.unlisten();
    this.forget();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mapId") && this.client?.mapId !== this.mapId) {
      this.unlisten();
      this.forget();
      this.listen();
    }
  }

  override render(): TemplateResult {
    return html`<div class="frame">
      <article-header
        .article=${this.article}
        .paragraphs=${this.view?.blocks.filter((block) => block.number !== null).length ?? 0}
        .coverage=${this.coverage}
        .passages=${this.passages}
        .unmapped=${this.bare.length}
        .marks=${this.marks}
        ?hidden=${!this.article}
        @passage=${(event: CustomEvent<Passage>) => {
          this.follow(event.detail);
        }}
        @unmapped=${(event: CustomEvent<boolean>) => {
          this.mark(event.detail);
        }}
      ></article-header>
      <div
        class="scroller"
        @scroll=${this.selection.measure}
        @click=${this.onClick}
        @pointermove=${this.onMove}
        @pointerleave=${this.onMove}
      >
        <slot></slot>
        ${this.company.names()} ${this.article ? nothing : this.message()}
      </div>
      ${
        this.selection.span && this.selection.words && this.client?.readOnly == null
          ? html`<selection-toolbar
              .words=${this.selection.words}
              .bounds=${this.bounds()}
              .below=${this.selected ? `${this.selected.number} ${this.selected.statement.text}` : ""}
              .problem=${this.refused?.span === this.selection.span ? this.refused.detail : ""}
              .busy=${this.busy}
              .keys=${!this.noSingleKeys}
              @add=${(event: CustomEvent<AddAction>) => void this.add(event.detail)}
              @leave=${() => {
                this.view?.element.focus({ preventScroll: true });
              }}
            ></selection-toolbar>`
          : nothing
      }
      ${this.company.footer()}
      <div class="spoken" role="status">${this.selection.spoken}</div>
    </div>`;
  }

  /** Shows a passage, given its anchor; before the text is there, as soon as it is. */
  reveal(anchorId: string): void {
    const passage = this.passages.found.find(({ anchor }) => anchor === anchorId);
    this.wanted = passage || this.view ? null : anchorId;
    if (passage) {
      this.show([passage]);
    }
  }

  private message(): TemplateResult {
    return this.missing
      ? html`<p class="message" role="alert">
          The article cannot be loaded at the moment.
          <button type="button" @click=${() => void this.load()}>Try again</button>
        </p>`
      : html`<p class="message">Loading the article…</p>`;
  }

  private listen(): void {
    if (this.mapId === "" || this.client) {
      return;
    }
    this.client = MapClient.of(this.mapId);
    this.client.addEventListener("changed", this.onChanged);
    this.client.addEventListener("selection", this.onSelected);
    this.client.addEventListener("status", this.onStatus);
    this.company.follow(this.client);
    this.onChanged();
  }

  private unlisten(): void {
    this.client?.removeEventListener("changed", this.onChanged);
    this.client?.removeEventListener("selection", this.onSelected);
    this.client?.removeEventListener("status", this.onStatus);
    this.company.follow(null);
    this.client = null;
  }

  private forget(): void {
    this.finds.forget();
    this.company.attend(null);
    this.highlights?.clear();
    this.margin?.disconnect();
    this.view?.element.remove();
    this.selection.attend(null);
    this.highlights = this.margin = this.view = this.article = null;
    this.passages = none;
    this.missing = false;
  }

  private readonly onChanged = (): void => {
    if (!this.article) {
      void this.load();
      return;
    }
    this.refresh();
  };

  private readonly onStatus = (): void => {
    this.missing = !this.article && this.client?.status === "unreachable";
  };

  private async load(): Promise<void> {
    const { client } = this;
    if (client && !client.model && client.status === "unreachable") {
      this.missing = false;
      await client.load();
    }
    if (!client?.model || !this.lacks(client)) {
      return;
    }
    this.missing = false;
    const article = await client.article();
    if (!this.lacks(client)) {
      return;
    }
    this.article = article;
    this.missing = !article;
    if (article) {
      await this.showText(article);
    }
  }

  /** Whether this map's text is still to be shown; it may have come, or the map be another, meanwhile. */
  private lacks(client: MapClient): boolean {
    return this.client === client && !this.article;
  }

  private async showText(article: ArticleText): Promise<void> {
    await this.updateComplete;
    if (this.article !== article || this.view) {
      return;
    }
    const sentences = article.sentences.map(([start, end]) => ({ start, end }));
    this.countable = wordsOf(article.text);
    this.view = new ArticleTextView(article.text, paragraphsOf(article.paragraphs));
    this.append(this.view.element);
    this.highlights = new Highlights(this.view.offsets);
    this.margin = new MarginMarks(this.view, this.scroller, (sentence) => {
      this.selection.select(sentence);
    });
    this.selection.attend({ text: article.text, sentences, view: this.view, scroller: this.scroller });
    this.sentences = sentences;
    this.company.attend({ text: article.text, view: this.view, scroller: this.scroller });
    this.finds.attend(Finder.of(this.mapId), {
      view: this.view,
      scroller: this.scroller,
      highlights: this.highlights,
    });
    this.refresh();
    if (this.wanted) {
      this.reveal(this.wanted);
    } else {
      this.onSelected();
    }
  }

  private refresh(): void {
    const { client, article } = this;
    if (!client?.model || !client.tree || !article) {
      return;
    }
    const passages = passagesOf(client.model, client.tree, article.text);
    // Most edits do not concern the article.
    if (this.passages === none || !areSame(passages, this.passages)) {
      this.passages = passages;
      this.coverage = coverageOf(this.countable, passages.found);
      this.bare = unmapped(this.sentences, passages.found);
      this.highlights?.show(passages.found);
      this.margin?.show(this.marks ? this.bare : []);
    }
    this.selected = this.selectedNow();
    this.highlights?.select(this.ofSelected());
  }

  private selectedNow(): Occurrence | null {
    const selected = this.client?.selected() ?? null;
    return selected && isBeingAdded(selected.statement) ? null : selected;
  }

  private ofSelected(): Passage[] {
    return this.passages.found.filter(({ home }) => home.statement.id === this.selected?.statement.id);
  }

  private readonly onSelected = (): void => {
    this.selected = this.selectedNow();
    this.refused = null;
    const passages = this.ofSelected();
    this.highlights?.select(passages);
    if (passages.length > 0) {
      this.show(passages);
    }
  };

  private show(passages: readonly Passage[]): void {
    const first = passages[0];
    if (first && this.view) {
      reveal(this.view, this.scroller, first);
      this.highlights?.flash(passages);
    }
  }

  private mark(wanted: boolean): void {
    this.marks = wanted;
    localStorage.setItem(marksKey, wanted ? "on" : "off");
    this.margin?.show(wanted ? this.bare : []);
  }

  private follow(passage: Passage): void {
    const again = this.selected?.statement.id === passage.home.statement.id;
    this.client?.select(placeOf(passage.home));
    if (again) {
      this.show([passage]);
    }
  }

  private bounds(): Box {
    const { left, top, width, bottom } = this.scroller.getBoundingClientRect();
    const low = Math.min(bottom, window.innerHeight);
    return { x: left, y: top, width: Math.min(width, window.innerWidth - left), height: low - top };
  }

  // Keys

  private readonly onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const inText = target === this.view?.element;
    const inToolbar = this.toolbar !== null && event.composedPath().includes(this.toolbar);
    const nowhere = target === document.body || target === document.documentElement;
    if (event.defaultPrevented || !(inText || inToolbar || nowhere)) {
      return;
    }
    if (this.onLetter(event) || (inText && (this.onEnter(event) || this.selection.onKey(event)))) {
      event.preventDefault();
    }
  };

  private onLetter(event: KeyboardEvent): boolean {
    const action = actionOf(event.key);
    if (
      !action ||
      !this.selection.span ||
      this.noSingleKeys ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    ) {
      return false;
    }
    void this.add(action);
    return true;
  }

  private onEnter(event: KeyboardEvent): boolean {
    if (!this.toolbar || (event.key !== "Enter" && event.key !== " ")) {
      return false;
    }
    this.toolbar.focus();
    return true;
  }

  // Passages under the pointer

  private hits(event: MouseEvent): Passage[] {
    return this.view?.at(event.clientX, event.clientY, event.target, this.passages.found) ?? [];
  }

  private readonly onClick = (event: MouseEvent): void => {
    if (document.getSelection()?.isCollapsed !== false) {
      const passage = choose(this.hits(event), this.selected?.statement.id ?? null);
      if (passage) {
        this.follow(passage);
      }
    }
  };

  private readonly onMove = (event: PointerEvent): void => {
    cancelAnimationFrame(this.pendingHover);
    if (event.pointerType !== "mouse" || this.selection.pressing) {
      return;
    }
    this.pendingHover = requestAnimationFrame(() => {
      const hits = event.type === "pointerleave" ? [] : this.hits(event);
      const passage = choose(hits, this.selected?.statement.id ?? null);
      this.highlights?.hover(passage ? [passage] : []);
      this.view?.element.style.setProperty("cursor", passage ? "pointer" : "auto");
    });
  };

  // Putting on the map

  private async add(action: AddAction): Promise<void> {
    const { client, article, selection } = this;
    const { span } = selection;
    if (!client || !article || !span || this.busy) {
      return;
    }
    const { operations, place } = additionOf(action, anchorAt(newId(), article, span), this.selected);
    this.busy = true;
    this.refused = null;
    const result = await client.submit(operations);
    this.busy = false;
    if (!result.ok) {
      this.refused = { span, detail: result.detail };
      return;
    }
    if (span === selection.span) {
      selection.clear();
    }
    selection.spoken = "Added to the map";
    client.select(place);
    if (action !== "passage") {
      this.dispatchEvent(
        new CustomEvent("command", { detail: { name: "edit" }, bubbles: true, composed: true }),
      );
    }
  }
}

import type { TemplateResult } from "lit";
import { LitElement, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Occurrence } from "../map/occurrence.js";
import { plural, relationPhrase } from "../map/tree-words.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphNumber } from "../shared/paragraphs.js";
import type { ArticleHit } from "./article-search.js";
import type { Part } from "./excerpt.js";
import { excerptOf } from "./excerpt.js";
import type { Finder } from "./finder.js";
import { newsPhrase } from "./news-marks.js";
import { isChosen, noFilter } from "./node-filter.js";
import { searchStyles } from "./search-styles.js";
import { groupWords, traitsToOffer } from "./trait-words.js";

/** So many hits of a kind are in the list at first; walking on brings more. */
const listed = 100;

/** How long after the last letter the count is said. */
const calm = 700;

/**
 * Searches the map and its article, and filters the map's statements.
 *
 * Q13 The focus stays in the field while one walks the hits: with Enter or the arrow keys, with F3 as well,
 *     with Shift backwards. Each hit is shown where it stands.
 * Q14 While somebody types, searching happens at most once in a frame, and the count is said when they pause.
 *
 * @fires leave - it is to be closed
 * @fires show-only - detail is whether what does not match is to be folded away
 */
@customElement("map-search")
export class MapSearch extends LitElement {
  @property({ attribute: false }) finder: Finder | null = null;
  @property({ attribute: false }) paragraphs: readonly Paragraph[] = [];
  @property({ type: Boolean }) only = false;

  @state() private filtersOpen = false;
  @state() private spoken = "";

  @query("input") private readonly input!: HTMLInputElement;
  private pending = 0;
  private saying: ReturnType<typeof setTimeout> | undefined;

  static override readonly styles = searchStyles;

  /** Gives the keyboard to the field, with its words selected. */
  override focus(): void {
    void this.updateComplete.then(() => {
      this.input.focus();
      this.input.select();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.finder?.authors.learn();
    this.finder?.addEventListener("found", this.onFound);
    this.finder?.addEventListener("went", this.onWent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.finder?.removeEventListener("found", this.onFound);
    this.finder?.removeEventListener("went", this.onWent);
    cancelAnimationFrame(this.pending);
    clearTimeout(this.saying);
  }

  override render() {
    const { finder } = this;
    if (!finder) {
      return nothing;
    }
    const none = finder.count === 0;
    return html`<section role="search" aria-label="Search and filter" @keydown=${this.onKey}>
      <div class="field">
        <input
          role="combobox"
          aria-label="Search map and article"
          aria-autocomplete="list"
          aria-expanded=${!none}
          aria-controls=${none ? nothing : "hits"}
          aria-activedescendant=${finder.current < 0 ? nothing : `hit-${finder.current}`}
          placeholder="Words, “a phrase” or a number"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="next"
          .value=${finder.words}
          @input=${this.onInput}
        />
        <button aria-label="Close search" title="Close (Escape)" @click=${this.leave}>✕</button>
      </div>
      <div class="row">
        <span class="count">${this.countWords()}</span>
        <button
          aria-label="Previous hit"
          title="Previous hit (Shift+F3)"
          aria-disabled=${none}
          @click=${this.stepper(-1)}
        >
          ↑
        </button>
        <button aria-label="Next hit" title="Next hit (F3)" aria-disabled=${none} @click=${this.stepper(1)}>
          ↓
        </button>
        <button
          class="toggle"
          aria-expanded=${this.filtersOpen}
          aria-controls="filters"
          @click=${this.toggleFilters}
        >
          Filter ${this.filtersOpen ? "▴" : "▾"}
        </button>
      </div>
      ${this.filtersOpen ? this.filtersTemplate(finder) : nothing}
      ${finder.isFiltering || this.only ? this.activeTemplate(finder) : nothing}
      ${none ? this.hintTemplate(finder) : this.hitsTemplate(finder)}
      <div class="spoken" role="status">${this.spoken}</div>
    </section>`;
  }

  private countWords(): string {
    const { finder } = this;
    if (!finder || (!finder.isSearching && !finder.isFiltering)) {
      return "";
    }
    if (finder.current >= 0) {
      return `${finder.current + 1} of ${finder.count}`;
    }
    return finder.isSearching
      ? `${finder.nodes.length} in the map, ${finder.passages.length} in the article`
      : plural(finder.count, "statement");
  }

  private filtersTemplate(finder: Finder): TemplateResult {
    const counts = finder.counts();
    return html`<div class="filters" id="filters">
      ${groupWords.map(([group, words]) => {
        const traits = traitsToOffer(group, counts[group], finder.filter[group], finder.authors.names);
        return traits.length === 0
          ? nothing
          : html`<div class="traits" role="group" aria-label=${words}>
              <span class="group-name" aria-hidden="true">${words}</span>
              <span class="chips"
                >${traits.map(
                  ([trait, name]) =>
                    html`<button
                      class="trait"
                      aria-pressed=${isChosen(finder.filter, group, trait)}
                      @click=${() => {
                        finder.toggle(group, trait);
                      }}
                    >
                      ${name}<small>${counts[group].get(trait) ?? 0}</small>
                    </button>`,
                )}</span
              >
            </div>`;
      })}
    </div>`;
  }

  private activeTemplate(finder: Finder): TemplateResult {
    return html`<div class="row active">
      <span class="count"
        >${finder.isFiltering ? `Filter: ${finder.passingCount} of ${finder.all().length}` : ""}</span
      >
      <button
        class="toggle"
        aria-pressed=${this.only}
        title="Fold away branches without a match"
        @click=${() => this.dispatchEvent(new CustomEvent("show-only", { detail: !this.only }))}
      >
        Show only these
      </button>
      ${
        finder.isFiltering
          ? html`<button
              class="link"
              @click=${() => {
                finder.choose(noFilter);
                this.input.focus();
              }}
            >
              Clear
            </button>`
          : nothing
      }
    </div>`;
  }

  private hintTemplate(finder: Finder): TemplateResult {
    const words =
      finder.isSearching || finder.isFiltering
        ? "Nothing in the map or the article matches."
        : "Finds statements by their words or their number, and words of the article.";
    return html`<p class="hint">${words}</p>`;
  }

  private hitsTemplate(finder: Finder): TemplateResult {
    const { nodes, passages, current } = finder;
    const inTree = nodes.slice(0, Math.max(listed, current + 20));
    const inArticle = passages.slice(0, Math.max(listed, current - nodes.length + 20));
    return html`<div role="listbox" id="hits" aria-label="Hits">
      ${this.groupTemplate(
        "In the map",
        nodes.length,
        repeat(
          inTree,
          ({ key }) => key,
          (node, index) => this.optionTemplate(finder, index, this.nodeTemplate(finder, node)),
        ),
        nodes.length - inTree.length,
      )}
      ${this.groupTemplate(
        "In the article",
        passages.length,
        repeat(
          inArticle,
          ([{ start }]) => start,
          (words, index) =>
            this.optionTemplate(finder, nodes.length + index, this.passageTemplate(finder, words)),
        ),
        passages.length - inArticle.length,
      )}
    </div>`;
  }

  private groupTemplate(name: string, count: number, options: unknown, more: number) {
    return count === 0
      ? nothing
      : html`<div role="group" aria-label=${`${name}, ${count}`}>
          <div class="heading" role="presentation">${name} · ${count}</div>
          ${options}
          ${more > 0 ? html`<p class="more" role="presentation">and ${more} more; another word finds fewer</p>` : nothing}
        </div>`;
  }

  private optionTemplate(finder: Finder, index: number, content: TemplateResult): TemplateResult {
    return html`<div
      role="option"
      id=${`hit-${index}`}
      aria-selected=${index === finder.current}
      @click=${() => {
        finder.go(index);
      }}
    >
      ${content}
    </div>`;
  }

  private nodeTemplate(finder: Finder, node: Occurrence): TemplateResult {
    const { text } = node.statement;
    const spans = finder.search.spansIn(node.statement, finder.terms);
    const news = finder.visits.of(node);
    return html`<span class="where">
        <span class="number">${node.number}</span>
        <span class=${node.relation}>${relationPhrase(node)}</span>
        ${news ? html`<span class="fresh">${newsPhrase(news)}</span>` : nothing}
      </span>
      <span dir="auto">${partsTemplate(excerptOf(text, spans, { start: 0, end: text.length }))}</span>`;
  }

  private passageTemplate({ article }: Finder, words: ArticleHit): TemplateResult {
    if (!article) {
      return html``;
    }
    const paragraph = paragraphNumber(this.paragraphs, words[0].start);
    return html`${paragraph > 0 ? html`<span class="where">¶${paragraph}</span>` : nothing}
      <span class="passage" dir="auto"
        >${partsTemplate(excerptOf(article.text, words, article.sentenceOf(words[0])))}</span
      >`;
  }

  // Q14
  private readonly onInput = (): void => {
    cancelAnimationFrame(this.pending);
    this.pending = requestAnimationFrame(() => {
      this.finder?.look(this.input.value);
    });
  };

  private readonly onFound = (): void => {
    this.requestUpdate();
    void this.finder?.authors.learn();
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      this.spoken = this.countWords();
    }, calm);
  };

  private readonly onWent = (): void => {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
    });
  };

  private stepper(by: 1 | -1): () => void {
    return () => this.finder?.step(by);
  }

  private readonly toggleFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
  };

  private readonly leave = (): void => {
    this.dispatchEvent(new Event("leave"));
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const inField = event.composedPath()[0] === this.input;
    const by = event.shiftKey ? -1 : 1;
    if (event.isComposing) {
      return;
    }
    if (event.key === "Escape") {
      this.leave();
    } else if (event.key === "F3" || (inField && event.key === "Enter")) {
      // What was typed in this very frame counts.
      this.finder?.look(this.input.value);
      this.finder?.step(by);
    } else if (inField && event.key === "ArrowDown") {
      this.finder?.step(1);
    } else if (inField && event.key === "ArrowUp") {
      this.finder?.step(-1);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

function partsTemplate(parts: readonly Part[]): unknown {
  return parts.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text));
}

declare global {
  interface HTMLElementTagNameMap {
    "map-search": MapSearch;
  }
}

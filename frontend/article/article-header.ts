import type { TemplateResult } from "lit";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { plural } from "../map/tree-words.js";
import type { ArticleText } from "../map/map-api.js";
import type { Coverage, PassageKind } from "./coverage.js";
import { passageKinds, percent } from "./coverage.js";
import type { Passage, Passages } from "./passages.js";

const kindWords: Record<PassageKind, string> = {
  claim: "claims",
  evidence: "evidence",
  objection: "objections",
  undercut: "undercuts",
  question: "questions",
};

/**
 * What is above the article's text: its title page, how much of it is mapped, and the passages as a list,
 * which says in words what the highlights in the text say in colours.
 *
 * @fires passage - a passage in the list was chosen; detail: the Passage
 * @fires unmapped - the marks beside what is not mapped are wanted or not; detail: boolean
 */
@customElement("article-header")
export class ArticleHeader extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: 0.875rem 1.5rem 0.75rem;
      border-bottom: 1px solid var(--d-line, ButtonBorder);
      font: 0.8125rem/1.45 var(--d-font, sans-serif);
      color: var(--d-muted, GrayText);
    }
    :host([hidden]) {
      display: none;
    }
    h2 {
      margin: 0;
      font: 600 1.1875rem/1.3 var(--d-serif, serif);
      color: var(--d-ink, CanvasText);
      overflow-wrap: anywhere;
      max-height: 5.2em;
      overflow: auto;
    }
    p {
      margin: 0.25rem 0 0;
      overflow-wrap: anywhere;
    }
    a {
      color: var(--d-accent, LinkText);
      text-underline-offset: 0.15em;
    }
    .mapped {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      margin-top: 0.5rem;
    }
    .bar {
      flex: 1;
      display: flex;
      height: 0.375rem;
      border-radius: 0.1875rem;
      overflow: hidden;
      background: color-mix(in srgb, var(--d-muted, GrayText) 20%, transparent);
    }
    .claim {
      --kind: var(--d-accent);
      --line: solid;
    }
    .evidence {
      --kind: var(--d-evidence);
      --line: double;
    }
    .objection {
      --kind: var(--d-attack);
      --line: dashed;
    }
    .undercut {
      --kind: var(--d-undercut);
      --line: dotted;
    }
    .question {
      --kind: var(--d-muted);
      --line: wavy;
    }
    .bar span {
      background: var(--kind);
      min-width: 2px;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
      margin-top: 0.375rem;
    }
    summary,
    label {
      cursor: pointer;
      min-height: 1.5rem;
      line-height: 1.5rem;
    }
    summary:hover,
    label:hover {
      color: var(--d-ink, CanvasText);
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
    }
    input {
      margin: 0;
      width: 0.9375rem;
      height: 0.9375rem;
      accent-color: var(--d-accent);
    }
    summary:focus-visible,
    a:focus-visible,
    input:focus-visible {
      outline: 2px solid var(--d-accent, Highlight);
      outline-offset: 2px;
      border-radius: 2px;
    }
    details[open] {
      width: 100%;
      min-width: 0;
      order: 2;
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125rem 0.875rem;
      margin: 0.25rem 0 0.375rem;
      padding: 0;
      list-style: none;
    }
    .key span {
      text-decoration: underline var(--line) 2px var(--kind);
      text-underline-offset: 0.2em;
      color: var(--d-ink);
    }
    .list {
      max-height: 28vh;
      overflow: auto;
      margin: 0;
      padding: 0.125rem 0 0;
      list-style: none;
      border-top: 1px solid var(--d-line, ButtonBorder);
    }
    .list li {
      border-left: 3px solid var(--kind, var(--d-line));
      margin: 0.375rem 0 0;
      padding-left: 0.5rem;
    }
    .list b {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      font-weight: inherit;
    }
    .list a {
      display: block;
      overflow-wrap: anywhere;
      color: var(--d-ink, CanvasText);
      text-decoration: none;
    }
    .list a:hover,
    .list a:focus-visible {
      text-decoration: underline;
    }
    .list i {
      display: block;
      font: italic 0.8125rem/1.4 var(--d-serif, serif);
      color: var(--d-muted, GrayText);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    @media (forced-colors: active) {
      .bar {
        border: 1px solid CanvasText;
      }
      .bar span {
        forced-color-adjust: none;
        background: CanvasText;
      }
    }
    @media print {
      h2 {
        max-height: none;
        overflow: visible;
      }
      .mapped,
      .tools {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) article: ArticleText | null = null;
  @property({ type: Number }) paragraphs = 0;
  @property({ attribute: false }) coverage: Coverage | null = null;
  @property({ attribute: false }) passages: Passages = { found: [], lost: [] };
  @property({ type: Number }) unmapped = 0;
  /** Whether the marks beside what is not mapped are shown. */
  @property({ type: Boolean }) marks = true;

  @state() private open = false;

  override render(): TemplateResult | typeof nothing {
    const { article } = this;
    if (!article) {
      return nothing;
    }
    return html`<h2>${article.title}</h2>
      ${
        article.author || article.source
          ? html`<p>
              ${article.author}${article.author && article.source ? " · " : ""}${this.source(article)}
            </p>`
          : nothing
      }
      <p>${plural(this.paragraphs, "paragraph")} · ${plural(article.sentences.length, "sentence")}</p>
      ${this.mapped()}
      <div class="tools">${this.list(article)} ${this.toggle()}</div>`;
  }

  private source({ source }: ArticleText): TemplateResult | typeof nothing {
    if (!/^https?:\/\//i.test(source)) {
      return nothing;
    }
    return html`<a href=${source} target="_blank" rel="noopener noreferrer">${hostOf(source)}</a>`;
  }

  private mapped(): TemplateResult {
    const { words, mapped, byKind } = this.coverage ?? { words: 0, mapped: 0, byKind: new Map() };
    const shares = passageKinds
      .map((kind) => ({ kind, share: words === 0 ? 0 : (100 * (byKind.get(kind) ?? 0)) / words }))
      .filter(({ share }) => share > 0);
    const whole = percent(mapped, words);
    const parts = shares.map(({ kind, share }) => `${kindWords[kind]} ${percent(share, 100)}%`);
    return html`<div class="mapped">
      <div class="bar" role="img" aria-label=${["Share of the words on the map", ...parts].join(", ")}>
        ${shares.map(({ kind, share }) => html`<span class=${kind} style="flex: 0 0 ${share}%"></span>`)}
      </div>
      <span>${whole}% mapped</span>
    </div>`;
  }

  private list(article: ArticleText): TemplateResult {
    const { found, lost } = this.passages;
    const kinds = passageKinds.filter((kind) => found.some((passage) => passage.kind === kind));
    return html`<details
      @toggle=${(event: Event) => {
        this.open = (event.target as HTMLDetailsElement).open;
      }}
    >
      <summary>Passages (${found.length})</summary>
      ${
        !this.open
          ? nothing
          : found.length + lost.length === 0
            ? html`<p>None yet. Select words in the text to put them on the map.</p>`
            : html`<ul class="key" aria-label="How passages are marked">
                  ${kinds.map((kind) => html`<li><span class=${kind}>${kindWords[kind]}</span></li>`)}
                </ul>
                <ul class="list" aria-label="Passages" tabindex="0">
                  ${found.map((passage) => this.item(passage, article.text))}
                  ${lost.map(
                    (home) =>
                      html`<li>${home.number} ${home.statement.text} <i>not found in this text</i></li>`,
                  )}
                </ul>`
      }
    </details>`;
  }

  private item(passage: Passage, text: string): TemplateResult {
    const { number, statement } = passage.home;
    return html`<li class=${passage.kind}>
      <a
        href="#passage-${passage.anchor}"
        @click=${(event: Event) => {
          event.preventDefault();
          this.dispatchEvent(new CustomEvent("passage", { detail: passage }));
        }}
        ><b>${number} ${statement.text}</b
        ><i>“${text.slice(passage.start, Math.min(passage.end, passage.start + 120))}”</i></a
      >
    </li>`;
  }

  private toggle(): TemplateResult {
    return html`<label
      title="A dotted line in the margin beside each sentence that nothing on the map refers to"
    >
      <input
        type="checkbox"
        .checked=${this.marks}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          this.dispatchEvent(new CustomEvent("unmapped", { detail: checked }));
        }}
      />
      Mark what is not mapped${this.unmapped > 0 ? ` (${this.unmapped})` : ""}
    </label>`;
  }
}

function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, "");
  } catch {
    return address;
  }
}

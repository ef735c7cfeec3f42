import { LitElement, css, html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { byDay, timeOf } from "./by-day.js";
import type { Contributor, Entry, HistoryApi } from "./history-api.js";
import { pageSize } from "./history-api.js";
import { controlStyles } from "./history-styles.js";

/**
 * Who did what when, the latest first, a page at a time.
 *
 * @fires entry-chosen - detail is the Entry
 */
@customElement("history-list")
export class HistoryList extends LitElement {
  @property({ attribute: false }) api: HistoryApi | null = null;
  /** The map's latest revision: when it grows, the list does. */
  @property({ type: Number }) latest = 0;
  /** The revision that is shown. */
  @property({ type: Number }) shown = 0;

  @state() private entries: readonly Entry[] = [];
  @state() private people: readonly Contributor[] = [];
  @state() private by: string | null = null;
  @state() private hasMore = false;
  @state() private isLoading = false;
  @state() private problem = "";
  /** Before which revision the list begins; null for the newest. */
  @state() private from: number | null = null;
  private asked = 0;

  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: block;
      }
      .filter {
        position: sticky;
        top: 0;
        z-index: 1;
        display: flex;
        flex-wrap: wrap;
        gap: 6px 10px;
        align-items: center;
        padding: 10px 14px;
        border-bottom: 1px solid var(--d-line);
        background: var(--d-paper);
      }
      .filter label {
        display: flex;
        flex: 1;
        gap: 8px;
        align-items: center;
        color: var(--d-muted);
        font-size: 13px;
      }
      .filter select {
        flex: 1;
        min-width: 0;
      }
      h2 {
        margin: 16px 14px 4px;
        color: var(--d-muted);
        font-size: 12px;
        font-weight: 600;
      }
      ol {
        margin: 0;
        padding: 0 6px;
        list-style: none;
      }
      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 56px;
      }
      .change {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 10px;
        width: 100%;
        height: auto;
        padding: 7px 8px;
        border: 1px solid transparent;
        border-inline-start-width: 3px;
        background: none;
        text-align: start;
        line-height: 1.4;
      }
      .change:hover {
        background: var(--d-canvas);
        border-color: var(--d-line);
      }
      .change[aria-current="true"] {
        border-color: var(--d-accent);
        background: var(--d-accent-bg);
      }
      time,
      .revision {
        color: var(--d-muted);
        font-size: 12px;
        font-variant-numeric: tabular-nums;
        line-height: 1.65;
      }
      time {
        white-space: nowrap;
      }
      .what {
        overflow-wrap: anywhere;
      }
      .who {
        font-weight: 600;
      }
      .foot {
        display: flex;
        gap: 8px;
        padding: 12px 14px 24px;
      }
      @media print {
        .filter,
        .foot {
          display: none;
        }
        h2,
        ol {
          margin-inline: 0;
          padding: 0;
        }
        h2 {
          break-after: avoid;
        }
        li {
          break-inside: avoid;
          content-visibility: visible;
        }
        .change[aria-current="true"] {
          border-color: transparent;
          background: none;
        }
      }
      p {
        margin: 16px 14px;
        color: var(--d-muted);
        line-height: 1.5;
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("api") || (changed.has("latest") && this.from === null)) {
      void this.load(false);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("shown")) {
      this.renderRoot.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
    }
  }

  override render(): TemplateResult {
    return html`<div class="filter">
        <label
          >Changes by
          <select @change=${this.onPerson}>
            <option value="">everybody</option>
            ${this.people.map(
              ({ id, name, changes }) =>
                html`<option value=${id} ?selected=${id === this.by}>${name} (${changes})</option>`,
            )}
          </select>
        </label>
        ${this.isAway ? html`<button @click=${this.onJump}>Go to revision ${this.shown}</button>` : nothing}
        ${this.from === null ? nothing : html`<button @click=${this.onNewest}>Newest</button>`}
      </div>
      <section aria-label="Changes" aria-busy=${this.isLoading ? "true" : "false"}>
        ${byDay(this.entries, new Date()).map(
          ({ name, entries }) =>
            html`<section aria-label=${name}>
              <h2>${name}</h2>
              <ol>
                ${entries.map((entry) => this.entryTemplate(entry))}
              </ol>
            </section>`,
        )}
      </section>
      ${this.footTemplate()}`;
  }

  private entryTemplate(entry: Entry): TemplateResult {
    const isShown = entry.revision === this.shown;
    return html`<li>
      <button
        class="change"
        aria-current=${isShown ? "true" : "false"}
        @click=${() => {
          this.dispatchEvent(new CustomEvent<Entry>("entry-chosen", { detail: entry }));
        }}
      >
        <time datetime=${entry.at}>${timeOf(entry.at)}</time>
        <span class="what" dir="auto"><span class="who">${entry.name}</span> ${entry.words}</span>
        <span class="revision"><span aria-label="revision">rev</span> ${entry.revision}</span>
      </button>
    </li>`;
  }

  private footTemplate(): TemplateResult {
    if (this.problem !== "") {
      return html`<p role="alert">
        ${this.problem} <button @click=${() => void this.load(this.entries.length > 0)}>Retry</button>
      </p>`;
    }
    if (this.entries.length === 0) {
      return html`<p role="status">
        ${this.isLoading ? "Loading the changes…" : "Nothing has been changed yet."}
      </p>`;
    }
    return html`<div class="foot">
      ${
        this.hasMore
          ? html`<button ?disabled=${this.isLoading} @click=${() => void this.load(true)}>
              Show earlier changes
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Whether the shown revision is not among what is listed, though it would be. */
  private get isAway(): boolean {
    const [first, last] = [this.entries[0], this.entries.at(-1)];
    return (
      this.by === null &&
      this.shown > 0 &&
      first !== undefined &&
      last !== undefined &&
      (this.shown > first.revision || this.shown < last.revision)
    );
  }

  private readonly onPerson = (event: Event): void => {
    this.by = (event.target as HTMLSelectElement).value || null;
    this.from = null;
    void this.load(false);
  };

  private readonly onJump = (): void => {
    this.from = Math.min(this.latest, this.shown + 20) + 1;
    void this.load(false);
  };

  private readonly onNewest = (): void => {
    this.from = null;
    void this.load(false);
  };

  /** The first page, or with `further` the next one. */
  private async load(further: boolean): Promise<void> {
    const { api } = this;
    if (!api) {
      return;
    }
    const asked = ++this.asked;
    this.isLoading = true;
    const before = further ? (this.entries.at(-1)?.revision ?? null) : this.from;
    const answer = await api.page(before, this.by);
    if (asked !== this.asked) {
      return;
    }
    this.isLoading = false;
    this.problem = answer.ok ? "" : answer.detail;
    if (answer.ok) {
      const { changes, people } = answer.value;
      this.people = people;
      this.entries = further ? [...this.entries, ...changes] : changes;
      this.hasMore = changes.length === pageSize;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "history-list": HistoryList;
  }
}

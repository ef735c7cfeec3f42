import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";

/**
 * The way to search and to what is new, and what is filtered for, over the map.
 *
 * @fires search - the search panel is wanted
 * @fires next-new - what is new next is wanted
 * @fires seen - everything new is to be taken as seen
 * @fires clear - nothing is to be filtered for any more
 */
@customElement("find-bar")
export class FindBar extends LitElement {
  /** How many cards are new. */
  @property({ type: Number }) news = 0;
  /** Which of them was shown last, from 1 on, and what it is; empty before. */
  @property() shown = "";
  /** For example "3 of 41"; empty without a filter. */
  @property() filtered = "";
  /** Whether the search panel is open, which says the same about the filter. */
  @property({ type: Boolean }) open = false;

  static override readonly styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 6px;
      font: 500 13px var(--d-font, sans-serif);
    }
    .box {
      display: flex;
      align-items: stretch;
      overflow: hidden;
      border: 1px solid var(--d-line);
      border-radius: 9px;
      background: var(--d-card);
      color: var(--d-ink);
      box-shadow: 0 1px 3px rgb(16 24 40 / 8%);
      white-space: nowrap;
    }
    button,
    span {
      display: flex;
      align-items: center;
      gap: 6px;
      min-height: 34px;
      padding: 0 11px;
      box-sizing: border-box;
    }
    button {
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button + button,
    span + button {
      border-left: 1px solid var(--d-line);
    }
    button:hover {
      background: var(--d-canvas);
    }
    :focus-visible {
      outline: 2px solid var(--d-accent);
      outline-offset: -2px;
    }
    .dot {
      padding: 0;
      min-height: 0;
      color: var(--d-accent);
    }
    .shown {
      min-height: 0;
      padding: 0;
      color: var(--d-muted);
    }
    .shown:empty {
      display: none;
    }
    .link {
      color: var(--d-accent);
    }
    svg {
      width: 15px;
      height: 15px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
      stroke-linecap: round;
    }
    @media (pointer: coarse) {
      button,
      .box > span {
        min-height: 44px;
        min-width: 44px;
        justify-content: center;
      }
    }
    @media (max-width: 640px) {
      .find .long {
        display: none;
      }
    }
  `;

  override render() {
    return html`${
      this.news > 0
        ? html`<div class="box" role="group" aria-label="New since your last visit">
            <button title="Show what is new next (.)" @click=${this.emit("next-new")}>
              <span class="dot" aria-hidden="true">●</span>What’s new (${this.news})
              <span class="shown" role="status">${this.shown}</span>
            </button>
            <button title="Nothing of this is new any more" @click=${this.emit("seen")}>
              Mark all as seen
            </button>
          </div>`
        : nothing
    }
    ${
      this.filtered !== "" && !this.open
        ? html`<div class="box">
            <button title="Show the filter" @click=${this.emit("search")}>Filter: ${this.filtered}</button>
            <button class="link" @click=${this.emit("clear")}>Clear</button>
          </div>`
        : nothing
    }
    ${
      this.open
        ? nothing
        : html`<div class="box find">
            <button
              aria-label="Search and filter"
              title="Search and filter (/)"
              @click=${this.emit("search")}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <circle cx="6.8" cy="6.8" r="4.6"></circle>
                <path d="m10.4 10.4 4 4"></path>
              </svg>
              <span class="long shown" aria-hidden="true">Search</span>
            </button>
          </div>`
    }`;
  }

  private emit(name: "search" | "next-new" | "seen" | "clear"): () => void {
    return () => this.dispatchEvent(new Event(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "find-bar": FindBar;
  }
}

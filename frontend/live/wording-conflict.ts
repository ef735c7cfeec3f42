import { LitElement, css, html } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { shortDifference, wordedDifference, wordedDifferenceStyles } from "../shared/worded-difference.js";
import type { Clash } from "./clashes.js";
import { whenWords, whoWords } from "./clashes.js";

/** Characters of both wordings from which on they are not shown whole, one below the other. */
export const muchToRead = 500;

/** Which of two wordings is to stand; `both` as two statements. */
export type WordingChoice = "mine" | "theirs" | "merge" | "both";

/**
 * Two wordings of one statement at once: theirs, how mine differs from it, and what can be done. Of long ones the
 * difference comes first, with what is the same shortened, and theirs whole only for whoever asks. It is no window:
 * one can go on typing.
 *
 * @fires wording-chosen - detail is a WordingChoice
 */
@customElement("wording-conflict")
export class WordingConflict extends LitElement {
  /** What the statement says now. */
  @property() theirs = "";
  /** What is being typed. */
  @property() mine = "";
  /** Who worded it so; null while that is not known. */
  @property({ attribute: false }) by: Clash | null = null;
  /** The account of whoever chooses. */
  @property() me = "";

  static override readonly styles = [
    wordedDifferenceStyles,
    css`
      :host {
        display: block;
        box-sizing: border-box;
        margin-top: 8px;
        padding: 2px 0 2px 9px;
        border-left: 3px solid var(--d-attack);
        color: var(--d-ink);
        font: 400 13px/18px var(--d-font, sans-serif);
        white-space: normal;
      }
      p {
        margin: 0 0 4px;
      }
      .who {
        font-weight: 600;
      }
      h3 {
        margin: 6px 0 2px;
        color: var(--d-muted);
        font: 600 12px/16px var(--d-font, sans-serif);
      }
      blockquote {
        margin: 0;
        font-size: 14px;
        line-height: 20px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .long {
        white-space: normal;
        max-height: 170px;
        overflow-y: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
      }
      .long:focus-visible,
      summary:focus-visible {
        outline: 2px solid var(--d-accent);
        outline-offset: 2px;
        border-radius: 3px;
      }
      .whole {
        white-space: pre-wrap;
      }
      details {
        margin-top: 6px;
      }
      summary {
        min-height: 24px;
        color: var(--d-muted);
        font: 600 12px/24px var(--d-font, sans-serif);
        cursor: pointer;
      }
      .buttons {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 160px));
        gap: 6px;
        margin-top: 8px;
      }
      button {
        box-sizing: border-box;
        min-height: 28px;
        padding: 2px 6px;
        border: 1px solid color-mix(in srgb, var(--d-muted) 55%, var(--d-card));
        border-radius: 7px;
        background: var(--d-card);
        color: var(--d-ink);
        font: 500 12.5px/16px var(--d-font, sans-serif);
        cursor: pointer;
      }
      button:hover {
        background: var(--d-canvas);
      }
      button:focus-visible {
        outline: 2px solid var(--d-accent);
        outline-offset: 2px;
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
        summary {
          line-height: 44px;
        }
      }
      @media print {
        .buttons {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const { by, me, theirs, mine } = this;
    const who = whoWords(by, me === "" ? null : me);
    const isMine = who === "You";
    const change = `From ${isMine ? "that" : "theirs"} to what you type`;
    const isLong = theirs.length + mine.length > muchToRead;
    const when = by ? ` ${whenWords(by.at, new Date())}` : " meanwhile";
    return html`<section role="group" aria-label="Two wordings">
      ${isLong ? this.longTemplate(`${who} reworded this${when}.`, change) : this.shortTemplate(`${who} reworded this${when}.`, change)}
      <div class="buttons">
        ${this.button("mine", "Keep mine", "Your words take the place of theirs when you save")}
        ${this.button("theirs", "Take theirs", "Your words are taken away; you can bring them back")}
        ${this.button("merge", "Merge", "Go on writing with the words of both")}
        ${this.button("both", "Keep both", "Yours becomes a statement of its own beside theirs")}
      </div>
    </section>`;
  }

  private shortTemplate(told: string, change: string): TemplateResult {
    return html`<p class="who" role="status">${told} It now says:</p>
      <blockquote dir="auto">${this.theirs}</blockquote>
      <h3>${change}</h3>
      <blockquote dir="auto">${wordedDifference(this.theirs, this.mine.trim())}</blockquote>`;
  }

  private longTemplate(told: string, change: string): TemplateResult {
    return html`<p class="who" role="status">${told}</p>
      <h3>${change}</h3>
      <blockquote class="long" dir="auto" tabindex="0" role="region" aria-label=${change}>
        ${shortDifference(this.theirs, this.mine.trim())}
      </blockquote>
      <details>
        <summary>What it now says</summary>
        <blockquote class="long" dir="auto" tabindex="0" role="region" aria-label="What it now says">
          <span class="whole" .textContent=${this.theirs}></span>
        </blockquote>
      </details>`;
  }

  private button(choice: WordingChoice, label: string, title: string) {
    return html`<button
      type="button"
      title=${title}
      @click=${() => {
        this.dispatchEvent(
          new CustomEvent("wording-chosen", { detail: choice, bubbles: true, composed: true }),
        );
      }}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "wording-conflict": WordingConflict;
  }
}

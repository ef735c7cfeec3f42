import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";

export type BarChoice =
  "copy" | "cut" | "move" | "remove" | "clear" | "flip" | "CLAIM" | "EVIDENCE" | "QUESTION";

const kinds: readonly (readonly [BarChoice, string])[] = [
  ["CLAIM", "Claims"],
  ["EVIDENCE", "Evidence"],
  ["QUESTION", "Questions"],
  ["flip", "Flip reasons and objections"],
];

/**
 * What can be done with several nodes at once.
 *
 * @fires choose - detail is a BarChoice
 */
@customElement("selection-bar")
export class SelectionBar extends LitElement {
  @property({ type: Number }) count = 0;

  static override readonly styles = css`
    :host {
      position: absolute;
      z-index: 5;
      top: 12px;
      /* In the middle of what the search leaves free. */
      left: calc(50% - 54px);
      transform: translateX(-50%);
      max-width: calc(100% - 132px);
      width: max-content;
    }
    :host([hidden]) {
      display: none;
    }
    [role="toolbar"] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px;
      padding: 4px;
      border: 1px solid var(--d-line);
      border-radius: 12px;
      background: var(--d-card);
      color: var(--d-ink);
      box-shadow: 0 8px 26px rgb(16 24 40 / 20%);
    }
    .count {
      padding: 0 10px;
      font-size: 13px;
      font-weight: 600;
      white-space: nowrap;
    }
    button,
    select {
      height: 32px;
      padding: 0 10px;
      border: 0;
      border-radius: 8px;
      background: none;
      color: inherit;
      font: 500 13.5px var(--d-font, sans-serif);
      cursor: pointer;
    }
    select {
      background: var(--d-card);
      width: 92px;
    }
    button:hover,
    select:hover {
      background: var(--d-accent-bg);
    }
    button.remove {
      color: var(--d-attack);
    }
    :focus-visible {
      outline: 2px solid var(--d-accent);
      outline-offset: -1px;
    }
    @media (pointer: coarse) {
      button,
      select {
        height: 44px;
      }
    }
  `;

  override render() {
    return html`<div
      role="toolbar"
      aria-label="Selected nodes"
      @pointerdown=${(event: Event) => {
        event.stopPropagation();
      }}
      @keydown=${this.onKey}
    >
      <span class="count" role="status">${this.count} nodes selected</span>
      <select aria-label="Retype" @change=${this.onRetype}>
        <option value="" selected disabled hidden>Retype</option>
        ${kinds.map(([choice, words]) => html`<option value=${choice}>${words}</option>`)}
      </select>
      ${this.button("copy", "Copy")} ${this.button("cut", "Cut")} ${this.button("move", "Move…")}
      ${this.button("remove", "Remove")} ${this.button("clear", "Clear")}
    </div>`;
  }

  private button(choice: BarChoice, words: string) {
    return html`<button
      class=${choice}
      @click=${() => {
        this.choose(choice);
      }}
    >
      ${words}
    </button>`;
  }

  private readonly onRetype = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const found = kinds.find(([choice]) => choice === select.value);
    select.value = "";
    if (found) {
      this.choose(found[0]);
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      this.choose("clear");
    }
  };

  private choose(choice: BarChoice): void {
    this.dispatchEvent(new CustomEvent<BarChoice>("choose", { detail: choice }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "selection-bar": SelectionBar;
  }
}

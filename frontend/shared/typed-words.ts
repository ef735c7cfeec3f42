import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { watchFields, wordsBefore } from "./typed-fields.js";
import type { TypedField } from "./typed-fields.js";

watchFields();

/** Shows what somebody was typing into a form when the page had to be loaded again (U6). */
@customElement("typed-words")
export class TypedWords extends LitElement {
  @state() private words: readonly TypedField[] = wordsBefore();
  @state() private copied = "";

  static override readonly styles = css`
    section {
      position: fixed;
      z-index: 50;
      inset-block-end: 16px;
      inset-inline: 0;
      box-sizing: border-box;
      width: min(32rem, calc(100vw - 32px));
      max-height: 50vh;
      margin-inline: auto;
      padding: 14px 16px;
      overflow: auto;
      border: 1px solid var(--d-muted);
      border-radius: 10px;
      background: var(--d-card);
      color: var(--d-ink);
      box-shadow: 0 6px 24px rgb(0 0 0 / 25%);
      font-size: 14px;
    }
    p {
      margin: 0 0 10px;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 4px 12px;
      margin: 0 0 12px;
    }
    dt {
      color: var(--d-muted);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    div {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    button {
      min-height: 32px;
      padding: 4px 12px;
      border: 1px solid var(--d-line);
      border-radius: 8px;
      background: var(--d-card);
      color: inherit;
      font: inherit;
    }
    button:focus-visible {
      outline: 2px solid var(--d-accent);
      outline-offset: 1px;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `;

  override render() {
    if (this.words.length === 0) {
      return nothing;
    }
    return html`<section role="alert" aria-label="What you were typing">
      <p>This page had to be loaded again while you were typing. Nothing of this was saved:</p>
      <dl>
        ${this.words.map(
          ({ label, text }) => html`
            <dt>${label}</dt>
            <dd dir="auto">${text}</dd>
          `,
        )}
      </dl>
      <div>
        <button @click=${() => void this.copy()}>Copy</button>
        <button @click=${this.close}>Close</button>
        <span>${this.copied}</span>
      </div>
    </section>`;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.words.map(({ text }) => text).join("\n"));
      this.copied = "Copied.";
    } catch {
      this.copied = "This browser does not allow it: select the words and copy them.";
    }
  }

  private readonly close = (): void => {
    this.words = [];
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "typed-words": TypedWords;
  }
}

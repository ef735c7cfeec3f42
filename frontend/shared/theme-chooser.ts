import { LitElement, css, html } from "lit";
import { customElement } from "lit/decorators.js";
import type { Theme } from "./theme.js";
import { chooseTheme, chosenTheme, themes, watchTheme } from "./theme.js";

/** Chooses the theme of this browser (T1). A native select under a sign: quick with mouse, fingers and keys. */
@customElement("theme-chooser")
export class ThemeChooser extends LitElement {
  static override readonly styles = css`
    :host {
      display: inline-block;
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      width: 2.25rem;
      height: 2.25rem;
      border-radius: 8px;
      color: var(--d-muted);
    }
    label:hover {
      color: var(--d-ink);
      background: var(--d-canvas);
    }
    label:focus-within {
      outline: 2px solid var(--d-accent);
      outline-offset: -2px;
    }
    svg {
      width: 1.2rem;
      height: 1.2rem;
    }
    select {
      position: absolute;
      inset: 0;
      width: 100%;
      font: inherit;
      color: var(--d-ink);
      background: var(--d-card);
      opacity: 0;
      cursor: pointer;
    }
    @media (pointer: coarse) {
      label {
        width: 2.75rem;
        height: 2.75rem;
      }
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    watchTheme();
    document.addEventListener("themechange", this.onThemeChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("themechange", this.onThemeChange);
  }

  override render() {
    const chosen = chosenTheme();
    return html`<label title="Theme">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
      <select aria-label="Theme" @change=${this.choose}>
        ${themes.map(
          ({ theme, words }) => html`<option value=${theme} .selected=${theme === chosen}>${words}</option>`,
        )}
      </select>
    </label>`;
  }

  private readonly onThemeChange = (): void => {
    this.requestUpdate();
  };

  private readonly choose = (event: Event): void => {
    chooseTheme((event.target as HTMLSelectElement).value as Theme);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "theme-chooser": ThemeChooser;
  }
}

import type { TemplateResult } from "lit";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Box } from "../shared/geometry.js";
import type { AddAction } from "./add-operations.js";
import { beside } from "./beside.js";

const actions: readonly { readonly action: AddAction; readonly name: string; readonly key: string }[] = [
  { action: "claim", name: "Claim", key: "C" },
  { action: "evidence", name: "Evidence", key: "E" },
  { action: "counterargument", name: "Counterargument", key: "X" },
  { action: "passage", name: "Passage", key: "" },
];

/** Which action a key stands for. */
export function actionOf(key: string): AddAction | null {
  return actions.find((each) => each.key !== "" && each.key === key.toUpperCase())?.action ?? null;
}

/**
 * What can be made of the words that are selected. Shown beside them; on a narrow screen at its lower edge.
 *
 * @fires add - a button was pressed; detail: the AddAction
 * @fires leave - Escape was pressed
 */
@customElement("selection-toolbar")
export class SelectionToolbar extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      inset: auto;
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      overflow: visible;
      width: max-content;
      max-width: calc(100vw - 1rem);
      font: 0.8125rem/1.25 var(--d-font, sans-serif);
    }
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.125rem;
      padding: 0.3125rem;
      border-radius: 0.5rem;
      border: 1px solid color-mix(in srgb, var(--d-on-float) 18%, var(--d-float));
      background: var(--d-float);
      color: var(--d-on-float);
      box-shadow: 0 6px 24px rgb(0 0 0 / 30%);
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-height: 2rem;
      padding: 0 0.5rem;
      border: 0;
      border-radius: 0.3125rem;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 500;
      cursor: pointer;
    }
    button:hover {
      background: color-mix(in srgb, var(--d-on-float) 16%, transparent);
    }
    button:focus-visible {
      outline: 2px solid var(--d-on-float);
      outline-offset: -1px;
      background: color-mix(in srgb, var(--d-on-float) 12%, transparent);
    }
    button[aria-disabled="true"] {
      opacity: 0.55;
      cursor: progress;
    }
    kbd {
      font: 600 0.6875rem/1 var(--d-font, sans-serif);
      color: color-mix(in srgb, var(--d-on-float) 75%, var(--d-float));
    }
    p {
      flex: 1 0 100%;
      width: 0;
      box-sizing: border-box;
      margin: 0;
      padding: 0.125rem 0.5rem 0.25rem;
      font-size: 0.75rem;
      color: color-mix(in srgb, var(--d-on-float) 82%, var(--d-float));
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    p.problem {
      white-space: normal;
      color: var(--d-on-float);
      font-weight: 600;
    }
    @media (max-width: 40rem) {
      :host {
        inset: auto 0 0 0 !important;
        width: auto;
        max-width: none;
      }
      .toolbar {
        border-radius: 0.75rem 0.75rem 0 0;
        border-width: 1px 0 0;
        justify-content: space-around;
        padding: 0.5rem 0.25rem max(0.5rem, env(safe-area-inset-bottom));
      }
      button {
        min-height: 2.75rem;
        padding: 0 0.5rem;
      }
      kbd {
        display: none;
      }
      p {
        order: -1;
        text-align: center;
      }
    }
  `;

  /** The words that it is for, in the window. */
  @property({ attribute: false }) words: Box | null = null;
  /** Where it may be. */
  @property({ attribute: false }) bounds: Box | null = null;
  /** What the new statement will hang below, for example "1.2 Moscow won"; empty for a contention. */
  @property() below = "";
  /** Why the last attempt was refused. */
  @property() problem = "";
  @property({ type: Boolean }) busy = false;
  /** Whether single letters do what the buttons do. */
  @property({ type: Boolean }) keys = true;

  @query(".toolbar") private readonly toolbar!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    // In the top layer nothing cuts it off, and no ancestor moves it.
    this.setAttribute("popover", "manual");
    if ("showPopover" in this) {
      this.showPopover();
    }
    // Pressing a button must not take the selection away.
    this.addEventListener("pointerdown", keep);
    this.addEventListener("mousedown", keep);
  }

  override render(): TemplateResult {
    const offered = actions.filter(({ action }) => action !== "passage" || this.below !== "");
    return html`<div
      class="toolbar"
      role="toolbar"
      aria-label="Add from selection"
      aria-describedby="where"
      @keydown=${(event: KeyboardEvent) => {
        this.onKey(event);
      }}
    >
      ${offered.map(
        ({ action, name, key }, index) =>
          html`<button
            type="button"
            tabindex=${index === 0 ? 0 : -1}
            title=${tip(action, this.below)}
            aria-disabled=${this.busy ? "true" : "false"}
            aria-keyshortcuts=${key !== "" && this.keys ? key : nothing}
            @click=${() => {
              this.add(action);
            }}
          >
            ${name}${key !== "" && this.keys ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
          </button>`,
      )}
      ${
        this.problem !== ""
          ? html`<p class="problem" role="alert" id="where">${this.problem}</p>`
          : html`<p id="where">
              ${this.busy ? "Saving…" : this.below ? `to ${this.below}` : "as a new contention"}
            </p>`
      }
    </div>`;
  }

  override updated(): void {
    if (this.words && this.bounds) {
      const { x, y } = beside(this.words, this.getBoundingClientRect(), this.bounds);
      this.style.left = `${x}px`;
      this.style.top = `${y}px`;
    }
  }

  override focus(): void {
    this.buttons()[0]?.focus();
  }

  private add(action: AddAction): void {
    if (!this.busy) {
      this.dispatchEvent(new CustomEvent("add", { detail: action }));
    }
  }

  private onKey(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const at = buttons.findIndex((button) => button.matches(":focus"));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined && at >= 0) {
      const next = buttons[(to + buttons.length) % buttons.length];
      buttons.forEach((button) => {
        button.tabIndex = button === next ? 0 : -1;
      });
      next?.focus();
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Escape") {
      this.dispatchEvent(new CustomEvent("leave"));
      event.stopPropagation();
    }
  }

  private buttons(): HTMLButtonElement[] {
    return Array.from(this.toolbar.querySelectorAll("button"));
  }
}

function tip(action: AddAction, below: string): string {
  switch (action) {
    case "claim":
      return below ? "A reason for the selected statement" : "A new contention";
    case "evidence":
      return below ? "Evidence for the selected statement" : "Evidence, free for now";
    case "counterargument":
      return below ? "An objection to the selected statement" : "A claim to object with, free for now";
    case "passage":
      return "Another passage for the selected statement";
  }
}

function keep(event: Event): void {
  event.preventDefault();
}

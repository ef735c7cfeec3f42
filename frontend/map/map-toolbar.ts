import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { UndoState } from "./map-api.js";
import type { Direction } from "./tree-layout.js";

export type ToolbarAction = "smaller" | "larger" | "actual" | "fit" | "turn" | "overview" | "undo" | "redo";

/**
 * Zoom, direction, depth, undo and redo, and the overview. Always one row: where it is narrow, the lesser tools are
 * in a menu behind its last button.
 *
 * @fires tool - detail is a ToolbarAction
 * @fires depth - detail is the level down to which to open, Infinity for all
 */
@customElement("map-toolbar")
export class MapToolbar extends LitElement {
  @property({ type: Number }) zoom = 1;
  @property() direction: Direction = "down";
  /** Down to which level branches are open, and how many levels there are; null when there is no such level. */
  @property({ attribute: false }) depth: number | null = Infinity;
  @property({ type: Number }) levels = 0;
  @property({ attribute: false }) history: UndoState = {};
  /** Without undo and redo. */
  @property({ type: Boolean, attribute: "read-only" }) readOnly = false;
  /** Whether the overview is shown. */
  @property({ type: Boolean }) overview = false;
  @state() private isOpen = false;

  static override readonly styles = css`
    :host {
      display: block;
    }
    [role="toolbar"] {
      display: flex;
      gap: 1px;
      overflow: hidden;
      border: 1px solid var(--d-line);
      border-radius: 9px;
      background: var(--d-line);
      box-shadow: 0 1px 3px rgb(16 24 40 / 8%);
    }
    button,
    label {
      position: relative;
      display: flex;
      flex: 1 0 auto;
      align-items: center;
      justify-content: center;
      gap: 6px;
      box-sizing: border-box;
      min-width: 36px;
      min-height: 34px;
      padding: 0 11px;
      border: 0;
      background: var(--d-card);
      color: var(--d-ink);
      font: 500 13px var(--d-font, sans-serif);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      cursor: pointer;
    }
    button:hover:not([aria-disabled="true"]),
    label:hover {
      background: var(--d-canvas);
    }
    button[aria-disabled="true"] {
      color: color-mix(in srgb, var(--d-muted) 75%, var(--d-card));
      cursor: default;
    }
    .percent {
      min-width: 56px;
    }
    :focus-visible {
      outline: 2px solid var(--d-accent);
      outline-offset: -2px;
    }
    select {
      position: absolute;
      inset: 0;
      width: 100%;
      opacity: 0;
      cursor: pointer;
    }
    label:focus-within {
      outline: 2px solid var(--d-accent);
      outline-offset: -2px;
    }
    button[aria-pressed="true"] {
      background: var(--d-accent-bg);
      color: var(--d-accent);
    }
    .short,
    .more {
      display: none;
    }
    .lesser {
      position: absolute;
      right: 0;
      bottom: calc(100% + 6px);
      display: flex;
      flex-direction: column;
      gap: 1px;
      overflow: hidden;
      border: 1px solid var(--d-line);
      border-radius: 9px;
      background: var(--d-line);
      box-shadow: 0 6px 20px rgb(16 24 40 / 18%);
    }
    .lesser button {
      justify-content: flex-start;
      padding: 0 14px;
    }
    /* One row wherever the map is narrow: first closer, then with signs for words. */
    @container (max-width: 540px) {
      button,
      label {
        padding: 0 8px;
        min-width: 32px;
      }
      .percent {
        min-width: 48px;
      }
      .turn .long,
      .overview .long {
        display: none;
      }
    }
    @container (max-width: 420px) {
      .percent,
      .turn,
      .overview,
      label .long,
      .step .long {
        display: none;
      }
      .more {
        display: flex;
      }
      .step .short {
        display: inline;
        font-size: 17px;
      }
      label .short {
        display: inline;
      }
      button,
      label {
        padding: 0 4px;
      }
    }
    @media (pointer: coarse), (max-width: 640px) {
      button,
      label {
        min-height: 44px;
        min-width: 44px;
      }
    }
    /* All of them, on the narrowest of phones and at 400 %. */
    @container (max-width: 340px) {
      button,
      label {
        padding: 0 4px;
        min-width: 40px;
      }
    }
  `;

  override render() {
    return html`<div role="toolbar" aria-label="Map view">
        ${this.tool("smaller", "−", "Zoom out", "Zoom out (−)")}
        <button class="percent" @click=${this.emit("actual")} title="Zoom to 100 %">
          ${Math.round(this.zoom * 100)}%
        </button>
        ${this.tool("larger", "+", "Zoom in", "Zoom in (+)")}
        ${this.tool("fit", "Fit", null, "Show the whole map")}
        ${this.turn(this.direction === "down" ? ["⇅", "Top-down"] : ["⇄", "Left-to-right"])}
        <label>
          <span class="long" aria-hidden="true">${depthWord(this.depth)} ▾</span>
          <span class="short" aria-hidden="true">${depthSign(this.depth)} ▾</span>
          <select aria-label="Depth" .value=${String(this.depth)} @change=${this.chooseDepth}>
            ${this.depth === null ? html`<option value="null" selected disabled>Depth</option>` : nothing}
            ${[1, 2, 3, 4, 5, Infinity]
              .filter((depth) => depth === Infinity || depth < this.levels || depth === this.depth)
              .map(
                (depth) =>
                  html`<option value=${depth} ?selected=${depth === this.depth}>${depthWord(depth)}</option>`,
              )}
          </select>
        </label>
        ${
          this.readOnly
            ? nothing
            : html`${this.step("undo", "Undo", "↶", "Ctrl+Z")}
              ${this.step("redo", "Redo", "↷", "Ctrl+Shift+Z")}`
        }
        ${this.overviewTool()}
        <button
          class="more"
          aria-label="More tools"
          aria-haspopup="menu"
          aria-expanded=${this.isOpen ? "true" : "false"}
          @click=${() => {
            this.isOpen = !this.isOpen;
          }}
        >
          ⋯
        </button>
      </div>
      ${this.isOpen ? this.lesserTemplate() : nothing}`;
  }

  private lesserTemplate() {
    const direction = this.direction === "down" ? "Grow from left to right" : "Grow from top to bottom";
    const items: readonly (readonly [ToolbarAction, string])[] = [
      ["overview", this.overview ? "Hide overview" : "Show overview"],
      ["turn", direction],
      ["actual", "Zoom to 100 %"],
    ];
    return html`<div
      class="lesser"
      role="menu"
      aria-label="More tools"
      @keydown=${this.onMenuKey}
      @focusout=${this.onMenuBlur}
    >
      ${items.map(
        ([action, words]) =>
          html`<button
            role="menuitem"
            tabindex="-1"
            @click=${() => {
              this.closeMenu();
              this.emit(action)();
            }}
          >
            ${words}
          </button>`,
      )}
    </div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("isOpen") && this.isOpen) {
      this.items()[0]?.focus();
    }
  }

  private items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[role=menuitem]")];
  }

  private closeMenu(): void {
    this.isOpen = false;
    this.renderRoot.querySelector<HTMLElement>(".more")?.focus();
  }

  private readonly onMenuKey = (event: KeyboardEvent): void => {
    const items = this.items();
    const at = items.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      this.closeMenu();
    }
  };

  private readonly onMenuBlur = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && this.renderRoot.contains(next))) {
      this.isOpen = false;
    }
  };

  private overviewTool() {
    return html`<button
      class="overview"
      aria-label="Overview"
      aria-pressed=${this.overview ? "true" : "false"}
      title="Show or hide the overview of all levels (V)"
      @click=${this.emit("overview")}
    >
      <span aria-hidden="true">▤</span><span class="long">Overview</span>
    </button>`;
  }

  private tool(action: ToolbarAction, words: string, name: string | null, title: string) {
    return html`<button aria-label=${name ?? nothing} title=${title} @click=${this.emit(action)}>
      ${words}
    </button>`;
  }

  private turn([sign, name]: readonly [string, string]) {
    const title = this.direction === "down" ? "Grow from left to right" : "Grow from top to bottom";
    return html`<button class="turn" aria-label=${name} title=${title} @click=${this.emit("turn")}>
      <span>${sign}</span><span class="long">${name}</span>
    </button>`;
  }

  /** Stays focusable when there is nothing to do, so that the focus is not lost after the last undo. */
  private step(action: "undo" | "redo", name: string, sign: string, keys: string) {
    const what = this.history[action];
    return html`<button
      class="step"
      aria-label=${name}
      aria-disabled=${what ? "false" : "true"}
      title=${what ? `${what} (${keys})` : `Nothing to ${action}`}
      @click=${what ? this.emit(action) : nothing}
    >
      <span class="long">${name}</span><span class="short">${sign}</span>
    </button>`;
  }

  private emit(action: ToolbarAction): () => void {
    return () => this.dispatchEvent(new CustomEvent<ToolbarAction>("tool", { detail: action }));
  }

  private readonly chooseDepth = (event: Event): void => {
    const depth = Number((event.target as HTMLSelectElement).value);
    this.dispatchEvent(new CustomEvent<number>("depth", { detail: depth }));
  };
}

function depthWord(depth: number | null): string {
  return depth === null ? "Depth" : depth === Infinity ? "All levels" : `Depth ${depth}`;
}

function depthSign(depth: number | null): string {
  return depth === null ? "–" : depth === Infinity ? "All" : String(depth);
}

declare global {
  interface HTMLElementTagNameMap {
    "map-toolbar": MapToolbar;
  }
}

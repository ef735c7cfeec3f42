import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { UndoState } from "./map-api.js";
import type { Direction } from "./tree-layout.js";

export type ToolbarAction = "smaller" | "larger" | "actual" | "fit" | "turn" | "undo" | "redo";

/**
 * Zoom, direction, depth, undo and redo.
 *
 * @fires tool - detail is a ToolbarAction
 * @fires depth - detail is the level down to which to open, Infinity for all
 */
@customElement("map-toolbar")
export class MapToolbar extends LitElement {
  @property({ type: Number }) zoom = 1;
  @property() direction: Direction = "down";
  /** Down to which level branches are open, and how many levels there are. */
  @property({ type: Number }) depth = Infinity;
  @property({ type: Number }) levels = 0;
  @property({ attribute: false }) history: UndoState = {};

  static override readonly styles = css`
    :host {
      display: block;
    }
    [role="toolbar"] {
      display: flex;
      flex-wrap: wrap;
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
    .short {
      display: none;
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
      .turn .long {
        display: none;
      }
    }
    @container (max-width: 420px) {
      .percent,
      .step .long {
        display: none;
      }
      .step .short {
        display: inline;
        font-size: 17px;
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
    @container (max-width: 370px) {
      button,
      label {
        min-width: 35px;
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
        <span aria-hidden="true">${this.depthWord(this.depth)} ▾</span>
        <select aria-label="Depth" .value=${String(this.depth)} @change=${this.chooseDepth}>
          ${[1, 2, 3, 4, 5, Infinity]
            .filter((depth) => depth === Infinity || depth < this.levels || depth === this.depth)
            .map(
              (depth) =>
                html`<option value=${depth} ?selected=${depth === this.depth}>
                  ${this.depthWord(depth)}
                </option>`,
            )}
        </select>
      </label>
      ${this.step("undo", "Undo", "↶", "Ctrl+Z")} ${this.step("redo", "Redo", "↷", "Ctrl+Shift+Z")}
    </div>`;
  }

  private depthWord(depth: number): string {
    return depth === Infinity ? "All levels" : `Depth ${depth}`;
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

declare global {
  interface HTMLElementTagNameMap {
    "map-toolbar": MapToolbar;
  }
}

import { LitElement, css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { momentOf } from "./by-day.js";
import { controlStyles } from "./history-styles.js";
import type { HistoryWalk, Pace } from "./history-walk.js";

/**
 * The slider through a map's revisions, with what plays them and a label that says what was done by whom and when.
 */
@customElement("history-bar")
export class HistoryBar extends LitElement {
  @property({ attribute: false }) walk: HistoryWalk | null = null;
  /** Changes with everything that the walk tells. */
  @property({ type: Number }) turn = 0;

  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: block;
        padding: 8px 14px 10px;
        background: var(--d-card);
      }
      .row {
        display: flex;
        gap: 6px;
        align-items: center;
      }
      .row button {
        display: grid;
        flex: none;
        place-items: center;
        width: 36px;
        min-height: 34px;
        padding: 0;
      }
      .row .play {
        width: 44px;
      }
      svg {
        width: 16px;
        height: 16px;
        fill: currentcolor;
      }
      input[type="range"] {
        flex: 1;
        min-width: 60px;
        height: 34px;
        margin: 0 8px;
        accent-color: var(--d-accent);
        cursor: pointer;
      }
      .label {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
        min-height: 2.9em;
        margin: 0 0 4px;
        align-content: flex-end;
      }
      .label .number {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .label .when {
        color: var(--d-muted);
        font-size: 13px;
      }
      .label .what {
        flex: 1 1 22rem;
        min-width: 0;
        overflow: hidden;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow-wrap: anywhere;
      }
      .who {
        font-weight: 600;
      }
      @media (min-width: 801px) {
        .label {
          min-height: 0;
        }
        .label .what {
          -webkit-line-clamp: 1;
        }
      }
      @media (max-width: 800px) {
        .row {
          flex-wrap: wrap;
          justify-content: center;
        }
        input[type="range"] {
          flex: 1 0 100%;
          order: -1;
          margin: 0;
        }
        .row button {
          width: 44px;
          min-height: 44px;
        }
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { walk } = this;
    if (!walk) {
      return nothing;
    }
    const { wanted, latest, isPlaying } = walk;
    return html`<div role="group" aria-label="Replay">
      <p class="label">${this.labelTemplate(walk)}</p>
      <div class="row">
        ${this.button("First revision", "M3 2h2v12H3zM14 2v12L6 8z", wanted === 0, () => walk.goTo(0))}
        ${this.button("Previous revision", "M11 2v12L4 8z", wanted === 0, () => walk.goTo(wanted - 1), "[")}
        <button
          class="play"
          aria-label=${isPlaying ? "Pause" : "Play"}
          title=${isPlaying ? "Pause (space)" : "Play (space)"}
          ?disabled=${latest === 0}
          @click=${this.toggle}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d=${isPlaying ? "M4 2h3v12H4zM9 2h3v12H9z" : "M4 2v12l9-6z"} />
          </svg>
        </button>
        ${this.button("Next revision", "M5 2v12l7-6z", wanted === latest, () => walk.goTo(wanted + 1), "]")}
        ${this.button("Latest revision", "M11 2h2v12h-2zM2 2v12l8-6z", wanted === latest, () => walk.goTo(latest))}
        <input
          type="range"
          aria-label="Revision"
          aria-valuetext=${this.spoken(walk)}
          min="0"
          max=${latest}
          step="1"
          .value=${String(wanted)}
          @input=${this.onSlide}
        />
        <select aria-label="Speed" @change=${this.onPace}>
          ${(["slow", "normal", "fast"] as const).map(
            (pace) =>
              html`<option value=${pace} ?selected=${pace === walk.pace}>
                ${pace.charAt(0).toUpperCase()}${pace.slice(1)}
              </option>`,
          )}
        </select>
      </div>
    </div>`;
  }

  /** Plays, or stops that. */
  readonly toggle = (): void => {
    if (this.walk?.isPlaying) {
      this.walk.pause();
    } else {
      this.walk?.play();
    }
  };

  private labelTemplate({ wanted, latest, step, shown }: HistoryWalk): TemplateResult {
    const change = shown === wanted ? step?.change : null;
    return html`<span class="number">Revision ${wanted} of ${latest}</span> ${
        wanted === 0
          ? html`<span class="what">Before the first change</span>`
          : change
            ? html`<span class="when"><time datetime=${change.at}>${momentOf(change.at)}</time></span>
                <span class="what" dir="auto"><span class="who">${change.name}</span> ${change.words}</span>`
            : nothing
      }`;
  }

  private spoken({ wanted, latest, step, shown }: HistoryWalk): string {
    const change = shown === wanted ? step?.change : null;
    const what = change ? `: ${change.name} ${change.words}, ${momentOf(change.at)}` : "";
    return `Revision ${wanted} of ${latest}${what}`;
  }

  private button(
    name: string,
    path: string,
    disabled: boolean,
    act: () => Promise<void>,
    key = "",
  ): TemplateResult {
    // Stays focusable at the ends, so that whoever steps with the keyboard keeps it.
    return html`<button
      aria-label=${name}
      title=${key === "" ? name : `${name} (${key})`}
      aria-disabled=${disabled ? "true" : "false"}
      @click=${() => {
        if (!disabled) {
          this.walk?.pause();
          void act();
        }
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }

  private readonly onSlide = (event: Event): void => {
    this.walk?.pause();
    void this.walk?.goTo(Number((event.target as HTMLInputElement).value));
  };

  private readonly onPace = (event: Event): void => {
    this.walk?.setPace((event.target as HTMLSelectElement).value as Pace);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "history-bar": HistoryBar;
  }
}

/** What is around a slide: where it is in the map, the controls, and how far one has come. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import "../shared/theme-chooser.js";
import type { PresentationAction } from "./presentation-keys.js";
import type { Scope, Slide } from "./presentation-path.js";
import { trailOf } from "./presentation-path.js";
import type { PresentationWalk } from "./presentation-walk.js";

export interface BarContext {
  readonly walk: PresentationWalk;
  /** Where Leave leads. */
  readonly map: string;
  readonly isFullScreen: boolean;
  readonly perform: (action: PresentationAction) => void;
  readonly choose: (show: Scope["show"]) => void;
}

export function trailTemplate(title: string, slide: Slide, go: (to: Slide) => void): TemplateResult {
  const above = trailOf(slide).slice(0, -1);
  return html`<nav class="trail" aria-label="Where this is">
    <span class="map-title" dir="auto">${title}</span>
    <ol>
      ${above.map(
        (step) =>
          html`<li>
            <button
              @click=${() => {
                go(step);
              }}
              dir="auto"
            >
              <bdi>${numbersOf(step)}</bdi> ${step.premises[0].statement.text}
            </button>
          </li>`,
      )}
      <li aria-current="step">${numbersOf(slide)}</li>
    </ol>
  </nav>`;
}

function numbersOf({ premises }: Slide): string {
  return premises.map(({ number }) => number).join(" + ");
}

const frameSign = html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.8">
  <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
</svg>`;

export function barTemplate(context: BarContext): TemplateResult {
  const { walk, map, isFullScreen } = context;
  const { length } = walk.path;
  const number = walk.at + 1;
  const button = (
    action: PresentationAction,
    sign: string | TemplateResult,
    words: string,
    keys: string,
    enabled = true,
  ): TemplateResult =>
    html`<button
      aria-label=${words}
      aria-disabled=${enabled ? nothing : "true"}
      title="${words} (${keys})"
      @click=${() => {
        context.perform(action);
      }}
    >
      <span aria-hidden="true">${sign}</span> <span class="words">${words}</span>
    </button>`;
  return html`<div
      class="progress"
      role="progressbar"
      aria-label="Slides shown"
      aria-valuemin="0"
      aria-valuemax=${length}
      aria-valuenow=${number}
    >
      <div style="width: ${(number / length) * 100}%"></div>
    </div>
    <div class="bar" role="toolbar" aria-label="Presentation">
      ${button("previous", "‹", "Previous", "Left, Page Up", walk.canStep("previous"))}
      <span class="count">${number} / ${length}</span>
      ${button("next", "›", "Next", "Right, Space, Page Down", walk.canStep("next"))}
      ${button("skip", "»", "Skip branch", "S", walk.canStep("skip"))}
      <span class="end">
        <select
          aria-label="Path"
          .value=${walk.scope.show}
          @change=${(event: Event) => {
            context.choose((event.target as HTMLSelectElement).value as Scope["show"]);
          }}
        >
          ${(
            [
              ["map", "Whole map"],
              ["branch", "This branch"],
              ["main", "Main points"],
            ] as const
          ).map(
            ([show, words]) =>
              html`<option value=${show} .selected=${show === walk.scope.show}>${words}</option>`,
          )}
        </select>
        <theme-chooser></theme-chooser>
        ${button("black", "■", "Black", "B")}
        ${button("full-screen", frameSign, isFullScreen ? "Leave full screen" : "Full screen", "F")}
        <a class="leave" href=${map} aria-label="Back to the map" title="Back to the map (Escape)"
          ><span aria-hidden="true">✕</span> <span class="words">Back to the map</span></a
        >
      </span>
    </div>`;
}

export function edgesTemplate({ perform, walk }: BarContext): TemplateResult {
  return html`${
    walk.canStep("previous")
      ? html`<button
          class="edge previous"
          tabindex="-1"
          aria-hidden="true"
          @click=${() => {
            perform("previous");
          }}
        >
          <span>‹</span>
        </button>`
      : nothing
  }${
    walk.canStep("next")
      ? html`<button
          class="edge next"
          tabindex="-1"
          aria-hidden="true"
          @click=${() => {
            perform("next");
          }}
        >
          <span>›</span>
        </button>`
      : nothing
  }`;
}

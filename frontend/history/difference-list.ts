import { LitElement, css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ArgumentTree } from "../map/argument-tree.js";
import { plural } from "../map/tree-words.js";
import { wordedDifference, wordedDifferenceStyles } from "../shared/worded-difference.js";
import { signs, wayWords } from "./diff-marks.js";
import { controlStyles } from "./history-styles.js";
import type { HistoryWalk } from "./history-walk.js";
import type { Difference } from "./map-diff.js";
import { ways } from "./map-diff.js";

/**
 * What differs between two revisions: how much of what, and each statement with its words.
 *
 * @fires difference-chosen - detail is the statement's id
 */
@customElement("difference-list")
export class DifferenceList extends LitElement {
  @property({ attribute: false }) walk: HistoryWalk | null = null;
  /** Changes with everything that the walk tells. */
  @property({ type: Number }) turn = 0;
  /** Since which revision things are new to whoever looks; null while not known. */
  @property({ attribute: false }) visit: number | null = null;

  static override readonly styles = [
    controlStyles,
    wordedDifferenceStyles,
    css`
      :host {
        display: block;
        padding: 12px 14px 24px;
      }
      .choice {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      .choice label {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 14px 0;
        padding: 0;
        list-style: none;
      }
      .counts li {
        padding: 2px 10px;
        border: 1px solid var(--d-line);
        border-radius: 12px;
        font-size: 13px;
      }
      h2 {
        margin: 14px 0 6px;
        font-size: 14px;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .difference {
        display: block;
        width: 100%;
        height: auto;
        margin: 0 0 6px;
        padding: 8px 10px;
        text-align: start;
        line-height: 1.45;
      }
      .sign {
        font-weight: 700;
      }
      .how {
        color: var(--d-muted);
        font-size: 13px;
      }
      .words {
        display: block;
        margin-top: 3px;
        overflow-wrap: anywhere;
      }
      p {
        color: var(--d-muted);
        line-height: 1.5;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { walk } = this;
    if (!walk) {
      return nothing;
    }
    return html`${this.choiceTemplate(walk)}
    ${
      walk.since === null
        ? html`<p>
            Choose an earlier revision to compare with. The slider below chooses the later one; what differs
            is marked in the tree and listed here.
          </p>`
        : this.differencesTemplate(walk)
    }`;
  }

  private choiceTemplate(walk: HistoryWalk): TemplateResult {
    const { since, wanted, latest } = walk;
    const { visit } = this;
    return html`<div class="choice" role="group" aria-label="Compare with">
      <label
        >Compare with revision
        <input
          type="number"
          min="0"
          max=${latest}
          .value=${since === null ? "" : String(since)}
          @change=${this.onNumber}
        />
      </label>
      ${this.preset("The one before", Math.max(0, wanted - 1), since)}
      ${visit === null || visit >= latest ? nothing : this.preset("My last visit", visit, since)}
      ${this.preset("The beginning", 0, since)}
      ${since === null ? nothing : html`<button @click=${() => void walk.compareWith(null)}>Stop comparing</button>`}
    </div>`;
  }

  private preset(words: string, revision: number, since: number | null): TemplateResult {
    return html`<button
      aria-pressed=${revision === since ? "true" : "false"}
      @click=${() => void this.walk?.compareWith(revision)}
    >
      ${words}
    </button>`;
  }

  private readonly onNumber = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    void this.walk?.compareWith(/^\d+$/.test(value) ? Number(value) : null);
  };

  private differencesTemplate({ diff, since, wanted, map }: HistoryWalk): TemplateResult {
    if (!diff) {
      return html`<p role="status">Comparing…</p>`;
    }
    const { tree } = map;
    const all = [...diff.differences.values()];
    const counted = ways.filter((way) => diff.counts[way] > 0);
    return html`<h2>From revision ${since} to ${wanted}</h2>
      <div role="status">
        ${
          counted.length === 0
            ? html`<p>No statement differs.</p>`
            : html`<ul class="counts" aria-label="Counts">
                ${counted.map(
                  (way) =>
                    html`<li>
                      <span class="sign" aria-hidden="true">${signs[way]}</span> ${diff.counts[way]}
                      ${wayWords[way]}
                    </li>`,
                )}
              </ul>`
        }
      </div>
      <ol aria-label="Differences">
        ${inTreeOrder(all, tree)
          .slice(0, most)
          .map((difference) => html`<li>${this.differenceTemplate(difference, tree)}</li>`)}
      </ol>
      ${
        all.length > most
          ? html`<p>And ${plural(all.length - most, "more difference")}, marked in the tree.</p>`
          : nothing
      }`;
  }

  private differenceTemplate(difference: Difference, tree: ArgumentTree | null): TemplateResult {
    const { id, before, after, details } = difference;
    const number = tree?.homes.get(id)?.number ?? "";
    const sign = difference.ways.map((way) => signs[way]).join(" ");
    const how = difference.ways.map((way) => wayWords[way]).join(", ");
    const words =
      before && after && before.text !== after.text
        ? wordedDifference(before.text, after.text)
        : (after?.text ?? before?.text ?? "");
    return html`<button
      class="difference"
      @click=${() => {
        this.dispatchEvent(new CustomEvent<string>("difference-chosen", { detail: id }));
      }}
    >
      <span class="sign" aria-hidden="true">${sign}</span>
      <span class="how">${number} ${how}${details.length > 0 ? ` (${details.join(", ")})` : ""}</span>
      <span class="words" dir="auto">${words}</span>
    </button>`;
  }
}

/** More than this nobody reads in a list. */
const most = 300;

function inTreeOrder(differences: readonly Difference[], tree: ArgumentTree | null): Difference[] {
  const places = new Map<string, number>();
  for (const { statement, reference } of tree?.inOrder ?? []) {
    if (!reference) {
      places.set(statement.id, places.size);
    }
  }
  return [...differences].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

declare global {
  interface HTMLElementTagNameMap {
    "difference-list": DifferenceList;
  }
}

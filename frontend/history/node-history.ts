import { LitElement, css, html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { MapClient } from "../map/map-client.js";
import { wordedDifference, wordedDifferenceStyles } from "../shared/worded-difference.js";
import { momentOf } from "./by-day.js";
import { historyQueryOf } from "./history-address.js";
import type { NodeEvent } from "./history-api.js";
import { HistoryApi } from "./history-api.js";
import { controlStyles } from "./history-styles.js";

/** What is open stays so when the pane around it is made anew. */
let unfolded: string | null = null;

/**
 * What happened to one statement, with every wording that it had, each to be looked at and put back.
 */
@customElement("node-history")
export class NodeHistory extends LitElement {
  @property({ attribute: "map-id" }) mapId = "";
  @property() statement = "";
  /** The map's revision: with another one there may be more to tell. */
  @property({ type: Number }) revision = 0;
  /** Under a heading that opens it; otherwise it is open. */
  @property({ type: Boolean }) folded = false;

  @state() private events: readonly NodeEvent[] | null = null;
  @state() private problem = "";
  @state() private told = "";
  private asked = 0;

  static override readonly styles = [
    controlStyles,
    wordedDifferenceStyles,
    css`
      :host {
        display: block;
      }
      summary {
        padding: 4px 0;
        color: var(--d-muted);
        font-size: 13px;
        font-weight: 600;
        cursor: pointer;
      }
      ol {
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 8px 0;
        border-top: 1px solid var(--d-line);
        overflow-wrap: anywhere;
      }
      .who {
        font-weight: 600;
      }
      .when {
        color: var(--d-muted);
        font-size: 12px;
      }
      .wording {
        margin: 4px 0;
        padding-inline-start: 8px;
        border-inline-start: 3px solid var(--d-line);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 4px;
      }
      .actions > * {
        min-height: 28px;
        padding: 2px 9px;
        font-size: 13px;
      }
      p {
        margin: 6px 0;
        color: var(--d-muted);
      }
      @media (pointer: coarse) {
        .actions > * {
          min-height: 44px;
          line-height: 40px;
        }
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("statement") || changed.has("revision") || changed.has("folded")) {
      if (changed.has("statement")) {
        this.events = null;
        this.told = "";
      }
      if (this.isOpen) {
        void this.load();
      }
    }
  }

  private get isOpen(): boolean {
    return !this.folded || unfolded === this.statement;
  }

  override render(): TemplateResult {
    if (!this.folded) {
      return this.listTemplate();
    }
    return html`<details ?open=${this.isOpen} @toggle=${this.onToggle}>
      <summary>History of this statement</summary>
      ${this.isOpen ? this.listTemplate() : nothing}
    </details>`;
  }

  private listTemplate(): TemplateResult {
    if (this.problem !== "") {
      return html`<p role="alert">
        ${this.problem} <button @click=${() => void this.load()}>Retry</button>
      </p>`;
    }
    if (!this.events) {
      return html`<p role="status">Loading…</p>`;
    }
    const now = this.events.at(-1)?.after ?? null;
    return html`<p role="status">${this.told}</p>
      <ol aria-label="History of this statement">
        ${[...this.events].reverse().map((event) => this.eventTemplate(event, now?.text ?? null))}
      </ol>`;
  }

  private eventTemplate({ change, before, after }: NodeEvent, now: string | null): TemplateResult {
    const isWording = after && before?.text !== after.text;
    return html`<li>
      <span dir="auto"><span class="who">${change.name}</span> ${change.words}</span>
      <div class="when">
        <time datetime=${change.at}>${momentOf(change.at)}</time>, revision ${change.revision}
      </div>
      ${
        isWording && before
          ? html`<div class="wording" dir="auto">${wordedDifference(before.text, after.text)}</div>`
          : nothing
      }
      <div class="actions">
        <a
          class="button"
          href=${`/map/${this.mapId}/history${historyQueryOf({
            revision: change.revision,
            since: null,
            node: this.statement,
          })}`}
          aria-label="Show in the map at revision ${change.revision}"
          >Show in the map</a
        >
        ${
          isWording && after.text !== now && MapClient.of(this.mapId).readOnly === null
            ? html`<button
                aria-label=${`${now === null ? "Bring it back" : "Put this wording back"}: ${after.text}`}
                @click=${() => void this.restore(change.revision)}
              >
                ${now === null ? "Bring it back" : "Put this wording back"}
              </button>`
            : nothing
        }
      </div>
    </li>`;
  }

  private readonly onToggle = (event: Event): void => {
    const { open } = event.target as HTMLDetailsElement;
    if (open !== this.isOpen) {
      unfolded = open ? this.statement : null;
      this.requestUpdate();
      if (open) {
        void this.load();
      }
    }
  };

  private async load(): Promise<void> {
    const asked = ++this.asked;
    const answer = await new HistoryApi(this.mapId).node(this.statement);
    if (asked === this.asked) {
      this.problem = answer.ok ? "" : answer.detail;
      this.events = answer.ok ? answer.value : this.events;
    }
  }

  private async restore(revision: number): Promise<void> {
    const answer = await MapClient.of(this.mapId).restore(revision, this.statement, false);
    this.told = answer.ok ? `It is as it was at revision ${revision} again.` : answer.detail;
    await this.load();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "node-history": NodeHistory;
  }
}

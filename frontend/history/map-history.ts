import { LitElement, html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { VisitApi } from "../find/visit-api.js";
import "../map/argument-map.js";
import type { Occurrence } from "../map/occurrence.js";
import { MapClient } from "../map/map-client.js";
import { kindWord } from "../map/tree-words.js";
import "./difference-list.js";
import "./history-bar.js";
import type { HistoryBar } from "./history-bar.js";
import { historyPlaceIn, historyQueryOf } from "./history-address.js";
import type { Entry } from "./history-api.js";
import { HistoryApi } from "./history-api.js";
import "./history-list.js";
import { HistoryMarks } from "./history-marks.js";
import { controlStyles, historyStyles } from "./history-styles.js";
import { HistoryWalk } from "./history-walk.js";
import "./node-history.js";
import { PastMap } from "./past-map.js";
import { restoredWords, standingWords } from "./restored-words.js";

type Pane = "map" | "changes" | "compare" | "statement";

/**
 * What happened to a map: who did what, the map at each revision, what differs between two, and ways back.
 *
 * J11 The address says which revision is shown, with which it is compared, and what is selected.
 * J12 The map of the past is read only; restoring changes the map of today, and says where things came to.
 * J13 Restoring is offered, beside the map and in its menu, to those who may change the map of today.
 */
@customElement("map-history")
export class MapHistory extends LitElement {
  @property({ attribute: "map-id" }) mapId = "";

  /** Off where somebody does not want single characters to be shortcuts. */
  @property({ attribute: false }) singleLetterKeys = true;

  @state() private pane: Pane = "changes";
  /** Counts what the walk tells. */
  @state() private turn = 0;
  @state() private visit: number | null = null;

  private live: MapClient | null = null;
  private api: HistoryApi | null = null;
  private walk: HistoryWalk | null = null;
  private readonly marks = new HistoryMarks(this);
  private wantedNode: string | null = null;

  static override readonly styles = [controlStyles, historyStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.onKey);
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.onKey);
    this.walk?.pause();
    this.unlisten();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mapId")) {
      this.unlisten();
      this.walk?.pause();
      this.walk = null;
      this.live = this.mapId === "" ? null : MapClient.of(this.mapId);
      this.api = this.mapId === "" ? null : new HistoryApi(this.mapId);
      this.listen();
      this.onLive();
      void new VisitApi(this.mapId).news().then((news) => {
        this.visit = news?.mark ?? null;
      });
    }
  }

  override render(): TemplateResult {
    const { walk, pane } = this;
    return html`<main data-pane=${pane} aria-label="History of the map">
      <div class="tabs" role="group" aria-label="Parts of the history">
        ${this.tab("map", "Map", "narrow")} ${this.tab("changes", "Changes")}
        ${this.tab("compare", "Compare")} ${this.tab("statement", "Statement")}
      </div>
      <div class="side" tabindex="-1">${this.sideTemplate()}</div>
      <div class="map">
        ${
          this.problem === ""
            ? nothing
            : html`<div class="problem" role="alert">
                ${this.problem} <button @click=${this.onRetry}>Retry</button>
              </div>`
        }
        <argument-map
          .past=${walk?.map ?? null}
          .canRestore=${this.canRestore}
          .singleLetterKeys=${this.singleLetterKeys}
          @node-selected=${this.onSelected}
          @restore-wanted=${this.onRestoreWanted}
        ></argument-map>
      </div>
      ${this.stripTemplate()}
      <history-bar .walk=${walk} .turn=${this.turn}></history-bar>
    </main>`;
  }

  private get problem(): string {
    return this.walk || this.live?.status !== "unreachable"
      ? (this.walk?.problem ?? "")
      : "The server cannot be reached.";
  }

  private tab(pane: Pane, words: string, name = ""): TemplateResult {
    return html`<button
      class=${name}
      aria-pressed=${pane === this.pane ? "true" : "false"}
      @click=${() => {
        this.pane = pane;
      }}
    >
      ${words}
    </button>`;
  }

  private sideTemplate(): TemplateResult | typeof nothing {
    const { walk } = this;
    switch (this.pane) {
      case "map":
      case "changes":
        return html`<history-list
          .api=${this.api}
          .latest=${walk?.latest ?? 0}
          .shown=${walk?.wanted ?? 0}
          @entry-chosen=${this.onEntry}
        ></history-list>`;
      case "compare":
        return html`<difference-list
          .walk=${walk}
          .turn=${this.turn}
          .visit=${this.visit}
          @difference-chosen=${this.onDifference}
        ></difference-list>`;
      case "statement":
        return this.statementTemplate();
    }
  }

  /** J13 */
  private get canRestore(): boolean {
    return this.live?.readOnly == null;
  }

  private get selected(): Occurrence | null {
    return this.walk?.map.selected() ?? null;
  }

  private statementTemplate(): TemplateResult {
    const { selected } = this;
    if (!selected) {
      return html`<p class="hint">Select a card to see everything that happened to its statement.</p>`;
    }
    return html`<div class="statement">
      <h2>${kindWord(selected)} ${selected.number}</h2>
      <p class="words" dir="auto">${this.textOf(selected)}</p>
      ${this.actionsTemplate(selected)}
      <node-history
        map-id=${this.mapId}
        .statement=${selected.statement.id}
        .revision=${this.walk?.latest ?? 0}
      ></node-history>
    </div>`;
  }

  /** What is selected, and what can be done with it. */
  private stripTemplate(): TemplateResult | typeof nothing {
    const { selected } = this;
    if (!selected || this.pane === "statement") {
      return nothing;
    }
    return html`<div class="strip" role="group" aria-label="Selected statement">
      <span class="which" dir="auto">${selected.number} “${this.textOf(selected)}”</span>
      ${this.actionsTemplate(selected)}
      <button
        @click=${() => {
          this.pane = "statement";
        }}
      >
        Its history
      </button>
    </div>`;
  }

  /** The words that it had at the revision that is shown, or before it was removed. */
  private textOf({ statement }: Occurrence): string {
    const difference = this.walk?.differenceOf(statement.id);
    return (difference?.after ?? difference?.before ?? statement).text;
  }

  private actionsTemplate(selected: Occurrence): TemplateResult {
    const { live } = this;
    const now = live?.tree?.homes.get(selected.statement.id);
    return html`<span class="state">${standingWords(selected, live?.tree ?? null)}</span>
      <span class="actions">
        ${
          this.canRestore
            ? html`<button @click=${() => void this.restore(false)}>Restore this</button>`
            : nothing
        }
        ${
          this.canRestore && selected.children.length > 0
            ? html`<button @click=${() => void this.restore(true)}>Restore with branch</button>`
            : nothing
        }
        ${
          now
            ? html`<a class="button" href="/map/${this.mapId}?node=${selected.statement.id}"
                >Open in the map</a
              >`
            : nothing
        }
      </span>`;
  }

  private listen(): void {
    this.live?.addEventListener("changed", this.onLive);
    this.live?.addEventListener("status", this.onStatus);
    this.walk?.addEventListener("turned", this.onTurned);
    this.walk?.map.addEventListener("wanted", this.onRetry);
  }

  private unlisten(): void {
    this.live?.removeEventListener("changed", this.onLive);
    this.live?.removeEventListener("status", this.onStatus);
    this.walk?.removeEventListener("turned", this.onTurned);
    this.walk?.map.removeEventListener("wanted", this.onRetry);
  }

  /** The map of today is there, or has changed. */
  private readonly onLive = (): void => {
    const { live, api } = this;
    if (!live?.model || !api) {
      return;
    }
    if (this.walk) {
      this.walk.grow(live.model.revision);
      this.requestUpdate();
      return;
    }
    const { revision, since, node } = historyPlaceIn(location.search);
    const latest = live.model.revision;
    this.walk = new HistoryWalk(new PastMap(this.mapId), api, latest, revision ?? latest, since);
    this.wantedNode = node ?? live.selection?.statement ?? null;
    if (since !== null) {
      this.pane = "compare";
    }
    this.walk.addEventListener("turned", this.onTurned);
    this.walk.map.addEventListener("wanted", this.onRetry);
    void this.walk.goTo(this.walk.wanted);
    this.requestUpdate();
  };

  private readonly onStatus = (): void => {
    this.requestUpdate();
  };

  private readonly onTurned = (): void => {
    const { walk } = this;
    this.turn++;
    if (!walk) {
      return;
    }
    if (walk.shown === walk.wanted) {
      this.marks.turned(walk);
      const home = walk.map.tree?.homes.get(this.wantedNode ?? "");
      if (home) {
        this.wantedNode = null;
        this.marks.choose(home);
      }
      this.writeAddress();
    }
  };

  /** J11 */
  private writeAddress(): void {
    const { walk } = this;
    const path = `/map/${this.mapId}/history`;
    if (!walk || location.pathname !== path) {
      return;
    }
    const search = historyQueryOf({
      revision: walk.wanted === walk.latest ? null : walk.wanted,
      since: walk.since,
      node: this.selected?.statement.id ?? null,
    });
    if (search !== location.search) {
      history.replaceState(history.state, "", path + search);
    }
  }

  private readonly onRetry = (): void => {
    if (this.walk) {
      void this.walk.goTo(this.walk.wanted);
    } else {
      void this.live?.load();
    }
  };

  private readonly onSelected = (event: Event): void => {
    event.stopPropagation();
    this.requestUpdate();
    if (this.walk?.shown === this.walk?.wanted) {
      this.writeAddress();
    }
  };

  private readonly onEntry = ({ detail }: CustomEvent<Entry>): void => {
    this.walk?.pause();
    this.wantedNode = detail.node ?? null;
    if (matchMedia("(max-width: 800px)").matches) {
      this.pane = "map";
    }
    void this.walk?.goTo(detail.revision);
  };

  private readonly onDifference = ({ detail }: CustomEvent<string>): void => {
    const home = this.walk?.map.tree?.homes.get(detail);
    if (matchMedia("(max-width: 800px)").matches) {
      this.pane = "map";
    }
    if (home) {
      this.marks.choose(home);
    }
  };

  private readonly onRestoreWanted = (event: CustomEvent<{ readonly branch: boolean }>): void => {
    void this.restore(event.detail.branch);
  };

  /** J12 */
  private async restore(branch: boolean): Promise<void> {
    const { live, walk, selected } = this;
    if (!live?.tree || !walk || !selected) {
      return;
    }
    const { id } = selected.statement;
    const isGone = walk.differenceOf(id)?.after === null;
    const revision = isGone ? (walk.since ?? walk.shown) : walk.shown;
    const wasThere = live.model?.statements.has(id) === true;
    const answer = await live.restore(revision, id, branch);
    const toast = this.marks.element?.toast;
    if (answer.ok) {
      const words = restoredWords({ then: selected, revision, wasThere, branch }, live.tree);
      toast?.tell(words, { label: "Undo", act: () => void this.undo() });
    } else {
      toast?.show(answer.detail);
    }
    this.requestUpdate();
  }

  private async undo(): Promise<void> {
    const answer = await this.live?.undo();
    if (answer && !answer.ok) {
      this.marks.element?.toast.show(answer.detail);
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const inField =
      target instanceof Element && target.closest("input, select, textarea, button, a, summary");
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !this.walk) {
      return;
    }
    if (!this.singleLetterKeys) {
      return;
    }
    if (event.key === "[" || event.key === "]") {
      this.walk.pause();
      void this.walk.goTo(this.walk.wanted + (event.key === "]" ? 1 : -1));
      event.preventDefault();
    } else if (event.key === " " && !inField) {
      this.renderRoot.querySelector<HistoryBar>("history-bar")?.toggle();
      event.preventDefault();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "map-history": MapHistory;
  }
}

/** Searching, filtering and what is new, on the map element. */
import { html, nothing } from "lit";
import type { ReactiveController, TemplateResult } from "lit";
import type { ArgumentMap } from "../map/argument-map.js";
import type { Occurrence } from "../map/occurrence.js";
import { placeOf } from "../map/occurrence.js";
import type { Decoration } from "../map/card-decorations.js";
import type { Folds } from "../map/folds.js";
import { clearOf } from "./clear-of.js";
import "./find-bar.js";
import type { Hit } from "./finder.js";
import { Finder } from "./finder.js";
import "./map-search.js";
import { matchingFolds } from "./matching-folds.js";
import { NewsMarks, newsPhrase, nextNew } from "./news-marks.js";
import { noFilter } from "./node-filter.js";

export class MapFind implements ReactiveController {
  private readonly map: ArgumentMap;
  private finder: Finder | null = null;
  private marks: NewsMarks | null = null;
  private isOpen = false;
  /** The folds to go back to; null while nothing is folded away for not matching. */
  private foldsBefore: Folds | null = null;
  private returnTo: HTMLElement | null = null;
  private found: ReadonlySet<Occurrence> = new Set();
  private shownNews = "";

  constructor(map: ArgumentMap) {
    this.map = map;
    map.addController(this);
    map.decorations.add((occurrence) => this.ofHits(occurrence));
    map.decorations.add((occurrence, hidden) => {
      const tree = map.client?.tree;
      return (tree && this.marks?.of(occurrence, hidden, tree)) ?? null;
    });
    map.decorations.addSpots("found", () => [...this.found]);
    map.decorations.addSpots("new", () => this.finder?.visits.cards() ?? []);
  }

  hostConnected(): void {
    document.addEventListener("keydown", this.onKey);
    this.attend();
  }

  hostDisconnected(): void {
    document.removeEventListener("keydown", this.onKey);
    this.leaveMap();
  }

  hostUpdate(): void {
    this.attend();
  }

  /** What lies over the map for all this. */
  render(): TemplateResult | typeof nothing {
    const { finder, map } = this;
    if (!finder || !map.client?.tree) {
      return nothing;
    }
    return html`<div class="finding">
      <find-bar
        .news=${finder.visits.cards().length}
        .shown=${this.shownNews}
        .filtered=${finder.isFiltering ? `${finder.passingCount} of ${finder.all().length}` : ""}
        .open=${this.isOpen}
        @search=${this.open}
        @next-new=${this.showNextNew}
        @seen=${this.markSeen}
        @clear=${this.clearFilter}
      ></find-bar>
      ${
        this.isOpen
          ? html`<map-search
              .finder=${finder}
              .paragraphs=${map.paragraphs}
              .only=${this.isShowingOnly}
              @leave=${this.close}
              @show-only=${this.onShowOnly}
            ></map-search>`
          : nothing
      }
    </div>`;
  }

  /** Whether the folds are those of what was found, and not of somebody's choosing. */
  get isShowingOnly(): boolean {
    return this.foldsBefore !== null;
  }

  /** Opens the panel and gives it the keyboard. */
  readonly open = (): void => {
    const { map } = this;
    if (map.isPast) {
      return;
    }
    this.returnTo ??= deepActive();
    this.isOpen = true;
    map.requestUpdate();
    void map.updateComplete.then(() => {
      map.renderRoot.querySelector("map-search")?.focus();
    });
  };

  /** To the next hit, by -1 to the previous one. Answers false if nothing is searched for. */
  step(by: 1 | -1): boolean {
    const { finder } = this;
    if (!finder || finder.count === 0) {
      return false;
    }
    finder.step(by);
    return true;
  }

  /** Shows the next card that is new, with whose doing it is. Answers false if nothing is. */
  readonly showNextNew = (): boolean => {
    const { finder, map } = this;
    const tree = map.client?.tree;
    const next = finder && tree && nextNew(tree, finder.visits, map.client?.selected() ?? null);
    if (!next) {
      return false;
    }
    const news = finder.visits.of(next.card);
    this.shownNews = `${next.place} of ${next.of}${news ? `: ${newsPhrase(news)}` : ""}`;
    map.choose(next.card);
    return true;
  };

  private attend(): void {
    const client = this.map.isPast ? null : this.map.client;
    if (!this.map.isConnected || (this.finder?.client ?? null) === client) {
      return;
    }
    this.leaveMap();
    this.finder = client && Finder.of(client.mapId);
    this.marks = this.finder && new NewsMarks(this.finder.visits);
    this.finder?.visits.enter();
    this.finder?.addEventListener("found", this.onFound);
    this.finder?.addEventListener("went", this.onWent);
  }

  private leaveMap(): void {
    this.finder?.visits.leave();
    this.finder?.removeEventListener("found", this.onFound);
    this.finder?.removeEventListener("went", this.onWent);
    this.finder = null;
    this.marks = null;
    this.isOpen = false;
    this.foldsBefore = null;
    this.shownNews = "";
  }

  private ofHits(occurrence: Occurrence): Decoration | null {
    const { finder } = this;
    if (this.found.has(occurrence)) {
      return found;
    }
    return finder?.isFiltering && !finder.passes(occurrence) ? unmatched : null;
  }

  private readonly onFound = (): void => {
    const { finder } = this;
    this.found = new Set(finder?.isSearching ? finder.nodes : []);
    if (this.foldsBefore) {
      this.fold();
    }
    this.map.decorations.changed();
  };

  private readonly onWent = (event: Event): void => {
    const hit = (event as CustomEvent<Hit | null>).detail;
    if (hit) {
      this.returnTo = null;
    }
    if (hit?.in === "tree") {
      this.map.client?.select(placeOf(hit.node));
      this.map.show(hit.node.key);
      void this.map.updateComplete.then(() => {
        this.uncover(hit.node);
      });
    } else if (hit) {
      this.map.command("show-article");
    }
  };

  /** Moves a card out from under the panel. */
  private uncover(node: Occurrence): void {
    const { map } = this;
    const panel = map.renderRoot.querySelector("map-search")?.getBoundingClientRect();
    const screen = map.canvas?.getBoundingClientRect();
    const box = map.scene.onScreen(node.key);
    if (panel && screen && box) {
      const cover = {
        x: panel.x - screen.x,
        y: panel.y - screen.y,
        width: panel.width,
        height: panel.height,
      };
      const by = clearOf(box, cover, screen);
      if (by) {
        map.layer.glide();
        map.pan(by);
      }
    }
  }

  private readonly onShowOnly = (event: CustomEvent<boolean>): void => {
    if (event.detail) {
      this.foldsBefore ??= this.map.scene.folds;
      this.fold();
    } else {
      this.unfold();
    }
    this.map.requestUpdate();
  };

  private fold(): void {
    const { finder, map } = this;
    if (finder && (finder.isSearching || finder.isFiltering)) {
      map.openTo(matchingFolds(finder.nodes), map.client?.selected() ?? null);
    } else {
      this.unfold();
    }
  }

  private unfold(): void {
    const { foldsBefore, map } = this;
    this.foldsBefore = null;
    if (foldsBefore) {
      map.openTo(foldsBefore, map.client?.selected() ?? null);
    }
  }

  private readonly close = (): void => {
    const { finder, map } = this;
    const went = (finder?.current ?? -1) >= 0;
    this.isOpen = false;
    finder?.look("");
    map.requestUpdate();
    const back = this.returnTo;
    this.returnTo = null;
    void map.updateComplete.then(() => {
      if (!went && back?.isConnected) {
        back.focus();
      } else if (map.client?.selected()) {
        map.focusSelected();
      } else {
        map.canvas?.focus();
      }
    });
  };

  private readonly clearFilter = (): void => {
    this.finder?.choose(noFilter);
    this.map.focusSelected();
  };

  private readonly markSeen = (): void => {
    this.shownNews = "";
    void this.finder?.visits.markSeen().then((told) => {
      if (told) {
        this.map.focusSelected();
      } else {
        this.map.toast.show("The server cannot be reached. Everything is still marked as new.");
      }
    });
  };

  /** With the keyboard nowhere in particular the keys mean the same as on the map. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const nowhere = target === document.body || target === document.documentElement;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (nowhere && event.key === "/" && this.map.singleLetterKeys) {
      this.open();
      event.preventDefault();
    } else if ((nowhere || isInArticle(target)) && event.key === "F3" && this.step(event.shiftKey ? -1 : 1)) {
      // Where panes are shown one at a time, the field went away as the article came.
      event.preventDefault();
    }
  };
}

const found: Decoration = { classes: ["found"], badge: "", spoken: "found" };
const unmatched: Decoration = { classes: ["unmatched"], badge: "", spoken: "" };

function isInArticle(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.closest("article-reader") !== null;
}

/** What has the focus, inside shadow trees too. */
function deepActive(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

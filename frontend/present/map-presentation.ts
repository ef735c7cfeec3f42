import { LitElement, html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { placeOf } from "../map/occurrence.js";
import { searchOf } from "../map/map-address.js";
import type { ArticleText } from "../map/map-api.js";
import { MapClient } from "../map/map-client.js";
import { noticeTemplate } from "../map/map-notices.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphsOf } from "../shared/paragraphs.js";
import { Idle } from "./idle.js";
import { placeIn, queryOf } from "./presentation-address.js";
import type { BarContext } from "./presentation-bar.js";
import { barTemplate, edgesTemplate, trailTemplate } from "./presentation-bar.js";
import { barStyles } from "./presentation-bar-styles.js";
import type { PresentationAction } from "./presentation-keys.js";
import { press } from "./presentation-keys.js";
import type { Scope, Slide } from "./presentation-path.js";
import { slideIdOf } from "./presentation-path.js";
import { slideTemplate } from "./presentation-slide.js";
import { presentationStyles } from "./presentation-styles.js";
import { PresentationWalk } from "./presentation-walk.js";
import { spokenWords } from "./slide-words.js";
import { Swipe } from "./swipe.js";

/**
 * A map for an audience: one slide at a time, with the article's words beside it, by keys or remote control.
 *
 * P5 The address says which slide is shown and of which path, so a reload or a link shows the same.
 * P6 What is shown is what is selected: the map is left where the presentation was.
 */
@customElement("map-presentation")
export class MapPresentation extends LitElement {
  @property({ attribute: "map-id" }) mapId = "";

  @state() private typed = "";
  @state() private isBlack = false;
  /** A number that was asked for and is not there. */
  @state() private missing = "";

  private client: MapClient | null = null;
  private readonly walk = new PresentationWalk();
  private article: ArticleText | null = null;
  private paragraphs: readonly Paragraph[] = [];
  private begun = false;
  private shown = "";

  static override readonly styles = [barStyles, presentationStyles];

  constructor() {
    super();
    new Idle(this);
    new Swipe(this, (towards) => {
      this.perform(towards === "left" ? "next" : "previous");
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
    addEventListener("keydown", this.onKey);
    document.addEventListener("fullscreenchange", this.onFullScreen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unlisten();
    removeEventListener("keydown", this.onKey);
    document.removeEventListener("fullscreenchange", this.onFullScreen);
    if (document.fullscreenElement) {
      void document.exitFullscreen();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mapId")) {
      this.unlisten();
      this.client = this.mapId === "" ? null : MapClient.of(this.mapId);
      this.begun = false;
      this.listen();
      this.onChanged();
    }
  }

  override render() {
    const { client, walk } = this;
    const { slide } = walk;
    const model = client?.model;
    if (!client || !model || !slide) {
      const isEmpty = client?.tree !== null && walk.path.length === 0;
      return html`<main>${isEmpty ? this.emptyTemplate() : this.waitingTemplate()}</main>`;
    }
    const bar = this.barContext();
    return html`<main aria-label="Presentation" tabindex="-1">
      ${trailTemplate(model.title, slide, this.go)}
      ${slideTemplate(slide, {
        slides: walk.slides,
        homeOf: ({ statement }) => client.tree?.homes.get(statement.id),
        go: this.go,
        article: this.article,
        paragraphs: this.paragraphs,
      })}
      ${edgesTemplate(bar)} ${barTemplate(bar)}
      <div class="hidden" role="status">${this.isBlack ? "" : spokenWords(slide, walk.slides)}</div>
      ${this.hintTemplate()}
      ${
        this.isBlack
          ? html`<button class="black" @click=${this.onLight}><span>Back to the slide (B)</span></button>`
          : nothing
      }
    </main>`;
  }

  /** The map, with what is shown selected (P6). */
  private get mapAddress(): string {
    const { slide } = this.walk;
    const node = slide ? placeOf(slide.premises[0]) : null;
    return `/map/${this.mapId}${searchOf({ node, branch: null })}`;
  }

  private barContext(): BarContext {
    return {
      walk: this.walk,
      map: this.mapAddress,
      isFullScreen: document.fullscreenElement !== null,
      perform: this.perform,
      choose: this.choose,
    };
  }

  private waitingTemplate() {
    return html`<div class="notice">
      ${noticeTemplate(this.client?.status ?? "loading", false, this.leave, () => {
        void this.client?.load();
      })}
    </div>`;
  }

  private emptyTemplate() {
    return html`<div class="notice">
      <p>There is nothing on the map to present yet.</p>
      <a class="leave" href="/map/${this.mapId}">Back to the map</a>
    </div>`;
  }

  private hintTemplate() {
    const words = this.missing === "" ? this.typed && `Go to ${this.typed}` : `There is no ${this.missing}.`;
    return html`<div role="status">${words === "" ? nothing : html`<div class="typed">${words}</div>`}</div>`;
  }

  private listen(): void {
    this.client?.addEventListener("changed", this.onChanged);
    this.client?.addEventListener("status", this.onStatus);
  }

  private unlisten(): void {
    this.client?.removeEventListener("changed", this.onChanged);
    this.client?.removeEventListener("status", this.onStatus);
  }

  private readonly onStatus = (): void => {
    this.requestUpdate();
  };

  private readonly onFullScreen = (): void => {
    this.requestUpdate();
  };

  private readonly onLight = (): void => {
    this.isBlack = false;
  };

  private readonly onChanged = (): void => {
    const { client } = this;
    if (!client?.tree) {
      return;
    }
    if (this.begun) {
      this.walk.follow(client.tree);
    } else {
      this.begun = true;
      const { at, scope } = placeIn(location.search);
      const selected = client.selected();
      this.walk.begin(client.tree, scope, at ?? (selected ? slideIdOf(selected) : null));
    }
    this.walked();
    void client.article().then((article) => {
      this.article = article;
      this.paragraphs = article ? paragraphsOf(article.paragraphs) : [];
      this.requestUpdate();
    });
  };

  /** Lets the address and the selection tell where the walk has come to (P5, P6). */
  private walked(): void {
    const { client, walk } = this;
    const { slide, scope } = walk;
    this.requestUpdate();
    if (!slide || !client) {
      return;
    }
    const query = queryOf({ at: slide.id, scope });
    history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
    const selected = client.selected();
    if (!selected || !slide.premises.includes(selected)) {
      client.select(placeOf(slide.premises[0]));
    }
    if (slide.id !== this.shown) {
      this.shown = slide.id;
      for (const part of this.renderRoot.querySelectorAll(".body, .slide, .passages")) {
        part.scrollTo(0, 0);
      }
    }
  }

  private readonly go = (to: Slide): void => {
    this.walk.go(to);
    this.walked();
  };

  private readonly choose = (show: Scope["show"]): void => {
    this.walk.choose(show);
    this.walked();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const isControl = target instanceof Element && target.closest("button, a, select, summary") !== null;
    const pressed = press(this.typed, event, localStorage.getItem("disputatio.single-letter-keys") !== "off");
    const isControls =
      isControl && (event.key === "Enter" || event.key === " " || target instanceof HTMLSelectElement);
    if (!pressed || isControls || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    this.missing = "";
    if (pressed.action === "go") {
      this.goTo(pressed.typed);
    } else {
      // What is being typed is what Escape gives up first.
      const typing = this.typed !== "" && pressed.action === "cancel";
      this.typed = pressed.typed;
      if (pressed.action && !typing) {
        this.perform(pressed.action);
      }
    }
  };

  private goTo(number: string): void {
    this.typed = "";
    if (this.walk.goTo(number)) {
      this.walked();
    } else {
      this.missing = number;
    }
  }

  private readonly perform = (action: PresentationAction): void => {
    const wasBlack = this.isBlack;
    this.isBlack = action === "black" && !wasBlack;
    if (this.walk.step(action)) {
      this.walked();
    } else if (action === "full-screen") {
      void toggleFullScreen();
    } else if (action === "cancel" && !wasBlack) {
      this.leave();
    }
  };

  /** By the link, so that the page stays the same one where that is possible. */
  private readonly leave = (): void => {
    this.renderRoot.querySelector<HTMLAnchorElement>(".leave")?.click();
  };
}

/** Where there is no full screen, the presentation fills the window as it is. */
async function toggleFullScreen(): Promise<void> {
  try {
    await (document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen());
  } catch {
    // Not allowed here.
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "map-presentation": MapPresentation;
  }
}

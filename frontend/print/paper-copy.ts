import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import { html, nothing, render } from "lit";
import type { ArticleText } from "../map/map-api.js";
import type { MapClient } from "../map/map-client.js";
import { paragraphsOf } from "../shared/paragraphs.js";
import { DrawnMap } from "./drawn-map.js";
import { eitherPaper, pageRules } from "./paper.js";
import { printStyles } from "./print-styles.js";
import { printedTree, treePages } from "./print-tree.js";
import { factsOf, outlineSheet } from "./sheet.js";

/** The least size of a statement's text in the tree, in points. */
const points = 8;

/** Larger trees take more paper than anybody means who presses Ctrl+P; there is a view for them. */
const largestTree = 600;
const mostPages = 24;

/** A view of a map. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly client: MapClient | null;
  /** Of a map as it was there are no sheets. */
  readonly isPast?: boolean;
}

/**
 * What the browser prints of a view of a map: sheets, instead of what is on the screen.
 *
 * Q1 The whole map is printed, whatever is folded or out of view, without tools (R1 to R4).
 * Q2 The map is printed as tree and outline, the outline as outline alone. A tree that takes many pages, or cannot be
 *    had, is left out: the outline says everything.
 * Q3 The article is printed instead where the keyboard is in it, or where it is all that is shown.
 */
export class PaperCopy implements ReactiveController {
  private readonly host: Host;
  private readonly withTree: boolean;
  private readonly media = matchMedia("print");
  private readonly rules = document.createElement("style");
  private copy: HTMLElement | null = null;
  private article: ArticleText | null = null;
  private client: MapClient | null = null;

  constructor(host: Host, { withTree }: { readonly withTree: boolean }) {
    this.host = host;
    this.withTree = withTree;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.make);
    addEventListener("afterprint", this.remove);
    this.media.addEventListener("change", this.onMedia);
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.make);
    removeEventListener("afterprint", this.remove);
    this.media.removeEventListener("change", this.onMedia);
    this.remove();
  }

  hostUpdated(): void {
    const { client } = this.host;
    if (client?.model && client !== this.client) {
      this.client = client;
      this.article = null;
      void client.article().then((article) => {
        this.article = article;
      });
    }
    if (this.media.matches) {
      this.make();
    }
  }

  private readonly onMedia = ({ matches }: MediaQueryListEvent): void => {
    if (matches) {
      this.make();
    } else {
      this.remove();
    }
  };

  private readonly make = (): void => {
    const { tree } = this.host.client ?? {};
    if (this.copy || this.host.isPast || !tree || tree.contentions.length === 0 || this.isArticleInHand()) {
      return;
    }
    this.copy = document.createElement("div");
    this.copy.className = "paper-copy";
    this.rules.textContent = pageRules("portrait", this.host.client?.model?.title ?? "");
    const root = this.copy.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = printStyles.styleSheet ? [printStyles.styleSheet] : [];
    render(this.template(), root);
    document.head.append(this.rules);
    document.body.append(this.copy);
  };

  private readonly remove = (): void => {
    this.copy?.remove();
    this.copy = null;
    this.rules.remove();
  };

  private isArticleInHand(): boolean {
    const panes = this.host.closest<HTMLElement>(".map-panes");
    // What is in sight cannot be asked: on paper the view itself is not.
    const isAlone = panes?.dataset["pane"] === "article" && matchMedia("(max-width: 800px)").matches;
    return isAlone || panes?.querySelector("article-reader")?.contains(document.activeElement) === true;
  }

  private template(): TemplateResult {
    const { tree, model } = this.host.client ?? {};
    const title = model?.title ?? "";
    const facts = factsOf(model ?? null, this.article);
    const paragraphs = this.article ? paragraphsOf(this.article.paragraphs) : [];
    return html`<div class="preview">
      ${this.treeTemplate(title, facts)}
      ${tree ? outlineSheet(tree, { title, facts, width: eitherPaper.width, paragraphs, quotes: false }) : nothing}
    </div>`;
  }

  private treeTemplate(title: string, about: string): TemplateResult | typeof nothing {
    const { client } = this.host;
    if (!this.withTree || !client?.model || client.model.statements.size > largestTree) {
      return nothing;
    }
    const drawn = drawnNow(client.mapId);
    const pages = drawn && treePages(drawn, eitherPaper, points);
    return pages && pages.tiles.length <= mostPages
      ? printedTree(pages, { area: eitherPaper, title, about, pictureOf: (tile) => drawn.cut(tile) })
      : nothing;
  }
}

/**
 * The drawing, or null if it cannot be had. The browser waits for nothing once it prints, so this does not answer before
 * it is there.
 */
function drawnNow(mapId: string): DrawnMap | null {
  try {
    const request = new XMLHttpRequest();
    request.open("GET", `/api/maps/${encodeURIComponent(mapId)}/export/svg`, false);
    request.send();
    return request.status === 200 ? new DrawnMap(request.responseText) : null;
  } catch {
    return null;
  }
}

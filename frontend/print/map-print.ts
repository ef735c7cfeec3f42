import { LitElement, html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ArticleText } from "../map/map-api.js";
import { MapClient } from "../map/map-client.js";
import { absenceTemplate } from "../map/map-notices.js";
import { plural } from "../map/tree-words.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphsOf } from "../shared/paragraphs.js";
import { DrawnMap } from "./drawn-map.js";
import type { Orientation, PaperName } from "./paper.js";
import { pageRules, printable } from "./paper.js";
import { printStyles } from "./print-styles.js";
import type { TreePages } from "./print-tree.js";
import { printedTree, treePages } from "./print-tree.js";
import { factsOf, outlineSheet } from "./sheet.js";
import type { Tile } from "./tiles.js";

interface Choices {
  readonly what: "outline" | "tree" | "both";
  readonly paper: PaperName;
  readonly orientation: Orientation;
  /** The least size of a statement's text in the tree, in points. */
  readonly points: 8 | 10 | 12;
  readonly quotes: boolean;
}

/** More pages than this are laid out only when somebody wants them. */
const manyPages = 60;

/**
 * A map on sheets of paper: shows them, and has the browser print them.
 *
 * R1 Everything is printed, whatever is folded on the screen.
 * R2 Outline and tree each begin with title, article, date and revision on a page of their own.
 * R3 What colours say is also said by words, signs and kinds of lines; sheets are light in every theme.
 * R4 A tree is one page if its statements can be read there, else the pages of `tiles.ts`, each with marks of where it
 *    goes on and a small map of all pages.
 */
@customElement("map-print")
export class MapPrint extends LitElement {
  @property({ attribute: "map-id" }) mapId = "";

  @state() private choices: Choices = {
    what: "outline",
    paper: "A4",
    orientation: "portrait",
    points: 8,
    quotes: false,
  };
  @state() private drawn: DrawnMap | null = null;
  @state() private drawingProblem = "";
  /** That many pages are wanted all the same. */
  @state() private wanted = 0;
  @state() private article: ArticleText | null = null;

  private client: MapClient | null = null;
  private drawnRevision = -1;
  private paragraphs: readonly Paragraph[] = [];
  private readonly images = new Map<string, string>();
  private readonly rules = document.createElement("style");

  static override readonly styles = printStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    document.head.append(this.rules);
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rules.remove();
    this.forgetImages();
    this.unlisten();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mapId")) {
      this.unlisten();
      this.client = this.mapId === "" ? null : MapClient.of(this.mapId);
      this.listen();
      this.onChanged();
    }
    const { paper, orientation } = this.choices;
    this.rules.textContent = pageRules(`${paper} ${orientation}`, this.client?.model?.title ?? "");
  }

  override render(): TemplateResult {
    const pages = this.treePages();
    return html`${this.formTemplate(pages)}
    ${this.client?.tree ? this.sheetsTemplate(pages) : absenceTemplate("map", this.client?.status ?? "loading", this.onRetry)}`;
  }

  private formTemplate(pages: TreePages | null): TemplateResult {
    const { what, quotes } = this.choices;
    const waits = what !== "outline" && !pages;
    return html`<form @change=${this.onChoice} @submit=${this.onPrint} aria-label="Print settings">
      ${this.choice("what", "Print", [
        ["outline", "Outline"],
        ["tree", "Tree"],
        ["both", "Outline and tree"],
      ])}
      ${this.choice("paper", "Paper", [
        ["A4", "A4"],
        ["Letter", "Letter"],
      ])}
      ${this.choice("orientation", "Orientation", [
        ["portrait", "Portrait"],
        ["landscape", "Landscape"],
      ])}
      ${
        what === "outline"
          ? nothing
          : this.choice("points", "Text of the tree", [
              ["8", "Small, 8 pt"],
              ["10", "Medium, 10 pt"],
              ["12", "Large, 12 pt"],
            ])
      }
      ${
        what === "tree"
          ? nothing
          : html`<label class="check"
              ><input type="checkbox" name="quotes" .checked=${quotes} /> Passages and sources in full</label
            >`
      }
      <button class="print" type="submit" ?disabled=${!this.client?.tree || waits}>Print…</button>
      ${pages ? html`<p class="pages-count" role="status">Tree: ${plural(pages.tiles.length, "page")}</p>` : nothing}
    </form>`;
  }

  private choice(
    name: keyof Choices,
    label: string,
    options: readonly (readonly [string, string])[],
  ): TemplateResult {
    return html`<label
      >${label}
      <select name=${name}>
        ${options.map(
          ([value, words]) =>
            html`<option value=${value} ?selected=${String(this.choices[name]) === value}>${words}</option>`,
        )}
      </select></label
    >`;
  }

  private sheetsTemplate(pages: TreePages | null): TemplateResult {
    const { what } = this.choices;
    return html`<div class="preview">
      ${what === "tree" ? nothing : this.outlineTemplate()}
      ${what === "outline" ? nothing : this.treeTemplate(pages)}
    </div>`;
  }

  private outlineTemplate(): TemplateResult | typeof nothing {
    const { client, choices, paragraphs } = this;
    return client?.tree
      ? outlineSheet(client.tree, {
          title: client.model?.title ?? "",
          facts: this.facts(),
          width: printable(choices.paper, choices.orientation).width,
          paragraphs,
          quotes: choices.quotes,
        })
      : nothing;
  }

  private treeTemplate(pages: TreePages | null): TemplateResult {
    if (this.drawingProblem !== "") {
      return html`<div class="notice" role="alert">
        <p>${this.drawingProblem}</p>
        <button @click=${this.onRetry}>Retry</button>
      </div>`;
    }
    if (!pages || !this.drawn) {
      return html`<div class="notice" role="status"><p>Drawing the tree…</p></div>`;
    }
    const count = pages.tiles.length;
    if (count > manyPages && this.wanted !== count) {
      return html`<div class="notice">
        <p>At this size the tree needs ${count} pages. The outline takes less paper.</p>
        <button
          @click=${() => {
            this.wanted = count;
          }}
        >
          Lay out all ${count} pages
        </button>
      </div>`;
    }
    const { drawn, choices } = this;
    return printedTree(pages, {
      area: printable(choices.paper, choices.orientation),
      title: this.client?.model?.title ?? "",
      about: this.facts(),
      pictureOf: (tile) =>
        html`<img src=${this.imageOf(drawn, tile)} alt="Statements ${drawn.numbersIn(tile).join(", ")}" />`,
    });
  }

  private facts(): string {
    return factsOf(this.client?.model ?? null, this.article);
  }

  private treePages(): TreePages | null {
    const { what, paper, orientation, points } = this.choices;
    return what === "outline" || !this.drawn
      ? null
      : treePages(this.drawn, printable(paper, orientation), points);
  }

  private imageOf(drawn: DrawnMap, { x, y, width, height }: Tile): string {
    const key = [x, y, width, height].join(" ");
    let image = this.images.get(key);
    if (image === undefined) {
      image = URL.createObjectURL(
        new Blob([drawn.slice({ x, y, width, height })], { type: "image/svg+xml" }),
      );
      this.images.set(key, image);
    }
    return image;
  }

  private forgetImages(): void {
    for (const image of this.images.values()) {
      URL.revokeObjectURL(image);
    }
    this.images.clear();
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

  private readonly onChanged = (): void => {
    this.requestUpdate();
    void this.client?.article().then((article) => {
      this.article = article;
      this.paragraphs = article ? paragraphsOf(article.paragraphs) : [];
    });
    if (this.choices.what !== "outline") {
      void this.draw();
    }
  };

  private readonly onChoice = (event: Event): void => {
    const field = event.target as HTMLSelectElement | HTMLInputElement;
    const value =
      field instanceof HTMLInputElement
        ? field.checked
        : field.name === "points"
          ? Number(field.value)
          : field.value;
    this.choices = { ...this.choices, [field.name]: value };
    if (this.choices.what !== "outline") {
      void this.draw();
    }
  };

  private readonly onRetry = (): void => {
    void this.client?.load();
    void this.draw();
  };

  private readonly onPrint = (event: Event): void => {
    event.preventDefault();
    const images = [...this.renderRoot.querySelectorAll("img")];
    void Promise.allSettled(images.map((image) => image.decode())).then(() => {
      print();
    });
  };

  /** Has the server draw the map, unless it has drawn this revision. */
  private async draw(): Promise<void> {
    const revision = this.client?.model?.revision;
    if (revision === undefined || revision === this.drawnRevision) {
      return;
    }
    this.drawnRevision = revision;
    this.drawingProblem = "";
    try {
      const response = await fetch(`/api/maps/${encodeURIComponent(this.mapId)}/export/svg`);
      if (!response.ok) {
        throw new Error(`The server answered with status ${response.status}.`);
      }
      const drawn = new DrawnMap(await response.text());
      this.forgetImages();
      this.drawn = drawn;
    } catch {
      this.drawnRevision = -1;
      this.drawingProblem = "The drawing cannot be had from the server at the moment.";
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "map-print": MapPrint;
  }
}

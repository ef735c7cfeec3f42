/** What outline and tree have in common on paper (R2). */
import { html } from "lit";
import type { TemplateResult } from "lit";
import type { ArgumentTree } from "../map/argument-tree.js";
import type { ArticleText } from "../map/map-api.js";
import type { MapModel } from "../map/model.js";
import { printedOutline } from "./print-outline.js";
import type { OutlineOptions } from "./print-outline.js";

export interface SheetOptions extends OutlineOptions {
  readonly title: string;
  readonly facts: string;
  /** Of what is between the margins, in millimetres. */
  readonly width: number;
}

/** The outline with its title. */
export function outlineSheet(tree: ArgumentTree, options: SheetOptions): TemplateResult {
  return html`<article class="sheet" style="width: ${options.width}mm" aria-label="Outline">
    <h1 dir="auto">${options.title}</h1>
    <p class="facts" dir="auto">${options.facts}</p>
    ${printedOutline(tree, options)}
  </article>`;
}

/** What a map is about, today's date and the map's revision. */
export function factsOf(model: MapModel | null, article: ArticleText | null): string {
  const about = article
    ? [`On “${article.title}”${article.author === "" ? "" : ` by ${article.author}`}`]
    : [];
  const date = new Date().toLocaleDateString(undefined, { dateStyle: "long" });
  return [...about, date, `revision ${model?.revision ?? ""}`].join(" · ");
}

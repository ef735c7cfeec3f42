/** The map as nested text on paper: signs and words instead of colours, brackets instead of frames. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Occurrence } from "../map/occurrence.js";
import { toDepth } from "../map/folds.js";
import type { Citation } from "../map/model.js";
import { signOf } from "../map/tree-words.js";
import type { NodeRow, Rail } from "../outline/outline-rows.js";
import { rowsOf } from "../outline/outline-rows.js";
import { relationWords, sourceWords, tagWords, togetherWords } from "../outline/outline-words.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { paragraphNumber } from "../shared/paragraphs.js";

export interface OutlineOptions {
  readonly paragraphs: readonly Paragraph[];
  /** Whether passages and sources are printed in full. */
  readonly quotes: boolean;
}

/** Everything, whatever is folded on the screen. */
export function printedOutline(tree: ArgumentTree, options: OutlineOptions): TemplateResult {
  const rows = rowsOf(tree, toDepth(Infinity), []).filter((row): row is NodeRow => row.type === "node");
  return html`<div class="nodes" role="list">${rows.map((row) => printedNode(row, tree, options))}</div>`;
}

function printedNode(
  { occurrence, rails, level }: NodeRow,
  tree: ArgumentTree,
  options: OutlineOptions,
): TemplateResult {
  const { statement, relation, reference, step, number } = occurrence;
  const start = rails.find(({ part }) => part === "start");
  const home = tree.homes.get(statement.id)?.number ?? "";
  const inFrame = (step?.premises.length ?? 0) > 1;
  const words = [relationWords(occurrence), ...tagWords(occurrence)];
  if (reference) {
    words.push(`see ${home}`);
  } else {
    words.push(...sourceWords(occurrence, options.paragraphs));
  }
  return html`<div
    class="printed ${relation} ${statement.text.length > 900 ? "long" : ""}"
    role="listitem"
    style="--level: ${level}"
  >
    ${rails.map(railTemplate)}
    ${start ? html`<p class="together">${signOf(relation)} ${togetherWords(start.step)}</p>` : nothing}
    <p class="head">
      <b>${number}</b>
      ${inFrame || signOf(relation) === "" ? nothing : html`<b class="sign">${signOf(relation)}</b>`}
      ${words.join(" · ")}
    </p>
    <p class="text ${statement.origin === "RECONSTRUCTED" ? "implicit" : ""}" dir="auto">
      ${reference ? shortened(statement.text) : statement.text}
    </p>
    ${options.quotes && !reference ? quotesTemplate(occurrence, options.paragraphs) : nothing}
  </div>`;
}

function railTemplate({ level, part, step }: Rail): TemplateResult {
  const relation = step.premises[0]?.relation ?? "reason";
  return html`<span class="rail ${part} ${relation}" style="--level: ${level}"></span>`;
}

function quotesTemplate({ statement }: Occurrence, paragraphs: readonly Paragraph[]): TemplateResult {
  return html`${statement.anchors.map(
    ({ quote, position }) =>
      html`<p class="quote" dir="auto">“${quote.exact}” ¶${paragraphNumber(paragraphs, position.start)}</p>`,
  )}
  ${statement.citations.map((citation) => html`<p class="source" dir="auto">Source: ${citationWords(citation)}</p>`)}`;
}

export function citationWords({ author, title, date, page, url, note }: Citation): string {
  const parts = [author, title, date, page === "" ? "" : `p. ${page}`, url, note];
  return parts.filter((part) => part !== "").join(", ");
}

/** Enough to recognise it by. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text;
}

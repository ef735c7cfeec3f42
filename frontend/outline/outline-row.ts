/**
 * One row: a tree item whose name says what sighted people see, and around it the brackets that it is in. Of what is in
 * the item only number and text are text, the rest is shown by the style sheet, so that nothing is read twice.
 */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { countWords } from "../comment/comments.js";
import type { Occurrence } from "../map/occurrence.js";
import { countsOf, nameOf, plural, signOf } from "../map/tree-words.js";
import type { Paragraph } from "../shared/paragraphs.js";
import type { NewRow, NodeRow, Rail, Row } from "./outline-rows.js";
import { newWords, relationWords, sourceWords, tagWords, togetherWords } from "./outline-words.js";
import type { TypedLine } from "./typed-lines.js";

export interface RowContext {
  readonly selected: string | null;
  /** The row that Tab leads to. */
  readonly tabStop: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly homeOf: (occurrence: Occurrence) => Occurrence | undefined;
  readonly lineOf: (row: Row) => TypedLine | undefined;
  readonly targetOf: (row: NewRow) => Occurrence | undefined;
  readonly hiddenBelow: (row: NodeRow) => number;
  /** Who else is at a row, and whether it is saved. */
  readonly companyOf: (occurrence: Occurrence) => string;
  /** How often something was said about its statement. */
  readonly commentsOf: (occurrence: Occurrence) => number;
  /** What is shown below a field where somebody else changed the words (`now`), or removed the place. */
  readonly conflictOf: (line: TypedLine, now: string) => TemplateResult | typeof nothing;
  readonly lostOf: (line: TypedLine) => TemplateResult | typeof nothing;
}

export function rowTemplate(row: Row, context: RowContext): TemplateResult {
  return html`<div class="row" role="none" data-key=${row.key} style="--level: ${row.level}">
    ${row.rails.map(railTemplate)}
    ${row.type === "node" ? nodeTemplate(row, context) : newTemplate(row, context)}
  </div>`;
}

function railTemplate({ level, step, part }: Rail): TemplateResult {
  const relation = step.premises[0]?.relation ?? "reason";
  return html`<span class="rail ${part} ${relation}" style="--level: ${level}" aria-hidden="true"></span> ${
      part === "start"
        ? html`<span class="together ${relation}" style="--level: ${level}" aria-hidden="true">
            <span class="sign">${signOf(relation)}</span><span dir="auto">${togetherWords(step)}</span>
          </span>`
        : nothing
    }`;
}

function nodeTemplate(row: NodeRow, context: RowContext): TemplateResult {
  const { occurrence, folded } = row;
  const { statement, relation, reference } = occurrence;
  const selected = row.key === context.selected;
  const line = context.lineOf(row);
  const together = (occurrence.step?.premises.length ?? 0) > 1;
  const hasChildren = occurrence.children.length > 0;
  const company = context.companyOf(occurrence);
  const name = [
    nameOf(occurrence, context.homeOf(occurrence)),
    countWords(context.commentsOf(occurrence)),
    company,
  ]
    .filter((words) => words !== "")
    .join(", ");
  const classes = {
    node: true,
    [relation]: true,
    evidence: statement.kind === "EVIDENCE",
    implicit: statement.origin === "RECONSTRUCTED",
    reference,
    selected,
  };
  return html`<div
    class=${classMap(classes)}
    role="treeitem"
    aria-label=${line ? nothing : name}
    aria-level=${occurrence.level}
    aria-posinset=${occurrence.index}
    aria-setsize=${occurrence.siblings}
    aria-expanded=${hasChildren ? String(!folded) : nothing}
    aria-selected=${selected}
    tabindex=${row.key === context.tabStop ? 0 : -1}
  >
    ${hasChildren ? foldTemplate(folded, context.hiddenBelow(row)) : nothing}
    <div class="head">
      <span class="number">${occurrence.number}</span>
      ${together || signOf(relation) === "" ? nothing : html`<span class="sign" data-words=${signOf(relation)}></span>`}
      <span class="relation" data-words=${relationWords(occurrence)}></span>
      ${tagWords(occurrence).map((word) => html`<span class="tag ${word}" data-words=${word}></span>`)}
      ${reference ? seeTemplate(occurrence, context) : nothing}
      ${company === "" ? nothing : html`<span class="company" data-words=${company}></span>`}
      <button
        class="more"
        tabindex="-1"
        aria-label="More actions"
        aria-haspopup="menu"
        data-words="⋯"
      ></button>
    </div>
    ${line ? fieldTemplate(line, `Text of ${occurrence.number}`, statement.text, context) : html`<div class="text" dir="auto">${statement.text}</div>`}
    ${line || reference ? nothing : metaTemplate(row, context)}
  </div>`;
}

function foldTemplate(folded: boolean, hidden: number): TemplateResult {
  const words = folded ? `Unfold ${plural(hidden, "node")}` : "Fold";
  return html`<button class="fold" tabindex="-1" aria-label=${words} title="${words} (F)">
    <span class=${folded ? "closed" : "open"} aria-hidden="true"></span>
  </button>`;
}

function seeTemplate(occurrence: Occurrence, context: RowContext): TemplateResult {
  const words = `see ${context.homeOf(occurrence)?.number ?? ""}`;
  return html`<button class="see" tabindex="-1" aria-label=${words} data-words=${words}></button>`;
}

function metaTemplate(row: NodeRow, context: RowContext): TemplateResult | typeof nothing {
  const { reasons, objections, undercuts } = countsOf(row.occurrence);
  const sources = sourceWords(row.occurrence, context.paragraphs);
  const comments = countWords(context.commentsOf(row.occurrence));
  if (reasons + objections + undercuts + sources.length + comments.length === 0) {
    return nothing;
  }
  return html`<div class="meta">
    ${sources.map((words) => html`<span data-words=${words}></span>`)}
    ${countTemplate("reason", "+", reasons)} ${countTemplate("objection", "−", objections)}
    ${countTemplate("undercut", "×", undercuts)}
    ${comments === "" ? nothing : html`<span data-words=${comments}></span>`}
    ${row.folded ? html`<span data-words="${context.hiddenBelow(row)} folded away"></span>` : nothing}
  </div>`;
}

function countTemplate(relation: string, sign: string, count: number): TemplateResult | typeof nothing {
  return count === 0
    ? nothing
    : html`<span
        class="count ${relation}"
        title=${plural(count, relation)}
        data-words="${sign}${count}"
      ></span>`;
}

function newTemplate(row: NewRow, context: RowContext): TemplateResult {
  const { relation } = row.line;
  const sign = relation === "copremise" ? "+" : signOf(relation);
  const words = newWords(row.line, context.targetOf(row));
  const line = context.lineOf(row);
  return html`<div class="node new ${relation}" role="treeitem" aria-level=${row.level} tabindex="-1">
    <div class="head">
      ${sign === "" ? nothing : html`<span class="sign">${sign}</span>`}
      <span class="relation">${words}</span>
    </div>
    ${line ? fieldTemplate(line, words, line.was, context) : nothing}
  </div>`;
}

function fieldTemplate(line: TypedLine, label: string, now: string, context: RowContext): TemplateResult {
  const isEdit = line.relation === "edit";
  return html`<div class="field" data-line=${line.id}>
    <textarea
      rows="1"
      dir="auto"
      aria-label=${label}
      aria-invalid=${line.problem === "" ? nothing : "true"}
      aria-describedby="about-${line.id}"
      .value=${line.text}
      ?readonly=${line.saving}
    ></textarea>
    <div class="about" id="about-${line.id}">
      ${line.problem === "" ? nothing : html`<span class="problem" role="alert">${line.problem}</span>`}
      ${context.conflictOf(line, now)} ${context.lostOf(line)}
      <span class="field-buttons">
        <button class="save" ?disabled=${line.saving}>
          ${line.saving ? "Saving…" : isEdit ? "Save" : "Add"}
        </button>
        <button class="cancel" ?disabled=${line.saving}>Cancel</button>
        <span class="hint" aria-hidden="true">Enter saves, Esc ${isEdit ? "restores" : "drops it"}</span>
      </span>
    </div>
  </div>`;
}

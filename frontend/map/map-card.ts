/** One card. It is a tree item whose name says what sighted people see; the inside is for the eyes. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import { paragraphAt } from "../shared/paragraphs.js";
import type { Point } from "../shared/geometry.js";
import type { Occurrence } from "./argument-tree.js";
import { formOf, hasMeta } from "./card-size.js";
import { draftId } from "./draft.js";
import type { DrawnCard } from "./drawing.js";
import { countsOf, kindWord, nameOf, plural, signOf } from "./tree-words.js";

export interface CardContext {
  readonly origin: Point;
  readonly selected: string | null;
  /** The card that Tab leads to. */
  readonly tabStop: string | null;
  readonly dragged: ReadonlySet<string>;
  readonly homeOf: (occurrence: Occurrence) => Occurrence | undefined;
  /** Of the article's text; empty while it is not there. */
  readonly paragraphs: readonly number[];
}

export function cardTemplate({ occurrence, box, hidden }: DrawnCard, context: CardContext): TemplateResult {
  const { statement, relation, number } = occurrence;
  const isDraft = statement.id === draftId;
  const selected = occurrence.key === context.selected;
  const classes = {
    card: true,
    [relation]: true,
    [formOf(occurrence)]: true,
    evidence: statement.kind === "EVIDENCE",
    question: statement.kind === "QUESTION",
    implicit: statement.origin === "RECONSTRUCTED",
    draft: isDraft,
    selected,
    dragged: context.dragged.has(occurrence.key),
  };
  const place = {
    width: `${box.width}px`,
    height: `${box.height}px`,
    transform: `translate(${box.x + context.origin.x}px, ${box.y + context.origin.y}px)`,
  };
  const name = nameOf(occurrence, context.homeOf(occurrence));
  return html`<div
    class=${classMap(classes)}
    style=${styleMap(place)}
    role="treeitem"
    aria-label=${isDraft ? `${name}, being written` : name}
    aria-level=${occurrence.level}
    aria-posinset=${occurrence.index}
    aria-setsize=${occurrence.siblings}
    aria-expanded=${occurrence.children.length > 0 ? String(hidden === 0) : nothing}
    aria-selected=${selected}
    tabindex=${occurrence.key === context.tabStop ? 0 : -1}
    data-key=${occurrence.key}
  >
    <div class="head">
      ${signTemplate(occurrence)}
      <span class="kind">${isDraft ? draftWord(occurrence) : kindWord(occurrence)}</span>
      <span class="number">${number}</span>
      ${selected && !isDraft ? moreTemplate() : nothing}
    </div>
    ${occurrence.reference ? seeTemplate(occurrence, context) : textTemplate(occurrence, isDraft)}
    ${hasMeta(occurrence) ? metaTemplate(occurrence, context.paragraphs) : nothing}
    ${occurrence.children.length > 0 ? foldTemplate(hidden) : nothing}
  </div>`;
}

function textTemplate({ statement }: Occurrence, isDraft: boolean): TemplateResult {
  const text = statement.text === "" && isDraft ? "…" : statement.text;
  return html`<div class="text" dir="auto">${text}</div>`;
}

function signTemplate({ statement, relation }: Occurrence): TemplateResult | typeof nothing {
  const sign = signOf(relation);
  return sign === "" && statement.kind !== "QUESTION"
    ? nothing
    : html`<span class="sign" aria-hidden="true">${sign === "" ? "?" : sign}</span>`;
}

function draftWord({ relation }: Occurrence): string {
  return `new ${relation}`;
}

function seeTemplate(occurrence: Occurrence, context: CardContext): TemplateResult {
  const number = context.homeOf(occurrence)?.number ?? "";
  return html`<div class="text" dir="auto">${occurrence.statement.text}</div>
    <button class="see" tabindex="-1" title="Go to ${number}">see ${number}</button>`;
}

function moreTemplate(): TemplateResult {
  return html`<button class="more" tabindex="-1" aria-label="More actions" aria-haspopup="menu">⋯</button>`;
}

function foldTemplate(hidden: number): TemplateResult {
  const words = hidden > 0 ? `Unfold ${plural(hidden, "node")}` : "Fold";
  return html`<button
    class="fold ${hidden > 0 ? "folded" : ""}"
    tabindex="-1"
    aria-label=${words}
    title="${words} (F)"
  >
    ${hidden > 0 ? `+${hidden}` : "−"}
  </button>`;
}

function metaTemplate(occurrence: Occurrence, paragraphs: readonly number[]): TemplateResult {
  const { anchors, citations } = occurrence.statement;
  const numbers = new Set(anchors.map((anchor) => paragraphAt(paragraphs, anchor.position.start)));
  const passages = [...numbers].filter((number) => number > 0).sort((a, b) => a - b);
  const words = passages.length > 0 ? [`¶${passages.join(", ")}`] : [];
  if (citations.length > 0) {
    words.push(citations.length === 1 ? "source cited" : `${citations.length} sources cited`);
  }
  const { reasons, objections, undercuts } = countsOf(occurrence);
  return html`<div class="meta">
    <span>${words.join(" · ")}</span>
    ${countTemplate("reason", "+", reasons)} ${countTemplate("objection", "−", objections)}
    ${countTemplate("undercut", "×", undercuts)}
  </div>`;
}

function countTemplate(relation: string, sign: string, count: number): TemplateResult | typeof nothing {
  return count === 0
    ? nothing
    : html`<span class="count ${relation}" title=${plural(count, relation)}>${sign}${count}</span>`;
}

/** What is on one slide: what it is about, its statements, what is below it, and the article's words beside it. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import type { Occurrence, Step } from "../map/occurrence.js";
import { isStep } from "../map/occurrence.js";
import type { ArticleText } from "../map/map-api.js";
import type { Citation } from "../map/model.js";
import { kindWord, signOf } from "../map/tree-words.js";
import type { Paragraph } from "../shared/paragraphs.js";
import { quoteOf } from "./passage-context.js";
import type { Slide } from "./presentation-path.js";
import { argumentWords, headline, positionWords, relationOf } from "./slide-words.js";

export interface SlideContext {
  /** Those of the contentions. */
  readonly slides: readonly Slide[];
  readonly homeOf: (reference: Occurrence) => Occurrence | undefined;
  readonly go: (to: Slide) => void;
  /** Null while it is not there. */
  readonly article: ArticleText | null;
  readonly paragraphs: readonly Paragraph[];
}

const childrenShown = 5;

/** A text of so many characters fits in the largest letters; longer ones get smaller ones. */
const roomyLength = 110;

export function slideTemplate(slide: Slide, context: SlideContext): TemplateResult {
  const relation = relationOf(slide);
  const position = positionWords(slide, context.slides);
  const title = argumentWords(slide);
  const sign = signOf(relation);
  const passages = slide.premises.some(
    ({ statement }) => statement.anchors.length + statement.citations.length > 0,
  );
  return html`<div class=${classMap({ body: true, "with-passages": passages })}>
    <section class="slide" aria-labelledby="headline">
      <div class="inner ${relation}">
        ${slide.step ? aboutTemplate(slide.step) : nothing}
        <div class="headline">
          <h1 id="headline">
            ${sign === "" ? nothing : html`<span class="sign" aria-hidden="true">${sign}</span>`}
            <span>${headline(slide)}</span>
          </h1>
          ${title === "" ? nothing : html`<span class="quiet" dir="auto">${title}</span>`}
          ${position === "" ? nothing : html`<span class="quiet">${position}</span>`}
        </div>
        <div class="premises" style="--fit: ${fitOf(slide)}; --fit-word: ${fitOfWords(slide)}">
          ${slide.premises.map(
            (premise, index) =>
              html`${index === 0 ? nothing : html`<span class="and" aria-label="together with">+</span>`}
              ${premiseTemplate(premise, context)}`,
          )}
        </div>
        ${slide.children.length === 0 ? nothing : belowTemplate(slide, context)}
      </div>
    </section>
    ${passages ? passagesTemplate(slide.premises, context) : nothing}
  </div>`;
}

/** From 1 downwards; the area that a text needs grows with its length, the letters' height with the root of that. */
function fitOf({ premises }: Slide): string {
  const longest = Math.max(...premises.map(({ statement }) => statement.text.length));
  return Math.min(1, Math.sqrt(roomyLength / Math.max(1, longest * premises.length))).toFixed(3);
}

/** The same, so that the longest word has room on its card when all stand side by side. */
function fitOfWords({ premises }: Slide): string {
  const words = premises.flatMap(({ statement }) => statement.text.split(/[\s\u2010\u2013\u2014-]+/u));
  const longest = Math.max(1, ...words.map((word) => word.length));
  const room = cardBreadth / premises.length - cardMargin;
  return Math.min(1, room / (longest * letterBreadth * largestLetters)).toFixed(3);
}

/** In hundredths of the slide's width, as the letters; those of an average letter are shares of their height. */
const cardBreadth = 100;
const cardMargin = 13;
const largestLetters = 6.6;
const letterBreadth = 0.62;

function premiseTemplate(premise: Occurrence, context: SlideContext): TemplateResult {
  const { statement, number, reference } = premise;
  const home = reference ? context.homeOf(premise) : undefined;
  const kind = kindWord(premise);
  // The heading has said the relation.
  const words = [kind === premise.relation ? "" : kind, home ? `in full at ${home.number}` : ""]
    .filter((word) => word !== "")
    .join(", ");
  const classes = {
    premise: true,
    evidence: statement.kind === "EVIDENCE",
    implicit: statement.origin === "RECONSTRUCTED",
  };
  return html`<div class=${classMap(classes)}>
    <div class="label"><span>${number}</span><span>${words}</span></div>
    <p dir="auto">${statement.text}</p>
  </div>`;
}

function aboutTemplate({ target }: Step): TemplateResult {
  return html`<div class="about">${isStep(target) ? hitStepTemplate(target) : aboutNode(target)}</div>
    <div class="link"></div>`;
}

/** The step that an undercut is about: from its premises to its conclusion, hit on its way. */
function hitStepTemplate(step: Step): TemplateResult {
  const relation = step.premises[0]?.relation ?? "undercut";
  return html`${together(step.premises)}
    <div class="step ${relation}"><span class="sign hit undercut" aria-hidden="true">×</span></div>
    ${isStep(step.target) ? together(step.target.premises) : aboutNode(step.target)}`;
}

function together(premises: readonly Occurrence[]): TemplateResult[] {
  return premises.map(
    (premise, index) =>
      html`${index === 0 ? nothing : html`<span class="plus ${premise.relation}">+</span>`}${aboutNode(premise)}`,
  );
}

function aboutNode({ number, statement, relation }: Occurrence): TemplateResult {
  return html`<div class="node ${relation}">
    <div class="text" dir="auto"><bdi>${number}</bdi> ${statement.text}</div>
  </div>`;
}

function belowTemplate({ children }: Slide, { go }: SlideContext): TemplateResult {
  const more = children.length - childrenShown;
  return html`<ul class="below" aria-label="Below">
    ${children.slice(0, more === 1 ? childrenShown + 1 : childrenShown).map((child) => {
      const relation = relationOf(child);
      const numbers = child.premises.map(({ number }) => number).join(" + ");
      return html`<li class=${relation}>
        <button
          @click=${() => {
            go(child);
          }}
        >
          <span class="sign" role="img" aria-label=${relation}>${signOf(relation)}</span>
          <span class="numbers">${numbers}</span>
          <span class="excerpt" dir="auto">${child.premises[0].statement.text}</span>
        </button>
      </li>`;
    })}
    ${more > 1 ? html`<li class="quiet">and ${more} more</li>` : nothing}
  </ul>`;
}

function passagesTemplate(
  premises: readonly Occurrence[],
  { article, paragraphs }: SlideContext,
): TemplateResult {
  const citations = premises.flatMap(({ statement }) => statement.citations);
  return html`<aside class="passages" aria-label="From the article" tabindex="0">
    ${premises.flatMap(({ number, statement }) =>
      statement.anchors.map((anchor) => {
        const quote = quoteOf(anchor, article?.text ?? "", paragraphs);
        const where = quote.paragraph === null ? "Passage" : `¶${quote.paragraph}`;
        const whose = premises.length > 1 ? `${number}: ` : "";
        return html`<figure>
          <figcaption>
            ${whose}${article ? where : ""}${article?.author ? ` · ${article.author}` : ""}
          </figcaption>
          <blockquote dir="auto">${quote.before}<mark>${quote.words}</mark>${quote.after}</blockquote>
        </figure>`;
      }),
    )}
    ${
      citations.length === 0
        ? nothing
        : html`<ul class="sources" aria-label="Sources">
            ${citations.map((citation) => sourceTemplate(citation))}
          </ul>`
    }
  </aside>`;
}

function sourceTemplate({ title, author, date, page, url }: Citation): TemplateResult {
  const facts = [author, date, page === "" ? "" : `p. ${page}`].filter((fact) => fact !== "").join(", ");
  const name = title === "" ? url : title;
  const isLink = /^https?:\/\//i.test(url);
  return html`<li dir="auto">
    Source:
    ${isLink ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${name}</a>` : name}${
      facts === "" ? "" : ` (${facts})`
    }
  </li>`;
}

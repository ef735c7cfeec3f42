/**
 * The look of the article's text. It stands in the light DOM, where selections, the browser's search and
 * other people's tools find it, so its styles belong to whatever tree the element is put into.
 */
import { css, unsafeCSS } from "lit";
import { othersWordsStyles } from "./article-company.js";

const styles = css`
  .article-text {
    padding: 0.5rem 0 4rem;
    font: 1.0625rem/1.58 var(--d-serif, Georgia, serif);
    color: var(--d-ink, CanvasText);
    outline: none;
  }
  .article-text:focus-visible {
    box-shadow: inset 0 0 0 2px var(--d-accent, Highlight);
  }
  .article-block {
    position: relative;
    padding: 0 1.5rem 0 2.75rem;
    margin-top: calc(0.2em + 0.75em * var(--above));
    content-visibility: auto;
    contain-intrinsic-height: auto calc(1.58em * var(--lines));
  }
  .article-block:first-child {
    margin-top: 0.75em;
  }
  .article-block p {
    max-width: 42rem;
    margin: 0;
    padding-bottom: 2px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    tab-size: 4;
    text-underline-offset: 0.2em;
    text-decoration-skip-ink: none;
  }
  .article-heading p {
    font-weight: 600;
  }
  .article-block::before {
    content: attr(data-number);
    position: absolute;
    left: 0;
    width: 1.6rem;
    top: 0.1em;
    text-align: right;
    font: 0.6875rem/1.5rem var(--d-font, sans-serif);
    font-variant-numeric: tabular-nums;
    color: var(--d-muted, GrayText);
  }
  .article-unmapped {
    position: absolute;
    left: 2.05rem;
    width: 0.5rem;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .article-unmapped::after {
    content: "";
    position: absolute;
    inset: 0.3em auto 0.3em 0.15rem;
    border-left: 2px dotted color-mix(in srgb, var(--d-muted, GrayText) 60%, transparent);
  }
  .article-unmapped:hover::after {
    border-left: 3px solid var(--d-accent, Highlight);
  }

  @media print {
    .article-block {
      content-visibility: visible;
      orphans: 3;
      widows: 3;
    }
    .article-heading {
      break-after: avoid;
    }
    .article-unmapped {
      display: none;
    }
  }

  ${unsafeCSS(othersWordsStyles)}
  ::highlight(article-claim) {
    background-color: color-mix(in srgb, var(--d-accent) 15%, transparent);
    text-decoration: underline solid 2px var(--d-accent);
  }
  ::highlight(article-evidence) {
    background-color: var(--d-mark);
    text-decoration: underline double 1.5px var(--d-evidence);
  }
  ::highlight(article-objection) {
    background-color: color-mix(in srgb, var(--d-attack) 13%, transparent);
    text-decoration: underline dashed 2px var(--d-attack);
  }
  ::highlight(article-undercut) {
    background-color: color-mix(in srgb, var(--d-undercut) 13%, transparent);
    text-decoration: underline dotted 2.5px var(--d-undercut);
  }
  ::highlight(article-question) {
    background-color: color-mix(in srgb, var(--d-muted) 12%, transparent);
    text-decoration: underline wavy 1px var(--d-muted);
  }
  ::highlight(article-hover) {
    background-color: color-mix(in srgb, var(--d-accent) 12%, transparent);
  }
  ::highlight(article-selected) {
    background-color: color-mix(in srgb, var(--d-accent) 30%, transparent);
  }
  /* Opaque: over the blue of what is selected a veil of yellow would be brown. */
  ::highlight(article-found) {
    background-color: color-mix(in srgb, var(--d-evidence) 18%, var(--d-mark));
  }
  ::highlight(article-flash) {
    background-color: color-mix(in srgb, var(--d-evidence) 30%, var(--d-mark));
  }

  /* Underlines alone tell kinds apart here; the background is kept for what is selected. */
  @media (forced-colors: active) {
    .article-text {
      forced-color-adjust: none;
      background: Canvas;
      color: CanvasText;
    }
    .article-unmapped::after {
      border-color: GrayText;
    }
    ::highlight(article-claim),
    ::highlight(article-evidence),
    ::highlight(article-objection),
    ::highlight(article-undercut),
    ::highlight(article-question) {
      background-color: Canvas;
      text-decoration-color: CanvasText;
    }
    ::highlight(article-hover) {
      background-color: Canvas;
      color: LinkText;
    }
    ::highlight(article-selected),
    ::highlight(article-flash) {
      background-color: Highlight;
      color: HighlightText;
    }
    ::highlight(article-found) {
      background-color: Mark;
      color: MarkText;
    }
  }
`;

/** Gives the styles to the tree that an element is in; again has no effect. */
export function adoptTextStyles(element: Element): void {
  const root = element.getRootNode();
  const sheet = styles.styleSheet;
  if (!sheet || !(root instanceof Document || root instanceof ShadowRoot)) {
    return;
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

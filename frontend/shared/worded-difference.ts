import { css, html, nothing, type TemplateResult } from "lit";
import { shortened, wordDiff } from "./word-diff.js";

/**
 * Both wordings in one: what went is struck out, what came is bold and underlined, so they differ in grey print
 * too, and a screen reader hears which is which. To be shown with `wordedDifferenceStyles`.
 */
export function wordedDifference(before: string, after: string): TemplateResult {
  return html`<span class="worded-difference"
    >${wordDiff(before, after).map(({ kind, text }) =>
      kind === "same" ? text : pieceTemplate(kind, text),
    )}</span
  >`;
}

/** The same with long unchanged runs shortened: what differs is found without reading all of it. */
export function shortDifference(before: string, after: string): TemplateResult {
  return html`<span class="worded-difference"
    >${shortened(wordDiff(before, after)).map(({ kind, text, rest }) => {
      const gap =
        rest === null
          ? nothing
          : html`<span class="gap" aria-hidden="true">&nbsp;…&nbsp;</span
              ><span class="spoken"> unchanged words; </span>`;
      const words = html`${text}${gap}${rest ?? ""}`;
      return kind === "same" ? words : pieceTemplate(kind, words);
    })}</span
  >`;
}

function pieceTemplate(kind: "removed" | "added", words: unknown): TemplateResult {
  return kind === "removed"
    ? html`<del><span class="spoken"> removed: </span>${words}<span class="spoken">; </span></del>`
    : html`<ins><span class="spoken"> added: </span>${words}<span class="spoken">; </span></ins>`;
}

/** The same with nothing in it but the words, for where every letter has its place. */
export function markedWords(before: string, after: string): TemplateResult {
  return html`${wordDiff(before, after).map(({ kind, text }) =>
    kind === "same" ? text : kind === "removed" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  )}`;
}

export const wordedDifferenceStyles = css`
  .worded-difference {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .worded-difference del,
  .worded-difference ins {
    padding: 0 0.15em;
    border-radius: 3px;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .worded-difference del {
    background: var(--d-attack-bg);
    color: var(--d-attack);
    text-decoration: line-through;
  }
  .worded-difference ins {
    background: var(--d-support-bg);
    color: var(--d-support);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .worded-difference del + ins {
    margin-inline-start: 0.2em;
  }
  .worded-difference .gap {
    color: var(--d-muted);
    font-weight: 600;
  }
  .worded-difference .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
  }
`;

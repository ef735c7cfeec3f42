import { css, unsafeCSS } from "lit";
import type { CardForm } from "./card-size.js";
import { cardSizes, formSizes } from "./card-size.js";

function textOf(form: CardForm) {
  const { textWidth, fontSize, lineHeight, weight } = formSizes[form];
  return unsafeCSS(`
    width: ${textWidth}px; font-size: ${fontSize}px; line-height: ${lineHeight}px; font-weight: ${weight};`);
}

/** The card's own look, with a textbox in the place of its text. Sizes are the card's. */
export const cardEditorStyles = css`
  :host {
    display: block;
    position: absolute;
    z-index: 3;
    transition: transform 240ms ease;
  }
  .editor {
    --bar: var(--d-accent);
    position: relative;
    box-sizing: border-box;
    padding: ${cardSizes.top}px 14px 10px 17px;
    border: 1px solid var(--d-line);
    border-radius: 9px;
    background: var(--d-card);
    color: var(--d-ink);
    box-shadow: 0 6px 22px rgb(16 24 40 / 16%);
    outline: 2px dashed color-mix(in srgb, var(--d-attack) 75%, var(--d-card));
    outline-offset: 1px;
  }
  .editor:focus-within {
    outline: 2px solid var(--d-accent);
  }
  .editor::before {
    content: "";
    position: absolute;
    inset: -1px auto -1px -1px;
    width: 5px;
    border-radius: 9px 0 0 9px;
    background: var(--bar);
  }
  .editor.objection::before {
    background: repeating-linear-gradient(var(--bar) 0 9px, transparent 9px 13px);
  }
  .editor.undercut::before {
    background: repeating-linear-gradient(var(--bar) 0 4px, transparent 4px 8px);
  }
  .reason {
    --bar: var(--d-support);
  }
  .objection {
    --bar: var(--d-attack);
  }
  .undercut {
    --bar: var(--d-undercut);
  }
  .evidence {
    background: var(--d-evidence-bg);
  }

  .head {
    display: flex;
    align-items: center;
    gap: 7px;
    height: ${cardSizes.head}px;
    margin-bottom: ${cardSizes.gap}px;
  }
  .sign {
    flex: none;
    width: 16px;
    height: 16px;
    border-radius: 50%;
    background: var(--bar);
    color: var(--d-card);
    font: 700 13px/16px var(--d-font, sans-serif);
    text-align: center;
  }
  .kind {
    color: var(--bar);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-transform: uppercase;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .implicit .kind {
    color: var(--d-muted);
  }
  .evidence .kind {
    color: var(--d-evidence);
  }
  .number {
    margin-left: auto;
    color: var(--d-muted);
    font-size: 12px;
  }

  /* The mirror is as high as the text needs; the textbox fills it. */
  .words {
    display: grid;
    ${textOf("full")}
  }
  .contention .words {
    ${textOf("contention")}
  }
  .mirror,
  textarea {
    grid-area: 1 / 1;
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .mirror {
    visibility: hidden;
  }
  /* Of long words that are to be compared with others a part is enough: the others, and the buttons, stay in view. */
  .beside .mirror {
    max-height: 140px;
    overflow: hidden;
  }
  .beside textarea {
    scrollbar-width: thin;
  }
  textarea {
    resize: none;
    overflow: hidden auto;
    scrollbar-width: none;
    background: none;
    outline: none;
  }
  textarea::placeholder {
    color: var(--d-muted);
    opacity: 1;
  }

  p {
    margin: 6px 0 0;
    font-size: 12.5px;
    line-height: 17px;
    overflow-wrap: anywhere;
  }
  p:empty {
    display: none;
  }
  .error {
    color: var(--d-attack);
    font-weight: 500;
  }
  .lost {
    margin-top: 8px;
    padding: 1px 0 2px 9px;
    border-left: 3px solid var(--d-attack);
  }
  .lost .note {
    margin: 0 0 6px;
    color: var(--d-ink);
  }

  .choices,
  .buttons {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-top: 8px;
  }
  .lost .buttons {
    flex-wrap: wrap;
    margin-top: 0;
  }
  .state {
    flex: 1;
    min-width: 0;
    color: var(--d-muted);
    font-size: 12px;
    line-height: 16px;
  }
  .state::before {
    content: "Not saved yet";
    color: var(--d-attack);
    font-weight: 600;
  }
  .editor:focus-within .state::before {
    content: "";
  }
  select,
  button {
    box-sizing: border-box;
    min-height: 28px;
    padding: 0 9px;
    border: 1px solid color-mix(in srgb, var(--d-muted) 55%, var(--d-card));
    border-radius: 7px;
    background: var(--d-card);
    color: var(--d-ink);
    font: 500 12.5px var(--d-font, sans-serif);
    white-space: nowrap;
    cursor: pointer;
  }
  select {
    flex: 1 1 0;
    min-width: 0;
    padding: 0 4px;
  }
  button:hover {
    background: var(--d-canvas);
  }
  .save {
    border-color: var(--d-accent);
    background: var(--d-accent);
    color: var(--d-on-accent);
  }
  .save:hover {
    background: color-mix(in srgb, var(--d-accent) 88%, var(--d-ink));
  }
  select:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--d-accent);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    select,
    button {
      min-height: 44px;
    }
    /* Smaller text makes phones zoom the page when it gets the keyboard. */
    textarea {
      touch-action: manipulation;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .editor::before,
    .sign {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .sign {
      color: Canvas;
    }
    .editor:focus-within {
      outline-color: Highlight;
    }
  }
  @media print {
    .choices,
    .buttons {
      display: none;
    }
  }
`;

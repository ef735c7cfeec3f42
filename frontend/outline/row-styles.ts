import { css } from "lit";

/** The rows of the outline, and the brackets around them. */
export const rowStyles = css`
  [data-words]::before {
    content: attr(data-words);
  }
  .row {
    --indent: calc(var(--step) * (min(var(--level), var(--deepest)) - 1));
    position: absolute;
    inset-inline: 0;
    box-sizing: border-box;
    padding-inline-start: var(--indent);
  }
  /* Thin lines down the levels. */
  .row::before {
    content: "";
    position: absolute;
    inset-block: 0;
    inset-inline-start: 13px;
    width: calc(var(--indent) - 1px);
    background: repeating-linear-gradient(to right, var(--d-line) 0 1px, transparent 1px var(--step));
  }
  .row:dir(rtl)::before {
    background: repeating-linear-gradient(to left, var(--d-line) 0 1px, transparent 1px var(--step));
  }

  .reason {
    --tone: var(--d-support);
    --tone-bg: var(--d-support-bg);
  }
  .objection {
    --tone: var(--d-attack);
    --tone-bg: var(--d-attack-bg);
  }
  .undercut {
    --tone: var(--d-undercut);
    --tone-bg: var(--d-undercut-bg);
  }
  .contention,
  .copremise {
    --tone: var(--d-accent);
    --tone-bg: var(--d-accent-bg);
  }

  .rail {
    --indent: calc(var(--step) * (min(var(--level), var(--deepest)) - 1));
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--indent) - 3px);
    z-index: 1;
    width: 9px;
    border-inline-start: 3px solid var(--tone);
    pointer-events: none;
  }
  .rail.start {
    top: 8px;
    border-top: 3px solid var(--tone);
    border-start-start-radius: 6px;
  }
  .rail.end {
    bottom: 5px;
    border-bottom: 3px solid var(--tone);
    border-end-start-radius: 6px;
  }
  .together {
    position: relative;
    display: flex;
    align-items: center;
    gap: 7px;
    width: fit-content;
    margin: 0 0 2px 12px;
    padding: 3px 10px 3px 8px;
    border-radius: 6px;
    background: var(--tone-bg);
    color: var(--tone);
    font-size: 12.5px;
    font-weight: 650;
    line-height: 18px;
  }
  .row:has(.together) {
    padding-top: 6px;
  }

  .node {
    position: relative;
    padding: 5px 8px 7px 30px;
    border-radius: 8px;
    scroll-margin: 48px;
  }
  .node:dir(rtl) {
    padding: 5px 30px 7px 8px;
  }
  .node:hover {
    background: color-mix(in srgb, var(--d-accent) 4%, transparent);
  }
  .node.selected {
    background: var(--d-accent-bg);
  }
  .node:focus {
    outline: 2px solid var(--d-accent);
    outline-offset: -2px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1px 8px;
    min-height: 24px;
    padding-inline-end: 36px;
    font-size: 13px;
    line-height: 20px;
  }
  .number {
    color: var(--d-muted);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .sign {
    flex: none;
    display: inline-grid;
    place-items: center;
    width: 17px;
    height: 17px;
    border-radius: 50%;
    background: var(--tone);
    color: var(--d-card);
    font: 700 13px/17px var(--d-font, sans-serif);
  }
  .relation {
    color: var(--tone);
    font-weight: 600;
  }
  .tag {
    padding: 0 7px;
    border: 1px solid currentcolor;
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
  }
  .company {
    max-width: 100%;
    padding: 0 8px;
    overflow: hidden;
    border-radius: 10px;
    background: var(--d-accent);
    color: var(--d-on-accent);
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tag.evidence {
    color: var(--d-evidence);
    background: var(--d-evidence-bg);
  }
  .tag.implicit,
  .tag.question {
    color: var(--d-muted);
  }
  .tag.implicit {
    border-style: dashed;
  }
  .text {
    max-width: 46rem;
    font-size: 16px;
    line-height: 24px;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .contention > .text {
    font-size: 18px;
    font-weight: 650;
    line-height: 26px;
  }
  .selected > .text {
    cursor: text;
  }
  .reference > .text {
    color: var(--d-muted);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .implicit > .text {
    font-style: italic;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    padding-top: 2px;
    color: var(--d-muted);
    font-size: 13px;
    line-height: 20px;
  }
  .count {
    color: var(--tone);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .fold {
    position: absolute;
    inset-inline-start: 1px;
    top: 4px;
    display: grid;
    place-items: center;
    width: 26px;
    min-height: 26px;
    padding: 0;
    border-color: transparent;
    background: none;
  }
  .fold span {
    width: 7px;
    height: 7px;
    border: solid var(--d-muted);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg) translate(-1px, -1px);
  }
  .fold span.closed {
    transform: rotate(-45deg) translate(-1px, -1px);
  }
  .fold:dir(rtl) span.closed {
    transform: rotate(135deg) translate(-1px, -1px);
  }
  .more {
    position: absolute;
    inset-inline-end: 4px;
    top: 3px;
    width: 30px;
    min-height: 26px;
    padding: 0;
    border-color: transparent;
    background: none;
    opacity: 0;
  }
  .node:hover .more,
  .selected .more,
  .more:focus-visible {
    opacity: 1;
  }
  .see {
    min-height: 24px;
    padding: 0 8px;
    color: var(--d-accent);
    font-size: 13px;
  }

  .field {
    max-width: 46rem;
    padding: 2px 0 4px;
  }
  textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    margin-inline-start: -9px;
    padding: 3px 8px;
    border: 1px solid var(--d-accent);
    border-radius: 6px;
    background: var(--d-card);
    color: var(--d-ink);
    font: inherit;
    font-size: 16px;
    line-height: 24px;
    resize: none;
    overflow: hidden;
    field-sizing: content;
  }
  textarea[aria-invalid="true"] {
    border-color: var(--d-attack);
  }
  .about {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding-top: 6px;
    font-size: 14px;
    line-height: 20px;
  }
  .problem {
    color: var(--d-attack);
    font-weight: 600;
  }
  .about wording-conflict {
    margin-top: 2px;
  }
  .lost .return {
    margin-inline-start: 4px;
  }
  .field-buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .field-buttons .save {
    border-color: var(--d-accent);
    background: var(--d-accent);
    color: var(--d-on-accent);
  }
  .hint {
    color: var(--d-muted);
    font-size: 13px;
  }

  @media (max-width: 640px) {
    .row::before {
      inset-inline-start: 7px;
    }
    .hint {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .fold,
    .more {
      width: 44px;
      top: -7px;
    }
    .fold {
      inset-inline-start: -9px;
    }
    .see {
      min-height: 32px;
    }
  }
  @media (forced-colors: active) {
    .node.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .sign {
      border: 1px solid CanvasText;
    }
  }
`;

import { css } from "lit";

/** The cards. Sizes are the ones that `card-size.ts` reckons with. */
export const cardStyles = css`
  .card {
    --bar: var(--d-accent);
    --edge: var(--d-line);
    position: absolute;
    box-sizing: border-box;
    padding: 10px 14px 0 17px;
    background: var(--d-card);
    border: 1px solid var(--edge);
    border-radius: 9px;
    box-shadow: 0 1px 2px rgb(16 24 40 / 6%);
    color: var(--d-ink);
    cursor: default;
    transition: transform 240ms ease;
  }
  .card::before {
    content: "";
    position: absolute;
    inset: -1px auto -1px -1px;
    width: 5px;
    border-radius: 9px 0 0 9px;
    background: var(--bar);
  }
  /* The bar is solid, dashed or dotted as the line above the card is, for those who see no colours. */
  .card.objection::before {
    background: repeating-linear-gradient(var(--bar) 0 9px, transparent 9px 13px);
  }
  .card.undercut::before {
    background: repeating-linear-gradient(var(--bar) 0 4px, transparent 4px 8px);
  }
  .card.contention {
    --edge: var(--d-accent);
  }
  .card.reason {
    --bar: var(--d-support);
  }
  .card.objection {
    --bar: var(--d-attack);
  }
  .card.undercut {
    --bar: var(--d-undercut);
  }
  .card.evidence {
    background: var(--d-evidence-bg);
    --edge: color-mix(in srgb, var(--d-evidence) 38%, var(--d-evidence-bg));
  }
  .card.implicit {
    border-style: dashed;
    --edge: color-mix(in srgb, var(--d-muted) 70%, var(--d-card));
  }
  .card.draft {
    border: 2px dashed var(--bar);
    padding: 9px 13px 0 16px;
    background: color-mix(in srgb, var(--bar) 6%, var(--d-card));
  }
  .card.selected {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
    box-shadow: 0 0 0 6px color-mix(in srgb, var(--d-accent) 20%, transparent);
    z-index: 2;
  }
  .card:focus {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
  }
  .card:focus-visible {
    outline-width: 3px;
  }
  .card.dragged {
    opacity: 0.45;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 7px;
    height: 20px;
    margin-bottom: 4px;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  [data-words]::before {
    content: attr(data-words);
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
    order: 1;
    margin-left: auto;
    color: var(--d-muted);
    font-size: 12px;
  }
  .comments {
    order: 1;
    min-width: 8px;
    padding: 0 4px;
    border: 1px solid currentcolor;
    border-radius: 7px 7px 7px 1px; /* A speech bubble. */
    color: var(--d-muted);
    font-size: 11px;
    font-weight: 600;
    line-height: 14px;
    text-align: center;
  }
  .text-probe {
    position: absolute;
    visibility: hidden;
    width: max-content;
    pointer-events: none;
  }
  .text,
  .text-probe {
    font-size: 15px;
    line-height: 21px;
  }
  .text {
    width: 220px;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 10;
    line-clamp: 10;
    overflow: hidden;
    cursor: text;
  }
  .contention .text {
    width: 276px;
    font-size: 16.5px;
    line-height: 24px;
    font-weight: 600;
  }
  .draft .text {
    color: var(--d-muted);
  }
  .meta {
    display: flex;
    gap: 9px;
    height: 16px;
    margin-top: 6px;
    color: var(--d-muted);
    font-size: 12px;
    line-height: 16px;
    white-space: nowrap;
    cursor: grab;
  }
  .meta [data-words=""] {
    display: none;
  }
  .count {
    font-weight: 600;
  }
  .count.reason {
    color: var(--d-support);
  }
  .count.objection {
    color: var(--d-attack);
  }
  .count.undercut {
    color: var(--d-undercut);
  }

  .card.reference {
    background: color-mix(in srgb, var(--d-card) 60%, var(--d-canvas));
    border-style: dotted;
    --edge: color-mix(in srgb, var(--d-muted) 70%, var(--d-card));
  }
  .reference .text {
    width: 168px;
    font-size: 13px;
    line-height: 18px;
    color: var(--d-muted);
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .card button {
    font: inherit;
    color: var(--d-accent);
    border: 0;
    background: none;
    cursor: pointer;
  }
  .card .see {
    flex: none;
    white-space: nowrap;
    font-size: 12px;
    line-height: 16px;
    padding: 4px;
    text-decoration: underline;
  }
  .card .more {
    order: 2;
    margin: -4px -8px -4px 0;
    width: 28px;
    height: 26px;
    border-radius: 6px;
    font-weight: 700;
    line-height: 1;
  }
  .card .more:hover {
    background: var(--d-accent-bg);
  }
  .card .fold {
    position: absolute;
    bottom: -13px;
    left: calc(50% - 20px);
    min-width: 40px;
    height: 26px;
    padding: 0;
    opacity: 0;
    font-size: 12px;
    font-weight: 600;
    z-index: 1;
  }
  .card .fold::after {
    content: "";
    position: absolute;
    inset: 3px 4px;
    border: 1px solid var(--d-line);
    border-radius: 10px;
    background: var(--d-card);
    z-index: -1;
  }
  .card .fold.folded,
  .card:hover .fold,
  .card.selected .fold {
    opacity: 1;
  }
  /* The editor lies over it. */
  .card.written > button {
    visibility: hidden;
  }
  .right .card .fold {
    bottom: calc(50% - 13px);
    left: auto;
    right: -20px;
  }

  @media (prefers-reduced-motion: reduce) {
    .card {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .card::before,
    .sign {
      --bar: CanvasText;
      forced-color-adjust: none;
    }
    .sign {
      color: Canvas;
    }
    .card.selected {
      outline: 3px solid Highlight;
    }
  }
  @media print {
    .card .fold,
    .card .more {
      display: none;
    }
  }
`;

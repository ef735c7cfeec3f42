import { css } from "lit";

/** What is shown while something is dragged. */
export const dragStyles = css`
  .drop-preview {
    --tone: var(--d-accent);
    --back: var(--d-accent-bg);
    position: absolute;
    inset: 0;
    z-index: 7;
    overflow: clip;
    pointer-events: none;
  }
  .drop-preview.reason {
    --tone: var(--d-support);
    --back: var(--d-support-bg);
  }
  .drop-preview.objection {
    --tone: var(--d-attack);
    --back: var(--d-attack-bg);
  }
  .drop-preview.undercut {
    --tone: var(--d-undercut);
    --back: var(--d-undercut-bg);
  }
  .drop-preview.refused {
    --tone: var(--d-muted);
    --back: var(--d-card);
  }
  .zones {
    position: absolute;
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: 1fr;
    gap: 4px;
    padding: 4px;
    box-sizing: border-box;
    border-radius: 12px;
    background: var(--d-card);
    box-shadow:
      0 0 0 1px var(--d-line),
      0 8px 28px rgb(16 24 40 / 24%);
  }
  .zone {
    --zone: var(--d-support);
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 0;
    border: 2px solid color-mix(in srgb, var(--zone) 45%, transparent);
    border-radius: 8px;
    color: var(--zone);
    background: color-mix(in srgb, var(--zone) 9%, var(--d-card));
    font-size: 13px;
    font-weight: 600;
    line-height: 16px;
    white-space: nowrap;
  }
  .zone-sign {
    font-size: 16px;
    font-weight: 700;
  }
  .zone.objection {
    --zone: var(--d-attack);
    border-style: dashed;
  }
  .zone.undercut {
    --zone: var(--d-undercut);
    border-style: dotted;
  }
  .zone.copremise {
    --zone: var(--d-accent);
  }
  .zone.over {
    background: var(--zone);
    border-color: var(--zone);
    color: var(--d-card);
  }
  .refused .zone.over {
    background: color-mix(in srgb, var(--d-muted) 22%, var(--d-card));
    border-color: var(--d-muted);
    color: var(--d-ink);
    text-decoration: line-through;
  }
  .zone:nth-child(3):last-child {
    grid-column: 1 / -1;
  }
  .slot {
    position: absolute;
    border-radius: 2px;
    background: var(--tone);
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--tone) 22%, transparent);
  }
  .hang {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .hang path {
    fill: none;
    stroke: var(--tone);
    stroke-width: 2.5;
  }
  .objection .hang path {
    stroke-dasharray: 7 5;
  }
  .undercut .hang path {
    stroke-linecap: round;
    stroke-dasharray: 0.1 6;
  }
  .hang circle {
    fill: var(--d-card);
    stroke: var(--tone);
    stroke-width: 1.5;
  }
  .hang text {
    fill: var(--tone);
    font-size: 15px;
    font-weight: 700;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .ghost {
    position: absolute;
    top: 0;
    left: 0;
    box-sizing: border-box;
    border-radius: 10px;
    background: var(--d-card);
    box-shadow:
      0 0 0 1.5px var(--tone),
      0 10px 30px rgb(16 24 40 / 28%);
    font-size: 13px;
    line-height: 18px;
    overflow: hidden;
  }
  .ghost.stack {
    box-shadow:
      0 0 0 1.5px var(--tone),
      5px 5px 0 -1px var(--d-card),
      5px 5px 0 0.5px var(--tone),
      0 12px 30px rgb(16 24 40 / 28%);
    overflow: visible;
  }
  .ghost-text {
    margin: 8px 12px 7px;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: hidden;
    color: var(--d-ink);
  }
  .ghost-text .number {
    color: var(--d-muted);
    font-weight: 600;
  }
  .ghost-count {
    padding: 0 12px 7px;
    color: var(--d-muted);
    font-size: 12px;
  }
  .ghost strong {
    display: flex;
    align-items: center;
    gap: 7px;
    padding: 6px 12px;
    background: var(--back);
    color: var(--tone);
    border-top: 1px solid color-mix(in srgb, var(--tone) 30%, transparent);
    border-radius: 0 0 10px 10px;
    font-weight: 600;
  }
  .refused .ghost strong {
    color: var(--d-ink);
  }
  .no {
    box-sizing: border-box;
    flex: none;
    width: 14px;
    height: 14px;
    border: 2px solid var(--d-attack);
    border-radius: 50%;
    background: linear-gradient(
      45deg,
      transparent calc(50% - 1px),
      var(--d-attack) calc(50% - 1px) calc(50% + 1px),
      transparent calc(50% + 1px)
    );
  }
  .band {
    position: absolute;
    z-index: 4;
    border: 1.5px dashed var(--d-accent);
    border-radius: 4px;
    background: color-mix(in srgb, var(--d-accent) 10%, transparent);
    pointer-events: none;
  }
  .card.marked {
    border-color: var(--d-accent);
    box-shadow: 0 0 0 2px var(--d-accent);
  }
  .card.cut {
    opacity: 0.5;
    border-style: dashed;
  }
  .card.held {
    box-shadow:
      0 0 0 3px var(--d-accent),
      0 12px 30px rgb(16 24 40 / 30%);
  }
  @media (forced-colors: active) {
    .card.marked {
      outline: 3px solid Highlight;
      outline-offset: 1px;
    }
    .zone.over,
    .slot {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .hang path,
    .hang circle {
      stroke: CanvasText;
    }
    .hang text {
      fill: CanvasText;
    }
    .ghost {
      border: 2px solid CanvasText;
    }
  }
`;

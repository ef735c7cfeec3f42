import { css } from "lit";

/** What decorations look like on cards: found, not matching the filter, new or changed. */
export const decorationStyles = css`
  .card .badge {
    position: absolute;
    top: -11px;
    right: 12px;
    max-width: calc(100% - 24px);
    padding: 0 8px;
    box-sizing: border-box;
    overflow: hidden;
    border-radius: 10px;
    border: 1px solid var(--d-card);
    background: var(--d-accent);
    color: var(--d-on-accent);
    font-size: 11.5px;
    font-weight: 600;
    line-height: 18px;
    white-space: nowrap;
    text-overflow: ellipsis;
    pointer-events: none;
    z-index: 1;
  }
  /* Hatched, so that it shows in grey too: nobody else has seen this yet. */
  .card.waiting {
    border-style: dashed;
    background-image: repeating-linear-gradient(
      135deg,
      color-mix(in srgb, var(--d-muted) 16%, transparent) 0 5px,
      transparent 5px 12px
    );
  }
  .card.waiting .badge {
    background: var(--d-attack);
  }
  .card.typed-on:not(.selected) {
    outline: 2px dotted var(--d-accent);
    outline-offset: 2px;
  }
  .card.found {
    border-color: var(--d-evidence);
    box-shadow:
      0 0 0 3px var(--d-mark),
      0 0 0 4px var(--d-evidence);
  }
  .card.unmatched:not(.selected):not(:focus) {
    opacity: 0.38;
  }
  .card.differs {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
  }
  .card.is-added {
    outline-color: var(--d-support);
  }
  .card.is-removed {
    outline: 2px dashed var(--d-attack);
  }
  .card.is-added .badge {
    background: var(--d-support-bg);
    border-color: var(--d-support);
    color: var(--d-support);
  }
  .card.is-removed .badge {
    background: var(--d-attack-bg);
    border-color: var(--d-attack);
    color: var(--d-attack);
  }
  .card .text del {
    color: var(--d-attack);
    text-decoration: line-through;
  }
  .card .text ins {
    background: var(--d-support-bg);
    color: var(--d-support);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  @media (forced-colors: active) {
    .card .badge {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .card.found {
      outline: 3px dashed Highlight;
      outline-offset: 2px;
    }
  }
`;

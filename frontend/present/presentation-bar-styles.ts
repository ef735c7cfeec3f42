import { css } from "lit";

/** The controls of a presentation. They go while nobody touches anything, and come back with focus or pointer. */
export const barStyles = css`
  button,
  select,
  .leave {
    box-sizing: border-box;
    min-height: max(24px, 1.9em);
    padding: 0.15em 0.6em;
    border: 1px solid transparent;
    border-radius: 0.4em;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  .leave {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.3em;
  }
  :host([idle]) button {
    cursor: none;
  }
  button:hover:not([aria-disabled="true"]),
  select:hover,
  .leave:hover {
    background: var(--d-accent-bg);
    color: var(--d-ink);
  }
  button[aria-disabled="true"] {
    color: color-mix(in srgb, var(--d-muted) 80%, var(--d-paper));
    cursor: default;
  }
  .progress {
    height: 0.3em;
    background: var(--d-line);
  }
  .progress > div {
    height: 100%;
    background: var(--d-accent);
    transition: width 200ms ease;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.6em;
    padding: 0.4em 0.8em max(0.4em, env(safe-area-inset-bottom));
    font-size: 0.8em;
    color: var(--d-muted);
    transition: opacity 250ms ease;
  }
  .bar select,
  .bar .leave,
  .bar button:not(.black) {
    border-color: var(--d-line);
    background: var(--d-card);
    color: var(--d-ink);
  }
  .bar svg {
    width: 1em;
    height: 1em;
    vertical-align: -0.12em;
  }
  .bar .count {
    min-width: 4.5em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .bar .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.6em;
    margin-inline-start: auto;
  }
  .edge {
    position: absolute;
    inset-block: 3em 4.5em;
    width: 3em;
    padding: 0;
    font-size: 1em;
    color: var(--d-muted);
    transition: opacity 250ms ease;
  }
  .edge.previous {
    left: 0.1em;
  }
  .edge.next {
    right: 0.1em;
  }
  .edge span {
    font-size: 2em;
  }

  @media (hover: hover) {
    :host([idle]) .bar:not(:focus-within, :hover),
    :host([idle]) .edge:not(:focus-visible) {
      opacity: 0;
    }
  }
  @media (max-width: 56rem), (max-aspect-ratio: 1/1) {
    .edge {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .bar button:not(.black),
    .bar select,
    .bar .leave {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media (max-width: 56rem) {
    .bar .words {
      display: none;
    }
    .bar > button {
      flex: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress > div,
    .bar,
    .edge {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .progress > div {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

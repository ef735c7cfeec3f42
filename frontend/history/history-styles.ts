import { css } from "lit";

/** Buttons and fields of the history. */
export const controlStyles = css`
  :host {
    color: var(--d-ink);
    font: 14px/1.45 var(--d-font, sans-serif);
  }
  button,
  select,
  input[type="number"],
  .button {
    box-sizing: border-box;
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--d-line);
    border-radius: 8px;
    background: var(--d-card);
    color: var(--d-ink);
    font: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  input[type="number"] {
    width: 6.5em;
    cursor: text;
  }
  button:hover:not(:disabled),
  .button:hover {
    border-color: var(--d-accent);
  }
  button:disabled {
    color: var(--d-muted);
    cursor: default;
    opacity: 0.6;
  }
  button[aria-pressed="true"] {
    border-color: var(--d-accent);
    background: var(--d-accent-bg);
    color: var(--d-accent);
  }
  :focus-visible {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    button,
    select,
    input[type="number"],
    .button {
      min-height: 44px;
    }
  }
`;

/** The screen: changes beside the map, and below both the slider. */
export const historyStyles = css`
  :host {
    display: block;
    flex: 1;
    min-height: 0;
    background: var(--d-paper);
  }
  main {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto auto / minmax(18rem, 24rem) minmax(0, 1fr);
    grid-template-areas: "tabs map" "side map" "side strip" "bar bar";
    height: 100%;
  }
  .tabs {
    grid-area: tabs;
    display: flex;
    gap: 4px;
    padding: 8px 14px;
    border-bottom: 1px solid var(--d-line);
    border-inline-end: 1px solid var(--d-line);
    background: var(--d-card);
  }
  .tabs button {
    flex: 1;
    padding: 4px 8px;
  }
  .tabs .narrow {
    display: none;
  }
  .side {
    grid-area: side;
    overflow-y: auto;
    scrollbar-width: thin;
    border-inline-end: 1px solid var(--d-line);
  }
  argument-map {
    grid-area: map;
    min-width: 0;
    min-height: 0;
  }
  .strip {
    grid-area: strip;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: center;
    padding: 7px 14px;
    border-top: 1px solid var(--d-line);
    background: var(--d-card);
  }
  .strip .which {
    flex: 1 1 14rem;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .state {
    color: var(--d-muted);
    font-size: 13px;
  }
  history-bar {
    grid-area: bar;
    border-top: 1px solid var(--d-line);
  }
  .statement {
    padding: 14px;
  }
  .statement h2 {
    margin: 0 0 6px;
    font-size: 14px;
  }
  .statement h2::first-letter {
    text-transform: uppercase;
  }
  .statement .words {
    margin: 0 0 10px;
    font-size: 16px;
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .statement .actions {
    margin: 6px 0 12px;
  }
  .hint {
    margin: 16px 14px;
    color: var(--d-muted);
    line-height: 1.5;
  }
  .problem {
    position: absolute;
    inset-inline: 0;
    z-index: 3;
    width: fit-content;
    max-width: calc(100% - 2rem);
    margin: 10px auto 0;
    padding: 8px 14px;
    border: 1px solid var(--d-attack);
    border-radius: 8px;
    background: var(--d-attack-bg);
    color: var(--d-attack);
  }
  .map {
    position: relative;
    grid-area: map;
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .map argument-map {
    grid-area: auto;
  }
  @media print {
    main {
      display: block;
      height: auto;
    }
    .tabs,
    .map,
    .strip,
    history-bar {
      display: none;
    }
    .side {
      overflow: visible;
      border: 0;
    }
  }
  @media screen and (max-width: 800px) {
    main {
      grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
      grid-template-areas: "tabs" "map" "strip" "bar";
    }
    .tabs {
      border-inline-end: 0;
      padding: 6px 10px;
    }
    .tabs button {
      padding: 4px;
    }
    .tabs .narrow {
      display: block;
    }
    .side {
      grid-area: map;
      border: 0;
      background: var(--d-paper);
    }
    main[data-pane="map"] .side,
    main:not([data-pane="map"]) .map,
    main:not([data-pane="map"]) .strip {
      display: none;
    }
  }
`;

import { css } from "lit";

/** The search panel. */
export const searchStyles = css`
  :host {
    display: block;
    color: var(--d-ink);
    font: 14px/20px var(--d-font, sans-serif);
  }
  section {
    display: flex;
    flex-direction: column;
    max-height: inherit;
    box-sizing: border-box;
    overflow: hidden auto;
    border: 1px solid var(--d-line);
    border-radius: 11px;
    background: var(--d-card);
    box-shadow: 0 8px 28px rgb(16 24 40 / 16%);
  }
  .field {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 8px 8px 0 12px;
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 34px;
    box-sizing: border-box;
    padding: 0 10px;
    border: 1px solid color-mix(in srgb, var(--d-muted) 60%, var(--d-card));
    border-radius: 8px;
    background: var(--d-paper);
    color: inherit;
    font: inherit;
  }
  input::placeholder {
    color: var(--d-muted);
  }
  button {
    min-width: 30px;
    min-height: 30px;
    box-sizing: border-box;
    padding: 0 9px;
    border: 1px solid transparent;
    border-radius: 7px;
    background: none;
    color: var(--d-ink);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  button:hover:not([aria-disabled="true"]) {
    background: var(--d-canvas);
  }
  button[aria-disabled="true"] {
    color: color-mix(in srgb, var(--d-muted) 75%, var(--d-card));
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
  }
  .row {
    display: flex;
    flex: none;
    align-items: center;
    flex-wrap: wrap;
    gap: 2px 4px;
    padding: 4px 8px 6px 12px;
    min-height: 30px;
  }
  .count {
    flex: 1;
    min-width: 0;
    color: var(--d-muted);
    font-size: 13px;
  }
  /* Where there is little room, the choices and the hits share it, and scroll by themselves. */
  .filters {
    flex: 0 1 auto;
    min-height: 76px;
    overflow-y: auto;
    padding: 2px 12px 10px;
    border-top: 1px solid var(--d-line);
  }
  .traits {
    display: flex;
    gap: 5px;
    margin-top: 8px;
  }
  .group-name {
    flex: 0 0 58px;
    color: var(--d-muted);
    font-size: 12px;
    line-height: 26px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 5px;
    min-width: 0;
  }
  .trait {
    min-height: 26px;
    padding: 0 9px;
    border-color: var(--d-line);
    border-radius: 13px;
    font-size: 12.5px;
    white-space: nowrap;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .trait small {
    color: var(--d-muted);
    font-size: 11.5px;
    font-variant-numeric: tabular-nums;
    margin-left: 3px;
  }
  .trait[aria-pressed="true"] {
    border-color: var(--d-accent);
    background: var(--d-accent-bg);
    color: var(--d-accent);
    font-weight: 600;
  }
  .trait[aria-pressed="true"]::before {
    content: "✓ ";
  }
  .trait[aria-pressed="true"] small {
    color: inherit;
  }
  .active {
    border-top: 1px solid var(--d-line);
    padding-top: 6px;
  }
  .active .count {
    color: var(--d-ink);
    font-weight: 600;
  }
  .link {
    color: var(--d-accent);
    text-decoration: underline;
  }
  .toggle[aria-pressed="true"] {
    border-color: var(--d-accent);
    background: var(--d-accent-bg);
    color: var(--d-accent);
    font-weight: 600;
  }
  [role="listbox"] {
    flex: 0 1 auto;
    min-height: 76px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-top: 1px solid var(--d-line);
    padding: 4px 6px 8px;
  }
  .heading {
    padding: 8px 8px 4px;
    color: var(--d-muted);
    font-size: 12px;
    font-weight: 600;
  }
  [role="option"] {
    display: block;
    padding: 6px 8px;
    border-radius: 8px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  [role="option"]:hover {
    background: var(--d-canvas);
  }
  [role="option"][aria-selected="true"] {
    background: var(--d-accent-bg);
    box-shadow: inset 3px 0 0 var(--d-accent);
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 7px;
    color: var(--d-muted);
    font-size: 12px;
    line-height: 17px;
  }
  .number {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .reason {
    color: var(--d-support);
  }
  .objection {
    color: var(--d-attack);
  }
  .undercut {
    color: var(--d-undercut);
  }
  .fresh {
    color: var(--d-accent);
    font-weight: 600;
  }
  .passage {
    font-family: var(--d-serif, serif);
    font-size: 15px;
  }
  mark {
    border-radius: 3px;
    background: var(--d-mark);
    color: inherit;
  }
  .more,
  .hint {
    margin: 0;
    padding: 6px 8px;
    color: var(--d-muted);
    font-size: 12.5px;
  }
  .hint {
    padding: 2px 12px 12px;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (pointer: coarse) {
    input,
    button,
    .trait {
      min-height: 44px;
      min-width: 44px;
    }
    .group-name {
      line-height: 44px;
    }
    .trait {
      border-radius: 22px;
      padding: 0 13px;
    }
  }
  @media (forced-colors: active) {
    [role="option"][aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
    .trait[aria-pressed="true"],
    .toggle[aria-pressed="true"] {
      border-color: Highlight;
    }
  }
`;

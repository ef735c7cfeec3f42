import { css } from "lit";

/** The outline around its rows. */
export const outlineStyles = css`
  :host {
    display: block;
    min-height: 0;
    position: relative;
    color: var(--d-ink);
    background: var(--d-paper);
    font-family: var(--d-font, sans-serif);
    --step: 26px;
    --deepest: 14;
  }
  .region {
    height: 100%;
    min-height: 0;
    display: flex;
    flex-direction: column;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--d-line);
    background: var(--d-card);
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 14px;
    color: var(--d-muted);
  }
  .tools .apart {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
  }
  button,
  select,
  .tools a {
    box-sizing: border-box;
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--d-line);
    border-radius: 8px;
    background: var(--d-card);
    color: var(--d-ink);
    font: inherit;
    font-size: 14px;
    line-height: 22px;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover:not(:disabled),
  .tools a:hover {
    border-color: var(--d-accent);
  }
  button:disabled {
    color: var(--d-muted);
    cursor: default;
    opacity: 0.7;
  }
  :focus-visible {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
  }

  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overflow-x: hidden;
    overflow-anchor: none;
    padding: 12px 16px 40vh;
  }
  [role="tree"] {
    position: relative;
    max-width: 64rem;
    margin-inline: auto;
  }
  .notice {
    margin: auto;
    padding: 48px 24px;
    max-width: 28rem;
    text-align: center;
  }
  .notice h2 {
    margin: 0 0 8px;
    font-size: 20px;
  }
  .notice p {
    margin: 0 0 16px;
    color: var(--d-muted);
    line-height: 1.5;
  }
  .toast {
    position: absolute;
    inset-inline: 16px;
    bottom: 48px;
    z-index: 6;
    pointer-events: none;
  }
  .toast > div {
    width: fit-content;
    max-width: 36rem;
    margin: 0 auto;
    padding: 10px 16px;
    border-radius: 10px;
    background: var(--d-float);
    color: var(--d-on-float);
    font-size: 14px;
    line-height: 20px;
  }
  dialog {
    max-width: 26rem;
    padding: 20px;
    border: 1px solid var(--d-line);
    border-radius: 12px;
    background: var(--d-card);
    color: var(--d-ink);
  }
  dialog::backdrop {
    background: rgb(16 24 40 / 40%);
  }
  dialog h2 {
    margin: 0 0 8px;
    font-size: 18px;
  }
  dialog p {
    margin: 0 0 12px;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  dialog .choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  dialog .danger {
    border-color: var(--d-attack);
    background: var(--d-attack);
    color: var(--d-card);
  }

  @media (max-width: 640px) {
    :host {
      --step: 14px;
      --deepest: 10;
    }
    .scroll {
      padding-inline: 6px;
    }
    .tools {
      padding-inline: 8px;
    }
  }
  @media (pointer: coarse) {
    button,
    select,
    .tools a {
      min-height: 44px;
    }
  }
`;

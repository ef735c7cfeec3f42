import { css } from "lit";

/** Fields and buttons of the New map screen. */
export const fieldStyles = css`
  :host {
    --edge: color-mix(in srgb, var(--d-muted, #5d6b7a) 72%, var(--d-card, Canvas));
    display: block;
    color: var(--d-ink, CanvasText);
    font: 400 0.9375rem/1.5 var(--d-font, system-ui, sans-serif);
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 0.3rem;
    min-width: 0;
  }
  label {
    font-weight: 600;
    font-size: 0.875rem;
  }
  .need,
  .hint {
    color: var(--d-muted, GrayText);
    font-weight: 400;
    font-size: 0.8125rem;
  }
  input,
  .sheet {
    width: 100%;
    color: inherit;
    background: var(--d-card, Field);
    border: 1px solid var(--edge);
    border-radius: 8px;
  }
  input {
    font: inherit;
    padding: 0.55rem 0.75rem;
  }
  textarea::placeholder,
  input::placeholder {
    color: var(--d-muted, GrayText);
    opacity: 1;
  }
  input:focus-visible,
  button:focus-visible,
  a:focus-visible {
    outline: 2px solid var(--d-accent, Highlight);
    outline-offset: 1px;
    border-color: var(--d-accent, Highlight);
  }
  input[aria-invalid="true"] {
    border-color: var(--d-attack, red);
    box-shadow: 0 0 0 1px var(--d-attack, red);
  }
  .fault {
    color: var(--d-attack, red);
    font-size: 0.875rem;
  }
  button {
    font: inherit;
    font-weight: 500;
    padding: 0.4rem 0.8rem;
    color: var(--d-accent, LinkText);
    background: none;
    border: 1px solid transparent;
    border-radius: 8px;
    cursor: pointer;
  }
  button:hover {
    background: var(--d-accent-bg, Canvas);
  }
  [hidden] {
    display: none;
  }
`;

/** The form around them. */
export const formStyles = css`
  form {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1.1rem 1rem;
  }
  form > * {
    grid-column: 1 / -1;
  }
  .half {
    grid-column: auto;
  }
  h1 {
    margin: 0 0 0.35rem;
    font: 650 clamp(1.5rem, 4vw, 2rem) / 1.2 var(--d-serif, serif);
  }
  .lead {
    color: var(--d-muted, GrayText);
  }
  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.6rem 0.85rem;
    border-radius: 8px;
    overflow-wrap: anywhere;
  }
  .message.notice {
    background: var(--d-accent-bg, Canvas);
  }
  .message.problem {
    background: var(--d-attack-bg, Canvas);
    border-inline-start: 4px solid var(--d-attack, red);
  }
  .message button {
    font-size: 0.875rem;
    padding-block: 0.1rem;
    margin-inline-start: -0.8rem;
  }
  .actions {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
  }
  button.primary {
    font-weight: 600;
    padding: 0.6rem 1.25rem;
    color: var(--d-on-accent, HighlightText);
    background: var(--d-accent, Highlight);
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--d-accent, Highlight) 88%, var(--d-ink, CanvasText));
  }
  button.primary[aria-disabled="true"] {
    cursor: progress;
  }
  a {
    color: var(--d-accent, LinkText);
    border-radius: 4px;
  }
  .drop {
    position: fixed;
    inset: 0.75rem;
    z-index: 10;
    display: grid;
    place-items: center;
    padding: 1rem;
    text-align: center;
    font-size: 1.25rem;
    font-weight: 600;
    color: var(--d-accent, LinkText);
    background: color-mix(in srgb, var(--d-accent-bg, Canvas) 88%, transparent);
    border: 2px dashed var(--d-accent, Highlight);
    border-radius: 14px;
    pointer-events: none;
  }
  @media (max-width: 560px) {
    .half {
      grid-column: 1 / -1;
    }
    .actions .primary {
      flex: 1 1 100%;
    }
  }
`;

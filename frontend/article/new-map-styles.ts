import { css } from "lit";

export const newMapStyles = css`
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
  form {
    position: relative;
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1.1rem 1rem;
  }
  form > * {
    grid-column: 1 / -1;
  }
  h1 {
    margin: 0 0 0.35rem;
    font: 650 clamp(1.5rem, 4vw, 2rem) / 1.2 var(--d-serif, serif);
  }
  p {
    margin: 0;
  }
  .lead,
  .hint,
  .count {
    color: var(--d-muted, GrayText);
  }
  .hint,
  .count {
    font-size: 0.8125rem;
  }
  .half {
    grid-column: auto;
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
  .need {
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
  .sheet {
    overflow: hidden;
    background: var(--d-paper, Field);
  }
  textarea {
    display: block;
    width: 100%;
    height: clamp(16rem, 46vh, 36rem);
    min-height: 9rem;
    padding: 1rem 1.15rem;
    border: 0;
    outline: none;
    resize: vertical;
    color: inherit;
    background: none;
    font: 400 1.0625rem/1.6 var(--d-serif, serif);
  }
  textarea::placeholder,
  input::placeholder {
    color: var(--d-muted, GrayText);
    opacity: 1;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.35rem 1rem;
    padding: 0.35rem 0.4rem 0.35rem 1.15rem;
    border-top: 1px solid var(--d-line, ButtonBorder);
    background: var(--d-card, Canvas);
    font-variant-numeric: tabular-nums;
  }
  input:focus-visible,
  .sheet:focus-within:has(textarea:focus-visible),
  button:focus-visible,
  a:focus-visible {
    outline: 2px solid var(--d-accent, Highlight);
    outline-offset: 1px;
    border-color: var(--d-accent, Highlight);
  }
  [aria-invalid="true"],
  .sheet:has([aria-invalid="true"]) {
    border-color: var(--d-attack, red);
    box-shadow: inset 0 0 0 1px var(--d-attack, red);
  }
  textarea[aria-invalid="true"] {
    box-shadow: none;
  }
  .fault {
    color: var(--d-attack, red);
    font-size: 0.875rem;
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
  .actions {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
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
  .message button,
  .foot button {
    font-size: 0.875rem;
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
    background: color-mix(in srgb, var(--d-accent, Highlight) 80%, var(--d-card, Canvas));
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

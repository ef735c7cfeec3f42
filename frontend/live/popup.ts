/** A panel that opens over the page beside its button; the browser closes it when one presses elsewhere, or Escape. */
import { css } from "lit";

/** To be called when the panel has been toggled. */
export function placeAbove(panel: HTMLElement, button: HTMLElement): void {
  const { left, right, top } = button.getBoundingClientRect();
  const margin = 8;
  const width = panel.offsetWidth;
  const from = getComputedStyle(button).direction === "rtl" ? right - width : left;
  panel.style.left = `${Math.max(margin, Math.min(from, window.innerWidth - width - margin))}px`;
  panel.style.bottom = `${window.innerHeight - top + 6}px`;
  panel.style.maxHeight = `${Math.max(120, top - 2 * margin)}px`;
}

export const popupStyles = css`
  :host {
    display: contents;
  }
  .opener {
    min-height: 24px;
    padding: 2px 8px;
    border: 1px solid color-mix(in srgb, var(--d-muted) 55%, var(--d-card));
    border-radius: 12px;
    background: var(--d-card);
    color: var(--d-ink);
    font: inherit;
    cursor: pointer;
  }
  .opener:hover {
    background: var(--d-canvas);
  }
  :focus-visible {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
  }
  [popover] {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    width: min(360px, calc(100vw - 16px));
    margin: 0;
    padding: 12px 14px;
    overflow: auto;
    border: 1px solid var(--d-line);
    border-radius: 10px;
    background: var(--d-card);
    box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
    color: var(--d-ink);
    font: 400 14px/20px var(--d-font, sans-serif);
    white-space: normal;
  }
  [popover] h2 {
    margin: 0 0 6px;
    font-size: 15px;
    line-height: 20px;
  }
  [popover] p {
    margin: 0 0 8px;
    color: var(--d-muted);
    font-size: 13px;
    line-height: 18px;
  }
  @media (pointer: coarse) {
    .opener {
      min-height: 44px;
      border-radius: 22px;
    }
  }
`;

import { css } from "lit";

/** The line below a map or its outline; see `footerTemplate`. */
export const footerStyles = css`
  footer {
    container-type: inline-size;
    grid-row: 4;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 14px;
    min-height: 28px;
    padding: 0 16px;
    border-top: 1px solid var(--d-line);
    background: var(--d-card);
    color: var(--d-muted);
    font-size: 12.5px;
    line-height: 20px;
  }
  footer .connection {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  footer .connection::before {
    content: "";
    width: 8px;
    height: 8px;
    border: 1px solid currentcolor;
    border-radius: 50%;
  }
  footer .live::before {
    border-color: var(--d-support);
    background: var(--d-support);
  }
  footer .offline,
  footer .retrying {
    color: var(--d-attack);
    font-weight: 600;
  }
  footer .keys {
    min-height: 24px;
    margin-inline-start: auto;
    padding: 2px 4px;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  footer .keys:hover {
    color: var(--d-ink);
    text-decoration: underline;
  }
  /* What others do adds to the line: it stays one line as long as it can, so that nothing moves above it. */
  @container (max-width: 760px) {
    footer .counts {
      display: none;
    }
  }
  @container (max-width: 560px) {
    footer .label {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (max-width: 640px) {
    footer {
      gap: 0 12px;
      padding: 0 8px;
    }
    footer .keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    footer .live::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  @media (pointer: coarse) {
    footer .keys {
      min-height: 44px;
    }
  }
`;

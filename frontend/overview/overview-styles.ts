import { css } from "lit";

export const overviewStyles = css`
  :host {
    display: block;
    position: relative;
    /* No higher than its rows need. */
    max-height: calc(var(--rows) * 34px + 46px);
    color: var(--d-ink);
    background: var(--d-card);
    font: 13px/18px var(--d-font, sans-serif);
  }
  section {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 36px;
    padding: 0 6px 0 14px;
  }
  h2 {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
  }
  .count {
    color: var(--d-muted);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  branch-path {
    flex: 1;
    margin-left: -14px;
  }
  .legend {
    display: flex;
    flex: none;
    gap: 12px;
    margin-left: auto;
    color: var(--d-muted);
    font-size: 12px;
  }
  .legend > span {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .legend > span::before {
    content: "+";
    color: var(--d-support);
    font-size: 14px;
    font-weight: 700;
  }
  .legend > .objection::before {
    content: "−";
    color: var(--d-attack);
  }
  .legend > .undercut::before {
    content: "×";
    color: var(--d-undercut);
  }
  .legend > .seen::before {
    content: "";
    width: 14px;
    height: 3px;
    background: var(--d-accent);
  }
  .close {
    flex: none;
    min-width: 32px;
    min-height: 32px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--d-muted);
    font: inherit;
    cursor: pointer;
  }
  .close:hover {
    background: var(--d-canvas);
    color: var(--d-ink);
  }
  :focus-visible {
    outline: 2px solid var(--d-accent);
    outline-offset: -2px;
  }
  .chart {
    position: relative;
    overflow: clip;
    background: var(--d-canvas);
    cursor: pointer;
    touch-action: none;
  }
  canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .tip {
    --tone: var(--d-accent);
    position: absolute;
    z-index: 7;
    box-sizing: border-box;
    width: max-content;
    max-width: 300px;
    padding: 8px 12px;
    border: 1px solid var(--d-line);
    border-left: 4px solid var(--tone);
    border-radius: 8px;
    background: var(--d-card);
    box-shadow: 0 6px 20px rgb(16 24 40 / 18%);
    pointer-events: none;
  }
  .tip.reason {
    --tone: var(--d-support);
  }
  .tip.objection {
    --tone: var(--d-attack);
  }
  .tip.undercut {
    --tone: var(--d-undercut);
  }
  .tip p {
    margin: 0;
  }
  .tip .head {
    color: var(--d-muted);
    font-size: 12px;
  }
  .tip b {
    color: var(--d-ink);
  }
  .tip .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  @media (max-width: 900px) {
    .legend {
      display: none;
    }
    .close {
      margin-left: auto;
    }
  }
  @media (pointer: coarse) {
    .close {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;

import { css } from "lit";

/** What is shown while something is dragged. */
export const dragStyles = css`
  .zones {
    position: absolute;
    z-index: 4;
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: 1fr;
    gap: 3px;
    padding: 3px;
    box-sizing: border-box;
    border-radius: 10px;
    background: var(--d-card);
    box-shadow: 0 6px 24px rgb(16 24 40 / 22%);
    pointer-events: none;
  }
  .zone {
    --tone: var(--d-support);
    display: grid;
    place-items: center;
    border: 1.5px dashed var(--tone);
    border-radius: 7px;
    color: var(--tone);
    background: color-mix(in srgb, var(--tone) 8%, var(--d-card));
    font-size: 13px;
    font-weight: 600;
  }
  .zone.objection {
    --tone: var(--d-attack);
  }
  .zone.undercut {
    --tone: var(--d-undercut);
  }
  .zone.copremise {
    --tone: var(--d-accent);
  }
  .zone.over {
    background: var(--tone);
    border-style: solid;
    color: var(--d-card);
  }
  .zone:nth-child(3):last-child {
    grid-column: 1 / -1;
  }
  .ghost {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 7;
    max-width: 240px;
    padding: 8px 12px;
    border: 1px solid var(--d-accent);
    border-radius: 8px;
    background: var(--d-card);
    box-shadow: 0 8px 26px rgb(16 24 40 / 24%);
    font-size: 13px;
    line-height: 18px;
    pointer-events: none;
  }
  .ghost div {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .ghost strong {
    color: var(--d-accent);
  }
`;

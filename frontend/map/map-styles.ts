import { css } from "lit";

/** The canvas with what is behind the cards, and what lies over it. */
export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    min-height: 240px;
    color: var(--d-ink);
    background: var(--d-canvas);
    font-family: var(--d-font, system-ui, sans-serif);
    font-size: 14px;
    contain: strict;
  }
  [hidden] {
    display: none !important;
  }
  .region {
    container-type: size;
    position: absolute;
    inset: 0;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
  }
  branch-path {
    grid-row: 1;
    border-bottom: 1px solid var(--d-line);
    background: var(--d-card);
  }
  .canvas {
    grid-row: 2;
    position: relative;
    overflow: clip;
    container-type: inline-size;
    outline: none;
    cursor: default;
    touch-action: none;
    background-image: radial-gradient(circle, var(--d-dot) 1px, transparent 1.2px);
  }
  .canvas.panning,
  .canvas.panning * {
    cursor: grabbing !important;
    user-select: none;
    -webkit-user-select: none;
  }
  /* Hidden, not clip: browsers scroll to what they find or focus, and that becomes a pan. */
  .viewport {
    position: absolute;
    inset: 0;
    overflow: hidden;
    overflow-anchor: none;
    scroll-padding: 30px 30px 64px;
  }
  .room {
    width: 400000px;
    height: 400000px;
  }
  .layer {
    position: absolute;
    top: 0;
    left: 0;
    width: 0;
    height: 0;
    transform-origin: 0 0;
  }
  /* Hidden from the eyes only: what has the focus keeps it. */
  .as-pictures .layer {
    opacity: 0;
  }
  /* On the screen, wherever the box around it is scrolled to. */
  .picture {
    position: absolute;
    top: 200000px;
    left: 200000px;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }

  .frame {
    --tone: var(--d-support);
    position: absolute;
    box-sizing: border-box;
    border: 1px solid color-mix(in srgb, var(--tone) 55%, transparent);
    border-radius: 14px;
    background: var(--back, var(--d-support-bg));
    transition: transform 240ms ease;
  }
  .frame.objection {
    --tone: var(--d-attack);
    --back: var(--d-attack-bg);
    border-style: dashed;
  }
  .frame.undercut {
    --tone: var(--d-undercut);
    --back: var(--d-undercut-bg);
    border-style: dotted;
    border-width: 1.5px;
  }
  .frame-head {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 14px;
    color: var(--tone);
    font-size: 12.5px;
    line-height: 18px;
    font-weight: 600;
    white-space: nowrap;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .frame-words {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .plus {
    position: absolute;
    margin: -1px; /* Places are reckoned from outside the frame's edge. */
    transform: translate(-50%, -50%);
    color: var(--tone);
    font-size: 19px;
    font-weight: 700;
    line-height: 1;
  }

  map-toolbar {
    position: absolute;
    left: 14px;
    bottom: 14px;
    z-index: 3;
    max-width: calc(100% - 28px);
  }
  map-minimap {
    position: absolute;
    right: 14px;
    bottom: 14px;
    z-index: 3;
  }

  map-overview {
    grid-row: 3;
    height: clamp(150px, 34cqh, 300px);
    border-top: 1px solid var(--d-line);
  }
  :focus-visible {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
  }

  .notice {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 14px;
    padding: 24px;
    text-align: center;
    color: var(--d-muted);
    font-size: 15px;
    line-height: 22px;
  }
  .notice h2 {
    margin: 0;
    color: var(--d-ink);
    font-size: 19px;
    font-weight: 600;
  }
  .notice p {
    margin: 0;
    max-width: 38ch;
  }
  .notice button {
    min-height: 44px;
    padding: 0 20px;
    border: 0;
    border-radius: 8px;
    background: var(--d-accent);
    color: var(--d-on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .notice .sketch {
    width: 132px;
    height: auto;
  }

  .toast {
    position: absolute;
    left: 50%;
    top: 14px;
    z-index: 6;
    transform: translateX(-50%);
    box-sizing: border-box;
    width: max-content;
    max-width: min(460px, calc(100% - 28px));
  }
  .region:has(selection-bar:not([hidden])) .toast {
    top: 66px;
  }
  .toast > div {
    padding: 11px 16px;
    border-radius: 9px;
    border-left: 5px solid var(--d-accent);
    background: var(--d-float);
    color: var(--d-on-float);
    line-height: 20px;
    box-shadow: 0 6px 24px rgb(16 24 40 / 22%);
  }
  .toast button {
    min-height: 28px;
    margin-inline-start: 12px;
    padding: 0 10px;
    border: 1px solid currentcolor;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .toast > .trouble {
    border-left-color: var(--d-attack);
  }

  /* Too narrow for both in one row. */
  @container (max-width: 810px) {
    map-minimap {
      bottom: 62px;
    }
  }
  /* Nor room for it above them, as when the page is enlarged. */
  @media (max-height: 560px) {
    map-minimap {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .toast button {
      min-height: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .frame {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border-color: CanvasText;
    }
  }
`;

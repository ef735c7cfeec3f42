import { css } from "lit";

/** Where searching and what is new have their place over the map. */
export const findStyles = css`
  .canvas {
    grid-column: 1;
  }
  /* Over the map's corner, beside which the map itself stays in reach. */
  .finding {
    grid-area: 2 / 1;
    z-index: 4;
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 8px;
    min-height: 0;
    box-sizing: border-box;
    padding: 14px;
    pointer-events: none;
    container-type: size;
  }
  .finding > * {
    pointer-events: auto;
  }
  .finding > map-search {
    width: min(350px, 100%);
    max-height: calc(100cqh - 110px);
  }
  @container (max-width: 560px) {
    .finding > map-search {
      width: 100%;
      max-height: max(60cqh, min(100cqh, 340px));
      margin-top: auto;
    }
  }
`;

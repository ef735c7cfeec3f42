import { css } from "lit";

/** The choices on the screen, and the sheets, which are light in every theme. */
export const printStyles = css`
  :host {
    display: block;
    font-family: var(--d-font, sans-serif);
    color: var(--d-ink);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px 20px;
    padding: 12px 16px;
    border-bottom: 1px solid var(--d-line);
    background: var(--d-card);
  }
  label {
    display: flex;
    flex-direction: column;
    gap: 4px;
    font-size: 13px;
    color: var(--d-muted);
  }
  label.check {
    flex-direction: row;
    align-items: center;
    min-height: 36px;
    color: var(--d-ink);
    font-size: 14px;
  }
  select,
  button {
    box-sizing: border-box;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--d-line);
    border-radius: 8px;
    background: var(--d-card);
    color: var(--d-ink);
    font: inherit;
    font-size: 14px;
    cursor: pointer;
  }
  button.print {
    border-color: var(--d-accent);
    background: var(--d-accent);
    color: var(--d-on-accent);
    font-weight: 600;
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--d-accent);
    outline-offset: 1px;
  }
  .pages-count {
    margin: 0;
    align-self: center;
    font-size: 14px;
    color: var(--d-muted);
  }
  .notice {
    margin: 64px auto;
    padding: 0 24px;
    max-width: 28rem;
    text-align: center;
    line-height: 1.5;
  }
  .preview {
    overflow-x: auto;
    padding: 24px 16px 64px;
    background: var(--d-canvas);
  }

  .sheet,
  .page {
    color-scheme: light;
    box-sizing: content-box;
    margin: 0 auto 20px;
    padding: 14mm;
    background: #fff;
    color: #111;
    box-shadow: 0 1px 6px rgb(16 24 40 / 25%);
    font-size: 10.5pt;
    line-height: 1.42;
  }
  .page {
    content-visibility: auto;
    contain-intrinsic-size: auto 190mm auto 270mm;
  }
  .sheet h1 {
    margin: 0 0 2pt;
    font-size: 17pt;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .sheet .facts {
    margin: 0 0 14pt;
    padding-bottom: 8pt;
    border-bottom: 0.6pt solid #888;
    color: #444;
    font-size: 9pt;
  }

  .printed {
    --indent: calc(6.5mm * (min(var(--level), 12) - 1));
    position: relative;
    padding-inline-start: calc(var(--indent) + 3mm);
    padding-block: 1.6mm;
    break-inside: avoid;
    overflow-wrap: anywhere;
    orphans: 3;
    widows: 3;
  }
  .printed.long {
    break-inside: auto;
  }
  .printed p {
    margin: 0;
  }
  .printed .head,
  .printed .together {
    break-after: avoid;
    color: #333;
    font-size: 8.5pt;
    line-height: 1.4;
  }
  .printed .together {
    margin-bottom: 0.8mm;
    font-weight: 700;
  }
  .printed .head .sign {
    display: inline-block;
    box-sizing: border-box;
    width: 1.35em;
    height: 1.35em;
    margin-inline: 0.2em;
    border: 0.8pt solid #111;
    border-radius: 50%;
    line-height: 1.15em;
    text-align: center;
  }
  .printed .text {
    max-width: 150mm;
  }
  .printed.contention > .text {
    font-size: 12pt;
    font-weight: 700;
  }
  .printed .text.implicit {
    font-style: italic;
  }
  .quote,
  .source {
    max-width: 145mm;
    padding-inline-start: 3mm;
    border-inline-start: 1.5pt solid #999;
    color: #222;
    font-family: var(--d-serif, serif);
    font-size: 9.5pt;
  }
  .printed .quote,
  .printed .source {
    margin-top: 1mm;
  }
  .source {
    border-color: transparent;
    color: #444;
  }
  .rail {
    --indent: calc(6.5mm * (min(var(--level), 12) - 1));
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--indent);
    width: 1.6mm;
    border-inline-start: 1.2pt solid #333;
  }
  .rail.objection {
    border-inline-start-style: dashed;
  }
  .rail.undercut {
    border-inline-start-style: dotted;
  }
  .rail.start {
    top: 2mm;
    border-top: 1.2pt solid #333;
  }
  .rail.end {
    bottom: 1mm;
    border-bottom: 1.2pt solid #333;
  }

  .page-head {
    display: flex;
    justify-content: space-between;
    gap: 6mm;
    box-sizing: border-box;
    border-bottom: 0.6pt solid #888;
    padding-bottom: 1.5mm;
    overflow: hidden;
  }
  .page-words {
    display: flex;
    flex-direction: column;
    min-width: 0;
    font-size: 8pt;
    line-height: 1.35;
  }
  .page-words > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .page-words b {
    font-size: 10pt;
  }
  .page-map {
    flex: none;
    width: 34mm;
    height: 12mm;
  }
  .drawing {
    position: relative;
    margin-inline: auto;
  }
  .drawing img,
  .drawing svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  .mark {
    position: absolute;
    padding: 0 1mm;
    background: #fff;
    font-size: 8pt;
    font-weight: 700;
    line-height: 4.4mm;
    white-space: nowrap;
  }
  .mark.above,
  .mark.below {
    left: 50%;
    transform: translateX(-50%);
  }
  .mark.above {
    bottom: 100%;
  }
  .mark.below {
    top: 100%;
  }
  .mark.left,
  .mark.right {
    top: 50%;
    writing-mode: vertical-rl;
    text-orientation: upright;
    transform: translateY(-50%);
    padding: 1mm 0;
  }
  .mark.left {
    right: 100%;
  }
  .mark.right {
    left: 100%;
  }

  @media print {
    form,
    .notice {
      display: none;
    }
    .preview {
      padding: 0;
      background: none;
      overflow: visible;
    }
    .sheet,
    .page {
      margin: 0;
      padding: 0;
      box-shadow: none;
    }
    .sheet {
      width: auto !important;
    }
    .page {
      content-visibility: visible;
      break-inside: avoid;
      overflow: hidden;
    }
    .sheet + .page,
    .page + .page,
    .page + .sheet {
      break-before: page;
    }
    /* Signs and the map of the pages are not decoration. */
    .page-map {
      print-color-adjust: exact;
    }
  }
`;

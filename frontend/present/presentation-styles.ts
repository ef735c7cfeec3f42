import { css } from "lit";

/** The stage: what is said in the middle, the article's words beside it, controls below. Sizes follow the window. */
export const presentationStyles = css`
  :host {
    display: block;
    height: 100dvh;
    color: var(--d-ink);
    background: var(--d-paper);
    font-family: var(--d-font, system-ui, sans-serif);
    font-size: clamp(1rem, 0.45rem + 0.75vw, 3rem);
    line-height: 1.45;
  }
  :host([idle]) {
    cursor: none;
  }
  main {
    position: relative;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    height: 100%;
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--d-accent);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .trail {
    display: flex;
    gap: 0.25em;
    align-items: center;
    min-width: 0;
    padding: 0.6em 3.2em;
    font-size: 0.8em;
    color: var(--d-muted);
  }
  .trail ol {
    display: contents;
    list-style: none;
  }
  .trail li {
    display: flex;
    align-items: center;
    gap: 0.25em;
    flex: 0 1 auto;
    min-width: 2.6em;
  }
  .trail .map-title {
    flex: 0 4 auto;
    min-width: 3em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .trail li::before {
    content: "›";
  }
  .trail button {
    min-width: 0;
    padding: 0 0.15em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
    padding-inline: 3.4em;
  }
  .body.with-passages {
    grid-template-columns: minmax(0, 1fr) minmax(0, 34%);
    gap: 2.2em;
  }
  .slide {
    container-type: size;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .inner {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    box-sizing: border-box;
    min-height: 100%;
    padding-block: 0.5em 1em;
  }

  .reason {
    --tone: var(--d-support);
    --tone-bg: var(--d-support-bg);
    --line: solid;
  }
  .objection {
    --tone: var(--d-attack);
    --tone-bg: var(--d-attack-bg);
    --line: dashed;
  }
  .undercut {
    --tone: var(--d-undercut);
    --tone-bg: var(--d-undercut-bg);
    --line: dotted;
  }
  .contention {
    --tone: var(--d-accent);
    --tone-bg: var(--d-accent-bg);
    --line: solid;
  }

  /* What the slide is about, small above it. */
  .about {
    display: flex;
    align-items: stretch;
    gap: 0.7em;
    margin: 0 0 0 1.1em;
  }
  .about .node {
    flex: 0 1 auto;
    min-width: 0;
    padding: 0.45em 0.8em;
    border: 1px solid var(--d-line);
    border-inline-start: 0.28em var(--line) var(--tone);
    border-radius: 0.4em;
    background: var(--d-card);
    color: var(--d-muted);
    overflow-wrap: anywhere;
  }
  .about .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
  }
  .about .step {
    position: relative;
    align-self: center;
    flex: none;
    width: 3.4em;
    border-top: 0.16em var(--line) var(--tone);
  }
  .about .step::after {
    content: "";
    position: absolute;
    inset-inline-end: 0;
    top: -0.48em;
    border: 0.4em solid transparent;
    border-inline-start: 0.6em solid var(--tone);
    border-inline-end: 0;
  }
  .about .hit {
    position: absolute;
    inset: -0.8em auto auto calc(50% - 0.8em);
  }
  .link {
    height: 1.5em;
    margin-inline-start: 2.35em;
    border-inline-start: 0.16em var(--line) var(--tone);
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.7em;
    margin: 0 0 0.7em 1.65em;
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin: 0;
    font-size: 1.25em;
    line-height: 1.25;
    font-weight: 650;
    color: var(--tone);
  }
  .quiet {
    color: var(--d-muted);
  }
  .sign {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 1.2em;
    height: 1.2em;
    border-radius: 50%;
    background: var(--tone);
    color: var(--d-card);
    font-weight: 700;
    line-height: 1;
  }
  .hit.sign {
    width: 1.6em;
    height: 1.6em;
    border: 0.14em solid var(--d-paper);
    box-sizing: border-box;
  }

  .premises {
    display: flex;
    align-items: stretch;
    gap: 0.8em;
  }
  .premise {
    flex: 1 1 0;
    min-width: 0;
    box-sizing: border-box;
    padding: 0.9em 1.2em 1.1em;
    border: 1px solid var(--d-line);
    border-inline-start: 0.42em var(--line) var(--tone);
    border-radius: 0.6em;
    background: var(--d-card);
  }
  .premise.evidence {
    background: var(--d-evidence-bg);
    border-block-color: color-mix(in srgb, var(--d-evidence) 38%, var(--d-evidence-bg));
    border-inline-end-color: color-mix(in srgb, var(--d-evidence) 38%, var(--d-evidence-bg));
  }
  .premise.implicit {
    border-block-style: dashed;
    border-inline-end-style: dashed;
    border-block-color: var(--d-muted);
    border-inline-end-color: var(--d-muted);
  }
  .label {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    color: var(--d-muted);
    font-weight: 600;
  }
  .premise p {
    margin: 0.25em 0 0;
    /* Large as long as it has room: --fit falls with the length of the text, --fit-word with that of a word. */
    font-size: clamp(1.15em, min(var(--fit), var(--fit-word)) * min(6.6cqi, 12cqb), 3.7em);
    line-height: 1.25;
    font-weight: 600;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .and {
    align-self: center;
    font-size: 2em;
    font-weight: 700;
    color: var(--tone);
  }

  .below {
    display: flex;
    flex-direction: column;
    gap: 0.35em;
    margin: 1.1em 0 0 1.65em;
    padding: 0;
    list-style: none;
    font-size: 0.9em;
  }
  .below button {
    display: flex;
    align-items: center;
    gap: 0.6em;
    max-width: 100%;
    color: var(--d-muted);
    text-align: start;
  }
  .below .numbers {
    flex: none;
  }
  .about .plus {
    align-self: center;
    font-weight: 700;
    color: var(--tone);
  }
  .below .excerpt {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .below .sign {
    width: 1.25em;
    height: 1.25em;
  }

  .passages {
    overflow: auto;
    overscroll-behavior: contain;
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: 1.2em;
    padding: 0.5em 0.2em 1em;
  }
  figure {
    margin: 0;
  }
  figcaption {
    margin-bottom: 0.3em;
    font-size: 0.8em;
    font-weight: 600;
    color: var(--d-muted);
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 0.2em solid var(--d-line);
    font-family: var(--d-serif, Georgia, serif);
    font-size: 1.12em;
    line-height: 1.55;
    color: var(--d-muted);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  mark {
    padding-block: 0.1em;
    background: var(--d-mark);
    color: var(--d-ink);
    text-decoration: underline 0.1em var(--d-evidence);
    text-underline-offset: 0.2em;
  }
  .sources {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }
  .sources a {
    color: var(--d-accent);
  }

  .notice {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 1em;
    padding: 1.5em;
    text-align: center;
    color: var(--d-muted);
  }
  .black {
    position: fixed;
    inset: 0;
    z-index: 4;
    border: 0;
    background: #000;
    color: #8a8a8a;
    font: inherit;
    font-size: 0.9em;
    cursor: none;
  }
  .black span {
    opacity: 0;
  }
  .black:hover span,
  .black:focus-visible span {
    opacity: 1;
  }
  .typed {
    position: absolute;
    inset: auto 0 5.5em;
    z-index: 3;
    width: max-content;
    max-width: 80%;
    margin-inline: auto;
    padding: 0.5em 1em;
    border-radius: 0.5em;
    background: var(--d-float);
    color: var(--d-on-float);
    font-variant-numeric: tabular-nums;
  }

  /* Where there is no room for both side by side. */
  @media (max-width: 56rem), (max-aspect-ratio: 1/1) {
    .body,
    .body.with-passages {
      display: block;
      overflow: auto;
      padding-inline: 1em;
    }
    .trail {
      padding-inline: 1em;
    }
    .slide {
      container-type: inline-size;
      overflow: visible;
    }
    .inner {
      min-height: 0;
    }
    .premise p {
      font-size: clamp(1.15em, var(--fit) * min(9cqi, 15vh), 3.7em);
    }
    .passages {
      overflow: visible;
      padding-bottom: 2em;
    }
  }
  @container (max-width: 34em) {
    .premises,
    .about {
      flex-direction: column;
    }
    .about .step {
      align-self: auto;
      margin: 0.6em 1.2em;
    }
    .and {
      line-height: 0.8;
    }
    .about,
    .below,
    .headline {
      margin-inline-start: 0;
    }
    .link {
      margin-inline-start: 1.2em;
    }
  }
  @media (forced-colors: active) {
    .about .step::after {
      border-inline-start-color: CanvasText;
      forced-color-adjust: none;
    }
    .sign {
      background: CanvasText;
      color: Canvas;
      forced-color-adjust: none;
    }
  }
`;

import { LitElement, css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Occurrence } from "./occurrence.js";
import { crumbsFor } from "./path-crumbs.js";
import { kindWord, signOf } from "./tree-words.js";

/** Pixels that a crumb needs to say something. */
const crumbWidth = 150;
const wholeWidth = 130;

/**
 * The way from the contention down to a branch: each crumb a link to the branch of its own.
 *
 * @fires go - somebody wants that branch; detail is its Occurrence, or null for everything
 */
@customElement("branch-path")
export class BranchPath extends LitElement {
  /** From the contention down. */
  @property({ attribute: false }) path: readonly Occurrence[] = [];
  /** What everything is called. */
  @property() whole = "Show whole map";
  /** The key to get there, if there is one. */
  @property() key = "";
  /** Where a crumb's link leads; null for everything. Without it crumbs are buttons. */
  @property({ attribute: false }) addressOf: ((branch: Occurrence | null) => string) | null = null;
  @state() private width = 0;
  @state() private isOpen = false;

  private readonly resizes = new ResizeObserver(([entry]) => {
    this.width = entry?.contentRect.width ?? 0;
  });

  static override readonly styles = css`
    :host {
      display: block;
      container-type: inline-size;
      min-width: 0;
      color: var(--d-ink);
      font: 13px/18px var(--d-font, sans-serif);
    }
    nav,
    ol {
      display: flex;
      align-items: center;
      min-width: 0;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    nav {
      gap: 4px;
      padding: 3px 8px;
    }
    ol {
      flex: 1;
    }
    .open ol {
      flex-wrap: wrap;
    }
    li {
      display: flex;
      align-items: center;
      min-width: 0;
      flex: 0 1 auto;
    }
    /* Numbers and signs are never squeezed; texts share what room there is. */
    li:last-child {
      flex-shrink: 0.6;
    }
    li.between {
      flex-shrink: 0;
    }
    li::before {
      content: "›";
      flex: none;
      padding: 0 2px;
      color: var(--d-muted);
    }
    a,
    button {
      display: flex;
      align-items: center;
      gap: 5px;
      box-sizing: border-box;
      min-width: 28px;
      min-height: 30px;
      max-width: 300px;
      padding: 0 7px;
      border: 0;
      border-radius: 6px;
      background: none;
      color: inherit;
      font: inherit;
      text-decoration: none;
      white-space: nowrap;
      cursor: pointer;
    }
    a:hover,
    button:hover {
      background: var(--d-accent-bg);
    }
    :focus-visible {
      outline: 2px solid var(--d-accent);
      outline-offset: -2px;
    }
    .whole {
      flex: none;
      color: var(--d-accent);
      font-weight: 600;
    }
    .number {
      flex: none;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .words {
      overflow: hidden;
      text-overflow: ellipsis;
      color: var(--d-muted);
    }
    [aria-current] .words {
      color: var(--d-ink);
    }
    .sign {
      flex: none;
      font-size: 15px;
      font-weight: 700;
    }
    .reason .sign {
      color: var(--d-support);
    }
    .objection .sign {
      color: var(--d-attack);
    }
    .undercut .sign {
      color: var(--d-undercut);
    }
    /* The sign says it; the name is still read out. */
    @container (max-width: 480px) {
      .name {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .whole {
        justify-content: center;
        font-size: 17px;
      }
    }
    @media (pointer: coarse) {
      a,
      button {
        min-height: 44px;
        min-width: 44px;
      }
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override render() {
    const room = this.isOpen ? Infinity : (this.width - wholeWidth) / crumbWidth;
    const { first, hidden, last } = crumbsFor(this.path, room);
    return html`<nav class=${this.isOpen ? "open" : ""} aria-label="Path to the branch">
      ${this.link(null, html`<span aria-hidden="true">⤺</span><span class="name">${this.whole}</span>`, "whole")}
      <ol>
        ${first.map((occurrence) => this.crumb(occurrence))}
        ${
          hidden.length > 0
            ? html`<li class="between">
                <button
                  aria-label="Show ${hidden.length} more between"
                  title=${hidden.map(({ number }) => number).join(" › ")}
                  @click=${() => {
                    this.isOpen = true;
                  }}
                >
                  …
                </button>
              </li>`
            : nothing
        }
        ${last.map((occurrence) => this.crumb(occurrence))}
      </ol>
    </nav>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("path") && keyOfLast(this.path) !== keyOfLast(changed.get("path"))) {
      this.isOpen = false;
    }
  }

  private crumb(occurrence: Occurrence): TemplateResult {
    const { number, statement, relation } = occurrence;
    const sign = signOf(relation);
    const inside = html`${sign ? html`<span class="sign" aria-hidden="true">${sign}</span>` : nothing}
      <span class="number">${number}</span><span class="words" dir="auto">${statement.text}</span>`;
    return html`<li class=${relation}>${this.link(occurrence, inside, "")}</li>`;
  }

  private link(branch: Occurrence | null, inside: TemplateResult, kind: string): TemplateResult {
    const isLast = branch !== null && branch === this.path.at(-1);
    const title = branch
      ? `${kindWord(branch)} ${branch.number}: ${branch.statement.text}`
      : this.key && `${this.whole} (${this.key})`;
    // Modified clicks are the browser's: to open the branch in a new tab.
    const go = (event: MouseEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        this.dispatchEvent(new CustomEvent<Occurrence | null>("go", { detail: branch }));
      }
    };
    return this.addressOf
      ? html`<a
          class=${kind}
          href=${this.addressOf(branch)}
          router-ignore
          title=${title || nothing}
          aria-current=${isLast ? "location" : nothing}
          @click=${go}
          >${inside}</a
        >`
      : html`<button
          class=${kind}
          title=${title || nothing}
          aria-current=${isLast ? "location" : nothing}
          @click=${go}
        >
          ${inside}
        </button>`;
  }
}

function keyOfLast(path: unknown): string | undefined {
  return Array.isArray(path) ? (path as Occurrence[]).at(-1)?.key : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "branch-path": BranchPath;
  }
}

/**
 * Who else is at the article, and what they have selected in it.
 *
 * B6 What others have selected is marked softly in their colours, with their names above; one's own selection and
 *    the marks of the map are as without.
 * B7 What is selected here the others are told.
 */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import { css, html } from "lit";
import { companyTemplate } from "../live/company-line.js";
import { Following } from "../live/following.js";
import type { Participant } from "../live/presence.js";
import { colourOf } from "../live/words.js";
import type { MapClient } from "../map/map-client.js";
import type { ArticleTextView } from "./article-text.js";
import { reveal } from "./reveal.js";
import type { Span } from "./span.js";
import type { TextSelection } from "./text-selection.js";

/** As many colours as people can have. */
const colours = 8;

export interface Shown {
  readonly text: string;
  readonly view: ArticleTextView;
  readonly scroller: HTMLElement;
}

export class ArticleCompany implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly selection: TextSelection;
  private readonly following: Following;
  private readonly ranges = new Map<string, Range[]>();
  private client: MapClient | null = null;
  private shown: Shown | null = null;
  private told: Span | null = null;
  /** Whose words are marked, as last drawn. */
  private painted = "";

  constructor(host: ReactiveControllerHost & HTMLElement, selection: TextSelection) {
    this.host = host;
    this.selection = selection;
    this.following = new Following(host, ({ passage }) => {
      if (passage && this.shown) {
        reveal(this.shown.view, this.shown.scroller, passage, "nearest");
      }
    });
    this.following.addEventListener("changed", this.draw);
    host.addController(this);
  }

  /** Null when the map is no longer shown. */
  follow(client: MapClient | null): void {
    this.client?.presence.removeEventListener("changed", this.onPresence);
    this.client = client;
    this.following.attach(client);
    client?.presence.addEventListener("changed", this.onPresence);
  }

  /** From now on it is about this text, or none. */
  attend(shown: Shown | null): void {
    this.unpaint();
    // Paragraphs above may turn out to be of another height than was thought.
    this.shown?.scroller.removeEventListener("scrollend", this.onScrolled);
    this.shown = shown;
    shown?.scroller.addEventListener("scrollend", this.onScrolled);
    this.painted = "";
    this.draw();
  }

  hostDisconnected(): void {
    this.tell(null);
    this.unpaint();
  }

  /** B7 */
  hostUpdated(): void {
    const { span } = this.selection;
    if (span?.start !== this.told?.start || span?.end !== this.told?.end) {
      this.tell(span);
    }
  }

  private tell(span: Span | null): void {
    this.told = span;
    this.client?.presence.say({ passage: span && { start: span.start, end: span.end } });
  }

  /** Whoever has words selected that are there. */
  private people(): (Participant & { readonly passage: Span })[] {
    const length = this.shown?.text.length ?? 0;
    const people = this.client?.presence.people(this.client.me?.account ?? null) ?? [];
    return people.flatMap((person) =>
      person.passage && person.passage.end <= length ? [{ ...person, passage: person.passage }] : [],
    );
  }

  /** The names above what they have selected; in the scroller, so that they go along. */
  names(): TemplateResult[] {
    const { shown } = this;
    if (!shown) {
      return [];
    }
    const frame = shown.scroller.getBoundingClientRect();
    return this.people().flatMap(({ passage, name, account }) => {
      const first = shown.view.offsets.rangeOf(passage)?.getClientRects()[0];
      return first
        ? [
            html`<span
              class="reader-name"
              aria-hidden="true"
              dir="auto"
              style="--person: ${colourOf(account)}; left: ${first.left - frame.left + shown.scroller.scrollLeft}px; top: ${first.top - frame.top + shown.scroller.scrollTop}px"
              data-name=${name}
            ></span>`,
          ]
        : [];
    });
  }

  /** Where the article is all that one sees, the line that stands below the map otherwise. */
  footer(): TemplateResult {
    return html`<footer>${companyTemplate(this.client, this.following)}</footer>`;
  }

  private readonly onPresence = (): void => {
    const places = this.people().map(({ name, account, passage }) => [name, account, passage]);
    if (JSON.stringify(places) !== this.painted) {
      this.painted = JSON.stringify(places);
      this.draw();
    }
  };

  private readonly draw = (): void => {
    this.paint();
    this.host.requestUpdate();
  };

  private readonly onScrolled = (): void => {
    if (this.ranges.size > 0) {
      this.host.requestUpdate();
    }
  };

  /** B6 */
  private paint(): void {
    this.unpaint();
    for (const { account, passage } of this.people()) {
      const range = this.shown?.view.offsets.rangeOf(passage);
      const name = `article-person-${/\d/.exec(colourOf(account))?.[0] ?? "0"}`;
      if (range) {
        highlightNamed(name)?.add(range);
        this.ranges.set(name, [...(this.ranges.get(name) ?? []), range]);
      }
    }
  }

  private unpaint(): void {
    for (const [name, ranges] of this.ranges) {
      for (const range of ranges) {
        highlightNamed(name)?.delete(range);
      }
    }
    this.ranges.clear();
  }
}

/** Shared by all texts in the page; null where the browser has none. */
function highlightNamed(name: string): Highlight | null {
  if (typeof Highlight === "undefined" || typeof CSS === "undefined" || !("highlights" in CSS)) {
    return null;
  }
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

export const articleCompanyStyles = css`
  .scroller {
    position: relative;
  }
  .reader-name {
    position: absolute;
    z-index: 1;
    max-width: 12rem;
    padding: 0 5px;
    overflow: hidden;
    border-radius: 6px 6px 6px 0;
    background: var(--person);
    color: var(--d-on-person);
    font: 600 10.5px/14px var(--d-font, sans-serif);
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
    transform: translateY(-11px);
  }
  /* Drawn, so that it is no part of what one copies or searches. */
  .reader-name::before {
    content: attr(data-name);
  }
  footer {
    display: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    padding: 0 12px;
    color: var(--d-muted);
    font: 400 12.5px/20px var(--d-font, sans-serif);
  }
  @media (max-width: 800px) {
    footer {
      display: flex;
    }
  }
  @media print {
    .reader-name,
    footer {
      display: none;
    }
  }
`;

/** How the words look that somebody has selected; for the tree that the text is in. */
export const othersWordsStyles = Array.from(
  { length: colours },
  (_, index) => `::highlight(article-person-${index}) {
    background-color: color-mix(in srgb, var(--d-person-${index}) 20%, transparent);
    text-decoration: underline wavy 1px var(--d-person-${index});
  }`,
).join("\n");

import { LitElement, css, html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { MapClient } from "../map/map-client.js";
import { plural } from "../map/tree-words.js";
import { doingWords } from "./doing-words.js";
import { placeAbove, popupStyles } from "./popup.js";
import type { Participant } from "./presence.js";
import { colourOf, initials, typingWords } from "./words.js";

/** So many have a picture of their own in the line. */
const pictured = 4;

/**
 * Who else is at the map: some pictures in a line, and on demand everybody with what they do and a button to follow.
 *
 * @fires follow-wanted - detail is the account of whoever is to be followed, or no longer
 */
@customElement("people-list")
export class PeopleList extends LitElement {
  @property({ attribute: false }) client: MapClient | null = null;
  /** The account of whoever is followed. */
  @property({ attribute: false }) followed: string | null = null;
  private articleText: string | null = null;

  static override readonly styles = [
    popupStyles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
      .person {
        min-width: 24px;
        min-height: 24px;
        padding: 0 4px;
        border: 1px solid transparent;
        border-radius: 12px;
        background: var(--person);
        color: var(--d-on-person);
        font-family: inherit;
        font-size: 11px;
        font-weight: 700;
        line-height: 20px;
        text-align: center;
        cursor: pointer;
      }
      /* Drawn, since it is no part of the name by which one calls the button. */
      .person::before {
        content: attr(data-initials);
      }
      .person[aria-pressed="true"] {
        outline: 2px solid var(--person);
        outline-offset: 1px;
      }
      .all li {
        display: flex;
        align-items: center;
        gap: 10px;
        padding: 6px 0;
      }
      .all li + li {
        border-top: 1px solid var(--d-line);
      }
      .all .person {
        flex: none;
        cursor: default;
      }
      .who {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .name {
        display: block;
        font-weight: 600;
      }
      .doing {
        color: var(--d-muted);
        font-size: 13px;
        line-height: 18px;
      }
      .follow {
        flex: none;
        min-height: 28px;
        padding: 2px 10px;
        border: 1px solid color-mix(in srgb, var(--d-muted) 55%, var(--d-card));
        border-radius: 7px;
        background: var(--d-card);
        color: var(--d-ink);
        font: 500 13px/18px var(--d-font, sans-serif);
        cursor: pointer;
      }
      .follow[aria-pressed="true"] {
        border-color: var(--d-accent);
        background: var(--d-accent);
        color: var(--d-on-accent);
      }
      .dot {
        display: inline-block;
        width: 9px;
        height: 9px;
        margin-inline-end: 5px;
        border-radius: 50%;
        background: var(--person);
      }
      @media (max-width: 640px) {
        .line,
        .typing {
          display: none;
        }
      }
      @media (pointer: coarse) {
        .line .person {
          min-width: 44px;
          min-height: 44px;
          border-radius: 22px;
        }
        .follow {
          min-height: 44px;
        }
      }
      @media (forced-colors: active) {
        .person {
          border-color: CanvasText;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen(this.client);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unlisten(this.client);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("client")) {
      this.unlisten(changed.get("client") ?? null);
      this.listen(this.client);
    }
  }

  private listen(client: MapClient | null): void {
    client?.presence.addEventListener("changed", this.onChanged);
    client?.addEventListener("changed", this.onChanged);
  }

  private unlisten(client: MapClient | null): void {
    client?.presence.removeEventListener("changed", this.onChanged);
    client?.removeEventListener("changed", this.onChanged);
  }

  override render() {
    const { client } = this;
    const people = client?.presence.people(client.me?.account ?? null) ?? [];
    if (!client || people.length === 0) {
      return nothing;
    }
    const typing = people.filter((person) => person.typing).map(({ name }) => name);
    return html`<ul class="line" aria-label="Also here">
        ${people.slice(0, pictured).map((person) => html`<li>${this.pictureTemplate(person)}</li>`)}
      </ul>
      <button class="opener" type="button" popovertarget="all">
        ${plural(people.length + 1, "person").replace("persons", "people")} here
      </button>
      ${typing.length === 0 ? nothing : html`<span class="typing">${typingWords(typing)}</span>`}
      <div id="all" popover role="dialog" aria-labelledby="title" @toggle=${this.onToggle}>
        <h2 id="title">At this map</h2>
        <ul class="all">
          <li>
            <span
              class="person"
              style="--person: ${colourOf(client.me?.account ?? "")}"
              data-initials=${initials(client.me?.name ?? "")}
              aria-hidden="true"
            ></span>
            <span class="who"><span class="name">${client.me?.name ?? ""} (you)</span></span>
          </li>
          ${people.map((person) => this.personTemplate(person, client))}
        </ul>
      </div>`;
  }

  private pictureTemplate({ account, name }: Participant): TemplateResult {
    return html`<button
      class="person"
      style="--person: ${colourOf(account)}"
      title="Follow ${name}"
      aria-label="Follow ${name}"
      aria-pressed=${account === this.followed}
      @click=${() => {
        this.want(account);
      }}
      data-initials=${initials(name)}
    ></button>`;
  }

  private personTemplate(person: Participant, client: MapClient): TemplateResult {
    const { account, name } = person;
    const doing = doingWords(person, {
      tree: client.tree,
      text: this.articleText,
      page: client.presence.page,
    });
    const isFollowed = account === this.followed;
    return html`<li>
      <span
        class="person"
        style="--person: ${colourOf(account)}"
        data-initials=${initials(name)}
        aria-hidden="true"
      ></span>
      <span class="who"
        ><span class="name" dir="auto">${name}</span> <span class="doing">${doing}</span></span
      >
      <button
        class="follow"
        type="button"
        aria-pressed=${isFollowed}
        aria-label="Follow ${name}"
        @click=${() => {
          this.want(account);
        }}
      >
        ${isFollowed ? "Following" : "Follow"}
      </button>
    </li>`;
  }

  private want(account: string): void {
    this.dispatchEvent(new CustomEvent("follow-wanted", { detail: account, bubbles: true, composed: true }));
  }

  private readonly onChanged = (): void => {
    this.requestUpdate();
  };

  private readonly onToggle = (event: Event): void => {
    const [panel, button] = [
      event.target as HTMLElement,
      this.renderRoot.querySelector<HTMLElement>(".opener"),
    ];
    if (button) {
      placeAbove(panel, button);
    }
    void this.client?.article().then((article) => {
      this.articleText = article?.text ?? null;
      this.requestUpdate();
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "people-list": PeopleList;
  }
}

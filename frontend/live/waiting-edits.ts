import { LitElement, css, html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { MapClient } from "../map/map-client.js";
import { plural } from "../map/tree-words.js";
import { placeAbove, popupStyles } from "./popup.js";
import { waitingWords } from "./waiting-words.js";

/**
 * How many edits are not saved yet, and which; nothing as long as saving goes its usual way.
 *
 * B1 It shows as soon as there is no connection or an edit did not get through, and goes when all are saved.
 * B2 The oldest stands first: in this order they are sent. A reload of the page leaves them waiting.
 */
@customElement("waiting-edits")
export class WaitingEdits extends LitElement {
  @property({ attribute: false }) client: MapClient | null = null;

  static override readonly styles = [
    popupStyles,
    css`
      .opener {
        border-color: var(--d-attack);
        color: var(--d-attack);
        font-weight: 600;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 6px 0 6px 12px;
        border-left: 3px dashed var(--d-attack);
        overflow-wrap: anywhere;
      }
      li + li {
        margin-top: 6px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.client?.addEventListener("status", this.onStatus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.client?.removeEventListener("status", this.onStatus);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("client")) {
      changed.get("client")?.removeEventListener("status", this.onStatus);
      this.client?.addEventListener("status", this.onStatus);
    }
  }

  override render() {
    const { client } = this;
    if (!client?.isHeldUp) {
      return nothing;
    }
    const { pending, tree } = client;
    return html`<button class="opener" type="button" popovertarget="list">
        ${plural(pending.length, "edit")} not saved yet
      </button>
      <div id="list" popover role="dialog" aria-labelledby="title" @toggle=${this.onToggle}>
        <h2 id="title">Not saved yet</h2>
        <p>Sent by themselves, in this order, as soon as the server can be reached.</p>
        <ol>
          ${pending.map((request) => html`<li dir="auto">${waitingWords(request, tree)}</li>`)}
        </ol>
      </div>`;
  }

  private readonly onStatus = (): void => {
    this.requestUpdate();
  };

  private readonly onToggle = (event: Event): void => {
    const [panel, button] = [event.target as HTMLElement, this.renderRoot.querySelector("button")];
    if (button) {
      placeAbove(panel, button);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "waiting-edits": WaitingEdits;
  }
}

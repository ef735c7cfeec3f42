import { LitElement, css, html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { momentOf } from "../history/by-day.js";
import { controlStyles } from "../history/history-styles.js";
import { MapClient } from "../map/map-client.js";
import { newId } from "../shared/uuid.js";
import type { Comment } from "./comment-api.js";
import type { CommentDraft } from "./comment-draft.js";
import { keepCommentDraft, readCommentDraft } from "./comment-draft.js";
import { countWords } from "./comments.js";

const longest = 10_000;

/** Milliseconds until a comment is sent again that did not get through, where the connection does not tell when. */
const pause = 5_000;

/** What people say about one statement, and a box to say something oneself. */
@customElement("node-comments")
export class NodeComments extends LitElement {
  @property({ attribute: "map-id" }) mapId = "";
  @property() statement = "";
  /** Whether it is about the statement that is selected, whichever that is. */
  @property({ type: Boolean, attribute: "follows-selection" }) followsSelection = false;

  @state() private draft: CommentDraft = { id: newId(), text: "" };
  /** Why it was not sent; it waits in the box. */
  @state() private problem = "";
  @state() private isSending = false;
  /** Whether it is sent again when the connection is back, or some time later. */
  private isWaiting = false;
  private sendAgain: ReturnType<typeof setTimeout> | undefined;
  private client: MapClient | null = null;
  /** Where the box is on the screen while somebody types in it: it stays there when others say something. */
  private boxTop: number | null = null;

  @query("textarea") private readonly box!: HTMLTextAreaElement | null;

  static override readonly styles = [
    controlStyles,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: 1.1rem 0 0.35rem;
        color: var(--d-muted);
        font-size: 0.7rem;
        font-weight: 700;
        letter-spacing: 0.06em;
        text-transform: uppercase;
      }
      ol {
        margin: 0 0 8px;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 8px 0;
        border-top: 1px solid var(--d-line);
      }
      li:first-child {
        border-top: 0;
        padding-top: 0;
      }
      li.being-edited {
        opacity: 0.6;
      }
      .who {
        font-weight: 600;
      }
      .when,
      .gone,
      .why {
        color: var(--d-muted);
        font-size: 12px;
      }
      .words {
        margin: 2px 0 0;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      .actions {
        display: flex;
        gap: 12px;
      }
      .actions button {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--d-accent);
        font-size: 12px;
      }
      .actions button:hover {
        text-decoration: underline;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-size: 13px;
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
        min-height: 58px;
        padding: 6px 9px;
        border: 1px solid var(--d-muted);
        border-radius: 8px;
        background: var(--d-card);
        color: var(--d-ink);
        font: inherit;
        field-sizing: content;
        max-height: 40vh;
        resize: vertical;
      }
      .send {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin-top: 6px;
      }
      .send .why {
        margin: 0;
        flex: 1 1 100%;
      }
      .problem {
        margin: 6px 0 0;
        color: var(--d-attack);
        font-size: 13px;
      }
      p.why {
        margin: 4px 0 0;
      }
      @media (pointer: coarse) {
        .actions button,
        .send button {
          min-height: 44px;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.sendAgain);
    this.unfollow();
  }

  /** Whether the box can be seen, or scrolled to. */
  get isInView(): boolean {
    return this.box?.checkVisibility() ?? false;
  }

  /** Puts the keyboard into the box. */
  write(): void {
    void this.updateComplete.then(() => {
      this.box?.focus();
      this.box?.scrollIntoView({ block: "nearest" });
    });
  }

  private follow(): void {
    this.unfollow();
    this.client = this.mapId === "" ? null : MapClient.of(this.mapId);
    this.client?.comments.addEventListener("changed", this.onChanged);
    this.client?.addEventListener("status", this.onStatus);
    this.client?.addEventListener("selection", this.onSelection);
    this.onSelection();
  }

  private unfollow(): void {
    this.client?.comments.removeEventListener("changed", this.onChanged);
    this.client?.removeEventListener("status", this.onStatus);
    this.client?.removeEventListener("selection", this.onSelection);
    this.client = null;
  }

  private readonly onSelection = (): void => {
    const selected = this.client?.selected()?.statement.id;
    if (this.followsSelection && selected !== undefined) {
      this.statement = selected;
    }
  };

  private readonly onChanged = (): void => {
    this.boxTop = this.shadowRoot?.activeElement === this.box ? this.top() : null;
    this.requestUpdate();
  };

  private readonly onStatus = (): void => {
    this.sendWaiting();
    this.requestUpdate();
  };

  private sendWaiting(): void {
    if (this.isWaiting && this.client?.connection === "live") {
      void this.send();
    }
  }

  private top(): number | null {
    return this.box?.getBoundingClientRect().top ?? null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("mapId") || changed.has("followsSelection")) {
      this.follow();
    }
    if (changed.has("mapId") || changed.has("statement")) {
      this.draft = readCommentDraft(this.mapId, this.statement) ?? { id: newId(), text: "" };
      this.problem = "";
      this.isWaiting = false;
    }
  }

  protected override updated(): void {
    const before = this.boxTop;
    this.boxTop = null;
    const now = this.top();
    if (before !== null && now !== null && before !== now) {
      scrollerOf(this)?.scrollBy(0, now - before);
    }
  }

  private get comments(): readonly Comment[] {
    return this.client?.comments.of(this.statement) ?? [];
  }

  /** The comment that is worded anew; null while a new one is written. */
  private get edited(): Comment | null {
    return this.comments.find(({ id, text }) => id === this.draft.id && text != null) ?? null;
  }

  override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) {
      return nothing;
    }
    const count = client.comments.countOf(this.statement);
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${count === 0 ? "Comments" : countWords(count)}</h3>
      ${
        this.comments.length === 0
          ? nothing
          : html`<ol aria-label="Comments">
              ${repeat(
                this.comments,
                ({ id }) => id,
                (comment) => this.commentTemplate(comment, client),
              )}
            </ol>`
      }
      ${client.noComments === null ? this.boxTemplate() : html`<p class="why">${client.noComments}</p>`}
    </section>`;
  }

  private commentTemplate(comment: Comment, client: MapClient): TemplateResult {
    const { id, name, text, at, editedAt, removedBy } = comment;
    const may = client.noComments === null;
    if (removedBy != null || text == null) {
      return html`<li>
        <span class="gone">${removedBy} removed a comment by ${name}.</span>
        <div class="actions">
          ${may ? html`<button @click=${() => void this.do(client.comments.putBack(id))}>Put back</button>` : nothing}
        </div>
      </li>`;
    }
    const isEdited = this.edited?.id === id;
    return html`<li class=${isEdited ? "being-edited" : ""}>
      <span class="who" dir="auto">${name}</span>
      <span class="when">
        <time datetime=${at}>${momentOf(at)}</time>${editedAt == null ? nothing : html`, edited`}
      </span>
      <div class="words" dir="auto">${text}</div>
      ${
        may && !isEdited && (comment.mine || comment.removable)
          ? html`<div class="actions">
              ${
                comment.mine
                  ? html`<button
                      aria-label=${`Edit comment: ${text}`}
                      @click=${() => {
                        this.edit({ id, text });
                      }}
                    >
                      Edit
                    </button>`
                  : nothing
              }
              ${
                comment.removable
                  ? html`<button
                      aria-label=${`Remove comment by ${name}: ${text}`}
                      @click=${() => void this.do(client.comments.remove(id))}
                    >
                      Remove
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </li>`;
  }

  private boxTemplate(): TemplateResult {
    const { edited, draft } = this;
    return html`<div>
      <label for="box">${edited ? "Change your comment" : "Add a comment"}</label>
      <textarea
        id="box"
        dir="auto"
        rows="2"
        maxlength=${longest}
        aria-describedby=${this.problem === "" ? nothing : "problem"}
        .value=${draft.text}
        @input=${this.onInput}
        @keydown=${this.onKey}
      ></textarea>
      ${this.problem === "" ? nothing : html`<p class="problem" id="problem" role="alert">${this.problem}</p>`}
      ${
        draft.text.trim() === "" && !edited
          ? nothing
          : html`<div class="send">
              <button ?disabled=${this.isSending} @click=${() => void this.send()}>
                ${edited ? "Save" : "Comment"}
              </button>
              ${
                edited
                  ? html`<button
                      @click=${() => {
                        this.forget();
                        this.write();
                      }}
                    >
                      Cancel
                    </button>`
                  : nothing
              }
              <span class="when" aria-hidden="true">Ctrl+Enter</span>
            </div>`
      }
    </div>`;
  }

  private readonly onInput = (event: Event): void => {
    this.keep({ id: this.draft.id, text: (event.target as HTMLTextAreaElement).value });
    this.problem = "";
    this.isWaiting = false;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.send();
    } else if (event.key === "Escape" && this.edited) {
      event.preventDefault();
      this.forget();
    }
  };

  private keep(draft: CommentDraft): void {
    this.draft = draft;
    keepCommentDraft(this.mapId, this.statement, draft.text === "" ? null : draft);
  }

  private forget(): void {
    this.keep({ id: newId(), text: "" });
    this.problem = "";
    this.isWaiting = false;
  }

  private edit(draft: CommentDraft): void {
    this.keep(draft);
    this.write();
  }

  private async send(): Promise<void> {
    const { client, draft, statement } = this;
    if (!client || this.isSending || draft.text.trim() === "") {
      return;
    }
    this.isSending = true;
    this.isWaiting = false;
    clearTimeout(this.sendAgain);
    const answer = await client.comments.write(draft.id, statement, draft.text);
    this.isSending = false;
    if (answer.ok) {
      keepCommentDraft(this.mapId, statement, null);
      // Somebody may have gone on typing, or to another statement, meanwhile.
      if (this.draft.id === draft.id && this.draft.text === draft.text) {
        this.forget();
      }
    } else if (this.statement === statement) {
      this.isWaiting = answer.status === 0 || answer.status >= 500;
      this.problem = this.isWaiting
        ? `Not sent yet. ${answer.detail} It is sent as soon as that is over.`
        : answer.detail;
      // The connection may live while the database is away.
      this.sendAgain = setTimeout(() => {
        this.sendWaiting();
      }, pause);
    }
  }

  private async do(request: Promise<{ readonly ok: boolean; readonly detail?: string }>): Promise<void> {
    const answer = await request;
    this.problem = answer.ok ? "" : (answer.detail ?? "");
  }
}

/** What scrolls around an element, if anything does. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at;
    }
  }
  return null;
}

declare global {
  interface HTMLElementTagNameMap {
    "node-comments": NodeComments;
  }
}

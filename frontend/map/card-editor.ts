import { LitElement, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { live } from "lit/directives/live.js";
import type { Clash } from "../live/clashes.js";
import type { WordingChoice } from "../live/wording-conflict.js";
import "../live/wording-conflict.js";
import { cardEditorStyles } from "./card-editor-styles.js";
import type { CardForm } from "./card-size.js";
import type { Draft } from "./draft.js";
import type { Origin, StatementKind } from "./model.js";

/** Longer words are not mirrored: the textbox scrolls instead of growing. */
const mostMirrored = 8_000;

/** What the editor needs to know about the card that it lies on. */
export interface EditedCard {
  readonly name: string;
  readonly number: string;
  readonly sign: string;
  /** The word above the text. */
  readonly kind: string;
  readonly look: readonly string[];
  readonly form: CardForm;
  /** What the statement says now, if somebody else changed it meanwhile. */
  readonly theirs: string | null;
  /** Who changed it so; null while that is not known. */
  readonly by: Clash | null;
  /** The account of whoever is typing; empty while that is not known. */
  readonly me: string;
  /** What has become of the place; null if it is still there. */
  readonly lost: LostPlace | null;
}

/** A place that somebody removed while one was typing there. */
export interface LostPlace {
  readonly words: string;
  readonly canComeBack: boolean;
}

export interface Choice {
  readonly kind?: StatementKind;
  readonly origin?: Origin;
}

/**
 * The textbox on a card: it looks like the card's text, and grows with it.
 *
 * @fires words-typed - detail is the text
 * @fires choice-made - detail is a Choice
 * @fires save-wanted - detail tells whether another one like it shall follow
 * @fires give-up-wanted - what was typed is not to be kept
 * @fires wording-chosen - detail is a WordingChoice
 * @fires return-wanted - what was removed meanwhile is to be brought back
 * @fires words-copied - detail tells whether they could be
 * @fires editor-entered - the keyboard came into it
 * @fires editor-left - the keyboard went elsewhere
 * @fires editor-resized - detail is its height in CSS pixels
 */
@customElement("card-editor")
export class CardEditor extends LitElement {
  @property({ attribute: false }) draft: Draft | null = null;
  @property({ attribute: false }) card: EditedCard | null = null;

  /** What is in the textbox; the draft's text is taken over when it is another draft's. */
  @state() private text = "";
  private shown: Draft | null = null;
  private readonly sizes = new ResizeObserver(() => {
    this.emit("editor-resized", this.offsetHeight);
  });

  static override readonly styles = cardEditorStyles;

  /** Puts the keyboard into the text: all of it selected, or at an offset. */
  focusText(at: "all" | number): void {
    void this.updateComplete.then(() => {
      const box = this.textbox;
      box?.focus({ preventScroll: true });
      box?.setSelectionRange(at === "all" ? 0 : at, at === "all" ? box.value.length : at);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override willUpdate(): void {
    if (this.draft && this.draft !== this.shown) {
      this.shown = this.draft;
      this.text = this.draft.text;
    }
  }

  override render() {
    const { card, draft } = this;
    if (!card || !draft) {
      return nothing;
    }
    const classes = Object.fromEntries(card.look.map((name) => [name, true]));
    return html`<div
      class=${classMap({ editor: true, [card.form]: true, ...classes })}
      role="group"
      aria-label=${card.name}
      @keydown=${this.onKey}
      @focusin=${this.onFocusIn}
      @focusout=${this.onFocusOut}
      @pointerdown=${stop}
      @click=${stop}
      @dblclick=${stop}
      @contextmenu=${stop}
    >
      <div class="head" aria-hidden="true">
        ${card.sign === "" ? nothing : html`<span class="sign">${card.sign}</span>`}
        <span class="kind">${card.kind}</span><span class="number">${card.number}</span>
      </div>
      <div class=${classMap({ words: true, beside: card.theirs !== null })}>
        <div class="mirror" aria-hidden="true">${this.text.slice(0, mostMirrored)}&#8203;</div>
        <textarea
          rows="1"
          dir="auto"
          enterkeyhint="done"
          aria-label=${card.name}
          aria-describedby="error note theirs"
          aria-invalid=${draft.error === "" ? nothing : "true"}
          placeholder=${draft.what === "new" ? "Write one sentence" : nothing}
          .value=${live(this.text)}
          @input=${this.onInput}
        ></textarea>
      </div>
      <p class="error" id="error" role="alert">${draft.error}</p>
      ${card.lost === null ? nothing : this.lostTemplate(card.lost)}
      ${card.theirs === null ? nothing : this.conflictTemplate(card.theirs, card)}
      ${draft.what === "new" ? this.choicesTemplate(draft.kind, draft.origin) : nothing}
      <div class="buttons">
        <span class="state"></span>
        <button type="button" title="Escape" @click=${this.onGiveUp}>
          ${draft.what === "new" ? "Discard" : "Cancel"}
        </button>
        <button type="button" class="save" title="Enter" @click=${this.onSave}>Save</button>
      </div>
    </div>`;
  }

  /** E4 */
  private conflictTemplate(theirs: string, card: EditedCard): TemplateResult {
    return html`<wording-conflict
      id="theirs"
      .theirs=${theirs}
      .mine=${this.text}
      .by=${card.by}
      .me=${card.me}
      @wording-chosen=${(event: CustomEvent<WordingChoice>) => {
        event.stopPropagation();
        this.emit("wording-chosen", event.detail);
      }}
    ></wording-conflict>`;
  }

  /** E5 E6 */
  private lostTemplate(lost: LostPlace): TemplateResult {
    return html`<div class="lost" role="group" aria-label="Its place is gone">
      <p class="note" id="note" role="status">${lost.words}</p>
      <div class="buttons">
        ${
          lost.canComeBack
            ? html`<button
                type="button"
                @click=${() => {
                  this.emit("return-wanted", null);
                }}
              >
                Bring it back
              </button>`
            : nothing
        }
        <button type="button" @click=${this.onCopy}>Copy my words</button>
      </div>
    </div>`;
  }

  private choicesTemplate(kind: StatementKind, origin: Origin): TemplateResult {
    return html`<div class="choices">
      ${selectTemplate("Kind", kinds, kind, (value) => {
        this.choose({ kind: value });
      })}
      ${selectTemplate("Who says it", origins, origin, (value) => {
        this.choose({ origin: value });
      })}
    </div>`;
  }

  private choose(choice: Choice): void {
    this.emit("choice-made", choice);
  }

  private get textbox(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("textarea");
  }

  private readonly onInput = (event: Event): void => {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.emit("words-typed", this.text);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // No key typed here is one of the map's.
    event.stopPropagation();
    if (event.isComposing) {
      return;
    }
    const inText = event.target === this.textbox;
    if (event.key === "Escape") {
      event.preventDefault();
      this.emit("give-up-wanted", null);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || (inText && !event.shiftKey))) {
      event.preventDefault();
      this.emit("save-wanted", event.ctrlKey || event.metaKey);
    }
  };

  private readonly onFocusIn = (): void => {
    this.emit("editor-entered", null);
  };

  private readonly onFocusOut = (): void => {
    // When another window gets the keyboard, this keeps it in its own; and it may only go on within the editor.
    setTimeout(() => {
      if (this.isConnected && !this.shadowRoot?.activeElement) {
        this.emit("editor-left", null);
      }
    });
  };

  private readonly onSave = (): void => {
    this.emit("save-wanted", false);
  };

  private readonly onGiveUp = (): void => {
    this.emit("give-up-wanted", null);
  };

  private readonly onCopy = (): void => {
    navigator.clipboard.writeText(this.text).then(
      () => {
        this.emit("words-copied", true);
      },
      () => {
        // Forbidden, or no secure connection: then they are ready for Ctrl+C.
        this.focusText("all");
        this.emit("words-copied", false);
      },
    );
  };

  private emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

const kinds: readonly (readonly [StatementKind, string])[] = [
  ["CLAIM", "Claim"],
  ["EVIDENCE", "Evidence"],
  ["QUESTION", "Question"],
];
/** Quoted is only what was selected in the article. */
const origins: readonly (readonly [Origin, string])[] = [
  ["OWN", "Our own"],
  ["RECONSTRUCTED", "Implicit"],
  ["PARAPHRASE", "Paraphrased"],
];

function selectTemplate<T extends string>(
  name: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<select
    aria-label=${name}
    title=${name}
    @change=${(event: Event) => {
      choose((event.target as HTMLSelectElement).value as T);
    }}
  >
    ${options.map(
      ([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
    )}
  </select>`;
}

/** What happens in the editor is none of the map's business. */
function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    "card-editor": CardEditor;
  }
}

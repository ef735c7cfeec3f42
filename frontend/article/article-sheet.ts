import type { TemplateResult } from "lit";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { fieldStyles } from "./new-map-styles.js";
import { textLimit, wouldBeTooLong } from "./new-map-draft.js";
import { textCount } from "./text-count.js";

/** How long typing rests before the text is counted. */
const rest = 400;

/** From this length on a browser's own pasting takes seconds. */
const longPaste = 200_000;

export interface SheetEvents {
  "files-chosen": { readonly files: readonly File[] };
  "text-refused": { readonly sentence: string };
  "text-replaced": { readonly before: string };
}

/**
 * The large field for an article's text. It holds the text itself; nothing reads it as a whole for each key.
 *
 * @fires input - the text is another
 * @fires files-chosen - somebody wants the text of these
 * @fires text-refused - a paste would make the text too long; nothing was changed
 * @fires text-replaced - a paste has taken the place of other words, beyond the reach of the browser's undo
 */
@customElement("article-sheet")
export class ArticleSheet extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    fieldStyles,
    css`
      .sheet {
        overflow: hidden;
        background: var(--d-paper, Field);
      }
      textarea {
        display: block;
        width: 100%;
        height: clamp(16rem, 46vh, 36rem);
        min-height: 9rem;
        padding: 1rem 1.15rem;
        border: 0;
        outline: none;
        resize: vertical;
        color: inherit;
        background: none;
        font: 400 1.0625rem/1.6 var(--d-serif, serif);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.35rem 1rem;
        padding: 0.35rem 0.4rem 0.35rem 1.15rem;
        border-top: 1px solid var(--d-line, ButtonBorder);
        background: var(--d-card, Canvas);
        font-variant-numeric: tabular-nums;
      }
      .foot button {
        font-size: 0.875rem;
      }
      .sheet:focus-within:has(textarea:focus-visible) {
        outline: 2px solid var(--d-accent, Highlight);
        outline-offset: 1px;
        border-color: var(--d-accent, Highlight);
      }
      .sheet.wrong {
        border-color: var(--d-attack, red);
        box-shadow: 0 0 0 1px var(--d-attack, red);
      }
    `,
  ];

  @property() fault = "";
  @property({ type: Boolean }) readonly = false;
  @state() private count = textCount("");

  @query("textarea") private readonly area!: HTMLTextAreaElement;
  @query("input") private readonly fileInput!: HTMLInputElement;

  /** Set before there is a field to hold it. */
  private early = "";
  private resting = 0;

  get value(): string {
    return this.hasUpdated ? this.area.value : this.early;
  }

  /** Sets the text as if it had been typed. */
  set value(text: string) {
    if (this.hasUpdated) {
      this.area.value = text;
      this.area.scrollTop = 0;
      this.tellInput();
    } else {
      this.early = text;
    }
  }

  override render(): TemplateResult {
    return html`
      <div class="field">
        <div><label for="text">Article text</label> <span class="need">required</span></div>
        <div class="sheet ${this.fault ? "wrong" : ""}">
          <textarea
            id="text"
            name="text"
            required
            dir="auto"
            spellcheck="false"
            placeholder="Paste the words of the article here, or drop a .txt or .md file."
            ?readonly=${this.readonly}
            aria-invalid=${this.fault ? "true" : "false"}
            aria-describedby="hint fault"
            @beforeinput=${this.onBeforeInput}
            @input=${this.countLater}
          ></textarea>
          <div class="foot">
            <span class="hint">${this.count}</span>
            <button type="button" @click=${this.onChoose}>Choose a file…</button>
            <input type="file" accept=".txt,.text,.md,.markdown,text/plain" hidden @change=${this.onChosen} />
          </div>
        </div>
        <p class="fault" id="fault" ?hidden=${!this.fault}>${this.fault || nothing}</p>
        <p class="hint" id="hint">It is kept exactly as it is here; passages will point into it.</p>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    this.area.value = this.early;
    this.early = "";
    this.countLater();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.resting);
  }

  private readonly onBeforeInput = (event: InputEvent): void => {
    const { textLength, selectionStart, selectionEnd } = this.area;
    const data = event.data ?? "";
    const length = textLength - (selectionEnd - selectionStart) + data.length;
    if (length > Math.max(textLimit, textLength)) {
      event.preventDefault();
      this.tell("text-refused", { sentence: wouldBeTooLong(length) });
    } else if (data.length >= longPaste) {
      event.preventDefault();
      const before = selectionEnd > selectionStart ? this.area.value : "";
      this.area.setRangeText(data, selectionStart, selectionEnd, "end");
      this.tellInput();
      if (before !== "") {
        this.tell("text-replaced", { before });
      }
    }
  };

  private readonly countLater = (): void => {
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      this.count = textCount(this.area.value);
    }, rest);
  };

  private readonly onChoose = (): void => {
    this.fileInput.click();
  };

  private readonly onChosen = (): void => {
    const files = Array.from(this.fileInput.files ?? []);
    this.fileInput.value = "";
    this.tell("files-chosen", { files });
  };

  private tellInput(): void {
    this.area.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }

  private tell<Name extends keyof SheetEvents>(name: Name, detail: SheetEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "article-sheet": ArticleSheet;
  }
}

import type { PropertyValues, TemplateResult } from "lit";
import { html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { newId } from "../shared/uuid.js";
import { readArticleFile, titleOf } from "./article-file.js";
import "./article-sheet.js";
import type { ArticleSheet, SheetEvents } from "./article-sheet.js";
import { forget, store, storedDraft } from "./draft-storage.js";
import { FileDrop } from "./file-drop.js";
import type { Faults, FieldName, NewMapDraft } from "./new-map-draft.js";
import { emptyDraft, faultsOf, fieldNames, isBlank, reworded } from "./new-map-draft.js";
import { createMap } from "./new-map-request.js";
import { fieldStyles, formStyles } from "./new-map-styles.js";

/** How long typing rests before the draft is kept. */
const rest = 400;

interface Message {
  readonly words: string;
  readonly action?: { readonly name: string; readonly act: () => void };
}

/**
 * Asks for an article and makes a map of it.
 *
 * N1 Nothing typed is lost: the draft is kept in the browser until it is a map, whatever the server says.
 * N2 A draft becomes one map, however often it is sent.
 * N3 The fields hold their own text; it is read when typing rests, never for each key.
 *
 * @fires map-created - cancelable, detail {id}: the map is there; by default its page is opened
 */
@customElement("new-map-form")
export class NewMapForm extends LitElement {
  static override styles = [fieldStyles, formStyles];

  @state() private faults: Faults = {};
  @state() private problem: string | null = null;
  @state() private notice: Message | null = null;
  @state() private sending = false;

  @query("article-sheet") private readonly sheet!: ArticleSheet;

  private draft: NewMapDraft = storedDraft();
  private made = false;
  private resting = 0;
  /** Why the last paste was not taken. */
  private refused: string | null = null;
  private readonly files = new FileDrop(this, (files) => void this.take(files));

  constructor() {
    super();
    if (!isBlank(this.draft)) {
      const act = (): void => {
        this.restart();
        this.field("title").focus();
      };
      this.notice = { words: "This is as you left it.", action: { name: "Start afresh", act } };
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("pagehide", this.keep);
    window.addEventListener("pageshow", this.onPageShow);
    document.addEventListener("visibilitychange", this.keep);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.keep();
    window.removeEventListener("pagehide", this.keep);
    window.removeEventListener("pageshow", this.onPageShow);
    document.removeEventListener("visibilitychange", this.keep);
  }

  override render(): TemplateResult {
    return html`
      <form novalidate @submit=${this.onSubmit} @input=${this.onInput}>
        <header>
          <h1>New map</h1>
          <p class="lead">Begin with the article that you want to take apart.</p>
        </header>
        ${this.renderField("title", "Title", html`<span class="need">required</span>`)}
        ${this.renderField("author", "Author")} ${this.renderField("source", "Source link")}
        <article-sheet
          id="text"
          .fault=${this.faults.text ?? ""}
          ?readonly=${this.sending}
          @files-chosen=${this.onFilesChosen}
          @text-refused=${this.onTextRefused}
          @text-replaced=${this.onTextReplaced}
        ></article-sheet>
        ${this.renderMessages()}
        <div class="actions">
          <button class="primary" aria-disabled=${this.sending ? "true" : "false"}>Create map</button>
          <a href="/">Cancel</a>
          <span role="status" class="hint">${this.sending ? "The map is being made…" : nothing}</span>
        </div>
      </form>
      ${this.files.over ? html`<div class="drop">Drop the article’s .txt or .md file</div>` : nothing}
    `;
  }

  private renderMessages(): TemplateResult {
    const { notice, problem } = this;
    const action = notice?.action;
    return html`
      <div role="alert" id="problem" ?hidden=${problem === null}>
        ${problem === null ? nothing : html`<p class="message problem">${problem}</p>`}
      </div>
      <div role="status" ?hidden=${notice === null}>
        ${
          notice === null
            ? nothing
            : html`<p class="message notice">
                ${notice.words}
                ${action ? html`<button type="button" @click=${action.act}>${action.name}</button>` : nothing}
              </p>`
        }
      </div>
    `;
  }

  private renderField(
    name: Exclude<FieldName, "text">,
    label: string,
    need: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`
      <div class="field ${name === "title" ? "" : "half"}">
        <div><label for=${name}>${label}</label> ${need}</div>
        <input
          id=${name}
          name=${name}
          dir="auto"
          autocomplete="off"
          inputmode=${name === "source" ? "url" : "text"}
          placeholder=${name === "source" ? "https://" : ""}
          ?required=${name === "title"}
          ?readonly=${this.sending}
          aria-invalid=${this.faults[name] ? "true" : "false"}
          aria-describedby="${name}-fault"
        />
        ${this.renderFault(name)}
      </div>
    `;
  }

  private renderFault(name: FieldName): TemplateResult {
    return html`<p class="fault" id="${name}-fault" ?hidden=${!this.faults[name]}>
      ${this.faults[name] ?? nothing}
    </p>`;
  }

  protected override firstUpdated(): void {
    this.fill(this.draft);
    if (isBlank(this.draft)) {
      this.field("title").focus();
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("problem") && this.problem !== null) {
      this.renderRoot.querySelector("#problem")?.scrollIntoView({ block: "nearest" });
    }
  }

  private field(name: FieldName): HTMLInputElement | ArticleSheet {
    const field = this.renderRoot.querySelector<HTMLInputElement | ArticleSheet>(`#${name}`);
    if (!field) {
      throw new Error(`no field ${name}`);
    }
    return field;
  }

  private fill(draft: NewMapDraft): void {
    for (const name of fieldNames) {
      this.field(name).value = draft[name];
    }
  }

  private restart(): void {
    this.draft = emptyDraft();
    this.fill(this.draft);
    this.faults = {};
    this.refused = null;
    this.problem = null;
    this.notice = null;
    forget();
  }

  private readonly onInput = (event: Event): void => {
    const name = fieldNames.find((field) => field === (event.target as HTMLElement).id);
    if (name && this.faults[name]) {
      this.faults = { ...this.faults, [name]: undefined };
    }
    if (name === "text" && this.refused !== null) {
      this.problem = this.problem === this.refused ? null : this.problem;
      this.refused = null;
    }
    this.rest();
  };

  private rest(): void {
    clearTimeout(this.resting);
    this.resting = window.setTimeout(this.keep, rest);
  }

  private readonly keep = (): void => {
    if (this.hasUpdated && !this.made) {
      this.read();
      store(this.draft);
    }
  };

  private read(): void {
    const words: Partial<Record<FieldName, string>> = {};
    for (const name of fieldNames) {
      words[name] = this.field(name).value;
    }
    this.draft = reworded(this.draft, words);
  }

  private readonly onPageShow = (event: PageTransitionEvent): void => {
    // The browser has brought back the page whose draft has become a map.
    if (event.persisted && this.made) {
      this.made = false;
      this.sending = false;
      this.restart();
    }
  };

  private readonly onFilesChosen = (event: CustomEvent<SheetEvents["files-chosen"]>): void => {
    void this.take(event.detail.files);
  };

  private readonly onTextRefused = (event: CustomEvent<SheetEvents["text-refused"]>): void => {
    this.refused = event.detail.sentence;
    this.problem = this.refused;
  };

  private readonly onTextReplaced = (event: CustomEvent<SheetEvents["text-replaced"]>): void => {
    this.offerBack("The text that you pasted has taken the place of another.", event.detail.before);
  };

  private async take(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file || this.sending) {
      return;
    }
    const read = files.length === 1 ? await readArticleFile(file) : null;
    if (!read?.ok) {
      this.problem = read ? read.sentence : "One article makes one map: drop one file at a time.";
      return;
    }
    const before = this.sheet.value;
    const title = this.field("title");
    this.problem = null;
    if (title.value.trim() === "") {
      title.value = titleOf(read.text, file.name);
      this.faults = { ...this.faults, title: undefined };
    }
    this.sheet.value = read.text;
    this.offerBack(`The text is now that of “${file.name}”.`, before);
  }

  private offerBack(words: string, before: string): void {
    const act = (): void => {
      this.sheet.value = before;
      this.notice = null;
    };
    this.notice = {
      words,
      ...(before.trim() === "" ? {} : { action: { name: "Put the earlier text back", act } }),
    };
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.sending) {
      return;
    }
    this.read();
    this.problem = null;
    this.notice = null;
    const faults = faultsOf(this.draft);
    if (faults.text && this.refused !== null) {
      faults.text = this.refused;
    }
    if (await this.tell(faults)) {
      store(this.draft);
      return;
    }
    this.sending = true;
    try {
      await this.send();
    } finally {
      this.sending = this.made;
    }
  };

  private async send(): Promise<void> {
    this.draft = { ...this.draft, sent: true };
    store(this.draft);
    let answer = await createMap(this.draft);
    if (answer.kind === "taken") {
      // Another tab had the same draft, and has made a map of what it said there.
      this.draft = { ...this.draft, id: newId() };
      store(this.draft);
      answer = await createMap(this.draft);
    }
    switch (answer.kind) {
      case "created":
        this.made = true;
        forget();
        this.announce(answer.id);
        break;
      case "fault":
        await this.tell({ [answer.field]: answer.sentence });
        break;
      case "taken":
        this.problem = "The map could not be made. Nothing you typed is lost; try again.";
        break;
      case "problem":
        this.problem = answer.sentence;
    }
  }

  private announce(id: string): void {
    const event = new CustomEvent("map-created", {
      detail: { id },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (this.dispatchEvent(event)) {
      location.assign(`/map/${encodeURIComponent(id)}`);
    }
  }

  /** Shows what is wrong at the fields, and leads to the first; answers whether anything is. */
  private async tell(faults: Faults): Promise<boolean> {
    this.faults = faults;
    const first = fieldNames.find((name) => faults[name]);
    if (!first) {
      return false;
    }
    await this.updateComplete;
    this.field(first).focus();
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "new-map-form": NewMapForm;
  }
}

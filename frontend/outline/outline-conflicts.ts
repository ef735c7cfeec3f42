/** What the outline shows where somebody else changed or removed what is being written on, and what is done then. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { whoWords } from "../live/clashes.js";
import type { Clash } from "../live/clashes.js";
import type { WordingChoice } from "../live/wording-conflict.js";
import "../live/wording-conflict.js";
import { besides, knownIn, operationsFor, placeOfDraft } from "../map/edit-draft.js";
import type { Submitted } from "../map/map-client.js";
import { mergeWords } from "../shared/word-merge.js";
import type { MapOutline } from "./map-outline.js";
import type { Addition } from "./outline-operations.js";
import { isContested, lostNode, textProblem } from "./outline-operations.js";
import type { TypedLine } from "./typed-lines.js";

export class OutlineConflicts {
  private readonly outline: MapOutline;

  constructor(outline: MapOutline) {
    this.outline = outline;
  }

  /** Both wordings of a statement, if somebody else changed the one that is being changed. */
  template(line: TypedLine, now: string): TemplateResult | typeof nothing {
    const { client } = this.outline;
    if (!isContested(line, now)) {
      return nothing;
    }
    return html`<wording-conflict
      .theirs=${now}
      .mine=${line.text}
      .by=${client?.clashes.wordingOf(line.on?.statement ?? "", now) ?? null}
      .me=${client?.me?.account ?? ""}
      @wording-chosen=${(event: CustomEvent<WordingChoice>) => {
        void this.decide(line, now, event.detail);
      }}
    ></wording-conflict>`;
  }

  /** What somebody removed while one was writing on it. */
  lost(line: TypedLine): TemplateResult | typeof nothing {
    const { client } = this.outline;
    const node = client?.tree ? lostNode(client.tree, line) : null;
    if (!client || node === null) {
      return nothing;
    }
    const by = client.clashes.removalOf(node);
    const what = line.relation === "edit" ? "this statement" : "what this was written on";
    return html`<span class="lost" role="status"
      >${whoWords(by, client.me?.account ?? null)} removed ${what}. Added, your words become a contention.
      ${
        by === null
          ? nothing
          : html`<button
              class="return"
              @click=${() => {
                this.bringBack(by);
              }}
            >
              Bring it back
            </button>`
      }</span
    >`;
  }

  private bringBack(by: Clash): void {
    this.outline.commands.report(this.outline.client?.bringBack(by.revision));
  }

  private async decide(line: TypedLine, now: string, choice: WordingChoice): Promise<void> {
    const { outline } = this;
    const home = line.on && outline.occurrenceAt(line.on);
    if (!home) {
      return;
    }
    switch (choice) {
      case "mine":
        this.goOn(line, home.key, { was: now, problem: "" });
        break;
      case "merge": {
        const { text } = mergeWords(line.was, line.text.trim(), now);
        this.goOn(line, home.key, { was: now, text, problem: "" });
        break;
      }
      case "theirs":
        outline.commands.cancel(line);
        outline.toast.tell("Theirs stands.", {
          label: "Bring it back",
          act: () => {
            const again = outline.typed?.begin("edit", line.on, line.was);
            if (again) {
              this.goOn(again, home.key, { text: line.text });
            }
          },
        });
        break;
      case "both": {
        const problem = textProblem(line.text);
        if (problem !== "") {
          this.goOn(line, home.key, { problem });
          return;
        }
        const { model, tree } = outline.client ?? {};
        if (model && tree) {
          const separate = besides(home, line.text);
          const known = knownIn(tree);
          const operations = operationsFor(model, known, separate);
          await this.separate(line, { operations, place: placeOfDraft(known, separate) });
        }
      }
    }
  }

  private goOn(line: TypedLine, key: string, changed: Partial<TypedLine>): void {
    this.outline.typed?.change(line.id, changed);
    this.outline.rowsChanged();
    this.outline.write(key);
  }

  /** The words become a statement of their own. */
  private async separate(line: TypedLine, { operations, place }: Addition): Promise<void> {
    const { outline } = this;
    outline.typed?.change(line.id, { saving: true, problem: "" });
    outline.rowsChanged();
    const answer: Submitted | undefined = await outline.client?.submit(operations);
    if (answer?.ok) {
      outline.typed?.end(line.id);
      const made = outline.occurrenceAt(place);
      if (made) {
        outline.go(made);
      }
    } else {
      outline.typed?.change(line.id, { saving: false, problem: answer?.detail ?? "" });
    }
    outline.rowsChanged();
  }
}

/** Typing on the cards: opens editors, keeps them where their cards are, and leads the keyboard in and out. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Clashes } from "../live/clashes.js";
import { whoWords } from "../live/clashes.js";
import type { WordingChoice } from "../live/wording-conflict.js";
import type { CommandName } from "../shared/events.js";
import type { ArgumentMap } from "./argument-map.js";
import type { Occurrence, Place } from "./occurrence.js";
import { placeOf } from "./occurrence.js";
import type { Decoration } from "./card-decorations.js";
import type { CardEditor, Choice, EditedCard, LostPlace } from "./card-editor.js";
import "./card-editor.js";
import { formOf, formSizes } from "./card-size.js";
import type { Draft, DraftRelation } from "./draft.js";
import { Drafts } from "./drafts.js";
import {
  conflictOf,
  knownIn,
  lostNode,
  lostWords,
  nameOfDraft,
  placeOfDraft,
  siblingOf,
} from "./edit-draft.js";
import type { MapClient } from "./map-client.js";
import { kindWord, signOf } from "./tree-words.js";
import { panInto } from "./viewport.js";

/** Below this nobody reads what he types; the map comes closer then. */
const leastReadable = 0.7;

const relations: Partial<Record<CommandName, DraftRelation>> = {
  "add-reason": "reason",
  "add-objection": "objection",
  "add-undercut": "undercut",
  "add-copremise": "copremise",
  "add-contention": "contention",
};

const noStep: Partial<Record<DraftRelation, string>> = {
  undercut: "An undercut speaks against a step. Select a reason or an objection.",
  copremise: "Co-premises support something together. Select a reason or an objection.",
};

/** How far an editor stays from the edge of what can be seen. */
const margin = 16;

/** The toolbar lies over the canvas' lower edge. */
const toolbarHeight = 36;

export class MapEditing {
  drafts: Drafts | null = null;
  private readonly map: ArgumentMap;
  private clashes: Clashes | null = null;
  /** Whether the draft that the keyboard was in when the page was left is still to get it. */
  private isResuming = false;

  constructor(map: ArgumentMap) {
    this.map = map;
    map.decorations.add((occurrence) => this.decorationOf(occurrence.statement.id));
  }

  /** For another map, or none. */
  attach(client: MapClient | null): void {
    this.clashes?.removeEventListener("changed", this.onClashes);
    this.clashes = client?.clashes ?? null;
    this.clashes?.addEventListener("changed", this.onClashes);
    this.drafts?.removeEventListener("changed", this.onDrafts);
    this.drafts?.close();
    this.drafts = client && new Drafts(client);
    this.drafts?.addEventListener("changed", this.onDrafts);
    this.isResuming = this.drafts?.active != null;
  }

  watchScreen(): void {
    window.visualViewport?.addEventListener("resize", this.onScreen);
  }

  unwatchScreen(): void {
    window.visualViewport?.removeEventListener("resize", this.onScreen);
  }

  /** Does what is done on the cards themselves; answers false for everything else. */
  obey(name: CommandName): boolean {
    const relation = relations[name];
    if ((relation !== undefined || name === "edit") && this.refuses()) {
      return true;
    }
    const selected = this.map.client?.selected() ?? null;
    if (name === "edit") {
      if (selected) {
        this.edit(selected, "all");
      }
      return true;
    }
    if (relation) {
      this.add(relation, selected);
    }
    return relation !== undefined;
  }

  /** Says why the map cannot be changed, if so. */
  refuses(): boolean {
    const why = this.map.client?.readOnly ?? null;
    if (why !== null) {
      this.map.toast.show(why);
    }
    return why !== null;
  }

  /** Opens the statement's card, where it is drawn in full. */
  edit(occurrence: Occurrence, at: "all" | number): void {
    const draft = this.refuses() ? null : this.drafts?.reword(occurrence.statement.id);
    if (draft) {
      this.open(draft, at);
    }
  }

  private add(relation: DraftRelation, selected: Occurrence | null): void {
    const place = selected && placeOf(selected);
    if (relation !== "contention" && !place) {
      this.map.toast.show("Select a statement first.");
    } else if (noStep[relation] !== undefined && place?.argument == null) {
      this.map.toast.show(noStep[relation]);
    } else {
      this.begin(relation, relation === "contention" ? null : place);
    }
  }

  private begin(relation: DraftRelation, target: Place | null): void {
    const draft = this.drafts?.add(relation, target);
    if (draft) {
      this.open(draft, draft.text.length);
    }
  }

  /** The card that is being typed on: what must not move. */
  get still(): Occurrence | null {
    const draft = this.drafts?.active;
    return (draft && this.occurrenceOf(draft)) ?? null;
  }

  /** Before the map is drawn: nothing that is written on is folded away. */
  unfold(): void {
    const { still } = this;
    if (still) {
      this.map.scene.open(still);
    }
  }

  /** After the map is drawn: the page before this one was left in the midst of typing. */
  resume(): void {
    const draft = this.drafts?.active;
    if (this.isResuming && draft && this.map.client?.tree && this.map.scene.screen.width > 0) {
      this.isResuming = false;
      if (document.activeElement === document.body || document.activeElement === this.map) {
        this.open(draft, draft.text.length);
      }
    }
  }

  /** The editors, in the coordinates of the layer that holds the cards. */
  render(): TemplateResult {
    const open = (this.drafts?.all ?? []).filter(({ sent }) => sent === null);
    return html`${repeat(
      open,
      ({ id }) => id,
      (draft) => this.editorTemplate(draft),
    )}`;
  }

  private editorTemplate(draft: Draft): TemplateResult | typeof nothing {
    const occurrence = this.occurrenceOf(draft);
    const box = occurrence && this.map.scene.boxOf(occurrence.key);
    if (!box) {
      return nothing;
    }
    const { x, y } = this.map.scene.origin;
    const { id } = draft;
    return html`<card-editor
      data-draft=${id}
      style="width:${formSizes[formOf(occurrence)].width}px;transform:translate(${box.x + x}px,${box.y + y}px)"
      .draft=${draft}
      .card=${this.cardOf(draft, occurrence)}
      @words-typed=${(event: CustomEvent<string>) => this.drafts?.type(id, event.detail)}
      @choice-made=${(event: CustomEvent<Choice>) => this.drafts?.choose(id, event.detail)}
      @save-wanted=${(event: CustomEvent<boolean>) => {
        this.save(draft, event.detail);
      }}
      @give-up-wanted=${() => {
        this.giveUp(draft);
      }}
      @wording-chosen=${(event: CustomEvent<WordingChoice>) => {
        this.decide(draft, event.detail);
      }}
      @return-wanted=${() => {
        this.askBack(draft);
      }}
      @words-copied=${(event: CustomEvent<boolean>) => {
        this.map.toast.tell(
          event.detail ? "Your words are copied." : "Your words are selected: copy them with Ctrl+C.",
        );
      }}
      @editor-entered=${() => this.drafts?.enter(id)}
      @editor-left=${() => this.drafts?.leave(id)}
      @editor-resized=${(event: CustomEvent<number>) => {
        this.drafts?.resize(id, event.detail);
      }}
    ></card-editor>`;
  }

  private cardOf(draft: Draft, occurrence: Occurrence): EditedCard {
    const { statement, relation, number } = occurrence;
    const { model, clashes, me } = this.map.client ?? {};
    const theirs = model ? conflictOf(model, draft) : null;
    return {
      name: nameOfDraft(draft, occurrence),
      number,
      sign: signOf(relation) || (statement.kind === "QUESTION" ? "?" : ""),
      kind: draft.what === "new" ? `new ${kindWord(occurrence)}` : kindWord(occurrence),
      look: [
        relation,
        ...(statement.kind === "EVIDENCE" ? ["evidence"] : []),
        ...(statement.origin === "RECONSTRUCTED" ? ["implicit"] : []),
      ],
      form: formOf(occurrence),
      theirs,
      by: theirs === null ? null : (clashes?.wordingOf(draft.id, theirs) ?? null),
      me: me?.account ?? "",
      lost: this.lostPlace(draft),
    };
  }

  /** E5 E6 */
  private lostPlace(draft: Draft): LostPlace | null {
    const { tree, clashes, me } = this.map.client ?? {};
    const node = tree ? lostNode(knownIn(tree), draft) : null;
    if (node === null) {
      return null;
    }
    const by = clashes?.removalOf(node) ?? null;
    return { words: lostWords(draft, whoWords(by, me?.account ?? null)), canComeBack: by !== null };
  }

  private askBack(draft: Draft): void {
    const { tree, clashes } = this.map.client ?? {};
    const node = tree ? lostNode(knownIn(tree), draft) : null;
    const by = node === null ? null : clashes?.removalOf(node);
    if (by) {
      this.map.report(this.map.client?.bringBack(by.revision));
      this.editorOf(draft.id)?.focusText(draft.text.length);
    }
  }

  private occurrenceOf(draft: Draft): Occurrence | undefined {
    return this.map.client?.tree?.homes.get(draft.id);
  }

  private open(draft: Draft, at: "all" | number): void {
    const { map } = this;
    const occurrence = this.occurrenceOf(draft);
    if (!occurrence) {
      return;
    }
    if (map.scene.open(occurrence)) {
      map.redraw();
    }
    const box = map.scene.onScreen(occurrence.key);
    if (box && map.scene.view.zoom < leastReadable) {
      map.layer.glide();
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      map.zoomAt(1 / map.scene.view.zoom, middle);
    }
    map.show(occurrence.key);
    map.requestUpdate();
    void map.updateComplete.then(() => {
      this.editorOf(draft.id)?.focusText(at);
    });
  }

  private save(draft: Draft, another: boolean): void {
    const { drafts, map } = this;
    const { tree } = map.client ?? {};
    const occurrence = this.occurrenceOf(draft);
    const sibling = occurrence && siblingOf(occurrence);
    if (!drafts || !tree || drafts.save(draft.id) === "refused") {
      return;
    }
    map.client?.select(
      draft.what === "new"
        ? placeOfDraft(knownIn(tree), draft)
        : ((occurrence && placeOf(occurrence)) ?? null),
    );
    if (another && sibling) {
      const again = draft.what === "new" ? draft : sibling;
      this.begin(again.relation, again.target);
    } else {
      map.focusSelected();
    }
  }

  private giveUp(draft: Draft): void {
    const { drafts, map } = this;
    const occurrence = this.occurrenceOf(draft);
    const words = drafts?.giveUp(draft.id);
    if (draft.what === "reword" && occurrence) {
      map.client?.select(placeOf(occurrence));
    }
    this.leadBack();
    if (words) {
      this.offer("What you wrote is discarded.", words);
    }
  }

  /** E1 */
  private offer(said: string, words: Draft): void {
    this.map.toast.tell(said, {
      label: "Bring it back",
      act: () => {
        this.drafts?.bringBack(words);
        const draft = this.drafts?.active;
        if (draft) {
          this.open(draft, draft.text.length);
        }
      },
    });
  }

  private decide(draft: Draft, choice: WordingChoice): void {
    const { drafts, map } = this;
    const next = drafts?.decide(draft.id, choice);
    if (choice === "theirs") {
      this.leadBack();
      this.offer("Theirs stands.", draft);
    } else if (next && drafts?.all.some(({ id, sent }) => id === next.id && sent === null)) {
      this.open(next, next.text.length);
    } else if (next?.what === "new" && map.client?.tree) {
      map.client.select(placeOfDraft(knownIn(map.client.tree), next));
      map.focusSelected();
    }
  }

  /** The keyboard goes back to the map. */
  private leadBack(): void {
    if (this.map.client?.selected()) {
      this.map.focusSelected();
    } else {
      this.map.canvas?.focus({ preventScroll: true });
    }
  }

  private editorOf(id: string): CardEditor | null {
    return this.map.renderRoot.querySelector(`card-editor[data-draft="${CSS.escape(id)}"]`);
  }

  /** A card on which somebody writes. */
  private decorationOf(statement: string): Decoration | null {
    return this.drafts?.all.some(({ id, sent }) => id === statement && sent === null)
      ? { classes: ["written"], badge: "", spoken: "" }
      : null;
  }

  private readonly onClashes = (): void => {
    this.map.requestUpdate();
  };

  private readonly onDrafts = (): void => {
    this.map.requestUpdate();
    void this.map.updateComplete.then(this.onScreen);
  };

  /** Keeps what is being typed in the part of the screen that a phone's keyboard leaves. */
  private readonly onScreen = (): void => {
    const { canvas } = this.map;
    const editor = this.editorOf(this.drafts?.active?.id ?? "");
    if (!canvas || !editor?.matches(":focus")) {
      return;
    }
    const room = canvas.getBoundingClientRect();
    const seen = window.visualViewport;
    const top = Math.max(room.top, seen?.offsetTop ?? 0);
    const bottom = Math.min(room.bottom - toolbarHeight, (seen?.offsetTop ?? 0) + (seen?.height ?? Infinity));
    const box = editor.getBoundingClientRect();
    const into = panInto(box, { x: room.left, y: top, width: room.width, height: bottom - top }, margin);
    const aside = this.map.scene.aside({
      x: box.x + into.x - room.left,
      y: box.y + into.y - room.top,
      width: box.width,
      height: box.height,
    });
    const by = { x: into.x + aside.x, y: into.y + aside.y };
    if (by.x !== 0 || by.y !== 0) {
      this.map.layer.glide();
      this.map.pan(by);
    }
  };
}

/**
 * What somebody is typing on the cards of one map, from the first letter until the server has it.
 *
 * E1 Nothing typed is lost. A draft is kept in the browser's tab until it is saved or given up: while other
 *    cards are written on, without a server, and by the tab's next page. What was given up can be brought back.
 * E2 A draft is sent once. From then on the map shows it as it will be, marked until the server has it.
 * E3 A refused draft is open again, with the server's sentence.
 * E4 A wording that somebody else changed meanwhile is not overwritten before the person has seen both, and kept
 *    theirs or their own, merged them, or made a statement of each: theirs stays, the own stands beside it as the
 *    same, of the same kind, with the passages and sources.
 * E5 A draft that has lost its place becomes a contention, unless the place is brought back.
 * E6 The rewording of a statement that is removed meanwhile is kept as a statement to come, of the same kind, with
 *    the passages and sources, and is a rewording again once the statement is back. Where nothing was typed there is nothing to keep.
 */
import type { WordingChoice } from "../live/wording-conflict.js";
import { newId } from "../shared/uuid.js";
import { mergeWords } from "../shared/word-merge.js";
import type { Place } from "./occurrence.js";
import type { Draft, DraftRelation, NewStatement } from "./draft.js";
import { DraftStorage } from "./draft-storage.js";
import {
  besides,
  conflictOf,
  freed,
  isTouched,
  knownIn,
  operationsFor,
  problemOf,
  rejoined,
  untouched,
} from "./edit-draft.js";
import type { MapClient, Refused } from "./map-client.js";
import type { Origin, StatementKind } from "./model.js";

/** @fires changed - there are others, or one is sent, refused or saved */
export class Drafts extends EventTarget {
  private readonly client: MapClient;
  private readonly storage: DraftStorage;
  private list: readonly Draft[];
  private activeId: string | null;
  /** The changes that this page sent, as long as it waits for an answer. */
  private readonly waiting = new Set<string>();
  /** Drafts by the id under which they were sent, when the map went on without them. */
  private readonly reopened = new Map<string, string>();

  constructor(client: MapClient) {
    super();
    this.client = client;
    this.storage = new DraftStorage(client.mapId);
    const stored = this.storage.read();
    this.list = stored.drafts;
    this.activeId = stored.active;
    client.addEventListener("changed", this.settle);
    client.addEventListener("status", this.settle);
    client.addEventListener("refused", this.onRefused);
    client.showDrafts(this.list);
  }

  /** Forgets the map, not the drafts. */
  close(): void {
    this.client.removeEventListener("changed", this.settle);
    this.client.removeEventListener("status", this.settle);
    this.client.removeEventListener("refused", this.onRefused);
    this.client.showDrafts([]);
  }

  /** In the order in which they were begun. */
  get all(): readonly Draft[] {
    return this.list;
  }

  /** The one that the keyboard is in, or was when the page was left. */
  get active(): Draft | null {
    return this.list.find(({ id, sent }) => id === this.activeId && sent === null) ?? null;
  }

  /** Begins another wording, or goes on with it. */
  reword(statement: string): Draft | null {
    const was = this.client.model?.statements.get(statement);
    const open = this.list.find(({ id }) => id === statement);
    if (open ?? !was) {
      return open?.sent === null ? this.activate(open) : null;
    }
    const { text } = was;
    return this.begin({ what: "reword", id: statement, before: text, text, was, ...untouched });
  }

  /** Begins a new statement, or goes on with one for this place that has no words yet. */
  add(relation: DraftRelation, target: Place | null): Draft {
    const same = this.list.find(
      (draft) =>
        draft.what === "new" &&
        draft.relation === relation &&
        draft.sent === null &&
        draft.target?.statement === target?.statement &&
        draft.target?.argument === target?.argument,
    );
    return same
      ? this.activate(same)
      : this.begin({
          what: "new",
          id: newId(),
          argument: newId(),
          relation,
          target,
          kind: "CLAIM",
          origin: "OWN",
          text: "",
          ...untouched,
        });
  }

  /** Takes up words as they are typed; the map is not drawn again for that. */
  type(id: string, text: string): void {
    this.list = this.list.map((draft) => (draft.id === id ? { ...draft, text, error: "" } : draft));
    this.store();
  }

  choose(id: string, choice: { kind?: StatementKind; origin?: Origin }): void {
    this.put(id, (draft) => (draft.what === "new" ? { ...draft, ...choice } : draft));
  }

  /** The editor on the card has another height. */
  resize(id: string, room: number): void {
    if (this.find(id)?.room !== room) {
      this.put(id, (draft) => ({ ...draft, room }));
    }
  }

  enter(id: string): void {
    this.activeId = id;
    this.store();
  }

  /** The keyboard went elsewhere: what nobody has typed in is over, the rest stays. */
  leave(id: string): void {
    const draft = this.find(id);
    if (this.activeId === id) {
      this.activeId = null;
      this.store();
    }
    if (draft?.sent === null) {
      if (isTouched(draft)) {
        this.put(id, (same) => same);
      } else {
        this.drop(id);
      }
    }
  }

  /** Takes it away unsaved; answers it if there were words in it that one may want back. */
  giveUp(id: string): Draft | null {
    const draft = this.find(id);
    this.drop(id);
    return draft && isTouched(draft) ? { ...draft, error: "" } : null;
  }

  /** E1 */
  bringBack(draft: Draft): void {
    this.begin(draft.what === "new" ? { ...draft, id: newId(), argument: newId(), lost: undefined } : draft);
  }

  /**
   * E4: between the own words and what the statement says now. Answers the draft to go on with: "mine" and "merge"
   * leave one to be saved, "both" one that is on its way; "theirs" leaves none.
   */
  decide(id: string, choice: WordingChoice): Draft | null {
    const draft = this.find(id);
    const { model, tree } = this.client;
    const now = model?.statements.get(id)?.text;
    if (draft?.what !== "reword" || !model || !tree || now === undefined) {
      return null;
    }
    switch (choice) {
      case "theirs":
        this.drop(id);
        return null;
      case "mine":
        return this.begin({ ...draft, before: now, error: "" });
      case "merge": {
        const { text } = mergeWords(draft.before, draft.text.trim(), now);
        return this.begin({ ...draft, before: now, text, error: "" });
      }
      case "both": {
        const home = tree.homes.get(id);
        const problem = problemOf(draft.text);
        if (!home || problem !== "") {
          this.put(id, (same) => ({ ...same, error: problem }));
          return null;
        }
        const separate = besides(home, draft.text);
        this.replace([...this.list.filter((other) => other.id !== id), separate]);
        this.save(separate.id);
        return separate;
      }
    }
  }

  /**
   * Sends it to the server. Answers whether it is on its way; if not, the draft says why, or there is nothing
   * to send.
   */
  save(id: string): "sent" | "same" | "refused" {
    const draft = this.find(id);
    const { model, tree } = this.client;
    if (!draft || !model || !tree || draft.sent !== null) {
      return "refused";
    }
    if (draft.what === "new" && draft.lost !== undefined) {
      return this.save(this.separate(draft).id);
    }
    const conflict = conflictOf(model, draft);
    const error =
      problemOf(draft.text) || (conflict === null ? "" : "Choose between the two wordings first.");
    if (error !== "") {
      this.put(id, (same) => ({ ...same, error }));
      return "refused";
    }
    const operations = operationsFor(model, knownIn(tree), draft);
    if (operations.length === 0) {
      this.drop(id);
      return "same";
    }
    const sent = newId();
    this.activeId = null;
    this.waiting.add(sent);
    this.put(id, (same) => ({ ...same, sent, error: "" }));
    void this.client.submit(operations, sent).then((answer) => {
      this.waiting.delete(sent);
      if (answer.ok) {
        this.drop(id);
      } else {
        this.refuse(sent, answer.detail);
      }
    });
    return "sent";
  }

  /** E6: words for a statement that is gone are from now on those of another. */
  private separate(draft: NewStatement): NewStatement {
    const separate: NewStatement = { ...draft, id: newId(), lost: undefined };
    this.replace(this.list.map((other) => (other.id === draft.id ? separate : other)));
    return separate;
  }

  private isWaiting(sent: string): boolean {
    return this.waiting.has(sent) || this.client.isWaiting(sent);
  }

  private find(id: string): Draft | null {
    return this.list.find((draft) => draft.id === id) ?? null;
  }

  private begin(draft: Draft): Draft {
    this.activeId = draft.id;
    this.replace([...this.list.filter(({ id }) => id !== draft.id), draft]);
    return draft;
  }

  private activate(draft: Draft): Draft {
    this.activeId = draft.id;
    this.replace(this.list);
    return draft;
  }

  private drop(id: string): void {
    if (this.find(id)) {
      this.replace(this.list.filter((draft) => draft.id !== id));
    }
  }

  private put(id: string, change: (draft: Draft) => Draft): void {
    this.replace(this.list.map((draft) => (draft.id === id ? change(draft) : draft)));
  }

  private replace(list: readonly Draft[]): void {
    this.list = list;
    this.store();
    this.client.showDrafts(list);
    this.dispatchEvent(new Event("changed"));
  }

  private store(): void {
    this.storage.write({ drafts: this.list, active: this.activeId });
  }

  /** E3: answers whether it was one of these. */
  private refuse(sent: string, error: string): boolean {
    const refused = this.list.find((draft) => draft.sent === sent)?.id ?? this.reopened.get(sent);
    if (refused !== undefined) {
      const { model } = this.client;
      this.put(refused, (draft) => ({
        ...draft,
        sent: null,
        // Both wordings side by side say more than the sentence.
        error: model && conflictOf(model, draft) !== null ? "" : error,
      }));
    }
    return refused !== undefined;
  }

  private readonly onRefused = (event: Event): void => {
    const { id, detail } = (event as CustomEvent<Refused>).detail;
    if (this.refuse(id, detail)) {
      event.preventDefault();
    }
  };

  /** E2, E5: what the map has meanwhile, or has no more. */
  private readonly settle = (): void => {
    const { model } = this.client;
    if (!model) {
      return;
    }
    const next: Draft[] = [];
    for (const draft of this.list) {
      if (draft.what === "reword" && !model.statements.has(draft.id)) {
        if (draft.sent !== null || isTouched(draft)) {
          next.push(freed(draft));
        }
      } else if (draft.what === "new" && draft.lost !== undefined && model.statements.has(draft.id)) {
        next.push(rejoined(draft, draft.lost));
      } else if (draft.sent === null || this.isWaiting(draft.sent)) {
        next.push(draft);
      } else if (draft.what === "new" ? !model.statements.has(draft.id) : conflictOf(model, draft) !== null) {
        this.reopened.set(draft.sent, draft.id);
        next.push({ ...draft, sent: null });
      }
    }
    if (next.length < this.list.length || next.some((draft, index) => draft !== this.list[index])) {
      this.replace(next);
    }
  };
}

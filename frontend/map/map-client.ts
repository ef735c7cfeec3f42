/**
 * One map in this page: what it is, what is selected in it, and whether it is saved.
 *
 * C1 Changes are sent one at a time, in order. A change that did not get through is sent again under the
 *    same id until the server answers, so it takes effect once; if need be by the tab's next page.
 * C2 A reply that does not lead on from the revision held here waits until the stream has brought what is
 *    missing; where there is no stream, or it does not come, the map is loaded again.
 * C3 A refused change alters nothing here; whoever submitted it gets the server's sentence.
 * C4 The selection survives every change of the map that its statement survives.
 * C5 What others do comes by the stream, each change once and in order. One's own comes there too and is
 *    known by its revision.
 * C6 When somebody else removes the selected statement, it is told who, and can be brought back.
 * C7 When the connection is there again, what waits to be sent is sent at once.
 * C8 When a change was refused because of what somebody else did, that is on the map before it is told.
 * C9 What one may not change is not sent; it is said why.
 */
import { CommentApi } from "../comment/comment-api.js";
import { Comments } from "../comment/comments.js";
import type { Clash } from "../live/clashes.js";
import { Clashes } from "../live/clashes.js";
import type { Connection, Me, Step, StreamListener, Told } from "../live/map-stream.js";
import { MapStream } from "../live/map-stream.js";
import { Presence } from "../live/presence.js";
import { newId } from "../shared/uuid.js";
import type { ArgumentTree } from "./argument-tree.js";
import type { ArgumentUses } from "./argument-uses.js";
import type { Occurrence, Place } from "./occurrence.js";
import { treeOf } from "./argument-tree.js";
import { keyOf, keysNear, placeOf } from "./occurrence.js";
import type { Draft } from "./draft.js";
import { draftNodes } from "./draft.js";
import type { ArticleText, UndoState } from "./map-api.js";
import { MapApi, attempt } from "./map-api.js";
import type { Delta, MapModel } from "./model.js";
import { apply } from "./model.js";
import type { Operation } from "./operations.js";
import { Outbox } from "./outbox.js";
import { UndoMemory } from "./undo-memory.js";
import type { Request } from "./unsaved.js";
import { ViewMemory } from "./view-memory.js";

export type Status = "loading" | "saved" | "saving" | "retrying" | "missing" | "unreachable";

export type Submitted =
  { readonly ok: true } | { readonly ok: false; readonly detail: string; readonly clash?: Clash | undefined };

/** What others have done, the oldest first, and what that did to the map. */
export interface Remote {
  readonly delta: Step;
  readonly changes: readonly Told[];
}

/** The selected statement is gone: who removed it, in which change, and what it said. */
export interface Lost {
  readonly by: Told;
  readonly text: string;
}

/** A change that was refused, and why. */
export interface Refused {
  readonly id: string;
  readonly detail: string;
}

const clients = new Map<string, MapClient>();

/** How long a reply waits for what the stream has yet to bring (C2). */
const patience = 3_000;

/**
 * Shared by every element that shows the map.
 *
 * @fires changed - the map or a draft is another
 * @fires selection - something else is selected
 * @fires status - it is being saved, is saved, or cannot be loaded; or undo and redo, or the connection, are others
 * @fires rights - one may do other things to the map than before
 * @fires remote - others have changed the map; detail is a `Remote`; comes after changed
 * @fires lost - somebody else has removed what is selected; detail is a `Lost`
 * @fires gone - one may not see the map any more
 * @fires refused - the server does not want what an earlier page submitted; detail is a `Refused`; whoever
 *     tells it the person prevents others from doing so too
 */
export class MapClient extends EventTarget {
  readonly mapId: string;
  model: MapModel | null = null;
  /** With the drafts that are being written. */
  tree: ArgumentTree | null = null;
  selection: Place | null = null;
  drafts: readonly Draft[] = [];
  status: Status = "loading";
  connection: Connection = "connecting";
  /** Who this page is to the others; null until the server has said so. */
  me: Me | null = null;
  /** Why one may not change the map, in a sentence; null if one may. */
  readOnly: string | null = null;
  /** Why one may not comment on it, in a sentence; null if one may. */
  noComments: string | null = null;

  /** What is open of it. */
  readonly memory: ViewMemory;

  /** Who else is here. */
  readonly presence = new Presence((sent) => this.api.presence(sent));

  /** Who did what somebody here does not expect. */
  readonly clashes = new Clashes((node) => attempt(() => this.api.clash(node)));

  /** What is said about its statements. */
  readonly comments: Comments;

  private readonly api: MapApi;
  private readonly outbox: Outbox;
  private articleText: Promise<ArticleText | null> | null = null;
  private stream: MapStream | null = null;
  /** The latest revision that the stream has brought. */
  private heard = 0;
  private loading = 0;
  private readonly undoMemory: UndoMemory;

  static of(mapId: string): MapClient {
    let client = clients.get(mapId);
    if (!client) {
      client = new MapClient(mapId, ({ listener }) => new MapStream(mapId, listener));
      clients.set(mapId, client);
      // The page then says what is at its address for whoever looks now.
      client.addEventListener("gone", () => {
        location.reload();
      });
      const { comments } = client;
      void client.load().then(() => {
        comments.start();
      });
    }
    return client;
  }

  /** For tests; elements use `MapClient.of`. */
  constructor(mapId: string, stream: ((client: MapClient) => MapStream) | null = null) {
    super();
    this.mapId = mapId;
    this.api = new MapApi(mapId);
    this.memory = new ViewMemory(mapId, this.api);
    this.comments = new Comments(new CommentApi(mapId));
    this.undoMemory = new UndoMemory(
      () => this.api.undoState(),
      () => {
        this.become(this.status);
      },
    );
    this.outbox = new Outbox(
      mapId,
      (request) => this.api.send(request),
      () => {
        this.become("retrying");
      },
    );
    this.addEventListener("selection", this.saySelection);
    this.stream = stream?.(this) ?? null;
  }

  /** Gets the map from the server, for the first time or again. */
  async load(): Promise<void> {
    this.loading++;
    await this.loadNow();
    this.loading--;
    if (this.status !== "missing") {
      this.stream?.start();
    }
    if (this.model && this.heard > this.model.revision) {
      this.stream?.connect();
    }
  }

  private async loadNow(): Promise<void> {
    const first = !this.model;
    if (first) {
      this.become("loading");
    }
    const [snapshot] = await Promise.all([
      attempt(() => this.api.snapshot()),
      this.undoMemory.ask(),
      first ? this.memory.load() : null,
    ]);
    if (snapshot.ok) {
      // A slow answer must not take the map back behind what has been applied meanwhile.
      if (!this.model || snapshot.value.model.revision >= this.model.revision) {
        this.draw(snapshot.value.model, snapshot.value.uses);
      }
      this.become(this.pending.length > 0 ? "saving" : "saved");
      if (first) {
        this.resume();
      }
    } else if (this.model && snapshot.status === 404) {
      this.lose();
    } else if (!this.model) {
      this.become(snapshot.status === 404 || snapshot.status === 400 ? "missing" : "unreachable");
    }
  }

  private lose(): void {
    this.stream?.stop();
    this.dispatchEvent(new Event("gone"));
  }

  /** Sends one change. Answers when the server has accepted or refused it. */
  submit(operations: readonly Operation[], id = newId()): Promise<Submitted> {
    return this.send({ kind: "changes", id, operations });
  }

  /** What undo would take back, and redo do again. */
  get history(): UndoState {
    return this.undoMemory.state;
  }

  /** What the server has not answered yet, the oldest first. */
  get pending(): readonly Request[] {
    return this.outbox.pending;
  }

  /** Whether something waits that should have been saved by now. */
  get isHeldUp(): boolean {
    return this.pending.length > 0 && (this.status === "retrying" || this.connection === "offline");
  }

  /** Whether the server has not yet answered the change with this id, of this page or an earlier one. */
  isWaiting(id: string): boolean {
    return this.outbox.kept().some((request) => request.id === id);
  }

  undo(): Promise<Submitted> {
    return this.send({ kind: "undo", id: newId() });
  }

  redo(): Promise<Submitted> {
    return this.send({ kind: "redo", id: newId() });
  }

  /** Takes back, as a change of one's own, the change that led to a revision and removed something. */
  bringBack(revision: number): Promise<Submitted> {
    return this.send({ kind: "restore", id: newId(), revision });
  }

  /** Brings a statement back as it was at a revision, with `branch` what hung on it then too. */
  restore(revision: number, node: string, branch: boolean): Promise<Submitted> {
    return this.send({ kind: "history/restore", id: newId(), revision, node, branch });
  }

  /** Takes over what a change of one's own did, whichever part of the page sent it. */
  async applyDelta(delta: Delta): Promise<void> {
    const asked = this.undoMemory.begin();
    const led = this.model !== null && this.follow(this.model, delta);
    if (!led && !(await this.reached(delta.revision))) {
      await this.load();
    }
    await this.undoMemory.take(delta, asked);
    this.become(this.status);
  }

  select(place: Place | null): void {
    const before = this.selection && keyOf(this.selection);
    const found = place && this.find(place);
    // Before the map is there, the wish is kept as it is.
    this.selection = found ? placeOf(found) : this.tree ? null : place;
    if ((this.selection && keyOf(this.selection)) !== before) {
      this.dispatchEvent(new Event("selection"));
    }
  }

  selected(): Occurrence | null {
    return (this.selection && this.tree?.byKey.get(keyOf(this.selection))) ?? null;
  }

  /** Draws these into the tree, in place of those before. */
  showDrafts(drafts: readonly Draft[]): void {
    this.drafts = drafts;
    const written = drafts.findLast(({ sent }) => sent === null);
    this.presence.say({
      typing: written !== undefined,
      writing: written?.what === "new" ? (written.target?.statement ?? null) : (written?.id ?? null),
    });
    if (this.model && this.tree) {
      this.tree.showDraft(draftNodes(this.model, drafts));
      this.changed([]);
    }
  }

  /** The text that the map is about; null when it cannot be had now. */
  article(): Promise<ArticleText | null> {
    if (!this.model) {
      return Promise.resolve(null);
    }
    const { article } = this.model;
    this.articleText ??= attempt(() => MapApi.article(article)).then((answer) => {
      if (!answer.ok) {
        this.articleText = null;
      }
      return answer.ok ? answer.value : null;
    });
    return this.articleText;
  }

  /** Sends what an earlier page in this tab was left with. */
  private resume(): void {
    for (const request of this.outbox.kept()) {
      void this.send(request).then((answer) => {
        if (!answer.ok) {
          const refused: Refused = { id: request.id, detail: answer.detail };
          this.dispatchEvent(new CustomEvent("refused", { detail: refused, cancelable: true }));
        }
      });
    }
  }

  private async send(request: Request): Promise<Submitted> {
    if (this.readOnly !== null) {
      this.outbox.drop(request); // C9
      return { ok: false, detail: this.readOnly };
    }
    const answered = this.outbox.send(request);
    this.become(this.status === "retrying" ? "retrying" : "saving");
    const answer = await answered;
    if (answer.ok) {
      await this.applyDelta(answer.value);
    } else if (answer.clash) {
      await this.learn(answer.clash);
    }
    this.become(this.pending.length > 0 ? "saving" : "saved");
    return answer.ok ? { ok: true } : { ok: false, detail: answer.detail, clash: answer.clash };
  }

  /** C8 */
  private async learn(clash: Clash): Promise<void> {
    if (!(await this.reached(clash.revision))) {
      await this.load();
    }
    this.clashes.know(clash);
  }

  private readonly saySelection = (): void => {
    const { statement = null, argument = null } = this.selection ?? {};
    this.presence.say({ statement, argument });
  };

  /** Takes what the stream brings. */
  readonly listener: StreamListener = {
    revision: () => this.model?.revision ?? null,
    onHello: (me) => {
      this.me = me;
      this.allow(me.readOnly ?? null, me.noComments ?? null);
      this.comments.catchUp();
      this.outbox.wake(); // C7
      if (!this.model && this.loading === 0) {
        void this.load();
      }
    },
    onStep: (step) => {
      this.heard = Math.max(this.heard, step.revision);
      if (this.model && !this.takeStep(this.model, step) && this.loading === 0) {
        this.stream?.connect();
      }
    },
    onComments: (seq) => {
      this.comments.catchUp(seq);
    },
    onPresence: (participant) => {
      this.presence.hear(participant);
    },
    onLeave: () => {
      this.presence.leave();
    },
    onReload: () => {
      void this.load();
    },
    onGone: () => {
      this.lose();
    },
    onConnection: (connection) => {
      this.connection = connection;
      if (connection === "offline" && this.loading === 0) {
        // It may be that one may not see the map any more.
        void this.load();
      }
      this.presence.setConnected(connection === "live");
      this.become(this.status);
    },
  };

  private allow(readOnly: string | null, noComments: string | null): void {
    if (readOnly !== this.readOnly || noComments !== this.noComments) {
      this.readOnly = readOnly;
      this.noComments = noComments;
      this.dispatchEvent(new Event("rights"));
      this.become(this.status);
    }
  }

  /** C5; false if something before it is missing here. */
  private takeStep(model: MapModel, step: Step): boolean {
    const before = model.revision;
    if (step.revision <= before) {
      return true;
    }
    const selected = this.selected()?.statement;
    if (!this.follow(model, step)) {
      return false;
    }
    const changes = step.changes.filter(
      ({ revision, author }) => revision > before && author !== this.me?.account,
    );
    if (changes.length > 0) {
      this.dispatchEvent(new CustomEvent<Remote>("remote", { detail: { delta: step, changes } }));
    }
    if (selected && !model.statements.has(selected.id)) {
      const by = changes.findLast(({ touched }) => touched.includes(selected.id));
      if (by) {
        this.dispatchEvent(new CustomEvent<Lost>("lost", { detail: { by, text: selected.text } }));
      }
    }
    this.become(this.status);
    return true;
  }

  /** Waits a moment for the stream to bring a revision; false if it does not (C2). */
  private async reached(revision: number): Promise<boolean> {
    const isThere = (): boolean => this.model !== null && this.model.revision >= revision;
    if (!isThere() && this.connection === "live") {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          this.removeEventListener("changed", look);
          resolve();
        };
        const look = (): void => {
          if (isThere()) {
            done();
          }
        };
        const timer = setTimeout(done, patience);
        this.addEventListener("changed", look);
      });
    }
    return isThere();
  }

  protected draw(model: MapModel, uses?: ArgumentUses): void {
    const near = this.keysNearSelection();
    this.model = model;
    this.tree = treeOf(model, uses);
    this.tree.showDraft(draftNodes(model, this.drafts));
    this.changed(near);
  }

  private follow(model: MapModel, delta: Delta): boolean {
    const { tree } = this;
    const near = this.keysNearSelection();
    if (!tree || !apply(model, delta)) {
      return false;
    }
    tree.update(delta);
    for (const id of [...delta.statements.map((statement) => statement.id), ...delta.removed]) {
      this.clashes.forget(id);
    }
    if (this.drafts.length > 0) {
      // They may hang on what has changed.
      tree.showDraft(draftNodes(model, this.drafts));
    }
    this.changed(near);
    return true;
  }

  /** C4 */
  protected changed(near: readonly string[]): void {
    const before = this.selection && keyOf(this.selection);
    if (this.selection) {
      const first = near.find((key) => this.tree?.byKey.has(key)) ?? "";
      const after = this.find(this.selection) ?? this.tree?.byKey.get(first);
      this.selection = after ? placeOf(after) : null;
    }
    this.dispatchEvent(new Event("changed"));
    if ((this.selection && keyOf(this.selection)) !== before) {
      this.dispatchEvent(new Event("selection"));
    }
  }

  private find(place: Place): Occurrence | undefined {
    return this.tree?.byKey.get(keyOf(place)) ?? this.tree?.homes.get(place.statement);
  }

  private keysNearSelection(): string[] {
    const selected = this.selected();
    return selected ? keysNear(selected) : [];
  }

  protected become(status: Status): void {
    this.status = status;
    this.dispatchEvent(new Event("status"));
  }
}

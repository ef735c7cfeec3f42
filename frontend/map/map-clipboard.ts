/**
 * Cut, copy and paste of branches with the browser's own events, so that its keys and its menu work and nobody
 * is asked for permission.
 *
 * K1 Where text is selected or being written, copying, cutting and pasting are the browser's.
 * K2 On the clipboard are the branches as Argdown for everybody, and as they are for our own pages.
 * K3 What is cut stays, dimmed, until it is pasted. Within a map it moves and keeps its ids; into another map
 *    it is copied, and then removed here. Escape lets it be.
 */
import type { ReactiveController } from "lit";
import { newId } from "../shared/uuid.js";
import { readArgdown } from "./argdown-reader.js";
import { writeArgdown } from "./argdown-writer.js";
import type { ArgumentMap } from "./argument-map.js";
import type { Occurrence } from "./occurrence.js";
import { placeOf } from "./occurrence.js";
import type { Clip, PasteAs } from "./clip.js";
import { clipOf, parseClip, pasting } from "./clip.js";
import type { Drop } from "./drop.js";
import { dropped, refusalOf } from "./drop.js";
import { MapClient } from "./map-client.js";
import { removal } from "./node-operations.js";
import { itemsOf, topmost } from "./node-set.js";
import type { Operation } from "./operations.js";
import { plural } from "./tree-words.js";

const pasteWords = {
  reason: "a reason",
  objection: "an objection",
  undercut: "an undercut",
  copremise: "a co-premise",
  contention: "a contention",
} as const;

const clipType = "application/x-disputatio+json";

/** Which cut is still to be pasted; kept for all tabs of the browser. */
const cutStorage = "disputatio.cut";

/** What this page put on the clipboard last; `sure` while nothing else can have got there since. */
let latest: { readonly text: string; readonly clip: Clip; sure: boolean } | null = null;

export class MapClipboard implements ReactiveController {
  private readonly map: ArgumentMap;
  private cutClip: Clip | null = null;
  /** With Shift, it is asked as what to paste. */
  private asks = false;
  /** What a menu said that the next paste is to be. */
  private wanted: PasteAs = null;

  constructor(map: ArgumentMap) {
    this.map = map;
    map.addController(this);
    map.decorations.add((occurrence) =>
      this.isCut(occurrence) ? { classes: ["cut"], badge: "", spoken: "cut, to be pasted" } : null,
    );
  }

  // Without selected text the browser's events come to the page, wherever the focus is.
  hostConnected(): void {
    for (const [type, listener] of this.listeners) {
      window.addEventListener(type, listener as EventListener);
    }
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.listeners) {
      window.removeEventListener(type, listener as EventListener);
    }
  }

  /** From a menu or a button. */
  run(what: "copy" | "cut"): void {
    this.map.canvas?.focus({ preventScroll: true });
    // The only way that needs neither permission nor a secure page, and it fires the events above.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const done = document.execCommand(what);
    this.map.focusSelected();
    if (!done) {
      this.map.toast.show(`Press Ctrl+${what === "copy" ? "C" : "X"} to ${what}.`);
    }
  }

  /** From a menu: browsers let a page read the clipboard only if somebody allowed it before. */
  async pasteFromMenu(as: PasteAs): Promise<void> {
    const text = await allowedText();
    if (latest && (text === null ? latest.sure : latest.text === text)) {
      await this.paste(latest.clip, as);
    } else if (text === null) {
      this.wanted = as;
      this.map.focusSelected();
      this.map.toast.show(`Press Ctrl+V now to paste${as === null ? "" : ` as ${pasteWords[as]}`}.`);
    } else {
      await this.pasteText(text, as);
    }
  }

  /** Asks as what something is to be pasted at the node in hand; where there is none, it stands free. */
  ask(paste: (as: PasteAs) => void): void {
    const occurrence = this.map.client?.selected();
    if (occurrence) {
      const { x = 0, y = 0, height = 0 } = this.map.scene.onScreen(occurrence.key) ?? {};
      this.map.menu = { occurrence, at: { x: x + 16, y: y + height }, paste };
    } else {
      paste(null);
    }
  }

  /** Answers whether something was cut. */
  letBe(): boolean {
    const some = this.cutClip !== null;
    if (some) {
      localStorage.removeItem(cutStorage);
      this.uncut();
    }
    return some;
  }

  private readonly onBefore = (event: Event): void => {
    if (this.isOurs(event)) {
      // Says that there is something to copy although no text is selected.
      event.preventDefault();
    }
  };

  private readonly onCopy = (event: ClipboardEvent): void => {
    const { client } = this.map;
    const nodes = topmost(this.map.marks.nodes());
    if (!this.isOurs(event) || !client?.model || !event.clipboardData || nodes.length === 0) {
      this.onElsewhere();
      return;
    }
    event.preventDefault();
    const isCut = event.type === "cut";
    const cut = isCut ? { token: newId(), places: nodes.map(({ key }) => key) } : null;
    const clip = clipOf(client.model, nodes, cut);
    const text = writeArgdown(clip);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData(clipType, JSON.stringify(clip));
    latest = { text, clip, sure: true };
    this.uncut();
    if (cut) {
      localStorage.setItem(cutStorage, cut.token);
      this.cutClip = clip;
      this.map.decorations.changed();
    } else {
      localStorage.removeItem(cutStorage);
    }
    const all = plural(clip.statements.length, "node");
    this.map.toast.show(isCut ? `Cut ${all}: paste to move, Escape to let be.` : `Copied ${all}.`);
  };

  private readonly onPaste = (event: ClipboardEvent): void => {
    const { asks, wanted } = this;
    this.asks = false;
    this.wanted = null;
    if (!this.isOurs(event) || !event.clipboardData || !this.map.client?.model) {
      return;
    }
    event.preventDefault();
    const clip = parseClip(event.clipboardData.getData(clipType));
    const text = event.clipboardData.getData("text/plain");
    const own = clip ?? (latest?.text === text ? latest.clip : null);
    const paste = (as: PasteAs): Promise<void> => (own ? this.paste(own, as) : this.pasteText(text, as));
    if (asks) {
      this.ask((as) => void paste(as));
    } else {
      void paste(wanted);
    }
  };

  private readonly onElsewhere = (): void => {
    if (latest) {
      latest.sure = false;
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === "v" && (event.ctrlKey || event.metaKey)) {
      this.asks = event.shiftKey;
    } else if (!["Control", "Meta", "Shift"].includes(event.key)) {
      this.wanted = null;
    }
  };

  private readonly onStorage = (event: StorageEvent): void => {
    if (event.key === cutStorage && event.newValue !== this.cutClip?.cut?.token) {
      this.uncut();
    }
  };

  private async pasteText(text: string, as: PasteAs): Promise<void> {
    const { clip, problems } = readArgdown(text);
    if (clip.statements.length === 0) {
      this.map.toast.show("There is no text on the clipboard to paste.");
      return;
    }
    await this.paste(clip, as, problems);
  }

  private async paste(clip: Clip, as: PasteAs, problems: readonly string[] = []): Promise<void> {
    const { client } = this.map;
    if (!client?.model || !client.tree) {
      return;
    }
    const target = client.selected();
    const isCut = clip.cut !== null && localStorage.getItem(cutStorage) === clip.cut.token;
    if (isCut && clip.map === client.mapId) {
      this.move(clip, as, target);
      return;
    }
    const operations = pasting(clip, as, target && placeOf(target), client.model.article.id, newId);
    const answer = await client.submit(operations);
    if (!answer.ok) {
      this.map.toast.show(answer.detail);
      return;
    }
    if (isCut) {
      localStorage.removeItem(cutStorage);
      this.uncut();
      await this.removeFrom(clip);
    }
    this.show(operations);
    const all = `Pasted ${plural(clip.statements.length, "node")}`;
    this.map.toast.show(problems.length === 0 ? `${all}.` : `${all}. Left out: ${listed(problems)}.`);
  }

  // K3, within a map
  private move(clip: Clip, as: PasteAs, target: Occurrence | null): void {
    const { client } = this.map;
    const tree = client?.tree;
    const nodes = (clip.cut?.places ?? []).flatMap((key) => tree?.byKey.get(key) ?? []);
    if (!tree || nodes.length === 0) {
      this.map.toast.show("What was cut is not there any more.");
      return;
    }
    const items = itemsOf(nodes);
    const root = clip.roots[0]?.relation;
    const usual =
      root === "objection" ? "objection" : root === "undercut" && target?.step ? "undercut" : "reason";
    const zone = as ?? usual;
    const drop: Drop =
      target === null || zone === "contention" ? { at: "free" } : { at: "zone", target, zone };
    const refusal = refusalOf(items, drop);
    const operations = refusal === null ? dropped(tree, items, drop, newId) : null;
    if (!operations) {
      this.map.toast.show(refusal === null ? "It is there already." : `${refusal}.`);
      return;
    }
    localStorage.removeItem(cutStorage);
    this.uncut();
    this.map.drop(...operations);
  }

  // K3, into another map
  private async removeFrom(clip: Clip): Promise<void> {
    const source = MapClient.of(clip.map);
    if (!source.tree) {
      await source.load();
    }
    const nodes = (clip.cut?.places ?? []).flatMap((key) => source.tree?.byKey.get(key) ?? []);
    if (nodes.length > 0) {
      const answer = await source.submit(removal(nodes));
      if (!answer.ok) {
        this.map.toast.show(`It is here now, but could not be removed there: ${answer.detail}`);
      }
    }
  }

  /** Takes in hand what was pasted. */
  private show(operations: readonly Operation[]): void {
    const first = operations.find((operation) => operation.op === "addStatement");
    const home = first && this.map.client?.tree?.homes.get(first.statement);
    if (home) {
      this.map.choose(home);
    }
  }

  private isCut(occurrence: Occurrence): boolean {
    const places = this.cutClip?.cut?.places;
    for (let at: Occurrence | null = occurrence; places && at; at = at.parent) {
      if (places.includes(at.key)) {
        return true;
      }
    }
    return false;
  }

  private uncut(): void {
    if (this.cutClip) {
      this.cutClip = null;
      this.map.decorations.changed();
    }
  }

  // K1
  private isOurs(event: Event): boolean {
    const target = event.composedPath()[0];
    const focused = this.map.shadowRoot?.activeElement;
    const inMap = focused === this.map.canvas || focused?.closest(".card");
    return (
      Boolean(inMap) &&
      !this.map.isPast &&
      !(target instanceof Element && target.closest(writable)) &&
      !focused?.closest(writable) &&
      !this.map.input.hasSelectedText() &&
      (document.getSelection()?.toString().trim() ?? "") === ""
    );
  }

  private readonly listeners: readonly (readonly [string, (event: never) => void])[] = [
    ["beforecopy", this.onBefore],
    ["beforecut", this.onBefore],
    ["beforepaste", this.onBefore],
    ["copy", this.onCopy],
    ["cut", this.onCopy],
    ["paste", this.onPaste],
    ["keydown", this.onKey],
    ["storage", this.onStorage],
    ["blur", this.onElsewhere],
  ];
}

const writable = "input, textarea, select, [contenteditable]";

/** The clipboard's text if somebody allowed the page to read it; null without asking. */
async function allowedText(): Promise<string | null> {
  try {
    const { state } = await navigator.permissions.query({ name: "clipboard-read" as PermissionName });
    return state === "granted" ? await navigator.clipboard.readText() : null;
  } catch {
    // Not a secure page, or a browser that knows no such permission.
    return null;
  }
}

function listed(problems: readonly string[]): string {
  const most = 4;
  const more = problems.length > most ? ` and ${problems.length - most} more` : "";
  return problems.slice(0, most).join("; ") + more;
}

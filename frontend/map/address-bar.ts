/** Keeps the browser's address at what is selected and in focus (A1–A4), and hears of back and forward. */
import type { ReactiveController } from "lit";
import type { ArgumentMap } from "./argument-map.js";
import type { Occurrence } from "./argument-tree.js";
import { isBeingAdded } from "./draft.js";
import type { MapAddress } from "./map-address.js";
import { addressOf, addressPlace, nowhere, searchOf } from "./map-address.js";

/** Browsers refuse an address that changes too often, as with a held arrow key. Milliseconds. */
const pause = 150;

export class AddressBar implements ReactiveController {
  private readonly map: ArgumentMap;
  private readonly gone: (to: MapAddress) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param gone - hears where back or forward led, if that is in this map */
  constructor(map: ArgumentMap, gone: (to: MapAddress) => void) {
    this.map = map;
    this.gone = gone;
    map.addController(this);
  }

  hostConnected(): void {
    // Before the app's router, which would make the page anew.
    addEventListener("popstate", this.onPopState, { capture: true });
    addEventListener("pagehide", this.onLeave);
  }

  hostDisconnected(): void {
    removeEventListener("popstate", this.onPopState, { capture: true });
    removeEventListener("pagehide", this.onLeave);
    clearTimeout(this.timer);
  }

  read(): MapAddress {
    return this.isHere() ? addressOf(location.search) : nowhere;
  }

  /** Puts what is selected and in focus into the history's present entry, or into a new one. */
  write(isNew = false): void {
    clearTimeout(this.timer);
    const { client, scene } = this.map;
    const tree = client?.tree;
    if (!tree || !this.isHere()) {
      return;
    }
    const selected = client.selected();
    const address: MapAddress = {
      node: selected && !isBeingAdded(selected.statement) ? addressPlace(tree, selected) : null,
      branch: scene.focus && addressPlace(tree, scene.focus),
    };
    const search = searchOf(address, location.search);
    if (search !== location.search) {
      const to = `${location.pathname}${search}${location.hash}`;
      if (isNew) {
        history.pushState(history.state, "", to);
      } else {
        history.replaceState(history.state, "", to);
      }
    }
  }

  writeSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.write();
    }, pause);
  }

  /** What leads to an occurrence, selected or in focus; with null to the whole map. */
  addressTo(occurrence: Occurrence | null, as: keyof MapAddress = "node"): string {
    const tree = this.map.client?.tree;
    const place = occurrence && tree ? addressPlace(tree, occurrence) : null;
    return `${location.pathname}${searchOf({ ...nowhere, [as]: place })}`;
  }

  async copyLink(occurrence: Occurrence): Promise<void> {
    const { href } = new URL(this.addressTo(occurrence), location.href);
    try {
      await navigator.clipboard.writeText(href);
      this.map.toast.tell(`The link to ${occurrence.number} is copied.`);
    } catch {
      // Browsers allow it on secure addresses only.
      this.map.toast.tell(href);
    }
  }

  private isHere(): boolean {
    return location.pathname.endsWith(`/map/${this.map.mapId}`);
  }

  private readonly onPopState = (event: PopStateEvent): void => {
    if (this.isHere()) {
      event.stopImmediatePropagation();
      clearTimeout(this.timer);
      this.gone(this.read());
    }
  };

  private readonly onLeave = (): void => {
    this.write();
  };
}

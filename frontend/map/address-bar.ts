/**
 * Keeps the browser's address at what is selected and in focus (A1–A4), and hears of back and forward.
 *
 * A5 Back and forward between addresses of this map are this map's, all others the app's router's. That goes to where
 *    it came from before it leaves or enters a page, and has to hear of it: what comes from elsewhere is not ours.
 * A6 The router shows a page before it writes its address. A map that was begun before that follows it when it is there.
 */
import type { ReactiveController } from "lit";
import type { ArgumentMap } from "./argument-map.js";
import type { Occurrence } from "./occurrence.js";
import { isBeingAdded } from "./draft.js";
import type { MapAddress } from "./map-address.js";
import { addressOf, addressPlace, nowhere, searchOf } from "./map-address.js";

/** Browsers refuse an address that changes too often, as with a held arrow key. Milliseconds. */
const pause = 150;

export class AddressBar implements ReactiveController {
  private readonly map: ArgumentMap;
  private readonly gone: (to: MapAddress) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The path of the address last seen (A5). */
  private seen = "";
  /** Whether the address of this map is still to come (A6). */
  private isComing = false;

  /** @param gone - hears where back or forward led, if that is in this map */
  constructor(map: ArgumentMap, gone: (to: MapAddress) => void) {
    this.map = map;
    this.gone = gone;
    map.addController(this);
  }

  hostConnected(): void {
    this.seen = location.pathname;
    addEventListener("address-change", this.onAddressChange);
    addEventListener("vaadin-navigated", this.onNavigated);
    addEventListener("pagehide", this.onLeave);
  }

  hostDisconnected(): void {
    removeEventListener("address-change", this.onAddressChange);
    removeEventListener("vaadin-navigated", this.onNavigated);
    removeEventListener("pagehide", this.onLeave);
    clearTimeout(this.timer);
  }

  read(): MapAddress {
    this.isComing = !this.isHere();
    return this.isComing ? nowhere : addressOf(location.search);
  }

  /** Puts what is selected and in focus into the history's present entry, or into a new one. */
  write(isNew = false): void {
    clearTimeout(this.timer);
    const { client, scene } = this.map;
    const tree = client?.tree;
    if (!tree || this.isComing || !this.isHere()) {
      return;
    }
    this.seen = location.pathname;
    const selected = client.selected();
    const address: MapAddress = {
      node: selected && !isBeingAdded(selected.statement) ? addressPlace(tree, selected) : null,
      branch: scene.focus && addressPlace(tree, scene.focus),
    };
    const search = searchOf(address, location.search);
    if (search !== location.search) {
      const to = `${location.pathname}${search}${location.hash}`;
      // The state is the router's: to it all addresses of this map are one entry.
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

  private isHere(path = location.pathname): boolean {
    return path.endsWith(`/map/${this.map.mapId}`);
  }

  private readonly onAddressChange = (event: Event): void => {
    const wasHere = this.isHere(this.seen);
    this.seen = location.pathname;
    if (wasHere && this.isHere()) {
      event.preventDefault();
      clearTimeout(this.timer);
      this.gone(this.read());
    }
  };

  private readonly onNavigated = (): void => {
    if (this.isComing && this.isHere()) {
      const address = this.read();
      if (address.node || address.branch) {
        this.gone(address);
      }
      this.write();
    }
  };

  private readonly onLeave = (): void => {
    this.write();
  };
}

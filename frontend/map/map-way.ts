/**
 * Finding one's way in a map: what is folded, which branch is looked at alone, and the address that says so.
 *
 * W1 A map comes back as it was left (R1), focused and selected as its address says, before it is first drawn.
 * W2 What an address names that is not on the map any more is said, and the map is shown all the same.
 * W3 In a focused branch nothing else is drawn. Selecting something outside leads out of it, and back in the
 *    browser's history leads in again.
 * W4 When the branch in focus is removed, the whole map is shown, and it is said.
 */
import type { ReactiveController } from "lit";
import { AddressBar } from "./address-bar.js";
import type { ArgumentMap } from "./argument-map.js";
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence } from "./occurrence.js";
import { isWithin, placeOf } from "./occurrence.js";
import type { Folds } from "./folds.js";
import {
  branchFolded,
  branchOpened,
  branchToDepth,
  depthOf,
  levelsOf,
  openedTo,
  siblingsOpened,
  siblingsToggled,
  toDepth,
} from "./folds.js";
import type { MapAddress } from "./map-address.js";
import { placed } from "./map-address.js";
import type { MapClient } from "./map-client.js";
import { directionOf, foldsOf, stateOf } from "./view-state.js";

/** Nobody chooses more levels than this by number. */
const mostLevels = 10;

export class MapWay implements ReactiveController {
  private readonly map: ArgumentMap;
  readonly bar: AddressBar;
  private begun: MapClient | null = null;
  /** What is to be in view as soon as there is a screen. */
  private wanted: string | null = null;
  private noted: Folds | null = null;
  private turned: string | null = null;
  /** How many levels of the focused branch somebody chose to see. */
  private levels: number | null = null;
  private counted: { readonly of: string; readonly levels: number } | null = null;

  constructor(map: ArgumentMap) {
    this.map = map;
    map.addController(this);
    this.bar = new AddressBar(map, (address) => {
      this.follow(address);
    });
  }

  hostConnected(): void {
    addEventListener("pagehide", this.onLeave);
    document.addEventListener("visibilitychange", this.onVisibility);
  }

  hostDisconnected(): void {
    removeEventListener("pagehide", this.onLeave);
    document.removeEventListener("visibilitychange", this.onVisibility);
    this.onLeave();
  }

  // Folding.

  foldSiblings(occurrence: Occurrence): void {
    this.fold((folds) => siblingsToggled(folds, occurrence, this.siblings(occurrence)), occurrence);
  }

  openSiblings(occurrence: Occurrence): void {
    this.fold((folds) => siblingsOpened(folds, this.siblings(occurrence)), occurrence);
  }

  openBranch(occurrence: Occurrence): void {
    this.fold((folds) => branchOpened(folds, occurrence), occurrence);
  }

  foldBranch(occurrence: Occurrence): void {
    this.fold((folds) => branchFolded(folds, occurrence), occurrence);
  }

  /** Of the focused branch, or the whole map; Infinity for all levels. */
  openToDepth(levels: number): void {
    const { focus } = this.map.scene;
    this.levels = focus && levels;
    this.fold(
      (folds) => (focus ? branchToDepth(folds, focus, levels) : toDepth(levels)),
      this.map.client?.selected() ?? null,
    );
  }

  /** Down to which level is open; null when that is not one for the whole branch. */
  get depth(): number | null {
    const { focus, folds } = this.map.scene;
    return focus ? this.levels : (folds?.depth ?? Infinity);
  }

  /** How many levels the focused branch, or the whole map, has. */
  get deepest(): number {
    const { focus } = this.map.scene;
    const { tree, model } = this.map.client ?? {};
    const of = `${focus?.key ?? ""} ${model?.revision ?? 0}`;
    if (tree && this.counted?.of !== of) {
      this.counted = { of, levels: focus ? levelsOf(focus) : depthOf(tree, mostLevels) };
    }
    return this.counted?.levels ?? 0;
  }

  private fold(change: (folds: Folds) => Folds, still: Occurrence | null): void {
    const { folds } = this.map.scene;
    if (folds) {
      this.map.openTo(change(folds), still);
    }
  }

  private siblings(occurrence: Occurrence): readonly Occurrence[] {
    const { focus } = this.map.scene;
    return focus?.key === occurrence.key
      ? [occurrence]
      : (occurrence.parent?.children ?? this.map.client?.tree?.contentions ?? []);
  }

  // Focus.

  /** From the contention down to the branch in focus; empty when the whole map is shown. */
  get path(): Occurrence[] {
    return pathTo(this.map.scene.focus);
  }

  isInFocus(occurrence: Occurrence): boolean {
    const { focus } = this.map.scene;
    return !focus || isWithin(occurrence, focus);
  }

  /** Focuses on a branch, or leaves it if it is in focus already. */
  toggleFocus(occurrence: Occurrence): void {
    const home = this.homeOf(occurrence);
    this.focusOn(home.key === this.map.scene.focus?.key ? null : home);
  }

  /** Shows a branch alone, or with null the whole map; back in the browser's history leads here (A3). */
  focusOn(occurrence: Occurrence | null): void {
    const branch = occurrence && this.homeOf(occurrence);
    if (branch?.key !== this.map.scene.focus?.key) {
      this.bar.write();
      this.turnTo(branch);
      this.bar.write(true);
    }
  }

  private turnTo(branch: Occurrence | null): void {
    const { client, scene } = this.map;
    const { folds, focus: before } = scene;
    const still = client?.selected() ?? before;
    this.levels = null;
    scene.focusOn(branch);
    if (branch && client) {
      const selected = client.selected();
      if (!selected || !this.isInFocus(selected)) {
        client.select(placeOf(branch));
      }
    }
    if (folds) {
      const [child] = branch?.children ?? [];
      this.map.openTo(child ? openedTo(folds, child) : folds, still);
    }
    if (branch) {
      scene.start();
    } else {
      this.wanted = still?.key ?? null;
    }
    this.drawn();
    this.map.requestUpdate();
    this.map.focusSelected();
  }

  private homeOf(occurrence: Occurrence): Occurrence {
    return this.map.client?.tree?.homes.get(occurrence.statement.id) ?? occurrence;
  }

  // What the map element tells.

  /** The map is about to be drawn, for the first time or after a change. */
  beforeDrawing(): void {
    const { client, scene } = this.map;
    if (!client?.tree) {
      return;
    }
    if (this.begun !== client) {
      this.begun = client;
      this.restore(client, client.tree);
    } else if (scene.focus) {
      const branch =
        client.tree.byKey.get(scene.focus.key) ?? client.tree.homes.get(scene.focus.statement.id);
      scene.focusOn(branch ?? null);
      if (!branch) {
        this.map.toast.show("The branch that you were looking at was removed. This is the whole map.");
        this.bar.write();
      }
    }
  }

  /** The map was drawn, or has another size. */
  drawn(): void {
    const { client, scene } = this.map;
    if (this.wanted !== null && scene.screen.width > 0) {
      this.centre(this.wanted);
      this.wanted = null;
    }
    const direction = directionOf(client?.memory.state ?? { opened: [], folded: [] });
    const isTurned = this.turned !== null && this.turned !== scene.direction;
    this.turned = scene.direction;
    if (this.map.find.isShowingOnly || this.map.isPast) {
      return;
    }
    if (client?.tree && scene.folds && (scene.folds !== this.noted || isTurned)) {
      this.noted = scene.folds;
      client.memory.keep(stateOf(scene.folds, isTurned ? scene.direction : direction, client.tree));
    }
  }

  /** Something else is selected. Answers whether that led out of the branch in focus (W3). */
  selected(): boolean {
    const selected = this.map.client?.selected();
    if (selected && !this.isInFocus(selected)) {
      this.map.scene.focusOn(null);
      this.levels = null;
      this.bar.write(true);
      return true;
    }
    this.bar.writeSoon();
    return false;
  }

  // Coming back.

  /** Back or forward between entries of this map: nothing is loaded. */
  private follow(address: MapAddress): void {
    const { client, scene } = this.map;
    if (client?.tree) {
      const { node, branch } = this.found(client.tree, address);
      if (node) {
        // The focus first: what is selected must not lead out of it.
        scene.focusOn(branch);
        client.select(placeOf(node));
      }
      this.turnTo(branch);
    }
  }

  private readonly onLeave = (): void => {
    this.map.client?.memory.leave();
  };

  private readonly onVisibility = (): void => {
    if (document.visibilityState === "hidden") {
      this.onLeave();
    }
  };

  private restore(client: MapClient, tree: ArgumentTree): void {
    const { scene } = this.map;
    const direction = directionOf(client.memory.state);
    if (direction) {
      scene.choose(direction);
    }
    let folds = foldsOf(client.memory.state, tree);
    const { node, branch } = this.found(tree, this.bar.read());
    const selected = node ?? client.selected() ?? branch;
    for (const shown of [selected, branch?.children[0]]) {
      folds = shown ? openedTo(folds, shown) : folds;
    }
    scene.folds = folds;
    this.noted = folds;
    this.turned = scene.direction;
    scene.focusOn(branch && (!selected || isWithin(selected, branch)) ? branch : null);
    if (selected) {
      this.wanted = selected.key;
      client.select(placeOf(selected));
      this.bar.writeSoon();
    }
  }

  private found(
    tree: ArgumentTree,
    address: MapAddress,
  ): { readonly node: Occurrence | null; readonly branch: Occurrence | null } {
    const [node, branch] = [placed(tree, address.node), placed(tree, address.branch)];
    if ((address.node && !node) || (address.branch && !branch)) {
      this.map.toast.show(
        "What this link leads to is not on the map any more. This is the map as it is now.",
      );
    }
    return { node, branch };
  }

  /** Brings a card to the middle of the screen, if it is not to be seen there. */
  centre(key: string): void {
    const { scene } = this.map;
    const box = scene.onScreen(key);
    if (scene.reveal(key) && box) {
      const now = scene.onScreen(key) ?? box;
      scene.pan({
        x: scene.screen.width / 2 - now.x - now.width / 2,
        y: scene.screen.height / 2 - now.y - now.height / 2,
      });
    }
    // What is in view now is not to be fitted away when the screen changes.
    scene.touched = true;
  }
}

function pathTo(occurrence: Occurrence | null): Occurrence[] {
  const path: Occurrence[] = [];
  for (let at = occurrence; at; at = at.parent) {
    path.unshift(at);
  }
  return path;
}

/** Between the map and its overview: what the one shows is marked in the other, and the other leads there. */
import type { ReactiveController } from "lit";
import type { ArgumentMap } from "../map/argument-map.js";
import type { Occurrence } from "../map/occurrence.js";
import { placeOf } from "../map/occurrence.js";
import type { MapOverview } from "./map-overview.js";

/** Milliseconds after which the screen is taken to rest. */
const pause = 150;

/** Below the first zoom nobody reads a card; the other is good to read at. */
const leastReadable = 0.5;
const readable = 0.8;

export class OverviewGuide implements ReactiveController {
  isShown = false;
  private readonly map: ArgumentMap;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: ArgumentMap) {
    this.map = map;
    map.addController(this);
  }

  hostUpdated(): void {
    this.viewChanged();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** The keyboard goes along. */
  toggle(): void {
    this.isShown = !this.isShown;
    this.map.requestUpdate();
    void this.map.updateComplete.then(() => {
      if (this.element) {
        this.element.focus({ preventScroll: true });
      } else {
        this.map.focusSelected();
      }
    });
  }

  /** Selects what somebody pointed at in the overview, and shows it so that it can be read. */
  jumpTo(occurrence: Occurrence): void {
    const { client, scene, way } = this.map;
    client?.select(placeOf(occurrence));
    if (scene.view.zoom < leastReadable) {
      scene.zoom(readable / scene.view.zoom);
    }
    way.centre(occurrence.key);
    this.map.requestUpdate();
  }

  /** Something else of the map is on the screen: it is marked as soon as the screen rests. */
  viewChanged(): void {
    clearTimeout(this.timer);
    if (this.element) {
      this.timer = setTimeout(() => {
        const { element } = this;
        if (element) {
          element.seen = this.map.scene.cardsInView().map(({ key }) => key);
        }
      }, pause);
    }
  }

  private get element(): MapOverview | null {
    return this.map.renderRoot.querySelector("map-overview");
  }
}

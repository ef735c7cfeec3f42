import type { Place } from "../map/occurrence.js";
import { keyOf } from "../map/occurrence.js";
import { MapClient } from "../map/map-client.js";
import type { Changes, MapModel } from "../map/model.js";

/**
 * A map as it was, for the map element to draw: it hears of nobody, and nothing can be changed in it.
 *
 * J8 What somebody selected stays selected at each revision at which it is there.
 */
export class PastMap extends MapClient {
  override readOnly: string | null = "This is the map as it was. It cannot be changed here.";
  override noComments = this.readOnly;
  private wish: Place | null = null;

  /** Shows another model, made anew. */
  async begin(model: MapModel): Promise<void> {
    if (!this.model) {
      await this.memory.load();
    }
    this.draw(model);
    this.reselect();
    this.become("saved");
  }

  /** What is shown has been changed in place, so. */
  turn(changes: Changes): void {
    this.tree?.update(changes);
    this.changed([]);
    this.reselect();
  }

  /** There is nothing to show, and why. */
  fail(status: "missing" | "unreachable"): void {
    if (!this.model) {
      this.become(status);
    }
  }

  override select(place: Place | null): void {
    this.wish = place;
    super.select(place);
  }

  override load(): Promise<void> {
    this.dispatchEvent(new Event("wanted"));
    return Promise.resolve();
  }

  /** J8 */
  private reselect(): void {
    if (this.wish && keyOf(this.wish) !== (this.selection && keyOf(this.selection))) {
      super.select(this.wish);
    }
  }
}

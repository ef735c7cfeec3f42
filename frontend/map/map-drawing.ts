/** Draws the tree again when it, its folds or its sizes have become others, and sees to it that sizes are right. */
import type { ReactiveController } from "lit";
import type { ArgumentMap } from "./argument-map.js";
import type { Occurrence } from "./occurrence.js";
import { Idle } from "./idle.js";

export class MapDrawing implements ReactiveController {
  private readonly map: ArgumentMap;
  private isPainted = false;
  /** The page knows better how many lines a text takes, but asking it at once would hold up what is drawn. */
  private readonly check = new Idle(() => {
    const { client, text, renderRoot } = this.map;
    const cards = renderRoot.querySelectorAll<HTMLElement>(".card");
    this.resized(client?.tree ? text.check(cards, client.tree) : []);
  });

  constructor(map: ArgumentMap) {
    this.map = map;
    map.addController(this);
  }

  hostDisconnected(): void {
    this.check.cancel();
  }

  /** Another map is to be drawn. */
  begin(): void {
    this.isPainted = false;
  }

  /** `still` stays where it is on the screen. */
  draw(still: Occurrence | null): void {
    const { client, scene, text, way, layer } = this.map;
    if (!client?.tree) {
      return;
    }
    text.beginLayout(client.tree.size);
    scene.draw(client.tree, still);
    // What is seen is never guessed, though what it moves into view may be at first.
    for (let round = 0; round < 3 && text.hasGuessed; round++) {
      const wrong = text.measureNow(scene.cardsInView());
      if (wrong.length === 0) {
        break;
      }
      scene.resized(wrong);
      scene.draw(client.tree, still);
    }
    text.measureLater((wrong) => {
      this.resized(wrong);
    });
    way.drawn();
    layer.picture.glidePlaces();
    this.map.requestUpdate();
  }

  /** These cards, or with null all, are as large as was not known. */
  resized(cards: readonly Occurrence[] | null): void {
    if (!cards || cards.length > 0) {
      this.map.scene.resized(cards);
      this.map.redraw();
    }
  }

  /** The first time the canvas is painted not in the next frame but in this one. */
  rendered(): void {
    const { client, scene, layer } = this.map;
    if (!client?.tree) {
      return;
    }
    if (!this.isPainted && scene.screen.width > 0) {
      this.isPainted = true;
      layer.picture.paintNow();
      performance.mark("map-painted");
    }
    this.check.soon();
  }
}

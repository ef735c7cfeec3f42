/** Shows on the cards of a map how often something was said about their statements. */
import type { CardDecorations, Decoration } from "../map/card-decorations.js";
import type { MapClient } from "../map/map-client.js";
import type { Occurrence } from "../map/occurrence.js";
import type { Comments } from "./comments.js";
import { countWords } from "./comments.js";

export class MapComments {
  private readonly decorations: CardDecorations;
  private comments: Comments | null = null;

  constructor(decorations: CardDecorations) {
    this.decorations = decorations;
    decorations.add((occurrence) => this.of(occurrence));
  }

  /** Null when the map is no longer shown. */
  follow(client: MapClient | null): void {
    this.comments?.removeEventListener("changed", this.onChanged);
    this.comments = client?.comments ?? null;
    this.comments?.addEventListener("changed", this.onChanged);
  }

  private readonly onChanged = (): void => {
    this.decorations.changed();
  };

  private of({ statement }: Occurrence): Decoration | null {
    const comments = this.comments?.countOf(statement.id) ?? 0;
    return comments === 0 ? null : { classes: [], badge: "", spoken: countWords(comments), comments };
  }
}

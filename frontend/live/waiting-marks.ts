/** Marks the cards on which something is not saved yet (B1), in colour and in words. */
import type { CardDecorations, Decoration } from "../map/card-decorations.js";
import type { MapClient } from "../map/map-client.js";
import { waitingNodes } from "./waiting-words.js";

const waits: Decoration = { classes: ["waiting"], badge: "not saved yet", spoken: "not saved yet" };

export class WaitingMarks {
  private readonly decorations: CardDecorations;
  private client: MapClient | null = null;
  private nodes: ReadonlySet<string> = new Set();

  constructor(decorations: CardDecorations) {
    this.decorations = decorations;
    decorations.add(({ statement }) => (this.nodes.has(statement.id) ? waits : null));
  }

  /** Null when the map is no longer shown. */
  follow(client: MapClient | null): void {
    this.client?.removeEventListener("status", this.onStatus);
    this.client = client;
    client?.addEventListener("status", this.onStatus);
    this.onStatus();
  }

  private readonly onStatus = (): void => {
    const { client, nodes } = this;
    const now = client?.isHeldUp ? waitingNodes(client.pending, client.tree) : new Set<string>();
    if (now.size !== nodes.size || [...now].some((node) => !nodes.has(node))) {
      this.nodes = now;
      this.decorations.changed();
    }
  };
}

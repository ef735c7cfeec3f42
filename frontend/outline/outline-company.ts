/** What the outline shows of others, and of what is not saved yet. */
import type { TemplateResult } from "lit";
import { companyTemplate } from "../live/company-line.js";
import { Following } from "../live/following.js";
import { waitingNodes } from "../live/waiting-words.js";
import type { Occurrence } from "../map/occurrence.js";
import type { MapClient } from "../map/map-client.js";
import type { MapOutline } from "./map-outline.js";

export class OutlineCompany {
  private readonly outline: MapOutline;
  private readonly following: Following;
  private client: MapClient | null = null;
  private waiting: ReadonlySet<string> = new Set();

  constructor(outline: MapOutline) {
    this.outline = outline;
    this.following = new Following(outline, ({ writing = null, statement = null }) => {
      const at = this.client?.tree?.homes.get(writing ?? statement ?? "");
      if (at) {
        outline.look(at);
      }
    });
    this.following.addEventListener("changed", this.onChanged);
  }

  /** Null when the map is no longer shown. */
  follow(client: MapClient | null): void {
    this.client?.presence.removeEventListener("changed", this.onChanged);
    this.client?.comments.removeEventListener("changed", this.onChanged);
    this.client?.removeEventListener("status", this.onStatus);
    this.client = client;
    this.following.attach(client);
    client?.presence.addEventListener("changed", this.onChanged);
    client?.comments.addEventListener("changed", this.onChanged);
    client?.addEventListener("status", this.onStatus);
  }

  /** Tells the others where somebody types here; null for nowhere. */
  typesAt(line: { readonly on: { readonly statement: string } | null } | null): void {
    this.client?.presence.say({ typing: line !== null, writing: line?.on?.statement ?? null });
  }

  /** For the line below the outline. */
  render(): TemplateResult {
    return companyTemplate(this.client, this.following);
  }

  /** Who types or is at a row, and whether something of it waits to be saved. */
  wordsOf({ statement }: Occurrence): string {
    const people = this.client?.presence.people(this.client.me?.account ?? null) ?? [];
    const writing = people.filter((person) => person.typing && person.writing === statement.id);
    const here = people.filter((person) => person.statement === statement.id && !writing.includes(person));
    return [
      ...(this.waiting.has(statement.id) ? ["not saved yet"] : []),
      ...(writing.length > 0 ? [`${writing.map(({ name }) => name).join(", ")} typing…`] : []),
      ...here.map(({ name }) => name),
    ].join(" · ");
  }

  private readonly onChanged = (): void => {
    this.outline.requestUpdate();
  };

  private readonly onStatus = (): void => {
    const { client } = this;
    this.waiting = client?.isHeldUp ? waitingNodes(client.pending, client.tree) : new Set<string>();
    this.outline.requestUpdate();
  };
}

/** Who added the statements of a map; asked for when somebody first wants to know. */
import type { MapClient } from "../map/map-client.js";
import type { ProvenanceReply } from "./visit-api.js";
import { VisitApi } from "./visit-api.js";

/** @fires changed - it is known, or known anew */
export class Authors extends EventTarget {
  /** Names by account. */
  readonly names = new Map<string, string>();
  private readonly client: MapClient;
  private readonly api: VisitApi;
  private readonly addedBy = new Map<string, string>();
  private me: string | null = null;
  private revision = 0;
  private asking = false;

  constructor(client: MapClient) {
    super();
    this.client = client;
    this.api = new VisitApi(client.mapId);
  }

  /** Learns what is not known yet of the map as it is now. */
  async learn(): Promise<void> {
    if (this.asking || this.revision === (this.client.model?.revision ?? 0)) {
      return;
    }
    this.asking = true;
    const reply = await this.api.provenance(this.revision);
    this.asking = false;
    if (reply) {
      this.take(reply);
    }
  }

  /** The account of whoever added it; null when it is not known. */
  of(statement: string): string | null {
    return this.addedBy.get(statement) ?? null;
  }

  isMine(statement: string): boolean {
    return this.me !== null && this.of(statement) === this.me;
  }

  private take({ revision, people, statements }: ProvenanceReply): void {
    this.revision = revision;
    this.me = people[0]?.id ?? null;
    for (const { id, name } of people) {
      this.names.set(id, name);
    }
    for (const [statement, author] of statements) {
      const account = people[author]?.id;
      if (account !== undefined) {
        this.addedBy.set(statement, account);
      }
    }
    this.dispatchEvent(new Event("changed"));
  }
}

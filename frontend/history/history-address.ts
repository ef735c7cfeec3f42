/**
 * What the history shows, as the address keeps it: `?revision=41` for a revision, `&since=30` for what has changed
 * since another, `&node=…` for what is selected.
 */
export interface HistoryPlace {
  /** Null for the latest. */
  readonly revision: number | null;
  /** Null when nothing is compared. */
  readonly since: number | null;
  readonly node: string | null;
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function historyPlaceIn(search: string): HistoryPlace {
  const query = new URLSearchParams(search);
  const node = query.get("node");
  return {
    revision: numberOf(query.get("revision")),
    since: numberOf(query.get("since")),
    node: node !== null && id.test(node) ? node : null,
  };
}

/** The query of an address, with its `?`; empty for the latest revision alone. */
export function historyQueryOf({ revision, since, node }: HistoryPlace): string {
  const query = new URLSearchParams();
  if (revision !== null) {
    query.set("revision", String(revision));
  }
  if (since !== null) {
    query.set("since", String(since));
  }
  if (node !== null) {
    query.set("node", node);
  }
  return query.size === 0 ? "" : `?${query}`;
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

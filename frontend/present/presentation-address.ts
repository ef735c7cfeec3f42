/** The place in a presentation, as the address keeps it, so that a reload and a link lead to the same slide. */
import type { Scope } from "./presentation-path.js";
import { wholeMap } from "./presentation-path.js";

export interface PresentationPlace {
  /** A slide's id; null for where the map is selected, or its beginning. */
  readonly at: string | null;
  readonly scope: Scope;
}

/** `search` is an address's query. */
export function placeIn(search: string): PresentationPlace {
  const query = new URLSearchParams(search);
  const show = query.get("show");
  const root = query.get("of");
  const isPart = root !== null && (show === "branch" || show === "main");
  return { at: query.get("at"), scope: isPart ? { show, root } : wholeMap };
}

/** The query of an address, without other things that may be in one. */
export function queryOf({ at, scope }: PresentationPlace): string {
  const query = new URLSearchParams(at === null ? {} : { at });
  if (scope.show !== "map") {
    query.set("show", scope.show);
    query.set("of", scope.root);
  }
  return query.size === 0 ? "" : `?${query}`;
}

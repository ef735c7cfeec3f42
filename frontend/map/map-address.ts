/**
 * Which place of a map an address names: `/map/{id}?node=…&branch=…`.
 *
 * A1 A place is its statement's id; where that is not the statement's home, `.` and its argument's id follow.
 * A2 `node` is what is selected. It goes along in the entry of the browser's history that is there.
 * A3 `branch` is what the map is focused on. Each other focus is an entry of its own, for back and forward.
 * A4 Whatever else the address says stays.
 */
import type { ArgumentTree } from "./argument-tree.js";
import type { Occurrence, Place } from "./occurrence.js";
import { keyOf, placeOf } from "./occurrence.js";

export interface MapAddress {
  readonly node: Place | null;
  readonly branch: Place | null;
}

/** The map as a whole, with nothing selected. */
export const nowhere: MapAddress = { node: null, branch: null };

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an address says; what is no place in it says nothing. */
export function addressOf(search: string): MapAddress {
  const parameters = new URLSearchParams(search);
  return { node: parsed(parameters.get("node")), branch: parsed(parameters.get("branch")) };
}

/** The search part of an address, with its `?`; empty when it says nothing. */
export function searchOf({ node, branch }: MapAddress, before = ""): string {
  const parameters = new URLSearchParams(before);
  for (const [name, place] of [
    ["node", node],
    ["branch", branch],
  ] as const) {
    if (place) {
      parameters.set(name, written(place));
    } else {
      parameters.delete(name);
    }
  }
  const search = parameters.toString();
  return search === "" ? "" : `?${search}`;
}

/** As an address names it (A1). */
export function addressPlace(tree: ArgumentTree, occurrence: Occurrence): Place {
  const place = placeOf(occurrence);
  return tree.homes.get(place.statement) === occurrence ? { ...place, argument: null } : place;
}

/** The place in the tree; the statement's home when it is not used there any more, null when it is gone. */
export function placed(tree: ArgumentTree, place: Place | null): Occurrence | null {
  return place && (tree.byKey.get(keyOf(place)) ?? tree.homes.get(place.statement) ?? null);
}

function written({ statement, argument }: Place): string {
  return argument === null ? statement : `${statement}.${argument}`;
}

function parsed(text: string | null): Place | null {
  const [statement, argument, ...more] = text?.split(".") ?? [];
  if (statement === undefined || !id.test(statement) || more.length > 0) {
    return null;
  }
  return argument === undefined || id.test(argument) ? { statement, argument: argument ?? null } : null;
}

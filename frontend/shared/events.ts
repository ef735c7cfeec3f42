/** The events of our elements, which the server's half of them listens to. */

/** What somebody wants done with the selected node. */
export type CommandName =
  | "add-reason"
  | "add-objection"
  | "add-undercut"
  | "add-copremise"
  | "add-contention"
  | "edit"
  | "remove"
  | "move"
  | "reuse"
  | "comment"
  | "present"
  | "show-article"
  | "shortcuts";

export interface MapEvents {
  "node-selected": { readonly statement: string | null; readonly argument: string | null };
  /** The selected node of a map as it was is to be brought back. */
  "restore-wanted": { readonly branch: boolean };
  "map-changed": { readonly revision: number };
  /** A device made a passkey or used one. */
  "passkey-answered": { readonly answer: string };
  /** It did not, for this reason. */
  "passkey-refused": { readonly reason: string };
  /** One may do other things to the map than before. */
  "rights-changed": null;
  /** About the selected node, or about these. */
  command: {
    readonly name: CommandName;
    readonly nodes?: readonly { readonly statement: string; readonly argument: string | null }[];
  };
}

/** Fires an event that leaves shadow trees. */
export function fire<Name extends keyof MapEvents>(
  element: EventTarget,
  name: Name,
  detail: MapEvents[Name],
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

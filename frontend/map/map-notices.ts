/** What a view of a map says when there is no map to show, and the line below it. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Connection } from "../live/map-stream.js";
import type { Status } from "./map-client.js";
import type { MapModel } from "./model.js";
import { plural } from "./tree-words.js";

export function noticeTemplate(
  status: Status,
  isEmpty: boolean,
  addContention: () => void,
  retry: () => void,
): TemplateResult | typeof nothing {
  return absenceTemplate("map", status, retry) ?? (isEmpty ? emptyTemplate(addContention) : nothing);
}

/** Why the map is not shown; null if it can be. */
export function absenceTemplate(
  view: "map" | "outline",
  status: Status,
  retry: () => void,
): TemplateResult | null {
  switch (status) {
    case "loading":
      return html`<div class="notice" role="status"><p>Loading the ${view}…</p></div>`;
    case "missing":
      return html`<div class="notice" role="alert">
        <h2>This map is not here</h2>
        <p>It may have been removed, or the address is not complete.</p>
      </div>`;
    case "unreachable":
      return html`<div class="notice" role="alert">
        <h2>The server cannot be reached</h2>
        <p>The ${view} will be here as soon as the connection is.</p>
        <button @click=${retry}>Retry</button>
      </div>`;
    case "saved":
    case "saving":
    case "retrying":
      return null;
  }
}

export const emptyPast = html`<div class="notice"><h2>Nothing was on the map yet</h2></div>`;

function emptyTemplate(addContention: () => void): TemplateResult {
  return html`<div class="notice">
    <svg class="sketch" viewBox="0 0 132 84" fill="none" aria-hidden="true">
      <path d="M66 28 C66 44 30 40 30 54" stroke="var(--d-support)" stroke-width="2" />
      <path
        d="M66 28 C66 44 102 40 102 54"
        stroke="var(--d-attack)"
        stroke-width="2"
        stroke-dasharray="5 4"
      />
      <rect x="36" y="2" width="60" height="26" rx="5" fill="var(--d-card)" stroke="var(--d-accent)" />
      <rect x="4" y="54" width="52" height="26" rx="5" fill="var(--d-card)" stroke="var(--d-support)" />
      <rect x="76" y="54" width="52" height="26" rx="5" fill="var(--d-card)" stroke="var(--d-attack)" />
    </svg>
    <h2>Nothing on the map yet</h2>
    <p>Select words in the article, or press N to write a contention.</p>
    <button @click=${addContention}>Add contention</button>
  </div>`;
}

/** Each revision, and others' make many, is for the eyes only; that something is not saved is told. */
export function footerTemplate(
  status: Status,
  connection: Connection,
  model: MapModel,
  people: TemplateResult | typeof nothing,
  shortcuts: () => void,
): TemplateResult {
  const { statements, arguments: all, revision } = model;
  return html`<footer>
    <span role="status" class="connection ${connection}">${connectionWords[connection]}</span>
    <span role="status" aria-live=${status === "retrying" ? "polite" : "off"} class=${status}
      >${statusWords(status, revision)}</span
    >
    ${people}
    <span class="counts">${plural(statements.size, "statement")} · ${plural(all.size, "argument")}</span>
    <button class="keys" @click=${shortcuts}>? <span class="label">Keyboard shortcuts</span></button>
  </footer>`;
}

const connectionWords: Readonly<Record<Connection, string>> = {
  live: "Live",
  connecting: "Connecting…",
  offline: "Offline: edits wait",
};

function statusWords(status: Status, revision: number): string {
  switch (status) {
    case "saved":
      return `Saved, revision ${revision}`;
    case "saving":
      return "Saving…";
    case "retrying":
      return "Not saved yet, trying again";
    case "loading":
    case "missing":
    case "unreachable":
      return "";
  }
}

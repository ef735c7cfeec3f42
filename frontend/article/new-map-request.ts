/** Sends a draft to the server, where it becomes a map. */
import type { FieldName, NewMapDraft } from "./new-map-draft.js";
import { fieldNames } from "./new-map-draft.js";

export type Created =
  | { readonly kind: "created"; readonly id: string }
  /** One field is not as it must be. */
  | { readonly kind: "fault"; readonly field: FieldName; readonly sentence: string }
  /** The id belongs to a map that says something else. */
  | { readonly kind: "taken" }
  | { readonly kind: "problem"; readonly sentence: string };

/** A server that is silent for so long does not answer any more. */
const patience = 120_000;

const kept = "Nothing you typed is lost; press “Create map” to try again.";

export async function createMap(draft: NewMapDraft): Promise<Created> {
  const { id, title, author, source, text } = draft;
  try {
    const response = await fetch("/api/maps", {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ id, title, author, source, text }),
      signal: AbortSignal.timeout(patience),
    });
    return outcome(response.status, await response.json().catch(() => null));
  } catch {
    return { kind: "problem", sentence: `The server cannot be reached. ${kept}` };
  }
}

/** What an answer means. */
export function outcome(status: number, body: unknown): Created {
  const entries = new Map<string, unknown>(
    typeof body === "object" && body !== null ? Object.entries(body) : [],
  );
  const id = entries.get("id");
  if (status >= 200 && status < 300 && typeof id === "string") {
    return { kind: "created", id };
  }
  if (status === 409) {
    return { kind: "taken" };
  }
  const detail = entries.get("detail");
  const sentence = typeof detail === "string" && detail !== "" ? detail : null;
  const field = fieldNames.find((name) => name === entries.get("field"));
  if (field !== undefined && sentence !== null) {
    return { kind: "fault", field, sentence };
  }
  if (status >= 502 && status <= 504) {
    return { kind: "problem", sentence: `The server cannot make maps at the moment. ${kept}` };
  }
  return {
    kind: "problem",
    sentence: sentence ?? `The server answered with an error (${status}). ${kept}`,
  };
}

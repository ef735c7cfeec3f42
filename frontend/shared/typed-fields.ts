/**
 * Keeps what stands in the server's own forms, in dialogs and beside the map, until the page has been loaded again: a
 * server that was started again does not know them any more. Our own elements keep what is typed in them themselves.
 */

export interface TypedField {
  readonly label: string;
  readonly text: string;
}

const key = "disputatio.typed";
const forms = "vaadin-dialog, .details-pane";

/** As much of the server's fields as is used here. */
interface Field extends HTMLElement {
  readonly label?: string;
  readonly value?: unknown;
}

/** What somebody has typed in, with what stood there before. */
const touched = new Map<Field, string>();

/** Begins to keep what is typed. */
export function watchFields(): void {
  document.addEventListener("focusin", remember, true);
  addEventListener("pagehide", keep);
}

function remember({ target }: Event): void {
  const field = target instanceof HTMLElement ? fieldOf(target) : null;
  if (field && !touched.has(field)) {
    touched.set(field, textOf(field));
  }
}

function fieldOf(element: HTMLElement): Field | null {
  const field = element.closest<Field>("vaadin-text-field, vaadin-text-area");
  return field?.closest(forms) ? field : null;
}

function textOf(field: Field): string {
  // While somebody types, the field itself does not know yet.
  const input = field.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  return input?.value ?? (typeof field.value === "string" ? field.value : "");
}

function keep(): void {
  const words: TypedField[] = [];
  for (const [field, before] of touched) {
    const text = textOf(field).trim();
    if (field.isConnected && text !== "" && text !== before.trim()) {
      words.push({ label: field.label ?? "", text });
    }
  }
  try {
    if (words.length > 0) {
      sessionStorage.setItem(key, JSON.stringify(words));
    } else {
      sessionStorage.removeItem(key);
    }
  } catch {
    // This browser keeps nothing.
  }
}

/** What stood in forms when the page was loaded again; nothing if somebody went to it from elsewhere. */
export function wordsBefore(): readonly TypedField[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    sessionStorage.removeItem(key);
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return navigation?.type === "reload" && Array.isArray(stored) ? stored.filter(isTyped) : [];
  } catch {
    return [];
  }
}

function isTyped(value: unknown): value is TypedField {
  return (
    typeof value === "object" &&
    value !== null &&
    "label" in value &&
    typeof value.label === "string" &&
    "text" in value &&
    typeof value.text === "string"
  );
}

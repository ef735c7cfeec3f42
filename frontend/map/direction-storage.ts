/** Keeps in the browser which way somebody wants maps to grow. */
import type { Direction } from "./tree-layout.js";

const key = "disputatio.map-direction";

/** Null when nobody has chosen. */
export function storedDirection(): Direction | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === "down" || stored === "right" ? stored : null;
  } catch {
    return null;
  }
}

export function storeDirection(direction: Direction): void {
  try {
    localStorage.setItem(key, direction);
  } catch {
    // Where the user has forbidden it, the choice holds for this page.
  }
}

/** What a key does while the map is presented. Remote controls send Page Up, Page Down, Escape, F5, B and the full stop. */

export type PresentationAction =
  | "next"
  | "previous"
  | "parent"
  | "child"
  | "first"
  | "last"
  | "skip"
  | "black"
  | "full-screen"
  | "go"
  | "cancel";

export interface Pressed {
  /** The number that is being typed, as far as it has come. */
  readonly typed: string;
  readonly action: PresentationAction | null;
}

export interface PresentationKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const named: Readonly<Record<string, PresentationAction>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  PageDown: "next",
  PageUp: "previous",
  Enter: "next",
  Backspace: "previous",
  ArrowUp: "parent",
  ArrowDown: "child",
  Home: "first",
  End: "last",
  F5: "full-screen",
  Escape: "cancel",
};

const letters: Readonly<Record<string, PresentationAction>> = {
  b: "black",
  ".": "black",
  f: "full-screen",
  s: "skip",
};

/**
 * Null for keys that are the browser's.
 *
 * @param typed - the number typed until now: Enter goes there, Backspace takes its last character back
 * @param withLetters - whether keys of a single character are shortcuts
 */
export function press(typed: string, key: PresentationKey, withLetters: boolean): Pressed | null {
  if (key.ctrlKey || key.metaKey || key.altKey) {
    return null;
  }
  if (key.key === " ") {
    return { typed: "", action: key.shiftKey ? "previous" : "next" };
  }
  if (withLetters && (/^\d$/.test(key.key) || (key.key === "." && typed !== ""))) {
    return { typed: typed + key.key, action: null };
  }
  if (typed !== "" && key.key === "Backspace") {
    return { typed: typed.slice(0, -1), action: null };
  }
  if (typed !== "" && key.key === "Enter") {
    return { typed, action: "go" };
  }
  const action = named[key.key] ?? (withLetters ? letters[key.key.toLowerCase()] : undefined);
  return action ? { typed: "", action } : null;
}

/** Who did to a node what one did not expect: worded it as it is now, or removed it. */
import type { Answer } from "../map/map-api.js";

/** As the server tells it. */
export interface Clash {
  readonly node: string;
  readonly author: string;
  readonly name: string;
  readonly at: string;
  /** That their change led to. */
  readonly revision: number;
  /** The statement's words: as they are now, or as they were last; empty for an argument. */
  readonly text: string;
  /** Whether it is removed. */
  readonly gone: boolean;
}

/** @fires changed - somebody is known who was asked for */
export class Clashes extends EventTarget {
  private readonly ask: (node: string) => Promise<Answer<Clash>>;
  private readonly known = new Map<string, Clash>();
  /** What was last asked about a node. */
  private readonly asked = new Map<string, string>();

  constructor(ask: (node: string) => Promise<Answer<Clash>>) {
    super();
    this.ask = ask;
  }

  /** Who worded it so; null while that is not known. */
  wordingOf(node: string, text: string): Clash | null {
    return this.find(node, `says ${text}`, (clash) => !clash.gone && clash.text === text);
  }

  /** Who removed it; null while that is not known. */
  removalOf(node: string): Clash | null {
    return this.find(node, "gone", ({ gone }) => gone);
  }

  /** Takes what came with a refusal. */
  know(clash: Clash): void {
    this.known.set(clash.node, clash);
    this.dispatchEvent(new Event("changed"));
  }

  /** Something was done to it: what was known of it is old. */
  forget(node: string): void {
    this.known.delete(node);
    this.asked.delete(node);
  }

  private find(node: string, wish: string, fits: (clash: Clash) => boolean): Clash | null {
    const known = this.known.get(node);
    if (known && fits(known)) {
      return known;
    }
    if (this.asked.get(node) !== wish) {
      this.asked.set(node, wish);
      void this.ask(node).then((answer) => {
        if (answer.ok) {
          this.know(answer.value);
        } else if (answer.status === 0 || answer.status >= 500) {
          // To be asked again when it is next drawn.
          this.asked.delete(node);
        }
      });
    }
    return null;
  }
}

/** Their name; of what one did oneself, in another window or before, "You". */
export function whoWords(clash: Clash | null, me: string | null): string {
  return clash === null ? "Somebody" : clash.author === me ? "You" : clash.name;
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "just now", "3 minutes ago". */
export function whenWords(at: string, now: Date): string {
  const past = now.getTime() - Date.parse(at);
  for (const [unit, length] of units) {
    if (past >= length) {
      const count = Math.floor(past / length);
      return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
    }
  }
  return "just now";
}

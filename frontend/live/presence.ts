/**
 * Who else is at the map, and what they do there.
 *
 * F1 This page says what it has selected and whether something is being written, at most four times a second.
 * F2 While others are here it says so again every five seconds: who is not heard of is gone. Alone it is silent.
 * F3 Whoever is cut off sees nobody.
 * F4 It counts what it says, so that what a goodbye overtakes on its way is not taken for its return.
 */
import { newId } from "../shared/uuid.js";
import { seldom } from "../shared/seldom.js";

/** Somebody at the map with one page of a browser. */
export interface Participant {
  readonly page: string;
  readonly account: string;
  readonly name: string;
  readonly statement?: string | null;
  readonly argument?: string | null;
  readonly typing: boolean;
  /** On which statement's card they type. */
  readonly writing?: string | null;
  readonly passage?: Passage | null;
  /** The page of whoever they follow. */
  readonly follows?: string | null;
  /** What they see of the map (`ShownPart`), while somebody follows them. */
  readonly view?: string | null;
  readonly gone: boolean;
}

/** Words of the article that somebody has selected. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** What this page does at the map. */
export interface Doing {
  readonly statement: string | null;
  readonly argument: string | null;
  readonly typing: boolean;
  readonly writing: string | null;
  readonly passage: Passage | null;
  readonly follows: string | null;
  readonly view: string | null;
}

export interface Sent extends Doing {
  readonly page: string;
  /** Counts what is said: requests may overtake one another. */
  readonly turn: number;
  readonly gone: boolean;
}

const beat = 5_000;
const between = 250;

/** @fires changed - others have come, gone, or do something else */
export class Presence extends EventTarget {
  /** The others by their pages. */
  readonly others = new Map<string, Participant>();

  /** By which others know this page. */
  readonly page = newId();

  private readonly send: (sent: Sent) => Promise<readonly Participant[] | null>;
  private doing: Doing = {
    statement: null,
    argument: null,
    typing: false,
    writing: null,
    passage: null,
    follows: null,
    view: null,
  };
  private connected = false;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly sendSoon = seldom(() => {
    void this.sendNow();
  }, between);

  /** `send` answers who else is there; null if it did not get through. */
  constructor(send: (sent: Sent) => Promise<readonly Participant[] | null>) {
    super();
    this.send = send;
  }

  /** What is not named stays as it was said last. */
  say(doing: Partial<Doing>): void {
    const next = { ...this.doing, ...doing };
    if (JSON.stringify(next) !== JSON.stringify(this.doing)) {
      this.doing = next;
      if (this.connected) {
        this.sendSoon();
      }
    }
  }

  /** Others, each once however many pages they have open, by name; not oneself. */
  people(me: string | null): Participant[] {
    const people = new Map<string, Participant>();
    for (const other of this.others.values()) {
      const before = people.get(other.account);
      if (other.account !== me && !(before?.typing === true && !other.typing)) {
        people.set(other.account, other);
      }
    }
    return [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Whether somebody's view goes where this page's goes. */
  get isFollowed(): boolean {
    return [...this.others.values()].some(({ follows }) => follows === this.page);
  }

  /** F3 */
  setConnected(connected: boolean): void {
    this.connected = connected;
    clearTimeout(this.timer);
    if (connected) {
      this.sendSoon();
    } else if (this.others.size > 0) {
      this.others.clear();
      this.dispatchEvent(new Event("changed"));
    }
  }

  /** Says goodbye. */
  leave(): void {
    if (this.connected) {
      void this.send(this.saying(true));
    }
    this.setConnected(false);
  }

  /** Takes what the server tells of somebody. */
  hear(participant: Participant): void {
    if (participant.page === this.page) {
      return;
    }
    const wasAlone = this.others.size === 0;
    if (participant.gone) {
      this.others.delete(participant.page);
    } else {
      this.others.set(participant.page, participant);
    }
    this.dispatchEvent(new Event("changed"));
    if (wasAlone && !participant.gone) {
      this.sendSoon();
    }
  }

  private saying(gone: boolean): Sent {
    this.turn++;
    return { page: this.page, turn: this.turn, ...this.doing, gone };
  }

  private async sendNow(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.connected) {
      return;
    }
    const others = await this.send(this.saying(false));
    clearTimeout(this.timer);
    for (const other of others ?? []) {
      this.others.set(other.page, other);
    }
    if (others && others.length > 0) {
      this.dispatchEvent(new Event("changed"));
    }
    if (this.others.size > 0) {
      this.timer = setTimeout(this.sendSoon, beat);
    }
  }
}

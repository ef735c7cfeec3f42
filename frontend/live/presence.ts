/**
 * Who else is at the map, and what they do there.
 *
 * F1 This page says what it has selected and whether something is being written, at most four times a second.
 * F2 While others are here it says so again every five seconds: who is not heard of is gone. Alone it is silent.
 * F3 Whoever is cut off sees nobody.
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
  readonly gone: boolean;
}

/** What this page does at the map. */
export interface Doing {
  readonly statement: string | null;
  readonly argument: string | null;
  readonly typing: boolean;
}

export interface Sent extends Doing {
  readonly page: string;
  readonly gone: boolean;
}

const beat = 5_000;
const between = 250;

/** @fires changed - others have come, gone, or do something else */
export class Presence extends EventTarget {
  /** The others by their pages. */
  readonly others = new Map<string, Participant>();

  private readonly page = newId();
  private readonly send: (sent: Sent) => Promise<readonly Participant[] | null>;
  private doing: Doing = { statement: null, argument: null, typing: false };
  private connected = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly sendSoon = seldom(() => {
    void this.sendNow();
  }, between);

  /** `send` answers who else is there; null if it did not get through. */
  constructor(send: (sent: Sent) => Promise<readonly Participant[] | null>) {
    super();
    this.send = send;
  }

  say(doing: Doing): void {
    this.doing = doing;
    if (this.connected) {
      this.sendSoon();
    }
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
      void this.send({ page: this.page, ...this.doing, gone: true });
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

  private async sendNow(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.connected) {
      return;
    }
    const others = await this.send({ page: this.page, ...this.doing, gone: false });
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

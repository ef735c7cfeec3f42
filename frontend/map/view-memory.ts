/**
 * Remembers what somebody has open of a map, from one visit to the next and from one device to the other.
 *
 * R1 The server has it, and this browser a copy. It is there before the map is drawn for the first time: the
 *    server is asked together with the map, and if it does not answer in time, the copy holds.
 * R2 What this browser could not send yet holds against what the server has, and is sent on the next visit.
 * R3 It is sent a little after the last change, and at once when the page goes away.
 */
import type { MapApi } from "./map-api.js";
import { attempt } from "./map-api.js";
import type { ViewState } from "./view-state.js";
import { isViewState, untouched } from "./view-state.js";

/** Milliseconds. */
const patience = 2_000;
const pause = 800;

/** Browsers send no more than 64 KiB after a page has gone. */
const mostOnLeaving = 60_000;

interface Copy {
  readonly state: ViewState;
  readonly sent: boolean;
}

export class ViewMemory {
  state: ViewState = untouched;
  private readonly api: MapApi;
  private readonly key: string;
  private sent = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(mapId: string, api: MapApi) {
    this.api = api;
    this.key = `disputatio.view.${mapId}`;
  }

  /** Recalls what was open at the last visit (R1). Never fails. */
  async load(): Promise<void> {
    const copy = this.copy();
    if (copy && !copy.sent) {
      this.state = copy.state;
      this.sent = false;
      void this.send(false);
      return;
    }
    const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
    const answer = await Promise.race([attempt(() => this.api.viewState()), late]);
    if (answer?.ok && isViewState(answer.value)) {
      this.state = answer.value;
      this.store();
    } else if (copy) {
      this.state = copy.state;
    }
  }

  /** Keeps what is open now. */
  keep(state: ViewState): void {
    if (JSON.stringify(state) !== JSON.stringify(this.state)) {
      this.state = state;
      this.sent = false;
      this.store();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.send(false), pause);
    }
  }

  /** Sends what is not sent yet, since the page may go away (R3). */
  leave(): void {
    if (!this.sent) {
      clearTimeout(this.timer);
      void this.send(JSON.stringify(this.state).length < mostOnLeaving);
    }
  }

  private async send(keepalive: boolean): Promise<void> {
    const { state } = this;
    const answer = await attempt(() => this.api.keepViewState(state, keepalive));
    // What is refused now would be refused again.
    const settled = answer.ok || (answer.status >= 400 && answer.status < 500);
    if (settled && state === this.state) {
      this.sent = true;
      this.store();
    }
  }

  private copy(): Copy | null {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.key) ?? "null");
      return isCopy(stored) ? stored : null;
    } catch {
      return null;
    }
  }

  private store(): void {
    try {
      localStorage.setItem(this.key, JSON.stringify({ state: this.state, sent: this.sent }));
    } catch {
      // The user has forbidden it, or there is no room: then the server alone remembers.
    }
  }
}

function isCopy(value: unknown): value is Copy {
  return (
    typeof value === "object" &&
    value !== null &&
    "state" in value &&
    "sent" in value &&
    typeof value.sent === "boolean" &&
    isViewState(value.state)
  );
}

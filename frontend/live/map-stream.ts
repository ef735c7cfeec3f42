/**
 * What happens to a map, as the server tells it.
 *
 * E1 The stream is opened with the revision that the page has, so nothing is missed and nothing told twice.
 * E2 A stream that broke, or on which nothing was heard for 25 seconds, is opened again: at once, then after
 *    pauses that double up to 15 seconds and are never the same for two pages.
 * E3 That the connection is gone shows at once, also when the browser says so, or wakes up.
 * E4 A page that nobody has looked at for a minute lets its stream go, and opens it when it is looked at: a
 *    browser allows only six connections to one server.
 * E5 Whoever may not see the map any more is told so, and the stream is not opened again.
 */
import type { Delta } from "../map/model.js";
import type { Participant } from "./presence.js";

/** `connecting` the first time or right after a break, `offline` when that did not help. */
export type Connection = "connecting" | "live" | "offline";

/** A change that somebody made; `words` is a sentence without its subject. */
export interface Told {
  readonly id: string;
  readonly revision: number;
  readonly author: string;
  readonly name: string;
  readonly at: string;
  readonly words: string;
  readonly touched: readonly string[];
}

/** What one or several changes in a row did: it leads on from any revision between `base` and `revision`. */
export interface Step extends Delta {
  readonly base: number;
  readonly changes: readonly Told[];
}

/** Who this page is to the others. */
export interface Me {
  readonly account: string;
  readonly name: string;
  /** Why one may not change the map, in a sentence; null if one may. */
  readonly readOnly?: string | null;
  /** Why one may not comment on it; null if one may. */
  readonly noComments?: string | null;
}

export interface StreamListener {
  /** The revision up to which the page has everything; null while it has nothing. */
  readonly revision: () => number | null;
  readonly onHello: (me: Me) => void;
  readonly onStep: (step: Step) => void;
  /** Something was said about the map; `seq` is the number of the latest of it. */
  readonly onComments: (seq: number) => void;
  readonly onPresence: (participant: Participant) => void;
  /** The page is left, or nobody has looked at it for long. */
  readonly onLeave: () => void;
  /** The map is to be loaded again: too much has happened. */
  readonly onReload: () => void;
  /** One may not see the map any more. */
  readonly onGone: () => void;
  readonly onConnection: (connection: Connection) => void;
}

/** As much of the browser's `EventSource` as is used here. */
export interface Source {
  addEventListener: (type: string, listener: (event: MessageEvent<string>) => void) => void;
  close: () => void;
}

const silence = 25_000;
const unseen = 60_000;
const longestPause = 15_000;

export class MapStream {
  connection: Connection = "connecting";

  private readonly url: string;
  private readonly listener: StreamListener;
  private readonly open: (url: string) => Source;
  private source: Source | null = null;
  private started = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private hidden: ReturnType<typeof setTimeout> | undefined;

  constructor(
    mapId: string,
    listener: StreamListener,
    open: (url: string) => Source = (url) => new EventSource(url),
  ) {
    this.url = `/api/maps/${encodeURIComponent(mapId)}/deltas`;
    this.listener = listener;
    this.open = open;
  }

  start(): void {
    if (this.started) {
      return;
    }
    this.started = true;
    window.addEventListener("online", this.onOnline);
    window.addEventListener("offline", this.onOffline);
    window.addEventListener("pageshow", this.onPageShow);
    window.addEventListener("pagehide", this.leave);
    document.addEventListener("visibilitychange", this.onVisibility);
    this.connect();
  }

  stop(): void {
    this.started = false;
    window.removeEventListener("online", this.onOnline);
    window.removeEventListener("offline", this.onOffline);
    window.removeEventListener("pageshow", this.onPageShow);
    window.removeEventListener("pagehide", this.leave);
    document.removeEventListener("visibilitychange", this.onVisibility);
    clearTimeout(this.hidden);
    this.letGo();
  }

  /** Opens the stream anew, from the revision that the page has now (E1). */
  readonly connect = (): void => {
    this.letGo();
    const revision = this.listener.revision();
    const source = this.open(revision === null ? this.url : `${this.url}?after=${revision}`);
    this.source = source;
    this.heard();
    this.on(source, "hello", (data) => {
      this.failures = 0;
      this.listener.onHello(data as Me);
      this.become("live");
    });
    this.on(source, "delta", (data) => {
      this.listener.onStep(data as Step);
    });
    this.on(source, "reload", this.listener.onReload);
    this.on(source, "comments", (data) => {
      this.listener.onComments((data as { readonly seq: number }).seq);
    });
    this.on(source, "presence", (data) => {
      this.listener.onPresence(data as Participant);
    });
    this.on(source, "beat", () => undefined);
    this.on(source, "resume", this.connect);
    this.on(source, "gone", () => {
      this.stop();
      this.listener.onGone();
    });
    source.addEventListener("error", () => {
      if (source === this.source) {
        this.broken();
      }
    });
  };

  private on(source: Source, type: string, act: (data: unknown) => void): void {
    source.addEventListener(type, (event) => {
      // What was let go may still have something to say.
      if (source === this.source) {
        this.heard();
        act(JSON.parse(event.data));
      }
    });
  }

  /** E2 */
  private readonly broken = (): void => {
    this.letGo();
    this.become(this.failures > 0 || !navigator.onLine ? "offline" : "connecting");
    const pause = Math.min(longestPause, 250 * 2 ** this.failures);
    this.failures++;
    this.timer = setTimeout(this.connect, pause * (0.5 + Math.random()));
  };

  private heard(): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(this.broken, silence);
  }

  private readonly letGo = (): void => {
    clearTimeout(this.timer);
    clearTimeout(this.watchdog);
    this.source?.close();
    this.source = null;
  };

  private readonly leave = (): void => {
    this.listener.onLeave();
    this.letGo();
    this.become("connecting");
  };

  /** E3 E4 */
  private readonly onOnline = (): void => {
    if (document.visibilityState === "visible") {
      this.connect();
    }
  };

  /** E3 */
  private readonly onOffline = (): void => {
    this.failures = Math.max(1, this.failures);
    this.broken();
  };

  /** E4 */
  private readonly onVisibility = (): void => {
    clearTimeout(this.hidden);
    if (document.visibilityState === "hidden") {
      this.hidden = setTimeout(this.leave, unseen);
    } else if (!this.source) {
      this.connect();
    }
  };

  private readonly onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) {
      this.connect();
    }
  };

  private become(connection: Connection): void {
    if (connection !== this.connection) {
      this.connection = connection;
      this.listener.onConnection(connection);
    }
  }
}

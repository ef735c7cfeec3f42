/** Somebody who looks at a map: its stream of deltas, and what they make of it. */
import type { Socket } from "node:net";
import { connect } from "node:net";
import { StringDecoder } from "node:string_decoder";
import type { Step } from "../live/map-stream.js";
import type { MapModel, Snapshot } from "../map/model.js";
import { apply, modelOf } from "../map/model.js";

/** The delta as it came, shared by all viewers: each gets the same bytes. */
const parsed = new Map<string, Step>();
const remembered = 1_000;

function stepOf(json: string): Step {
  let step = parsed.get(json);
  if (!step) {
    step = JSON.parse(json) as Step;
    parsed.set(json, step);
    if (parsed.size > remembered) {
      parsed.delete(parsed.keys().next().value ?? "");
    }
  }
  return step;
}

/** Milliseconds by the machine's clock, with fractions. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

export class LiveViewer {
  readonly model: MapModel;
  /** Milliseconds from each commit to its delta's arrival here. */
  readonly delays: number[] = [];
  /** How often each change came. */
  readonly changes = new Map<string, number>();
  /** Steps that did not lead on from what was here, and whatever else should not happen. */
  gaps = 0;
  private readonly socket: Socket;
  private readonly words = new StringDecoder("utf8");
  /** What has come since the last whole event; at first the head of the answer, which ends like one. */
  private read = "";
  private ready: () => void = () => undefined;
  private readonly opened: Promise<void>;

  constructor(url: string, cookie: string, snapshot: Snapshot) {
    const { hostname, port, host } = new URL(url);
    this.model = modelOf(snapshot);
    this.opened = new Promise((resolve) => {
      this.ready = resolve;
    });
    this.socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.socket.on("data", (bytes: Buffer) => {
      this.take(this.words.write(bytes).replaceAll("\r", ""));
    });
    this.socket.on("error", () => {
      this.gaps++;
    });
    this.socket.write(
      `GET /api/maps/${snapshot.id}/deltas?after=${snapshot.revision} HTTP/1.1\r\nHost: ${host}\r\n` +
        `Accept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`,
    );
  }

  /** Once the server has said hello. */
  async isThere(): Promise<void> {
    await this.opened;
  }

  /** Begins to measure anew. */
  forget(): void {
    this.delays.length = 0;
    this.changes.clear();
  }

  close(): void {
    this.socket.destroy();
  }

  private take(text: string): void {
    this.read += text;
    for (let end = this.read.indexOf("\n\n"); end >= 0; end = this.read.indexOf("\n\n")) {
      const event = this.read.slice(0, end);
      this.read = this.read.slice(end + 2);
      if (event.startsWith("HTTP/1.1 200")) {
        continue;
      }
      if (event.includes("event: hello")) {
        this.ready();
      } else if (event.includes("event: delta")) {
        this.step(stepOf(event.slice(event.indexOf("data: ") + 6)));
      } else if (!event.includes("event: beat") && !event.includes("event: presence")) {
        this.gaps++;
      }
    }
  }

  private step(step: Step): void {
    const arrived = now();
    if (!apply(this.model, step)) {
      this.gaps++;
    }
    for (const change of step.changes) {
      this.delays.push(arrived - Date.parse(change.at) - fraction(change.at));
      this.changes.set(change.id, (this.changes.get(change.id) ?? 0) + 1);
    }
  }
}

/** What `Date` does not keep of an instant: its microseconds, in milliseconds. */
function fraction(instant: string): number {
  return Number(`0.${/\.\d{3}(\d+)Z$/.exec(instant)?.[1] ?? "0"}`);
}

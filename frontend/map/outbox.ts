/** Changes on their way to the server, one at a time and in order; see C1 and C7 in `map-client.ts`. */
import type { Answer } from "./map-api.js";
import { attempt } from "./map-api.js";
import type { Delta } from "./model.js";
import type { Request } from "./unsaved.js";
import { Unsaved } from "./unsaved.js";

/** Milliseconds until a change is sent again that did not get through, at first and at most. */
const firstPause = 500;
const longestPause = 15_000;

export class Outbox {
  /** What the server has not answered yet, the oldest first. */
  pending: readonly Request[] = [];

  private readonly unsaved: Unsaved;
  private readonly deliver: (request: Request) => Promise<Answer<Delta>>;
  private readonly heldUp: () => void;
  private queue: Promise<unknown> = Promise.resolve();
  private wakeUp: () => void = () => undefined;

  /** `heldUp` is called each time a change does not get through. */
  constructor(mapId: string, deliver: (request: Request) => Promise<Answer<Delta>>, heldUp: () => void) {
    this.unsaved = new Unsaved(mapId);
    this.deliver = deliver;
    this.heldUp = heldUp;
  }

  /** What an earlier page in this tab was left with, and this one's. */
  kept(): Request[] {
    return this.unsaved.all();
  }

  /** Gives up a change that is not to be sent. */
  drop(request: Request): void {
    this.unsaved.remove(request);
  }

  /** Answers what the server says, however long it takes to get through. */
  async send(request: Request): Promise<Answer<Delta>> {
    this.unsaved.add(request);
    this.pending = [...this.pending, request];
    const turn = this.queue.then(() => this.untilAnswered(request));
    this.queue = turn;
    const answer = await turn;
    this.unsaved.remove(request);
    this.pending = this.pending.filter((other) => other !== request);
    return answer;
  }

  /** Ends the pause before the next try (C7). */
  wake(): void {
    this.wakeUp();
  }

  private async untilAnswered(request: Request): Promise<Answer<Delta>> {
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      const answer = await attempt(() => this.deliver(request));
      if (answer.ok || !isPassing(answer.status)) {
        return answer;
      }
      this.heldUp();
      await new Promise<void>((resolve) => {
        this.wakeUp = resolve;
        setTimeout(resolve, pause);
      });
    }
  }
}

/** Whether the same request may be answered otherwise in a while. */
export function isPassing(status: number): boolean {
  return status === 0 || status === 429 || (status >= 502 && status <= 504);
}

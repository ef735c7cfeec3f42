/** What undo would take back and redo do again, as the server said last; answers may overtake each other. */
import type { Answer, UndoState } from "./map-api.js";
import { attempt } from "./map-api.js";
import type { Delta } from "./model.js";
import { isPassing } from "./outbox.js";

/** Milliseconds until the server is asked again that could not answer. */
const pause = 3_000;

export class UndoMemory {
  state: UndoState = { undo: null, redo: null };

  private readonly request: () => Promise<Answer<UndoState>>;
  private readonly changed: () => void;
  /** Counts the questions, and says which was answered last. */
  private asked = 0;
  private told = 0;

  /** `changed` is called when the server has been asked and has answered. */
  constructor(request: () => Promise<Answer<UndoState>>, changed: () => void) {
    this.request = request;
    this.changed = changed;
  }

  /** To be called before a question is sent whose answer `take` will be given. */
  begin(): number {
    return ++this.asked;
  }

  /** Takes over what a reply to the question `asked` says; asks where it says nothing. */
  async take(delta: Delta, asked: number): Promise<void> {
    if (delta.undo === undefined && delta.redo === undefined) {
      // The server had the change already, and says nothing of them.
      await this.ask();
    } else if (asked >= this.told) {
      this.told = asked;
      this.state = { undo: delta.undo ?? null, redo: delta.redo ?? null };
    }
  }

  /** A slow answer does not take it back behind what has been told meanwhile. */
  async ask(): Promise<void> {
    const asked = this.begin();
    const answer = await attempt(this.request);
    if (asked < this.told) {
      return;
    }
    if (answer.ok) {
      this.told = asked;
      this.state = answer.value;
      this.changed();
    } else if (isPassing(answer.status) && asked === this.asked) {
      setTimeout(() => {
        if (asked === this.asked) {
          void this.ask();
        }
      }, pause);
    }
  }
}

/**
 * What people say about the statements of one map, as this page knows it.
 *
 * K1 The page knows everything up to a number and asks for what came after it: when it is told that there is
 *    more, and whenever the connection is there again.
 * K2 What somebody else said since the page was opened is told once.
 * K3 What was taken away stays in its place, without its words, for whoever may put it back, until the page is
 *    opened anew.
 */
import type { RemoteChange } from "../map/remote-words.js";
import type { Answer } from "../map/map-api.js";
import { plural } from "../map/tree-words.js";
import type { Comment, CommentApi, News } from "./comment-api.js";

const nothing: readonly Comment[] = [];

/**
 * @fires changed - something was said, said otherwise or taken away
 * @fires said - others said something; detail are `RemoteChange`s; comes after changed
 */
export class Comments extends EventTarget {
  /** Whether everything that was said has been read once. */
  isRead = false;

  private readonly api: CommentApi;
  private readonly known = new Map<string, Comment>();
  private byStatement = new Map<string, readonly Comment[]>();
  private seq = 0;
  private started = false;
  private isAsking = false;
  /** How often it was said that there may be more. */
  private wanted = 0;

  constructor(api: CommentApi) {
    super();
    this.api = api;
  }

  /** From now on the page wants to know. */
  start(): void {
    this.started = true;
    this.catchUp();
  }

  /** Asks for what was said up to a number, or, where none is known, for whatever there is (K1). */
  catchUp(seq = Infinity): void {
    if (this.started && seq > this.seq) {
      this.wanted++;
      if (!this.isAsking) {
        void this.ask();
      }
    }
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    let asked = -1;
    while (asked !== this.wanted) {
      asked = this.wanted;
      const answer = await this.api.after(this.seq);
      if (answer.ok) {
        this.take(answer.value);
      }
    }
    this.isAsking = false;
  }

  /** What is said about a statement, the oldest first. */
  of(statement: string): readonly Comment[] {
    return this.byStatement.get(statement) ?? nothing;
  }

  /** How much is said about a statement. */
  countOf(statement: string): number {
    return this.of(statement).filter(({ removedBy }) => removedBy == null).length;
  }

  /** Says something, or words anew what has this id. */
  write(id: string, statement: string, text: string): Promise<Answer<News>> {
    return this.done(this.api.write(id, statement, text, this.seq));
  }

  remove(id: string): Promise<Answer<News>> {
    return this.done(this.api.remove(id, this.seq));
  }

  putBack(id: string): Promise<Answer<News>> {
    return this.done(this.api.putBack(id, this.seq));
  }

  private async done(request: Promise<Answer<News>>): Promise<Answer<News>> {
    const answer = await request;
    if (answer.ok) {
      this.take(answer.value);
    }
    return answer;
  }

  private take({ seq, comments }: News): void {
    const news = comments.filter(
      ({ id, mine, removedBy }) => !mine && removedBy == null && !this.known.has(id),
    );
    const wasRead = this.isRead;
    this.isRead = true;
    if (seq <= this.seq && wasRead) {
      return; // An answer that came late.
    }
    this.seq = seq;
    for (const comment of comments) {
      this.known.set(comment.id, comment);
    }
    this.sort();
    this.dispatchEvent(new Event("changed"));
    if (wasRead && news.length > 0) {
      const changes = news.map(({ name, statement }): RemoteChange => ({
        name,
        words: "commented",
        touched: [statement],
      }));
      this.dispatchEvent(new CustomEvent("said", { detail: changes }));
    }
  }

  private sort(): void {
    const byStatement = new Map<string, Comment[]>();
    for (const comment of this.known.values()) {
      if (comment.removedBy == null || comment.removable) {
        byStatement.set(comment.statement, [...(byStatement.get(comment.statement) ?? []), comment]);
      }
    }
    for (const comments of byStatement.values()) {
      comments.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
    }
    this.byStatement = byStatement;
  }
}

/** "2 comments"; empty for none. */
export function countWords(count: number): string {
  return count === 0 ? "" : plural(count, "comment");
}

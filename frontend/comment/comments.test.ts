import { describe, expect, it } from "vitest";
import type { Answer } from "../map/map-api.js";
import type { RemoteChange } from "../map/remote-words.js";
import type { Comment, CommentApi, News } from "./comment-api.js";
import { Comments, countWords } from "./comments.js";

function comment(id: string, more: Partial<Comment> = {}): Comment {
  return {
    id,
    statement: "a",
    name: "Otter",
    mine: false,
    text: `Text of ${id}`,
    at: "2026-03-01T10:00:00Z",
    removable: false,
    ...more,
  };
}

/** A server whose answers the test gives, one after the other. */
class FakeApi implements Pick<CommentApi, "after" | "write" | "remove" | "putBack"> {
  readonly asked: string[] = [];
  private readonly waiting: ((answer: Answer<News>) => void)[] = [];

  private ask(what: string): Promise<Answer<News>> {
    this.asked.push(what);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  after(seq: number): Promise<Answer<News>> {
    return this.ask(`after ${seq}`);
  }

  write(id: string, _statement: string, text: string, seq: number): Promise<Answer<News>> {
    return this.ask(`write ${id} ${text} ${seq}`);
  }

  remove(id: string, seq: number): Promise<Answer<News>> {
    return this.ask(`remove ${id} ${seq}`);
  }

  putBack(id: string, seq: number): Promise<Answer<News>> {
    return this.ask(`put back ${id} ${seq}`);
  }

  async answer(seq: number, ...comments: Comment[]): Promise<void> {
    this.waiting.shift()?.({ ok: true, value: { seq, comments } });
    await settled();
  }

  async fail(): Promise<void> {
    this.waiting.shift()?.({ ok: false, status: 0, detail: "The server cannot be reached." });
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await Promise.resolve();
  }
}

function start(): { api: FakeApi; comments: Comments; said: string[] } {
  const api = new FakeApi();
  const comments = new Comments(api as unknown as CommentApi);
  const said: string[] = [];
  comments.addEventListener("said", (event) => {
    for (const { name, touched } of (event as CustomEvent<readonly RemoteChange[]>).detail) {
      said.push(`${name}: ${touched.join()}`);
    }
  });
  comments.start();
  return { api, comments, said };
}

const ids = (comments: Comments, statement = "a"): string[] => comments.of(statement).map(({ id }) => id);

describe("K1 the page asks for what it does not know", () => {
  it("asks nothing before it wants to know", () => {
    const api = new FakeApi();
    new Comments(api as unknown as CommentApi).catchUp(3);
    expect(api.asked).toEqual([]);
  });

  it("asks again when it is told of more meanwhile, and not for what it has", async () => {
    const { api, comments } = start();
    comments.catchUp(2);
    await api.answer(1, comment("x"));
    await api.answer(2, comment("y", { at: "2026-03-01T09:00:00Z" }));
    comments.catchUp(2);
    expect(api.asked).toEqual(["after 0", "after 1"]);
    expect(ids(comments)).toEqual(["y", "x"]);
  });

  it("asks again after a request that failed", async () => {
    const { api, comments } = start();
    await api.fail();
    expect(comments.isRead).toBe(false);
    comments.catchUp();
    await api.answer(1, comment("x"));
    expect(ids(comments)).toEqual(["x"]);
  });

  it("passes over an answer that came late", async () => {
    const { api, comments } = start();
    await api.answer(1, comment("x"));
    comments.catchUp(2);
    const written = comments.write("y", "a", "Mine");
    await api.answer(3, comment("x", { text: "Old" }), comment("y", { mine: true }));
    await api.answer(2, comment("y", { mine: true, text: "Older" }));
    await written;
    expect(comments.of("a").map(({ text }) => text)).toEqual(["Old", "Text of y"]);
  });
});

describe("K2 what others say is told once", () => {
  it("is silent about what was there, and about one's own", async () => {
    const { api, comments, said } = start();
    await api.answer(2, comment("x"), comment("y", { mine: true }));
    comments.catchUp(5);
    await api.answer(
      5,
      comment("z", { statement: "b", name: "Heron" }),
      comment("w", { mine: true }),
      comment("x", { text: "Reworded" }),
    );
    expect(said).toEqual(["Heron: b"]);
  });
});

describe("K3 what was taken away", () => {
  it("is counted no more, and stays in its place for whoever may put it back", async () => {
    const { api, comments } = start();
    await api.answer(2, comment("x", { mine: true, removable: true }), comment("y"));
    const removed = comments.remove("x");
    await api.answer(3, comment("x", { mine: true, removable: true, removedBy: "Otter", text: null }));
    await removed;
    comments.catchUp(4);
    await api.answer(4, comment("y", { removedBy: "Heron", text: null }));
    expect(ids(comments)).toEqual(["x"]);
    expect(comments.countOf("a")).toBe(0);
    expect(countWords(0)).toBe("");
    expect(countWords(2)).toBe("2 comments");
  });
});

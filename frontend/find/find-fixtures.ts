/** A map with its article and what is new on it, as a server would tell them, for tests. */
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import type { Snapshot } from "../map/model.js";
import type { News, ProvenanceRow } from "./visit-api.js";

export class FindServer {
  map: Snapshot = snapshot(
    [
      statement("a", { text: "Tax cars" }),
      statement("b", { text: "Cars are loud" }),
      statement("c", { text: "A tax is unfair" }),
    ],
    [
      argument("x", ["b"], "SUPPORT", "a"),
      argument("y", ["c"], "ATTACK", "a", { position: "b" }),
      argument("z", ["b"], "SUPPORT", "c"),
    ],
  );
  text = "Cars pay no tax. A tax on cars.";
  news: News[] = [];
  provenance: ProvenanceRow[] = [
    ["a", 0, 1],
    ["b", 1, 1],
    ["c", 1, 1, 0, 2],
  ];
  reachable = true;
  /** What was asked, without the API's prefix. */
  asked: string[] = [];

  readonly fetch = (path: string, init?: RequestInit): Promise<Response> => {
    const body = typeof init?.body === "string" ? ` ${init.body}` : "";
    this.asked.push(`${init?.method ?? "GET"} ${path.replace("/api/maps/map", "")}${body}`);
    return this.reachable
      ? Promise.resolve(Response.json(this.answer(path)))
      : Promise.reject(new TypeError("Failed to fetch"));
  };

  times(request: string): number {
    return this.asked.filter((asked) => asked === request).length;
  }

  private answer(path: string): unknown {
    const { revision } = this.map;
    if (path.endsWith("/undo")) {
      return { undo: null, redo: null };
    }
    if (path.endsWith("/visit")) {
      return { mark: 0, revision, news: this.news };
    }
    if (path.includes("/provenance")) {
      const people = [
        { id: "me", name: "Hare" },
        { id: "you", name: "Otter" },
      ];
      return { revision, people, statements: this.provenance };
    }
    if (path.includes("/articles/")) {
      const sentences = [
        [0, 16],
        [17, 31],
      ];
      return { id: "article", revision: 1, title: "", text: this.text, paragraphs: [], sentences };
    }
    return this.map;
  }
}

export function news(statement: string, more: Partial<News> = {}): News {
  return { statement, what: "added", by: "Otter", at: "2026-01-01T00:00:00Z", ...more };
}

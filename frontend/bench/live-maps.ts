/** Maps and edits for the load: what a seminar would do, without the seminar. */
import { randomUUID } from "node:crypto";
import type { Snapshot } from "../map/model.js";
import type { HttpLine } from "./http-line.js";

const words =
  "The municipal ferry carries fewer passengers each winter and every third crossing is late because the harbour freezes over and nobody has paid for a second boat since the council voted against it last spring".split(
    " ",
  );

/** The same statements in every run. */
export function sentence(number: number): string {
  const from = number % (words.length - 14);
  return `${number}: ${words.slice(from, from + 14).join(" ")}.`;
}

/** An id that says which it is: the load of the database alone makes up the same ones. */
export function idOf(kind: "map" | "contention", number: number): string {
  const group = kind === "map" ? "4000" : "4001";
  return `00000000-0000-${group}-8000-${number.toString(16).padStart(12, "0")}`;
}

/** A statement that speaks for another one. */
export function reason(conclusion: string, text: string): { statement: string; operations: object[] } {
  const statement = randomUUID();
  const operations = [
    { op: "addStatement", statement, kind: "CLAIM", origin: "OWN", text },
    { op: "addArgument", argument: randomUUID(), polarity: "SUPPORT", conclusion, premises: [statement] },
  ];
  return { statement, operations };
}

/** Makes a map; answers its statements. */
export async function makeMap(line: HttpLine, number: number, statements: number): Promise<string[]> {
  const id = idOf("map", number);
  await done(
    line.post("/api/maps", { id, title: `Map ${number}`, author: "", source: "", text: sentence(0) }),
  );
  const contention = idOf("contention", number);
  const made = [contention];
  const operations: object[] = [
    { op: "addStatement", statement: contention, kind: "CLAIM", origin: "OWN", text: sentence(0) },
  ];
  for (let i = 1; i < statements; i++) {
    const next = reason(made[Math.floor((i - 1) / 3)] ?? contention, sentence(i));
    operations.push(...next.operations);
    made.push(next.statement);
  }
  await done(line.post(`/api/maps/${id}/changes`, { id: randomUUID(), operations }));
  return made;
}

export async function snapshot(line: HttpLine, map: string): Promise<Snapshot> {
  return JSON.parse(await done(line.get(`/api/maps/${map}`))) as Snapshot;
}

/** The ids of all changes of a map, as its file has them. */
export async function logged(line: HttpLine, map: string): Promise<string[]> {
  const file = JSON.parse(await done(line.get(`/api/maps/${map}/export/json`))) as {
    changes: { id: string }[];
  };
  return file.changes.map(({ id }) => id);
}

async function done(reply: ReturnType<HttpLine["get"]>): Promise<string> {
  const { status, body } = await reply;
  if (status >= 300) {
    throw new Error(`the server answers ${status}: ${body}`);
  }
  return body;
}

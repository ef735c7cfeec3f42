/** People who write on and on, and send each edit until it is answered, as the page does. */
import { randomUUID } from "node:crypto";
import { HttpLine } from "../bench/http-line.js";

export class Writers {
  /** The edits that the server has acknowledged. */
  readonly acknowledged: string[] = [];
  private readonly work: Promise<unknown>;
  private going = true;

  /** @param pause milliseconds from one edit of a writer to the next */
  constructor(url: string, map: string, count: number, pause: number) {
    this.work = Promise.all(Array.from({ length: count }, (_, nth) => this.write(url, map, nth, pause)));
  }

  /** Lets them end the edit at which they are. */
  async stop(): Promise<void> {
    this.going = false;
    await this.work;
  }

  private async write(url: string, map: string, nth: number, pause: number): Promise<void> {
    const line = new HttpLine(url);
    for (let i = 0; this.going; i++) {
      const id = randomUUID();
      const text = `Writer ${nth} has written ${i}.`;
      const statement = { op: "addStatement", statement: randomUUID(), kind: "CLAIM", origin: "OWN", text };
      while (!(await answered(line, `/api/maps/${map}/changes`, { id, operations: [statement] }))) {
        await wait(200);
      }
      this.acknowledged.push(id);
      await wait(pause);
    }
    line.close();
  }
}

async function answered(line: HttpLine, path: string, body: object): Promise<boolean> {
  const reply = await line.post(path, body).catch(() => null);
  if (reply && reply.status !== 200 && reply.status < 502) {
    throw new Error(`an edit is answered with ${reply.status}: ${reply.body}`);
  }
  return reply?.status === 200;
}

/** The ids of all changes of a map, as its file has them. */
export async function logged(url: string, map: string): Promise<string[]> {
  const response = await fetch(`${url}/api/maps/${map}/export/json`);
  const { changes } = (await response.json()) as { changes: readonly { id: string }[] };
  return changes.map(({ id }) => id);
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * How fast a group works together: viewers, writers and a flood of edits, as HTTP clients of the program as it
 * is shipped, on its own database.
 *
 * `DISPUTATIO_URL` is the server's address, `BENCH_DATA` its data folder, `BENCH_SERVER` its process.
 */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { HttpLine } from "./http-line.js";
import { idOf, logged, makeMap, reason, sentence, snapshot } from "./live-maps.js";
import { LiveViewer } from "./live-viewer.js";
import { pgbench, run } from "./pgbench.js";
import { median, quantile, short } from "./statistics.js";

const { values } = parseArgs({
  options: {
    viewers: { type: "string", default: "200" },
    writers: { type: "string", default: "30" },
    seconds: { type: "string", default: "120" },
    flood: { type: "string", default: "20" },
    maps: { type: "string", default: "1000" },
    clients: { type: "string", default: "32" },
  },
});
const viewers = Number(values.viewers);
const writers = Number(values.writers);
const seconds = Number(values.seconds);
const flood = Number(values.flood);
const maps = Number(values.maps);
const clients = Number(values.clients);
const statements = 500;
const editsPerSecond = 10;

/** Which maps are for what; the database alone gets others than the program, made alike. */
const watched = 1;
const written = 2;
const flooded = 3;
const bareFlooded = 4;
const spread = 1_000;
const bareSpread = 1_000_000;

const url = process.env["DISPUTATIO_URL"] ?? "http://127.0.0.1:8080/";
const data = process.env["BENCH_DATA"] ?? "";
const server = process.env["BENCH_SERVER"] ?? "";

function say(line: string): void {
  console.error(`[load ${short(loadavg()[0] ?? NaN)}] ${line}`);
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}

function pick<T>(some: readonly T[]): T {
  const one = some[Math.floor(Math.random() * some.length)];
  if (one === undefined) {
    throw new Error("there is nothing to choose from");
  }
  return one;
}

/** Somebody of their own. */
async function visitor(): Promise<HttpLine> {
  const line = new HttpLine(url);
  await line.get(`/api/maps/${idOf("map", watched)}`);
  return line;
}

async function visitors(count: number): Promise<HttpLine[]> {
  return Promise.all(Array.from({ length: count }, visitor));
}

/** Kilobytes that live objects take in the server. */
async function heap(): Promise<number> {
  const jcmd = join(process.env["JAVA_HOME"] ?? "/usr", "bin/jcmd");
  const lines = (await run(jcmd, [server, "GC.class_histogram"])).trim().split("\n");
  return Number(/^Total +\d+ +(\d+)/.exec(lines.at(-1) ?? "")?.[1]) / 1024;
}

async function watch(map: string, lines: readonly HttpLine[]): Promise<LiveViewer[]> {
  const [first] = lines;
  const shown = first && (await snapshot(first, map));
  const there = lines.flatMap(({ visitor }) => (shown ? [new LiveViewer(url, visitor, shown)] : []));
  await Promise.all(there.map((viewer) => viewer.isThere()));
  return there;
}

/** Sends an edit until it is answered, as a browser does; answers its id if it is in the log. */
async function edit(line: HttpLine, map: string, operations: object[]): Promise<string | null> {
  const id = randomUUID();
  const { status, body } = await line.post(`/api/maps/${map}/changes`, { id, operations });
  if (status !== 200 && status !== 422) {
    throw new Error(`an edit is answered with ${status}: ${body}`);
  }
  return status === 200 ? id : null;
}

function sorted(model: LiveViewer["model"]): string {
  const { title, revision } = model;
  const by = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const nodes = [...model.statements.values()].sort(by);
  return JSON.stringify([title, revision, nodes, [...model.arguments.values()].sort(by)]);
}

/** How many of these views do not show what the server has, once they have had time to. */
async function different(line: HttpLine, map: string, views: readonly LiveViewer[]): Promise<number> {
  const there = await snapshot(line, map);
  for (let i = 0; i < 100 && views.some(({ model }) => model.revision < there.revision); i++) {
    await wait(100);
  }
  const whole = sorted({
    ...there,
    statements: new Map(there.statements.map((node) => [node.id, node])),
    arguments: new Map(there.arguments.map((node) => [node.id, node])),
  });
  return views.filter(({ model }) => sorted(model) !== whole).length;
}

/** Many look on while one edits. */
async function audience(): Promise<{ p50: number; p99: number; gaps: number; kilobytes: number }> {
  const map = idOf("map", watched);
  const line = await visitor();
  const some = await makeMap(line, watched, statements);
  const lines = await visitors(viewers);
  const warm = await watch(map, lines.slice(0, 1));
  const work = async (count: number): Promise<void> => {
    const began = performance.now();
    for (let i = 0; i < count; i++) {
      await edit(line, map, reason(pick(some), sentence(i)).operations);
      await wait(began + ((i + 1) * 1_000) / editsPerSecond - performance.now());
    }
  };
  await work(50);
  warm.forEach((viewer) => {
    viewer.close();
  });
  await wait(1_000);
  const before = await heap();
  const views = await watch(map, lines);
  await work(50);
  const kilobytes = ((await heap()) - before) / viewers;
  views.forEach((viewer) => {
    viewer.forget();
  });
  const count = Math.min(300, seconds * editsPerSecond);
  await work(count);
  const unequal = await different(line, map, views);
  const delays = views.flatMap((viewer) => viewer.delays);
  const unseen = views.filter(({ changes }) => changes.size !== count).length;
  const gaps = views.reduce((sum, viewer) => sum + viewer.gaps, 0) + unequal + unseen;
  [...views, ...lines, line].forEach((each) => {
    each.close();
  });
  say(
    `${viewers} viewers, ${count} edits: p50 ${short(median(delays))} ms, most ${short(Math.max(...delays))} ms`,
  );
  return { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), gaps, kilobytes };
}

/** Many write at once, and see each other. */
async function seminar(): Promise<{ lost: number; doubled: number }> {
  const map = idOf("map", written);
  const lines = await visitors(writers);
  const [line] = lines;
  if (!line) {
    return { lost: 0, doubled: 0 };
  }
  const some = await makeMap(line, written, statements);
  const views = await watch(map, lines);
  const acknowledged: string[] = [];
  await Promise.all(
    lines.map(async (writer, nth) => {
      await wait((nth * 1_000) / writers);
      const began = performance.now();
      for (let i = 0; i < seconds; i++) {
        const operations =
          i % 3 === 2
            ? [{ op: "reword", statement: pick(some), text: sentence(i * writers + nth), origin: "OWN" }]
            : reason(pick(some), sentence(i * writers + nth)).operations;
        const id = await edit(writer, map, operations);
        if (id !== null) {
          acknowledged.push(id);
        }
        await wait(began + (i + 1) * 1_000 - performance.now());
      }
    }),
  );
  const unequal = await different(line, map, views);
  const times = new Map<string, number>();
  for (const id of await logged(line, map)) {
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  const lost = acknowledged.filter((id) => !times.has(id)).length;
  const doubled = [...times.values()].filter((count) => count > 1).length;
  const heardTwice = views.filter(({ changes }) => [...changes.values()].some((count) => count > 1)).length;
  const gaps = views.reduce((sum, viewer) => sum + viewer.gaps, 0);
  [...views, ...lines].forEach((each) => {
    each.close();
  });
  say(
    `${writers} writers: ${acknowledged.length} edits acknowledged, ${unequal} views unequal, ${gaps} gaps`,
  );
  // A view that shows something else has lost something, too.
  return { lost: lost + unequal + gaps, doubled: doubled + heardTwice };
}

/** As many edits as there is time for, on one of these maps each. */
async function floods(lines: readonly HttpLine[], first: number, count: number): Promise<number> {
  const work = async (duration: number): Promise<number> => {
    const until = performance.now() + duration * 1_000;
    let edits = 0;
    await Promise.all(
      lines.map(async (line) => {
        while (performance.now() < until) {
          const nth = first + Math.floor(Math.random() * count);
          const { operations } = reason(idOf("contention", nth), sentence(edits));
          if ((await edit(line, idOf("map", nth), operations)) !== null) {
            edits++;
          }
        }
      }),
    );
    return edits / duration;
  };
  await work(Math.min(15, flood)); // so that what runs often is compiled
  return work(flood);
}

interface Ratio {
  readonly perSecond: number;
  readonly ratio: number;
}

async function compare(ours: number, bare: number, count: number, author: string): Promise<Ratio> {
  const lines = await visitors(clients);
  const [line] = lines;
  for (let i = 0; line && i < count; i++) {
    await makeMap(line, ours + i, 1);
    await makeMap(line, bare + i, 1);
  }
  const perSecond = await floods(lines, ours, count);
  const load = { maps: [bare, bare + count - 1] as const, author, clients, seconds: flood };
  const database = {
    port: (await readFile(join(data, "database/postmaster.pid"), "utf8")).split("\n")[3] ?? "",
    password: (await readFile(join(data, "password"), "utf8")).trim(),
  };
  const alone = await pgbench(database, load);
  lines.forEach((each) => {
    each.close();
  });
  const said = alone === null ? "nothing: there is no pgbench" : short(alone);
  say(`${count} maps, ${clients} clients: ${short(perSecond)} edits a second, pgbench ${said}`);
  return { perSecond, ratio: alone === null ? NaN : perSecond / alone };
}

const line = await visitor();
const { p50, p99, gaps, kilobytes } = await audience();
const { lost, doubled } = await seminar();
const author = (await firstAuthor(line)) ?? "";
const one = await compare(flooded, bareFlooded, 1, author);
const many = await compare(spread, bareSpread, maps, author);
line.close();
console.log(
  `bench live viewers=${viewers} p50_ms=${short(p50)} p99_ms=${short(p99)} gaps=${gaps} writers=${writers}` +
    ` lost=${lost} doubled=${doubled} edits_per_s=${short(one.perSecond)}` +
    ` pgbench_ratio_one_map=${short(one.ratio)} pgbench_ratio_spread=${short(many.ratio)}` +
    ` kb_per_viewer=${short(kilobytes)}`,
);

/** Somebody whom the database knows. */
async function firstAuthor(asking: HttpLine): Promise<string | undefined> {
  const { body } = await asking.get(`/api/maps/${idOf("map", written)}/export/json`);
  return (JSON.parse(body) as { authors: { id: string }[] }).authors[0]?.id;
}

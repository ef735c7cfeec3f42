/**
 * How fast the tree is: maps of several sizes in a real browser, on the program as it is shipped.
 *
 * `--runs N` and `--nodes N,N` say how often and with what sizes. `DISPUTATIO_URL` is the server's address; it
 * should have nothing in it.
 */
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import type { Edits, Gesture } from "./probe.js";
import { cytoscape, editKinds, edits, frames, graph, measuring } from "./probe.js";
import { randomMap } from "./random-map.js";
import { median, quantile, short, spread } from "./statistics.js";
import { Visitor } from "./visitor.js";

const seed = 1;
const roundsOfEdits = 100;
const listed = { title: "A map in the list", nodes: 1_000 };
const gestures: readonly Gesture[] = ["pan", "zoom", "fold"];

/** Larger maps take cytoscape.js minutes, so it draws them once. */
const mostCytoscapes = 10_000;

interface Run {
  readonly firstPaint: number;
  readonly firstPaintFolded: number;
  readonly frames: Readonly<Record<Gesture, readonly number[]>>;
  readonly edits: Edits;
  readonly heap: number;
  readonly empty: number;
  readonly measuring: number;
  /** From the data alone, as ours. */
  readonly cytoscape: number;
  /** With the places of the cards given. */
  readonly cytoscapePlaced: number;
}

async function run(server: string, map: string, empty: string, withCytoscape: boolean): Promise<Run> {
  const visitor = await Visitor.at(server);
  try {
    const { page } = visitor;
    await visitor.visit(empty);
    const emptyHeap = await visitor.heap();
    const firstPaintFolded = await visitor.visit(map);
    await visitor.open(map, true);
    const firstPaint = await visitor.visit(map);
    const heap = await visitor.heap();
    const drawn = withCytoscape ? await page.evaluate(graph) : null;
    const times = {
      pan: await page.evaluate(frames, "pan" as const),
      zoom: await page.evaluate(frames, "zoom" as const),
      fold: await page.evaluate(frames, "fold" as const),
    };
    await visitor.visit(map);
    const edited = await page.evaluate(edits, roundsOfEdits);
    const cold = await page.evaluate(measuring);
    const theirs = { "its own": NaN, ours: NaN };
    if (drawn) {
      for (const places of ["its own", "ours"] as const) {
        await page.goto("about:blank");
        await page.addScriptTag({
          path: createRequire(import.meta.url).resolve("cytoscape/dist/cytoscape.min.js"),
        });
        theirs[places] = await page.evaluate(cytoscape, { graph: drawn, places });
      }
    }
    return {
      firstPaint,
      firstPaintFolded,
      frames: times,
      edits: edited,
      heap,
      empty: emptyHeap,
      measuring: cold,
      cytoscape: theirs["its own"],
      cytoscapePlaced: theirs.ours,
    };
  } finally {
    await visitor.leave();
  }
}

/**
 * Prints what was measured; answers the line that sums it up. A large map opens with its upper levels, and what
 * `open_` begins has every branch open, as cytoscape.js has in either case.
 */
function report(nodes: number, runs: readonly Run[]): string {
  const all = (value: (run: Run) => number): number[] => runs.map(value).filter((one) => !Number.isNaN(one));
  const tell = (name: string, values: readonly number[], unit = "ms"): void => {
    console.log(`  ${name.padEnd(34)} ${spread(values)} ${unit}`);
  };
  console.log(`${nodes} statements, median (least–most) of ${runs.length} runs`);
  const firstPaint = all((one) => one.firstPaint);
  const firstPaintFolded = all((one) => one.firstPaintFolded);
  const theirs = all((one) => one.cytoscape);
  tell("first paint, as it opens at first", firstPaintFolded);
  tell("first paint, everything open", firstPaint);
  for (const gesture of gestures) {
    tell(
      `frame, ${gesture}, half of them below`,
      all((one) => quantile(one.frames[gesture], 0.5)),
    );
    tell(
      `frame, ${gesture}, 95 % below`,
      all((one) => quantile(one.frames[gesture], 0.95)),
    );
  }
  for (const kind of editKinds) {
    tell(
      `edit: ${kind}`,
      all((one) => median(one.edits[kind])),
    );
  }
  tell(
    "heap of the page",
    all((one) => one.heap),
    "MB",
  );
  tell(
    "heap more than with an empty map",
    all((one) => one.heap - one.empty),
    "MB",
  );
  tell(
    "measuring every text",
    all((one) => one.measuring),
  );
  tell("cytoscape.js, first render", theirs);
  tell(
    "cytoscape.js, places given",
    all((one) => one.cytoscapePlaced),
  );
  const worst = <K extends string>(kinds: readonly K[], value: (run: Run, kind: K) => number): number =>
    Math.max(...kinds.map((kind) => median(all((one) => value(one, kind)))));
  const fields = {
    nodes,
    first_paint_ms: short(median(firstPaintFolded)),
    frame_p95_ms: short(worst(gestures, (one, gesture) => quantile(one.frames[gesture], 0.95))),
    edit_ms: short(worst(editKinds, (one, kind) => median(one.edits[kind]))),
    heap_mb: short(median(all((one) => one.heap))),
    cytoscape_ratio: short(median(theirs) / median(firstPaintFolded)),
    measuring_ms: short(median(all((one) => one.measuring))),
    open_first_paint_ms: short(median(firstPaint)),
    open_cytoscape_ratio: short(median(theirs) / median(firstPaint)),
    open_cytoscape_placed_ratio: short(median(all((one) => one.cytoscapePlaced)) / median(firstPaint)),
  };
  return `bench tree ${Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ")}`;
}

async function fromList(server: string, runs: number): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index <= runs; index++) {
    const visitor = await Visitor.at(server);
    try {
      times.push(await visitor.visitFromList(listed.title));
    } finally {
      await visitor.leave();
    }
  }
  // The first visit warms the server.
  console.log(
    `From a click in the list to a map of ${listed.nodes} statements: ${spread(times.slice(1))} ms`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: "string" }, nodes: { type: "string" } } });
  const runs = Number(values.runs ?? 10);
  const sizes = (values.nodes ?? "1000,10000,50000").split(",").map(Number);
  const server = process.env["DISPUTATIO_URL"];
  if (
    !server ||
    !Number.isInteger(runs) ||
    runs < 1 ||
    !sizes.every((size) => Number.isInteger(size) && size > 0)
  ) {
    throw new Error("Try ./disputatio bench tree --runs 2 --nodes 1000,10000");
  }
  const maker = await Visitor.at(server);
  const empty = await maker.make("An empty map", []);
  await maker.make(listed.title, randomMap(listed.nodes, seed));
  const maps = new Map<number, string>();
  for (const nodes of sizes) {
    maps.set(nodes, await maker.make(`A map of ${nodes}`, randomMap(nodes, seed)));
  }
  await maker.leave();
  const lines: string[] = [];
  for (const [nodes, map] of maps) {
    const measured: Run[] = [];
    for (let index = 0; index < runs; index++) {
      measured.push(await run(server, map, empty, nodes <= mostCytoscapes || index === 0));
    }
    lines.push(report(nodes, measured));
  }
  await fromList(server, runs);
  console.log(lines.join("\n"));
}

await main();

/**
 * What runs in the measured page. Each function stands alone: it is sent there as text, so it can call nothing
 * of this module but what it is given.
 */
import type {} from "../map/argument-map.js";
import type { Delta } from "../map/model.js";

/** Since the page began, in milliseconds; null for what has not happened. */
export interface Seen {
  readonly data: number | null;
  readonly painted: number | null;
  /** When the page began and when somebody last clicked a link, by the clock on the wall. */
  readonly origin: number;
  readonly clicked: number | null;
}

/**
 * Before anything else in every page: notes clicks on links, since they may lead to another page, and the end of
 * the first frame after the map has said that it is drawn.
 */
export function watch(): void {
  addEventListener(
    "click",
    (event) => {
      const isLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
      if (isLink) {
        sessionStorage.setItem("bench-clicked", String(performance.timeOrigin + event.timeStamp));
      }
    },
    true,
  );
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    performance.mark("bench-painted");
  };
  const look = (): void => {
    if (performance.getEntriesByName("map-painted", "mark").length > 0) {
      // Comes when the frame that begins now has been handed on.
      channel.port2.postMessage(null);
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** What the map told by its marks. */
export function seen(): Seen {
  const mark = (name: string): number | null =>
    performance.getEntriesByName(name, "mark")[0]?.startTime ?? null;
  const clicked = sessionStorage.getItem("bench-clicked");
  return {
    data: mark("map-data"),
    painted: mark("bench-painted"),
    origin: performance.timeOrigin,
    clicked: clicked === null ? null : Number(clicked),
  };
}

export type Gesture = "pan" | "zoom" | "fold";

/** Moves the map on each frame; answers how long each frame took, in milliseconds. */
export async function frames(gesture: Gesture): Promise<number[]> {
  const map = document.querySelector("argument-map");
  if (!map) {
    throw new Error("there is no map");
  }
  const { scene } = map;
  const middle = { x: scene.screen.width / 2, y: scene.screen.height / 2 };
  const folding = scene.cardsInView().filter(({ children }) => children.length > 0);
  if (folding.length === 0) {
    throw new Error("there is nothing to fold in view");
  }
  const step = {
    pan: (frame: number): void => {
      const way = frame % 240 < 120 ? -1 : 1;
      map.pan({ x: way * 16, y: way * 3 });
    },
    zoom: (frame: number): void => {
      // Down to about a tenth, where maps end, and back to where it was.
      map.zoomAt(frame % 120 < 60 ? 0.967 : 1 / 0.967, middle);
    },
    fold: (frame: number): void => {
      const occurrence = folding[Math.floor(frame / 30) % folding.length];
      if (frame % 15 === 0 && occurrence) {
        map.fold(occurrence);
      }
    },
  }[gesture];
  const nextFrame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const times: number[] = [];
  let before = await nextFrame();
  for (let frame = 0; frame < 240; frame++) {
    step(frame);
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  return times;
}

export const editKinds = ["reword", "add", "remove", "move"] as const;

export type Edits = Readonly<Record<(typeof editKinds)[number], number[]>>;

/** Edits by somebody else, to what is in view; answers the milliseconds of script for each, its frame's included. */
export async function edits(rounds: number): Promise<Edits> {
  const map = document.querySelector("argument-map");
  const client = map?.client;
  const { scene } = map ?? {};
  if (!map || !client || !scene) {
    throw new Error("there is no map");
  }
  const area = { width: scene.screen.width, height: scene.screen.height };
  const visible = scene.shown.filter(({ key, reference }) => {
    const box = scene.onScreen(key);
    return (
      box &&
      !reference &&
      box.x > 0 &&
      box.y > 0 &&
      box.x + box.width < area.width &&
      box.y + box.height < area.height
    );
  });
  const id = (): string => crypto.randomUUID();
  const now = () => {
    if (!client.model) {
      throw new Error("there is no model");
    }
    return client.model;
  };

  const delta = (more: Partial<Delta>): Delta => {
    const { revision, title } = now();
    return {
      id: id(),
      revision: revision + 1,
      base: revision,
      title,
      statements: [],
      arguments: [],
      removed: [],
      ...more,
    };
  };
  const frame = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  const microtasks = (): Promise<void> =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        resolve();
      };
      channel.port2.postMessage(null);
    });

  const measured = async (change: Delta): Promise<number> => {
    await frame();
    await microtasks();
    let begun = 0;
    requestAnimationFrame(() => {
      begun = performance.now();
    });
    const start = performance.now();
    map.applyDelta(change);
    // What the element puts off to the end of the task is done before this goes on.
    for (let turn = 0; turn < 20; turn++) {
      await Promise.resolve();
    }
    const script = performance.now() - start;
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        resolve(script + (begun > 0 ? performance.now() - begun : 0));
      });
    });
  };

  const times: Edits = { reword: [], add: [], remove: [], move: [] };
  for (let round = 0; round < rounds; round++) {
    const host = visible[round % visible.length]?.statement.id ?? "";
    const other = visible[(round + 1) % visible.length]?.statement.id ?? "";
    const hosted = now().statements.get(host);
    if (!hosted) {
      throw new Error("nothing is in view");
    }
    const text =
      round % 2 === 0 ? `${hosted.text} And so on, for another line or two.` : hosted.text.slice(0, 60);
    times.reword.push(await measured(delta({ statements: [{ ...hosted, text }] })));
    const reason = {
      ...hosted,
      id: id(),
      kind: "CLAIM" as const,
      text: "A reason that somebody else adds.",
      anchors: [],
      citations: [],
    };
    const argument = {
      id: id(),
      polarity: "SUPPORT" as const,
      conclusion: host,
      premises: [{ statement: reason.id, position: "a0", placed: now().revision + 1 }],
      position: "zz",
    };
    times.add.push(await measured(delta({ statements: [reason], arguments: [argument] })));
    times.move.push(await measured(delta({ arguments: [{ ...argument, conclusion: other }] })));
    times.remove.push(await measured(delta({ removed: [reason.id, argument.id] })));
  }
  return times;
}

/** Milliseconds to measure the text of every card, with none measured before. */
export async function measuring(): Promise<number> {
  const map = document.querySelector("argument-map");
  const all = map?.client?.tree?.inOrder ?? [];
  // Forgets what was measured.
  await map?.text.useFontsOf(map);
  const start = performance.now();
  map?.text.measureNow(all);
  return performance.now() - start;
}

/** A map as cytoscape.js draws it. */
export interface Graph {
  readonly nodes: readonly {
    readonly id: string;
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** The cards where they are, a line from each to what it is about, and the view on them. */
export function graph(): Graph {
  const map = document.querySelector("argument-map");
  const { view } = map?.scene ?? {};
  if (!map || !view) {
    throw new Error("there is no map");
  }
  const shown = map.scene.shown.flatMap((occurrence) => {
    const box = map.scene.boxOf(occurrence.key);
    return box ? [{ occurrence, box }] : [];
  });
  return {
    nodes: shown.map(({ occurrence: { key, statement }, box }) => ({
      id: key,
      text: statement.text,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      width: box.width,
      height: box.height,
    })),
    edges: shown.flatMap(({ occurrence: { key, parent } }) =>
      parent ? [{ from: key, to: parent.key }] : [],
    ),
    zoom: view.zoom,
    pan: { x: view.x, y: view.y },
  };
}

/** What is used here of cytoscape.js. */
interface Cytoscape {
  (options: object): { one: (event: string, heard: () => void) => void };
}

/**
 * Milliseconds until cytoscape.js has drawn the same cards, with the data in memory: where its own layout of trees
 * puts them, all in view as it does unless told otherwise; or where ours has them, with the same view.
 */
export function cytoscape({
  graph: { nodes, edges, zoom, pan },
  places,
}: {
  readonly graph: Graph;
  readonly places: "its own" | "ours";
}): Promise<number> {
  const draw = (globalThis as unknown as { cytoscape: Cytoscape }).cytoscape;
  const container = document.createElement("div");
  container.style.cssText = "position:fixed;inset:0";
  document.body.append(container);
  const start = performance.now();
  const elements = {
    nodes: nodes.map(({ x, y, ...data }) => ({ data, position: { x, y } })),
    // Its trees grow from where lines begin.
    edges: edges.map(({ from, to }) => ({ data: { source: to, target: from } })),
  };
  const label = {
    label: "data(text)",
    "text-wrap": "wrap",
    "text-max-width": "220px",
    "text-valign": "center",
    "font-size": 15,
  };
  const core = draw({
    container,
    elements,
    style: [
      {
        selector: "node",
        style: { shape: "round-rectangle", width: "data(width)", height: "data(height)", ...label },
      },
    ],
    ...(places === "ours"
      ? { layout: { name: "preset", fit: false }, zoom, pan }
      : { layout: { name: "breadthfirst", direction: "downward", directed: true } }),
  });
  return new Promise((resolve) => {
    core.one("render", () => {
      resolve(performance.now() - start);
    });
  });
}

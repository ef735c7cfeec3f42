import { expect, test } from "vitest";
import {
  boxOnScreen,
  centred,
  fitted,
  keeping,
  panAside,
  panInto,
  panned,
  revealing,
  showsAll,
  toMap,
  toScreen,
  zoomed,
  zoomLimits,
} from "./viewport.js";

const view = { x: 30, y: -20, zoom: 0.8 };
const screen = { width: 800, height: 600 };

test("from the map to the screen and back", () => {
  const point = { x: 123, y: 45 };
  const back = toMap(view, toScreen(view, point));
  expect(back.x).toBeCloseTo(point.x);
  expect(back.y).toBeCloseTo(point.y);
});

test("zooming keeps the given point still", () => {
  const still = { x: 200, y: 300 };
  const before = toMap(view, still);
  const after = toMap(zoomed(view, 1.7, still), still);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});

test("zooming stops at the limits, and the point is still there", () => {
  const tiny = zoomed(view, 0.0001, { x: 10, y: 10 });
  expect(tiny.zoom).toBe(zoomLimits.least);
  expect(toMap(tiny, { x: 10, y: 10 }).x).toBeCloseTo(toMap(view, { x: 10, y: 10 }).x);
  expect(zoomed(view, 1000, { x: 0, y: 0 }).zoom).toBe(zoomLimits.most);
});

test("from a fitted view further out than that, zooming out stops there", () => {
  const out = zoomed({ x: 0, y: 0, zoom: 0.04 }, 0.5, { x: 0, y: 0 });
  expect(out.zoom).toBe(0.04);
});

test("a node that moved in the map stays on the screen", () => {
  const kept = keeping(view, { x: 100, y: 100 }, { x: 340, y: 80 });
  expect(toScreen(kept, { x: 340, y: 80 })).toEqual(toScreen(view, { x: 100, y: 100 }));
});

test("fitting shows everything in the middle and does not enlarge", () => {
  const extent = { x: -500, y: 10, width: 4_000, height: 300 };
  const fit = fitted(extent, screen, 40);
  expect(showsAll(fit, extent, screen)).toBe(true);
  const on = boxOnScreen(fit, extent);
  expect(on.x).toBeCloseTo(screen.width - on.x - on.width);
  expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, screen, 40).zoom).toBe(1);
});

test("revealing moves no further than needed", () => {
  const box = { x: 0, y: 0, width: 100, height: 50 };
  const there = { x: 100, y: 100, zoom: 1 };
  expect(revealing(there, box, screen, 20)).toBe(there);
  expect(revealing({ x: 750, y: 100, zoom: 1 }, box, screen, 20)).toEqual({ x: 680, y: 100, zoom: 1 });
  expect(revealing(panned(there, { x: -300, y: 0 }), box, screen, 20)).toEqual({ x: 20, y: 100, zoom: 1 });
});

test("something too large is shown from its beginning", () => {
  const large = { x: 0, y: 0, width: 2_000, height: 50 };
  expect(revealing({ x: -300, y: 100, zoom: 1 }, large, screen, 20).x).toBe(20);
  expect(centred({ x: 0, y: 0, width: 100, height: 5_000 }, screen, 1, 30).y).toBe(30);
});

test("a box is panned into the room as far as it must be; of one that is too large, the end is shown", () => {
  const room = { x: 100, y: 50, width: 400, height: 300 };
  const by = (x: number, y: number, height = 100) => panInto({ x, y, width: 100, height }, room, 10);
  expect(by(200, 100)).toEqual({ x: 0, y: 0 });
  expect(by(60, 300)).toEqual({ x: 50, y: -60 });
  expect(by(450, 0)).toEqual({ x: -60, y: 60 });
  expect(by(200, 60, 500)).toEqual({ x: 0, y: -220 });
  expect(by(200, -160, 500)).toEqual({ x: 0, y: 0 });
});

test("what is under a corner goes aside by the shorter way that there is room for", () => {
  const corner = { x: 600, y: 470, width: 200, height: 130 };
  const aside = (x: number, y: number, height: number): unknown =>
    panAside({ x, y, width: 240, height }, corner, 30);
  expect(aside(300, 400, 100)).toEqual({ x: 0, y: 0 });
  expect(aside(500, 400, 100)).toEqual({ x: 0, y: -30 });
  expect(aside(400, 450, 100)).toEqual({ x: -40, y: 0 });
  expect(aside(500, 120, 430)).toEqual({ x: 0, y: -80 });
  expect(aside(500, 50, 500)).toEqual({ x: -140, y: 0 });
  expect(panAside({ x: 30, y: 50, width: 700, height: 500 }, corner, 30)).toEqual({ x: 0, y: 0 });
});

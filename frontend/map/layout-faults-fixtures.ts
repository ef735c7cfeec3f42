/** What may be wrong with a drawn tree, for tests: each fault is a sentence that names the cards and lines. */
import type { Box, Point } from "../shared/geometry.js";
import { grow, overlaps } from "../shared/geometry.js";
import type { Curve } from "./curve.js";
import { around, pointOn } from "./curve.js";
import type { CardNode, Placed } from "./layout-fixtures.js";
import { everyEdge, everyPlaced, layOut } from "./layout-fixtures.js";
import type { Direction } from "./tree-layout.js";

/** A tree as it is drawn, in absolute coordinates. */
export interface Picture {
  readonly direction: Direction;
  /** All arguments, and the contentions' own places. */
  readonly placed: readonly Placed[];
  readonly lines: readonly { readonly key: string; readonly curves: readonly Curve[] }[];
}

/** The one place where the checks meet what they check. */
export function pictureOf(contentions: readonly CardNode[], direction: Direction): Picture {
  const layout = layOut(contentions, direction);
  return { direction, placed: everyPlaced(layout), lines: everyEdge(layout) };
}

/** Rounding is no fault. */
const hair = 0.01;

/** Boxes must not overlap, cards stand in their frame and in no other (L1). */
export function boxFaults({ placed }: Picture): string[] {
  const faults: string[] = [];
  pairsNear(placed, ({ box }) => box).forEach(([one, other]) => {
    if (overlaps(grow(one.box, -hair), other.box)) {
      faults.push(`${one.key} overlaps ${other.key}`);
    }
  });
  for (const { key, box, cards } of placed) {
    cards.forEach((card, index) => {
      if (!isInside(card.box, grow(box, hair))) {
        faults.push(`${card.key} leaves its frame ${key}`);
      }
      if (cards.slice(index + 1).some((other) => overlaps(grow(card.box, -hair), other.box))) {
        faults.push(`${card.key} overlaps another premise`);
      }
    });
  }
  return faults;
}

/** Siblings stand in order, what they are about in the middle (L2); undercuts beside what they hit (L4). */
export function orderFaults({ direction, placed }: Picture): string[] {
  const faults: string[] = [];
  const middle = (box: Box): number =>
    direction === "down" ? box.x + box.width / 2 : box.y + box.height / 2;
  const end = (box: Box): number => (direction === "down" ? box.x + box.width : box.y + box.height);
  const start = (box: Box): number => (direction === "down" ? box.x : box.y);
  for (const { key: step, box, cards, below, beside } of placed) {
    const key = step === "" ? cards[0]?.key : step;
    const rows = below.map((row) => row.map((child) => middle(child.box)));
    if (!isRising(rows.flat())) {
      faults.push(`what is about ${key} is out of order`);
    }
    if (!isRising([end(box), ...beside.map((undercut) => start(undercut.box))])) {
      faults.push(`what undercuts ${key} is out of order`);
    }
    const used = rows.flatMap((row, index) => (row.length > 0 ? [index] : []));
    const outer = [used[0], used.at(-1)].map((index) => ({
      card: middle(cards[index ?? -1]?.box ?? box),
      below: ends(rows[index ?? -1] ?? []),
    }));
    // Premises with much below them are not moved all the way apart; together they are in the middle still.
    const off = mean(outer.map(({ card }) => card)) - mean(outer.map(({ below }) => below));
    if (used.length > 0 && Math.abs(off) > 0.5 + hair) {
      faults.push(`${key} is ${off.toFixed(1)} off the middle of what is about it`);
    }
  }
  return faults;
}

/** No line runs through a card or a frame, its own ends' included. */
export function lineFaults({ placed, lines }: Picture, clearance = 0): string[] {
  const obstacles = placed.flatMap(({ key, box, cards }) =>
    cards.length > 1 ? [{ key, box }, ...cards] : [{ key: cards[0]?.key ?? key, box }],
  );
  const ends = endsOf(placed);
  const near = finder(obstacles, ({ box }) => grow(box, clearance));
  return lines.flatMap(({ key, curves }) => {
    const own = ends.get(key);
    const hit = new Set<string>();
    for (const curve of curves) {
      for (const obstacle of near(around([curve]))) {
        const isEnd = own?.has(obstacle.key) ?? false;
        if (own?.frame !== obstacle.key && enters(curve, grow(obstacle.box, isEnd ? -1 : clearance - hair))) {
          hit.add(obstacle.key);
        }
      }
    }
    return [...hit].map((box) => `the line of ${key} runs through ${box}`);
  });
}

interface Ends {
  readonly has: (key: string) => boolean;
  /** The frame that it leaves through its edge. */
  readonly frame: string | null;
}

function endsOf(placed: readonly Placed[]): Map<string, Ends> {
  const ends = new Map<string, Ends>();
  const boxKeys = ({ key, cards }: Placed): string[] => (cards.length > 1 ? [key] : [cards[0]?.key ?? key]);
  for (const from of placed) {
    from.below.forEach((row, index) => {
      for (const to of row) {
        const keys = new Set([from.cards[index]?.key ?? "", ...boxKeys(to)]);
        ends.set(to.key, {
          has: (key) => keys.has(key),
          frame: from.cards.length > 1 ? from.key : null,
        });
      }
    });
    for (const to of from.beside) {
      const keys = new Set([...boxKeys(from), ...boxKeys(to)]);
      ends.set(to.key, { has: (key) => keys.has(key), frame: null });
    }
  }
  return ends;
}

/** Whether the curve has a point inside the box, found to within a pixel. */
function enters(curve: Curve, box: Box): boolean {
  const { width, height } = around([curve]);
  const points = Math.max(8, Math.ceil(Math.max(width, height)));
  for (let index = 0; index <= points; index++) {
    const { x, y } = pointOn(curve, index / points);
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) {
      return true;
    }
  }
  return false;
}

/** Finds what is near a box, without looking at everything. */
function finder<T>(all: readonly T[], boxOf: (one: T) => Box): (box: Box) => T[] {
  const sorted = all.map((one) => ({ one, box: boxOf(one) })).sort((a, b) => a.box.x - b.box.x);
  const widest = Math.max(0, ...sorted.map(({ box }) => box.width));
  return (sought) => {
    let low = 0;
    for (let high = sorted.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.box.x ?? 0) < sought.x - widest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const found: T[] = [];
    for (let at = sorted[low]; at && at.box.x <= sought.x + sought.width; at = sorted[++low]) {
      if (overlaps(at.box, sought)) {
        found.push(at.one);
      }
    }
    return found;
  };
}

function pairsNear<T>(all: readonly T[], boxOf: (one: T) => Box): [T, T][] {
  const near = finder(all, boxOf);
  const order = new Map(all.map((one, index) => [one, index]));
  return all.flatMap((one, index) =>
    near(boxOf(one)).flatMap((other): [T, T][] => ((order.get(other) ?? 0) > index ? [[one, other]] : [])),
  );
}

function isInside(inner: Box, outer: Box): boolean {
  const ends = (box: Box): Point => ({ x: box.x + box.width, y: box.y + box.height });
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    ends(inner).x <= ends(outer).x &&
    ends(inner).y <= ends(outer).y
  );
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

function ends(numbers: readonly number[]): number {
  return mean([numbers[0] ?? 0, numbers.at(-1) ?? 0]);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

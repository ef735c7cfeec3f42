/** Trees of every shape, to lay out in tests: the same tree for the same seed. */
import type { Size } from "../shared/geometry.js";
import type { CardNode, StepNode } from "./layout-fixtures.js";
import { randomFrom } from "./layout-fixtures.js";

export interface Growing extends CardNode {
  readonly steps: GrowingStep[];
}

export interface GrowingStep extends StepNode {
  readonly premises: Growing[];
  readonly undercuts: GrowingStep[];
}

/** What a tree is made of, each a chance from 0 to 1, and where the next card goes. */
interface Shape {
  /** That a card joins an argument that is there, up to six premises. */
  readonly together: number;
  readonly undercut: number;
  readonly contention: number;
  /** That a card is one below which nothing hangs: folded away, or a reference. */
  readonly closed: number;
  /** Which of so many cards gets the next; the last is the youngest. */
  readonly host: (random: number, count: number) => number;
}

const anyOf = (random: number, count: number): number => Math.floor(random * count);
const youngest = (_: number, count: number): number => count - 1;
const oldest = (): number => 0;
/** Every other card is a leaf on a long back. */
const comb = (random: number, count: number): number => Math.max(0, count - 1 - (random < 0.5 ? 1 : 0));
const recent = (random: number, count: number): number => count - 1 - Math.floor(random * Math.min(5, count));

export const shapes = {
  chain: { together: 0, undercut: 0, contention: 0, closed: 0, host: youngest },
  star: { together: 0, undercut: 0, contention: 0, closed: 0, host: oldest },
  comb: { together: 0, undercut: 0, contention: 0, closed: 0, host: comb },
  bushy: { together: 0, undercut: 0, contention: 0, closed: 0, host: anyOf },
  folded: { together: 0.1, undercut: 0.1, contention: 0.02, closed: 0.5, host: anyOf },
  framed: { together: 0.4, undercut: 0.05, contention: 0, closed: 0.1, host: anyOf },
  "framed chain": { together: 0.5, undercut: 0.1, contention: 0, closed: 0.1, host: recent },
  undercut: { together: 0.05, undercut: 0.45, contention: 0, closed: 0.1, host: anyOf },
  "undercut chain": { together: 0.1, undercut: 0.5, contention: 0, closed: 0, host: recent },
  forest: { together: 0.1, undercut: 0.1, contention: 0.4, closed: 0.2, host: anyOf },
  mixed: { together: 0.2, undercut: 0.2, contention: 0.03, closed: 0.15, host: anyOf },
  deep: { together: 0.2, undercut: 0.2, contention: 0.03, closed: 0.15, host: recent },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;

export const shapeNames = Object.keys(shapes) as ShapeName[];

/** The shapes whose arguments have one premise each and are not undercut. */
export const plainShapes: readonly ShapeName[] = ["chain", "star", "comb", "bushy"];

/** A tree of so many cards. */
export function growTree(name: ShapeName, seed: number, count: number): Growing[] {
  const shape: Shape = shapes[name];
  const random = randomFrom(seed);
  const sizes = random() < 0.5 ? sizesOfCards : sizesOfAnything;
  const made = (index: number, kind: keyof typeof sizesOfCards): Growing => ({
    key: `c${index}`,
    size: sizes[kind](random()),
    steps: [],
  });
  const roots = [made(0, "contention")];
  const hosts = roots.slice();
  const steps: GrowingStep[] = [];
  for (let index = 1; index < count; index++) {
    const kind = random();
    const isClosed = random() < shape.closed;
    const near = random();
    if (kind < shape.contention) {
      const root = made(index, "contention");
      roots.push(root);
      hosts.push(root);
      continue;
    }
    const card = made(index, isClosed && random() < 0.5 ? "reference" : "full");
    const step = steps[shape.host(near, steps.length)];
    if (step && step.premises.length < 6 && kind < shape.contention + shape.together) {
      step.premises.push(card);
    } else {
      const argument: GrowingStep = { key: `s${index}`, premises: [card], undercuts: [] };
      const undercuts = step && kind > 1 - shape.undercut ? step.undercuts : null;
      (undercuts ?? hosts[shape.host(near, hosts.length)]?.steps)?.push(argument);
      steps.push(argument);
    }
    if (!isClosed) {
      hosts.push(card);
    }
  }
  return roots;
}

/** As cards are: of a few widths, with whole lines. */
const sizesOfCards = {
  contention: (random: number): Size => ({ width: 308, height: 46 + 24 * (1 + Math.floor(random * 10)) }),
  full: (random: number): Size => ({ width: 252, height: 46 + 21 * (1 + Math.floor(random * 10)) }),
  reference: (random: number): Size => ({ width: 200, height: 46 + 18 * (1 + Math.floor(random * 2)) }),
};

/** As cards might become. */
const anything = (random: number): Size => ({
  width: 120 + Math.floor(random * 240),
  height: 40 + ((random * 7_919) % 1) * 280,
});
const sizesOfAnything = { contention: anything, full: anything, reference: anything };

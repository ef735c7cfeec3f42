/**
 * What is presented, slide by slide.
 *
 * P1 A slide is a contention or an argument: all its premises at once, since they work only together.
 * P2 The path is in reading order, each slide before what is below it: what is about its premises, premise after
 *    premise, then what undercuts it.
 * P3 A slide is known by its argument, or by the statement of its contention. So it stays the same slide when the map
 *    changes; when it is gone, the next of the old path that is left takes its place, else one before.
 * P4 One can walk through the whole map, one branch, or the main points: a contention and what is directly about it.
 */
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Occurrence, Step } from "../map/occurrence.js";
import { isBeingAdded } from "../map/draft.js";

export interface Slide {
  /** The argument's id, or the statement's of a contention. */
  readonly id: string;
  /** Null for a contention. */
  readonly step: Step | null;
  /** The contention alone, or the argument's premises. */
  readonly premises: readonly [Occurrence, ...Occurrence[]];
  readonly parent: Slide | null;
  readonly children: readonly Slide[];
}

export type Scope =
  | { readonly show: "map" }
  | { readonly show: "branch"; readonly root: string }
  | { readonly show: "main"; readonly root: string };

export const wholeMap: Scope = { show: "map" };

/** The slides of the contentions; those below them are their children. */
export function slidesOf(tree: ArgumentTree): Slide[] {
  return tree.contentions
    .filter(isWritten)
    .map((contention) => slide(contention.statement.id, null, [contention], null));
}

/** The slides to be shown, in order. What is no longer there to begin at means the whole map. */
export function pathOf(slides: readonly Slide[], scope: Scope): Slide[] {
  const root = scope.show === "map" ? null : find(slides, (candidate) => candidate.id === scope.root);
  if (!root) {
    return slides.flatMap(withAllBelow);
  }
  return scope.show === "branch" ? withAllBelow(root) : [root, ...root.children];
}

/** Where to be in the path after a change of the map (P3); 0 for an empty path. */
export function placeAfter(before: readonly Slide[], at: number, path: readonly Slide[]): number {
  const places = new Map(path.map(({ id }, place) => [id, place]));
  const candidates = [...before.slice(at), ...before.slice(0, at).reverse()];
  return candidates.map(({ id }) => places.get(id)).find((place) => place !== undefined) ?? 0;
}

/** The place of the next slide that is not below the one at this place; null at the end. */
export function pastBranch(path: readonly Slide[], at: number): number | null {
  const from = path[at];
  const past = path.findIndex((candidate, place) => place > at && from && !isBelow(candidate, from));
  return past < 0 ? null : past;
}

/** The slide that shows a node of this number. */
export function withNumber(slides: readonly Slide[], number: string): Slide | null {
  return find(slides, ({ premises }) => premises.some((premise) => premise.number === number));
}

/** The slide that shows an occurrence. */
export function slideIdOf({ step, statement }: Occurrence): string {
  return step?.argument.id ?? statement.id;
}

/** Slides that are about the same thing in the same way, itself among them. */
export function siblingsOf(of: Slide, slides: readonly Slide[]): readonly Slide[] {
  const all = of.parent?.children ?? slides;
  const [{ relation }] = of.premises;
  return all.filter(
    ({ step, premises }) => step?.target === of.step?.target && premises[0].relation === relation,
  );
}

/** What leads to a slide, from its contention down; the slide itself comes last. */
export function trailOf(of: Slide): Slide[] {
  return [...(of.parent ? trailOf(of.parent) : []), of];
}

function slide(
  id: string,
  step: Step | null,
  premises: readonly [Occurrence, ...Occurrence[]],
  parent: Slide | null,
): Slide {
  const children: Slide[] = [];
  const made: Slide = { id, step, premises, parent, children };
  const below = [...premises.flatMap((premise) => premise.steps), ...(step?.undercuts ?? [])];
  for (const next of below) {
    const [first, ...others] = next.premises.filter(isWritten);
    if (first) {
      children.push(slide(next.argument.id, next, [first, ...others], made));
    }
  }
  return made;
}

/** What somebody is just writing is not shown. */
function isWritten({ statement }: Occurrence): boolean {
  return !isBeingAdded(statement);
}

function withAllBelow(top: Slide): Slide[] {
  const path: Slide[] = [];
  const waiting = [top];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    path.push(next);
    waiting.push(...next.children.toReversed());
  }
  return path;
}

function isBelow(candidate: Slide, top: Slide): boolean {
  for (let above = candidate.parent; above; above = above.parent) {
    if (above === top) {
      return true;
    }
  }
  return false;
}

function find(slides: readonly Slide[], wanted: (candidate: Slide) => boolean): Slide | null {
  return slides.flatMap(withAllBelow).find(wanted) ?? null;
}

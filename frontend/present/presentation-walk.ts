import type { ArgumentTree } from "../map/argument-tree.js";
import type { PresentationAction } from "./presentation-keys.js";
import type { Scope, Slide } from "./presentation-path.js";
import {
  pastBranch,
  pathOf,
  placeAfter,
  slidesOf,
  trailOf,
  wholeMap,
  withNumber,
} from "./presentation-path.js";

/** Where somebody is on which path through a map. */
export class PresentationWalk {
  /** Those of the contentions. */
  slides: readonly Slide[] = [];
  path: readonly Slide[] = [];
  scope: Scope = wholeMap;
  at = 0;

  get slide(): Slide | undefined {
    return this.path[this.at];
  }

  /** Takes another path; goes to the slide that is wanted, or keeps its place as well as it can (P3). */
  begin(tree: ArgumentTree, scope: Scope, wanted: string | null): void {
    this.slides = slidesOf(tree);
    this.take(scope, wanted);
  }

  /** Follows a change of the map. */
  follow(tree: ArgumentTree): void {
    this.begin(tree, this.scope, null);
  }

  /** To a slide of the map; one that is not on the path makes it the path through the whole map. */
  go(to: Slide): void {
    const found = this.path.findIndex(({ id }) => id === to.id);
    if (found >= 0) {
      this.at = found;
    } else {
      this.take(wholeMap, to.id);
    }
  }

  /** Answers whether there is a node of this number. */
  goTo(number: string): boolean {
    const found = withNumber(this.slides, number);
    if (found) {
      this.go(found);
    }
    return found !== null;
  }

  /** From here: the whole map, the branch below this slide, or the main points of its contention. */
  choose(show: Scope["show"]): void {
    const { slide } = this;
    if (slide) {
      const [top = slide, below = slide] = trailOf(slide);
      const isMain = show === "main";
      const scope: Scope = show === "map" ? wholeMap : { show, root: (isMain ? top : slide).id };
      this.take(scope, (isMain ? below : slide).id);
    }
  }

  /** Answers whether the action leads anywhere from here. */
  step(action: PresentationAction): boolean {
    const to = this.target(action);
    if (to) {
      this.go(to);
    }
    return to !== undefined;
  }

  canStep(action: PresentationAction): boolean {
    return this.target(action) !== undefined;
  }

  private target(action: PresentationAction): Slide | undefined {
    const { path, at, slide } = this;
    switch (action) {
      case "next":
        return path[at + 1];
      case "previous":
        return path[at - 1];
      case "first":
        return path[0];
      case "last":
        return path.at(-1);
      case "parent":
        return slide?.parent ?? undefined;
      case "child":
        return slide?.children[0];
      case "skip":
        return slide?.children.length ? path[pastBranch(path, at) ?? -1] : undefined;
      case "black":
      case "full-screen":
      case "go":
      case "cancel":
        return undefined;
    }
  }

  private take(scope: Scope, wanted: string | null): void {
    const { path: before } = this;
    this.path = pathOf(this.slides, scope);
    // A branch whose beginning is gone becomes the whole map.
    this.scope = scope.show !== "map" && this.path[0]?.id !== scope.root ? wholeMap : scope;
    const found = this.path.findIndex(({ id }) => id === wanted);
    this.at = found >= 0 ? found : placeAfter(before, this.at, this.path);
  }
}

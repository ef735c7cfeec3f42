/**
 * What cards say besides what the map says, from so far away that no card can be read: a spot on each, or on the
 * card below which it is folded away. Spots are as large at any zoom, and differ by their shape, too.
 */
import type { Point } from "../shared/geometry.js";
import { middle } from "../shared/geometry.js";
import type { CardDecorations, SpotKind } from "./card-decorations.js";
import type { Ink } from "./ink.js";
import type { Occurrence } from "./occurrence.js";
import type { Scene } from "./scene.js";

type Kind = SpotKind | "selected";

export class MapSpots {
  private readonly scene: Scene;
  private readonly decorations: CardDecorations;
  private selected: Occurrence | null = null;
  private places: readonly (readonly [Kind, readonly Point[]])[] | null = null;
  private extent: object | null = null;
  private drawn: { readonly zoom: number; readonly paths: readonly (readonly [Kind, Path2D])[] } | null =
    null;
  /** Counts the changes. */
  version = 0;

  constructor(scene: Scene, decorations: CardDecorations) {
    this.scene = scene;
    this.decorations = decorations;
    decorations.addEventListener("changed", () => {
      this.forget();
    });
  }

  select(selected: Occurrence | null): void {
    if (selected !== this.selected) {
      this.selected = selected;
      this.forget();
    }
  }

  /** On a context that takes the map's coordinates. */
  paint(context: CanvasRenderingContext2D, ink: Ink, zoom: number): void {
    for (const [kind, path] of this.pathsAt(zoom)) {
      context.lineWidth = (kind === "selected" ? 2 : 1) / zoom;
      context.strokeStyle = {
        selected: ink.selection,
        found: ink.text,
        new: ink.badge.edge,
        here: ink.card,
      }[kind];
      if (kind !== "selected") {
        context.fillStyle = { found: ink.mark, new: ink.badge.back, here: ink.text }[kind];
        context.fill(path);
      }
      context.stroke(path);
    }
  }

  private pathsAt(zoom: number): readonly (readonly [Kind, Path2D])[] {
    const places = this.current();
    if (this.drawn?.zoom !== zoom) {
      const paths = places.map(([kind, points]) => {
        const radius = radii[kind] / zoom;
        const path = new Path2D();
        for (const point of distinct(points, radius / 2)) {
          outline(path, kind, point, radius);
        }
        return [kind, path] as const;
      });
      this.drawn = { zoom, paths };
    }
    return this.drawn.paths;
  }

  private current(): readonly (readonly [Kind, readonly Point[]])[] {
    // Every layout has an extent of its own.
    const extent = this.scene.layout?.extent ?? null;
    if (!this.places || this.extent !== extent) {
      this.extent = extent;
      const selected = this.selected ? [this.selected] : [];
      const spots = [...this.decorations.spots(), ["selected", selected] as const];
      this.places = spots.map(([kind, nodes]) => [kind, this.pointsOf(nodes)] as const);
      this.drawn = null;
    }
    return this.places;
  }

  private pointsOf(nodes: readonly Occurrence[]): readonly Point[] {
    return nodes.flatMap((node) => {
      const box = this.scene.shownBoxOf(node);
      return box ? [middle(box)] : [];
    });
  }

  private forget(): void {
    this.places = null;
    this.version++;
  }
}

/** In pixels on the screen. */
const radii: Readonly<Record<Kind, number>> = { found: 4, new: 4, here: 6, selected: 6 };

/** One of those that would lie on one another. */
export function distinct(points: readonly Point[], apart: number): readonly Point[] {
  const seen = new Map<string, Point>();
  for (const point of points) {
    const key = `${Math.round(point.x / apart)} ${Math.round(point.y / apart)}`;
    if (!seen.has(key)) {
      seen.set(key, point);
    }
  }
  return [...seen.values()];
}

function outline(path: Path2D, kind: Kind, { x, y }: Point, radius: number): void {
  if (kind === "found") {
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y);
    path.lineTo(x, y + radius);
    path.lineTo(x - radius, y);
    path.closePath();
  } else if (kind === "here") {
    // A pin, which points to where somebody is.
    path.moveTo(x, y);
    path.lineTo(x - radius, y - 1.6 * radius);
    path.lineTo(x + radius, y - 1.6 * radius);
    path.closePath();
  } else {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

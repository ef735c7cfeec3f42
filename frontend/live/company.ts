/** What the map shows of what others do to it. */
import type { TemplateResult } from "lit";
import { MapComments } from "../comment/map-comments.js";
import type { ArgumentMap } from "../map/argument-map.js";
import type { Occurrence } from "../map/occurrence.js";
import type { Decoration } from "../map/card-decorations.js";
import type { Lost, MapClient, Remote } from "../map/map-client.js";
import { companyTemplate } from "./company-line.js";
import { Following } from "./following.js";
import type { Participant } from "./presence.js";
import type { RemoteChange } from "../map/remote-words.js";
import { RemoteMarks } from "./remote-marks.js";
import { partOf, partWords, sameFolds } from "./shown-part.js";
import { WaitingMarks } from "./waiting-marks.js";
import { excerpt } from "./words.js";

export class Company {
  private readonly map: ArgumentMap;
  private readonly marks: RemoteMarks;
  private readonly waiting: WaitingMarks;
  private readonly comments: MapComments;
  private readonly following: Following;
  private client: MapClient | null = null;
  /** Who is where: as last drawn, and by the statements that they have selected or type on. */
  private places = "";
  private byStatement = new Map<string, Participant[]>();

  constructor(map: ArgumentMap) {
    this.map = map;
    this.marks = new RemoteMarks(map.decorations);
    this.waiting = new WaitingMarks(map.decorations);
    this.comments = new MapComments(map.decorations);
    this.following = new Following(map, (person) => {
      this.lookAlong(person);
    });
    this.following.addEventListener("changed", () => {
      map.requestUpdate();
    });
    map.decorations.add((occurrence) => this.tagOf(occurrence));
    map.decorations.addSpots("here", () =>
      [...this.byStatement.keys()].flatMap((id) => this.client?.tree?.homes.get(id) ?? []),
    );
  }

  /** What is not saved, who else is here and what they do; pressing a picture follows them. */
  render(): TemplateResult {
    return companyTemplate(this.client, this.following);
  }

  /** Null when the map is no longer shown. */
  follow(client: MapClient | null): void {
    this.client?.removeEventListener("remote", this.onRemote);
    this.client?.removeEventListener("lost", this.onLost);
    this.client?.presence.removeEventListener("changed", this.onPresence);
    this.client?.comments.removeEventListener("said", this.onSaid);
    this.client = client;
    this.marks.clear();
    this.waiting.follow(client);
    this.comments.follow(client);
    this.following.attach(client);
    client?.presence.addEventListener("changed", this.onPresence);
    client?.addEventListener("remote", this.onRemote);
    client?.comments.addEventListener("said", this.onSaid);
    client?.addEventListener("lost", this.onLost);
  }

  /** Tells whoever follows which part of the map is shown (B5). */
  viewChanged(): void {
    const { client } = this;
    if (client) {
      client.presence.say({ view: client.presence.isFollowed ? this.shownPart() : null });
    }
  }

  private shownPart(): string | null {
    const { scene } = this.map;
    const { view, screen, folds } = scene;
    const middle = {
      x: (screen.width / 2 - view.x) / view.zoom,
      y: (screen.height / 2 - view.y) / view.zoom,
    };
    let nearest: { readonly key: string; readonly across: number; readonly down: number } | null = null;
    let least = Infinity;
    for (const { key } of scene.cardsInView()) {
      const box = scene.boxOf(key);
      if (box) {
        const across = middle.x - (box.x + box.width / 2);
        const down = middle.y - (box.y + box.height / 2);
        if (Math.hypot(across, down) < least) {
          least = Math.hypot(across, down);
          nearest = { key, across, down };
        }
      }
    }
    return nearest && folds
      ? partWords({ folds, card: nearest.key, ...nearest, zoom: view.zoom, screen })
      : null;
  }

  /** Who has it selected, and who types on it. */
  private tagOf({ statement }: Occurrence): Decoration | null {
    const here = (this.byStatement.get(statement.id) ?? []).filter(
      ({ name }) => name !== this.marks.nameOn(statement.id),
    );
    if (here.length === 0) {
      return null;
    }
    const writing = here.filter((person) => person.typing && person.writing === statement.id);
    const selected = here.filter((person) => !writing.includes(person));
    const names = (people: readonly Participant[]): string => people.map(({ name }) => name).join(", ");
    const types = writing.length > 0 ? `${names(writing)} typing…` : "";
    return {
      classes: writing.length > 0 ? ["typed-on"] : [],
      badge: [types, names(selected)].filter((words) => words !== "").join(" · "),
      spoken: [
        ...(writing.length > 0 ? [`${names(writing)} typing here`] : []),
        ...(selected.length > 0 ? [`selected by ${names(selected)}`] : []),
      ].join(", "),
    };
  }

  /** Cards are drawn again only if somebody is elsewhere, not each time that somebody tells of their view. */
  private readonly onPresence = (): void => {
    const people = this.client?.presence.people(this.client.me?.account ?? null) ?? [];
    const places = people.map(({ name, statement, writing, typing }) => [name, statement, typing && writing]);
    if (JSON.stringify(places) !== this.places) {
      this.places = JSON.stringify(places);
      this.byStatement = new Map();
      for (const person of people) {
        for (const node of new Set([person.statement, person.typing ? person.writing : null])) {
          if (node != null) {
            this.byStatement.set(node, [...(this.byStatement.get(node) ?? []), person]);
          }
        }
      }
      this.map.decorations.changed();
    }
    this.viewChanged();
  };

  /** B3 */
  private lookAlong(person: Participant): void {
    const { client, map } = this;
    const { scene } = map;
    const part = person.view != null && client?.tree ? partOf(person.view, client.tree) : null;
    if (!part) {
      this.lookAt(person.writing ?? person.statement ?? null);
      return;
    }
    if (scene.folds && !sameFolds(scene.folds, part.folds)) {
      map.openTo(part.folds, null);
    }
    const box = scene.boxOf(part.card);
    if (box) {
      // All that they see, on a smaller screen smaller.
      const { width, height } = scene.screen;
      const zoom = part.zoom * Math.min(1, width / part.screen.width, height / part.screen.height);
      const x = width / 2 - (box.x + box.width / 2 + part.across) * zoom;
      const y = height / 2 - (box.y + box.height / 2 + part.down) * zoom;
      map.layer.glide();
      scene.view = { x, y, zoom };
      map.pan({ x: 0, y: 0 });
      map.requestUpdate();
    }
  }

  /** Brings into view what they have selected, or below what it is folded away. */
  private lookAt(statement: string | null): void {
    let at = (statement !== null && this.client?.tree?.homes.get(statement)) || null;
    while (at && !this.map.scene.isShown(at.key)) {
      at = at.parent;
    }
    if (at) {
      this.map.show(at.key);
    }
  }

  private readonly onRemote = (event: Event): void => {
    this.mark((event as CustomEvent<Remote>).detail.changes);
  };

  private readonly onSaid = (event: Event): void => {
    this.mark((event as CustomEvent<readonly RemoteChange[]>).detail);
  };

  private mark(changes: readonly RemoteChange[]): void {
    if (this.client?.model) {
      this.marks.note(changes, this.client.model);
    }
  }

  private readonly onLost = (event: Event): void => {
    const { by, text } = (event as CustomEvent<Lost>).detail;
    this.map.toast.tell(`${by.name} removed “${excerpt(text)}”.`, {
      label: "Bring it back",
      act: () => {
        this.map.report(this.client?.bringBack(by.revision));
      },
    });
  };
}

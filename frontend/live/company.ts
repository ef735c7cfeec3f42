/** What the map shows of what others do to it. */
import type { TemplateResult } from "lit";
import type { nothing } from "lit";
import type { ArgumentMap } from "../map/argument-map.js";
import type { Occurrence } from "../map/argument-tree.js";
import type { Decoration } from "../map/card-decorations.js";
import type { Lost, MapClient, Remote } from "../map/map-client.js";
import { peopleTemplate } from "./people.js";
import type { Participant } from "./presence.js";
import { RemoteMarks } from "./remote-marks.js";
import { excerpt } from "./words.js";

export class Company {
  private readonly map: ArgumentMap;
  private readonly marks: RemoteMarks;
  private client: MapClient | null = null;
  /** The account of whom this view follows. */
  private followed: string | null = null;
  private lookedAt: string | null = null;

  constructor(map: ArgumentMap) {
    this.map = map;
    this.marks = new RemoteMarks(map.decorations);
    map.decorations.add((occurrence) => this.tagOf(occurrence));
    // Whoever moves by themselves follows nobody any more.
    for (const type of ["pointerdown", "wheel", "keydown"]) {
      map.addEventListener(type, this.onOwnMove, { capture: true, passive: true });
    }
  }

  /** Who else is here and who is typing; pressing a picture follows them. */
  render(): TemplateResult | typeof nothing {
    return peopleTemplate(this.people(), this.followed, this.onFollow);
  }

  /** Null when the map is no longer shown. */
  follow(client: MapClient | null): void {
    this.client?.removeEventListener("remote", this.onRemote);
    this.client?.removeEventListener("lost", this.onLost);
    this.client?.presence.removeEventListener("changed", this.onPresence);
    this.client = client;
    this.followed = null;
    this.marks.clear();
    client?.presence.addEventListener("changed", this.onPresence);
    client?.addEventListener("remote", this.onRemote);
    client?.addEventListener("lost", this.onLost);
  }

  /** Others by account, with what they do where they did something last. */
  private people(): Participant[] {
    const people = new Map<string, Participant>();
    for (const other of this.client?.presence.others.values() ?? []) {
      if (other.account !== this.client?.me?.account) {
        people.set(other.account, other);
      }
    }
    return [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private tagOf({ statement }: Occurrence): Decoration | null {
    const names = this.people()
      .filter(
        (person) => person.statement === statement.id && person.name !== this.marks.nameOn(statement.id),
      )
      .map(({ name }) => name);
    return names.length === 0
      ? null
      : { classes: [], badge: names.join(", "), spoken: `selected by ${names.join(", ")}` };
  }

  private readonly onPresence = (): void => {
    this.map.decorations.changed();
    this.map.requestUpdate();
    this.lookAlong();
  };

  private readonly onFollow = (account: string): void => {
    this.followed = this.followed === account ? null : account;
    this.lookedAt = null;
    this.map.requestUpdate();
    this.lookAlong();
  };

  private readonly onOwnMove = (event: Event): void => {
    const onPicture = event.composedPath().some((at) => at instanceof Element && at.matches(".people"));
    if (this.followed !== null && !onPicture) {
      this.followed = null;
      this.map.requestUpdate();
    }
  };

  /** Brings into view what the followed one has selected, or below what it is folded away. */
  private lookAlong(): void {
    const { followed, client } = this;
    const person = followed === null ? undefined : this.people().find(({ account }) => account === followed);
    const statement = person?.statement ?? null;
    if (statement === null || statement === this.lookedAt) {
      return;
    }
    this.lookedAt = statement;
    let at = client?.tree?.homes.get(statement) ?? null;
    while (at && !this.map.scene.isShown(at.key)) {
      at = at.parent;
    }
    if (at) {
      this.map.show(at.key);
    }
  }

  private readonly onRemote = (event: Event): void => {
    if (this.client?.model) {
      this.marks.note((event as CustomEvent<Remote>).detail, this.client.model);
    }
  };

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

/** What the map shows of what others do to it. */
import type { ArgumentMap } from "../map/argument-map.js";
import type { Lost, MapClient, Remote } from "../map/map-client.js";
import { RemoteMarks } from "./remote-marks.js";
import { excerpt } from "./words.js";

export class Company {
  private readonly map: ArgumentMap;
  private readonly marks: RemoteMarks;
  private client: MapClient | null = null;

  constructor(map: ArgumentMap) {
    this.map = map;
    this.marks = new RemoteMarks(map.decorations);
  }

  /** Null when the map is no longer shown. */
  follow(client: MapClient | null): void {
    this.client?.removeEventListener("remote", this.onRemote);
    this.client?.removeEventListener("lost", this.onLost);
    this.client = client;
    this.marks.clear();
    client?.addEventListener("remote", this.onRemote);
    client?.addEventListener("lost", this.onLost);
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

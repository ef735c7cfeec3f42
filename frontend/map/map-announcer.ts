import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { MapClient } from "./map-client.js";
import type { RemoteChange } from "./remote-words.js";
import { remoteWords } from "./remote-words.js";

/** Milliseconds in which changes are gathered for the first sentence, and between one sentence and the next. */
const gathering = 1_000;
const between = 5_000;

/** Tells screen readers what others do to the map (rules N1 to N3), wherever on the page they are. */
export class MapAnnouncer implements ReactiveController {
  private client: MapClient | null = null;
  private changes: RemoteChange[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private spoken = -Infinity;
  /** In the page's body: the map may be on a tab that is not shown. */
  private readonly region = document.createElement("div");

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
    this.region.setAttribute("role", "status");
    this.region.className = "map-announcer";
    this.region.style.cssText =
      "position: absolute; top: 0; left: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap";
  }

  follow(client: MapClient | null): void {
    this.unlisten();
    this.client = client;
    this.changes = [];
    this.listen();
  }

  private listen(): void {
    this.client?.addEventListener("remote", this.onRemote);
    this.client?.comments.addEventListener("said", this.onSaid);
  }

  private unlisten(): void {
    this.client?.removeEventListener("remote", this.onRemote);
    this.client?.comments.removeEventListener("said", this.onSaid);
  }

  hostConnected(): void {
    document.body.append(this.region);
    this.listen();
    document.addEventListener("focusin", this.onFocus);
    document.addEventListener("focusout", this.onFocus);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.changes = [];
    this.region.textContent = "";
    this.region.remove();
    this.unlisten();
    document.removeEventListener("focusin", this.onFocus);
    document.removeEventListener("focusout", this.onFocus);
  }

  private readonly onRemote = (event: Event): void => {
    this.hear((event as CustomEvent<{ readonly changes: readonly RemoteChange[] }>).detail.changes);
  };

  private readonly onSaid = (event: Event): void => {
    this.hear((event as CustomEvent<readonly RemoteChange[]>).detail);
  };

  private hear(changes: readonly RemoteChange[]): void {
    this.changes.push(...changes);
    this.plan();
  }

  /** What was held back is told when the typing has ended. */
  private readonly onFocus = (): void => {
    this.plan();
  };

  private plan(): void {
    if (this.changes.length > 0 && this.timer === undefined) {
      const pause = Math.max(gathering, this.spoken + between - Date.now());
      this.timer = setTimeout(this.speak, pause);
    }
  }

  private readonly speak = (): void => {
    this.timer = undefined;
    if (isTyping()) {
      return;
    }
    const { tree } = this.client ?? {};
    this.region.textContent = remoteWords(this.changes, (statement) => tree?.homes.get(statement)?.number);
    this.changes = [];
    this.spoken = Date.now();
  };
}

/** Whether the keyboard is in something that one writes in. */
function isTyping(): boolean {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element?.matches("textarea, input:not([type=checkbox], [type=radio]), [contenteditable]") ?? false;
}

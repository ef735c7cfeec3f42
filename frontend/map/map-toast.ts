import { html, nothing } from "lit";
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";

const shownFor = 8_000;

/** One sentence over the map, for a while. */
export class MapToast implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private words = "";
  private isTrouble = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** Why something did not happen. */
  show(words: string): void {
    this.say(words, true);
  }

  /** That something happened which one does not see. */
  tell(words: string): void {
    this.say(words, false);
  }

  private say(words: string, isTrouble: boolean): void {
    clearTimeout(this.timer);
    this.words = words;
    this.isTrouble = isTrouble;
    this.timer = setTimeout(this.dismiss, shownFor);
    this.host.requestUpdate();
  }

  readonly dismiss = (): void => {
    this.words = "";
    this.host.requestUpdate();
  };

  render(): TemplateResult {
    return html`<div class="toast" role="alert">
      ${this.words === "" ? nothing : html`<div class=${this.isTrouble ? "trouble" : ""}>${this.words}</div>`}
    </div>`;
  }
}

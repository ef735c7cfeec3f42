import { html, nothing } from "lit";
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";

const shownFor = 8_000;

/** One sentence over the map, for a while: why something did not happen. */
export class MapToast implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private words = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  show(words: string): void {
    clearTimeout(this.timer);
    this.words = words;
    this.timer = setTimeout(this.dismiss, shownFor);
    this.host.requestUpdate();
  }

  readonly dismiss = (): void => {
    this.words = "";
    this.host.requestUpdate();
  };

  render(): TemplateResult {
    return html`<div class="toast" role="alert">
      ${this.words === "" ? nothing : html`<div>${this.words}</div>`}
    </div>`;
  }
}

import { html, nothing } from "lit";
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";

const shownFor = 8_000;
const decidedIn = 30_000;

/** What can be done about what a toast says. */
export interface ToastAction {
  readonly label: string;
  readonly act: () => void;
}

/** One sentence over the map, for a while. */
export class MapToast implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private words = "";
  private isTrouble = true;
  private action: ToastAction | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** Why something did not happen; it stays longer if there is something to do about it. */
  show(words: string, action: ToastAction | null = null): void {
    this.say(words, true, action);
  }

  /** That something happened which one does not see; it stays longer if there is something to do about it. */
  tell(words: string, action: ToastAction | null = null): void {
    this.say(words, false, action);
  }

  private say(words: string, isTrouble: boolean, action: ToastAction | null): void {
    clearTimeout(this.timer);
    this.words = words;
    this.isTrouble = isTrouble;
    this.action = action;
    this.timer = setTimeout(this.dismiss, action ? decidedIn : shownFor);
    this.host.requestUpdate();
  }

  readonly dismiss = (): void => {
    this.words = "";
    this.host.requestUpdate();
  };

  private readonly onAction = (): void => {
    const { action } = this;
    this.dismiss();
    action?.act();
  };

  render(): TemplateResult {
    return html`<div class="toast" role="alert">
      ${
        this.words === ""
          ? nothing
          : html`<div class=${this.isTrouble ? "trouble" : ""}>
              ${this.words}
              ${this.action ? html`<button @click=${this.onAction}>${this.action.label}</button>` : nothing}
            </div>`
      }
    </div>`;
  }
}

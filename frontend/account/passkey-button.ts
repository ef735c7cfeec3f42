import "@vaadin/button";
import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { fire } from "../shared/events.js";
import { answer, creationOptions, requestOptions } from "./passkey-codec.js";

/**
 * Makes a passkey or comes in by one. What to ask the device is here before anybody presses: browsers open their
 * own dialog for whoever has just pressed, and not after a wait for the server.
 *
 * @fires passkey-answered - What the device said.
 * @fires passkey-refused - It said nothing, and why.
 */
@customElement("passkey-button")
export class PasskeyButton extends LitElement {
  /** What stands on it. */
  @property() words = "";

  /** What the device is to do. */
  @property() kind: "make" | "use" = "use";

  /** What it is asked, as the server said it; good for one answer. */
  @property({ attribute: false }) question = "";

  /** Whether it is what the form is for. */
  @property({ type: Boolean }) primary = false;

  @state() private busy = false;

  private waiting: AbortController | null = null;

  /** Its button is one of the page's, and looks so. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.waiting?.abort();
  }

  override render() {
    if (!("PublicKeyCredential" in globalThis)) {
      return this.kind === "use"
        ? nothing
        : html`<p class="details-muted">This browser does not know passkeys.</p>`;
    }
    return html`<vaadin-button
      theme=${this.primary ? "primary" : nothing}
      ?disabled=${this.busy}
      @click=${this.press}
      >${this.words}</vaadin-button
    >`;
  }

  private readonly press = (): void => {
    void this.ask();
  };

  private async ask(): Promise<void> {
    this.busy = true;
    this.waiting = new AbortController();
    const { signal } = this.waiting;
    try {
      const told = await (this.kind === "make"
        ? navigator.credentials.create({ publicKey: creationOptions(this.question), signal })
        : navigator.credentials.get({ publicKey: requestOptions(this.question), signal }));
      fire(this, "passkey-answered", { answer: answer(told as PublicKeyCredential) });
    } catch (problem) {
      if (!signal.aborted) {
        fire(this, "passkey-refused", { reason: problem instanceof DOMException ? problem.name : "" });
      }
    } finally {
      this.busy = false;
    }
  }
}

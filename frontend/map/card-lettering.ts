import type { ReactiveController, ReactiveElement } from "lit";
import { formSizes } from "./card-size.js";
import type { MapText } from "./map-text.js";
import { plainSpacing, spacingOf } from "./text-spacing.js";

/** Has the cards measured in the fonts and the spacing that the page shows them in, and again when those change. */
export class CardLettering implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly text: MapText;
  private readonly changed: () => void;
  /** Unseen, in the style of a card's text. */
  private readonly probe = document.createElement("div");
  private spacing = JSON.stringify(plainSpacing);
  private readonly resizes = new ResizeObserver(() => {
    this.look();
  });

  constructor(host: ReactiveElement, text: MapText, changed: () => void) {
    this.host = host;
    this.text = text;
    this.changed = changed;
    this.probe.className = "text-probe";
    this.probe.ariaHidden = "true";
    this.probe.textContent = "a b c d e f g h";
    host.addController(this);
  }

  hostConnected(): void {
    void this.text.useFontsOf(this.host).then(this.changed);
    this.host.renderRoot.append(this.probe);
    this.resizes.observe(this.probe);
  }

  hostDisconnected(): void {
    this.resizes.disconnect();
    this.probe.remove();
  }

  private look(): void {
    const spacing = spacingOf(getComputedStyle(this.probe), formSizes.full.lineHeight);
    const now = JSON.stringify(spacing);
    if (now !== this.spacing) {
      this.spacing = now;
      this.text.useSpacing(spacing);
      this.changed();
    }
  }
}

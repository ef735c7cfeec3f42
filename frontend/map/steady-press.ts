/**
 * Presses on buttons of a pane that is drawn anew while the pointer is down: the browser then clicks none of them.
 *
 * J1 A button that takes the place of the pressed one and is called the same is clicked in its stead, once.
 * J2 Where there is another button by then, or none, nothing is clicked.
 */
const pane = ".details-pane";
const buttons = "vaadin-button, button";

export class SteadyPress {
  private readonly at: (x: number, y: number) => Element | null;
  private pressed: { readonly button: Element; readonly name: string } | null = null;

  constructor(at: (x: number, y: number) => Element | null = (x, y) => document.elementFromPoint(x, y)) {
    this.at = at;
  }

  start(): void {
    document.addEventListener("pointerdown", this.onDown, true);
    document.addEventListener("pointerup", this.onUp, true);
    document.addEventListener("pointercancel", this.onCancel, true);
  }

  stop(): void {
    document.removeEventListener("pointerdown", this.onDown, true);
    document.removeEventListener("pointerup", this.onUp, true);
    document.removeEventListener("pointercancel", this.onCancel, true);
  }

  private readonly onDown = (event: PointerEvent): void => {
    const button = event.button === 0 ? buttonIn(event.target) : null;
    this.pressed = button && { button, name: nameOf(button) };
  };

  private readonly onUp = (event: PointerEvent): void => {
    const { pressed } = this;
    this.pressed = null;
    if (!pressed || pressed.button.isConnected) {
      return;
    }
    const now = buttonIn(this.at(event.clientX, event.clientY));
    if (now instanceof HTMLElement && nameOf(now) === pressed.name) {
      now.click();
    }
  };

  private readonly onCancel = (): void => {
    this.pressed = null;
  };
}

function buttonIn(target: EventTarget | null): Element | null {
  const button = target instanceof Element ? target.closest(buttons) : null;
  return button?.closest(pane) ? button : null;
}

function nameOf(button: Element): string {
  return button.getAttribute("aria-label") ?? button.textContent.trim();
}

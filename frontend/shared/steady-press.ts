/**
 * Presses on buttons that are drawn anew, or move, while the pointer is down: the browser then clicks none of them. Others
 * change the map meanwhile, and a field that one leaves for the button takes back what was wrong with it.
 *
 * J1 In the details and on cards, a button that takes the place of the pressed one and is called the same is clicked in
 *    its stead, once. In a list it could belong to something else.
 * J2 Where there is another button by then, or none, nothing is clicked; nor is one that is not seen any more.
 * J3 A button that has moved away from a pointer that rests is clicked; not so if the pointer went away from it.
 */
const panes = ".details-pane, .card";
const buttons = "vaadin-button, button";

/** How far a pointer moves that rests. */
const still = 4;

interface Press {
  readonly button: HTMLElement;
  /** By which another may take its place; null where none may. */
  readonly name: string | null;
  readonly x: number;
  readonly y: number;
}

export class SteadyPress {
  private readonly at: (x: number, y: number) => Element | null;
  private pressed: Press | null = null;

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
    const button = event.button === 0 ? buttonIn(event.composedPath()) : null;
    this.pressed = button && {
      button,
      name: button.closest(panes) ? nameOf(button) : null,
      x: event.clientX,
      y: event.clientY,
    };
  };

  private readonly onUp = (event: PointerEvent): void => {
    const { pressed } = this;
    this.pressed = null;
    if (!pressed) {
      return;
    }
    const { button, name, x, y } = pressed;
    if (button.isConnected) {
      const rests = Math.hypot(event.clientX - x, event.clientY - y) < still;
      if (rests && button.checkVisibility() && !event.composedPath().includes(button)) {
        button.click();
      }
      return;
    }
    const now = this.at(event.clientX, event.clientY)?.closest<HTMLElement>(buttons);
    if (now && nameOf(now) === name) {
      now.click();
    }
  };

  private readonly onCancel = (): void => {
    this.pressed = null;
  };
}

/** What is pressed may be within a button's own shadow. */
function buttonIn(path: readonly EventTarget[]): HTMLElement | null {
  const button = path.find((target) => target instanceof HTMLElement && target.matches(buttons));
  return button instanceof HTMLElement ? button : null;
}

function nameOf(button: Element): string {
  return button.getAttribute("aria-label") ?? button.textContent.trim();
}

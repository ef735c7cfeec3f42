import type { ReactiveController, ReactiveControllerHost } from "lit";

const restAfter = 3_000;

/** Sets the attribute `idle` while nobody has touched anything for some seconds. */
export class Idle implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ["pointermove", "pointerdown", "focusin"]) {
      this.host.addEventListener(type, this.stir);
    }
    this.stir();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    for (const type of ["pointermove", "pointerdown", "focusin"]) {
      this.host.removeEventListener(type, this.stir);
    }
  }

  private readonly stir = (): void => {
    clearTimeout(this.timer);
    this.host.removeAttribute("idle");
    this.timer = setTimeout(() => {
      this.host.setAttribute("idle", "");
    }, restAfter);
  };
}

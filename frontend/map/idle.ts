/** Something to do when the page has nothing better to do; asking for it twice does it once. */
export class Idle {
  private readonly run: () => void;
  private handle = 0;

  constructor(run: () => void) {
    this.run = run;
  }

  soon(): void {
    if (this.handle === 0) {
      this.handle = whenIdle(() => {
        this.handle = 0;
        this.run();
      });
    }
  }

  cancel(): void {
    if (this.handle !== 0) {
      (hasIdle ? cancelIdleCallback : clearTimeout)(this.handle);
      this.handle = 0;
    }
  }
}

/** It does not wait longer than this, in milliseconds. */
const patience = 300;

/** Safari has no idle callbacks. */
const hasIdle = "requestIdleCallback" in globalThis;

export function whenIdle(run: () => void): number {
  return hasIdle ? requestIdleCallback(run, { timeout: patience }) : window.setTimeout(run, 20);
}

import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Takes files that are dropped anywhere on the page while its element is there. A browser would leave the page
 * for a file dropped beside the form, and what is typed with it.
 */
export class FileDrop implements ReactiveController {
  /** Whether a file is held over the page. */
  over = false;

  private readonly host: ReactiveControllerHost;
  private readonly take: (files: readonly File[]) => void;

  constructor(host: ReactiveControllerHost, take: (files: readonly File[]) => void) {
    this.host = host;
    this.take = take;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("dragover", this.onDragOver);
    window.addEventListener("dragleave", this.onDragLeave);
    window.addEventListener("drop", this.onDrop);
  }

  hostDisconnected(): void {
    window.removeEventListener("dragover", this.onDragOver);
    window.removeEventListener("dragleave", this.onDragLeave);
    window.removeEventListener("drop", this.onDrop);
    this.over = false;
  }

  private readonly onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      this.show(true);
    }
  };

  private readonly onDragLeave = (event: DragEvent): void => {
    // No related target: the file has left the window, not one element for the next.
    if (event.relatedTarget === null) {
      this.show(false);
    }
  };

  private readonly onDrop = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      this.show(false);
      this.take(Array.from(event.dataTransfer.files));
    }
  };

  private show(over: boolean): void {
    if (this.over !== over) {
      this.over = over;
      this.host.requestUpdate();
    }
  }
}

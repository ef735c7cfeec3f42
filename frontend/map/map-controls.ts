/** Turns what comes from toolbar, menu, minimap and buttons into what the map element can do. */
import { fire } from "../shared/events.js";
import type { Point } from "../shared/geometry.js";
import type { ArgumentMap } from "./argument-map.js";
import type { Occurrence } from "./occurrence.js";
import { placeOf } from "./occurrence.js";
import type { MenuChoice, ViewChoice } from "./map-menu.js";
import { isViewChoice } from "./map-menu.js";
import type { PasteAs } from "./clip.js";
import type { ToolbarAction } from "./map-toolbar.js";
import { toScreen } from "./viewport.js";

type HandChoice = Extract<MenuChoice, "earlier" | "later" | "cut" | "copy" | `paste${string}`>;

function isOfHands(choice: MenuChoice): choice is HandChoice {
  return /^(?:earlier|later|cut|copy|paste.*)$/u.test(choice);
}

export const zoomStep = 1.2;

export class MapControls {
  private readonly map: ArgumentMap;

  constructor(map: ArgumentMap) {
    this.map = map;
  }

  readonly onTool = (event: CustomEvent<ToolbarAction>): void => {
    switch (event.detail) {
      case "smaller":
        this.map.zoomBy(1 / zoomStep);
        return;
      case "larger":
        this.map.zoomBy(zoomStep);
        return;
      case "actual":
        this.map.zoomBy(1 / this.map.scene.view.zoom);
        return;
      case "fit":
        this.map.fit();
        return;
      case "turn":
        this.map.turn();
        return;
      case "overview":
        this.map.overview.toggle();
        return;
      case "undo":
        this.map.undo();
        return;
      case "redo":
        this.map.redo();
    }
  };

  readonly onMenu = (event: CustomEvent<MenuChoice>): void => {
    const { menu, client } = this.map;
    const choice = event.detail;
    if (menu) {
      // It is about its card, whatever is selected by now.
      client?.select(placeOf(menu.occurrence));
    }
    this.map.closeMenu();
    const selected = client?.selected();
    if (isOfHands(choice)) {
      this.byHand(choice, menu?.paste);
    } else if (isViewChoice(choice)) {
      if (selected) {
        this.look(choice, selected);
      }
    } else if (choice === "restore" || choice === "restore-branch") {
      fire(this.map, "restore-wanted", { branch: choice === "restore-branch" });
    } else if (choice !== "to-reason" && choice !== "to-objection") {
      this.map.command(choice);
    } else if (selected?.step) {
      const { id } = selected.step.argument;
      const polarity = choice === "to-reason" ? "SUPPORT" : "ATTACK";
      if (polarity !== selected.step.argument.polarity) {
        this.map.drop({ op: "setPolarity", argument: id, polarity });
      }
    }
  };

  private look(choice: ViewChoice, selected: Occurrence): void {
    const { way } = this.map;
    switch (choice) {
      case "fold":
        this.map.fold(selected);
        return;
      case "fold-siblings":
        way.foldSiblings(selected);
        return;
      case "open-branch":
        way.openBranch(selected);
        return;
      case "fold-branch":
        way.foldBranch(selected);
        return;
      case "focus":
      case "leave-focus":
        way.toggleFocus(selected);
        return;
      case "copy-link":
        void way.bar.copyLink(selected);
    }
  }

  readonly branchAddress = (branch: Occurrence | null): string =>
    this.map.way.bar.addressTo(branch, "branch");

  readonly onGo = (event: CustomEvent<Occurrence | null>): void => {
    this.map.way.focusOn(event.detail);
  };

  readonly onJump = (event: CustomEvent<Occurrence>): void => {
    this.map.overview.jumpTo(event.detail);
  };

  readonly onDismissOverview = (): void => {
    this.map.overview.toggle();
  };

  /** Order and clipboard. */
  private byHand(choice: HandChoice, paste: ((as: PasteAs) => void) | undefined): void {
    const { map } = this;
    switch (choice) {
      case "earlier":
        map.input.reorder(-1);
        return;
      case "later":
        map.input.reorder(1);
        return;
      case "cut":
      case "copy":
        map.clipboard.run(choice);
        return;
      case "paste":
        // The menu has to be gone before it opens with other choices.
        void map.updateComplete.then(() => {
          map.clipboard.ask((as) => void map.clipboard.pasteFromMenu(as));
        });
        return;
      default:
        paste?.(choice.slice("paste-".length) as PasteAs);
    }
  }

  readonly onDismiss = (): void => {
    this.map.closeMenu();
  };

  readonly onDepth = (event: CustomEvent<number>): void => {
    this.map.way.openToDepth(event.detail);
  };

  readonly onLookAt = ({ detail }: CustomEvent<Point>): void => {
    const { view, screen } = this.map.scene;
    const at = toScreen(view, detail);
    this.map.pan({ x: screen.width / 2 - at.x, y: screen.height / 2 - at.y });
  };

  readonly onAddContention = (): void => {
    this.map.command("add-contention");
  };

  readonly onShortcuts = (): void => {
    this.map.command("shortcuts");
  };

  readonly onRetry = (): void => {
    void this.map.client?.load();
  };
}

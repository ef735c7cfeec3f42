/** Turns what comes from toolbar, menu, minimap and buttons into what the map element can do. */
import type { Point } from "../shared/geometry.js";
import type { ArgumentMap } from "./argument-map.js";
import { toDepth } from "./folds.js";
import type { MenuChoice } from "./map-menu.js";
import type { ToolbarAction } from "./map-toolbar.js";
import { toScreen } from "./viewport.js";

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
      case "undo":
        this.map.undo();
        return;
      case "redo":
        this.map.redo();
    }
  };

  readonly onMenu = (event: CustomEvent<MenuChoice>): void => {
    const selected = this.map.client?.selected();
    this.map.closeMenu();
    if (event.detail !== "flip" && event.detail !== "fold") {
      this.map.command(event.detail);
    } else if (selected && event.detail === "fold") {
      this.map.fold(selected);
    } else if (selected?.step) {
      const { id, polarity } = selected.step.argument;
      const other = polarity === "SUPPORT" ? "ATTACK" : "SUPPORT";
      this.map.drop({ op: "setPolarity", argument: id, polarity: other });
    }
  };

  readonly onDismiss = (): void => {
    this.map.closeMenu();
  };

  readonly onDepth = (event: CustomEvent<number>): void => {
    this.map.openTo(toDepth(event.detail), this.map.client?.selected() ?? null);
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

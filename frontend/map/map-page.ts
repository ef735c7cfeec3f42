/** The map element's inside. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import type { ArgumentMap } from "./argument-map.js";
import { depthOf } from "./folds.js";
import "./map-menu.js";
import "./map-minimap.js";
import { footerTemplate, noticeTemplate } from "./map-notices.js";
import "./map-toolbar.js";

export function pageTemplate(map: ArgumentMap): TemplateResult {
  const { client, scene, input, controls } = map;
  const tree = client?.tree;
  const isEmpty = tree?.inOrder.length === 0;
  return html`<section class="region" role="region" aria-label="Argument map">
    <div
      class=${classMap({ canvas: true, right: scene.direction === "right" })}
      tabindex="-1"
      @pointerdown=${input.onPointerDown}
      @click=${input.onClick}
      @dblclick=${input.onDoubleClick}
      @contextmenu=${input.onContextMenu}
      @keydown=${input.onKeyDown}
      @focusin=${input.onFocusIn}
    >
      ${tree && !isEmpty ? map.layer.render(client, map.drag.keys(), map.paragraphs, input.onScroll) : nothing}
      ${noticeTemplate(client?.status ?? "loading", isEmpty, controls.onAddContention, controls.onRetry)}
      ${map.drag.render()}
      ${tree && !isEmpty ? html`<map-minimap hidden @look-at=${controls.onLookAt}></map-minimap>` : nothing}
      ${
        tree
          ? html`<map-toolbar
              .zoom=${scene.view.zoom}
              .direction=${scene.direction}
              .depth=${scene.folds?.depth ?? Infinity}
              .levels=${depthOf(tree)}
              .history=${client.history}
              @tool=${controls.onTool}
              @depth=${controls.onDepth}
            ></map-toolbar>`
          : nothing
      }
    </div>
    ${client?.model ? footerTemplate(client.status, client.model, controls.onShortcuts) : nothing}
    ${map.toast.render()} ${menuTemplate(map)}
  </section>`;
}

function menuTemplate({ menu, scene, controls }: ArgumentMap): TemplateResult | typeof nothing {
  return menu
    ? html`<map-menu
        .occurrence=${menu.occurrence}
        .at=${menu.at}
        .folded=${scene.hiddenBelow(menu.occurrence.key) > 0}
        @choose=${controls.onMenu}
        @dismiss=${controls.onDismiss}
      ></map-menu>`
    : nothing;
}

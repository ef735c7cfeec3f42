/** The map element's inside. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import type { ArgumentMap } from "./argument-map.js";
import "./branch-path.js";
import { readingChoices } from "./map-menu.js";
import "./map-minimap.js";
import { emptyPast, footerTemplate, noticeTemplate } from "./map-notices.js";
import "./map-toolbar.js";
import "../overview/map-overview.js";

export function pageTemplate(map: ArgumentMap): TemplateResult {
  const { client, scene, input, controls } = map;
  const tree = client?.tree;
  const isEmpty = tree?.contentions.length === 0;
  return html`<section class="region" role="region" aria-label="Argument map">
    ${pathTemplate(map)}
    <div
      class=${classMap({ canvas: true, right: scene.direction === "right" })}
      tabindex="-1"
      @pointerdown=${input.onPointerDown}
      @mousedown=${input.onMouseDown}
      @click=${input.onClick}
      @dblclick=${input.onDoubleClick}
      @contextmenu=${input.onContextMenu}
      @keydown=${input.onKeyDown}
      @focusin=${input.onFocusIn}
    >
      ${tree && !isEmpty ? map.layer.render(client, map.drag.keys(), map.paragraphs, input.onScroll, map.editing.render()) : nothing}
      ${isEmpty && map.isPast ? emptyPast : noticeTemplate(client?.status ?? "loading", isEmpty, controls.onAddContention, controls.onRetry)}
      ${map.drag.render()} ${map.marks.render()}
      ${tree && !isEmpty ? html`<map-minimap hidden @look-at=${controls.onLookAt}></map-minimap>` : nothing}
      ${
        tree
          ? html`<map-toolbar
              .zoom=${scene.view.zoom}
              .direction=${scene.direction}
              .depth=${map.way.depth}
              .levels=${map.way.deepest}
              .history=${client.readOnly === null ? client.history : {}}
              .overview=${map.overview.isShown}
              .readOnly=${map.isPast}
              @tool=${controls.onTool}
              @depth=${controls.onDepth}
            ></map-toolbar>`
          : nothing
      }
    </div>
    ${overviewTemplate(map)}
    ${client?.model && !map.isPast ? footerTemplate(client.status, client.connection, client.model, map.company.render(), controls.onShortcuts) : nothing}
    ${map.find.render()} ${map.toast.render()} ${menuTemplate(map)}
  </section>`;
}

function overviewTemplate(map: ArgumentMap): TemplateResult | typeof nothing {
  const { client, controls } = map;
  return map.overview.isShown && client?.tree && client.tree.contentions.length > 0
    ? html`<map-overview
        .tree=${client.tree}
        .revision=${client.model?.revision ?? 0}
        .selected=${client.selected()}
        @jump=${controls.onJump}
        @dismiss=${controls.onDismissOverview}
      ></map-overview>`
    : nothing;
}

function pathTemplate({ way, controls }: ArgumentMap): TemplateResult | typeof nothing {
  const { path } = way;
  return path.length > 0
    ? html`<branch-path
        .path=${path}
        .addressOf=${controls.branchAddress}
        key="Z"
        @go=${controls.onGo}
      ></branch-path>`
    : nothing;
}

function menuTemplate({
  menu,
  scene,
  controls,
  client,
  isPast,
  canRestore,
}: ArgumentMap): TemplateResult | typeof nothing {
  const mayChange = isPast ? canRestore : client?.readOnly == null;
  return menu
    ? html`<map-menu
        .occurrence=${menu.occurrence}
        .at=${menu.at}
        .isFocus=${menu.occurrence.key === scene.focus?.key}
        .past=${isPast}
        .pasting=${menu.paste !== undefined}
        .only=${mayChange ? null : readingChoices(client?.noComments === null)}
        .folded=${scene.hiddenBelow(menu.occurrence.key) > 0}
        @choose=${controls.onMenu}
        @dismiss=${controls.onDismiss}
      ></map-menu>`
    : nothing;
}

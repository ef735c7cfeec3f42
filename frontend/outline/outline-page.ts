/** The outline's inside. */
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import "../map/map-menu.js";
import { absenceTemplate, footerTemplate } from "../map/map-notices.js";
import { plural } from "../map/tree-words.js";
import type { MapOutline } from "./map-outline.js";
import { outlineChoices } from "./outline-commands.js";
import { rowTemplate } from "./outline-row.js";

export function outlineTemplate(outline: MapOutline): TemplateResult {
  const { client, input, rows } = outline;
  const status = client?.status ?? "loading";
  return html`<section class="region" role="region" aria-label="Outline">
    ${client?.tree ? toolsTemplate(outline) : nothing}
    <div class="scroll" @scroll=${input.onScroll}>
      ${
        rows.length > 0
          ? html`<div
              role="tree"
              aria-label="Outline of the map"
              @click=${input.onClick}
              @keydown=${input.onKeyDown}
              @focusin=${input.onFocusIn}
              @focusout=${input.onFocusOut}
              @input=${input.onInput}
              @contextmenu=${input.onContextMenu}
            >
              ${repeat(
                outline.shownRows(),
                ({ key }) => key,
                (row) => rowTemplate(row, outline.context),
              )}
            </div>`
          : (absenceTemplate("outline", status, input.onRetry) ?? emptyTemplate(input.onAddContention))
      }
    </div>
    ${client?.model ? footerTemplate(status, client.connection, client.model, outline.company.render(), input.onShortcuts) : nothing}
    ${outline.toast.render()} ${menuTemplate(outline)} ${removalTemplate(outline)}
  </section>`;
}

function toolsTemplate(outline: MapOutline): TemplateResult {
  const { client, folds, input, levels } = outline;
  const depths = Array.from({ length: Math.min(levels, 12) }, (_, index) => index + 1).slice(0, -1);
  const depth = folds && folds.own.size === 0 && depths.includes(folds.depth) ? folds.depth : 0;
  const { undo, redo } = client?.readOnly == null ? (client?.history ?? {}) : {};
  return html`<div class="tools" role="group" aria-label="Outline tools">
    <button @click=${input.onAddContention}>Add contention</button>
    <label
      >Open to
      <select @change=${input.onDepth}>
        <option value="0" ?selected=${depth === 0}>${folds?.depth === Infinity ? "all levels" : "…"}</option>
        ${depths.map(
          (level) =>
            html`<option value=${level} ?selected=${depth === level}>${plural(level, "level")}</option>`,
        )}
      </select></label
    >
    <button @click=${input.onExpandAll}>Expand all</button>
    <button ?disabled=${!undo} title=${undo ?? "Nothing to undo"} @click=${input.onUndo}>Undo</button>
    <button ?disabled=${!redo} title=${redo ?? "Nothing to redo"} @click=${input.onRedo}>Redo</button>
    <a class="apart" href="/map/${outline.mapId}/print">Print…</a>
  </div>`;
}

function emptyTemplate(addContention: () => void): TemplateResult {
  return html`<div class="notice">
    <h2>Nothing on the map yet</h2>
    <p>Write a contention here, or select words in the article on the map screen.</p>
    <button @click=${addContention}>Add contention</button>
  </div>`;
}

function menuTemplate(outline: MapOutline): TemplateResult | typeof nothing {
  const { menu, input, folds } = outline;
  const row = menu && outline.rowOf(menu.occurrence.key);
  return menu && folds
    ? html`<map-menu
        .occurrence=${menu.occurrence}
        .at=${menu.at}
        .only=${outlineChoices}
        .folded=${row?.type === "node" && row.folded}
        @choose=${input.onMenu}
        @dismiss=${input.onDismiss}
      ></map-menu>`
    : nothing;
}

function removalTemplate({ removal, input }: MapOutline): TemplateResult {
  return html`<dialog aria-labelledby="removal" @close=${input.onRemovalGone}>
    ${
      removal
        ? html`<h2 id="removal">Remove ${removal.occurrence.number}?</h2>
            <p dir="auto">“${removal.occurrence.statement.text}”</p>
            <p>
              Removed alone, what hangs on it moves up to what it spoke for or against. Either can be undone.
            </p>
            <div class="choices">
              <button @click=${input.onRemovalClosed}>Cancel</button>
              <button @click=${input.onRemoveAlone}>Remove alone</button>
              <button class="danger" @click=${input.onRemoveBranch}>
                Remove with its branch (${removal.below} below)
              </button>
            </div>`
        : nothing
    }
  </dialog>`;
}

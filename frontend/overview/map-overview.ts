/**
 * All levels of a map at once, as an icicle from which one jumps.
 *
 * O1 A click selects a node and shows it in the tree; a double click, or Enter, zooms into its branch here.
 * O2 With the keyboard one node is current: arrows walk to parent, child and along the level, Space shows it in the
 *    tree, Enter zooms in, Escape out, and in the end closes the overview.
 * O3 A screen reader hears what is current: it and those about it are there as tree items without a look.
 * O4 What a map's screen shows is underlined, what is selected outlined with all that it hangs on.
 */
import { LitElement, html, nothing } from "lit";
import type { PropertyValues, TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Occurrence } from "../map/occurrence.js";
import "../map/branch-path.js";
import { kindWord, plural, relationPhrase } from "../map/tree-words.js";
import type { Point } from "../shared/geometry.js";
import { paint } from "./icicle-paint.js";
import type { Icicle, Slice } from "./icicle.js";
import { icicleOf, nodeAt } from "./icicle.js";
import type { Colours } from "./overview-colours.js";
import { coloursOf } from "./overview-colours.js";
import { isWithin, neighbourOf, stepFor } from "./overview-steps.js";
import { overviewStyles } from "./overview-styles.js";
import { OverviewView } from "./overview-view.js";

/** Pixels that a finger may move and still be a tap. */
const fingerSlack = 6;

const none: Icicle = { rows: [], count: 0, at: new Map() };

/**
 * @fires jump - detail is the Occurrence to select and show in the tree
 * @fires dismiss - it is to be closed
 */
@customElement("map-overview")
export class MapOverview extends LitElement {
  @property({ attribute: false }) tree: ArgumentTree | null = null;
  /** With another revision the tree is another, though it is the same object. */
  @property({ type: Number }) revision = 0;
  @property({ attribute: false }) selected: Occurrence | null = null;
  /** What the map's screen shows. */
  @property({ attribute: false }) seen: readonly string[] = [];

  /** What the keyboard is on. */
  @state() private current: Occurrence | null = null;
  /** Whether the keyboard walked here since it came, so that words are shown beside what it is on. */
  @state() private isWalking = false;
  /** What the pointer is over, and where. */
  @state() private pointed: { readonly node: Occurrence; readonly at: Point } | null = null;
  @state() private hasFocus = false;

  /** A finger that went down, where it was last, and whether it has moved the view. */
  private finger: { readonly id: number; readonly at: Point; readonly hasMoved: boolean } | null = null;
  private icicle: Icicle = none;
  private colours: Colours | null = null;
  private readonly view = new OverviewView(() => {
    this.draw();
  });
  private readonly resizes = new ResizeObserver(([entry]) => {
    const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
    this.view.resize({ width, height });
    this.requestUpdate();
  });

  static override readonly styles = overviewStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("themechange", this.onTheme);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("themechange", this.onTheme);
    this.resizes.disconnect();
    this.view.stop();
  }

  /** Puts the keyboard here. */
  override focus(options?: FocusOptions): void {
    this.chart?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("tree") || changed.has("revision")) {
      this.icicle = this.tree ? icicleOf(this.tree.contentions) : none;
      this.view.show(this.icicle);
      this.style.setProperty("--rows", String(Math.max(2, this.icicle.rows.length)));
      this.pointed = null;
    }
    if (changed.has("selected") && this.selected) {
      this.current = this.selected;
      this.view.reveal(this.selected.key);
    }
    this.current = this.slice(this.current)?.occurrence ?? this.icicle.rows[0]?.nodes[0] ?? null;
  }

  override render(): TemplateResult {
    const { root } = this.view;
    return html`<section aria-label="Overview">
      <header>
        ${
          root
            ? html`<branch-path
                .path=${pathTo(root.occurrence)}
                whole="All"
                @go=${(event: CustomEvent<Occurrence | null>) => {
                  this.zoomTo(event.detail);
                }}
              ></branch-path>`
            : html`<h2>Overview</h2>
                <span class="count"
                  >${plural(this.icicle.count, "node")}, ${plural(this.icicle.rows.length, "level")}</span
                >`
        }
        <span class="legend" aria-hidden="true">
          <span class="reason">reason</span><span class="objection">objection</span
          ><span class="undercut">undercut</span><span class="seen">on screen</span>
        </span>
        <button class="close" aria-label="Close overview" title="Close (V)" @click=${this.onClose}>✕</button>
      </header>
      <div
        class="chart"
        role="tree"
        tabindex="0"
        aria-label="Overview of all levels"
        aria-activedescendant=${this.current ? idOf(this.current) : nothing}
        @keydown=${this.onKeyDown}
        @focus=${this.onFocus}
        @blur=${this.onBlur}
        @click=${this.onClick}
        @dblclick=${this.onDoubleClick}
        @pointerdown=${this.onPointerDown}
        @pointermove=${this.onPointerMove}
        @pointerleave=${this.onPointerLeave}
      >
        <canvas aria-hidden="true"></canvas>
        <div class="unseen">${this.about().map((node) => this.itemTemplate(node))}</div>
      </div>
      ${this.tipTemplate()}
    </section>`;
  }

  protected override firstUpdated(): void {
    const { chart } = this;
    if (chart) {
      this.resizes.observe(chart);
      // Not passive: the page must not scroll as well.
      chart.addEventListener("wheel", this.onWheel, { passive: false });
    }
  }

  protected override updated(): void {
    this.draw();
  }

  private get chart(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".chart");
  }

  /** The current node and where the arrows lead from it (O3). */
  private about(): Occurrence[] {
    const { current, icicle } = this;
    if (!current) {
      return [];
    }
    const about = (["parent", "previous", "next", "child"] as const).map((step) =>
      neighbourOf(icicle, current, step),
    );
    return [...new Set([about[0], about[1], current, about[2], about[3]])].filter(
      (node): node is Occurrence => node !== null && node !== undefined,
    );
  }

  private itemTemplate(node: Occurrence): TemplateResult {
    const below = (this.slice(node)?.size ?? 1) - 1;
    const words = [
      `${node.number} ${node.statement.text}`,
      relationPhrase(node),
      below > 0 ? `${below} below` : "nothing below",
    ];
    return html`<div
      id=${idOf(node)}
      role="treeitem"
      aria-label=${words.join(", ")}
      aria-level=${node.level}
      aria-posinset=${node.index}
      aria-setsize=${node.siblings}
      aria-selected=${node.key === this.selected?.key ? "true" : "false"}
    ></div>`;
  }

  private tipTemplate(): TemplateResult | typeof nothing {
    const node = this.pointed?.node ?? (this.hasFocus && this.isWalking ? this.current : null);
    const slice = this.slice(node);
    if (!node || !slice || this.view.isMoving) {
      return nothing;
    }
    const { left, above } = this.view.tipPlace(slice, this.pointed?.at ?? null);
    const below = slice.size - 1;
    return html`<div
      class="tip ${node.relation}"
      style="left: ${left}px; bottom: calc(100% - ${above}px)"
      aria-hidden="true"
    >
      <p class="head"><b>${node.number}</b> ${kindWord(node)}${below > 0 ? ` · ${below} below` : ""}</p>
      <p class="text" dir="auto">${node.statement.text}</p>
    </div>`;
  }

  private draw(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    const context = canvas?.getContext("2d");
    const { size } = this.view;
    if (!canvas || !context || size.width === 0) {
      return;
    }
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.colours ??= coloursOf(this, context);
    paint(
      context,
      {
        icicle: this.icicle,
        window: this.view.window,
        size,
        rowHeight: this.view.rowHeight,
        path: new Set(pathTo(this.selected).map(({ key }) => key)),
        selected: this.selected?.key ?? null,
        pointed: this.pointed?.node.key ?? (this.hasFocus ? (this.current?.key ?? null) : null),
        seen: this.seen.flatMap((key) => this.icicle.at.get(key) ?? []),
      },
      this.colours,
    );
  }

  private slice(node: Occurrence | null): Slice | null {
    return (node && this.icicle.at.get(node.key)) ?? null;
  }

  private zoomTo(node: Occurrence | null): void {
    this.pointed = null;
    this.view.zoomTo(this.slice(node));
    this.requestUpdate();
  }

  private jump(node: Occurrence): void {
    this.current = node;
    this.dispatchEvent(new CustomEvent<Occurrence>("jump", { detail: node }));
  }

  private at(event: MouseEvent): { readonly node: Occurrence | null; readonly at: Point } {
    const box = this.chart?.getBoundingClientRect();
    const at = { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
    const { row, breadth } = this.view.placeAt(at);
    return { node: nodeAt(this.icicle, row, breadth), at };
  }

  private readonly onClick = (event: MouseEvent): void => {
    const { node } = this.at(event);
    if (node && !this.finger?.hasMoved) {
      this.jump(node);
    }
  };

  private readonly onDoubleClick = (event: MouseEvent): void => {
    const { node } = this.at(event);
    if (node) {
      this.zoomTo(node.key === this.view.root?.occurrence.key ? node.parent : node);
    }
  };

  /** Fingers move the view; the mouse has its wheel for that. */
  private readonly onPointerDown = (event: PointerEvent): void => {
    this.finger =
      event.pointerType === "mouse" ? null : { id: event.pointerId, at: this.at(event).at, hasMoved: false };
  };

  private readonly onPointerMove = (event: PointerEvent): void => {
    const { node, at } = this.at(event);
    const { finger } = this;
    if (event.pointerType === "mouse") {
      this.pointed = node && { node, at };
    } else if (finger?.id === event.pointerId && event.buttons > 0) {
      const by = { x: finger.at.x - at.x, y: finger.at.y - at.y };
      if (finger.hasMoved || Math.hypot(by.x, by.y) > fingerSlack) {
        this.finger = { ...finger, at, hasMoved: true };
        this.chart?.setPointerCapture(event.pointerId);
        this.view.scroll(by.x, by.y);
      }
    }
  };

  private readonly onPointerLeave = (): void => {
    this.pointed = null;
  };

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      this.view.zoomAt(Math.exp(event.deltaY / 200), this.at(event).at.x);
    } else {
      this.view.scroll(event.shiftKey ? event.deltaY : event.deltaX, event.shiftKey ? 0 : event.deltaY);
    }
    this.pointed = null;
  };

  private readonly onFocus = (): void => {
    this.hasFocus = true;
  };

  private readonly onBlur = (): void => {
    this.hasFocus = false;
    this.isWalking = false;
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.current) {
      return;
    }
    const step = stepFor(event.key);
    if (step) {
      this.walk(neighbourOf(this.icicle, this.current, step));
    } else if (event.key === " ") {
      this.jump(this.current);
    } else if (event.key === "Enter") {
      this.zoomTo(this.current.key === this.view.root?.occurrence.key ? this.current.parent : this.current);
    } else if (event.key === "Escape" || event.key === "Backspace") {
      this.out(event.key === "Escape");
    } else if (event.key.toLowerCase() === "v") {
      this.onClose();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private walk(to: Occurrence | null): void {
    const slice = this.slice(to);
    if (to && slice) {
      this.isWalking = true;
      this.pointed = null;
      this.current = to;
      if (!isWithin(slice, this.view.root)) {
        this.view.zoomTo(this.slice(to.parent));
      }
      this.view.reveal(to.key);
    }
  }

  private out(mayClose: boolean): void {
    const { root } = this.view;
    if (root) {
      this.zoomTo(root.occurrence.parent);
    } else if (mayClose) {
      this.onClose();
    }
  }

  private readonly onClose = (): void => {
    this.dispatchEvent(new Event("dismiss"));
  };

  private readonly onTheme = (): void => {
    this.colours = null;
    this.draw();
  };
}

function pathTo(node: Occurrence | null): Occurrence[] {
  const path: Occurrence[] = [];
  for (let at = node; at; at = at.parent) {
    path.unshift(at);
  }
  return path;
}

function idOf(node: Occurrence): string {
  return `node-${node.key}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "map-overview": MapOverview;
  }
}

import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CommandName } from "../shared/events.js";
import type { Point } from "../shared/geometry.js";
import type { Occurrence } from "./occurrence.js";
import { isStep } from "./occurrence.js";
import type { PasteAs } from "./clip.js";

const viewChoices = [
  "fold",
  "fold-siblings",
  "open-branch",
  "fold-branch",
  "focus",
  "leave-focus",
  "copy-link",
] as const;

/** What a menu does to the view of the map; the rest changes the map. */
export type ViewChoice = (typeof viewChoices)[number];

export type MenuChoice =
  | CommandName
  | RestoreChoice
  | "to-reason"
  | "to-objection"
  | ViewChoice
  | "earlier"
  | "later"
  | "cut"
  | "copy"
  | "paste"
  | `paste-${NonNullable<PasteAs>}`;

/** What can be done with a node of a map as it was. */
export type RestoreChoice = "restore" | "restore-branch";

interface Item {
  readonly choice: MenuChoice;
  readonly words: string;
  readonly key?: string;
  readonly apart?: boolean;
}

/** What is left of a menu where one may not change the map, and may comment on it or not. */
export function readingChoices(mayComment: boolean): readonly MenuChoice[] {
  return [...viewChoices, "copy", ...(mayComment ? (["comment"] as const) : [])];
}

export function isViewChoice(choice: MenuChoice): choice is ViewChoice {
  return (viewChoices as readonly string[]).includes(choice);
}

export function itemsFor(occurrence: Occurrence, folded: boolean, isFocus = false): Item[] {
  const { step } = occurrence;
  const items: Item[] = [
    { choice: "edit", words: "Edit", key: "Enter" },
    { choice: "add-reason", words: "Add reason", key: "P", apart: true },
    { choice: "add-objection", words: "Add objection", key: "O" },
  ];
  if (step) {
    items.push({ choice: "add-undercut", words: "Add undercut", key: "U" });
    items.push({ choice: "add-copremise", words: "Add co-premise", key: "L" });
  }
  items.push({ choice: "comment", words: "Comment", key: "C", apart: true });
  items.push({ choice: "move", words: "Move…", key: "M", apart: true });
  items.push({ choice: "earlier", words: "Move earlier", key: "Alt+↑" });
  items.push({ choice: "later", words: "Move later", key: "Alt+↓" });
  items.push({ choice: "reuse", words: "Use again as a premise…" });
  if (step && !isStep(step.target)) {
    const other = step.argument.polarity === "SUPPORT" ? "objection" : "reason";
    items.push({ choice: `to-${other}`, words: `Flip to ${other}` });
  }
  if (occurrence.children.length > 0) {
    items.push({ choice: "fold", words: folded ? "Unfold" : "Fold", key: "F", apart: true });
    items.push({ choice: "fold-siblings", words: "Fold or unfold siblings", key: "Shift+F" });
    items.push({ choice: "open-branch", words: "Unfold everything below" });
    items.push({ choice: "fold-branch", words: "Fold everything below" });
  }
  items.push(
    isFocus
      ? { choice: "leave-focus", words: "Show whole map", key: "Z", apart: true }
      : { choice: "focus", words: "Focus on this branch", key: "Z", apart: true },
  );
  items.push({ choice: "copy-link", words: "Copy link to this node" });
  items.push({ choice: "cut", words: "Cut", key: "Ctrl+X", apart: true });
  items.push({ choice: "copy", words: "Copy", key: "Ctrl+C" });
  items.push({ choice: "paste", words: "Paste as…", key: "Ctrl+V" });
  items.push({ choice: "remove", words: "Remove", key: "Del", apart: true });
  return items;
}

/** On a map as it was: what leaves it as it is, and bringing back. */
export function pastItemsFor(occurrence: Occurrence, folded: boolean, isFocus = false): Item[] {
  const items = itemsFor(occurrence, folded, isFocus).filter(
    ({ choice }) => isViewChoice(choice) && choice !== "copy-link",
  );
  items.push({ choice: "restore", words: "Restore this statement", apart: true });
  if (occurrence.children.length > 0) {
    items.push({ choice: "restore-branch", words: "Restore with its branch" });
  }
  return items;
}

/** Those of some choices, or all where it is null. */
export function allowed(items: readonly Item[], only: readonly MenuChoice[] | null): readonly Item[] {
  return only ? items.filter(({ choice }) => only.includes(choice)) : items;
}

/** As what something can be pasted at a node. */
export function pasteItemsFor({ step }: Occurrence): Item[] {
  const items: Item[] = [
    { choice: "paste-reason", words: "Paste as reason" },
    { choice: "paste-objection", words: "Paste as objection" },
  ];
  if (step) {
    items.push({ choice: "paste-undercut", words: "Paste as undercut" });
    items.push({ choice: "paste-copremise", words: "Paste as co-premise" });
  }
  items.push({ choice: "paste-contention", words: "Paste as contention", apart: true });
  return items;
}

/**
 * What can be done with a node. Made anew each time it is opened; from then on its entries stay where they are,
 * whatever others do to the node.
 *
 * @fires choose - detail is a MenuChoice
 * @fires dismiss - it is to be closed
 */
@customElement("map-menu")
export class MapMenu extends LitElement {
  @property({ attribute: false }) occurrence: Occurrence | null = null;
  @property({ type: Boolean }) folded = false;
  /** The choices that there are here; all where it is null. */
  @property({ attribute: false }) only: readonly MenuChoice[] | null = null;
  /** Whether it is the branch in focus. */
  @property({ type: Boolean }) isFocus = false;
  /** Asks as what to paste, instead. */
  @property({ type: Boolean }) pasting = false;
  /** On a map as it was. */
  @property({ type: Boolean }) past = false;
  /** Relative to the positioned ancestor. */
  @property({ attribute: false }) at: Point = { x: 0, y: 0 };

  static override readonly styles = css`
    [role="menu"] {
      position: absolute;
      z-index: 5;
      box-sizing: border-box;
      min-width: 212px;
      max-height: calc(100% - 8px);
      overflow-y: auto;
      scrollbar-width: thin;
      padding: 5px;
      border: 1px solid var(--d-line);
      border-radius: 10px;
      background: var(--d-card);
      color: var(--d-ink);
      box-shadow: 0 10px 30px rgb(16 24 40 / 20%);
    }
    button {
      display: flex;
      justify-content: space-between;
      gap: 24px;
      width: 100%;
      min-height: 32px;
      align-items: center;
      padding: 0 10px;
      border: 0;
      border-radius: 6px;
      background: none;
      color: inherit;
      font: 14px var(--d-font, sans-serif);
      text-align: start;
      cursor: pointer;
    }
    button:hover,
    button:focus {
      background: var(--d-accent-bg);
      outline: none;
    }
    button:focus-visible {
      outline: 2px solid var(--d-accent);
      outline-offset: -2px;
    }
    kbd {
      font: inherit;
      font-size: 12px;
      color: var(--d-muted);
    }
    hr {
      margin: 5px 0;
      border: 0;
      border-top: 1px solid var(--d-line);
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
      kbd {
        display: none;
      }
    }
  `;

  private offered: readonly Item[] = [];

  protected override willUpdate(): void {
    if (this.offered.length === 0 && this.occurrence) {
      this.offered = this.items(this.occurrence);
    }
  }

  override render() {
    if (!this.occurrence) {
      return nothing;
    }
    return html`<div
      role="menu"
      aria-label="Node ${this.occurrence.number}"
      @keydown=${this.onKey}
      @focusout=${this.onBlur}
      @contextmenu=${(event: Event) => {
        event.preventDefault();
      }}
    >
      ${this.offered.map(
        (item) =>
          html`${item.apart ? html`<hr role="separator" />` : nothing}
            <button
              role="menuitem"
              tabindex="-1"
              @click=${() => {
                this.choose(item.choice);
              }}
            >
              <span>${item.words}</span
              >${item.key ? html`<kbd aria-hidden="true">${item.key}</kbd>` : nothing}
            </button>`,
      )}
    </div>`;
  }

  protected override firstUpdated(): void {
    const menu = this.renderRoot.querySelector<HTMLElement>("[role=menu]");
    const room = this.offsetParent;
    if (menu && room) {
      menu.style.left = `${Math.max(4, Math.min(this.at.x, room.clientWidth - menu.offsetWidth - 8))}px`;
      menu.style.top = `${Math.max(4, Math.min(this.at.y, room.clientHeight - menu.offsetHeight - 8))}px`;
    }
    this.buttons()[0]?.focus({ preventScroll: true });
  }

  private items(occurrence: Occurrence): readonly Item[] {
    const items = this.pasting
      ? pasteItemsFor(occurrence)
      : (this.past ? pastItemsFor : itemsFor)(occurrence, this.folded, this.isFocus);
    return allowed(items, this.only);
  }

  private buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("button")];
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const buttons = this.buttons();
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons.at(to % buttons.length)?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      this.dispatchEvent(new Event("dismiss"));
    }
  };

  private readonly onBlur = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && this.renderRoot.contains(next))) {
      this.dispatchEvent(new Event("dismiss"));
    }
  };

  private choose(choice: MenuChoice): void {
    this.dispatchEvent(new CustomEvent<MenuChoice>("choose", { detail: choice }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "map-menu": MapMenu;
  }
}

/** What keys, buttons and the menu of the outline do. */
import { tellRefusal } from "../live/refusal.js";
import { isStep, placeOf } from "../map/occurrence.js";
import type { Occurrence } from "../map/occurrence.js";
import { siblingsOpened, toggled } from "../map/folds.js";
import type { Submitted } from "../map/map-client.js";
import type { MenuChoice } from "../map/map-menu.js";
import type { Operation } from "../map/operations.js";
import { fire } from "../shared/events.js";
import type { MapOutline } from "./map-outline.js";
import type { OutlineAction } from "./outline-keys.js";
import { nextRow, sideways } from "./outline-keys.js";
import {
  additionOf,
  countGoing,
  isContested,
  placeProblem,
  removalOf,
  rewordingOf,
  textProblem,
} from "./outline-operations.js";
import type { Addable, NodeRow } from "./outline-rows.js";
import type { TypedLine } from "./typed-lines.js";

/** The map menu's choices that the outline has. */
export const outlineChoices: readonly MenuChoice[] = [
  "edit",
  "add-reason",
  "add-objection",
  "add-undercut",
  "add-copremise",
  "to-reason",
  "to-objection",
  "comment",
  "fold",
  "remove",
];

const added: Readonly<Partial<Record<MenuChoice, Addable>>> = {
  "add-reason": "reason",
  "add-objection": "objection",
  "add-undercut": "undercut",
  "add-copremise": "copremise",
  "add-contention": "contention",
};

export class OutlineCommands {
  private readonly outline: MapOutline;

  constructor(outline: MapOutline) {
    this.outline = outline;
  }

  do(action: OutlineAction, row: NodeRow): void {
    const { outline } = this;
    switch (action.do) {
      case "go": {
        const next = nextRow(outline.rows, outline.rows.indexOf(row), action.to);
        if (next) {
          outline.go(next.occurrence);
        }
        break;
      }
      case "out":
      case "in": {
        const to = sideways(row, action.do);
        if (to === "fold") {
          this.fold(row.occurrence);
        } else if (to) {
          outline.go(to);
        }
        break;
      }
      case "siblings":
        this.openSiblings(row.occurrence);
        break;
      case "fold":
        this.fold(row.occurrence);
        break;
      case "edit":
        this.edit(row.occurrence);
        break;
      case "add":
        this.add(action.relation, row.occurrence);
        break;
      case "comment":
        this.comment(row.occurrence);
        break;
      case "remove":
        this.remove(row.occurrence);
        break;
      case "menu":
        outline.openMenu(row.occurrence);
        break;
      case "undo":
        this.report(outline.client?.undo());
        break;
      case "redo":
        this.report(outline.client?.redo());
        break;
    }
  }

  private comment(occurrence: Occurrence): void {
    fire(this.outline, "command", { name: "comment", nodes: [placeOf(occurrence)] });
  }

  choose(choice: MenuChoice, occurrence: Occurrence): void {
    const relation = added[choice];
    if (relation) {
      this.add(relation, occurrence);
    } else if (choice === "edit") {
      this.edit(occurrence);
    } else if (choice === "comment") {
      this.comment(occurrence);
    } else if (choice === "remove") {
      this.remove(occurrence);
    } else if (choice === "fold") {
      this.fold(occurrence);
      this.outline.go(occurrence);
    } else if (/^to-/u.test(choice) && occurrence.step && !isStep(occurrence.step.target)) {
      const { id, polarity } = occurrence.step.argument;
      const wanted = choice === "to-reason" ? "SUPPORT" : "ATTACK";
      if (wanted !== polarity) {
        this.submit({ op: "setPolarity", argument: id, polarity: wanted });
      }
      this.outline.go(occurrence);
    }
  }

  fold(occurrence: Occurrence): void {
    if (this.outline.folds && occurrence.children.length > 0) {
      this.outline.openTo(toggled(this.outline.folds, occurrence));
    }
  }

  private openSiblings(occurrence: Occurrence): void {
    const { folds, client } = this.outline;
    if (folds && client?.tree) {
      const siblings = occurrence.parent?.children ?? client.tree.contentions;
      this.outline.openTo(siblingsOpened(folds, siblings));
    }
  }

  /** Says why the map cannot be changed, if so. */
  private refuses(): boolean {
    const why = this.outline.client?.readOnly ?? null;
    if (why !== null) {
      this.outline.toast.show(why);
    }
    return why !== null;
  }

  edit(occurrence: Occurrence): void {
    const { outline } = this;
    if (this.refuses()) {
      return;
    }
    const home = outline.client?.tree?.homes.get(occurrence.statement.id) ?? occurrence;
    outline.go(home);
    const line = outline.typed?.begin("edit", placeOf(home), home.statement.text);
    if (line) {
      outline.write(home.key);
    }
  }

  add(relation: Addable, on: Occurrence | null): void {
    const { outline } = this;
    if (this.refuses()) {
      return;
    }
    const problem = placeProblem(relation, on);
    if (problem !== "") {
      outline.toast.show(problem);
      return;
    }
    const line = outline.typed?.begin(relation, relation === "contention" || !on ? null : placeOf(on));
    if (line) {
      outline.rowsChanged();
      outline.write(line.id);
    }
  }

  /** Enter in a field, or its button. Until the server answers, and if it refuses, the words stay where they are. */
  async save(line: TypedLine): Promise<void> {
    const { outline } = this;
    const text = line.text.trim();
    const on = (line.on && outline.occurrenceAt(line.on)) ?? null;
    if (line.relation === "edit" && on && text === on.statement.text) {
      this.cancel(line);
      return;
    }
    const contested = on !== null && isContested(line, on.statement.text);
    const problem = textProblem(text) || (contested ? "Choose between the two wordings first." : "");
    if (problem !== "") {
      outline.typed?.change(line.id, { problem });
      outline.rowsChanged();
      return;
    }
    const addition =
      line.relation === "edit" && on
        ? { operations: [rewordingOf(on.statement, text, line.was)], place: placeOf(on) }
        : additionOf(line.relation === "edit" ? "contention" : line.relation, text, on);
    outline.typed?.change(line.id, { saving: true, problem: "" });
    outline.rowsChanged();
    const answer = await outline.client?.submit(addition.operations);
    const stillHere = outline.isAt(line);
    if (answer?.ok) {
      outline.typed?.end(line.id);
      outline.rowsChanged();
      const made = outline.occurrenceAt(addition.place);
      if (made && stillHere) {
        outline.go(made);
      }
    } else {
      outline.typed?.change(line.id, { saving: false, problem: answer?.detail ?? "" });
      outline.rowsChanged();
    }
  }

  cancel(line: TypedLine): void {
    const { outline } = this;
    const stillHere = outline.isAt(line);
    outline.typed?.end(line.id);
    outline.rowsChanged();
    const on = line.on ? outline.occurrenceAt(line.on) : outline.client?.selected();
    if (on && stillHere) {
      outline.go(on);
    }
  }

  remove(occurrence: Occurrence): void {
    if (this.refuses()) {
      return;
    }
    const below = countGoing(occurrence);
    if (below === 0) {
      this.removeNow(occurrence, "BRANCH");
    } else {
      this.outline.askRemoval({ occurrence, below });
    }
  }

  removeNow(occurrence: Occurrence, scope: "BRANCH" | "ALONE"): void {
    const { outline } = this;
    const row = outline.rows.findIndex(({ key }) => key === occurrence.key);
    const beside = nextRow(outline.rows, row, "next") ?? nextRow(outline.rows, row, "previous");
    const submitted = outline.client?.submit([removalOf(placeOf(occurrence), scope)]);
    void submitted?.then((answer) => {
      const next = outline.client?.selected() ?? (beside && outline.client?.tree?.byKey.get(beside.key));
      if (!answer.ok) {
        outline.toast.show(answer.detail);
      }
      if (next) {
        outline.go(next);
      }
    });
  }

  submit(operation: Operation): void {
    this.report(this.outline.client?.submit([operation]));
  }

  report(submitted: Promise<Submitted> | undefined): void {
    const { client, toast } = this.outline;
    void tellRefusal(submitted, client, toast, (occurrence) => {
      this.outline.go(occurrence);
    });
  }
}

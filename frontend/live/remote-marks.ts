/** Marks cards for a moment with the name of whoever just changed them. */
import type { Occurrence } from "../map/occurrence.js";
import type { CardDecorations, Decoration } from "../map/card-decorations.js";
import type { MapModel } from "../map/model.js";
import type { RemoteChange } from "../map/remote-words.js";

const shownFor = 4_000;

export class RemoteMarks {
  private readonly decorations: CardDecorations;
  private readonly names = new Map<string, string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(decorations: CardDecorations) {
    this.decorations = decorations;
    decorations.add((occurrence) => this.of(occurrence));
  }

  /** A step that was changed is shown by its premises. */
  note(changes: readonly RemoteChange[], model: MapModel): void {
    for (const { touched, name } of changes) {
      for (const id of touched) {
        const premises = model.arguments.get(id)?.premises.map(({ statement }) => statement);
        for (const statement of premises ?? [id]) {
          if (model.statements.has(statement)) {
            this.mark(statement, name);
          }
        }
      }
    }
    this.decorations.changed();
  }

  /** Whose name is on a statement now. */
  nameOn(statement: string): string | undefined {
    return this.names.get(statement);
  }

  clear(): void {
    this.timers.forEach(clearTimeout);
    this.timers.clear();
    this.names.clear();
  }

  private mark(statement: string, name: string): void {
    clearTimeout(this.timers.get(statement));
    this.names.set(statement, name);
    const end = (): void => {
      this.names.delete(statement);
      this.timers.delete(statement);
      this.decorations.changed();
    };
    this.timers.set(statement, setTimeout(end, shownFor));
  }

  private of(occurrence: Occurrence): Decoration | null {
    const name = this.names.get(occurrence.statement.id);
    return name === undefined ? null : { classes: ["just-changed"], badge: name, spoken: "" };
  }
}

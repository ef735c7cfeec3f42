/**
 * Reads a map while it arrives.
 *
 * The server writes a snapshot with every node on a line of its own. So what has come can be read, and what is
 * about what can be noted, while the network brings the rest: once the last line is there, hardly anything is
 * left to do. It is JSON all the same, and if it is laid out otherwise it is read at its end.
 */
import { ArgumentUses } from "./argument-uses.js";
import type { Argument, MapModel, Snapshot, Statement } from "./model.js";
import { modelOf, put } from "./model.js";

/** A map that has been read, and what is about what in it. */
export interface ReadMap {
  readonly model: MapModel;
  readonly uses: ArgumentUses;
}

/** What stands before the nodes, between them and after them; no text of a node has such lines. */
const toStatements = '"statements":[\n';
const toArguments = '\n],"arguments":[';
const toEnd = "\n]}";

export class MapReader {
  private readonly uses = new ArgumentUses();
  private model: MapModel | null = null;
  private areStatements = true;
  /** What came and has not been read; once the model is there, it begins with the end of a line. */
  private rest = "";

  /** Some more of the text. */
  take(text: string): void {
    this.rest += text;
    this.model ??= this.begin();
    if (!this.model) {
      return;
    }
    const end = this.areStatements ? this.rest.indexOf(toArguments) : -1;
    if (end >= 0) {
      this.read(this.model, end);
      this.areStatements = false;
      this.rest = this.rest.slice(toArguments.length);
    }
    this.read(this.model, this.rest.lastIndexOf("\n"));
  }

  /**
   * All of it has come.
   *
   * @throws SyntaxError if it is not a snapshot, or not all of it
   */
  end(): ReadMap {
    const { uses, rest } = this;
    if (this.model && (this.areStatements || rest !== toEnd)) {
      throw new SyntaxError("the map ends too early");
    }
    if (!this.model) {
      const snapshot = JSON.parse(rest) as Snapshot;
      uses.read(snapshot.statements, snapshot.arguments);
      this.model = modelOf(snapshot);
    }
    uses.settle();
    return { model: this.model, uses };
  }

  private begin(): MapModel | null {
    const end = this.rest.indexOf(toStatements);
    if (end < 0) {
      return null;
    }
    const head = `${this.rest.slice(0, end)}${toStatements}],"arguments":[]}`;
    this.rest = this.rest.slice(end + toStatements.length - 1);
    return modelOf(JSON.parse(head) as Snapshot);
  }

  /** Whole lines, up to there; all but the first of a part begin with a comma. */
  private read(model: MapModel, end: number): void {
    const lines = this.rest.slice(0, end).replace(/^\s*,?/, "");
    this.rest = this.rest.slice(end);
    if (lines === "") {
      return;
    }
    const nodes: unknown = JSON.parse(`[${lines}]`);
    const statements = this.areStatements ? (nodes as Statement[]) : [];
    const argued = this.areStatements ? [] : (nodes as Argument[]);
    put(model, { statements, arguments: argued, removed: [] });
    this.uses.read(statements, argued);
  }
}

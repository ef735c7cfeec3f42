/**
 * Finds statements of the tree by their words or their number.
 *
 * Q4 A statement is found where it is drawn in full; references to it are not hits of their own.
 * Q5 What looks like a number finds the statement with that number before those in whose words it occurs.
 */
import type { Span } from "../article/span.js";
import type { Occurrence } from "../map/occurrence.js";
import type { Statement } from "../map/model.js";
import type { FoldedText, Terms } from "./text-match.js";
import { folded, narrows, occursIn, spansIn } from "./text-match.js";

const numberLike = /^\d+(\.\d+)*\.?$/;

export class NodeSearch {
  /** By the statement as it is: another wording is another object. */
  private readonly texts = new WeakMap<Statement, FoldedText>();
  private last: {
    readonly nodes: readonly Occurrence[];
    readonly terms: Terms;
    readonly found: readonly Occurrence[];
  } | null = null;

  /**
   * Those of the nodes that are found, in their order, the one with that number first. Asked for more of the
   * same words about the same nodes, it looks only at what it found before.
   */
  find(nodes: readonly Occurrence[], terms: Terms): readonly Occurrence[] {
    const { last } = this;
    const among = last?.nodes === nodes && narrows(terms, last.terms) ? last.found : nodes;
    const found = among.filter(({ statement }) => occursIn(this.textOf(statement), terms));
    this.last = { nodes, terms, found };
    const numbered = this.numbered(nodes, terms);
    return numbered ? [numbered, ...found.filter((occurrence) => occurrence !== numbered)] : found;
  }

  /** Where the words stand in a statement's text. */
  spansIn(statement: Statement, terms: Terms): readonly Span[] {
    return spansIn(this.textOf(statement), terms);
  }

  private numbered(nodes: readonly Occurrence[], terms: Terms): Occurrence | undefined {
    const [term, ...others] = terms;
    if (term === undefined || others.length > 0 || !numberLike.test(term)) {
      return undefined;
    }
    const number = term.replace(/\.$/, "");
    return nodes.find((occurrence) => occurrence.number === number);
  }

  private textOf(statement: Statement): FoldedText {
    let text = this.texts.get(statement);
    if (!text) {
      text = folded(statement.text);
      this.texts.set(statement, text);
    }
    return text;
  }
}

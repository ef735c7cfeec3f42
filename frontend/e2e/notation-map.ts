/** A small map with every sign of the notation on it. */
import type { Page } from "playwright-core";
import type { Operation } from "../map/operations.js";
import type { Origin, Polarity, StatementKind } from "../map/model.js";
import { newId } from "../shared/uuid.js";
import { makeMap } from "./pages.js";

const square = "The square should be closed to cars.";
const shops = "Krumlov closed its square, and its shops earn more.";
const likeness = "This town is like Krumlov in size, income and trade.";
const noRule = "One town is no rule.";
const elderly = "Whoever walks badly would not get to the chemist any more.";
const needs = "What people need every day must be near by car.";
const question = "Who pays for the paving?";

/** Longer than a card shows. */
const long =
  "Squares were made for markets, for meeting and for standing about, and everything that has been parked on them " +
  "since then has taken that away: first the carts, then the carriages, then the cars of those who live there, then " +
  "of those who shop there, and at last of those who only look for somewhere to leave them while they are " +
  "elsewhere, which is what most of the hundred and twenty that stand there on a Saturday do, as whoever counts " +
  "them in the morning and again in the evening can see for himself.";

/** It begins with a mark that says so, so that the letters need no font but the page's own. */
const rightToLeft = "\u200fThis one is set from right to left, over more than one line.";

class Operations {
  readonly all: Operation[] = [];
  private readonly statements = new Map<string, string>();
  private arguments = 0;

  state(text: string, kind: StatementKind = "CLAIM", origin: Origin = "OWN"): string {
    const known = this.statements.get(text);
    if (known !== undefined) {
      return known;
    }
    const statement = newId();
    this.statements.set(text, statement);
    this.all.push({ op: "addStatement", statement, kind, origin, text });
    return statement;
  }

  /** Answers the argument, for what is to hang on that. */
  argue(polarity: Polarity, conclusion: string, ...premises: readonly string[]): string {
    // Of two uses in one change, the one in the argument with the smaller id is the statement's home.
    this.arguments++;
    const argument = String(this.arguments).padStart(8, "0") + newId().slice(8);
    this.all.push({ op: "addArgument", argument, polarity, conclusion, premises });
    return argument;
  }
}

/** Answers the map's id. Nothing in it is chance. */
export function makeNotation(page: Page): Promise<string> {
  const map = new Operations();
  const top = map.state(square);

  const analogy = map.argue(
    "SUPPORT",
    top,
    map.state(shops, "EVIDENCE"),
    map.state(likeness, "CLAIM", "RECONSTRUCTED"),
  );
  map.all.push({ op: "setTitle", argument: analogy, title: "What Krumlov shows" });
  const undercut = map.argue("ATTACK", analogy, map.state(noRule));
  map.argue("ATTACK", undercut, map.state("Five more towns did it since."));

  const access = map.argue("ATTACK", top, map.state(elderly), map.state(needs));
  map.all.push({ op: "setScheme", argument: access, scheme: "NEGATIVE_CONSEQUENCES" });
  map.argue("SUPPORT", map.state(elderly), map.state("The nearest bus stops at the church.", "EVIDENCE"));

  map.argue("SUPPORT", top, map.state(long));
  const silence = map.state(rightToLeft);
  map.argue("ATTACK", top, silence);
  map.argue("SUPPORT", silence, map.state("This is folded away."));
  map.argue("ATTACK", silence, map.state("This too."));

  const costs = map.state(question, "QUESTION");
  map.argue("SUPPORT", costs, map.state(shops));
  map.argue("ATTACK", costs, map.state("The shops will not.", "CLAIM", "RECONSTRUCTED"));
  return makeMap(page, { title: "Every sign", author: "Ada Quist", text: square }, map.all);
}

/** The text of the card that is folded in the pictures. */
export const folded = rightToLeft;

/**
 * Argdown, an outline or plain text as a clip.
 *
 * R1 A title stands for one statement, wherever it is written. A name stands for one argument; one that has no
 *    numbered premises has one premise, what is said of it.
 * R2 What attacks an argument as a whole objects to its premise if it has one, else it undercuts the argument.
 * R3 In an outline, what stands deeper is a reason. Paragraphs stand free.
 * R4 What is left out is said with its line's number.
 */
import { dataOf, findBraces, oneLine, unescape } from "./argdown-escape.js";
import type { Line, Sign } from "./argdown-lines.js";
import { linesOf } from "./argdown-lines.js";
import type { Clip, Root } from "./clip.js";
import type { Argument, Citation, Origin, Polarity, Statement, StatementKind } from "./model.js";
import { between, severalBetween } from "./position.js";
import { isScheme } from "./schemes.js";

export interface Reading {
  readonly clip: Clip;
  readonly problems: readonly string[];
}

interface SaidStatement {
  readonly what: "statement";
  readonly id: string;
  text: string;
  kind: StatementKind;
  origin: Origin;
  citations: readonly Citation[];
}

interface SaidArgument {
  readonly what: "argument";
  readonly id: string;
  readonly name: string;
  title: string | null;
  said: string;
  scheme: string | null;
  premises: SaidStatement[];
  /** What its numbered premises lead to, unless that is generated. */
  conclusion: SaidStatement | null;
  /** By which uses it became arguments of the clip. */
  uses: number;
}

type Said = SaidStatement | SaidArgument;

interface Relation {
  readonly from: Said;
  readonly to: Said;
  readonly sign: "+" | "-" | "_";
}

export function readArgdown(text: string): Reading {
  const { lines, problems } = linesOf(text);
  const reader = new Reader([...problems]);
  reader.read(lines);
  return { clip: reader.clip(), problems: reader.problems };
}

class Reader {
  readonly problems: string[];
  private readonly statements: SaidStatement[] = [];
  private readonly byTitle = new Map<string, SaidStatement>();
  private readonly byName = new Map<string, SaidArgument>();
  private readonly relations: Relation[] = [];
  private readonly made: Argument[] = [];
  private lastPosition: string | null = null;
  private count = 0;
  // The numbered premises that are being read.
  private structure: SaidArgument | null = null;
  private premises: SaidStatement[] = [];
  private rule: string | null = null;

  constructor(problems: string[]) {
    this.problems = problems;
  }

  read(lines: readonly Line[]): void {
    /** What later lines may hang on, with its depth. */
    let open: { readonly indent: number; readonly said: Said }[] = [];
    let last: Said | null = null;
    for (const line of lines) {
      if (line.what === "gap") {
        continue;
      }
      if (line.what === "premise") {
        const said = this.numbered(line, last);
        open = [{ indent: -1, said }];
        continue;
      }
      if (line.what === "inference") {
        this.rule = line.text;
        // Only what undercuts the step can follow.
        open = this.structure ? [{ indent: -1, said: this.structure }] : [];
        continue;
      }
      const said = this.item(line);
      if (!said) {
        continue;
      }
      if (line.sign === null) {
        this.finish();
        open = [{ indent: line.indent, said }];
      } else {
        while ((open.at(-1)?.indent ?? -2) >= line.indent) {
          open.pop();
        }
        this.relate(said, open.at(-1)?.said ?? null, line.sign);
        open.push({ indent: line.indent, said });
      }
      last = said;
    }
    this.finish();
  }

  /** A premise, or the conclusion if an inference was above. */
  private numbered(line: Line, last: Said | null): Said {
    if (!this.structure) {
      this.structure = last?.what === "argument" ? last : this.argument("", null);
      this.premises = [];
      this.rule = null;
    }
    const data = this.split(line).data;
    const said = this.item(line);
    const statement = said?.what === "argument" ? this.premiseOf(said) : said;
    if (!statement) {
      return this.structure;
    }
    if (this.rule === null) {
      this.premises.push(statement);
      return statement;
    }
    const { scheme } = schemeOf(this.rule);
    const isGenerated = data?.["generated"] === true;
    const { structure } = this;
    if (structure.premises.length > 0) {
      // The steps before this one lead to a premise of it.
      const earlier = this.argument("", null);
      Object.assign(earlier, { premises: structure.premises, scheme: structure.scheme });
      if (structure.conclusion) {
        this.relations.push({ from: earlier, to: structure.conclusion, sign: "+" });
      }
    }
    structure.premises = this.premises;
    structure.scheme = scheme;
    structure.conclusion = isGenerated ? null : statement;
    if (isGenerated) {
      this.forget(statement);
    }
    this.premises = [statement];
    this.rule = null;
    return statement;
  }

  private finish(): void {
    if (this.structure && this.structure.premises.length === 0) {
      this.structure.premises = this.premises;
    }
    this.structure = null;
    this.premises = [];
    this.rule = null;
  }

  private relate(said: Said, above: Said | null, sign: Sign): void {
    if (!above) {
      return;
    }
    const plain = sign === "child" ? "+" : sign === "><" ? "-" : (sign.charAt(0) as "+" | "-" | "_");
    this.relations.push(
      sign.endsWith(">") && sign !== "><"
        ? { from: above, to: said, sign: plain }
        : { from: said, to: above, sign: plain },
    );
  }

  private item(line: Line): Said | null {
    const { text, data } = this.split(line);
    const statement = /^\[((?!-)[^\]]+)\](?!\()\s*(?::\s*(.*))?$/su.exec(text);
    const argument = /^<((?!-)[^>]+)>\s*(?::\s*(.*))?$/su.exec(text);
    if (argument) {
      return this.argument(argument[1] ?? "", data, unescape(argument[2] ?? ""));
    }
    if (statement) {
      return this.statement(statement[1] ?? "", statement[2] ?? "", data);
    }
    if (text === "") {
      return null;
    }
    return this.statement("", text, data);
  }

  /** The words of a line, and its data. */
  private split(line: Line): { text: string; data: Readonly<Record<string, unknown>> | null } {
    const found = findBraces(line.text);
    if (!found || found.end < 0) {
      return { text: line.text.trim(), data: null };
    }
    const data = dataOf(line.text.slice(found.start, found.end));
    if (!data && !this.problems.includes(dataProblem(line))) {
      this.problems.push(dataProblem(line));
    }
    return { text: `${line.text.slice(0, found.start)} ${line.text.slice(found.end)}`.trim(), data };
  }

  private statement(
    title: string,
    words: string,
    data: Readonly<Record<string, unknown>> | null,
  ): SaidStatement {
    let said = title === "" ? undefined : this.byTitle.get(title);
    if (!said) {
      said = {
        what: "statement",
        id: `s${++this.count}`,
        text: title,
        kind: "CLAIM",
        origin: "OWN",
        citations: [],
      };
      this.statements.push(said);
      if (title !== "") {
        this.byTitle.set(title, said);
      }
    }
    const tags = [...words.matchAll(tag)].map((found) => found[1]);
    const text = unescape(words.replace(tag, "")).trim();
    const whole = data?.["text"];
    said.text = typeof whole === "string" ? whole : text === "" ? said.text : text;
    said.kind = oneOf(data?.["kind"], kinds) ?? oneOf(tags[0], kinds) ?? said.kind;
    said.origin =
      oneOf(data?.["origin"], origins) ?? (tags.includes("implicit") ? "RECONSTRUCTED" : said.origin);
    said.citations = citationsOf(data?.["sources"]) ?? said.citations;
    return said;
  }

  private argument(name: string, data: Readonly<Record<string, unknown>> | null, words = ""): SaidArgument {
    let said = this.byName.get(name);
    if (!said || name === "") {
      said = {
        what: "argument",
        id: `a${++this.count}`,
        name,
        // Names that were made from numbers name nothing.
        title: /^(?:A[\d.]+)?$/u.test(name) ? null : name.replace(/ \(A[\d.]+(?:-\d+)?\)$/u, ""),
        said: "",
        scheme: null,
        premises: [],
        conclusion: null,
        uses: 0,
      };
      this.byName.set(name === "" ? said.id : name, said);
    }
    said.said = words === "" ? said.said : words.replace(tag, "").trim();
    const title = data?.["title"];
    said.title = typeof title === "string" ? title : said.title;
    return said;
  }

  /** R1 */
  private premiseOf(argument: SaidArgument): SaidStatement {
    let [first] = argument.premises;
    if (!first) {
      first = this.statement("", "", null);
      first.text = argument.said === "" ? argument.name : argument.said;
      argument.premises.push(first);
    }
    return first;
  }

  private forget(statement: SaidStatement): void {
    this.statements.splice(this.statements.indexOf(statement), 1);
  }

  clip(): Clip {
    for (const argument of this.byName.values()) {
      this.premiseOf(argument);
    }
    const directed = this.relations.map((relation) => throughConclusion(relation));
    for (const { from, to, sign } of directed) {
      this.connect(from, to, sign);
    }
    for (const argument of this.byName.values()) {
      if (argument.conclusion && !this.has(argument, argument.conclusion)) {
        this.connect(argument, argument.conclusion, "+");
      }
    }
    const free: Root[] = [];
    for (const argument of this.byName.values()) {
      if (argument.uses === 0) {
        this.make(argument, "", "SUPPORT");
        free.push({ statement: null, argument: argument.id, relation: "contention" });
      }
    }
    return this.finished(free);
  }

  private has(argument: SaidArgument, conclusion: SaidStatement): boolean {
    return this.made.some(({ id, conclusion: to }) => id === argument.id && to === conclusion.id);
  }

  private connect(from: Said, to: Said, sign: "+" | "-" | "_"): void {
    const isUndercut = to.what === "argument" && (sign === "_" || (sign === "-" && to.premises.length > 1));
    const conclusion = isUndercut ? to.id : to.what === "argument" ? this.premiseOf(to).id : to.id;
    this.make(from, conclusion, sign === "+" ? "SUPPORT" : "ATTACK");
  }

  private make(from: Said, conclusion: string, polarity: Polarity): void {
    const position = between(this.lastPosition, null);
    this.lastPosition = position;
    const premises = from.what === "argument" ? from.premises : [from];
    const ids = [...new Set(premises.map(({ id }) => id))];
    const positions = severalBetween(null, null, ids.length);
    const first = from.what === "argument" && from.uses++ === 0;
    this.made.push({
      id: first ? from.id : `a${++this.count}`,
      polarity,
      conclusion,
      premises: ids.map((statement, index) => ({
        statement,
        position: positions[index] ?? "",
        placed: this.made.length,
      })),
      title: from.what === "argument" ? from.title?.slice(0, 200) || null : null,
      scheme: from.what === "argument" ? from.scheme : null,
      position,
    });
  }

  private finished(free: readonly Root[]): Clip {
    const used = new Set(this.made.flatMap(({ premises }) => premises.map(({ statement }) => statement)));
    const positions = severalBetween(null, null, this.statements.length);
    const statements = this.statements.map(({ id, kind, origin, text, citations }, index): Statement => ({
      id,
      kind,
      origin,
      text,
      position: positions[index] ?? "",
      anchors: [],
      citations,
    }));
    const contentions = statements
      .filter(({ id }) => !used.has(id))
      .map(({ id }): Root => ({ statement: id, argument: null, relation: "contention" }));
    return {
      version: 1,
      map: "",
      article: "",
      cut: null,
      roots: [...contentions, ...free],
      statements,
      arguments: this.made,
    };
  }
}

/** What an argument with a conclusion of its own supports or attacks, its conclusion does. */
function throughConclusion({ from, to, sign }: Relation): Relation {
  return from.what === "argument" && from.conclusion && from.conclusion !== to && sign !== "_"
    ? { from: from.conclusion, to, sign }
    : { from, to, sign };
}

const tag = /(?<=^|\s)#(evidence|question|implicit)(?=\s|$)/gu;
const kinds = ["CLAIM", "EVIDENCE", "QUESTION"] as const;
const origins = ["VERBATIM", "PARAPHRASE", "RECONSTRUCTED", "OWN"] as const;

function oneOf<T extends string>(value: unknown, values: readonly T[]): T | null {
  return values.find((known) => typeof value === "string" && known === value.toUpperCase()) ?? null;
}

function schemeOf(rule: string): { readonly scheme: string | null } {
  const words = oneLine(rule.replace(/\{.*\}/su, ""))
    .toUpperCase()
    .replaceAll(" ", "_");
  return { scheme: isScheme(words) ? words : null };
}

function citationsOf(value: unknown): Citation[] | null {
  if (!Array.isArray(value)) {
    return null;
  }
  return value.map((source: unknown, index) => {
    const parts = (typeof source === "object" && source !== null ? source : {}) as Record<string, unknown>;
    const part = (name: string): string => (typeof parts[name] === "string" ? parts[name] : "");
    return {
      id: `c${index}`,
      title: part("title"),
      author: part("author"),
      date: part("date"),
      url: part("url"),
      page: part("page"),
      note: part("note"),
    };
  });
}

function dataProblem({ line }: Line): string {
  return `line ${line} has data in braces`;
}

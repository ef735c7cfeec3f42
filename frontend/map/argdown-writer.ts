/**
 * A clip as Argdown, so that it can be pasted anywhere: as Java's `exchange.argdown.ArgdownWriter` writes a
 * map, without its front matter. An argument that was copied without its conclusion gets one that is marked
 * `generated`.
 */
import { braces, escape, nameFrom, oneLine } from "./argdown-escape.js";
import type { Clip } from "./clip.js";
import { premisesOf } from "./clip.js";
import type { Argument, Statement } from "./model.js";
import { byPosition } from "./model.js";

/** What hangs deeper is continued in a block of its own. */
const deepest = 8;

export function writeArgdown(clip: Clip): string {
  return new Writer(clip).write();
}

class Writer {
  private readonly clip: Clip;
  private readonly statements: ReadonlyMap<string, Statement>;
  private readonly about = new Map<string, Argument[]>();
  private readonly titles = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly written = new Set<string>();
  private readonly blocks: (() => void)[] = [];
  private out = "";

  constructor(clip: Clip) {
    this.clip = clip;
    this.statements = new Map(clip.statements.map((statement) => [statement.id, statement]));
    const inside = new Set([...clip.statements, ...clip.arguments].map(({ id }) => id));
    for (const argument of [...clip.arguments].sort(byPosition)) {
      if (inside.has(argument.conclusion)) {
        this.about.set(argument.conclusion, [...(this.about.get(argument.conclusion) ?? []), argument]);
      }
    }
  }

  write(): string {
    this.number();
    for (const { statement, argument } of this.clip.roots) {
      const whole = this.clip.arguments.find(({ id }) => id === argument);
      const alone = whole && this.isPlain(whole) ? premisesOf(whole)[0] : statement;
      if (alone !== null && alone !== undefined) {
        this.block(alone);
      } else if (whole) {
        this.out += `\n<${this.name(whole)}>\n`;
        this.undercuts(whole, 1);
        this.premises(whole);
      }
      for (let block = this.blocks.shift(); block; block = this.blocks.shift()) {
        block();
      }
    }
    return this.out.trimStart();
  }

  /** Titles from numbers as readers count: the premises about a statement are counted through. */
  private number(): void {
    let count = 0;
    for (const { statement, argument } of this.clip.roots) {
      const whole = this.clip.arguments.find(({ id }) => id === argument);
      for (const root of whole ? premisesOf(whole) : [statement ?? ""]) {
        this.entitle(root, String(++count));
      }
      const last = whole && premisesOf(whole).at(-1);
      if (last !== undefined) {
        this.entitleAbout(whole?.id ?? "", String(count), this.childrenOf(last));
      }
    }
  }

  private entitle(id: string, number: string): void {
    if (this.titles.has(id)) {
      return;
    }
    this.titles.set(id, `S${number}`);
    this.entitleAbout(id, number, 0);
  }

  private entitleAbout(id: string, number: string, from: number): number {
    let count = from;
    for (const argument of this.about.get(id) ?? []) {
      const premises = premisesOf(argument);
      for (const premise of premises) {
        this.entitle(premise, `${number}.${++count}`);
      }
      this.entitleAbout(argument.id, `${number}.${count}`, this.childrenOf(premises.at(-1) ?? ""));
    }
    return count;
  }

  private childrenOf(statement: string): number {
    return (this.about.get(statement) ?? []).reduce((sum, { premises }) => sum + premises.length, 0);
  }

  /** A statement at the left margin, and all that hangs on it. */
  private block(statement: string): void {
    this.out += `\n${this.definition(statement)}\n`;
    this.hang(statement, 1);
  }

  private hang(statement: string, depth: number): void {
    for (const argument of this.about.get(statement) ?? []) {
      this.relation(argument, argument.polarity === "SUPPORT" ? "+" : "-", depth);
    }
  }

  private undercuts(argument: Argument, depth: number): void {
    for (const undercut of this.about.get(argument.id) ?? []) {
      this.relation(undercut, "<_", depth);
    }
  }

  private relation(argument: Argument, sign: string, depth: number): void {
    this.out += `${"    ".repeat(depth)}${sign} `;
    const [premise = ""] = premisesOf(argument);
    if (!this.isPlain(argument)) {
      this.out += `<${this.name(argument)}>\n`;
      this.blocks.push(() => {
        this.premises(argument);
      });
      this.undercuts(argument, depth + 1);
    } else if (this.written.has(premise)) {
      this.out += `${this.reference(premise)}\n`;
    } else if (depth >= deepest && this.about.has(premise)) {
      this.out += `${this.reference(premise)}\n`;
      this.blocks.push(() => {
        if (!this.written.has(premise)) {
          this.block(premise);
        }
      });
    } else {
      this.out += `${this.definition(premise)}\n`;
      this.hang(premise, depth + 1);
    }
  }

  /** Nothing is to be said of the step itself (G2). */
  private isPlain({ id, premises, title, scheme }: Argument): boolean {
    return premises.length === 1 && !this.about.has(id) && !title && !scheme;
  }

  /** An argument with its premises, the inference and the conclusion. */
  private premises(argument: Argument): void {
    const name = this.name(argument);
    const title = argument.title && argument.title !== name ? ` ${braces({ title: argument.title })}` : "";
    this.out += `\n<${name}>${title}\n\n`;
    const premises = premisesOf(argument);
    premises.forEach((premise, index) => {
      this.out += `(${index + 1}) `;
      if (this.written.has(premise)) {
        this.out += `${this.reference(premise)}\n`;
      } else {
        this.out += `${this.definition(premise)}\n`;
        this.hang(premise, 1);
      }
    });
    const uses = premises.map((_, index) => index + 1);
    this.out += argument.scheme ? `--\n${schemeLabel(argument.scheme)} ${braces({ uses })}\n--\n` : "-----\n";
    this.out += `(${premises.length + 1}) ${this.conclusion(argument)}\n`;
  }

  /** What it leads to: the statement that it supports, else words of our own (G3). */
  private conclusion(argument: Argument): string {
    const title = this.titles.get(argument.conclusion);
    if (title !== undefined && argument.polarity === "SUPPORT") {
      return `[${title}]`;
    }
    const undercut = this.clip.arguments.find(({ id }) => id === argument.conclusion);
    const words =
      title !== undefined
        ? `${title} does not hold.`
        : undercut
          ? `The step from ${premisesOf(undercut)
              .map((id) => this.title(id))
              .join(" and ")} does not hold.`
          : "What was copied without it.";
    return `[Conclusion of ${this.name(argument)}]: ${escape(words)} {generated: true}`;
  }

  private name(argument: Argument): string {
    let name = this.names.get(argument.id);
    if (name === undefined) {
      const number = this.title(premisesOf(argument)[0] ?? "").slice(1);
      name = (argument.title ? nameFrom(argument.title) : "") || `A${number}`;
      for (let more = 2; this.taken.has(name); more++) {
        name = `${name.replace(/ \(A[^)]*\)$/u, "")} (A${number}${more > 2 ? `-${more}` : ""})`;
      }
      this.taken.add(name);
      this.names.set(argument.id, name);
    }
    return name;
  }

  private title(statement: string): string {
    return this.titles.get(statement) ?? "S";
  }

  private reference(statement: string): string {
    return `[${this.title(statement)}]`;
  }

  private definition(id: string): string {
    this.written.add(id);
    const statement = this.statements.get(id);
    if (!statement) {
      return this.reference(id);
    }
    const { kind, origin, text, anchors, citations } = statement;
    const tags =
      (kind === "CLAIM" ? "" : ` #${kind.toLowerCase()}`) + (origin === "RECONSTRUCTED" ? " #implicit" : "");
    const line = oneLine(text);
    const data = {
      ...(kind === "CLAIM" ? {} : { kind: kind.toLowerCase() }),
      origin: origin.toLowerCase(),
      ...(line === text ? {} : { text }),
      ...(anchors.length === 0
        ? {}
        : {
            anchors: anchors.map(({ quote, revision, position }) => ({
              quote: quote.exact,
              prefix: quote.prefix,
              suffix: quote.suffix,
              revision,
              ...position,
            })),
          }),
      ...(citations.length === 0
        ? {}
        : {
            sources: citations.map((citation) =>
              Object.fromEntries(
                Object.entries(citation).filter(([name, value]) => name !== "id" && value !== ""),
              ),
            ),
          }),
    };
    return `${this.reference(id)}: ${escape(line)}${tags} ${braces(data)}`;
  }
}

/** "expert opinion" for EXPERT_OPINION. */
function schemeLabel(scheme: string): string {
  return scheme.toLowerCase().replaceAll("_", " ");
}

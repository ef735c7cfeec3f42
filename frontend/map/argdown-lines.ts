/** Argdown or plain text, line by line: what each line begins, how deep it stands, and what it says. */
import { findBraces } from "./argdown-escape.js";

/** How an item is put to the one that it hangs on; "child" is for outlines, which do not say. */
export type Sign = "+" | "-" | "_" | "+>" | "->" | "_>" | "><" | "child";

export interface Line {
  readonly what: "item" | "premise" | "inference" | "gap";
  /** From 1. */
  readonly line: number;
  readonly indent: number;
  readonly sign: Sign | null;
  readonly text: string;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** What is no part of an argument, with line numbers. */
  readonly problems: readonly string[];
}

const relation = /^([\t ]*)(<\+|<-|<_|\+>|->|_>|><|\+|-|_)(?:[\t ]+|(?=[[<]))(\S.*)$/u;
const bullet = /^([\t ]*)(?:[*•◦▪–—‣-]|\d+[.)])[\t ]+(\S.*)$/u;
const premise = /^[\t ]*\(\d+\)[\t ]*(.*)$/u;
const inference = /^[\t ]*-{2,}(?:[\t ]+([^-].*?))?[\t ]*(?:-{2,})?[\t ]*$/u;
const titled = /^[\t ]*(?:\[[^\]]+\][\t ]*(?::|$|#|\{)|<[^>]+>[\t ]*(?::|$|#|\{))/u;

export function linesOf(text: string): Lines {
  const all = withoutComments(text.replace(/\r\n?/gu, "\n")).split("\n");
  const scanner = new Scanner(all);
  scanner.scan();
  return scanner;
}

class Scanner implements Lines {
  readonly lines: Line[] = [];
  readonly problems: string[] = [];
  private readonly all: readonly string[];
  /** In Argdown a hyphen attacks; in other lists it is a bullet. */
  private readonly isArgdown: boolean;
  /** Where depth alone says what hangs on what. */
  private readonly isOutline: boolean;
  /** Whether the next line continues the last one. */
  private isOpen = false;
  /** Between the two lines of hyphens of an inference. */
  private isInInference = false;

  constructor(all: readonly string[]) {
    this.all = all;
    this.isArgdown = looksLikeArgdown(all);
    this.isOutline = !this.isArgdown && all.some((line) => /^[\t ]+\S/u.test(line) || bullet.test(line));
  }

  scan(): void {
    for (let index = this.afterFrontMatter(); index < this.all.length; index++) {
      const line = this.all[index] ?? "";
      const number = index + 1;
      if (this.isOpen && findBraces(this.lines.at(-1)?.text ?? "")?.end === -1) {
        this.append(line.trim());
      } else if (line.trim() === "") {
        this.begin("gap", number, "");
        this.isOpen = false;
      } else if (!this.isArgdown) {
        this.plain(line, number);
      } else if (this.isInInference) {
        this.isInInference = !/^[\t ]*-{2,}[\t ]*$/u.test(line);
        if (this.isInInference) {
          this.append(line.trim());
        }
        this.isOpen = this.isInInference;
      } else {
        this.argdown(line, number);
      }
    }
  }

  private argdown(line: string, number: number): void {
    const found = relation.exec(line);
    const step = premise.exec(line);
    const rule = inference.exec(line);
    const listed = bullet.exec(line);
    if (/^#{1,6}[\t ]/u.test(line)) {
      this.problems.push(`line ${number} is a heading`);
      this.begin("gap", number, "");
      this.isOpen = false;
    } else if (rule) {
      this.begin("inference", number, rule[1] ?? "");
      this.isInInference = /^[\t ]*-{2,3}[\t ]*$/u.test(line);
      this.isOpen = this.isInInference;
    } else if (step) {
      this.begin("premise", number, step[1] ?? "");
    } else if (found) {
      const sign = (found[2] ?? "").replace(/^<(?=[+\-_])/u, "") as Sign;
      this.begin("item", number, found[3] ?? "", widthOf(found[1] ?? ""), sign);
    } else if (listed) {
      this.begin("item", number, listed[2] ?? "", widthOf(listed[1] ?? ""));
    } else if (this.isOpen && !titled.test(line)) {
      this.append(line.trim());
    } else {
      this.begin("item", number, line.trim());
    }
  }

  private plain(line: string, number: number): void {
    const listed = bullet.exec(line);
    if (this.isOutline) {
      const indent = widthOf(listed?.[1] ?? /^[\t ]*/u.exec(line)?.[0] ?? "");
      this.begin("item", number, listed?.[2] ?? line.trim(), indent, "child");
    } else if (this.isOpen) {
      this.append(line.trim());
    } else {
      this.begin("item", number, line.trim());
    }
  }

  private begin(what: Line["what"], line: number, text: string, indent = 0, sign: Sign | null = null): void {
    this.lines.push({ what, line, indent, sign, text });
    this.isOpen = true;
  }

  private append(text: string): void {
    const last = this.lines.pop();
    if (last) {
      this.lines.push({ ...last, text: `${last.text} ${text}`.trim() });
    }
  }

  private afterFrontMatter(): number {
    const start = this.all.findIndex((line) => line.trim() !== "");
    if (!this.all[start]?.startsWith("===")) {
      return 0;
    }
    const end = this.all.findIndex((line, index) => index > start && line.startsWith("==="));
    return end < 0 ? start + 1 : end + 1;
  }
}

/** A list with hyphens alone is a list; any other sign, title or numbered premise is Argdown. */
function looksLikeArgdown(all: readonly string[]): boolean {
  const first = all.find((line) => line.trim() !== "") ?? "";
  return (
    first.startsWith("===") ||
    all.some(
      (line) =>
        titled.test(line) ||
        /^[\t ]*(?:\(\d+\)[\t ]|-{4,}[\t ]*$)/u.test(line) ||
        /^[\t ]*(?:<\+|<-|<_|\+>|->|_>|><|\+|_)(?:[\t ]+\S|[[<])/u.test(line) ||
        /^[\t ]+-(?:[\t ]*[[<])/u.test(line),
    ) ||
    (!bullet.test(first) && all.some((line) => /^[\t ]+-[\t ]+\S/u.test(line)))
  );
}

/** Blanks in place of comments, so that lines keep their numbers. Addresses and quoted data are none. */
function withoutComments(text: string): string {
  return text.replace(commentOrText, (found) =>
    /^["\\:]/u.test(found) ? found : found.replace(/[^\n]/gu, " "),
  );
}

const commentOrText = /"(?:[^"\\\n]|\\.)*"|\\.|:\/\/|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/[^\n]*/gu;

function widthOf(space: string): number {
  return space.replaceAll("\t", "    ").length;
}

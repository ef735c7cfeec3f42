/**
 * How many lines a text takes, without asking the page: words are measured once on a canvas.
 *
 * Breaks lines where browsers do in running text: at spaces, behind hyphens and dashes, between ideographs,
 * and inside a word only if it does not fit on a line alone.
 */
export type WidthOf = (text: string, font: string) => number;

/** What one font at one width has been found to do with texts. */
interface Setting {
  readonly widths: Map<string, number>;
  readonly lineCounts: Map<string, number>;
}

export class TextMeasure {
  private readonly widthOf: WidthOf;
  private readonly widths = new Map<string, Map<string, number>>();
  private readonly settings = new Map<string, Setting>();

  constructor(widthOf: WidthOf = canvasWidth()) {
    this.widthOf = widthOf;
  }

  lines(text: string, font: string, width: number): number {
    const { lineCounts } = this.setting(font, width);
    let count = lineCounts.get(text);
    if (count === undefined) {
      count = this.wrap(text, font, width, null);
      lineCounts.set(text, count);
    }
    return count;
  }

  /** Whether the text need not be measured any more. */
  knows(text: string, font: string, width: number): boolean {
    return this.setting(font, width).lineCounts.has(text);
  }

  /** The lines themselves, to be painted. */
  broken(text: string, font: string, width: number): string[] {
    const lines: string[] = [];
    this.wrap(text, font, width, lines);
    return lines;
  }

  /** What the page said, which knows better. Answers whether it is news. */
  correct(text: string, font: string, width: number, lines: number): boolean {
    const { lineCounts } = this.setting(font, width);
    const news = lineCounts.get(text) !== lines;
    lineCounts.set(text, lines);
    return news;
  }

  /** When another font has arrived. */
  forget(): void {
    this.widths.clear();
    this.settings.clear();
  }

  private setting(font: string, width: number): Setting {
    const key = `${font}|${width}`;
    let setting = this.settings.get(key);
    if (!setting) {
      let widths = this.widths.get(font);
      if (!widths) {
        widths = new Map();
        this.widths.set(font, widths);
      }
      setting = { widths, lineCounts: new Map() };
      this.settings.set(key, setting);
    }
    return setting;
  }

  /** Counts the lines, and writes them down if asked to. */
  private wrap(text: string, font: string, width: number, into: string[] | null): number {
    const { widths } = this.setting(font, width);
    const end = text.length;
    let lines = 1;
    let used = 0;
    let space = 0;
    let line = "";
    let at = 0;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        space = used > 0 ? this.width(" ", font, widths) : 0;
        at++;
        continue;
      }
      const from = at;
      at = pieceEnd(text, at);
      const piece = text.slice(from, at);
      const length = this.width(piece, font, widths);
      if (used > 0 && used + space + length > width) {
        lines++;
        into?.push(line);
        line = "";
        used = 0;
        space = 0;
      }
      if (into) {
        line += (space > 0 ? " " : "") + piece;
      }
      used += space + length;
      space = 0;
      if (used > width) {
        // A word that is longer than a line goes on in as many as it takes.
        const more = Math.ceil(used / width) - 1;
        lines += more;
        for (let cut = 0; into && cut < more; cut++) {
          const fitting = Math.max(1, Math.floor((line.length * width) / used));
          into.push(line.slice(0, fitting));
          line = line.slice(fitting);
          used -= width;
        }
        if (!into) {
          used -= more * width;
        }
      }
    }
    into?.push(line);
    return lines;
  }

  private width(piece: string, font: string, widths: Map<string, number>): number {
    let width = widths.get(piece);
    if (width === undefined) {
      width = this.widthOf(piece, font);
      widths.set(piece, width);
    }
    return width;
  }
}

/** Where the piece ends that begins here: before a space, behind a hyphen or a dash, around an ideograph. */
function pieceEnd(text: string, from: number): number {
  let at = from;
  const first = text.charCodeAt(at);
  if (isIdeograph(first)) {
    return at + (first >= 0xd800 && first <= 0xdbff ? 2 : 1);
  }
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isIdeograph(code)) {
      return at;
    }
    if (isHyphen(code)) {
      while (at < text.length && isHyphen(text.charCodeAt(at))) {
        at++;
      }
      return at;
    }
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 0x1fff && /\s/.test(String.fromCharCode(code)));
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2013 || code === 0x2014;
}

/** Han, Hiragana and Katakana; of a pair of code units the first. */
function isIdeograph(code: number): boolean {
  return (
    code >= 0x2e80 &&
    ((code <= 0x9fff && !(code >= 0x3000 && code <= 0x3004) && !(code >= 0x3008 && code <= 0x3020)) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff66 && code <= 0xff9d) ||
      (code >= 0xd840 && code <= 0xd888))
  );
}

function canvasWidth(): WidthOf {
  let context: CanvasRenderingContext2D | null = null;
  return (text, font) => {
    context ??= document.createElement("canvas").getContext("2d");
    if (!context) {
      return text.length * 8;
    }
    if (context.font !== font) {
      context.font = font;
    }
    return context.measureText(text).width;
  };
}

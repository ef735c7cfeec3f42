/**
 * How many lines a text takes, without asking the page: words are measured once on a canvas.
 *
 * Breaks lines where browsers do in running text: at spaces, behind hyphens and dashes, between ideographs,
 * and inside a word only if it does not fit on a line alone.
 */
export type WidthOf = (text: string, font: string) => number;

/** Measures texts for the page's fonts, each at its width. */
export class TextMeasure {
  private readonly widthOf: WidthOf;
  private readonly widths = new Map<string, Map<string, number>>();

  constructor(widthOf: WidthOf = canvasWidth()) {
    this.widthOf = widthOf;
  }

  /** What has been measured so is known as long as the answer is kept. */
  at(font: string, width: number): TextSetting {
    let widths = this.widths.get(font);
    if (!widths) {
      widths = new Map();
      this.widths.set(font, widths);
    }
    return new TextSetting(font, width, widths, this.widthOf);
  }
}

/** Texts in one font at one width. */
export class TextSetting {
  private readonly font: string;
  private readonly width: number;
  private readonly widths: Map<string, number>;
  private readonly widthOf: WidthOf;
  private readonly lineCounts = new Map<string, number>();

  constructor(font: string, width: number, widths: Map<string, number>, widthOf: WidthOf) {
    this.font = font;
    this.width = width;
    this.widths = widths;
    this.widthOf = widthOf;
  }

  lines(text: string): number {
    let count = this.lineCounts.get(text);
    if (count === undefined) {
      count = this.wrap(text, null);
      this.lineCounts.set(text, count);
    }
    return count;
  }

  /** Undefined while the text has not been measured. */
  known(text: string): number | undefined {
    return this.isCold ? undefined : this.lineCounts.get(text);
  }

  /** Whether nothing has been measured; asking for ten thousand long texts takes a while. */
  get isCold(): boolean {
    return this.lineCounts.size === 0;
  }

  /** The lines themselves, to be painted. */
  broken(text: string): string[] {
    const lines: string[] = [];
    this.wrap(text, lines);
    return lines;
  }

  /** What the page said, which knows better. Answers whether it is news. */
  correct(text: string, lines: number): boolean {
    const news = this.lineCounts.get(text) !== lines;
    this.lineCounts.set(text, lines);
    return news;
  }

  /** Counts the lines, and writes them down if asked to. */
  private wrap(text: string, into: string[] | null): number {
    const { width } = this;
    const end = text.length;
    let lines = 1;
    let used = 0;
    let space = 0;
    let line = "";
    let at = 0;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        space = used > 0 ? this.measured(" ") : 0;
        at++;
        continue;
      }
      const from = at;
      at = pieceEnd(text, at);
      const piece = text.slice(from, at);
      const length = this.measured(piece);
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

  private measured(piece: string): number {
    let width = this.widths.get(piece);
    if (width === undefined) {
      width = this.widthOf(piece, this.font);
      this.widths.set(piece, width);
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

/** @param letter added to each letter, and @param word to each space, in em */
export function canvasWidth(letter = 0, word = 0): WidthOf {
  let context: CanvasRenderingContext2D | null = null;
  return (text, font) => {
    context ??= document.createElement("canvas").getContext("2d");
    if (!context) {
      return text.length * 8;
    }
    if (context.font !== font) {
      context.font = font;
      context.letterSpacing = `${letter}em`;
      context.wordSpacing = `${word}em`;
    }
    return context.measureText(text).width;
  };
}

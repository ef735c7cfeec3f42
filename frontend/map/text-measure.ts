/**
 * How many lines a text takes, without asking the page: words are measured once on a canvas.
 *
 * Breaks lines where browsers do in running text: at spaces, behind hyphens and dashes, between ideographs,
 * and inside a word only if it does not fit on a line alone.
 */
export type WidthOf = (text: string, font: string) => number;

const pieces =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+?(?:[-\u2010\u2013\u2014]+|(?=[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|$)/gu;

export class TextMeasure {
  private readonly widthOf: WidthOf;
  private readonly widths = new Map<string, Map<string, number>>();
  private readonly lineCounts = new Map<string, number>();

  constructor(widthOf: WidthOf = canvasWidth()) {
    this.widthOf = widthOf;
  }

  lines(text: string, font: string, width: number): number {
    const key = `${font}|${width}|${text}`;
    let count = this.lineCounts.get(key);
    if (count === undefined) {
      count = this.wrap(text, font, width);
      this.lineCounts.set(key, count);
    }
    return count;
  }

  /** What the page said, which knows better. Answers whether it is news. */
  correct(text: string, font: string, width: number, lines: number): boolean {
    const key = `${font}|${width}|${text}`;
    const news = this.lineCounts.get(key) !== lines;
    this.lineCounts.set(key, lines);
    return news;
  }

  /** When another font has arrived. */
  forget(): void {
    this.widths.clear();
    this.lineCounts.clear();
  }

  private wrap(text: string, font: string, width: number): number {
    let lines = 1;
    let used = 0;
    let space = 0;
    for (const [piece] of text.trim().matchAll(pieces)) {
      if (/^\s/.test(piece)) {
        space = this.width(" ", font);
        continue;
      }
      const length = this.width(piece, font);
      if (used > 0 && used + space + length > width) {
        lines++;
        used = 0;
        space = 0;
      }
      used += space + length;
      space = 0;
      if (used > width) {
        const more = Math.ceil(used / width) - 1;
        lines += more;
        used -= more * width;
      }
    }
    return lines;
  }

  private width(piece: string, font: string): number {
    let ofFont = this.widths.get(font);
    if (!ofFont) {
      ofFont = new Map();
      this.widths.set(font, ofFont);
    }
    let width = ofFont.get(piece);
    if (width === undefined) {
      width = this.widthOf(piece, font);
      ofFont.set(piece, width);
    }
    return width;
  }
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

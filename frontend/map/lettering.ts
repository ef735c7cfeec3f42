/** Writing on a canvas where the page would write. */
type Context = CanvasRenderingContext2D;

/** Below this zoom a text is grey lines, because nobody could read it. */
export const leastText = 0.3;

/** How far the baseline is below the middle of a line, as a share of the font size; Inter's. */
export const belowMiddle = 0.3637;

/** In a line of which this is the middle; `size` is the font's. */
export function writeMiddle(context: Context, words: string, x: number, middle: number, size: number): void {
  context.textBaseline = "alphabetic";
  context.fillText(words, x, middle + size * belowMiddle);
}

/** The first letter that has a direction says which: as `dir=auto` has it. */
export function readingOf(text: string): "ltr" | "rtl" {
  const first = /[\u200e\u200f\u061c]|\p{L}/u.exec(text)?.[0] ?? "";
  return rightToLeft.test(first) ? "rtl" : "ltr";
}

const rightToLeft =
  /[\u200f\u061c]|\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/** With an ellipsis at its end, if it is wider than that. */
export function shortened(context: Context, words: string, width: number): string {
  if (context.measureText(words).width <= width) {
    return words;
  }
  let [fits, tooLong] = [0, words.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (context.measureText(`${words.slice(0, middle)}…`).width <= width) {
      fits = middle;
    } else {
      tooLong = middle;
    }
  }
  return `${words.slice(0, fits)}…`;
}

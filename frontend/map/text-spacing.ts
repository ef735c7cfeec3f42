/**
 * How people's own style spaces the text on cards, which are as large as their text needs: browsers, extensions and
 * bookmarklets may widen letters, words and lines at any time.
 */
export interface TextSpacing {
  /** Added to each letter, in em. */
  readonly letter: number;
  /** Added to each space, in em. */
  readonly word: number;
  /** How high a line is, as a share of what cards are made for. */
  readonly line: number;
}

export const plainSpacing: TextSpacing = { letter: 0, word: 0, line: 1 };

/** What is read off an element with the style of a card's text. */
export function spacingOf(
  style: Pick<CSSStyleDeclaration, "fontSize" | "letterSpacing" | "wordSpacing" | "lineHeight">,
  lineHeight: number,
): TextSpacing {
  const size = pixels(style.fontSize) || 1;
  return {
    letter: pixels(style.letterSpacing) / size,
    word: pixels(style.wordSpacing) / size,
    line: Math.max(1, pixels(style.lineHeight) / lineHeight || 1),
  };
}

/** "normal" is none. */
function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}

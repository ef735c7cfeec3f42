/** Sheets of paper, and what the browser is told about them. Lengths are millimetres unless they say otherwise. */
export type PaperName = "A4" | "Letter";
export type Orientation = "portrait" | "landscape";

export interface Area {
  readonly width: number;
  readonly height: number;
}

const papers: Readonly<Record<PaperName, Area>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

/** Wide enough for every printer. */
export const pageMargin = 14;

/** CSS pixels in a millimetre. */
export const pixels = 96 / 25.4;

/** What is left of a sheet between its margins. */
export function printable(paper: PaperName, orientation: Orientation): Area {
  const { width, height } = papers[paper];
  const [across, down] = orientation === "portrait" ? [width, height] : [height, width];
  return { width: across - 2 * pageMargin, height: down - 2 * pageMargin };
}

/** What both kinds of paper have room for, upright. */
export const eitherPaper: Area = {
  width: Math.min(papers.A4.width, papers.Letter.width) - 2 * pageMargin,
  height: Math.min(papers.A4.height, papers.Letter.height) - 2 * pageMargin,
};

/**
 * The rules for all pages, and what stands in their margins where the browser can do that.
 *
 * @param size as CSS has it: paper, orientation, or both
 */
export function pageRules(size: string, title: string): string {
  const foot = title.length > 80 ? `${title.slice(0, 79)}…` : title;
  return `@page {
    size: ${size};
    margin: ${pageMargin}mm;
    @bottom-left { content: ${cssString(foot)}; font: 8pt sans-serif; color: #444; }
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; }
  }`;
}

/** Any text as a string of CSS, from which nothing in it gets out. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,:;·]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\${code.toString(16)} `;
  });
  return `"${escaped}"`;
}

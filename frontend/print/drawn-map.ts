/** The server's drawing of a map, and pieces of it. */
import type { Box } from "../shared/geometry.js";
import { overlaps, union } from "../shared/geometry.js";

/** How large a statement's text is in the drawing, in its pixels. */
export const drawnText = 14;

interface Part {
  readonly element: Element;
  readonly box: Box;
}

/** No more than this is between a card and the edges of its frame. */
const frameEdge = 45;

const svg = "http://www.w3.org/2000/svg";

export class DrawnMap {
  /** Where the cards are, with what is near them of the frames that they are in. */
  readonly cards: readonly Box[];
  /** Around all cards and frames. */
  readonly box: Box;
  private readonly parts: readonly Part[];
  private readonly numbers: readonly string[];
  private readonly letters: ReadonlyMap<string, Element>;

  /** @throws Error if it is not such a drawing */
  constructor(source: string) {
    const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
    if (root.localName !== "svg") {
      throw new Error("The drawing cannot be read.");
    }
    const size = /^0 0 ([\d.]+) ([\d.]+)$/.exec(root.getAttribute("viewBox") ?? "");
    // The ground that everything lies on is not printed: it takes ink and says nothing.
    const isGround = (element: Element): boolean =>
      element.localName === "rect" && element.getAttribute("width") === size?.[1];
    const elements = [...root.children].filter(
      (element) => !["title", "desc", "defs"].includes(element.localName) && !isGround(element),
    );
    const cards = elements.filter((element) => element.localName === "g" && element.querySelector("rect"));
    this.parts = elements.map((element) => ({ element, box: boxOf(element) }));
    const frames = elements.filter(({ localName }) => localName === "rect").map(boxOf);
    this.cards = cards.map((card) => withFrame(boxOf(card), frames));
    this.numbers = cards.map((card) => card.querySelector("title")?.textContent.split(" ")[0] ?? "");
    this.box = union(
      this.parts
        .filter(({ element }) => element.querySelector("rect") ?? element.localName === "rect")
        .map(({ box }) => box),
    );
    this.letters = new Map([...root.querySelectorAll("defs > [id]")].map((letter) => [letter.id, letter]));
  }

  /** The numbers of the statements that are wholly within a piece. */
  numbersIn(piece: Box): string[] {
    return this.numbers.filter((_, index) => {
      const card = this.cards[index];
      return (
        card !== undefined &&
        card.x >= piece.x &&
        card.y >= piece.y &&
        card.x + card.width <= piece.x + piece.width &&
        card.y + card.height <= piece.y + piece.height
      );
    });
  }

  /** A piece as an SVG file of its own, with no more in it than is to be seen. */
  slice(piece: Box): string {
    return new XMLSerializer().serializeToString(this.cut(piece));
  }

  /** The same as an element. */
  cut(piece: Box): Element {
    const document = new DOMParser().parseFromString(`<svg xmlns="${svg}"><defs/></svg>`, "image/svg+xml");
    const root = document.documentElement;
    root.setAttribute("viewBox", `${piece.x} ${piece.y} ${piece.width} ${piece.height}`);
    root.setAttribute("width", String(piece.width));
    root.setAttribute("height", String(piece.height));
    const used = new Set<string>();
    for (const { element, box } of this.parts) {
      if (overlaps(box, piece)) {
        root.append(document.importNode(element, true));
        for (const use of element.querySelectorAll("use")) {
          used.add((use.getAttribute("xlink:href") ?? use.getAttribute("href") ?? "").slice(1));
        }
      }
    }
    for (const id of used) {
      const letter = this.letters.get(id);
      if (letter) {
        root.firstElementChild?.append(document.importNode(letter, true));
      }
    }
    return root;
  }
}

/** A card with the edges, and the words, of its frame. */
function withFrame(card: Box, frames: readonly Box[]): Box {
  const frame = frames.find((one) => one.width > card.width && overlaps(one, card));
  if (!frame) {
    return card;
  }
  const start = (own: number, of: number): number => (own - of < frameEdge ? of : own);
  const end = (own: number, of: number): number => (of - own < frameEdge ? of : own);
  const [x, y] = [start(card.x, frame.x), start(card.y, frame.y)];
  return {
    x,
    y,
    width: end(card.x + card.width, frame.x + frame.width) - x,
    height: end(card.y + card.height, frame.y + frame.height) - y,
  };
}

/** Where an element of the drawing is; roughly, if it is text by itself. */
function boxOf(element: Element): Box {
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  switch (element.localName) {
    case "rect":
      return { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
    case "circle": {
      const radius = number("r");
      return { x: number("cx") - radius, y: number("cy") - radius, width: 2 * radius, height: 2 * radius };
    }
    case "path":
      return aroundPath(element.getAttribute("d") ?? "");
    default: {
      const rect = element.querySelector("rect");
      const at = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(element.getAttribute("transform") ?? "");
      return rect
        ? boxOf(rect)
        : { x: Number(at?.[1] ?? 0), y: Number(at?.[2] ?? 0) - 20, width: 320, height: 26 };
    }
  }
}

/** Around all points of a path, whose commands are absolute. */
function aroundPath(d: string): Box {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const across = numbers.filter((_, index) => index % 2 === 0);
  const down = numbers.filter((_, index) => index % 2 === 1);
  const [left, top] = [Math.min(...across), Math.min(...down)];
  // A straight line has an extent too: that of its stroke.
  return {
    x: left - 1,
    y: top - 1,
    width: Math.max(...across) - left + 2,
    height: Math.max(...down) - top + 2,
  };
}

/** What is found in the article, in its text: every hit marked, the current one shown. */
import type { ArticleTextView } from "../article/article-text.js";
import type { Highlights } from "../article/highlight.js";
import { reveal } from "../article/reveal.js";
import type { ArticleHit } from "./article-search.js";
import type { Finder, Hit } from "./finder.js";

/** Marking more would make the browser slow, and nobody looks at them. */
const mostMarked = 1000;

export interface ShownText {
  readonly view: ArticleTextView;
  readonly scroller: HTMLElement;
  readonly highlights: Highlights;
}

export class ArticleFind {
  private finder: Finder | null = null;
  private text: ShownText | null = null;
  private wanted: ArticleHit | null = null;
  private readonly resizes = new ResizeObserver(() => {
    // The field that led here may have gone with the pane that it was in.
    if (this.wanted && this.show(this.wanted) && document.activeElement === document.body) {
      this.text?.view.element.focus({ preventScroll: true });
    }
  });

  /** Shows what this finder finds in this text, until `forget`. */
  attend(finder: Finder, text: ShownText): void {
    this.forget();
    this.finder = finder;
    this.text = text;
    finder.addEventListener("found", this.onFound);
    finder.addEventListener("went", this.onWent);
    this.resizes.observe(text.scroller);
    this.onFound();
  }

  forget(): void {
    this.finder?.removeEventListener("found", this.onFound);
    this.finder?.removeEventListener("went", this.onWent);
    this.resizes.disconnect();
    this.finder = this.text = this.wanted = null;
  }

  private readonly onFound = (): void => {
    this.text?.highlights.find(this.finder?.passages.slice(0, mostMarked).flat() ?? []);
  };

  private readonly onWent = (event: Event): void => {
    const hit = (event as CustomEvent<Hit | null>).detail;
    this.wanted = null;
    if (hit?.in === "article") {
      this.show(hit.words);
    }
  };

  /** While the text is hidden it cannot be scrolled: then as soon as it is seen. Answers whether it is. */
  private show(words: ArticleHit): boolean {
    if (!this.text) {
      return false;
    }
    const { view, scroller, highlights } = this.text;
    this.wanted = scroller.clientHeight === 0 ? words : null;
    if (this.wanted) {
      return false;
    }
    reveal(view, scroller, words[0]);
    highlights.flash(words);
    return true;
  }
}

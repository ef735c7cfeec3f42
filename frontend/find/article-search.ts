/**
 * Finds words in the article.
 *
 * Q6 A single word or phrase is found at each place where it stands; several are found in each sentence in
 *    which all of them stand.
 */
import type { Span } from "../article/span.js";
import { lastBefore } from "../article/span.js";
import type { FoldedText, Terms } from "./text-match.js";
import { folded, occursIn, spansIn } from "./text-match.js";

/** One hit: the words found, in order. */
export type ArticleHit = readonly [Span, ...Span[]];

export class ArticleSearch {
  readonly text: string;
  private readonly whole: FoldedText;
  private readonly sentences: readonly Span[];
  private foldedSentences: readonly FoldedText[] | null = null;

  /** @param sentences of the text, in order */
  constructor(text: string, sentences: readonly Span[]) {
    this.text = text;
    this.sentences = sentences;
    this.whole = folded(text);
  }

  find(terms: Terms): readonly ArticleHit[] {
    if (terms.length < 2) {
      return terms.length === 0 ? [] : spansIn(this.whole, terms).map((span) => [span]);
    }
    this.foldedSentences ??= this.sentences.map(({ start, end }) => folded(this.text.slice(start, end)));
    const hits: ArticleHit[] = [];
    this.foldedSentences.forEach((sentence, index) => {
      if (occursIn(sentence, terms)) {
        const from = this.sentences[index]?.start ?? 0;
        const [first, ...others] = spansIn(sentence, terms).map(({ start, end }) => ({
          start: from + start,
          end: from + end,
        }));
        if (first) {
          hits.push([first, ...others]);
        }
      }
    });
    return hits;
  }

  /** The sentence in which something stands; the words themselves where there is none. */
  sentenceOf(span: Span): Span {
    const sentence = this.sentences[lastBefore(this.sentences, span.start)];
    return sentence && span.end <= sentence.end ? sentence : span;
  }
}

package org.disputatio.article;

import java.text.BreakIterator;
import java.util.Locale;

/// Where in a revision of an article something stands: its words, their surroundings and their
/// place (A4).
public record Anchor(
    AnchorId id,
    ArticleId article,
    int revision,
    TextQuoteSelector quote,
    TextPositionSelector position) {

  public Anchor {
    if (quote.exact().length() != position.length()) {
      throw new IllegalArgumentException("A passage is as long as its words.");
    }
  }

  /// Anchors what stands at a place.
  ///
  /// @throws IllegalArgumentException if the place is outside of the text or cuts a surrogate pair
  public static Anchor at(AnchorId id, ArticleText article, int start, int end) {
    var text = article.text();
    var position = new TextPositionSelector(start, end);
    if (end > text.length()) {
      throw new IllegalArgumentException("The passage ends after the text does.");
    }
    if (cutsPair(text, start) || cutsPair(text, end)) {
      throw new IllegalArgumentException("The passage begins or ends inside a character.");
    }
    return new Anchor(
        id,
        article.article(),
        article.revision(),
        new TextQuoteSelector(text.substring(start, end), prefix(text, start), suffix(text, end)),
        position);
  }

  /// Whether this text has the words of the passage at their place.
  public boolean holdsIn(ArticleText article) {
    return article.text().startsWith(quote.exact(), position.start())
        && !cutsPair(article.text(), position.start())
        && !cutsPair(article.text(), position.end());
  }

  static boolean cutsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset))
        && Character.isHighSurrogate(text.charAt(offset - 1));
  }

  /// Whole characters only, as people see them: a letter keeps its accents, an emoji its parts.
  private static String prefix(String text, int start) {
    // Looked at from further away than needed, so that the first character cut is not one taken.
    var from = pairStart(text, Math.max(0, start - 2 * TextQuoteSelector.CONTEXT));
    var near = text.substring(from, start);
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(near);
    var cut = near.length() - TextQuoteSelector.CONTEXT;
    return near.substring(
        cut <= 0 || characters.isBoundary(cut) ? Math.max(0, cut) : characters.following(cut));
  }

  private static String suffix(String text, int end) {
    var to = pairStart(text, Math.min(text.length(), end + 2 * TextQuoteSelector.CONTEXT));
    var near = text.substring(end, to);
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(near);
    var cut = TextQuoteSelector.CONTEXT;
    if (near.length() <= cut) {
      return near;
    }
    return near.substring(0, characters.isBoundary(cut) ? cut : characters.preceding(cut));
  }

  private static int pairStart(String text, int offset) {
    return cutsPair(text, offset) ? offset - 1 : offset;
  }
}

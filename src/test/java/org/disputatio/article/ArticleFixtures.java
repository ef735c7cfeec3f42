package org.disputatio.article;

import java.util.UUID;
import java.util.random.RandomGenerator;

/// Texts to try things on.
final class ArticleFixtures {
  private static final String[] WORDS = {
    "the",
    "of",
    "and",
    "accord",
    "recognition",
    "sovereignty",
    "naïve",
    "cafe\u0301",
    "Śródmieście",
    "👩‍👩‍👧",
    "🏳️‍🌈",
    "👍🏽",
    "𝔘niversity",
    "e\u0301\u0327tude",
    "“quoted”",
    "it’s",
    "安全",
    "Москва",
    "role",
    "in",
    "Central",
    "Asia,",
    "which",
    "would",
    "have",
    "been",
    "lauded;",
    "member",
    "states."
  };

  private ArticleFixtures() {}

  static ArticleText text(String text) {
    return new ArticleText(new ArticleId(new UUID(0, 1)), 1, text);
  }

  static ArticleText revised(String text) {
    return new ArticleText(new ArticleId(new UUID(0, 1)), 2, text);
  }

  static Anchor anchor(String text, int start, int end) {
    return Anchor.at(new AnchorId(new UUID(0, 2)), text(text), start, end);
  }

  /// Anchors the first of these words in the text.
  static Anchor anchor(String text, String words) {
    var start = text.indexOf(words);
    return anchor(text, start, start + words.length());
  }

  /// Words, some made of many characters that people see as one, in paragraphs.
  static String randomText(RandomGenerator random, int words) {
    var text = new StringBuilder();
    for (var i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      if (random.nextInt(3) == 0) {
        text.append(random.nextInt(10_000));
      }
      text.append(random.nextInt(60) == 0 ? "\n\n" : " ");
    }
    return text.toString();
  }

  /// An offset that cuts no surrogate pair.
  static int offset(RandomGenerator random, String text, int from, int to) {
    var offset = random.nextInt(from, to);
    return Anchor.cutsPair(text, offset) ? offset - 1 : offset;
  }

  static String at(String text, Resolution resolution) {
    return switch (resolution) {
      case Resolution.Exact(var position) -> text.substring(position.start(), position.end());
      case Resolution.Fuzzy(var position, _) -> text.substring(position.start(), position.end());
      case Resolution.Lost() -> "(lost)";
    };
  }
}

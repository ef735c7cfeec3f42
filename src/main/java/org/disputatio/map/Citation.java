package org.disputatio.map;

import java.util.List;

/// A source that backs a statement. What is not known is an empty string.
public record Citation(
    CitationId id, String title, String author, String date, String url, String page, String note) {
  /// Characters that fit into each part.
  public static final int PART_LIMIT = 2_000;

  public Citation {
    for (var part : List.of(title, author, date, url, page, note)) {
      if (part.length() > PART_LIMIT) {
        throw new IllegalArgumentException(
            "Each part of a source has at most %,d characters.".formatted(PART_LIMIT));
      }
      UserText.check(part);
    }
    if (title.isBlank() && url.isBlank() && author.isBlank() && note.isBlank()) {
      throw new IllegalArgumentException("A source needs a title, an author, a link or a note.");
    }
    if (!url.isBlank() && !url.matches("(?i)https?://\\S+")) {
      throw new IllegalArgumentException(
          "The link of a source begins with http:// or https:// and has no spaces.");
    }
  }
}

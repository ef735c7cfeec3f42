package org.disputatio.article;

/// A passage by its words and what stands around it (A4).
public record TextQuoteSelector(String exact, String prefix, String suffix) implements Selector {
  /// UTF-16 units that are kept of what stands before and after.
  public static final int CONTEXT = 32;

  public TextQuoteSelector {
    if (exact.isEmpty()) {
      throw new IllegalArgumentException("A passage has at least one character.");
    }
    if (prefix.length() > CONTEXT || suffix.length() > CONTEXT) {
      throw new IllegalArgumentException(
          "At most %d characters before and after a passage are kept.".formatted(CONTEXT));
    }
  }
}

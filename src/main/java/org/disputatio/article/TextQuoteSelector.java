package org.disputatio.article;

/// A passage by its words and what stands around it.
public record TextQuoteSelector(String exact, String prefix, String suffix) implements Selector {
  public TextQuoteSelector {
    if (exact.isEmpty()) {
      throw new IllegalArgumentException("A passage has at least one character.");
    }
  }
}

package org.disputatio.article;

/// A passage by its place: UTF-16 units from the start of the text, the end exclusive (A1).
public record TextPositionSelector(int start, int end) implements Selector {
  public TextPositionSelector {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A passage ends after it starts.");
    }
  }

  public int length() {
    return end - start;
  }
}

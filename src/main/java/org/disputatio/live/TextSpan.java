package org.disputatio.live;

/// A part of an article's text: UTF-16 code units, the end is exclusive.
public record TextSpan(int start, int end) {
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Selected words have a start and a later end.");
    }
  }
}

package org.disputatio.article;

/// What became of a passage in some revision of its article (A5).
public sealed interface Resolution {
  /// Its words stand there unchanged, if perhaps elsewhere than before.
  record Exact(TextPositionSelector position) implements Resolution {}

  /// Words like it stand there.
  ///
  /// @param score how much like it, with their surroundings; below 1
  record Fuzzy(TextPositionSelector position, double score) implements Resolution {}

  /// Nothing like it is to be found.
  record Lost() implements Resolution {}
}

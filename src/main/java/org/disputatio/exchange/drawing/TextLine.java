package org.disputatio.exchange.drawing;

import java.awt.font.GlyphVector;
import java.util.List;

/// A line of text whose letters are chosen and placed.
///
/// @param runs from left to right
/// @param rightToLeft whether the paragraph that it is from is read from the right
record TextLine(List<Run> runs, double width, boolean rightToLeft) {
  TextLine {
    runs = List.copyOf(runs);
  }

  /// Letters of one font.
  ///
  /// @param x where they begin, from the start of the line
  record Run(GlyphVector glyphs, double x) {}
}

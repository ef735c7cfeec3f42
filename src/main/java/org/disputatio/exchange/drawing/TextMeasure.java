package org.disputatio.exchange.drawing;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Breaks text into lines and says how wide they are, as browsers do it: with kerning and fractions
/// of a pixel (D2). Not for several threads; make one for each picture.
final class TextMeasure {
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /// More characters than a line of a card ever holds.
  private static final int LONGEST_LINE = 120;

  private final Map<Face, Map<String, Double>> widths = new EnumMap<>(Face.class);

  /// The text in lines that are no wider than this; a word that is wider is broken.
  List<TextLine> wrap(String text, Face face, double width) {
    var lines = new ArrayList<TextLine>();
    for (var paragraph : text.split("\\R", -1)) {
      if (!paragraph.isBlank()) {
        wrapParagraph(paragraph.strip(), face, width, lines);
      }
    }
    return lines;
  }

  /// The text in at most this many lines; what does not fit is left out behind an ellipsis.
  List<TextLine> wrap(String text, Face face, double width, int limit) {
    var lines = wrap(text, face, width);
    var rest = text.substring(0, Math.min(text.length(), limit * LONGEST_LINE));
    while (lines.size() > limit && !rest.isEmpty()) {
      var space = rest.lastIndexOf(' ');
      rest = rest.substring(0, space > 0 ? space : rest.length() / 2);
      if (!rest.isEmpty() && Character.isHighSurrogate(rest.charAt(rest.length() - 1))) {
        rest = rest.substring(0, rest.length() - 1);
      }
      lines = wrap(rest + "…", face, width);
    }
    return lines;
  }

  /// The text in one line, however long.
  TextLine line(String text, Face face) {
    var plain = text.replaceAll("\\s+", " ").strip();
    return line(plain, 0, plain.length(), face, bidi(plain));
  }

  private void wrapParagraph(String text, Face face, double width, List<TextLine> lines) {
    var bidi = bidi(text);
    var start = 0;
    var used = 0.0;
    var breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    for (int from = 0, to = next(breaks, text);
        to != BreakIterator.DONE;
        from = to, to = next(breaks, text)) {
      var word = text.substring(from, to);
      var wordWidth = width(word.stripTrailing(), face);
      if (from > start && used + wordWidth > width) {
        lines.add(line(text, start, from, face, bidi));
        start = from;
        used = 0;
      }
      if (wordWidth <= width) {
        used += width(word, face);
        continue;
      }
      var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
      letters.setText(word);
      for (int at = 0, next = letters.next();
          next != BreakIterator.DONE;
          at = next, next = letters.next()) {
        var letterWidth = width(word.substring(at, next), face);
        if (used + letterWidth > width && from + at > start) {
          lines.add(line(text, start, from + at, face, bidi));
          start = from + at;
          used = 0;
        }
        used += letterWidth;
      }
    }
    if (start < text.length()) {
      lines.add(line(text, start, text.length(), face, bidi));
    }
  }

  /// The next place to break at; an apostrophe inside a word is none, though it looks like a quote.
  private static int next(BreakIterator breaks, String text) {
    var to = breaks.next();
    while (to > 0
        && to < text.length()
        && text.charAt(to - 1) == '’'
        && Character.isLetterOrDigit(text.charAt(to))) {
      to = breaks.next();
    }
    return to;
  }

  private double width(String text, Face face) {
    return widths
        .computeIfAbsent(face, _ -> new HashMap<>())
        .computeIfAbsent(text, _ -> measure(text, face));
  }

  private static double measure(String text, Face face) {
    var builder = new LineBuilder(text, face);
    builder.add(0, text.length(), false);
    return builder.line(false).width();
  }

  private static @Nullable Bidi bidi(String text) {
    var letters = text.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length)
        ? new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
        : null;
  }

  /// Part of a paragraph as a line, the runs of each direction in the order of the eye.
  private static TextLine line(String text, int start, int to, Face face, @Nullable Bidi bidi) {
    var end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    var builder = new LineBuilder(text, face);
    if (bidi == null || end == start) {
      builder.add(start, end, false);
      return builder.line(false);
    }
    var line = bidi.createLineBidi(start, end);
    var count = line.getRunCount();
    var levels = new byte[count];
    var order = new Integer[count];
    for (var i = 0; i < count; i++) {
      levels[i] = (byte) line.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    for (var i : order) {
      builder.add(
          start + line.getRunStart(i), start + line.getRunLimit(i), line.getRunLevel(i) % 2 == 1);
    }
    return builder.line(!bidi.baseIsLeftToRight());
  }

  /// Puts runs side by side.
  private static final class LineBuilder {
    private final String text;
    private final char[] letters;
    private final Face face;
    private final List<TextLine.Run> runs = new ArrayList<>();
    private double x;

    LineBuilder(String text, Face face) {
      this.text = text;
      this.letters = text.toCharArray();
      this.face = face;
    }

    /// Adds text of one direction, in pieces that one font can show.
    void add(int start, int end, boolean rightToLeft) {
      if (start == end) {
        return;
      }
      if (face.font().canDisplayUpTo(letters, start, end) < 0) {
        addRun(start, end, face.font(), rightToLeft);
        return;
      }
      var pieces = new ArrayList<int[]>();
      var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
      clusters.setText(text.substring(start, end));
      for (int from = 0, to = clusters.next();
          to != BreakIterator.DONE;
          from = to, to = clusters.next()) {
        var own = face.font().canDisplayUpTo(letters, start + from, start + to) < 0 ? 1 : 0;
        if (!pieces.isEmpty() && pieces.getLast()[2] == own) {
          pieces.getLast()[1] = start + to;
        } else {
          pieces.add(new int[] {start + from, start + to, own});
        }
      }
      for (var piece : rightToLeft ? pieces.reversed() : pieces) {
        addRun(piece[0], piece[1], piece[2] == 1 ? face.font() : face.fallback(), rightToLeft);
      }
    }

    private void addRun(int start, int end, Font font, boolean rightToLeft) {
      var flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
      var glyphs = font.layoutGlyphVector(CONTEXT, letters, start, end, flags);
      if (face.tracking > 0) {
        spread(glyphs, face.tracking * face.size);
      }
      runs.add(new TextLine.Run(glyphs, x));
      x += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    private static void spread(GlyphVector glyphs, double by) {
      for (var i = 0; i <= glyphs.getNumGlyphs(); i++) {
        var place = glyphs.getGlyphPosition(i);
        glyphs.setGlyphPosition(i, new Point2D.Double(place.getX() + i * by, place.getY()));
      }
    }

    TextLine line(boolean rightToLeft) {
      return new TextLine(runs, x, rightToLeft);
    }
  }
}

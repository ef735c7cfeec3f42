package org.disputatio.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds in a text the stretches in which sentences can run: lines, or lines wrapped to a width.
final class Lines {
  /// Wrapped text is narrower than this, in UTF-16 units, and wider than that.
  private static final int WIDEST = 120;

  private static final int NARROWEST = 40;
  private static final Pattern ITEM = Pattern.compile("\\s*([>*•–—#-]|\\(?\\w{1,3}[.)])\\s.*");

  private Lines() {}

  /// Part of a text, perhaps empty.
  record Segment(int start, int end) {
    int length() {
      return end - start;
    }
  }

  static List<Segment> segments(String text) {
    var segments = new ArrayList<Segment>();
    var block = new ArrayList<Segment>();
    for (var start = 0; start <= text.length(); ) {
      var end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (trimSpace(text, start, end) == start) {
        addBlock(segments, block, text);
        block.clear();
      } else {
        block.add(new Segment(start, end));
      }
      start = end + 1;
    }
    addBlock(segments, block, text);
    return segments;
  }

  private static void addBlock(List<Segment> segments, List<Segment> lines, String text) {
    var width = lines.stream().mapToInt(Segment::length).max().orElse(0);
    var canWrap = width >= NARROWEST && width <= WIDEST;
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (i > 0 && canWrap && isWrapped(text, lines, i - 1, width)) {
        var before = segments.removeLast();
        segments.add(new Segment(before.start(), line.end()));
      } else {
        segments.add(line);
      }
    }
  }

  /// Whether the first word of the next line would not have fit at the end of this one. A line that
  /// is as wide as all others may also be a heading over a single line: then the next begins small.
  private static boolean isWrapped(String text, List<Segment> lines, int index, int width) {
    var line = lines.get(index);
    var next = lines.get(index + 1);
    var words = text.substring(next.start(), next.end());
    if (ITEM.matcher(words).matches() || text.charAt(line.start()) == '>') {
      return false;
    }
    var word = words.strip().split("\\s", 2)[0];
    return line.length() + 1 + word.length() > width
        && (lines.size() > 2 || Character.isLowerCase(word.codePointAt(0)));
  }

  static boolean hasWords(CharSequence text, int start, int end) {
    return text.subSequence(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  static int skipSpace(CharSequence text, int start, int end) {
    var at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int trimSpace(CharSequence text, int start, int end) {
    var at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}

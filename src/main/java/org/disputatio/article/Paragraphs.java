package org.disputatio.article;

import java.util.ArrayList;
import java.util.List;

/// Divides a text into the paragraphs by whose numbers people call them (A9). Pure.
///
/// Blank lines stand between paragraphs; in a text without blank lines every line is one.
public final class Paragraphs {
  private Paragraphs() {}

  /// A paragraph, from its first character to behind its last, in UTF-16 units (A1).
  public record Span(int start, int end) {}

  /// The paragraphs of a text, in order; none is blank.
  public static List<Span> of(String text) {
    var lines = lines(text);
    var blanks =
        lines.stream().skip(1).limit(Math.max(0, lines.size() - 2)).anyMatch(l -> isBlank(text, l));
    var paragraphs = new ArrayList<Span>();
    var open = false;
    for (var line : lines) {
      if (isBlank(text, line)) {
        open = false;
      } else if (open && blanks) {
        var first = paragraphs.removeLast();
        paragraphs.add(new Span(first.start(), line.end()));
      } else {
        paragraphs.add(line);
        open = true;
      }
    }
    return List.copyOf(paragraphs);
  }

  /// The number of the paragraph in which an offset is, from 1; between two, of the one before.
  public static int number(List<Span> paragraphs, int offset) {
    var number = 0;
    for (var paragraph : paragraphs) {
      if (paragraph.start() > offset) {
        break;
      }
      number++;
    }
    return Math.max(1, number);
  }

  private static List<Span> lines(String text) {
    var lines = new ArrayList<Span>();
    var start = 0;
    while (start <= text.length()) {
      var end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Span(start, end));
      start = end + 1;
    }
    return lines;
  }

  private static boolean isBlank(String text, Span line) {
    return text.substring(line.start(), line.end()).isBlank();
  }
}

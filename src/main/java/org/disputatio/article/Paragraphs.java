package org.disputatio.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Divides a text into paragraphs as it is set, and gives them the numbers by which people call
/// them (A9). Pure.
///
/// Blank lines part paragraphs. Between them, lines that are longer than a wrapped line would be
/// are paragraphs each; else the lines belong together (verse, addresses, wrapped text).
public final class Paragraphs {
  private static final int LONGEST_WRAPPED = 120;
  private static final int LONGEST_HEADING = 100;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;。！？][\\]\"'”’»)]*\\s*$");

  private Paragraphs() {}

  /// A paragraph, from its first character to behind its last, in UTF-16 units (A1).
  ///
  /// @param number from 1; 0 for headings and the like
  /// @param above how many blank lines are above it
  public record Paragraph(int start, int end, int number, int above) {}

  /// The paragraphs of a text, in order; none is blank.
  public static List<Paragraph> of(String text) {
    var blocks = new ArrayList<Paragraph>();
    var lines = new ArrayList<Paragraph>();
    var blank = 0;
    for (var start = 0; start <= text.length(); ) {
      var end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (Lines.trimSpace(text, start, end) > start) {
        lines.add(new Paragraph(start, end, 0, lines.isEmpty() ? blank : 0));
        blank = 0;
      } else {
        blocks.addAll(joined(lines));
        lines.clear();
        blank++;
      }
      start = end + 1;
    }
    blocks.addAll(joined(lines));
    return numbered(text, blocks);
  }

  /// Lines without a blank one between them, as one paragraph or as several.
  private static List<Paragraph> joined(List<Paragraph> lines) {
    var eachForItself =
        lines.stream().anyMatch(line -> line.end() - line.start() > LONGEST_WRAPPED);
    if (eachForItself || lines.isEmpty()) {
      return lines;
    }
    var first = lines.getFirst();
    return List.of(new Paragraph(first.start(), lines.getLast().end(), 0, first.above()));
  }

  private static List<Paragraph> numbered(String text, List<Paragraph> blocks) {
    var headingsOnly = blocks.stream().allMatch(block -> isHeading(text, block));
    var numbered = new ArrayList<Paragraph>();
    var number = 0;
    for (var block : blocks) {
      var counts = headingsOnly || !isHeading(text, block);
      numbered.add(new Paragraph(block.start(), block.end(), counts ? ++number : 0, block.above()));
    }
    return List.copyOf(numbered);
  }

  /// One short line that does not end as a sentence does.
  private static boolean isHeading(String text, Paragraph block) {
    var words = text.substring(block.start(), block.end());
    return words.length() <= LONGEST_HEADING
        && words.indexOf('\n') < 0
        && !SENTENCE_END.matcher(words).find();
  }

  /// The number of the paragraph in which an offset is, or of the one before it; at least 1.
  public static int number(List<Paragraph> paragraphs, int offset) {
    var number = 0;
    for (var paragraph : paragraphs) {
      if (paragraph.start() > offset) {
        break;
      }
      number = Math.max(number, paragraph.number());
    }
    return Math.max(1, number);
  }
}

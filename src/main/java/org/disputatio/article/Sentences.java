package org.disputatio.article;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Divides a text into its sentences (A6), line by line.
///
/// A line break ends a sentence, as it does after a heading, unless the lines of the paragraph look
/// as if a program had wrapped them. Lines without a letter or a digit belong to no sentence.
public final class Sentences {
  private Sentences() {}

  /// The sentences of a text in their order.
  public static List<TextPositionSelector> of(String text) {
    var sentences = new ArrayList<TextPositionSelector>();
    var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    for (var segment : Lines.segments(text)) {
      sentences.addAll(sentences(text, segment.start(), segment.end(), breaks));
    }
    return List.copyOf(sentences);
  }

  private static List<TextPositionSelector> sentences(
      String text, int start, int end, BreakIterator breaks) {
    var found = new ArrayList<TextPositionSelector>();
    breaks.setText(text.substring(start, end));
    var from = 0;
    for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (to < end - start && goesOn(text, start + from, start + to, end)) {
        continue;
      }
      add(found, text, start + from, start + to);
      from = to;
    }
    return found;
  }

  /// A piece without words (an ellipsis, a row of dots) goes to the sentence before it; one without
  /// anything before it has been kept for the sentence after it.
  private static void add(List<TextPositionSelector> found, String text, int from, int to) {
    var start = Lines.skipSpace(text, from, to);
    var end = Lines.trimSpace(text, start, to);
    if (start >= end) {
      return;
    }
    if (Lines.hasWords(text, start, end)) {
      found.add(new TextPositionSelector(start, end));
    } else if (!found.isEmpty()) {
      var before = found.removeLast();
      found.add(new TextPositionSelector(before.start(), end));
    }
  }

  /// Whether the sentence that the break iterator ends at `to` goes on after it.
  private static boolean goesOn(String text, int from, int to, int limit) {
    var end = Lines.trimSpace(text, from, to);
    var next = Lines.skipSpace(text, to, limit);
    if (next >= limit) {
      return false;
    }
    if (!Lines.hasWords(text, from, end) || startsInside(text, next, limit)) {
      return true;
    }
    return Abbreviations.goesOn(text.substring(from, end), text.substring(next, limit));
  }

  /// Whether what comes next cannot begin a sentence: a small letter, or a bracket or quotation
  /// mark that closes.
  private static boolean startsInside(String text, int next, int limit) {
    var at = next;
    var here = text.codePointAt(at);
    if (Character.getType(here) == Character.END_PUNCTUATION
        || Character.getType(here) == Character.FINAL_QUOTE_PUNCTUATION) {
      return true;
    }
    while (at < limit && opens(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < limit && Character.isLowerCase(text.codePointAt(at));
  }

  private static boolean opens(int character) {
    var type = Character.getType(character);
    return type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.DASH_PUNCTUATION
        || character == '"'
        || character == '\'';
  }
}

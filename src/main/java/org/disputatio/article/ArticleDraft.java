package org.disputatio.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// An article as somebody typed or pasted it, perhaps with faults that they have to hear about
/// (A7).
public record ArticleDraft(String title, String author, String source, String text) {
  public static final int TITLE_LIMIT = 500;
  public static final int AUTHOR_LIMIT = 500;
  public static final int SOURCE_LIMIT = 2_000;

  /// UTF-16 units of a text: some 800,000 words.
  public static final int TEXT_LIMIT = 5_000_000;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s/?#\\\\]+([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

  /// Puts in order what has no meaning (A3): line ends in the text, white space in the other
  /// fields.
  public ArticleDraft {
    title = oneLine(title);
    author = oneLine(author);
    source = source.strip();
    text = withoutByteOrderMark(text).replace("\r\n", "\n").replace('\r', '\n');
  }

  /// What is wrong with one field: `title`, `author`, `source` or `text`.
  public record Fault(String field, String sentence) {}

  /// All that keeps the draft from becoming an article; empty if nothing does.
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    titleFault().ifPresent(sentence -> faults.add(new Fault("title", sentence)));
    tooLong("author’s name", author, AUTHOR_LIMIT)
        .or(() -> unreadable("author’s name", author))
        .ifPresent(sentence -> faults.add(new Fault("author", sentence)));
    sourceFault().ifPresent(sentence -> faults.add(new Fault("source", sentence)));
    textFault().ifPresent(sentence -> faults.add(new Fault("text", sentence)));
    return List.copyOf(faults);
  }

  private Optional<String> titleFault() {
    return title.isEmpty()
        ? Optional.of("The map needs a title; the title of the article will do.")
        : tooLong("title", title, TITLE_LIMIT).or(() -> unreadable("title", title));
  }

  private Optional<String> sourceFault() {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    return tooLong("source link", source, SOURCE_LIMIT)
        .or(
            () ->
                WEB_ADDRESS.matcher(source).matches()
                    ? Optional.empty()
                    : Optional.of(
                        "The source link is no web address; it begins with https:// or http://. "
                            + "If there is none, leave it empty."))
        .or(() -> unreadable("source link", source));
  }

  private Optional<String> textFault() {
    if (text.isBlank()) {
      return Optional.of("There is no text yet; paste the words of the article.");
    }
    if (text.length() > TEXT_LIMIT) {
      return Optional.of(
          "The text has %s characters; at most %s fit. Keep the part that is discussed."
              .formatted(number(text.length()), number(TEXT_LIMIT)));
    }
    return unreadable("text", text);
  }

  private static Optional<String> tooLong(String what, String value, int limit) {
    return value.length() <= limit
        ? Optional.empty()
        : Optional.of(
            "The %s has %s characters; at most %s fit."
                .formatted(what, number(value.length()), number(limit)));
  }

  private static Optional<String> unreadable(String what, String value) {
    if (value.codePoints().anyMatch(HALF)) {
      return Optional.of(
          "The %s contains half a character; copy it once more and paste it again."
              .formatted(what));
    }
    return value.codePoints().anyMatch(BINARY)
        ? Optional.of(
            "The %s contains characters that no text has, as if it came from a program’s own file; "
                    .formatted(what)
                + "copy the words and paste them here.")
        : Optional.empty();
  }

  private static final IntPredicate HALF =
      character -> character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;

  /// Control characters other than tab, line feed, vertical tab and form feed.
  private static final IntPredicate BINARY =
      character -> character < ' ' && (character < '\t' || character > '\f') || character == 0x7f;

  private static String oneLine(String value) {
    return SPACES.matcher(withoutByteOrderMark(value)).replaceAll(" ").strip();
  }

  private static String withoutByteOrderMark(String value) {
    return value.startsWith("\ufeff") ? value.substring(1) : value;
  }

  private static String number(int count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }
}

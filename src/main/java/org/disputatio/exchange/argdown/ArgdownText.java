package org.disputatio.exchange.argdown;

import java.util.regex.Pattern;

/// Text so written that Argdown reads it as nothing but text (G4).
final class ArgdownText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  /// `.A.` and `:smile:` would become other characters.
  private static final Pattern SHORTCODE = Pattern.compile("[:.][^\\s]+?[:.]");

  private static final Pattern LIST_NUMBER = Pattern.compile("\\d+\\.");
  private static final Pattern PREMISE_NUMBER = Pattern.compile("\\(\\d+\\)");

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]<>{}*_#@\\\\/]+");

  /// What could make the beginning of a name that of a relation or comment.
  private static final Pattern LEADING = Pattern.compile("^[^\\p{L}\\p{N}\"“‘«¿¡]+");

  private ArgdownText() {}

  /// The text in one line; Argdown knows no others.
  static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /// A line of text, escaped.
  static String escape(String line) {
    var escaped = new StringBuilder();
    var listNumber = LIST_NUMBER.matcher(line);
    var listDot = listNumber.lookingAt() ? listNumber.end() - 1 : -1;
    for (var i = 0; i < line.length(); i++) {
      if (i == listDot || isMarkup(line, i)) {
        escaped.append('\\');
      }
      escaped.append(line.charAt(i));
    }
    return escaped.toString();
  }

  private static boolean isMarkup(String line, int i) {
    var here = line.charAt(i);
    var next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
    return switch (here) {
      case '\\', '[', ']', '<', '>', '{', '}', '*', '_', '#', '@' -> true;
      case '/' -> next == '/' || next == '*';
      case '=' -> next == '=';
      case ':', '.' -> SHORTCODE.matcher(line).region(i, line.length()).lookingAt();
      case '+', '-', '\'' -> i == 0;
      case '(' -> i == 0 && PREMISE_NUMBER.matcher(line).lookingAt();
      default -> false;
    };
  }

  /// A name for an argument that is nearly the text: in names nothing can be escaped. Empty if
  /// there is too little left.
  static String name(String text) {
    var name = NOT_IN_NAMES.matcher(oneLine(text)).replaceAll(" ");
    name = oneLine(LEADING.matcher(name).replaceFirst(""));
    return name.codePoints().anyMatch(Character::isLetterOrDigit) ? name : "";
  }
}

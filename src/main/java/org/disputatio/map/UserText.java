package org.disputatio.map;

/// What text from people must be to be kept exactly: PostgreSQL stores no NUL, and half a surrogate
/// pair is no character.
public final class UserText {
  private UserText() {}

  /// @throws IllegalArgumentException if it cannot be kept
  public static void check(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("The text contains a character that is no text (NUL).");
    }
    for (var i = 0; i < text.length(); i++) {
      var here = text.charAt(i);
      if (Character.isHighSurrogate(here)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(here)) {
        throw new IllegalArgumentException("The text contains half a character; paste it again.");
      }
    }
  }
}

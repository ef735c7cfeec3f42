package org.disputatio.signin;

import java.text.Normalizer;
import java.util.Locale;

/// The name or the e-mail address by which somebody signs in.
///
/// @param text as it was typed, without spaces around it
record Login(String text) {
  static final int LIMIT = 120;

  Login {
    text = text.strip();
    if (text.length() < 2 || text.length() > LIMIT) {
      throw new IllegalArgumentException(
          "Choose a name or e-mail of 2 to %d characters.".formatted(LIMIT));
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A name has letters, digits and signs alone.");
    }
  }

  /// The same for all ways to write it.
  String key() {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}

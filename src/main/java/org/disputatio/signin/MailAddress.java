package org.disputatio.signin;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/// An e-mail address that a letter can go to.
///
/// @param text as it was typed, without spaces around it
record MailAddress(String text) {
  private static final int LIMIT = 254;

  /// @throws IllegalArgumentException in a sentence, if it is none
  MailAddress {
    text = text.strip();
    try {
      if (text.length() > LIMIT
          || !text.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+")) {
        throw new AddressException();
      }
      new InternetAddress(text, true);
    } catch (AddressException none) {
      throw new IllegalArgumentException("Enter an e-mail address, such as ada@example.org.", none);
    }
  }

  /// The same however it is written. Letters go to the address as it was confirmed, so that two
  /// that are the same by this never lead to somebody else.
  String key() {
    return text.toLowerCase(Locale.ROOT);
  }
}

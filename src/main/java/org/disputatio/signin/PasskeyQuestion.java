package org.disputatio.signin;

import java.net.URI;

/// What the page of somebody is asked about a passkey. It stays on the server while the page is
/// open, and an answer to it is good once.
///
/// @param origin the address of this server as that page sees it
/// @param challenge what nobody could know before, in base64url
/// @param options what the browser is told, as JSON
public record PasskeyQuestion(String origin, String challenge, String options) {
  /// The name for which devices keep the passkey.
  String host() {
    return host(origin);
  }

  static String host(String origin) {
    return String.valueOf(URI.create(origin).getHost());
  }
}

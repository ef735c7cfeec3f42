package org.disputatio.signin;

import java.net.URI;
import java.util.Set;
import org.disputatio.workspace.BadSetting;

/// The server of somebody else by which people sign in here, as whoever runs this one named it.
///
/// @param issuer its address, under which it tells the others
/// @param secret empty if it gave none
/// @param name what people call it
record OpenIdSettings(String issuer, String clientId, String secret, String name) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Whether the settings of the program name one.
  static final String GIVEN = "!'${disputatio.oidc.issuer:}'.isBlank()";

  /// @throws BadSetting if something is missing or not understood
  OpenIdSettings {
    issuer = issuer.strip();
    var host = host(issuer);
    if (clientId.isBlank()) {
      throw new BadSetting(
          "DISPUTATIO_OIDC_CLIENT_ID is missing: the name under which %s knows this server."
              .formatted(host),
          "Set it, and DISPUTATIO_OIDC_CLIENT_SECRET, to what it gave you.");
    }
    name = name.isBlank() ? host : name.strip();
  }

  private static String host(String issuer) {
    try {
      var address = URI.create(issuer);
      var host = address.getHost();
      var scheme = String.valueOf(address.getScheme());
      var mayBePlain = host != null && THIS_MACHINE.contains(host);
      if (host != null && (scheme.equals("https") || (scheme.equals("http") && mayBePlain))) {
        return host;
      }
    } catch (IllegalArgumentException malformed) {
      // It is told below.
    }
    throw new BadSetting(
        "DISPUTATIO_OIDC_ISSUER is “%s”: it has to begin with https://.".formatted(issuer),
        "Set it to the address of the server, as that server gives it.");
  }
}

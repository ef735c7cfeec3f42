package org.disputatio.workspace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// As what people are in the first workspace about whom nobody has decided (W6).
@Component
class Newcomers {
  private final @Nullable Role here;
  private final @Nullable Role elsewhere;

  Newcomers(
      @Value("${disputatio.guests:}") String guests,
      @Value("${disputatio.db.url:}") String database,
      @Value("${server.address:}") String address) {
    if (!guests.isBlank()) {
      here = role(guests);
      elsewhere = here;
    } else if (database.isBlank() && isLoopback(address)) {
      here = Role.OWNER;
      elsewhere = null;
    } else {
      here = null;
      elsewhere = null;
    }
  }

  /// @param remote whether they came first from another machine
  @Nullable Role role(boolean remote) {
    return remote ? elsewhere : here;
  }

  private static @Nullable Role role(String setting) {
    if (setting.equalsIgnoreCase("none")) {
      return null;
    }
    try {
      return Role.valueOf(setting.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BadSetting(
          "DISPUTATIO_GUESTS is “%s”: none, viewer, commenter, contributor, editor or owner"
              .formatted(setting),
          "Set it to one of these, or leave it out.");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}

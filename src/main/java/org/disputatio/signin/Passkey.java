package org.disputatio.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey as its owner sees it.
///
/// @param name what they call it
/// @param host the name of this server for which their device keeps it
/// @param usedAt when it last led in; null if it never did
public record Passkey(
    UUID passkeyId, String name, String host, Instant addedAt, @Nullable Instant usedAt) {
  /// Characters that fit into a name.
  public static final int NAME_LIMIT = 80;
}

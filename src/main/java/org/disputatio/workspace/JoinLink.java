package org.disputatio.workspace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way into a workspace, as its owners see it.
///
/// @param expiresAt null if it stays
/// @param useLimit how many may come by it; null if any number may
/// @param uses how many have come
/// @param off whether it was turned off
public record JoinLink(
    UUID linkId,
    WorkspaceId workspaceId,
    Role role,
    Instant madeAt,
    @Nullable Instant expiresAt,
    @Nullable Integer useLimit,
    int uses,
    boolean off) {
  /// Whether somebody can come by it now.
  public boolean isOpen(Instant now) {
    return !off
        && (expiresAt == null || now.isBefore(expiresAt))
        && (useLimit == null || uses < useLimit);
  }
}

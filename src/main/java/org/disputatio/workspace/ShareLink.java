package org.disputatio.workspace;

import java.time.Instant;
import java.util.UUID;

/// An address at which everybody who has it may read one map.
///
/// @param locked whether it asks for a password
/// @param off whether it was revoked
public record ShareLink(UUID shareId, UUID map, boolean locked, Instant madeAt, boolean off) {}

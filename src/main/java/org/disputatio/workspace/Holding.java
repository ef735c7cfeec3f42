package org.disputatio.workspace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A map as its workspace knows it.
///
/// @param role as what whoever asks acts on it
/// @param since when it was archived or moved to the trash; null for others
/// @param by who moved it to the trash
public record Holding(
    UUID map,
    Role role,
    MapState state,
    boolean template,
    @Nullable Instant since,
    @Nullable AccountId by) {}

package org.disputatio.map;

import java.time.Instant;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// Who added a statement, and who changed it last.
///
/// @param changedBy null if nobody has changed it since; so is `changedAt`
public record Provenance(
    NodeId statement,
    AccountId addedBy,
    Instant addedAt,
    @Nullable AccountId changedBy,
    @Nullable Instant changedAt) {}

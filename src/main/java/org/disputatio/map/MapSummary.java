package org.disputatio.map;

import java.time.Instant;
import org.disputatio.article.ArticleId;
import org.disputatio.workspace.AccountId;

/// A map as a list shows it.
public record MapSummary(
    MapId id,
    String title,
    ArticleId article,
    long revision,
    int statements,
    int arguments,
    AccountId createdBy,
    Instant changedAt) {}

package org.disputatio.map;

import java.time.Instant;
import org.disputatio.article.ArticleId;

/// A map as a list shows it.
public record MapSummary(
    MapId id,
    String title,
    ArticleId article,
    long revision,
    int statements,
    int arguments,
    Instant changedAt) {}

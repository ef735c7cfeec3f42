package org.disputatio.article;

/// Where in a revision of an article something stands.
public record Anchor(
    AnchorId id,
    ArticleId article,
    int revision,
    TextQuoteSelector quote,
    TextPositionSelector position) {}

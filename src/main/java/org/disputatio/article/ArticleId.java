package org.disputatio.article;

import java.util.UUID;

/// Names an article.
public record ArticleId(UUID value) {}

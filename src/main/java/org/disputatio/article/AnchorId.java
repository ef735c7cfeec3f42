package org.disputatio.article;

import java.util.UUID;

/// Names an anchor.
public record AnchorId(UUID value) {}

package org.disputatio.map;

import java.util.UUID;

/// Names a citation.
public record CitationId(UUID value) {}

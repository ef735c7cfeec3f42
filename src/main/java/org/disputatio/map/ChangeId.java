package org.disputatio.map;

import java.util.UUID;

/// Names a change; made by whoever sends it, so that sending it twice is noticed (M5).
public record ChangeId(UUID value) {}

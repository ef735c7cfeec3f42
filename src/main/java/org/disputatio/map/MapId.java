package org.disputatio.map;

import java.util.UUID;

/// Names an argument map.
public record MapId(UUID value) {}

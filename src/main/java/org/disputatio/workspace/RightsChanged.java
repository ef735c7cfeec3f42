package org.disputatio.workspace;

/// Somebody may do something that they could not, or the other way round.
public record RightsChanged() {}

package org.disputatio.map;

/// What came of applying operations: a new map, or a refusal that left everything as it was (M4).
public sealed interface Outcome permits Applied, Rejection {}

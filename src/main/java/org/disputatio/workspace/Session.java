package org.disputatio.workspace;

import java.time.Instant;

/// A browser in which somebody is signed in, as they see it themselves.
///
/// @param way how they came in, in words
/// @param current whether it is the one that asks
public record Session(String way, Instant openedAt, boolean current) {}

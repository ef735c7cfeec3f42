package org.disputatio.map;

import java.time.Instant;
import java.util.UUID;

/// What somebody did to a node that somebody else was about to change.
///
/// @param author by which id browsers know them
/// @param revision that their change led to
/// @param text the statement's words: as they worded it, or the last before they removed it; for an
///   argument, nothing
/// @param gone whether they removed it
public record Clash(
    UUID node, UUID author, String name, Instant at, long revision, String text, boolean gone) {}

package org.disputatio.workspace;

import java.time.Instant;

/// What somebody did about who may do what, as owners read it.
///
/// @param who the name of whoever did it
/// @param words what they did, a sentence without its subject
public record Deed(Instant at, String who, String words) {}

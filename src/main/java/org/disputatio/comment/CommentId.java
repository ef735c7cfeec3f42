package org.disputatio.comment;

import java.util.UUID;

/// Names a comment within its map; made by whoever sends it, so that sending it twice is noticed
/// (Q2).
public record CommentId(UUID value) {}

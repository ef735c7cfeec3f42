package org.disputatio.comment;

import java.time.Instant;
import org.disputatio.map.NodeId;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// What somebody says about a statement.
///
/// @param seq where its latest change stands among all of the map (Q4)
/// @param editedAt when it was worded anew; null if it never was
/// @param removedBy who took it away; null while it is there
public record Comment(
    CommentId id,
    long seq,
    NodeId statement,
    AccountId author,
    String text,
    Instant writtenAt,
    @Nullable Instant editedAt,
    @Nullable AccountId removedBy) {
  /// The most characters of a comment.
  public static final int LIMIT = 10_000;

  /// Whether it was taken away.
  public boolean isRemoved() {
    return removedBy != null;
  }
}

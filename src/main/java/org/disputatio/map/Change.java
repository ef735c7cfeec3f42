package org.disputatio.map;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// A change as the log keeps it: who did what when, and what leads back.
///
/// @param seq its number in the map, which is the revision it led to (M2)
/// @param touched the nodes that it added, changed or removed
/// @param undoOf the change that this one took back
/// @param redoOf the taking back that this one took back
public record Change(
    long seq,
    ChangeId id,
    AccountId author,
    Instant at,
    List<Operation> operations,
    Operation.Restore inverse,
    Set<NodeId> touched,
    @Nullable Long undoOf,
    @Nullable Long redoOf) {
  /// Whether somebody's words went with it, also out of all changes before it (M20).
  public boolean isWithdrawal() {
    return operations.stream()
        .anyMatch(
            operation ->
                operation instanceof Operation.Restore restore
                    && Boolean.TRUE.equals(restore.withdrawn()));
  }

  /// Whether it took statements away that can be brought back.
  boolean hasRemoved() {
    return !isWithdrawal()
        && operations.stream()
            .anyMatch(
                operation ->
                    operation instanceof Operation.Remove
                        || operation instanceof Operation.Restore restore
                            && restore.removed().stream().anyMatch(this::held));
  }

  private boolean held(NodeId node) {
    return inverse.statements().stream().anyMatch(statement -> statement.id().equals(node));
  }
}

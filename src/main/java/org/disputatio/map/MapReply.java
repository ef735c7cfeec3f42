package org.disputatio.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody who changed a map is told: what it did to the nodes, and what undo and redo now
/// mean for them. Whoever holds revision `base` applies it; anybody else reads the map again.
///
/// @param base null if the change had been made before (M5)
/// @param undo what undo would take back, in words
public record MapReply(
    ChangeId id,
    @Nullable Long base,
    long revision,
    String title,
    List<Statement> statements,
    List<Argument> arguments,
    List<NodeId> removed,
    @Nullable String undo,
    @Nullable String redo) {
  /// The reply to a change that was made now.
  public static MapReply of(EditResult.Committed committed, UndoState undo) {
    var delta = committed.delta();
    return new MapReply(
        committed.change().id(),
        delta.base(),
        delta.revision(),
        delta.title(),
        delta.statements(),
        delta.arguments(),
        delta.removed(),
        undo.undo(),
        undo.redo());
  }

  /// The reply to a change that was there already.
  public static MapReply repeated(EditResult.Repeated repeated, ArgumentMap map, UndoState undo) {
    return new MapReply(
        repeated.change().id(),
        null,
        map.revision(),
        map.title(),
        List.of(),
        List.of(),
        List.of(),
        undo.undo(),
        undo.redo());
  }
}

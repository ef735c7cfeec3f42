package org.disputatio.map;

import java.util.Optional;

/// The statement that a change is about: the one to look at. Pure.
public final class ChangeSubject {
  private ChangeSubject() {}

  /// Empty for a change that is about no statement, as another title of the map is.
  public static Optional<NodeId> of(Change change) {
    return change.operations().stream()
        .flatMap(operation -> of(change, operation).stream())
        .findFirst();
  }

  private static Optional<NodeId> of(Change change, Operation operation) {
    return switch (operation) {
      case Operation.AddStatement add -> Optional.of(add.statement());
      case Operation.AddArgument add -> add.premises().stream().findFirst();
      case Operation.AddPremise add -> Optional.of(add.statement());
      case Operation.Reword reword -> Optional.of(reword.statement());
      case Operation.Retype retype -> Optional.of(retype.statement());
      case Operation.SetPolarity set -> premise(change, set.argument());
      case Operation.SetTitle set -> premise(change, set.argument());
      case Operation.SetScheme set -> premise(change, set.argument());
      case Operation.Move move -> Optional.of(move.statement());
      case Operation.Retarget retarget -> premise(change, retarget.argument());
      case Operation.Reorder reorder ->
          premise(change, reorder.node()).or(() -> Optional.of(reorder.node()));
      case Operation.ReorderPremise reorder -> Optional.of(reorder.statement());
      case Operation.AttachAnchor attach -> Optional.of(attach.statement());
      case Operation.DetachAnchor detach -> Optional.of(detach.statement());
      case Operation.Cite cite -> Optional.of(cite.statement());
      case Operation.Uncite uncite -> Optional.of(uncite.statement());
      case Operation.Remove remove -> Optional.of(remove.statement());
      case Operation.Restore restore -> restored(change, restore);
      case Operation.RenameMap _ -> Optional.empty();
    };
  }

  private static Optional<NodeId> restored(Change change, Operation.Restore restore) {
    return restore.statements().stream()
        .map(Statement::id)
        .findFirst()
        .or(() -> restore.arguments().stream().map(ChangeSubject::first).findFirst())
        .or(
            () ->
                change.inverse().statements().stream()
                    .map(Statement::id)
                    .filter(restore.removed()::contains)
                    .findFirst());
  }

  private static Optional<NodeId> premise(Change change, NodeId argument) {
    return change.inverse().arguments().stream()
        .filter(old -> old.id().equals(argument))
        .map(ChangeSubject::first)
        .findFirst();
  }

  private static NodeId first(Argument argument) {
    return argument.premises().getFirst().statement();
  }
}

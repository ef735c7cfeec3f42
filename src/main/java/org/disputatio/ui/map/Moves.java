package org.disputatio.ui.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentTree.Occurrence;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Premise;
import org.jspecify.annotations.Nullable;

/// Moves of one or several nodes to one place, as the operations of one change.
final class Moves {
  private Moves() {}

  /// An argument all of whose premises are moved goes as a whole where it can.
  ///
  /// @param target null for contentions
  static List<Operation> of(
      List<Occurrence> nodes, Relation relation, @Nullable Occurrence target) {
    var moved =
        nodes.stream().map(node -> node.statement().id()).collect(Collectors.toUnmodifiableSet());
    var whole = new HashSet<NodeId>();
    var operations = new ArrayList<Operation>();
    for (var node : nodes) {
      var from = node.argument();
      var to = place(relation, target);
      if (from != null
          && from.premises().size() > 1
          && to instanceof Operation.Place.Under under
          && isWhole(from, moved)) {
        if (whole.add(from.id())) {
          operations.add(
              new Operation.Retarget(from.id(), under.conclusion(), under.polarity(), null));
        }
      } else {
        operations.add(
            new Operation.Move(node.statement().id(), from == null ? null : from.id(), to));
      }
    }
    return operations;
  }

  private static boolean isWhole(Argument argument, Set<NodeId> moved) {
    return argument.premises().stream().map(Premise::statement).allMatch(moved::contains);
  }

  private static Operation.Place place(Relation relation, @Nullable Occurrence target) {
    if (target == null) {
      return new Operation.Place.Free(null);
    }
    var argument = target.argument();
    return relation.place(target.statement().id(), argument == null ? null : argument.id());
  }
}

package org.disputatio.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What changes did to a map's nodes, for whoever holds a revision from `base` on: put these, take
/// those away. Applying it needs no knowledge of operations.
///
/// @param base the revision before the first of these changes
/// @param removed statements and arguments that are gone
public record Delta(
    long base,
    long revision,
    String title,
    List<Statement> statements,
    List<Argument> arguments,
    List<NodeId> removed) {
  /// What there is now of nodes that changed.
  ///
  /// @param touched all nodes that changed since `base`
  public static Delta of(ArgumentMap map, long base, Collection<NodeId> touched) {
    var statements = new ArrayList<Statement>();
    var arguments = new ArrayList<Argument>();
    var removed = new ArrayList<NodeId>();
    for (var id : touched) {
      if (map.statement(id).isPresent()) {
        statements.add(map.statement(id).get());
      } else if (map.argument(id).isPresent()) {
        arguments.add(map.argument(id).get());
      } else {
        removed.add(id);
      }
    }
    return new Delta(base, map.revision(), map.title(), statements, arguments, removed);
  }
}

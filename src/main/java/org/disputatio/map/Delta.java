package org.disputatio.map;

import java.util.ArrayList;
import java.util.List;

/// What a change did to a map's nodes, for whoever holds the revision before: put these, take those
/// away. Applying it needs no knowledge of operations.
///
/// @param base the revision that it leads on from
/// @param removed statements and arguments that are gone
public record Delta(
    long base,
    long revision,
    String title,
    List<Statement> statements,
    List<Argument> arguments,
    List<NodeId> removed) {
  static Delta of(Applied applied) {
    var map = applied.map();
    var statements = new ArrayList<Statement>();
    var arguments = new ArrayList<Argument>();
    var removed = new ArrayList<NodeId>();
    for (var id : applied.touched()) {
      if (map.statement(id).isPresent()) {
        statements.add(map.statement(id).get());
      } else if (map.argument(id).isPresent()) {
        arguments.add(map.argument(id).get());
      } else {
        removed.add(id);
      }
    }
    return new Delta(
        map.revision() - 1, map.revision(), map.title(), statements, arguments, removed);
  }
}

package org.disputatio.map;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/// How the nodes of a map hang together, to find circles (M10) and branches that are too deep
/// (M16).
record Connections(
    PMap<NodeId, Argument> arguments,
    PMap<NodeId, PSet<NodeId>> uses,
    PMap<NodeId, TreePSet<Argument>> replies) {
  /// An argument that was put, and what is new about it.
  ///
  /// @param moved whether it is new or has another conclusion than before
  /// @param fresh those of its premises that did not stand under that conclusion before
  record Changed(Argument argument, boolean moved, Set<NodeId> fresh) {
    static Changed of(@Nullable Argument before, Argument now) {
      var premises = now.premises().stream().map(Premise::statement).collect(Collectors.toSet());
      if (before == null || !before.conclusion().equals(now.conclusion())) {
        return new Changed(now, true, premises);
      }
      before.premises().forEach(premise -> premises.remove(premise.statement()));
      return new Changed(now, false, premises);
    }
  }

  /// Whether going up from this argument comes to one of its new premises, or to itself.
  boolean makesCircle(Changed changed) {
    var argument = changed.argument();
    if (!replies.containsKey(argument.id())
        && changed.fresh().stream().noneMatch(replies::containsKey)) {
      // Nothing is below it to come from.
      return false;
    }
    var seen = new HashSet<NodeId>();
    var open = new ArrayDeque<NodeId>();
    open.add(argument.conclusion());
    while (!open.isEmpty()) {
      var node = open.remove();
      if (changed.fresh().contains(node) || node.equals(argument.id())) {
        return true;
      }
      if (seen.add(node)) {
        var above = arguments.get(node);
        if (above != null) {
          open.add(above.conclusion());
        } else if (uses.get(node) instanceof PSet<NodeId> parents) {
          open.addAll(parents);
        }
      }
    }
    return false;
  }

  /// How many levels the map has where this argument is, by what is new about it. There must be no
  /// circle.
  int levels(Changed changed) {
    if (changed.fresh().isEmpty()) {
      return 0;
    }
    var below = new HashMap<NodeId, Integer>();
    var deepest =
        changed.moved()
            ? levelsBelow(changed.argument().id(), below)
            : changed.fresh().stream().mapToInt(node -> levelsBelow(node, below)).max().orElse(0);
    return levelsAbove(changed.argument().id(), new HashMap<>()) + deepest;
  }

  /// The level on which a statement is, or the premises of an argument; contentions are on the
  /// first. Each node is looked at once.
  private int levelsAbove(NodeId node, Map<NodeId, Integer> known) {
    var levels = known.get(node);
    if (levels == null) {
      levels = 1;
      if (arguments.get(node) instanceof Argument argument) {
        levels = 1 + levelsAbove(argument.conclusion(), known);
      } else if (uses.get(node) instanceof PSet<NodeId> above) {
        for (var use : above) {
          levels = Math.max(levels, levelsAbove(use, known));
        }
      }
      known.put(node, levels);
    }
    return levels;
  }

  /// How many levels are below a statement, or below the premises of an argument.
  private int levelsBelow(NodeId node, Map<NodeId, Integer> known) {
    var levels = known.get(node);
    if (levels == null) {
      levels = 0;
      if (replies.get(node) instanceof TreePSet<Argument> about) {
        for (var reply : about) {
          levels = Math.max(levels, 1 + levelsBelow(reply.id(), known));
        }
      }
      if (arguments.get(node) instanceof Argument argument) {
        for (var premise : argument.premises()) {
          levels = Math.max(levels, levelsBelow(premise.statement(), known));
        }
      }
      known.put(node, levels);
    }
    return levels;
  }
}

package org.disputatio.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a statement, alone or with its branch, is brought back as it was (P3 to P5). Pure.
final class Restoration {
  private final ArgumentMap then;
  private final ArgumentMap now;
  private final boolean withUses;
  private final Set<NodeId> wanted = new LinkedHashSet<>();
  private final Map<NodeId, Argument> arguments = new LinkedHashMap<>();

  private Restoration(ArgumentMap then, ArgumentMap now, boolean withUses) {
    this.then = then;
    this.now = now;
    this.withUses = withUses;
  }

  /// What to apply to the map as it is now; empty if everything is as it was then.
  ///
  /// @param then the map at the revision to restore from, with the statement on it
  static List<Operation> of(ArgumentMap then, ArgumentMap now, NodeId statement, boolean branch) {
    var whole = new Restoration(then, now, true).operations(statement, branch);
    return whole.isEmpty() || MapEditor.apply(now, whole) instanceof Applied
        ? whole
        : new Restoration(then, now, false).operations(statement, branch);
  }

  private List<Operation> operations(NodeId root, boolean branch) {
    wanted.add(root);
    var below = branch ? below(root) : List.<Argument>of();
    if (!now.contains(root)) {
      then.usesOf(root).forEach(this::restore);
    }
    below.forEach(this::restore);
    var statements = new ArrayList<Statement>();
    for (var id : wanted) {
      var old = then.statement(id).orElseThrow();
      var restored = now.statement(id).map(present -> old.at(present.position())).orElse(old);
      if (!now.statement(id).filter(restored::equals).isPresent()) {
        statements.add(restored);
      }
    }
    return statements.isEmpty() && arguments.isEmpty()
        ? List.of()
        : List.of(
            new Operation.Restore(null, statements, List.copyOf(arguments.values()), List.of()));
  }

  /// The arguments of the branch, each after that on which it hangs. Their premises are wanted
  /// where they were drawn in full.
  private List<Argument> below(NodeId root) {
    var below = new ArrayList<Argument>();
    var open = new ArrayDeque<NodeId>(List.of(root));
    while (!open.isEmpty()) {
      for (var argument : then.argumentsAbout(open.remove())) {
        below.add(argument);
        open.add(argument.id());
        for (var premise : argument.premises()) {
          var statement = premise.statement();
          if (then.usesOf(statement).getFirst().equals(argument) && wanted.add(statement)) {
            open.add(statement);
          }
        }
      }
    }
    return below;
  }

  /// Brings an argument back with those of its premises that there are, or into one that is still
  /// there those that come back.
  private void restore(Argument old) {
    var present = now.argument(old.id()).orElse(null);
    if (present != null) {
      var premises = new ArrayList<>(arguments.getOrDefault(old.id(), present).premises());
      old.premises().stream()
          .filter(premise -> comesBack(premise.statement()))
          .filter(p -> premises.stream().noneMatch(q -> q.statement().equals(p.statement())))
          .forEach(premises::add);
      if (premises.size() > present.premises().size()) {
        arguments.put(old.id(), present.from(premises));
      }
    } else if (isThere(old.conclusion()) || arguments.containsKey(old.conclusion())) {
      var premises =
          old.premises().stream()
              .filter(
                  premise ->
                      comesBack(premise.statement())
                          || withUses && now.contains(premise.statement()))
              .toList();
      if (!premises.isEmpty()) {
        arguments.put(old.id(), old.from(premises));
      }
    }
  }

  private boolean isThere(NodeId node) {
    return now.contains(node) || wanted.contains(node);
  }

  private boolean comesBack(NodeId statement) {
    return wanted.contains(statement) && !now.contains(statement);
  }
}

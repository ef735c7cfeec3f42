package org.disputatio.map;

import java.util.ArrayDeque;
import java.util.List;
import org.disputatio.map.NextRevision.Refused;
import org.disputatio.map.Rejection.Reason;

/// What goes and what stays when a statement is removed (M12, M13).
final class Removal {
  private final NextRevision next;

  Removal(NextRevision next) {
    this.next = next;
  }

  void remove(Operation.Remove remove) {
    var statement = next.statement(remove.statement());
    var uses = next.usesOf(statement.id());
    var from = remove.from();
    if (from != null && uses.stream().noneMatch(use -> use.id().equals(from))) {
      throw new Refused(
          Reason.MISSING, "The statement is not a premise there any more.", statement.id());
    }
    var ended = from == null ? uses : List.of(next.argument(from));
    var goesWhollyAway = ended.size() == uses.size();
    switch (remove.scope()) {
      case BRANCH -> {
        if (goesWhollyAway) {
          dropBelow(statement.id());
        }
        ended.forEach(use -> endUse(statement.id(), use, true));
      }
      case ALONE -> {
        if (goesWhollyAway) {
          liftArguments(statement.id(), ended);
        }
        ended.forEach(use -> endUse(statement.id(), use, false));
      }
    }
    if (goesWhollyAway) {
      next.drop(statement.id());
    }
  }

  /// Takes a premise out of an argument; the last one takes the argument with it.
  private void endUse(NodeId statement, Argument use, boolean withUndercuts) {
    if (!next.isArgument(use.id())) {
      // It undercut another use, and went with it.
      return;
    }
    var argument = next.argument(use.id());
    var rest = argument.premises().stream().filter(p -> !p.statement().equals(statement)).toList();
    if (!rest.isEmpty()) {
      next.put(argument.from(rest));
    } else if (withUndercuts) {
      dropBelow(argument.id());
      next.drop(argument.id());
    } else {
      dropStep(argument);
    }
  }

  /// Drops an argument but not the words of what undercut it: they stand free.
  void dropStep(Argument argument) {
    for (var undercut : next.argumentsAbout(argument.id())) {
      dropStep(undercut);
    }
    next.drop(argument.id());
  }

  /// Drops every argument about this node, and each premise that is used nowhere else, all the way
  /// down.
  private void dropBelow(NodeId node) {
    var open = new ArrayDeque<NodeId>();
    open.add(node);
    while (!open.isEmpty()) {
      for (var argument : next.argumentsAbout(open.remove())) {
        open.add(argument.id());
        next.drop(argument.id());
        for (var premise : argument.premises()) {
          if (next.isFree(premise.statement()) && next.isStatement(premise.statement())) {
            open.add(premise.statement());
            next.drop(premise.statement());
          }
        }
      }
    }
  }

  /// Lets what spoke for or against this statement speak for or against what it was used for. With
  /// several uses the home takes them; with none they stand free.
  private void liftArguments(NodeId statement, List<Argument> uses) {
    for (var argument : next.argumentsAbout(statement)) {
      if (uses.isEmpty()) {
        dropStep(argument);
        continue;
      }
      var above = uses.getFirst();
      // Against a step there is no support: what spoke against an undercut speaks for what it hit.
      var lifted = argument.polarity().through(above.polarity());
      if (next.isArgument(above.conclusion()) && lifted == Polarity.SUPPORT) {
        dropStep(argument);
      } else {
        next.put(argument.about(above.conclusion(), lifted, next.lastAbout(above.conclusion())));
      }
    }
  }
}

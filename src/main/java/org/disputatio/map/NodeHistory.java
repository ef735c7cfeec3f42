package org.disputatio.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened to one statement (P6). Pure.
public final class NodeHistory {
  private NodeHistory() {}

  /// A change that concerned the statement.
  ///
  /// @param words what it did, without its subject
  /// @param before the statement as it was before; null if it was not on the map
  /// @param after the statement as it was afterwards; null if it was not on the map
  public record Event(
      Change change, String words, @Nullable Statement before, @Nullable Statement after) {}

  /// The arguments in which the statement was a premise, as far as these changes tell.
  static Set<NodeId> uses(List<Change> changes, NodeId statement) {
    var uses = new HashSet<NodeId>();
    for (var change : changes) {
      held(change).filter(a -> a.premise(statement).isPresent()).forEach(a -> uses.add(a.id()));
      for (var operation : change.operations()) {
        switch (operation) {
          case Operation.AddArgument add when add.premises().contains(statement) ->
              uses.add(add.argument());
          case Operation.AddPremise add when add.statement().equals(statement) ->
              uses.add(add.argument());
          case Operation.Move move when move.statement().equals(statement) -> {
            switch (move.to()) {
              case Operation.Place.Under under -> uses.add(under.argument());
              case Operation.Place.With with -> uses.add(with.argument());
              case Operation.Place.Free _ -> {}
            }
          }
          default -> {}
        }
      }
    }
    return uses;
  }

  /// @param changes those that touched the statement or an argument that ever used it, the oldest
  ///   first
  /// @param now the map at its latest revision
  static List<Event> of(List<Change> changes, ArgumentMap now, NodeId statement) {
    var events = new ArrayList<Event>();
    var after = now.statement(statement);
    for (var change : changes.reversed()) {
      var touched = change.touched().contains(statement);
      var before = touched ? before(change, statement) : after;
      if (touched || isPremiseIn(change, statement)) {
        events.add(
            new Event(
                change,
                ChangeWords.sentence(now, change),
                before.orElse(null),
                after.orElse(null)));
      }
      after = before;
    }
    return List.copyOf(events.reversed());
  }

  private static Optional<Statement> before(Change change, NodeId statement) {
    return change.inverse().statements().stream().filter(s -> s.id().equals(statement)).findFirst();
  }

  private static boolean isPremiseIn(Change change, NodeId statement) {
    return held(change).anyMatch(argument -> argument.premise(statement).isPresent())
        || change.operations().stream()
            .anyMatch(
                operation ->
                    switch (operation) {
                      case Operation.AddArgument add -> add.premises().contains(statement);
                      case Operation.AddPremise add -> add.statement().equals(statement);
                      case Operation.Move move -> move.statement().equals(statement);
                      default -> false;
                    });
  }

  /// The arguments as the change holds them, from before it or as it put them.
  private static Stream<Argument> held(Change change) {
    return Stream.concat(
        change.inverse().arguments().stream(),
        change.operations().stream()
            .filter(Operation.Restore.class::isInstance)
            .flatMap(operation -> ((Operation.Restore) operation).arguments().stream()));
  }
}

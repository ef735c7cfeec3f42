package org.disputatio.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// Something new on a map, and whose doing it is (N6).
///
/// @param argument where the statement is a premise, if it is new there; null if the statement
///   itself is new or other than it was
/// @param at when it was last changed so
public record NodeNews(
    NodeId statement, @Nullable NodeId argument, What what, AccountId by, Instant at) {
  /// What happened to a node.
  public enum What {
    ADDED,
    CHANGED,
    MOVED
  }

  /// What a reader finds new on a map.
  ///
  /// @param changes all since the reader's mark, oldest first
  /// @param now the map that they led to
  static List<NodeNews> of(List<Change> changes, ArgumentMap now, AccountId reader) {
    return new Comparison(changes, now, reader).news();
  }

  /// Compares what others found with what they made of it.
  private static final class Comparison {
    private final ArgumentMap now;

    /// Each node that others touched, as it was before; empty if it was not there.
    private final Map<NodeId, Optional<Node>> before = new LinkedHashMap<>();

    /// What others did to it first and last; what was taken back does not count.
    private final Map<NodeId, Change> first = new HashMap<>();

    private final Map<NodeId, Change> last = new HashMap<>();
    private final Map<NodeId, NodeNews> ofStatements = new LinkedHashMap<>();
    private final List<NodeNews> ofPlaces = new ArrayList<>();

    Comparison(List<Change> changes, ArgumentMap now, AccountId reader) {
      this.now = now;
      var others = changes.stream().filter(change -> !change.author().equals(reader)).toList();
      for (var change : others) {
        var inverse = change.inverse();
        inverse.removed().forEach(node -> before.putIfAbsent(node, Optional.empty()));
        inverse.statements().forEach(s -> before.putIfAbsent(s.id(), Optional.of(s)));
        inverse.arguments().forEach(a -> before.putIfAbsent(a.id(), Optional.of(a)));
      }
      var bySeq = others.stream().collect(Collectors.toMap(Change::seq, Function.identity()));
      var entries =
          others.stream()
              .map(c -> new UndoStack.Later(c.seq(), c.author(), c.undoOf(), c.redoOf()))
              .toList();
      for (var standing : UndoStack.standing(entries)) {
        var change = Objects.requireNonNull(bySeq.get(standing.seq()));
        for (var node : change.touched()) {
          first.putIfAbsent(node, change);
          last.put(node, change);
        }
      }
    }

    List<NodeNews> news() {
      before.forEach((node, old) -> now.statement(node).ifPresent(s -> compare(s, old)));
      before.forEach((node, old) -> now.argument(node).ifPresent(a -> compare(a, old)));
      var all = new ArrayList<>(ofStatements.values());
      all.addAll(ofPlaces);
      return List.copyOf(all);
    }

    private void compare(Statement statement, Optional<Node> old) {
      var id = statement.id();
      if (old.isEmpty()) {
        note(id, null, What.ADDED, first.get(id)).ifPresent(n -> ofStatements.put(id, n));
      } else if (old.get() instanceof Statement was && !was.equals(statement)) {
        var moved = was.at(statement.position()).equals(statement);
        // A premise stands where its argument says.
        if (!moved || now.usesOf(id).isEmpty()) {
          note(id, null, moved ? What.MOVED : What.CHANGED, last.get(id))
              .ifPresent(n -> ofStatements.put(id, n));
        }
      }
    }

    private void compare(Argument argument, Optional<Node> old) {
      var was = old.map(node -> (Argument) node).orElse(null);
      for (var premise : argument.premises()) {
        var statement = premise.statement();
        var news = ofStatements.get(statement);
        if (news == null || news.what() != What.ADDED) {
          var what = difference(was, argument, statement);
          if (what != null) {
            note(statement, argument.id(), what, last.get(argument.id())).ifPresent(ofPlaces::add);
          }
        }
      }
    }

    private static @Nullable What difference(@Nullable Argument was, Argument is, NodeId premise) {
      if (was == null
          || was.premise(premise).isEmpty()
          || !was.conclusion().equals(is.conclusion())
          || !was.position().equals(is.position())) {
        return What.MOVED;
      }
      return was.from(is.premises()).equals(is) ? null : What.CHANGED;
    }

    private static Optional<NodeNews> note(
        NodeId statement, @Nullable NodeId argument, What what, @Nullable Change change) {
      return Optional.ofNullable(change)
          .map(c -> new NodeNews(statement, argument, what, c.author(), c.at()));
    }
  }
}

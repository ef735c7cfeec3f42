package org.disputatio.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// What becomes of a map when somebody's words go (M21). Pure.
final class Withdrawal {
  private final ArgumentMap map;
  private final WrittenWords words;

  /// The latest wording of each statement, and name of each argument, that was not theirs.
  private final Map<NodeId, Wording> wordings = new HashMap<>();

  private final Map<NodeId, String> titles = new HashMap<>();

  /// What others had a hand in.
  private final Set<NodeId> shared;

  private record Wording(String text, Origin origin) {}

  private Withdrawal(
      ArgumentMap map,
      List<Change> log,
      Set<AccountId> own,
      WrittenWords words,
      Set<NodeId> discussed) {
    this.map = map;
    this.words = words;
    shared = new HashSet<>(discussed);
    for (var change : log) {
      change.operations().forEach(this::read);
      if (!own.contains(change.author())) {
        shared.addAll(change.touched());
      }
    }
  }

  /// What to apply to a map so that it has none of the words.
  ///
  /// @param log all that was ever done to it
  /// @param own the accounts of whoever wrote the words
  /// @param discussed what others said something about
  static Operation.Restore of(
      ArgumentMap map,
      List<Change> log,
      Set<AccountId> own,
      WrittenWords words,
      Set<NodeId> discussed) {
    return new Withdrawal(map, log, own, words, discussed).operation();
  }

  private void read(Operation operation) {
    if (operation instanceof Operation.AddStatement add) {
      read(add.statement(), add.text(), add.origin());
    } else if (operation instanceof Operation.Reword reword) {
      read(reword.statement(), reword.text(), reword.origin());
    } else if (operation instanceof Operation.SetTitle set) {
      read(set.argument(), set.title());
    } else if (operation instanceof Operation.Restore restore) {
      restore.statements().forEach(s -> read(s.id(), s.text(), s.origin()));
      restore.arguments().forEach(a -> read(a.id(), a.title()));
    }
  }

  private void read(NodeId statement, String text, Origin origin) {
    if (!words.has(statement, text)) {
      wordings.put(statement, new Wording(text, origin));
    }
  }

  private void read(NodeId argument, @Nullable String title) {
    if (title != null && !words.has(argument, title)) {
      titles.put(argument, title);
    }
  }

  private Operation.Restore operation() {
    var gone = gone();
    var statements =
        map.statements().stream()
            .filter(statement -> !gone.contains(statement.id()))
            .map(this::now)
            .filter(now -> !map.statement(now.id()).filter(now::equals).isPresent())
            .toList();
    var arguments =
        map.arguments().stream()
            .filter(argument -> !gone.contains(argument.id()))
            .map(this::now)
            .filter(now -> !map.argument(now.id()).filter(now::equals).isPresent())
            .toList();
    return new Operation.Restore(null, statements, arguments, List.copyOf(gone), null, true);
  }

  private Statement now(Statement statement) {
    var before = words.has(statement) ? wordings.get(statement.id()) : null;
    var without = words.without(statement);
    return before == null ? without : without.reworded(before.text(), before.origin());
  }

  private Argument now(Argument argument) {
    return words.has(argument) ? argument.titled(titles.get(argument.id())) : argument;
  }

  /// What nobody else had a hand in, and on which nothing of anybody else hangs.
  private Set<NodeId> gone() {
    var gone = new HashSet<NodeId>();
    map.statements().stream()
        .filter(statement -> words.has(statement) && !wordings.containsKey(statement.id()))
        .map(Statement::id)
        .forEach(gone::add);
    map.arguments().forEach(argument -> gone.add(argument.id()));
    gone.removeAll(shared);
    while (gone.removeIf(node -> holds(node, gone))) {
      // Until nothing that goes holds anything that stays.
    }
    return gone;
  }

  private boolean holds(NodeId node, Set<NodeId> gone) {
    return map.argumentsAbout(node).stream().anyMatch(about -> !gone.contains(about.id()))
        || map.usesOf(node).stream().anyMatch(use -> !gone.contains(use.id()))
        || map.argument(node).stream()
            .flatMap(argument -> argument.premises().stream())
            .anyMatch(premise -> !gone.contains(premise.statement()));
  }
}

package org.disputatio.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disputatio.workspace.AccountId;
import org.springframework.stereotype.Component;

/// What undo and redo mean next for those who are at work, so that an edit need not read all that
/// its author has done before. The log stays the truth: what is missing here is read from it.
@Component
class UndoStacks {
  private static final int MAPS = 5_000;
  private static final Duration KEPT = Duration.ofMinutes(10);

  /// How many changes a map has at most of which all are read at once, whoever made them.
  private static final int SHORT = 1_000;

  /// For how many people stacks are kept of one map.
  private static final int PEOPLE = 200;

  private final ChangeLog log;
  private final Cache<MapId, Stacks> maps =
      Caffeine.newBuilder().maximumSize(MAPS).expireAfterAccess(KEPT).build();

  UndoStacks(ChangeLog log) {
    this.log = log;
  }

  /// A map's stacks, complete up to a revision. To be used by one at a time.
  private static final class Stacks {
    private final Map<AccountId, UndoStack> people = new HashMap<>();
    private long through;

    /// Whether whoever has no stack has changed nothing.
    private boolean hasEverybody = true;

    void add(AccountId author, UndoStack.Entry entry) {
      var stack = people.get(author);
      if (stack == null && hasEverybody) {
        stack = new UndoStack(List.of());
        people.put(author, stack);
      }
      if (stack != null) {
        stack.add(entry);
      }
      through = entry.seq();
      if (people.size() > PEOPLE) {
        people.clear();
        hasEverybody = false;
      }
    }
  }

  /// Takes in what has been committed here.
  void committed(MapId map, List<Change> changes) {
    var stacks = maps.getIfPresent(map);
    if (stacks == null || changes.isEmpty()) {
      return;
    }
    synchronized (stacks) {
      // What else there is, is read when it is asked for.
      if (stacks.through + 1 == changes.getFirst().seq()) {
        for (var change : changes) {
          stacks.add(
              change.author(), new UndoStack.Entry(change.seq(), change.undoOf(), change.redoOf()));
        }
      }
    }
  }

  /// What undo and redo mean for somebody, when the map is at this revision or a later one.
  UndoStack.Top top(MapId map, AccountId author, long revision) {
    var stacks = maps.get(map, _ -> new Stacks());
    synchronized (stacks) {
      if (revision - stacks.through > SHORT) {
        stacks.people.clear();
        stacks.hasEverybody = false;
        stacks.through = revision;
      } else if (stacks.through < revision) {
        log.entries(map, stacks.through, revision)
            .forEach(authored -> stacks.add(authored.author(), authored.entry()));
      }
      var stack = stacks.people.get(author);
      if (stack == null) {
        stack =
            new UndoStack(
                stacks.hasEverybody ? List.of() : log.entries(map, author, stacks.through));
        stacks.people.put(author, stack);
      }
      return stack.top();
    }
  }
}

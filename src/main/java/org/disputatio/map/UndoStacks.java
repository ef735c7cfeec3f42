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
  private static final int PEOPLE = 200;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final ChangeLog log;
  private final Cache<MapId, Stacks> maps =
      Caffeine.newBuilder().maximumSize(MAPS).expireAfterAccess(KEPT).build();

  UndoStacks(ChangeLog log) {
    this.log = log;
  }

  /// A map's stacks, complete up to a revision. Guards itself.
  private static final class Stacks {
    private final Map<AccountId, UndoStack> people = new HashMap<>();
    private long through;

    Stacks(long through) {
      this.through = through;
    }
  }

  /// Takes in what has been committed here.
  void committed(MapId map, List<Change> changes) {
    var stacks = maps.getIfPresent(map);
    if (stacks == null || changes.isEmpty()) {
      return;
    }
    synchronized (stacks) {
      if (stacks.through + 1 != changes.getFirst().seq()) {
        return; // the rest is read when it is asked for
      }
      for (var change : changes) {
        if (stacks.people.get(change.author()) instanceof UndoStack stack) {
          stack.add(new UndoStack.Entry(change.seq(), change.undoOf(), change.redoOf()));
        }
      }
      stacks.through = changes.getLast().seq();
    }
  }

  /// What undo and redo mean for somebody, when the map is at this revision or a later one.
  UndoStack.Top top(MapId map, AccountId author, long revision) {
    var stacks = maps.get(map, _ -> new Stacks(revision));
    synchronized (stacks) {
      if (stacks.through < revision) {
        for (var entry : log.entries(map, stacks.through, revision)) {
          if (stacks.people.get(entry.author()) instanceof UndoStack stack) {
            stack.add(entry.entry());
          }
        }
        stacks.through = revision;
      }
      if (stacks.people.size() >= PEOPLE && !stacks.people.containsKey(author)) {
        stacks.people.clear();
      }
      return stacks
          .people
          .computeIfAbsent(author, _ -> new UndoStack(log.entries(map, author, stacks.through)))
          .top();
    }
  }
}

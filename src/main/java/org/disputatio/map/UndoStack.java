package org.disputatio.map;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// Which of a person's changes undo and redo mean next, read off the log (M14).
///
/// An edit makes what was undone before it unreachable, as people know it from every editor.
final class UndoStack {
  /// One change of the person.
  record Entry(long seq, @Nullable Long undoOf, @Nullable Long redoOf) {}

  /// What undo and redo take back, by revision.
  record Top(OptionalLong undo, OptionalLong redo) {}

  /// A change, by whomever, that touched the same nodes later.
  record Later(long seq, AccountId author, @Nullable Long undoOf, @Nullable Long redoOf) {}

  private final Deque<Long> undoable = new ArrayDeque<>();
  private final Deque<Long> redoable = new ArrayDeque<>();

  /// Reads a person's changes, oldest first.
  UndoStack(List<Entry> entries) {
    entries.forEach(this::add);
  }

  /// Takes in the person's next change.
  void add(Entry entry) {
    if (entry.undoOf() != null) {
      undoable.poll();
      redoable.push(entry.seq());
    } else if (entry.redoOf() != null) {
      redoable.poll();
      undoable.push(entry.seq());
    } else {
      undoable.push(entry.seq());
      redoable.clear();
    }
  }

  /// What undo and redo take back next.
  Top top() {
    return new Top(undo(), redo());
  }

  /// The change that undo takes back.
  OptionalLong undo() {
    return undoable.isEmpty() ? OptionalLong.empty() : OptionalLong.of(undoable.peek());
  }

  /// The taking back that redo takes back.
  OptionalLong redo() {
    return redoable.isEmpty() ? OptionalLong.empty() : OptionalLong.of(redoable.peek());
  }

  /// The first of these later changes that still has an effect: a change that was taken back stands
  /// in nobody's way.
  static Optional<Later> standsInTheWay(List<Later> later) {
    return standing(later).stream().findFirst();
  }

  /// Those of these changes that still have an effect, oldest first. A change that was taken back
  /// has none; done again it has, and so on: of an odd number the last one counts.
  static Collection<Later> standing(List<Later> later) {
    var origins = new HashMap<Long, Long>();
    var standing = new LinkedHashMap<Long, Later>();
    for (var change : later) {
      var reverted = change.undoOf() != null ? change.undoOf() : change.redoOf();
      var origin = reverted == null ? null : origins.get(reverted);
      origin = origin == null ? change.seq() : origin;
      origins.put(change.seq(), origin);
      if (standing.remove(origin) == null) {
        standing.put(origin, change);
      }
    }
    return standing.values();
  }
}

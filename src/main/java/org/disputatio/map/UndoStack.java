package org.disputatio.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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

  /// A change, by whomever, that touched the same nodes later.
  record Later(long seq, AccountId author, @Nullable Long undoOf, @Nullable Long redoOf) {}

  private final Deque<Long> undoable = new ArrayDeque<>();
  private final Deque<Long> redoable = new ArrayDeque<>();

  /// Reads a person's changes, oldest first.
  UndoStack(List<Entry> entries) {
    for (var entry : entries) {
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
  }

  /// The change that undo takes back.
  OptionalLong undo() {
    return undoable.isEmpty() ? OptionalLong.empty() : OptionalLong.of(undoable.peek());
  }

  /// The taking back that redo takes back.
  OptionalLong redo() {
    return redoable.isEmpty() ? OptionalLong.empty() : OptionalLong.of(redoable.peek());
  }

  /// The first of these later changes that still has an effect: a change that was taken back again
  /// stands in nobody's way.
  static Optional<Later> standsInTheWay(List<Later> later) {
    var gone = new HashSet<Long>();
    var takenBackBy = new HashMap<Long, Long>();
    var known = new HashSet<Long>();
    for (var change : later) {
      known.add(change.seq());
      if (change.undoOf() != null && known.contains(change.undoOf())) {
        gone.add(change.undoOf());
        gone.add(change.seq());
        takenBackBy.put(change.seq(), change.undoOf());
      } else if (change.redoOf() != null && takenBackBy.containsKey(change.redoOf())) {
        // The redo puts the first change's effect back; it stands for it from here on.
        takenBackBy.remove(change.redoOf());
      } else if (change.redoOf() != null && known.contains(change.redoOf())) {
        // An undo of something earlier, itself taken back: the two together do nothing.
        gone.add(change.redoOf());
        gone.add(change.seq());
      }
    }
    return later.stream().filter(c -> !gone.contains(c.seq())).findFirst();
  }
}

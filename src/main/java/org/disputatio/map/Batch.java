package org.disputatio.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.EditResult.Repeated;

/// Edits applied one after the other to one revision of a map, to be committed together. An edit
/// that is refused leaves what comes after it as it was (M4).
final class Batch {
  /// How many nodes a batch touches before it is closed.
  private static final int NODES = 2_000;

  private final ArgumentMap before;
  private final Instant at;
  private ArgumentMap after;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<Edit, Committed> accepted = new LinkedHashMap<>();
  private final Map<Edit, Rejection> refused = new LinkedHashMap<>();
  private final Map<Edit, Change> echoes = new LinkedHashMap<>();
  private final Map<ChangeId, Change> byId = new HashMap<>();
  private final Set<NodeId> touched = new LinkedHashSet<>();

  private Batch(ArgumentMap map, Instant at) {
    before = map;
    after = map;
    this.at = at;
  }

  /// Applies as many of these edits as can be committed together, from the first on. One whose plan
  /// reads the log does not come after another that the log has not yet.
  static Batch of(ArgumentMap map, Collection<Edit> waiting, Instant at) {
    var batch = new Batch(map, at);
    for (var edit : waiting) {
      if (!batch.changes.isEmpty() && (edit.readsLog() || batch.touched.size() > NODES)) {
        break;
      }
      batch.add(edit);
    }
    return batch;
  }

  private void add(Edit edit) {
    edits.add(edit);
    if (byId.get(edit.id()) instanceof Change sentBefore) {
      echoes.put(edit, sentBefore);
      return;
    }
    try {
      var attempt = edit.on(after);
      var rejection = attempt.rejection();
      switch (rejection == null ? MapEditor.apply(after, attempt.operations()) : rejection) {
        case Rejection refusal -> refused.put(edit, refusal);
        case Applied applied -> add(edit, attempt, applied);
      }
    } catch (RuntimeException failed) {
      edit.fail(failed);
    }
  }

  private void add(Edit edit, Edit.Attempt attempt, Applied applied) {
    var change =
        new Change(
            applied.map().revision(),
            edit.id(),
            edit.author(),
            at,
            applied.operations(),
            applied.inverse(),
            applied.touched(),
            attempt.undoOf(),
            attempt.redoOf());
    var delta = Delta.of(applied.map(), after.revision(), applied.touched());
    accepted.put(edit, new Committed(change, delta, applied.map()));
    after = applied.map();
    changes.add(change);
    byId.put(change.id(), change);
    touched.addAll(change.touched());
  }

  ArgumentMap before() {
    return before;
  }

  ArgumentMap after() {
    return after;
  }

  /// All edits of this batch.
  List<Edit> edits() {
    return edits;
  }

  /// What is to be committed, in order.
  List<Change> changes() {
    return changes;
  }

  /// All nodes that the changes touch.
  Set<NodeId> touched() {
    return touched;
  }

  /// The ids of the edits that the map refuses.
  List<ChangeId> refused() {
    return refused.keySet().stream().map(Edit::id).toList();
  }

  boolean isRefused(Edit edit) {
    return refused.containsKey(edit);
  }

  /// Tells those whose edits are in the log now.
  void accept() {
    accepted.forEach(Edit::done);
    echoes.forEach((edit, change) -> edit.done(new Repeated(change)));
  }

  /// Tells those whose edits the map refuses, apart from those that have been told otherwise.
  void refuse() {
    refused.forEach(
        (edit, rejection) -> {
          if (!edit.isDone()) {
            edit.done(new Refused(rejection));
          }
        });
  }
}

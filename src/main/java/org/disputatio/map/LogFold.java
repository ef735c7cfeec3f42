package org.disputatio.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// Makes a map and its log anew, one change after the other: from a file, from the sample, or to
/// see whether the tables are what the log says (M1). Pure, apart from its own state.
public final class LogFold {
  private ArgumentMap map;
  private final List<Change> changes = new ArrayList<>();

  /// @param empty the map at revision 0
  public LogFold(ArgumentMap empty) {
    map = empty;
  }

  /// Adds the next change if the map accepts it; a refused one leaves everything as it was.
  public Outcome add(
      ChangeId id,
      AccountId author,
      Instant at,
      List<Operation> operations,
      @Nullable Long undoOf,
      @Nullable Long redoOf) {
    var outcome = MapEditor.apply(map, operations);
    if (outcome instanceof Applied applied) {
      map = applied.map();
      changes.add(
          new Change(
              map.revision(),
              id,
              author,
              at,
              applied.operations(),
              applied.inverse(),
              applied.touched(),
              undoOf,
              redoOf));
    }
    return outcome;
  }

  /// The map after all changes so far.
  public ArgumentMap map() {
    return map;
  }

  /// The changes so far, the first first.
  public List<Change> changes() {
    return List.copyOf(changes);
  }
}

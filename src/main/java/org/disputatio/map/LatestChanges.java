package org.disputatio.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disputatio.article.ArticleId;
import org.disputatio.workspace.AccountId;
import org.springframework.stereotype.Service;

/// What was done last to each of several maps, in words. Reads no more of a map than its last
/// change names, however large it is.
@Service
public class LatestChanges {
  private static final ArticleId NONE = new ArticleId(new UUID(0, 0));

  private final LatestChangeStore store;

  LatestChanges(LatestChangeStore store) {
    this.store = store;
  }

  /// @param words what was done, a sentence without its subject
  public record Latest(AccountId author, Instant at, String words) {}

  /// What was done last to those of these maps to which anything was done.
  public Map<MapId, Latest> of(Collection<MapId> maps) {
    var changes = store.changes(maps);
    var statements = store.statements(changes.keySet());
    var arguments = store.arguments(changes.keySet());
    var latest = new HashMap<MapId, Latest>();
    changes.forEach(
        (map, change) -> {
          var part =
              ArgumentMap.of(
                  map,
                  "",
                  NONE,
                  1,
                  change.seq(),
                  statements.getOrDefault(map, List.of()),
                  arguments.getOrDefault(map, List.of()));
          latest.put(
              map, new Latest(change.author(), change.at(), ChangeWords.sentence(part, change)));
        });
    return latest;
  }

  /// Adds a value to the list of a map.
  static <T> void add(Map<MapId, List<T>> lists, MapId map, T value) {
    lists.computeIfAbsent(map, _ -> new ArrayList<>()).add(value);
  }
}

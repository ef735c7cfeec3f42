package org.disputatio.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disputatio.map.MapId;

/// Who is at which map, as far as this process has heard. Whoever is not heard of again for a while
/// is gone (R8).
final class Presence {
  static final Duration KEPT = Duration.ofSeconds(11);

  private final Map<MapId, Map<UUID, Entry>> maps = new HashMap<>();

  private record Entry(Participant participant, long until) {}

  /// Notes what somebody said of themselves; answers whether that is news.
  synchronized boolean hear(Participant participant, long now) {
    var here = maps.computeIfAbsent(participant.map(), _ -> new HashMap<>());
    Entry before;
    if (participant.gone()) {
      before = here.remove(participant.page());
    } else {
      before = here.put(participant.page(), new Entry(participant, now + KEPT.toNanos()));
    }
    if (here.isEmpty()) {
      maps.remove(participant.map());
    }
    return participant.gone()
        ? before != null
        : before == null || !before.participant().equals(participant);
  }

  /// Everybody at a map apart from one page.
  synchronized List<Participant> others(MapId map, UUID page) {
    return maps.getOrDefault(map, Map.of()).values().stream()
        .map(Entry::participant)
        .filter(participant -> !participant.page().equals(page))
        .toList();
  }

  /// Forgets those of whom nothing was heard for too long, and answers who they are.
  synchronized List<Participant> sweep(long now) {
    var gone = new ArrayList<Participant>();
    maps.values()
        .forEach(
            here ->
                here.values()
                    .removeIf(
                        entry -> {
                          var late = entry.until() - now < 0;
                          if (late) {
                            gone.add(entry.participant().leaving());
                          }
                          return late;
                        }));
    maps.values().removeIf(Map::isEmpty);
    return gone;
  }
}
